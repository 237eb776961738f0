/** A file in parts, side by side: each is read once, hashed on its way out, and proved by the ETag that comes back. @since 0.1.0 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch, type TransferRefused } from '../errors/TransferError.js'
import { bareEtag, etagOf, multipartEtag } from './etag.js'
import { type TransferFailure } from './failures.js'
import { type MultipartUpload, type PlannedPart } from './plan.js'
import { complete } from './complete.js'
import { isPassing, retrying } from './retry.js'
import { digestOf, sendBytes, sha256Of } from './sendBytes.js'
import { sideBySide, type Stoppable } from './sideBySide.js'
import { type StorageHeaders } from './Storage.js'
import { type RunningUpload, type Uploaded } from './UploadJob.js'

// model

interface SentPart {
  readonly _tag: 'SentPart'
  readonly number: number
  readonly etag: string
  readonly md5: string
  readonly isProven: boolean
}
interface WholeHash {
  readonly _tag: 'WholeHash'
  readonly sha256: string
}

// helpers

/** A part's ETag must be its MD5; one that is no MD5 at all proves nothing, and is kept for the completion. */
const checked = (part: number, md5: string, headers: StorageHeaders): E.Either<ChecksumMismatch, SentPart> => {
  const etag = headers['etag'] ?? ''
  const meaning = etagOf(headers)
  const isWrong = bareEtag(etag) === '' || (meaning._tag === 'Md5' && meaning.md5 !== md5)
  return isWrong
    ? E.left({ _tag: 'ChecksumMismatch', what: 'etag', expected: md5, found: etag, part })
    : E.right({ _tag: 'SentPart', number: part, etag, md5, isProven: meaning._tag === 'Md5' })
}

const isWorthRepeating = (failure: TransferFailure): boolean =>
  (failure._tag === 'StorageRefused' || failure._tag === 'StorageUnreachable' || failure._tag === 'ChecksumMismatch') &&
  isPassing(failure)

const sendPart =
  <Err>(run: RunningUpload<Err>, part: PlannedPart, url: string): Stoppable<TransferFailure, SentPart> =>
  (signal) =>
    retrying(run.ports)({ maxAttempts: run.maxAttempts, signal, isPassing: isWorthRepeating }, (attempt) => {
      const md5 = run.ports.hashing.start('md5')
      const sending = { name: run.source.name, part: part.number, attempt }
      return F.pipe(
        sendBytes(run, { ...part, sending, hashers: [md5] }, (bytes) =>
          run.ports.storage.putPart({ ...bytes, url, signal }),
        ),
        TE.flatMap(({ answer, counted }) =>
          F.pipe(
            digestOf(run, md5),
            TE.flatMapEither((digest): E.Either<TransferFailure, SentPart> =>
              checked(part.number, digest, answer.headers),
            ),
            TE.tapError(() => TE.fromIO(counted.takeBack)),
          ),
        ),
      )
    })

const sendAll = <Err>(
  run: RunningUpload<Err>,
  plan: MultipartUpload,
  urls: ReadonlyArray<string>,
): TE.TaskEither<TransferFailure, ReadonlyArray<SentPart | WholeHash>> => {
  const parts = plan.parts.map((part, index) => sendPart(run, part, urls[index] ?? ''))
  if (!run.isSha256Wanted) return sideBySide(run.concurrency, run.signal)(parts)
  const whole: Stoppable<TransferFailure, WholeHash> = (signal) =>
    F.pipe(
      sha256Of(run, plan.sizeBytes)(signal),
      TE.map((sha256) => ({ _tag: 'WholeHash', sha256 })),
    )
  return sideBySide(run.concurrency + 1, run.signal)<TransferFailure, SentPart | WholeHash>([whole, ...parts])
}

const enoughUrls = (plan: MultipartUpload, urls: ReadonlyArray<string>): E.Either<TransferRefused, void> =>
  urls.length === plan.parts.length
    ? E.right(undefined)
    : E.left({ _tag: 'TransferRefused', reason: `asked for ${plan.parts.length} part addresses, got ${urls.length}` })

// operations

/** Sends all parts, completes the upload, and proves what is stored. */
export const uploadParts = <Err extends { readonly _tag: string }>(
  run: RunningUpload<Err>,
  plan: MultipartUpload,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  return F.pipe(
    run.api.beginMultipart(plan.parts.length),
    TE.tap(({ urls }): Step<void> => TE.fromEither(enoughUrls(plan, urls))),
    TE.flatMap(({ urls, uploadId }) =>
      F.pipe(
        sendAll(run, plan, urls) as Step<ReadonlyArray<SentPart | WholeHash>>,
        TE.tap((): Step<void> => run.unchanged),
        TE.flatMap((done): Step<Uploaded> => {
          const parts = done.filter((one) => one._tag === 'SentPart')
          const whole = done.find((one) => one._tag === 'WholeHash')
          const etag = multipartEtag(parts.map((part) => part.md5))
          const expected = { sizeBytes: plan.sizeBytes, etag, isEtagSure: parts.every((part) => part.isProven) }
          const named = parts.map(({ number, etag }) => ({ number, etag }))
          return F.pipe(
            complete(run, { uploadId, parts: named, expected }),
            TE.map((verification) => ({
              sizeBytes: plan.sizeBytes,
              etag,
              parts: parts.length,
              verification,
              ...(whole === undefined ? {} : { sha256: whole.sha256 }),
            })),
          )
        }),
      ),
    ),
  )
}
