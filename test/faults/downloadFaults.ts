/** Downloads, disturbed. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { either as E } from 'fp-ts'
import {
  bytesSource,
  downloadField,
  type Downloaded,
  type DownloadOptions,
  fieldNamed,
  fileSink,
  fileSource,
  type PangeaError,
  updateField,
  uploadField,
} from 'pangea-fp/node'
import { type Fault as SandboxFault } from 'pangea-sandbox'
import { throughProxy } from './connectProxy.js'
import { type Fault, type Outcome, type StorageName } from './Fault.js'
import { type ProxyFault } from './faultProxy.js'
import { clearFaults, MiB, getRight, newFile, sha256, type FaultFixture } from './fixture.js'

// What every download has in common

const partBytes = 5 * MiB
const rangeBytes = 2 * MiB
const sizeBytes = 4 * partBytes + 12_345
const smallBytes = 600_000
const headBytes = 64 * 1024

const options: DownloadOptions = { rangeBytes, maxAttempts: 6 }

/** What a file is proved by: what was recorded of it, or the storage's ETag alone. */
type Proof = 'sha256' | 'etag'

interface Stored {
  readonly field: string
  readonly sha256: string
  readonly sizeBytes: number
}

const stored = new Map<FaultFixture, Map<string, Promise<Stored>>>()

const store = async (world: FaultFixture, size: number, proof: Proof): Promise<Stored> => {
  const field = `down ${size} ${proof}`
  const file = await newFile(world, 'stored.fastq', size)
  const up = { partBytes, thresholdBytes: MiB }
  const { field: made } = await getRight(
    uploadField(fieldNamed(world.result, field), fileSource(file.path), up)(world.pangea),
  )
  if (proof === 'etag') {
    const { sha256: _sum, size_bytes: _size, etag: _etag, ...pointer } = made.stored_data as Record<string, string>
    await getRight(updateField(made, { stored_data: pointer })(world.pangea))
  }
  return { field, sha256: file.sha256, sizeBytes: size }
}

/** Stored once for all runs. */
const storedFile = (world: FaultFixture, size: number, proof: Proof): Promise<Stored> => {
  const ofWorld = stored.get(world) ?? new Map<string, Promise<Stored>>()
  stored.set(world, ofWorld)
  const known = ofWorld.get(`${size} ${proof}`) ?? store(world, size, proof)
  ofWorld.set(`${size} ${proof}`, known)
  return known
}

let made = 0
/** A folder of its own for each run, so that nothing that is left behind goes unseen. */
const newTarget = async (world: FaultFixture): Promise<string> => {
  const folder = join(world.folder, `down ${(made += 1)}`)
  await mkdir(folder)
  return join(folder, 'reads.fastq')
}

type Result = E.Either<PangeaError, Pick<Downloaded, 'sha256'>>

const download = (
  world: FaultFixture,
  { field }: Stored,
  target: string,
  more: DownloadOptions = {},
): Promise<Result> =>
  downloadField(fieldNamed(world.result, field), fileSink(target), { ...options, ...more })(world.pangea)()

const hashed = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? 'no file' : sha256(bytes)
}

/** The file must be there, whole, and alone in its folder; whatever has its name must be it. */
const outcomeOf = async (
  target: string,
  file: Stored,
  result: Result,
  moved: number,
  neededBytes = file.sizeBytes,
): Promise<Outcome> => {
  const movedAgainBytes = Math.max(0, moved - neededBytes - headBytes)
  const found = await hashed(target)
  const others = (await readdir(join(target, '..'))).filter((name) => name !== 'reads.fastq')
  await rm(join(target, '..'), { recursive: true, force: true })
  const isWrong = found !== 'no file' && found !== file.sha256
  if (E.isLeft(result))
    return { isRecovered: false, isWrong, resentBytes: movedAgainBytes, problem: JSON.stringify(result.left) }
  const isRight = found === file.sha256 && result.right.sha256 === found && others.length === 0
  return {
    isRecovered: isRight,
    isWrong,
    resentBytes: movedAgainBytes,
    ...(isRight ? {} : { problem: `${found} beside ${others.join(', ')}` }),
  }
}

