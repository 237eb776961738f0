/** Runs `pangea upload reads` as a process, against a sandbox. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { listFields, listSamples, nodeOperationsOf, samplesOf } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { seededBytes } from '../transfer/fixture.js'
import { sha256 } from '../transfer/storageTestServer.js'
import { filesIn, useCliFixture } from './cliFixture.js'

const { fixture, folder, start, pangea, script, run } = useCliFixture()

const writeFiles = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder(), path, '..'), { recursive: true })
    await writeFile(join(folder(), path), content)
  }
}

const newLibrary = async (name: string): Promise<void> => {
  const { ensureLibrary, saveSampleGroup } = nodeOperationsOf(fixture().pangea)
  const library = await orThrow(ensureLibrary(fixture().organization, name))
  await orThrow(saveSampleGroup({ ...library, bucket: fixture().library.bucket }))
}

const samplesIn = async (library: string): Promise<ReadonlyArray<string>> => {
  const { groupNamed } = await import('pangea-fp/node')
  return (await orThrow(listSamples(groupNamed('Lab', library))(fixture().pangea))).map(({ name }) => name).sort()
}

const fieldsIn = async (library: string): Promise<ReadonlyArray<string>> => {
  const { groupNamed } = await import('pangea-fp/node')
  const fields = await orThrow(listFields(samplesOf(groupNamed('Lab', library)))(fixture().pangea))
  return fields
    .map(({ name, analysis_result_obj: { module_name, replicate, sample_obj } }) =>
      [sample_obj.name, module_name, replicate, name].join(' '),
    )
    .sort()
}

describe('pangea upload reads', () => {
  it('pangea upload reads uploads pairs, lanes and single-ended files, which download files returns', async () => {
    await newLibrary('Mixed')
    const files = {
      'run/é #1?%_R1.fastq.gz': gzipSync('@1'),
      'run/é #1?%_R2.fastq.gz': gzipSync('@2'),
      'run/S1_S1_L001_R1_001.fq': 'a1',
      'run/S1_S1_L001_R2_001.fq': 'a2',
      'run/S1_S1_L002_R1_001.fq': 'b1',
      'run/S1_S1_L002_R2_001.fq': 'b2',
      'run/S1_S1_L002_I1_001.fq': 'index',
      'run/-nanopore.fastq': 'n',
      'run/notes.txt': 'no reads',
    }
    await writeFiles(files)
    const up = await pangea('upload', 'reads', 'Lab', 'Mixed', 'run')
    expect(up).toMatchObject({
      code: 0,
      stdout: 'Uploaded 7 files, 53 B; 0 were already stored; 0 failed. 3 samples have these reads.\n',
    })
    expect(up.stderr).toMatch(/sample +lane +read_1 +read_2 +reads/)
    expect(up.stderr).toMatch(/S1 +L002 +run\/S1_S1_L002_R1_001\.fq +run\/S1_S1_L002_R2_001\.fq/)
    expect(up.stderr).toMatch(/Not uploaded: 1 file of index reads, such as run\/S1_S1_L002_I1_001\.fq/)
    expect(await fieldsIn('Mixed')).toEqual([
      '-nanopore raw::single_short_reads 1 reads',
      'S1 raw::paired_short_reads L001 read_1',
      'S1 raw::paired_short_reads L001 read_2',
      'S1 raw::paired_short_reads L002 read_1',
      'S1 raw::paired_short_reads L002 read_2',
      'é #1?% raw::paired_short_reads 1 read_1',
      'é #1?% raw::paired_short_reads 1 read_2',
    ])
    expect(await pangea('download', 'files', 'Lab', 'Mixed', '--into', 'back')).toMatchObject({ code: 0, stderr: '' })
    const sums = async (paths: ReadonlyArray<string>): Promise<ReadonlyArray<string>> =>
      (await Promise.all(paths.map(async (path) => sha256(await readFile(path))))).sort()
    const uploaded = (await filesIn(join(folder(), 'run'))).filter((path) => !/txt$|_I1_/.test(path))
    expect(await sums(await filesIn(join(folder(), 'back')))).toEqual(await sums(uploaded))
  })

  it('pangea upload reads skips stored files, and replaces a file that differs only with --overwrite', async () => {
    await newLibrary('Again')
    await writeFiles({ 'run/S1_1.fq': 'one', 'run/S1_2.fq': 'two' })
    const args = ['upload', 'reads', 'Lab', 'Again', 'run', '--json', '--quiet'] as const
    expect(JSON.parse((await pangea(...args)).stdout)).toMatchObject({
      uploaded: [{ sample: 'S1', field: 'read_1', replicate: '1', sha256: sha256(Buffer.from('one')) }, {}],
      failed: [],
    })
    const again = await pangea(...args)
    expect([again.code, again.stderr, JSON.parse(again.stdout)]).toMatchObject([
      0,
      '',
      { uploaded: [], stored: [{ path: 'run/S1_1.fq' }, { path: 'run/S1_2.fq' }] },
    ])

    await writeFiles({ 'run/S1_2.fq': 'TWO', 'run/S2_1.fq': 'x', 'run/S2_2.fq': 'y' })
    const refused = await pangea(...args)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^run\/S1_2\.fq: read_2 of S1 .* another file. Nothing was uploaded.*--overwrite/)
    expect(await samplesIn('Again')).toEqual(['S1'])
    expect(JSON.parse((await pangea(...args, '--overwrite')).stdout)).toMatchObject({
      uploaded: [{ sample: 'S2' }, { sample: 'S2' }, { sample: 'S1', sha256: sha256(Buffer.from('TWO')) }],
      stored: [{ path: 'run/S1_1.fq' }],
    })
  })

  it('pangea upload reads resumes after Ctrl-C', async () => {
    await newLibrary('Resumed')
    await writeFiles({ 'run/S1_R1.fastq': seededBytes(24 * 1024 * 1024), 'run/S1_R2.fastq': 'small' })
    const args = ['upload', 'reads', 'Lab', 'Resumed', 'run', '--parallel', '1', '--json']
    const slow = start([...args, '--bwlimit', '6M'])
    const isStarted = async (): Promise<boolean> => (await samplesIn('Resumed')).length > 0
    await expect.poll(isStarted, { timeout: 20_000 }).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    slow.child.kill('SIGINT')
    const stopped = await slow.ended
    expect(stopped.code).toBe(130)
    expect(stopped.stderr).toMatch(/Interrupted\. Run it again: stored files are skipped/)
    const resumed = await pangea(...args)
    expect(resumed.code).toBe(0)
    const { uploaded, stored } = JSON.parse(resumed.stdout) as Record<'uploaded' | 'stored', ReadonlyArray<unknown>>
    expect(uploaded.length + stored.length).toBe(2)
    expect(await fieldsIn('Resumed')).toHaveLength(2)
  }, 60_000)

  it('pangea upload reads accepts a list of paths, --single, --delim and --recursive', async () => {
    await newLibrary('Listed')
    await writeFiles({ 'a/S1-x_R1.fq': '1', 'a/S1-x_R2.fq': '2', 'b/long_1.fastq': '3' })
    const listed = await script(`find a -name '*.fq' | pangea upload reads Lab Listed - --delim - --quiet`)
    expect(listed).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Uploaded 2 files') as string })
    const single = await script('pangea upload reads Lab Listed b --single -m raw::basecalled_nanopore_reads --quiet')
    expect(single).toMatchObject({ code: 0, stderr: '' })
    expect(await samplesIn('Listed')).toEqual(['S1', 'long_1'])
    expect((await pangea('upload', 'reads', 'Lab', 'Listed', '.')).stderr).toMatch(
      /\. contains no .*Its subfolders have 3: pass --recursive/,
    )
    await writeFiles({ 'S2.fq': '4' })
    expect((await pangea('upload', 'reads', 'Lab', 'Listed', '.')).stderr).toMatch(
      /^The subfolders of \. have 3 more: pass --recursive/,
    )
    const all = await pangea('upload', 'reads', 'Lab', 'Listed', '.', '--recursive', '--single', '--json', '-q')
    expect(all).toMatchObject({ code: 1, stderr: expect.stringContaining('2 files for the same reads') as string })
  })

  it('pangea upload reads --private makes new and existing results private, and --tag tags the samples', async () => {
    await newLibrary('Patients')
    await writeFiles({ 'run/P1_1.fq': '1', 'run/P1_2.fq': '2' })
    const upload = (...flags: ReadonlyArray<string>) =>
      pangea('upload', 'reads', 'Lab', 'Patients', 'run', '-q', ...flags)
    const json = async (...args: ReadonlyArray<string>): Promise<unknown> =>
      JSON.parse((await pangea(...args, '--json')).stdout)
    const privacy = (): Promise<unknown> => json('list', 'results', 'Lab', 'Patients')
    expect(await upload('--tag', 'consented')).toMatchObject({ code: 5, stdout: '' })
    expect(await samplesIn('Patients')).toEqual([])
    await json('tag', 'create', 'consented', 'blood')
    const planned = await upload('--dry-run', '--json')
    expect(JSON.parse(planned.stdout)).toMatchObject({ uploaded: [], stored: [], pending: [{ field: 'read_1' }, {}] })
    expect([planned.code, await samplesIn('Patients')]).toEqual([3, []])
    expect(await upload()).toMatchObject({ code: 0 })
    expect(await upload('--dry-run')).toMatchObject({
      code: 0,
      stdout: 'Would upload 0 files; 2 are already stored. Nothing was sent.\n',
    })
    expect(await privacy()).toMatchObject([{ sample: 'P1', is_private: false }])
    await writeFiles({ 'run/P2.fq': '3' })
    const up = await upload('--private', '--tag', 'consented', '-t', 'blood')
    expect(up).toMatchObject({ code: 0, stdout: expect.stringMatching(/Uploaded 1 file.*2 were already/) as string })
    expect(await privacy()).toMatchObject([
      { sample: 'P1', is_private: true },
      { sample: 'P2', is_private: true },
    ])
    for (const tag of ['consented', 'blood'])
      expect(await json('tag', 'samples', tag)).toMatchObject([{ name: 'P1' }, { name: 'P2' }])
    expect(await upload('--private', '--tag', 'blood')).toMatchObject({ code: 0, stderr: '' })
  })

  it('pangea upload reads reports everything wrong with a folder at once, before any request', async () => {
    await writeFiles({ 'run/A_R1.fq': '', 'run/B_1.fq': '', 'run/B_2.fq': '', 'run/b_1.fq': '', 'run/b_2.fq': '' })
    await symlink('nowhere', join(folder(), 'run', 'C_R1.fq'))
    const unreachable = { PANGEA_ENDPOINT: 'http://127.0.0.1:9' }
    const broken = await run(['upload', 'reads', 'Lab', 'Subway', 'run'], unreachable)
    expect(broken).toEqual({ code: 1, stdout: '', stderr: "run/C_R1.fq: can't be read: no such file.\n" })
    await writeFiles({ nowhere: '' })
    await symlink('../nowhere', join(folder(), 'run', 'D_R1.fq'))
    const { rm } = await import('node:fs/promises')
    await rm(join(folder(), 'run', 'C_R1.fq'))
    const wrong = await run(['upload', 'reads', 'Lab', 'Subway', 'run'], unreachable)
    expect(wrong).toMatchObject({ code: 1, stdout: '' })
    expect(wrong.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^A: run\/A_R1\.fq has no mate 2/),
      expect.stringMatching(/^D: run\/D_R1\.fq has no mate 2/),
      expect.stringMatching(/^B: files that don't belong together share this name/),
    ])
  })

  it.each([
    ['a missing folder', ['nowhere'], 1, /Can't read nowhere: no such file/],
    ['an empty folder', ['.'], 1, /\. contains no \.fastq or \.fq files/],
    ['--ext-1 alone', ['.', '--ext-1', '_R1.fq'], 2, /--ext-1 and --ext-2 together/],
    ['--single with --ext-2', ['.', '--single', '--ext-2', '_R2.fq'], 2, /exclude each other/],
    ['a blank --delim', ['.', '--delim', ''], 2, /--delim.*blank/],
    ['no folder', [], 2, /missing required argument 'folder'/],
  ] as const)('pangea upload reads rejects %s', async (_, args, code, message) => {
    const ended = await pangea('upload', 'reads', 'Lab', 'Subway', ...args)
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) as string })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })

  it('pangea upload reads creates no sample in a group that stores no files or may not be written', async () => {
    await writeFiles({ 'run/left behind_1.fq': '1', 'run/left behind_2.fq': '2' })
    const { ensureLibrary } = nodeOperationsOf(fixture().pangea)
    await orThrow(ensureLibrary(fixture().organization, 'NoBucket'))
    expect(await pangea('upload', 'reads', 'Lab', 'NoBucket', 'run', '-q')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/NoBucket has no bucket/) as string,
    })
    expect(await samplesIn('NoBucket')).toEqual([])
    expect(await pangea('upload', 'reads', 'Lab', 'Nowhere', 'run', '-q')).toMatchObject({ code: 5 })
    const anonymous = await run(['upload', 'reads', 'Lab', 'Subway', 'run', '-q'], { PANGEA_TOKEN: undefined })
    expect(anonymous).toMatchObject({ code: 4 })
    expect(await samplesIn('Subway')).not.toContain('left behind')
  })
})
