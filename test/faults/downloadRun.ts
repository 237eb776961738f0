/** Runs a download with an injected fault, and checks the target. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import {
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
import type { Fault as SandboxFault } from 'pangea-sandbox'
import type { Fault, Outcome, StorageName } from './Fault.js'
import type { ProxyFault } from './faultProxy.js'
import { clearFaults, type FaultFixture, getRight, MiB, newFile, sha256 } from './fixture.js'

// common to all downloads

export const partBytes = 5 * MiB
export const rangeBytes = 2 * MiB
export const sizeBytes = 4 * partBytes + 12_345
export const smallBytes = 600_000
const headBytes = 64 * 1024

const options: DownloadOptions = { rangeBytes, maxAttempts: 6 }

/** The checksum that verifies a file: the recorded SHA-256, or only the storage's ETag. */
type Checksum = 'sha256' | 'etag'

export interface StoredFile {
  readonly field: string
  readonly sha256: string
  readonly sizeBytes: number
}

const stored = new Map<FaultFixture, Map<string, Promise<StoredFile>>>()

const uploadStoredFile = async (fixture: FaultFixture, size: number, checksum: Checksum): Promise<StoredFile> => {
  const field = `down ${size} ${checksum}`
  const file = await newFile(fixture, 'stored.fastq', size)
  const up = { partBytes, thresholdBytes: MiB }
  const { field: made } = await getRight(
    uploadField(fieldNamed(fixture.result, field), fileSource(file.path), up)(fixture.pangea),
  )
  if (checksum === 'etag') {
    const { sha256: _sum, size_bytes: _size, etag: _etag, ...pointer } = made.stored_data as Record<string, string>
    await getRight(updateField(made, { stored_data: pointer })(fixture.pangea))
  }
  return { field, sha256: file.sha256, sizeBytes: size }
}

/** Uploads the file to download once, for all runs. */
export const storedFile = (fixture: FaultFixture, size: number, checksum: Checksum): Promise<StoredFile> => {
  const ofWorld = stored.get(fixture) ?? new Map<string, Promise<StoredFile>>()
  stored.set(fixture, ofWorld)
  const known = ofWorld.get(`${size} ${checksum}`) ?? uploadStoredFile(fixture, size, checksum)
  ofWorld.set(`${size} ${checksum}`, known)
  return known
}

let lastNumber = 0
/** Creates a new folder for each run, so that orphaned files are detected. */
export const newTarget = async (fixture: FaultFixture): Promise<string> => {
  const folder = join(fixture.folder, `down ${(lastNumber += 1)}`)
  await mkdir(folder)
  return join(folder, 'reads.fastq')
}

export type Result = E.Either<PangeaError, Pick<Downloaded, 'sha256'>>

export const download = (
  fixture: FaultFixture,
  { field }: StoredFile,
  target: string,
  more: DownloadOptions = {},
): Promise<Result> =>
  downloadField(fieldNamed(fixture.result, field), fileSink(target), { ...options, ...more })(fixture.pangea)()

export const hashFile = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? 'no file' : sha256(bytes)
}

/**
 * Checks that the target is complete and alone in its folder. A failed download must not leave
 * other bytes at the target.
 */
export const outcomeOf = async (
  target: string,
  file: StoredFile,
  result: Result,
  transferredBytes: number,
  neededBytes = file.sizeBytes,
): Promise<Outcome> => {
  const resentBytes = Math.max(0, transferredBytes - neededBytes - headBytes)
  const found = await hashFile(target)
  const interruptions = (await readdir(join(target, '..'))).filter((name) => name !== 'reads.fastq')
  await rm(join(target, '..'), { recursive: true, force: true })
  const isWrong = found !== 'no file' && found !== file.sha256
  if (E.isLeft(result)) return { isRecovered: false, isWrong, resentBytes, problem: JSON.stringify(result.left) }
  const isRight = found === file.sha256 && result.right.sha256 === found && interruptions.length === 0
  return {
    isRecovered: isRight,
    isWrong,
    resentBytes,
    ...(isRight ? {} : { problem: `${found} beside ${interruptions.join(', ')}` }),
  }
}

