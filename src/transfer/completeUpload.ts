/** Completes a multipart upload, and verifies stored objects. */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { RequestError } from '../errors/RequestError.js'
import { type ChecksumMismatch, checksumMismatch } from '../errors/TransferError.js'
import type { TransientFailure } from '../task/retry.js'
import { bareEtag, etagOf, multipartEtag } from './etag.js'
import type { TransferFailure } from './failures.js'
import { probe, type ProbeResult } from './probe.js'
import { retryFewTimes, transientOf, retryCall, retryIf } from './retryRequests.js'
import type { Uploaded, UploadRun } from './UploadJob.js'
import type { SentParts } from './uploadParts.js'

// model

/** The expected properties of the object. */
interface Expected extends Omit<Uploaded, 'verification'> {
  /** Whether each part's ETag was its MD5: then the object's ETag must match too. */
  readonly areEtagsMd5: boolean
}

export interface VerifiedUpload {
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

const compare =
  ({ areEtagsMd5, ...expected }: Expected) =>
  ({ sizeBytes, headers }: ProbeResult): E.Either<ChecksumMismatch, VerifiedUpload> => {
    if (sizeBytes !== expected.sizeBytes)
      return E.left(checksumMismatch('size', String(expected.sizeBytes), String(sizeBytes ?? 'unknown')))
    const storedEtag = bareEtag(headers['etag'] ?? '')
    const isOpaque = etagOf(headers)._tag === 'Opaque'
    const isEqual = !isOpaque && storedEtag.toLowerCase() === expected.etag
    // The response for an empty object may lack an ETag, which is harmless.
    return isEqual || isOpaque || !areEtagsMd5
      ? E.right({ uploaded: { ...expected, verification: isEqual ? 'etag' : 'size' }, storedEtag })
      : E.left(checksumMismatch('etag', expected.etag, headers['etag'] ?? ''))
  }

/** After these failures the upload is not completed. Any other failure may hide a success. */
const finalTags: ReadonlyArray<string> = [
  'Aborted',
  'InvalidArgument',
  'Invalid',
  'Conflict',
  'Forbidden',
  'Unauthenticated',
] satisfies ReadonlyArray<RequestError['_tag']>

const transientOrUnclear = (failure: { readonly _tag: string }, count: number): TransientFailure | null =>
  finalTags.includes(failure._tag) ? null : (transientOf(failure) ?? retryFewTimes(count))

// operations

/**
 * Gets a fresh URL, and compares the object's size and ETag, from a range of one byte, with what is
 * expected.
 */
export const verifyUpload = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  expected: Expected,
): TE.TaskEither<Err | TransferFailure, VerifiedUpload> =>
  F.pipe(
    retryCall(run, run.api.presignedGet),
    TE.flatMap((url) => probe(run, url)),
    TE.flatMapEither(compare(expected)),
  )

export const recordUpload =
  <Err extends { readonly _tag: string }>(run: UploadRun<Err>) =>
  ({ uploaded, storedEtag }: VerifiedUpload): TE.TaskEither<Err, Uploaded> =>
    F.pipe(
      retryCall(run, run.api.record(uploaded, storedEtag)),
      TE.map(() => uploaded),
    )

/**
 * Completes, then verifies the object. After a lost or unexpected response it checks for the object
 * first, then completes again: storages respond to a second completion with 404, 500 or a success.
 */
export const completeParts = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  { uploadId, parts, sizeBytes, sha256, isPerhapsComplete }: Completion,
): TE.TaskEither<Err | TransferFailure, VerifiedUpload> => {
  type Verifying<A> = TE.TaskEither<Err | TransferFailure, A>
  const verified: Verifying<VerifiedUpload> = verifyUpload(run, {
    sizeBytes,
    etag: multipartEtag(parts.map(({ md5 }) => md5)),
    parts: parts.length,
    areEtagsMd5: parts.every(({ isProven }) => isProven),
    ...(sha256 === null ? {} : { sha256 }),
  })
  /** `null` unless the ETag matches: a size alone may be that of an older object. */
  const existing: Verifying<VerifiedUpload | null> = F.pipe(
    verified,
    TE.map((found) => (found.uploaded.verification === 'etag' ? found : null)),
    TE.orElse((failure) => (failure._tag === 'Aborted' ? TE.left(failure) : TE.right(null))),
  )
  const completed: Verifying<VerifiedUpload | null> = F.pipe(
    run.api.complete(uploadId, parts),
    TE.map(() => null),
    TE.orElse((failure): Verifying<VerifiedUpload | null> =>
      finalTags.includes(failure._tag)
        ? TE.left(failure)
        : F.pipe(
            existing,
            TE.filterOrElseW(
              (found) => found !== null,
              () => failure,
            ),
          ),
    ),
  )
  return F.pipe(
    isPerhapsComplete ? existing : TE.right(null),
    TE.flatMap((found): Verifying<VerifiedUpload | null> =>
      found === null ? retryIf(run, transientOrUnclear, () => completed) : TE.right(found),
    ),
    TE.flatMap((found) => (found === null ? verified : TE.right(found))),
  )
}
