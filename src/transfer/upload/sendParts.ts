/** The parts of a file, side by side: each is read and sent, hashed by another thread right behind that, and proved by the ETag that comes back. @since 0.1.0 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch } from '../../errors/TransferError.js'
import { bareEtag, etagOf } from '../etag.js'
import { sourceChanged, type TransferFailure } from '../failures.js'
import { type Following } from '../Hashing.js'
import { type PlannedPart } from '../plan.js'
import { passingAccident, passingOf, retrying } from '../retry.js'
import { sendBytes } from './sendBytes.js'
import { type Passing } from '../../task/retry.js'
import { isOfSent, orChanged, type PartSums } from './sentAndHashed.js'
import { inParallel, type Cancellable } from '../../task/inParallel.js'
import { type StoreHeaders } from '../ObjectStore.js'
import { type RunningUpload } from './UploadJob.js'
import { type Resumable, type SentPart } from './uploadRecord.js'

// model

export interface SentParts {
  readonly parts: ReadonlyArray<SentPart>
  /** Of the whole, where it is wanted. */
  readonly sha256: string | null
}

/** Told where each part has been read to, in any order; tells up to where all was. */
interface Watermark {
  readonly reached: (part: PlannedPart, offset: number) => void
}

// helpers

/** A part's ETag must be its MD5; one that is no MD5 at all proves nothing, and is kept for the completion. */
const checked = (
  number: number,
  { md5, crc32 }: PartSums,
  headers: StoreHeaders,
): E.Either<ChecksumMismatch, SentPart> => {
  const etag = headers['etag'] ?? ''
  const meaning = etagOf(headers)
  const isWrong = bareEtag(etag) === '' || (meaning._tag === 'Md5' && meaning.md5 !== md5)
  return isWrong
    ? E.left({ _tag: 'ChecksumMismatch', what: 'etag', expected: md5, found: etag, part: number })
    : E.right({ number, etag, md5, isProven: meaning._tag === 'Md5', crc32 })
}

const passing = (failure: TransferFailure, count: number): Passing | null => {
  if (failure._tag === 'ChecksumMismatch') return passingAccident(count)
  return failure._tag === 'StorageRefused' || failure._tag === 'StorageUnreachable' ? passingOf(failure) : null
}

const watermark = (parts: ReadonlyArray<PlannedPart>, whole: Following | null): Watermark => {
  const offsets = parts.map(({ offset }) => offset)
  let first = 0
  const isRead = (index: number): boolean => {
    const part = parts[index]
    return part !== undefined && offsets[index] === part.offset + part.length
  }
  return {
    reached: ({ number }, offset) => {
      offsets[number - 1] = Math.max(offset, offsets[number - 1] ?? 0)
      while (isRead(first)) first += 1
      whole?.upTo(offsets[first] ?? offsets.at(-1) ?? 0)
    },
  }
}

export const sendPart =
  <Err>(
    run: RunningUpload<Err>,
    part: PlannedPart,
    url: string,
    mark: Watermark,
  ): Cancellable<TransferFailure, SentPart> =>
  (signal) =>
    retrying(run.ports)({ limits: run.retryLimits, signal, passing }, (attempts) => {
      const md5 = run.ports.hashing.follow('md5', run.source, part)
      const sending = { name: run.source.name, part: part.number, attempt: attempts.count() }
      let crc32 = 0
      const onStart = (): void => {
        crc32 = 0
      }
      const onRead = (offset: number, bytes: Uint8Array): void => {
        crc32 = run.ports.hashing.crc32(bytes, crc32)
        attempts.moved()
        md5.upTo(offset)
        mark.reached(part, offset)
      }
      return F.pipe(
        sendBytes(run, { ...part, sending, signal, onStart, onRead }, (bytes) =>
          run.limiter.run(signal, run.ports.storage.putPart({ ...bytes, url, signal })),
        ),
        TE.tapError(() => TE.fromIO(md5.discard)),
        TE.flatMap(({ answer, counted }) =>
          F.pipe(
            md5.digest,
            TE.flatMap((digest): TE.TaskEither<TransferFailure, SentPart> => {
              const sums = { md5: digest, crc32 }
              return F.pipe(
                TE.fromEither(checked(part.number, sums, answer.headers)),
                TE.tapError(() => orChanged(run, part, sums, signal)),
              )
            }),
            TE.tapError(() => TE.fromIO(counted.undo)),
          ),
        ),
      )
    })

/** A part that an earlier run sent: read again, not sent again. It is, if the file does not hold the same any more. */
const keepPart =
  <Err>(
    run: RunningUpload<Err>,
    part: PlannedPart,
    sent: SentPart,
    send: Cancellable<TransferFailure, SentPart>,
    mark: Watermark,
  ): Cancellable<TransferFailure, SentPart> =>
  (signal) =>
    F.pipe(
      run.ports.hashing.follow('md5', run.source, part).digest,
      TE.flatMap((md5): TE.TaskEither<TransferFailure, SentPart> => {
        if (md5 !== sent.md5) return send(signal)
        mark.reached(part, part.offset + part.length)
        run.progress.resume(part.length)
        return TE.right(sent)
      }),
    )

// operations

/** Sends what the storage does not have yet; `onSent` is run after each part, and waited for. */
export const sendParts =
  <Err>(
    run: RunningUpload<Err>,
    { plan, begun, sent }: Resumable,
    onSent: (part: SentPart) => TE.TaskEither<never, void>,
  ): TE.TaskEither<TransferFailure, SentParts> =>
  async () => {
    const whole = run.isSha256Wanted
      ? run.ports.hashing.follow('sha256', run.source, { offset: 0, length: plan.sizeBytes }, { withCrc32: true })
      : null
    const mark = watermark(plan.parts, whole)
    const sending = (part: PlannedPart): Cancellable<TransferFailure, SentPart> => {
      const send = sendPart(run, part, begun.urls[part.number - 1] ?? '', mark)
      return (signal) => F.pipe(send(signal), TE.tap(onSent))
    }
    const missing = plan.parts.filter(({ number }) => !sent.has(number))
    const keeping = plan.parts.flatMap((part) => {
      const before = sent.get(part.number)
      return before === undefined ? [] : [keepPart(run, part, before, sending(part), mark)]
    })
    const lanes: ReadonlyArray<Cancellable<TransferFailure, ReadonlyArray<SentPart>>> = [
      (signal) => inParallel(run.concurrency, signal)(missing.map(sending)),
      // One at a time: they are read for their sums alone, and must not hold up those that are sent.
      (signal) => inParallel(1, signal)(keeping),
    ]
    return F.pipe(
      inParallel(2, run.signal)(lanes),
      TE.flatMap((both) =>
        F.pipe(
          whole === null
            ? TE.right<TransferFailure, string | null>(null)
            : (whole.digest as TE.TaskEither<TransferFailure, string | null>),
          TE.map((sha256) => ({ parts: both.flat().toSorted((a, b) => a.number - b.number), sha256 })),
          TE.filterOrElse(
            ({ parts }) => isOfSent(parts, plan.parts, whole?.crc32() ?? null),
            (): TransferFailure => sourceChanged(run.source.name),
          ),
        ),
      ),
      TE.tapError(() => TE.fromIO(() => whole?.discard())),
    )()
  }
