/**
 * Files up and down, beside Amazon's SDK, rclone, curl, undici and a plain `fetch` of one part after another: over TLS first, as users move
 * them, at some latencies, and over plain HTTP. README.md beside this file says how to run and read it.
 *
 * Each way is a process of its own, with its start in its time; the medians of the rounds, in which all take turns.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isCephInstalled, startCeph } from '../../test/faults/ceph.js'
import { type Figures } from '../Figures.js'
import { ratio } from '../sandboxFixture.js'
import { compare, figuresOf, type Medians, type Ways } from './compare.js'
import { type Fixture, hashSeconds, isInMemory, makeFixture, newFolder, type Source } from './fixture.js'
import { downWays, intoNothing, programWay, upWays } from './largeObject.js'
import { MiB, type ObjectKey, objects, smallAtATime, smallBytes, smallFiles } from './objects.js'
import { type Task } from './Task.js'
import { type StorageAccess } from './commandLineTools.js'

// model

export interface TransferOptions {
  /** Runs the sections whose names match. */
  readonly only: RegExp
  readonly rounds: number
}

type Direction = 'up' | 'down'
type Scheme = 'tls' | 'plain'

/** A storage under measurement. */
interface Storage {
  readonly place: StorageAccess
  readonly cpuSeconds: () => Promise<number>
}

/** Figures of one direction, named after what is moved. */
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

const waysOf = async (
  fixture: Fixture,
  place: StorageAccess,
  direction: Direction,
  key: ObjectKey,
  folder = fixture.folder,
): Promise<Ways> => {
  const source = await fixture.source(key)
  return direction === 'up'
    ? upWays(fixture, place, key, source)
    : downWays(fixture, place, key, { ...source, path: join(folder, 'target') })
}

const only = (ways: Ways, names: ReadonlyArray<string>): Ways =>
  Object.fromEntries(Object.entries(ways).filter(([name]) => names.includes(name)))

/** Processor time, beside curl and the hashing that ours does as well: two checksums of an upload, one of a download. */
const processorFigures = (what: string, direction: Direction, medians: Medians): Figures => {
  const hashing = (direction === 'up' ? ['sha256', 'md5'] : ['sha256']).map(hashSeconds).reduce((a, b) => a + b, 0)
  const ours = medians['ours']?.cpuSeconds ?? Number.NaN
  const curl = medians[direction === 'up' ? 'curlWhole' : 'curl']?.cpuSeconds ?? Number.NaN
  return {
    [`${what} cpu ours/(curl+hash)`]: ratio(ours, curl + hashing),
    [`${what} cpu ours/curlVerified`]: ratio(ours, medians['curlVerified']?.cpuSeconds ?? Number.NaN),
  }
}

const large: Measure = async (fixture, { place, cpuSeconds }, what, direction, rounds) => {
  const medians = await compare(await waysOf(fixture, place, direction, 'large'), rounds, cpuSeconds)
  return { ...figuresOf(what, medians), ...processorFigures(what, direction, medians) }
}

/** A request, or a command, that waits once for all its bytes says little of latency. */
const distant = ['ours', 'undici', 'aws', 'rclone', 'fetch', 'curlParts']

const medium: Measure = async (fixture, { place, cpuSeconds }, what, direction, rounds) => {
  const ways = only(await waysOf(fixture, place, direction, 'medium'), distant)
  return figuresOf(what, await compare(ways, rounds, cpuSeconds))
}

