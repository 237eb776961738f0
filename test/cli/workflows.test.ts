/** Runs the examples for workflows against a sandbox, as a user's shell does. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { bytesSource, contentKindOf, fieldNamed, listFields, nodeOperationsOf, samplesOf } from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleProgram } from '../bundleProgram.js'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, script } = useCliFixture()

const examples = fileURLToPath(new URL('../../examples/workflows', import.meta.url))

/** The number of reads by the name of the sample. */
const samples: Readonly<Record<string, number>> = { S1: 3, 'it\'s "a/b" 100% é': 1, '$HOME -rf': 2 }

const reads = (count: number): Uint8Array => gzipSync('@r\nACGT\n+\nIIII\n'.repeat(count))

beforeAll(async () => {
  const { ensureSample, ensureResult, uploadField } = nodeOperationsOf(fixture().pangea)
  for (const [name, count] of Object.entries(samples)) {
    const sample = await orThrow(ensureSample(fixture().library, { name }))
    const result = await orThrow(ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'run 1' }))
    await orThrow(uploadField(fieldNamed(result, 'read_1'), bytesSource('r_1.fastq.gz', reads(count))))
  }
}, 60_000)

/** A folder with a `pangea` executable, as an installation puts into the PATH. */
const commandFolder = async (): Promise<string> => {
  const program = await bundleProgram(fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url)))
  const bin = join(folder(), 'bin')
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'pangea'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  await chmod(join(bin, 'pangea'), 0o755)
  return bin
}

/** The results that a round stores, and removes them for the next one. */
const takeResults = async (): Promise<Readonly<Record<string, unknown>>> => {
  const all = await orThrow(listFields(samplesOf(fixture().library))(fixture().pangea))
  const tables = all.filter(({ analysis_result_obj: { module_name } }) => module_name === 'read_counts')
  const { deleteResult } = nodeOperationsOf(fixture().pangea)
  for (const { analysis_result_obj } of tables) await orThrow(deleteResult(analysis_result_obj))
  return Object.fromEntries(
    tables.map((field) => [
      field.analysis_result_obj.sample_obj.name,
      contentKindOf(field) === 'blob' ? field.stored_data : contentKindOf(field),
    ]),
  )
}

const countsIn = async (path: string): Promise<ReadonlyArray<string>> => {
  const files = (await readdir(join(folder(), path))).filter((file) => file.endsWith('.tsv'))
  return (await Promise.all(files.map((file) => readFile(join(folder(), path, file), 'utf8')))).sort()
}

const table = (count: number): string => `file\treads\nread_1.fastq.gz\t${count}\n`

const everySampleHasAFile = Object.fromEntries(Object.keys(samples).map((name) => [name, 's3']))

describe('the examples for workflows', { timeout: 120_000 }, () => {
  it('round.sh downloads, computes and uploads for each sample, and repeats nothing', async () => {
    const bin = await commandFolder()
    const round = `PATH='${bin}':"$PATH" bash '${examples}/round.sh' Lab Subway data`
    expect(await script(round)).toMatchObject({ code: 0, stderr: '' })
    expect(await countsIn('data.counts')).toEqual([1, 2, 3].map(table))
    const again = await script(round)
    expect(again).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Synced data: 0 created and 0 updated, 0 B; 3 unchanged; 0 failed.\n',
    })
    expect(await takeResults()).toEqual(everySampleHasAFile)
  })

  it('array.sbatch divides the samples among the tasks of a SLURM array', async () => {
    const bin = await commandFolder()
    const task = (id: number): string =>
      `SLURM_SUBMIT_DIR='${examples}' SLURM_ARRAY_TASK_ID=${id} SLURM_ARRAY_TASK_COUNT=3 bash '${examples}/slurm/array.sbatch' Lab Subway study`
    const tasks = await script(`export PATH='${bin}':"$PATH"\n${[1, 2, 3].map(task).join(' && ')}`)
    expect(tasks).toMatchObject({ code: 0, stderr: '' })
    const counts = await Promise.all([1, 2, 3].map((id) => countsIn(`study/task-${id}.counts`)))
    expect(counts.flat().sort()).toEqual([1, 2, 3].map(table))
    expect(await takeResults()).toEqual(everySampleHasAFile)
  })

  it('countReads.mjs stores the number of reads of each file as JSON', async () => {
    const program = await bundleProgram(join(examples, 'node/countReads.mjs'))
    expect(await script(`'${process.execPath}' '${program}' Lab Subway`)).toEqual({ code: 0, stderr: '', stdout: '' })
    expect(await takeResults()).toEqual(
      Object.fromEntries(Object.entries(samples).map(([name, count]) => [name, { reads: count }])),
    )
  })

  it('the shell scripts are valid for bash', async () => {
    for (const file of ['round.sh', 'count-reads.sh', 'slurm/array.sbatch'])
      await promisify(execFile)('bash', ['-n', join(examples, file)])
  })
})
