/**
 * Measures whole commands of `pangea` as a shell user runs them, on the embedded server: 10 small
 * files against one, and a study of 1,000 small files that is applied, applied again, and synced,
 * beside `rclone`, which moves the same files without any records, where it is installed.
 *
 * Needs the built packages: run `npm run build` first. Each figure is the median of the rounds, or
 * of one run.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeOperationsOf } from 'pangea-fp/node'
import type { Figures } from './Figures.js'
import { getRight, median, ratio, type SandboxFixture, startSandboxFixture } from './sandboxFixture.js'
import { rcloneEnvironment } from './transfer/commandLineTools.js'
import { measureCommand } from './transfer/measureCommand.js'

const command = fileURLToPath(new URL('../cli/bin/pangea.js', import.meta.url))

/** Size of a small file, in bytes. */
const fileBytes = 2_000
const samples = 500

/** Runs a program until it exits; returns the seconds it took. */
type Run = (...args: ReadonlyArray<string>) => Promise<number>

const pangeaOf =
  (folder: string, { pangea }: SandboxFixture): Run =>
  async (...args) =>
    (
      await measureCommand({
        file: process.execPath,
        args: [command, ...args],
        env: {
          PANGEA_ENDPOINT: pangea.endpoint,
          PANGEA_TOKEN: pangea.security?.token ?? '',
          PANGEA_API_CACHE_DIR: join(folder, 'cache'),
          XDG_CONFIG_HOME: join(folder, 'config'),
        },
      })
    ).seconds

const rcloneOf =
  ({ s3 }: SandboxFixture): Run =>
  async (...args) =>
    (await measureCommand({ file: 'rclone', args, env: rcloneEnvironment(s3) })).seconds

/** Writes small FASTQ files, each with other content. */
const writeReads = async (folder: string, names: ReadonlyArray<string>): Promise<void> => {
  await mkdir(folder)
  await Promise.all(names.map((name) => writeFile(join(folder, `${name}.fastq`), name.padEnd(fileBytes, 'ACGT'))))
}

/** Uploads and downloads 10 files and one file, in other libraries each round. */
const tenToOne = async (folder: string, run: Run, { pangea, library }: SandboxFixture, rounds: number) => {
  const { ensureLibrary, saveSampleGroup, ensureOrganization } = nodeOperationsOf(pangea)
  const lab = await getRight(ensureOrganization('Lab'))
  const ratios: Array<Readonly<Record<'up' | 'down', number>>> = []
  const roundTrip = async (name: string, count: number) => {
    const empty = await getRight(ensureLibrary(lab, name))
    await getRight(saveSampleGroup({ ...empty, bucket: library.bucket ?? null }))
    const reads = join(folder, name)
    await writeReads(
      reads,
      Array.from({ length: count }, (_, index) => `${name}-${index}`),
    )
    const up = await run('upload', 'reads', 'Lab', name, reads, '--yes')
    return { up, down: await run('download', 'files', 'Lab', name, '--into', `${reads}-back`) }
  }
  for (let round = 0; round < rounds; round += 1) {
    const one = await roundTrip(`one-${round}`, 1)
    const ten = await roundTrip(`ten-${round}`, 10)
    ratios.push({ up: ratio(ten.up, one.up), down: ratio(ten.down, one.down) })
  }
  return {
    upload10ToUpload1: median(ratios.map(({ up }) => up)),
    download10ToDownload1: median(ratios.map(({ down }) => down)),
  }
}

/** Applies a study of 500 samples with two files each, twice, and syncs it into a folder. */
const wholeStudy = async (folder: string, run: Run, rclone: Run, { s3 }: SandboxFixture): Promise<Figures> => {
  const mates = Array.from({ length: samples }, (_, index) => [1, 2].map((mate) => [`S${index}`, mate] as const)).flat()
  const reads = join(folder, 'study')
  await writeReads(
    reads,
    mates.map(([name, mate]) => `${name}_R${mate}`),
  )
  const rows = mates.map(
    ([name, mate]) => `Lab,Subway,${name},raw::raw_reads,a,read_${mate},study/${name}_R${mate}.fastq`,
  )
  const table = join(folder, 'study.csv')
  await writeFile(table, ['organization,library,sample,module,replicate,field,file', ...rows, ''].join('\n'))
  const apply = await run('apply', table, '--yes')
  const again = await run('apply', table, '--yes')
  const sync = await run('sync', 'Lab', 'Subway', join(folder, 'back'))
  const seconds = { applySeconds: apply, applyAgainSeconds: again, syncSeconds: sync }
  if (spawnSync('rclone', ['version']).status !== 0) return seconds
  const copyUp = await rclone('copy', reads, `b:${s3.bucket}/rclone`)
  const copyDown = await rclone('copy', `b:${s3.bucket}/rclone`, join(folder, 'copied'))
  return { ...seconds, applyToRclone: ratio(apply, copyUp), syncToRclone: ratio(sync, copyDown) }
}

export const commands = async (rounds = 5): Promise<Figures> => {
  const fixture = await startSandboxFixture()
  const folder = await mkdtemp(join(tmpdir(), 'pangea-bench-commands-'))
  try {
    const run = pangeaOf(folder, fixture)
    const few = await tenToOne(folder, run, fixture, rounds)
    return { ...few, ...(await wholeStudy(folder, run, rcloneOf(fixture), fixture)) }
  } finally {
    await fixture.close()
    await rm(folder, { recursive: true, force: true })
  }
}