/** One download under a disturbance; when that ends it, a second one without. */
const disturbed = async (world: FaultFixture, file: Stored, disturb: () => void): Promise<Outcome> => {
  const target = await newTarget(world)
  const before = world.storageProxy.bytesForwarded().down
  disturb()
  const first = await download(world, file, target)
  const missed = clearFaults(world)
  const result = E.isRight(first) ? first : await download(world, file, target)
  const outcome = await outcomeOf(target, file, result, world.storageProxy.bytesForwarded().down - before)
  return missed === 0 ? outcome : { ...outcome, isRecovered: false, problem: 'the fault did not strike' }
}

const many = { full: 10, short: 2 }

interface How {
  readonly size?: number
  readonly proof?: Proof
  readonly storage?: StorageName
}

const bySandbox = (
  name: string,
  faults: ReadonlyArray<SandboxFault>,
  { size = sizeBytes, proof = 'sha256' }: How = {},
): Fault => ({
  name,
  direction: 'down',
  storage: 'sandbox',
  runs: many,
  run: async (world) => disturbed(world, await storedFile(world, size, proof), () => world.sandbox.setFaults(faults)),
})

const byProxy = (
  name: string,
  disturb: (world: FaultFixture, afterBytes: number) => void,
  { size = sizeBytes, proof = 'sha256', storage = 'sandbox' }: How = {},
): Fault => ({
  name,
  direction: 'down',
  storage,
  runs: storage === 'tls' ? { ...many, short: 1 } : many,
  // Somewhere in what comes over one connection, another place in each run.
  run: async (world, n) => {
    const file = await storedFile(world, size, proof)
    const afterBytes = 2_000 + Math.floor((((n * 7 + 3) % 20) / 20) * Math.min(size, rangeBytes))
    return disturbed(world, file, () => disturb(world, afterBytes))
  },
})

