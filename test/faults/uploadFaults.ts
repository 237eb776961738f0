/** Uploads, disturbed. */
import { appendFile, readFile, utimes } from 'node:fs/promises'
import { either as E } from 'fp-ts'
import {
  bytesSource,
  fieldNamed,
  fileSource,
  type PangeaError,
  type Source,
  streamSource,
  uploadField,
  type UploadFieldOptions,
} from 'pangea-fp/node'
import { type Fault as SandboxFault } from 'pangea-sandbox'
import { throughProxy } from './connectProxy.js'
import { type Fault, type Outcome, type StorageName } from './Fault.js'
import { type ProxyFault } from './faultProxy.js'
import { clearFaults, fieldOf, MiB, newFile, sha256, storedSha256, type FaultFixture } from './fixture.js'

// What every upload has in common

const partBytes = 5 * MiB
const sizeBytes = 3 * partBytes + 12_345
const smallBytes = 600_000

const options: UploadFieldOptions = { partBytes, thresholdBytes: MiB, maxAttempts: 6 }

/** Heads of requests and frames of forms are no bytes of the file. */
const headBytes = 64 * 1024

let made = 0
/** A field that no other run has used. */
const newField = (): string => `field ${(made += 1)}`

type Result = E.Either<PangeaError, { readonly sha256?: string }>

const upload = (world: FaultFixture, field: string, source: Source, more: UploadFieldOptions = {}): Promise<Result> =>
  uploadField(fieldNamed(world.result, field), source, { ...options, ...more })(world.pangea)()

/** What came of it: the storage is read with nothing of what is under test, and the field must name the same checksum. */
const outcomeOf = async (
  world: FaultFixture,
  field: string,
  expected: string,
  result: Result,
  moved: number,
  neededBytes: number,
): Promise<Outcome> => {
  const movedAgainBytes = Math.max(0, moved - neededBytes - headBytes)
  if (E.isLeft(result))
    return { isRecovered: false, isWrong: false, resentBytes: movedAgainBytes, problem: JSON.stringify(result.left) }
  const data = (await fieldOf(world, field))?.stored_data as { readonly sha256?: string } | undefined
  const isRight = (await storedSha256(world, field)) === expected && data?.sha256 === expected
  return {
    isRecovered: isRight,
    isWrong: !isRight,
    resentBytes: movedAgainBytes,
    ...(isRight ? {} : { problem: 'other bytes are stored' }),
  }
}

/** One upload under a disturbance; when that ends it, a second one without. */
const disturbed = async (
  world: FaultFixture,
  size: number,
  disturb: (n: number) => void,
  n: number,
): Promise<Outcome> => {
  const field = newField()
  const file = await newFile(world, 'reads.fastq', size)
  const before = world.storageProxy.bytesForwarded().up
  disturb(n)
  const first = await upload(world, field, fileSource(file.path))
  const missed = clearFaults(world)
  const result = E.isRight(first) ? first : await upload(world, field, fileSource(file.path))
  const outcome = await outcomeOf(
    world,
    field,
    file.sha256,
    result,
    world.storageProxy.bytesForwarded().up - before,
    size,
  )
  return missed === 0 ? outcome : { ...outcome, isRecovered: false, problem: 'the fault did not strike' }
}

const many = { full: 10, short: 2 }

const bySandbox = (name: string, faults: ReadonlyArray<SandboxFault>, size = sizeBytes): Fault => ({
  name,
  direction: 'up',
  storage: 'sandbox',
  runs: many,
  run: (world, n) => disturbed(world, size, () => world.sandbox.setFaults(faults), n),
})

const byProxy = (
  name: string,
  disturb: (world: FaultFixture, afterBytes: number) => void,
  storage: StorageName = 'sandbox',
  size = sizeBytes,
): Fault => ({
  name,
  direction: 'up',
  storage,
  runs: storage === 'tls' ? { ...many, short: 1 } : many,
  // Somewhere in the file, another place in each run.
  run: (world, n) =>
    disturbed(
      world,
      size,
      () => disturb(world, 2_000 + Math.floor((((n * 7 + 3) % 20) / 20) * Math.min(size, partBytes))),
      n,
    ),
})

