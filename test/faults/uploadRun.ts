/** Runs an upload with an injected fault, and checks the stored object. */
import { either as E } from 'fp-ts'
import {
  fieldNamed,
  fileSource,
  type PangeaError,
  type Source,
  uploadField,
  type UploadFieldOptions,
} from 'pangea-fp/node'
import type { Fault as SandboxFault } from 'pangea-sandbox'
import type { Fault, Outcome, StorageName } from './Fault.js'
import { clearFaults, type FaultFixture, fieldOf, MiB, newFile, storedSha256 } from './fixture.js'

// common to all uploads

export const partBytes = 5 * MiB
export const sizeBytes = 3 * partBytes + 12_345
export const smallBytes = 600_000

export const options: UploadFieldOptions = { partBytes, thresholdBytes: MiB, maxAttempts: 6 }

/** Allowance for heads of requests and the frames of forms. */
const headBytes = 64 * 1024

let lastNumber = 0
/** Returns the name of a new field. */
export const newField = (): string => `field ${(lastNumber += 1)}`

export type Result = E.Either<PangeaError, { readonly sha256?: string }>

export const upload = (
  fixture: FaultFixture,
  field: string,
  source: Source,
  more: UploadFieldOptions = {},
): Promise<Result> => uploadField(fieldNamed(fixture.result, field), source, { ...options, ...more })(fixture.pangea)()

/**
 * Compares the stored object, read without the code under test, and the field's checksum with the
 * file.
 */
export const outcomeOf = async (
  fixture: FaultFixture,
  field: string,
  expected: string,
  result: Result,
  transferredBytes: number,
  neededBytes: number,
): Promise<Outcome> => {
  const resentBytes = Math.max(0, transferredBytes - neededBytes - headBytes)
  if (E.isLeft(result)) return { isRecovered: false, isWrong: false, resentBytes, problem: JSON.stringify(result.left) }
  const data = (await fieldOf(fixture, field))?.stored_data as { readonly sha256?: string } | undefined
  const isRight = (await storedSha256(fixture, field)) === expected && data?.sha256 === expected
  return {
    isRecovered: isRight,
    isWrong: !isRight,
    resentBytes,
    ...(isRight ? {} : { problem: 'other bytes are stored' }),
  }
}

/** Uploads with a fault; if that fails, uploads once more without it. */
const runWithFault = async (
  fixture: FaultFixture,
  size: number,
  inject: (n: number) => void,
  n: number,
): Promise<Outcome> => {
  const field = newField()
  const file = await newFile(fixture, 'reads.fastq', size)
  const before = fixture.storageProxy.bytesForwarded().up
  inject(n)
  const first = await upload(fixture, field, fileSource(file.path))
  const pending = clearFaults(fixture)
  const result = E.isRight(first) ? first : await upload(fixture, field, fileSource(file.path))
  const outcome = await outcomeOf(
    fixture,
    field,
    file.sha256,
    result,
    fixture.storageProxy.bytesForwarded().up - before,
    size,
  )
  return pending === 0 ? outcome : { ...outcome, isRecovered: false, problem: 'the fault did not strike' }
}

export const usualRuns = { full: 10, short: 2 }

export const sandboxFault = (name: string, faults: ReadonlyArray<SandboxFault>, size = sizeBytes): Fault => ({
  name,
  direction: 'up',
  storage: 'sandbox',
  runs: usualRuns,
  run: (fixture, n) => runWithFault(fixture, size, () => fixture.sandbox.setFaults(faults), n),
})

export const proxyFault = (
  name: string,
  inject: (fixture: FaultFixture, afterBytes: number) => void,
  storage: StorageName = 'sandbox',
  size = sizeBytes,
): Fault => ({
  name,
  direction: 'up',
  storage,
  runs: storage === 'tls' ? { ...usualRuns, short: 1 } : usualRuns,
  // A different offset in the file in each run.
  run: (fixture, n) =>
    runWithFault(
      fixture,
      size,
      () => inject(fixture, 2_000 + Math.floor((((n * 7 + 3) % 20) / 20) * Math.min(size, partBytes))),
      n,
    ),
})

export const s3Fault = (
  method: string,
  effect: SandboxFault['effect'],
  more: Partial<SandboxFault> = {},
): SandboxFault => ({
  target: 's3',
  method,
  times: 1,
  effect,
  ...more,
})
export const apiFault = (path: string, effect: SandboxFault['effect'], times = 1): SandboxFault => ({
  target: 'api',
  method: 'POST',
  path,
  times,
  effect,
})
export const xml = (code: string): string => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`

/** Uploads with a fault and the default retry policy, which must succeed in one run. */
export const outlastedFault = (
  name: string,
  inject: (fixture: FaultFixture) => void,
  whileRunning: (fixture: FaultFixture) => Promise<void> = () => Promise.resolve(),
  size = sizeBytes,
  storage: StorageName = 'sandbox',
): Fault => ({
  name,
  direction: 'up',
  storage,
  runs: { full: 5, short: 1 },
  run: async (fixture) => {
    const field = newField()
    const file = await newFile(fixture, 'reads.fastq', size)
    const before = fixture.storageProxy.bytesForwarded().up
    inject(fixture)
    let sideEffect: Promise<void> | undefined
    const result = await uploadField(fieldNamed(fixture.result, field), fileSource(file.path), {
      partBytes,
      thresholdBytes: MiB,
      onProgress:
        ({ doneBytes }) =>
        () => {
          if (doneBytes > size / 4) sideEffect ??= whileRunning(fixture)
        },
    })(fixture.pangea)()
    await sideEffect
    clearFaults(fixture)
    return outcomeOf(fixture, field, file.sha256, result, fixture.storageProxy.bytesForwarded().up - before, size)
  },
})
