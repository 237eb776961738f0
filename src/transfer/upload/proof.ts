/** Proves a stored object with no more than a presigned GET: its ETag and size, out of the answer to one byte's range. @since 0.1.0 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch } from '../../errors/TransferError.js'
import { bareEtag, etagOf } from '../etag.js'
import { failureOf, type TransferFailure } from '../failures.js'
import { firstByte, type SeenByFirstByte } from '../probe.js'
import { type RunningUpload, type UploadVerification } from './UploadJob.js'

// model

export interface Expected {
  readonly sizeBytes: number
  readonly etag: string
  /** Whether each part came back with the ETag that its bytes have: then the whole must as well. */
  readonly isEtagSure: boolean
}

/** What the proof gave. */
export interface Proof {
  readonly verification: UploadVerification
  /** As the storage states it, without its quotes. */
  readonly storedEtag: string
}

// helpers

const mismatch = (what: 'etag' | 'size', expected: string, found: string): ChecksumMismatch => ({
  _tag: 'ChecksumMismatch',
  what,
  expected,
  found,
  part: null,
})

/** Compares what the storage says of an object with what it must be. */
const compare = ({ sizeBytes, headers }: SeenByFirstByte, expected: Expected): E.Either<ChecksumMismatch, Proof> => {
  if (sizeBytes !== expected.sizeBytes)
    return E.left(mismatch('size', String(expected.sizeBytes), sizeBytes === null ? 'unknown' : String(sizeBytes)))
  const etag = etagOf(headers)
  const storedEtag = bareEtag(headers['etag'] ?? '')
  if (etag._tag !== 'Opaque' && storedEtag.toLowerCase() === expected.etag)
    return E.right({ verification: 'etag', storedEtag })
  // The answer to an empty object's range need not carry an ETag, and no bytes need none.
  const isSilent = etag._tag === 'Opaque' || !expected.isEtagSure
  return isSilent
    ? E.right({ verification: 'size', storedEtag })
    : E.left(mismatch('etag', expected.etag, headers['etag'] ?? ''))
}

// operations

/** Asks for a fresh address and compares the object behind it. */
export const prove = <Err>(
  { ports, api, signal, retryLimits, limiter, source: { name } }: RunningUpload<Err>,
  expected: Expected,
): TE.TaskEither<Err | TransferFailure, Proof> =>
  F.pipe(
    api.presignedGet,
    TE.flatMap((url): TE.TaskEither<Err | TransferFailure, SeenByFirstByte> =>
      TE.mapLeft(failureOf({ name, part: null, attempt: 1 }))(firstByte({ ports, signal, retryLimits, limiter }, url)),
    ),
    TE.flatMapEither((seen): E.Either<Err | TransferFailure, Proof> => compare(seen, expected)),
  )
