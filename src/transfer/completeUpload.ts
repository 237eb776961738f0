/** Makes one object of the parts that were sent, and proves what is stored. @since 0.1.0 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type RequestError } from '../errors/RequestError.js'
import { type ChecksumMismatch, checksumMismatch } from '../errors/TransferError.js'
import { bareEtag, etagOf, multipartEtag } from './etag.js'
import { failureOf, type TransferFailure } from './failures.js'
import { probe, type Probed } from './probe.js'
import { passingAccident, passingOfCall, retrying } from './retry.js'
import { type Passing } from '../task/retry.js'
import { type Uploaded, type UploadRun } from './UploadJob.js'
import { type SentParts } from './uploadParts.js'

// model

/** What the object must be. */
interface Expected extends Omit<Uploaded, 'verification'> {
  /**
   * Whether each part came back with the ETag of its bytes: then the whole must have its own as
   * well.
   */
  readonly isEtagSure: boolean
}

export interface ProvenUpload {
  readonly uploaded: Uploaded
  /** As the storage states it, without its quotes. */
  readonly storedEtag: string
}

interface Completion extends SentParts {
  readonly uploadId: string
  readonly sizeBytes: number
  /** An earlier run may have completed it, and been killed before it could record that. */
  readonly isPerhapsComplete: boolean
}

// helpers

const mismatch = (what: 'etag' | 'size', expected: string, found: string): E.Either<ChecksumMismatch, never> =>
  E.left(checksumMismatch(what, expected, found))

const compare =
  ({ isEtagSure, ...expected }: Expected) =>
  ({ sizeBytes, headers }: Probed): E.Either<ChecksumMismatch, ProvenUpload> => {
    if (sizeBytes !== expected.sizeBytes)
      return mismatch('size', String(expected.sizeBytes), sizeBytes === null ? 'unknown' : String(sizeBytes))
    const isOpaque = etagOf(headers)._tag === 'Opaque'
    const storedEtag = bareEtag(headers['etag'] ?? '')
    if (!isOpaque && storedEtag.toLowerCase() === expected.etag)
      return E.right({ uploaded: { ...expected, verification: 'etag' }, storedEtag })
    // The answer for an empty object need not carry an ETag, and no bytes need none.
    return isOpaque || !isEtagSure
      ? E.right({ uploaded: { ...expected, verification: 'size' }, storedEtag })
      : mismatch('etag', expected.etag, headers['etag'] ?? '')
  }

const finalTags: ReadonlyArray<RequestError['_tag']> = [
  'Aborted',
  'InvalidArgument',
  'Invalid',
  'Conflict',
  'Forbidden',
  'Unauthenticated',
]

/** After these the completion was not done, and will not be. Anything else may hide a success. */
const isFinal = (failure: { readonly _tag: string }): boolean => finalTags.some((tag) => tag === failure._tag)

// operations

/**
 * Asks for a fresh address, and compares the object behind it with what it must be, by the answer
 * to a range of one byte.
 */
export const proveUpload = <Err>(
  { ports, name, api, signal, retryLimits, limiter }: UploadRun<Err>,
  expected: Expected,
): TE.TaskEither<Err | TransferFailure, ProvenUpload> =>
  F.pipe(
    api.presignedGet,
    TE.flatMap((url) =>
      F.pipe(
        probe({ ports, signal, retryLimits, limiter }, url),
        TE.mapLeft(failureOf({ name, part: null, attempt: 1 })),
      ),
    ),
    TE.flatMapEither(compare(expected)),
  )

/** Records what was proved with the platform. */
export const recordUpload =
  <Err>({ api }: UploadRun<Err>) =>
  ({ uploaded, storedEtag }: ProvenUpload): TE.TaskEither<Err, Uploaded> =>
    F.pipe(
      api.record(uploaded, storedEtag),
      TE.map(() => uploaded),
    )

/**
 * Completes, then proves the object. After a lost or odd answer it looks for the proof first, then
 * completes again: storages answer a second completion with 404, 500 or a success.
 */
export const completeUpload = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  { uploadId, parts, sizeBytes, sha256, isPerhapsComplete }: Completion,
): TE.TaskEither<Err | TransferFailure, ProvenUpload> => {
  type Proof = TE.TaskEither<Err | TransferFailure, ProvenUpload>
  type EarlierProof = TE.TaskEither<Err | TransferFailure, ProvenUpload | null>
  const orElse = (instead: Proof) =>
    TE.flatMap((proven: ProvenUpload | null): Proof => (proven === null ? instead : TE.right(proven)))
  const proof: Proof = proveUpload(run, {
    sizeBytes,
    etag: multipartEtag(parts.map(({ md5 }) => md5)),
    parts: parts.length,
    isEtagSure: parts.every(({ isProven }) => isProven),
    ...(sha256 === null ? {} : { sha256 }),
  })
  /**
   * `null` unless the ETag proves that the object exists: a size alone may be that of an older
   * object.
   */
  const earlierProof: EarlierProof = F.pipe(
    proof,
    TE.map((proven) => (proven.uploaded.verification === 'etag' ? proven : null)),
    TE.orElse((failure) => (failure._tag === 'Aborted' ? TE.left(failure) : TE.right(null))),
  )
  const completeOnce: EarlierProof = F.pipe(
    run.api.complete(
      uploadId,
      parts.map(({ number, etag }) => ({ number, etag })),
    ),
    TE.map(() => null),
    TE.orElse((failure: Err): EarlierProof =>
      isFinal(failure) ? TE.left(failure) : F.pipe(earlierProof, orElse(TE.left(failure))),
    ),
  )
  const passing = (failure: Err | TransferFailure, count: number): Passing | null =>
    isFinal(failure) ? null : (passingOfCall(failure) ?? passingAccident(count))
  return F.pipe(
    isPerhapsComplete ? earlierProof : TE.right(null),
    TE.flatMap((proven): EarlierProof =>
      proven === null
        ? retrying(run.ports)({ limits: run.retryLimits, signal: run.signal, passing }, () => completeOnce)
        : TE.right(proven),
    ),
    orElse(proof),
  )
}