const s3 = (effect: SandboxFault['effect'], more: Partial<SandboxFault> = {}): SandboxFault => ({
  target: 's3',
  method: 'GET',
  times: 1,
  effect,
  ...more,
})
const xml = (code: string): string => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`
const effects = (effect: ProxyFault['effect']) => (world: FaultFixture, afterBytes: number) =>
  world.storageProxy.inject({ direction: 'down', afterBytes, effect })

// The catalogue

const sizes: ReadonlyArray<readonly [string, How]> = [
  ['', {}],
  ['small file: ', { size: smallBytes }],
]

const resets: ReadonlyArray<Fault> = sizes.flatMap(([of, how]) => [
  bySandbox(`${of}reset before an answer`, [s3({ drop: 'before' }, { times: 3 })], how),
  bySandbox(`${of}answers cut short`, [s3({ truncateBody: 300_000 }, { times: 3 })], how),
  byProxy(`${of}reset within the bytes`, effects('cut'), how),
  byProxy(`${of}end of the connection within the bytes`, effects('end'), how),
  byProxy(`${of}bytes that stall`, effects('stall'), how),
])

const storms: ReadonlyArray<Fault> = [
  bySandbox('storm of 503 SlowDown', [s3({ status: 503, body: xml('SlowDown') }, { times: 100, probability: 0.4 })]),
  bySandbox('storm of 500', [s3({ status: 500, body: xml('InternalError') }, { times: 100, probability: 0.4 })]),
  bySandbox('storm that outlasts all attempts', [s3({ status: 503, body: xml('SlowDown') }, { times: 40 })]),
  bySandbox('silence', [s3({ silence: true })]),
  bySandbox('an address that is refused', [s3({ status: 403, body: xml('AccessDenied') })]),
  bySandbox('the platform fails when asked for the address', [
    { target: 'api', method: 'GET', times: 2, effect: { status: 500 } },
  ]),
]

const lies: ReadonlyArray<Fault> = (['sha256', 'etag'] as const).flatMap((proof) => [
  byProxy(`a bit that is wrong on the way, proved by ${proof}`, effects('flip'), { proof }),
  byProxy(`a byte that is lost on the way, proved by ${proof}`, effects('swallow'), { proof }),
  byProxy(`small file: a bit that is wrong on the way, proved by ${proof}`, effects('flip'), {
    proof,
    size: smallBytes,
  }),
  bySandbox(`no Content-Range, proved by ${proof}`, [s3({ setHeaders: { 'Content-Range': null } }, { times: 3 })], {
    proof,
  }),
  bySandbox(
    `a Content-Range of another range, proved by ${proof}`,
    [s3({ setHeaders: { 'Content-Range': `bytes 1-2/${sizeBytes}` } }, { times: 3 })],
    { proof },
  ),
  bySandbox(`no ETag, proved by ${proof}`, [s3({ setHeaders: { ETag: null } }, { times: 2 })], { proof }),
])

/** Stops a download when so much of it is done. */
const stopped = async (world: FaultFixture, file: Stored, target: string, afterBytes: number): Promise<Result> => {
  const stopper = new AbortController()
  return download(world, file, target, {
    signal: stopper.signal,
    onProgress:
      ({ doneBytes }) =>
      () => {
        if (doneBytes >= afterBytes) stopper.abort()
      },
  })
}

const run = promisify(execFile)

const others: ReadonlyArray<Fault> = [
  {
    name: 'stopped by its signal, and run again',
    direction: 'down',
    storage: 'sandbox',
    runs: many,
    run: async (world, n) => {
      const file = await storedFile(world, sizeBytes, 'sha256')
      const target = await newTarget(world)
      const before = world.storageProxy.bytesForwarded().down
      await stopped(world, file, target, Math.floor((sizeBytes * (n % 10)) / 10))
      const result = await download(world, file, target)
      return outcomeOf(target, file, result, world.storageProxy.bytesForwarded().down - before)
    },
  },
  {
    name: 'what was left behind is damaged when it goes on',
    direction: 'down',
    storage: 'sandbox',
    runs: many,
    run: async (world, n) => {
      const file = await storedFile(world, sizeBytes, n % 2 === 0 ? 'sha256' : 'etag')
      const target = await newTarget(world)
      await stopped(world, file, target, Math.floor(sizeBytes / 2))
      const part = join(target, '..', '.reads.fastq.part')
      await run('dd', [
        'if=/dev/urandom',
        `of=${part}`,
        'bs=1',
        'count=3',
        `seek=${n * 1000}`,
        'conv=notrunc',
        'status=none',
      ])
      const before = world.storageProxy.bytesForwarded().down
      const result = await download(world, file, target)
      // There is no telling which bytes: all of them are compared with the storage's.
      return outcomeOf(target, file, result, world.storageProxy.bytesForwarded().down - before, 2 * sizeBytes)
    },
  },
  {
    name: 'an object that is replaced under way',
    direction: 'down',
    storage: 'sandbox',
    runs: many,
    run: async (world, n) => {
      const field = `replaced ${n}`
      const put = (bytes: Uint8Array) =>
        getRight(
          uploadField(fieldNamed(world.result, field), bytesSource('r.fastq', bytes), { partBytes, thresholdBytes: 0 })(
            world.pangea,
          ),
        )
      const bytesOf = (seed: string): Buffer =>
        Buffer.concat(
          Array.from({ length: Math.ceil(sizeBytes / 32) }, (_, index) =>
            createHash('sha256').update(`${seed} ${n} ${index}`).digest(),
          ),
        )
      const [before, after] = [bytesOf('before'), bytesOf('after')]
      await put(before)
      const target = await newTarget(world)
      const replacing: Array<Promise<unknown>> = []
      const result = await download(world, { field, sha256: '', sizeBytes }, target, {
        concurrency: 1,
        bytesPerSecond: 40 * MiB,
        onProgress:
          ({ doneBytes }) =>
          () => {
            if (doneBytes > rangeBytes && replacing.length === 0) replacing.push(put(after))
          },
      })
      await Promise.all(replacing)
      // Whichever it was when it was all there, it is one of them, and not of both.
      const found = await hashed(target)
      const wanted = found === sha256(before) ? before : after
      return outcomeOf(target, { field, sha256: sha256(wanted), sizeBytes }, result, 0)
    },
  },
  {
    name: 'a file that may not grow, then one that may',
    direction: 'down',
    storage: 'sandbox',
    runs: many,
    run: async (world) => {
      const file = await storedFile(world, sizeBytes, 'sha256')
      const target = await newTarget(world)
      const before = world.storageProxy.bytesForwarded().down
      const said = await world.startTransfer('down', file.field, target, { isDiskFull: true }).result
      const isSaid = said?._tag === 'Left' && said.left._tag === 'FileError'
      const moved = world.storageProxy.bytesForwarded().down - before
      const result = await download(world, file, target)
      const outcome = await outcomeOf(target, file, result, moved)
      return isSaid ? outcome : { ...outcome, isRecovered: false, problem: JSON.stringify(said) }
    },
  },
  {
    name: 'a disk with too little room, then one with enough',
    direction: 'down',
    storage: 'sandbox',
    runs: many,
    run: async (world) => {
      const file = await storedFile(world, sizeBytes, 'sha256')
      const target = await newTarget(world)
      const folder = join(target, '..')
      // Where this may not mount anything, the limit of a file's size above has to stand for it.
      const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).then(
        () => true,
        () => false,
      )
      const before = world.storageProxy.bytesForwarded().down
      const refused = isMounted ? await download(world, file, target) : null
      const moved = world.storageProxy.bytesForwarded().down - before
      if (isMounted) await run('umount', [folder])
      const isSaid = refused === null || (E.isLeft(refused) && refused.left._tag === 'DiskFull')
      const result = await download(world, file, target)
      // Next to nothing was fetched before that was found.
      const outcome = await outcomeOf(target, file, result, moved, 4 * MiB)
      return isSaid ? outcome : { ...outcome, isRecovered: false, problem: JSON.stringify(refused) }
    },
  },
  {
    name: 'two processes, one target',
    direction: 'down',
    storage: 'sandbox',
    runs: many,
    run: async (world) => {
      const file = await storedFile(world, sizeBytes, 'sha256')
      const target = await newTarget(world)
      const before = world.storageProxy.bytesForwarded().down
      const said = await Promise.all([1, 2].map(() => world.startTransfer('down', file.field, target).result))
      const failed = said.find((one) => one?._tag !== 'Right')
      const result = (failed ?? said[0] ?? E.left({ _tag: 'TransferRefused', reason: 'nothing was said' })) as Result
      return outcomeOf(target, file, result, world.storageProxy.bytesForwarded().down - before, 2 * sizeBytes)
    },
  },
]

/** How long an undisturbed download takes, from where it begins: the moments to kill it are spread over that. */
const durations = new Map<FaultFixture, Promise<number>>()
const durationOf = async (world: FaultFixture, file: Stored): Promise<number> => {
  const target = await newTarget(world)
  const client = world.startTransfer('down', file.field, target)
  await client.started
  const began = performance.now()
  await client.result
  return performance.now() - began
}

const killedBytes = 64 * MiB + 99

const killed = (storage: StorageName, runs: Fault['runs']): Fault => ({
  name: 'kill -9 at a random moment, then run again',
  direction: 'down',
  storage,
  runs,
  run: async (world, n) => {
    const file = await storedFile(world, killedBytes, n % 2 === 0 ? 'sha256' : 'etag')
    const measuring = durations.get(world) ?? durationOf(world, file)
    durations.set(world, measuring)
    const withinMs = (await measuring) * 1.1
    const target = await newTarget(world)
    const before = world.storageProxy.bytesForwarded().down
    const first = world.startTransfer('down', file.field, target)
    await first.started
    await new Promise((resolve) => setTimeout(resolve, Math.random() * withinMs))
    first.process.kill('SIGKILL')
    await first.result
    const isThere = await stat(target).then(
      () => true,
      () => false,
    )
    // A file of the final name is whole, whenever the process was killed.
    const early = isThere ? await hashed(target) : file.sha256
    const said = await world.startTransfer('down', file.field, target).result
    const result = (said ?? E.left({ _tag: 'TransferRefused', reason: 'the client said nothing' })) as Result
    // Killed after its end, it was right to fetch it all once more.
    const needed = isThere ? 2 * killedBytes : killedBytes
    const outcome = await outcomeOf(target, file, result, world.storageProxy.bytesForwarded().down - before, needed)
    return early === file.sha256 ? outcome : { ...outcome, isWrong: true, problem: 'a torn file had the final name' }
  },
})

const onCeph: ReadonlyArray<Fault> = [
  byProxy('reset within the bytes', effects('cut'), { storage: 'ceph' }),
  byProxy('bytes that stall', effects('stall'), { storage: 'ceph' }),
  byProxy('a bit that is wrong on the way, proved by etag', effects('flip'), { storage: 'ceph', proof: 'etag' }),
  byProxy('a byte that is lost on the way', effects('swallow'), { storage: 'ceph' }),
  {
    name: 'the gateway is killed and started again',
    direction: 'down',
    storage: 'ceph',
    runs: { full: 5, short: 1 },
    run: async (world, n) => {
      const file = await storedFile(world, killedBytes, 'sha256')
      return disturbed(world, file, () => {
        setTimeout(() => void world.ceph?.restart().catch(() => undefined), 20 + n * 40)
      })
    },
  },
]

/** One download under a disturbance, by the usual policy; it has to get through at once. */
const outlasted = (
  name: string,
  disturb: (world: FaultFixture) => void,
  moving?: (world: FaultFixture) => Promise<void>,
  storage: StorageName = 'sandbox',
): Fault => ({
  name,
  direction: 'down',
  storage,
  runs: { full: 5, short: 1 },
  run: async (world) => {
    const file = await storedFile(world, sizeBytes, 'sha256')
    const target = await newTarget(world)
    const before = world.storageProxy.bytesForwarded().down
    disturb(world)
    let moved: Promise<void> | undefined
    const result = await downloadField(fieldNamed(world.result, file.field), fileSink(target), {
      rangeBytes,
      onProgress:
        ({ doneBytes }) =>
        () => {
          if (doneBytes > sizeBytes / 4) moved ??= moving?.(world)
        },
    })(world.pangea)()
    await moved
    clearFaults(world)
    return outcomeOf(target, file, result, world.storageProxy.bytesForwarded().down - before)
  },
})

const outages: ReadonlyArray<Fault> = [
  outlasted('503 with Retry-After: 8', (world) =>
    world.sandbox.setFaults([
      {
        target: 's3',
        method: 'GET',
        times: 4,
        effect: { status: 503, body: '<Error><Code>SlowDown</Code></Error>', headers: { 'Retry-After': '8' } },
      },
    ]),
  ),
  outlasted(
    'a gateway that is started again in 1.7 s',
    () => undefined,
    (world) => world.clientProxy.restart(1_700),
  ),
]

const onWire = (name: string, effect: ProxyFault['effect'], how: How = {}): Fault =>
  byProxy(name, (world, afterBytes) => world.clientProxy.inject({ direction: 'down', afterBytes, effect }), {
    ...how,
    storage: 'tls',
  })
const behindTls = (name: string, effect: ProxyFault['effect'], how: How = {}): Fault =>
  byProxy(name, effects(effect), { ...how, storage: 'tls' })

/** On the wire, a changed record of TLS ends its connection; behind it, checksums alone find a changed byte. */
const overTls: ReadonlyArray<Fault> = [
  ...sizes.flatMap(([of, how]) => [
    onWire(`${of}reset within the bytes`, 'cut', how),
    onWire(`${of}end of the connection within the bytes`, 'end', how),
    onWire(`${of}bytes that stall`, 'stall', how),
    onWire(`${of}a bit of a TLS record that is wrong`, 'flip', how),
    onWire(`${of}a byte of a TLS record that is lost`, 'swallow', how),
  ]),
  behindTls('end of the connection behind TLS', 'end'),
  ...(['sha256', 'etag'] as const).flatMap((proof) => [
    behindTls(`a bit that is wrong behind TLS, proved by ${proof}`, 'flip', { proof }),
    behindTls(`small file: a bit that is wrong behind TLS, proved by ${proof}`, 'flip', { proof, size: smallBytes }),
  ]),
  throughProxy(onWire('reset within the bytes', 'cut')),
  outlasted(
    'a gateway that is started again in 1.7 s',
    () => undefined,
    (world) => world.clientProxy.restart(1_700),
    'tls',
  ),
]

export const downloadFaults: ReadonlyArray<Fault> = [
  ...resets,
  ...storms,
  ...outages,
  ...lies,
  ...others,
  killed('sandbox', { full: 200, short: 10 }),
  ...overTls,
  killed('tls', { full: 50, short: 3 }),
  ...onCeph,
  killed('ceph', { full: 50, short: 10 }),
]