/** Downloads with a fault; if that fails, downloads once more without it. */
export const runWithFault = async (fixture: FaultFixture, file: StoredFile, inject: () => void): Promise<Outcome> => {
  const target = await newTarget(fixture)
  const before = fixture.storageProxy.bytesForwarded().down
  inject()
  const first = await download(fixture, file, target)
  const pending = clearFaults(fixture)
  const result = E.isRight(first) ? first : await download(fixture, file, target)
  const outcome = await outcomeOf(target, file, result, fixture.storageProxy.bytesForwarded().down - before)
  return pending === 0 ? outcome : { ...outcome, isRecovered: false, problem: 'the fault did not strike' }
}

export const usualRuns = { full: 10, short: 2 }

export interface FaultOptions {
  readonly size?: number
  readonly checksum?: Checksum
  readonly storage?: StorageName
}

export const sandboxFault = (
  name: string,
  faults: ReadonlyArray<SandboxFault>,
  { size = sizeBytes, checksum = 'sha256' }: FaultOptions = {},
): Fault => ({
  name,
  direction: 'down',
  storage: 'sandbox',
  runs: usualRuns,
  run: async (fixture) =>
    runWithFault(fixture, await storedFile(fixture, size, checksum), () => fixture.sandbox.setFaults(faults)),
})

export const proxyFault = (
  name: string,
  inject: (fixture: FaultFixture, afterBytes: number) => void,
  { size = sizeBytes, checksum = 'sha256', storage = 'sandbox' }: FaultOptions = {},
): Fault => ({
  name,
  direction: 'down',
  storage,
  runs: storage === 'tls' ? { ...usualRuns, short: 1 } : usualRuns,
  // A different offset in the response in each run.
  run: async (fixture, n) => {
    const file = await storedFile(fixture, size, checksum)
    const afterBytes = 2_000 + Math.floor((((n * 7 + 3) % 20) / 20) * Math.min(size, rangeBytes))
    return runWithFault(fixture, file, () => inject(fixture, afterBytes))
  },
})

export const s3Fault = (effect: SandboxFault['effect'], more: Partial<SandboxFault> = {}): SandboxFault => ({
  target: 's3',
  method: 'GET',
  times: 1,
  effect,
  ...more,
})
export const xml = (code: string): string => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`
export const bodyFault = (effect: ProxyFault['effect']) => (fixture: FaultFixture, afterBytes: number) =>
  fixture.storageProxy.inject({ direction: 'down', afterBytes, effect })

/** Downloads with a fault and the default retry policy, which must succeed in one run. */
export const outlastedFault = (
  name: string,
  inject: (fixture: FaultFixture) => void,
  whileRunning?: (fixture: FaultFixture) => Promise<void>,
  storage: StorageName = 'sandbox',
): Fault => ({
  name,
  direction: 'down',
  storage,
  runs: { full: 5, short: 1 },
  run: async (fixture) => {
    const file = await storedFile(fixture, sizeBytes, 'sha256')
    const target = await newTarget(fixture)
    const before = fixture.storageProxy.bytesForwarded().down
    inject(fixture)
    let sideEffect: Promise<void> | undefined
    const result = await downloadField(fieldNamed(fixture.result, file.field), fileSink(target), {
      rangeBytes,
      onProgress:
        ({ doneBytes }) =>
        () => {
          if (doneBytes > sizeBytes / 4) sideEffect ??= whileRunning?.(fixture)
        },
    })(fixture.pangea)()
    await sideEffect
    clearFaults(fixture)
    return outcomeOf(target, file, result, fixture.storageProxy.bytesForwarded().down - before)
  },
})
