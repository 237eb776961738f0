/**
 * Measures uploads and downloads, beside Amazon's SDK, rclone, curl, undici and a plain sequential
 * `fetch`: over TLS, at some latencies, and over plain HTTP. README.md in this folder explains how
 * to run and read it.
 *
 * Each program is a process, whose start counts; figures are medians of rounds in which all
 * programs run alternately.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isCephInstalled, startCeph } from '../../test/faults/ceph.js'
import type { Figures } from '../Figures.js'
import { ratio } from '../sandboxFixture.js'
import { compare, figuresOf, type Medians, type Contenders } from './compare.js'
import { type Fixture, hashSeconds, isInMemory, makeFixture, newFolder, type Source } from './fixture.js'
import { downloadContenders, withEmptyTarget, programContender, uploadContenders } from './largeObject.js'
import { MiB, type ObjectKey, objects, smallAtATime, smallBytes, smallFiles } from './testObjects.js'
import type { Task } from './Task.js'
import type { StorageAccess } from './commandLineTools.js'

// model

export interface TransferOptions {
  /** Runs the sections whose names match. */
  readonly only: RegExp
  readonly rounds: number
}

type Direction = 'up' | 'down'
type Scheme = 'tls' | 'plain'

/** The storage of a section. */
interface Storage {
  readonly access: StorageAccess
  readonly cpuSeconds: () => Promise<number>
}

/** Measures one direction; the figures' names start with `what`. */
type Measure = (
  fixture: Fixture,
  storage: Storage,
  what: string,
  direction: Direction,
  rounds: number,
) => Promise<Figures>

interface Section {
  readonly name: string
  readonly run: (fixture: Fixture, rounds: number) => Promise<Figures>
}

// One large object

const contendersOf = async (
  fixture: Fixture,
  access: StorageAccess,
  direction: Direction,
  key: ObjectKey,
  folder = fixture.folder,
): Promise<Contenders> => {
  const source = await fixture.source(key)
  return direction === 'up'
    ? uploadContenders(fixture, access, key, source)
    : downloadContenders(fixture, access, key, { ...source, path: join(folder, 'target') })
}

const only = (contenders: Contenders, names: ReadonlyArray<string>): Contenders =>
  Object.fromEntries(Object.entries(contenders).filter(([name]) => names.includes(name)))

/**
 * Compares our processor time with that of curl plus the hashing that we do: two checksums for an
 * upload, one for a download.
 */
const processorFigures = (what: string, direction: Direction, medians: Medians): Figures => {
  const hashing = (direction === 'up' ? ['sha256', 'md5'] : ['sha256']).map(hashSeconds).reduce((a, b) => a + b, 0)
  const ours = medians['ours']?.cpuSeconds ?? Number.NaN
  const curl = medians[direction === 'up' ? 'curlWhole' : 'curl']?.cpuSeconds ?? Number.NaN
  return {
    [`${what} cpu ours/(curl+hash)`]: ratio(ours, curl + hashing),
    [`${what} cpu ours/curlVerified`]: ratio(ours, medians['curlVerified']?.cpuSeconds ?? Number.NaN),
  }
}

const large: Measure = async (fixture, { access, cpuSeconds }, what, direction, rounds) => {
  const medians = await compare(await contendersOf(fixture, access, direction, 'large'), rounds, cpuSeconds)
  return { ...figuresOf(what, medians), ...processorFigures(what, direction, medians) }
}

/**
 * The contenders for sections with latency. A single request or command waits only once, so it says
 * little about latency.
 */
const distant = ['ours', 'undici', 'aws', 'rclone', 'fetch', 'curlParts']

const medium: Measure = async (fixture, { access, cpuSeconds }, what, direction, rounds) => {
  const contenders = only(await contendersOf(fixture, access, direction, 'medium'), distant)
  return figuresOf(what, await compare(contenders, rounds, cpuSeconds))
}

