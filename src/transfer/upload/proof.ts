/** Proves a stored object with no more than a presigned GET: its ETag and size, out of the answer to one byte's range. @since 0.1.0 */
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch, type StorageUnreachable } from '../../errors/TransferError.js'
import { parseContentRange } from '../contentRange.js'
import { bareEtag, etagOf } from '../etag.js'
import { failureOf, lost, type TransferFailure } from '../failures.js'
import { isPassing, retrying } from '../retry.js'
import { type StorageBody, type StorageFailure, type StorageHeaders } from '../Storage.js'
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

const lengthOf = (headers: StorageHeaders): number | null => {
  const text = headers['content-length'] ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** The size of the whole object; a 416 without one can only mean that the first byte is not there. */
const sizeOf = ({ status, headers }: StorageBody): number | null => {
  if (status === 200) return lengthOf(headers)
  const stated = F.pipe(
    parseContentRange(headers['content-range'] ?? ''),
    O.match(
      () => null,
      ({ sizeBytes }) => sizeBytes,
    ),
  )
  return status === 416 ? (stated ?? 0) : stated
}

/** Compares what the storage says of an object with what it must be. */
const compare = (answer: StorageBody, expected: Expected): E.Either<ChecksumMismatch, Proof> => {
  const size = sizeOf(answer)
  if (size !== expected.sizeBytes)
    return E.left(mismatch('size', String(expected.sizeBytes), size === null ? 'unknown' : String(size)))
  const etag = etagOf(answer.headers)
  const storedEtag = bareEtag(answer.headers['etag'] ?? '')
  if (etag._tag !== 'Opaque' && storedEtag.toLowerCase() === expected.etag)
    return E.right({ verification: 'etag', storedEtag })
  // The answer to an empty object's range need not carry an ETag, and no bytes need none.
  const isSilent = etag._tag === 'Opaque' || !expected.isEtagSure
  return isSilent
    ? E.right({ verification: 'size', storedEtag })
    : E.left(mismatch('etag', expected.etag, answer.headers['etag'] ?? ''))
}

/** One byte is read to its end, so that the connection can be used again; anything longer is cut off. */
const finish =
  (url: string) =>
  (answer: StorageBody): TE.TaskEither<StorageUnreachable, StorageBody> =>
    TE.tryCatch(
      async () => {
        let seen = 0
        for await (const bytes of answer.body) {
          seen += bytes.length
          if (seen > 4096) break
        }
        return answer
      },
      (thrown) => lost(url, thrown),
    )

// operations

/** Asks for a fresh address and compares the object behind it. */
export const prove = <Err>(
  { ports, api, signal, maxAttempts, source }: RunningUpload<Err>,
  expected: Expected,
): TE.TaskEither<Err | TransferFailure, Proof> => {
  const firstByte = (url: string): TE.TaskEither<TransferFailure, StorageBody> =>
    F.pipe(
      retrying(ports)<StorageFailure, StorageBody>({ maxAttempts, signal, isPassing }, () =>
        F.pipe(ports.storage.get({ url, signal, range: { start: 0, end: 0 }, ifMatch: null }), TE.flatMap(finish(url))),
      ),
      TE.mapLeft(failureOf({ name: source.name, part: null, attempt: 1 })),
    )
  return F.pipe(
    api.presignedGet,
    TE.flatMap((url): TE.TaskEither<Err | TransferFailure, StorageBody> => firstByte(url)),
    TE.flatMapEither((answer): E.Either<Err | TransferFailure, Proof> => compare(answer, expected)),
  )
}