const s3 = (method: string, effect: SandboxFault['effect'], more: Partial<SandboxFault> = {}): SandboxFault => ({
  target: 's3',
  method,
  times: 1,
  effect,
  ...more,
})
const api = (path: string, effect: SandboxFault['effect'], times = 1): SandboxFault => ({
  target: 'api',
  method: 'POST',
  path,
  times,
  effect,
})
const xml = (code: string): string => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`

/** One upload under a disturbance, by the usual policy; it has to get through at once. */
const outlasted = (
  name: string,
  disturb: (world: FaultFixture) => void,
  moving: (world: FaultFixture) => Promise<void> = () => Promise.resolve(),
  size = sizeBytes,
  storage: StorageName = 'sandbox',
): Fault => ({
  name,
  direction: 'up',
  storage,
  runs: { full: 5, short: 1 },
  run: async (world) => {
    const field = newField()
    const file = await newFile(world, 'reads.fastq', size)
    const before = world.storageProxy.bytesForwarded().up
    disturb(world)
    let moved: Promise<void> | undefined
    const result = await uploadField(fieldNamed(world.result, field), fileSource(file.path), {
      partBytes,
      thresholdBytes: MiB,
      onProgress:
        ({ doneBytes }) =>
        () => {
          if (doneBytes > size / 4) moved ??= moving(world)
        },
    })(world.pangea)()
    await moved
    clearFaults(world)
    return outcomeOf(world, field, file.sha256, result, world.storageProxy.bytesForwarded().up - before, size)
  },
})

// The catalogue

const resets: ReadonlyArray<Fault> = [
  bySandbox('reset before the upload is begun', [api('/upload_s3$', { drop: 'before' })]),
  bySandbox('reset after the upload is begun', [api('/upload_s3$', { drop: 'after' })]),
  bySandbox('reset before a part', [s3('PUT', { drop: 'before' }, { times: 2 })]),
  bySandbox('reset after a part', [s3('PUT', { drop: 'after' }, { times: 2 })]),
  byProxy('reset within a part', (world, afterBytes) =>
    world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'cut' }),
  ),
  bySandbox('reset before the completion', [api('/complete_upload_s3$', { drop: 'before' })]),
  bySandbox('reset after the completion', [api('/complete_upload_s3$', { drop: 'after' })]),
  bySandbox('reset before the proof', [s3('GET', { drop: 'before' })]),
  bySandbox('reset before the sums are written down', [
    { target: 'api', method: 'PATCH', times: 1, effect: { drop: 'before' } },
  ]),
  bySandbox('reset after the sums are written down', [
    { target: 'api', method: 'PATCH', times: 1, effect: { drop: 'after' } },
  ]),
  bySandbox('small file: reset before the form', [s3('POST', { drop: 'before' }, { times: 2 })], smallBytes),
  bySandbox('small file: reset after the form', [s3('POST', { drop: 'after' })], smallBytes),
  byProxy(
    'small file: reset within the form',
    (world, afterBytes) => world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'cut' }),
    'sandbox',
    smallBytes,
  ),
]

const storms: ReadonlyArray<Fault> = [
  bySandbox('storm of 503 SlowDown', [
    s3('PUT', { status: 503, body: xml('SlowDown') }, { times: 100, probability: 0.4 }),
  ]),
  bySandbox('storm of 500', [s3('PUT', { status: 500, body: xml('InternalError') }, { times: 100, probability: 0.4 })]),
  bySandbox('storm that outlasts all attempts', [
    s3('PUT', { status: 503, body: xml('SlowDown') }, { times: 30, path: 'reads' }),
  ]),
  bySandbox('500 to the completion', [api('/complete_upload_s3$', { status: 500 }, 2)]),
  bySandbox('null to the completion', [
    api('/complete_upload_s3$', { status: 200, body: 'null', headers: { 'Content-Type': 'application/json' } }),
  ]),
  bySandbox('RequestTimeout', [s3('PUT', { status: 400, body: xml('RequestTimeout') }, { times: 2 })]),
  bySandbox('RequestTimeTooSkewed', [s3('PUT', { status: 403, body: xml('RequestTimeTooSkewed') })]),
]

const slowDown = { status: 503, body: xml('SlowDown'), headers: { 'Retry-After': '8' } } as const

/** An empty reference is the address itself, with its signature. */
const temporaryRedirect = { status: 307, body: xml('TemporaryRedirect'), headers: { Location: '' } } as const

const outages: ReadonlyArray<Fault> = [
  outlasted('503 with Retry-After: 8', (world) => world.sandbox.setFaults([s3('PUT', slowDown, { times: 4 })])),
  outlasted(
    'small file: 503 with Retry-After: 8',
    (world) => world.sandbox.setFaults([s3('POST', slowDown)]),
    undefined,
    smallBytes,
  ),
  outlasted(
    'a gateway that is started again in 1.7 s',
    () => undefined,
    (world) => world.clientProxy.restart(1_700),
  ),
  outlasted('307 to a part', (world) => world.sandbox.setFaults([s3('PUT', temporaryRedirect, { times: 3 })])),
  outlasted(
    'small file: 307 to the form',
    (world) => world.sandbox.setFaults([s3('POST', temporaryRedirect)]),
    undefined,
    smallBytes,
  ),
]

const lies: ReadonlyArray<Fault> = [
  bySandbox('a part acknowledged and lost', [s3('PUT', { lose: true })]),
  bySandbox('an ETag that lies', [s3('PUT', { setHeaders: { ETag: `"${'0'.repeat(32)}"` } }, { times: 2 })]),
  bySandbox('no ETag', [s3('PUT', { setHeaders: { ETag: null } }, { times: 2 })]),
  bySandbox('silence', [s3('PUT', { silence: true })]),
  byProxy('a part that stalls', (world, afterBytes) =>
    world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'stall' }),
  ),
  byProxy('a bit that is wrong on the way', (world, afterBytes) =>
    world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'flip' }),
  ),
  byProxy('a byte that is lost on the way', (world, afterBytes) =>
    world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'swallow' }),
  ),
  byProxy('a body cut short', (world, afterBytes) =>
    world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'end' }),
  ),
]

/** Stops an upload when so much of it is done. */
const stopped = async (world: FaultFixture, field: string, path: string, afterBytes: number): Promise<Result> => {
  const stopper = new AbortController()
  return upload(world, field, fileSource(path), {
    concurrency: 1,
    signal: stopper.signal,
    onProgress:
      ({ doneBytes }) =>
      () => {
        if (doneBytes >= afterBytes) stopper.abort()
      },
  })
}

const others: ReadonlyArray<Fault> = [
  {
    name: 'stopped by its signal, and run again',
    direction: 'up',
    storage: 'sandbox',
    runs: many,
    run: async (world, n) => {
      const field = newField()
      const file = await newFile(world, 'reads.fastq', sizeBytes)
      const before = world.storageProxy.bytesForwarded().up
      await stopped(world, field, file.path, Math.floor((sizeBytes * (n % 10)) / 10))
      const result = await upload(world, field, fileSource(file.path))
      return outcomeOf(world, field, file.sha256, result, world.storageProxy.bytesForwarded().up - before, sizeBytes)
    },
  },
  {
    name: 'addresses that expired, or are refused, when it goes on',
    direction: 'up',
    storage: 'sandbox',
    runs: many,
    run: async (world) => {
      const field = newField()
      const file = await newFile(world, 'reads.fastq', sizeBytes)
      const before = world.storageProxy.bytesForwarded().up
      await stopped(world, field, file.path, 2 * partBytes + 1)
      world.sandbox.setFaults([s3('PUT', { status: 403, body: xml('AccessDenied') })])
      const result = await upload(world, field, fileSource(file.path), { concurrency: 1 })
      clearFaults(world)
      return outcomeOf(world, field, file.sha256, result, world.storageProxy.bytesForwarded().up - before, sizeBytes)
    },
  },
  {
    name: 'a file that changes under way is refused, and goes up as it is then',
    direction: 'up',
    storage: 'sandbox',
    runs: many,
    run: async (world, n) => {
      const field = newField()
      const file = await newFile(world, 'reads.fastq', sizeBytes)
      let isChanged = false
      const change = async (): Promise<void> => {
        if (n % 2 === 0) await appendFile(file.path, 'more')
        else await utimes(file.path, 1_000_000_000, 1_000_000_000)
      }
      let changing: Promise<void> | undefined
      const first = await upload(world, field, fileSource(file.path), {
        onProgress:
          ({ doneBytes }) =>
          () => {
            if (doneBytes < partBytes || isChanged) return
            isChanged = true
            changing = change()
          },
      })
      await changing
      const before = world.storageProxy.bytesForwarded().up
      const isRefused = E.isLeft(first) && first.left._tag === 'SourceChanged'
      const bytes = await readFile(file.path)
      const second = await upload(world, field, fileSource(file.path))
      const outcome = await outcomeOf(
        world,
        field,
        sha256(bytes),
        second,
        world.storageProxy.bytesForwarded().up - before,
        bytes.length,
      )
      return isRefused
        ? outcome
        : { ...outcome, isRecovered: false, isWrong: E.isRight(first), problem: JSON.stringify(first) }
    },
  },
  {
    name: 'no room for the checkpoint',
    direction: 'up',
    storage: 'sandbox',
    runs: many,
    run: async (world) => {
      const field = newField()
      const file = await newFile(world, 'reads.fastq', sizeBytes)
      const before = world.storageProxy.bytesForwarded().up
      const client = world.startTransfer('up', field, file.path, { isDiskFull: true })
      const said = await client.result
      const result: Result = said ?? E.left({ _tag: 'TransferRefused', reason: 'the client said nothing' })
      return outcomeOf(world, field, file.sha256, result, world.storageProxy.bytesForwarded().up - before, sizeBytes)
    },
  },
  {
    name: 'a stream through resets and stalls',
    direction: 'up',
    storage: 'sandbox',
    runs: many,
    run: async (world, n) => {
      const field = newField()
      const file = await newFile(world, 'reads.fastq', sizeBytes)
      const bytes = await readFile(file.path)
      const before = world.storageProxy.bytesForwarded().up
      world.storageProxy.inject(
        { direction: 'up', afterBytes: 2_000 + n * 400_000, effect: n % 2 === 0 ? 'cut' : 'stall' },
        { direction: 'up', afterBytes: 3_000_000, effect: 'flip' },
      )
      const chunks = bytesSource('x', bytes).read(0, bytes.length)
      const stream = streamSource('pipe.fastq', chunks, { maxBytes: 100 * MiB })
      const result = await uploadField(fieldNamed(world.result, field), stream, options)(world.pangea)()
      clearFaults(world)
      return outcomeOf(world, field, file.sha256, result, world.storageProxy.bytesForwarded().up - before, sizeBytes)
    },
  },
  {
    name: 'two processes, one file, one field',
    direction: 'up',
    storage: 'sandbox',
    runs: many,
    run: async (world) => {
      const field = newField()
      const file = await newFile(world, 'reads.fastq', sizeBytes)
      const before = world.storageProxy.bytesForwarded().up
      const said = await Promise.all([1, 2].map(() => world.startTransfer('up', field, file.path).result))
      const won = said.find((one) => one?._tag === 'Right')
      const isClear = said.every(
        (one) => one?._tag === 'Right' || (one?._tag === 'Left' && one.left._tag === 'TransferBusy'),
      )
      const result: Result = won ?? E.left({ _tag: 'TransferRefused', reason: JSON.stringify(said) })
      const moved = world.storageProxy.bytesForwarded().up - before
      const outcome = await outcomeOf(world, field, file.sha256, result, moved, sizeBytes)
      return isClear ? outcome : { ...outcome, isRecovered: false, problem: JSON.stringify(said) }
    },
  },
]

/** The gateway, which is a real S3, dies and comes back while parts are on their way. */
const gatewayKilled: Fault = {
  name: 'the gateway is killed and started again',
  direction: 'up',
  storage: 'ceph',
  runs: { full: 5, short: 1 },
  run: async (world, n) => {
    const size = 8 * partBytes
    const field = newField()
    const file = await newFile(world, 'reads.fastq', size)
    const before = world.storageProxy.bytesForwarded().up
    let restarting: Promise<void> | undefined
    const first = await upload(world, field, fileSource(file.path), {
      onProgress:
        ({ doneBytes }) =>
        () => {
          if (doneBytes > (n + 1) * partBytes) restarting ??= world.ceph?.restart()
        },
    })
    await restarting
    const result = E.isRight(first) ? first : await upload(world, field, fileSource(file.path))
    return outcomeOf(world, field, file.sha256, result, world.storageProxy.bytesForwarded().up - before, size)
  },
}

const onCeph: ReadonlyArray<Fault> = [
  byProxy(
    'reset within a part',
    (world, afterBytes) => world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'cut' }),
    'ceph',
  ),
  byProxy(
    'a part that stalls',
    (world, afterBytes) => world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'stall' }),
    'ceph',
  ),
  byProxy(
    'a bit that is wrong on the way',
    (world, afterBytes) => world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'flip' }),
    'ceph',
  ),
  byProxy(
    'a byte that is lost on the way',
    (world, afterBytes) => world.storageProxy.inject({ direction: 'up', afterBytes, effect: 'swallow' }),
    'ceph',
  ),
  byProxy(
    'an answer that is cut',
    (world) => world.storageProxy.inject({ direction: 'down', afterBytes: 10, effect: 'cut' }),
    'ceph',
  ),
  gatewayKilled,
]

const onWire = (name: string, effect: ProxyFault['effect'], size = sizeBytes): Fault =>
  byProxy(name, (world, afterBytes) => world.clientProxy.inject({ direction: 'up', afterBytes, effect }), 'tls', size)
const behindTls = (name: string, effect: ProxyFault['effect'], size = sizeBytes): Fault =>
  byProxy(name, (world, afterBytes) => world.storageProxy.inject({ direction: 'up', afterBytes, effect }), 'tls', size)

/** On the wire, a changed record of TLS ends its connection; behind it, checksums alone find a changed byte. */
const overTls: ReadonlyArray<Fault> = [
  onWire('reset within a part', 'cut'),
  onWire('end of the connection within a part', 'end'),
  onWire('a part that stalls', 'stall'),
  onWire('a bit of a TLS record that is wrong', 'flip'),
  onWire('a byte of a TLS record that is lost', 'swallow'),
  behindTls('a bit that is wrong behind TLS', 'flip'),
  behindTls('a byte that is lost behind TLS', 'swallow'),
  behindTls('a body cut short behind TLS', 'end'),
  onWire('small file: reset within the form', 'cut', smallBytes),
  onWire('small file: a bit of a TLS record that is wrong', 'flip', smallBytes),
  behindTls('small file: a bit that is wrong behind TLS', 'flip', smallBytes),
  throughProxy(onWire('reset within a part', 'cut')),
  outlasted(
    'a gateway that is started again in 1.7 s',
    () => undefined,
    (world) => world.clientProxy.restart(1_700),
    sizeBytes,
    'tls',
  ),
]

/** How long an undisturbed upload takes, from where it begins: the moments to kill it are spread over that. */
const durations = new Map<FaultFixture, number>()
const durationMs = async (world: FaultFixture, size: number): Promise<number> => {
  const known = durations.get(world)
  if (known !== undefined) return known
  const file = await newFile(world, 'reads.fastq', size)
  const client = world.startTransfer('up', newField(), file.path)
  await client.started
  const began = performance.now()
  await client.result
  const took = performance.now() - began
  durations.set(world, took)
  return took
}

const killed = (storage: StorageName, runs: Fault['runs']): Fault => ({
  name: 'kill -9 at a random moment, then run again',
  direction: 'up',
  storage,
  runs,
  run: async (world) => {
    const size = 6 * partBytes + 99
    const withinMs = (await durationMs(world, size)) * 1.1
    const field = newField()
    const file = await newFile(world, 'reads.fastq', size)
    const before = world.storageProxy.bytesForwarded().up
    const first = world.startTransfer('up', field, file.path)
    await first.started
    await new Promise((resolve) => setTimeout(resolve, Math.random() * withinMs))
    first.process.kill('SIGKILL')
    await first.result
    const said = await world.startTransfer('up', field, file.path).result
    const result: Result = said ?? E.left({ _tag: 'TransferRefused', reason: 'the client said nothing' })
    return outcomeOf(world, field, file.sha256, result, world.storageProxy.bytesForwarded().up - before, size)
  },
})

export const uploadFaults: ReadonlyArray<Fault> = [
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