/** Measures only our memory, in a single run. */
const huge: Measure = async (fixture, { access, cpuSeconds }, what, direction) => {
  // The source is a sparse file; the target isn't.
  const folder = await newFolder(direction === 'up' ? MiB : objects.huge.sizeBytes + 1024 * MiB)
  if (folder === null) {
    process.stderr.write(`skipped ${what}: not enough space\n`)
    return {}
  }
  try {
    const contenders = only(await contendersOf(fixture, access, direction, 'huge', folder), ['ours'])
    return figuresOf(what, await compare(contenders, 1, cpuSeconds))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// Many small files

const smallFileContenders = (
  fixture: Fixture,
  access: StorageAccess,
  direction: Direction,
  { path, sha256 }: Source,
): Contenders => {
  const task = (atATime: number): Task => ({
    mode: direction === 'up' ? 'smallUp' : 'smallDown',
    account: access.account,
    key: '',
    path,
    sizeBytes: smallBytes,
    sha256,
    concurrency: atATime,
  })
  const contenders: Contenders = {
    ours: programContender(fixture, access, 'pangeaClient', task(smallAtATime)),
    oursOneByOne: programContender(fixture, access, 'pangeaClient', task(1)),
    fetch: programContender(fixture, access, 'fetchClient', task(1)),
  }
  return direction === 'up' ? contenders : withEmptyTarget(path, contenders)
}

/**
 * Measures files per second, relative to our engine with one file at a time and to plain `fetch`.
 */
const small =
  (names: ReadonlyArray<string>): Measure =>
  async (fixture, { access, cpuSeconds }, what, direction, rounds) => {
    const source = await fixture.source('small')
    const path = direction === 'up' ? source.path : join(fixture.folder, 'targets')
    const contenders = smallFileContenders(fixture, access, direction, { ...source, path })
    const medians = await compare(only(contenders, names), rounds, cpuSeconds)
    const rate = (name: string): number =>
      ratio(medians[name]?.seconds ?? Number.NaN, medians['ours']?.seconds ?? Number.NaN)
    return {
      ...figuresOf(what, medians),
      [`${what} rate ${smallAtATime}/1`]: rate('oursOneByOne'),
      [`${what} rate ${smallAtATime}/fetch`]: rate('fetch'),
    }
  }

// Sections

interface SectionOptions {
  /** `tls-10ms` for the sections `tls-10ms-down` and `tls-10ms-up`. */
  readonly name: string
  /** `tls at 10 ms` for figures that start with `down tls at 10 ms`. */
  readonly what: string
  readonly scheme: Scheme
  readonly latencyMs?: number
  readonly measure: Measure
  readonly maxRounds?: number
}

/** Builds a section for each direction. */
const storageSections = ({
  name,
  what,
  scheme,
  latencyMs = 0,
  measure,
  maxRounds = 9,
}: SectionOptions): ReadonlyArray<Section> =>
  (['down', 'up'] as const).map((direction) => ({
    name: `${name}-${direction}`,
    run: async (fixture, rounds) => {
      const storageServer = await fixture.startStorage(latencyMs)
      const access: StorageAccess = {
        account: storageServer[scheme],
        plain: storageServer.plain,
        caPath: scheme === 'tls' ? fixture.caPath : null,
        folder: fixture.folder,
      }
      const storage: Storage = { access, cpuSeconds: storageServer.cpuSeconds }
      const named = `${direction} ${what}`
      return measure(fixture, storage, named, direction, Math.min(rounds, maxRounds)).finally(storageServer.stop)
    },
  }))

const ceph: Section = {
  name: 'ceph',
  run: async (fixture) => {
    if (!(await isCephInstalled())) return {}
    const { account, stop } = await startCeph(join(fixture.folder, 'ceph'), 8 * 1024 * MiB)
    const access: StorageAccess = { account, plain: account, caPath: null, folder: fixture.folder }
    const storage: Storage = { access, cpuSeconds: () => Promise.resolve(Number.NaN) }
    try {
      return {
        // All programs replace the same object, since Ceph has memory for only a few.
        ...(await large(fixture, storage, 'up Ceph', 'up', 1)),
        ...(await large(fixture, storage, 'down Ceph', 'down', 1)),
      }
    } finally {
      await stop()
    }
  },
}

const allSmall = small(['ours', 'oursOneByOne', 'fetch'])
/** Sequential transfers take more than a minute. */
const fewSmall = small(['ours', 'oursOneByOne'])

const sections: ReadonlyArray<Section> = [
  ...storageSections({ name: 'tls', what: 'tls', scheme: 'tls', measure: large }),
  ...storageSections({ name: 'tls-small', what: 'tls small files', scheme: 'tls', measure: allSmall, maxRounds: 1 }),
  ...storageSections({ name: 'tls-10GiB', what: 'tls 10 GiB', scheme: 'tls', measure: huge }),
  ...[10, 50].flatMap((latencyMs) => [
    ...storageSections({
      name: `tls-${latencyMs}ms`,
      what: `tls 256 MiB at ${latencyMs} ms`,
      scheme: 'tls',
      latencyMs,
      measure: medium,
    }),
    ...storageSections({
      name: `tls-small-${latencyMs}ms`,
      what: `tls small files at ${latencyMs} ms`,
      scheme: 'tls',
      latencyMs,
      measure: latencyMs > 10 ? fewSmall : allSmall,
      maxRounds: 1,
    }),
  ]),
  ...storageSections({ name: 'plain', what: 'plain', scheme: 'plain', measure: large }),
  ...storageSections({
    name: 'plain-small',
    what: 'plain small files',
    scheme: 'plain',
    measure: allSmall,
    maxRounds: 1,
  }),
  ceph,
]

/**
 * All sections except those with 10 GiB, 50 ms, plain HTTP or Ceph, which take most of the time.
 */
export const withinMinutes = '^(?!plain|ceph|.*(10GiB|50ms))'

export const transfer = async ({ only: pattern, rounds }: TransferOptions): Promise<Figures> => {
  const wanted = sections.filter(({ name }) => pattern.test(name))
  if (wanted.length === 0) throw new Error(`no section matches: ${sections.map(({ name }) => name).join(', ')}`)
  const fixture = await makeFixture()
  try {
    const figures: Array<Figures> = [{ isInMemory: isInMemory(fixture) ? 1 : 0, smallFiles }]
    for (const { name, run } of wanted) {
      const began = performance.now()
      figures.push(await run(fixture, rounds))
      process.stderr.write(`${name}: ${Math.round((performance.now() - began) / 1000)} s\n`)
    }
    // A program that isn't installed has no figures and no ratios.
    return Object.fromEntries(figures.flatMap(Object.entries<number>).filter(([, value]) => !Number.isNaN(value)))
  } finally {
    await fixture.close()
  }
}