/** Only what memory it takes: one run of ours. */
const huge: Measure = async (fixture, { place, cpuSeconds }, what, direction) => {
  // A source is sparse, a target is not.
  const folder = await newFolder(direction === 'up' ? MiB : objects.huge.sizeBytes + 1024 * MiB)
  if (folder === null) {
    process.stderr.write(`${what} is skipped: there is no room for it\n`)
    return {}
  }
  try {
    const ways = only(await waysOf(fixture, place, direction, 'huge', folder), ['ours'])
    return figuresOf(what, await compare(ways, 1, cpuSeconds))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// Many small files

const smallWays = (fixture: Fixture, place: StorageAccess, direction: Direction, { path, sha256 }: Source): Ways => {
  const task = (atATime: number): Task => ({
    mode: direction === 'up' ? 'smallUp' : 'smallDown',
    account: place.account,
    key: '',
    path,
    sizeBytes: smallBytes,
    sha256,
    concurrency: atATime,
  })
  const ways: Ways = {
    ours: programWay(fixture, place, 'pangeaClient', task(smallAtATime)),
    oursOneByOne: programWay(fixture, place, 'pangeaClient', task(1)),
    fetch: programWay(fixture, place, 'fetchClient', task(1)),
  }
  return direction === 'up' ? ways : intoNothing(path, ways)
}

/** How many times the files a second, beside one after another by the engine, and by plain `fetch`. */
const small =
  (names: ReadonlyArray<string>): Measure =>
  async (fixture, { place, cpuSeconds }, what, direction, rounds) => {
    const source = await fixture.source('small')
    const path = direction === 'up' ? source.path : join(fixture.folder, 'targets')
    const ways = smallWays(fixture, place, direction, { ...source, path })
    const medians = await compare(only(ways, names), rounds, cpuSeconds)
    const rate = (name: string): number =>
      ratio(medians[name]?.seconds ?? Number.NaN, medians['ours']?.seconds ?? Number.NaN)
    return {
      ...figuresOf(what, medians),
      [`${what} rate ${smallAtATime}/1`]: rate('oursOneByOne'),
      [`${what} rate ${smallAtATime}/fetch`]: rate('fetch'),
    }
  }

// Sections

interface OnSink {
  /** `tls-10ms` is of the sections `tls-10ms-down` and `tls-10ms-up`. */
  readonly name: string
  /** `tls at 10 ms` is of figures that begin with `down tls at 10 ms`. */
  readonly what: string
  readonly scheme: Scheme
  readonly latencyMs?: number
  readonly measure: Measure
  readonly maxRounds?: number
}

/** A section for each direction. */
const onSink = ({ name, what, scheme, latencyMs = 0, measure, maxRounds = 9 }: OnSink): ReadonlyArray<Section> =>
  (['down', 'up'] as const).map((direction) => ({
    name: `${name}-${direction}`,
    run: async (fixture, rounds) => {
      const sink = await fixture.startStorage(latencyMs)
      const place: StorageAccess = {
        account: sink[scheme],
        plain: sink.plain,
        caPath: scheme === 'tls' ? fixture.caPath : null,
        folder: fixture.folder,
      }
      const storage: Storage = { place, cpuSeconds: sink.cpuSeconds }
      const named = `${direction} ${what}`
      return measure(fixture, storage, named, direction, Math.min(rounds, maxRounds)).finally(sink.stop)
    },
  }))

const ceph: Section = {
  name: 'ceph',
  run: async (fixture) => {
    if (!(await isCephInstalled())) return {}
    const { account, stop } = await startCeph(join(fixture.folder, 'ceph'), 8 * 1024 * MiB)
    const place: StorageAccess = { account, plain: account, caPath: null, folder: fixture.folder }
    const storage: Storage = { place, cpuSeconds: () => Promise.resolve(Number.NaN) }
    try {
      return {
        // All of them replace the same object: Ceph has memory for a few.
        ...(await large(fixture, storage, 'up Ceph', 'up', 1)),
        ...(await large(fixture, storage, 'down Ceph', 'down', 1)),
      }
    } finally {
      await stop()
    }
  },
}

const allSmall = small(['ours', 'oursOneByOne', 'fetch'])
/** One after another takes a minute and more. */
const fewSmall = small(['ours', 'oursOneByOne'])

const sections: ReadonlyArray<Section> = [
  ...onSink({ name: 'tls', what: 'tls', scheme: 'tls', measure: large }),
  ...onSink({ name: 'tls-small', what: 'tls small files', scheme: 'tls', measure: allSmall, maxRounds: 1 }),
  ...onSink({ name: 'tls-10GiB', what: 'tls 10 GiB', scheme: 'tls', measure: huge }),
  ...[10, 50].flatMap((latencyMs) => [
    ...onSink({
      name: `tls-${latencyMs}ms`,
      what: `tls 256 MiB at ${latencyMs} ms`,
      scheme: 'tls',
      latencyMs,
      measure: medium,
    }),
    ...onSink({
      name: `tls-small-${latencyMs}ms`,
      what: `tls small files at ${latencyMs} ms`,
      scheme: 'tls',
      latencyMs,
      measure: latencyMs > 10 ? fewSmall : allSmall,
      maxRounds: 1,
    }),
  ]),
  ...onSink({ name: 'plain', what: 'plain', scheme: 'plain', measure: large }),
  ...onSink({ name: 'plain-small', what: 'plain small files', scheme: 'plain', measure: allSmall, maxRounds: 1 }),
  ceph,
]

/** Every section but those of 10 GiB, of the longer latency, over plain HTTP and of Ceph: they take most of the time. */
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
    // A way that is not installed has no figures, and nothing is divided by them.
    return Object.fromEntries(figures.flatMap(Object.entries<number>).filter(([, value]) => !Number.isNaN(value)))
  } finally {
    await fixture.close()
  }
}
