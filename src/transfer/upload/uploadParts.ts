/**
 * A file in parts, so that what was sent once need not be sent again: not after a lost connection, and not by the process that goes on
 * after this one was killed.
 * @since 0.1.0
 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type TransferFailure } from '../failures.js'
import { finishParts, type Proved } from './finishParts.js'
import { type Checkpoint } from '../checkpoint.js'
import { type MultipartUpload } from '../plan.js'
import { passingOf, passingOfCall } from '../retry.js'
import { sendParts, type SentParts } from './sendParts.js'
import { type RunningUpload, type Uploaded } from './UploadJob.js'
import { hasExpired, type SentPart } from './uploadRecord.js'
import {
  openCheckpoint,
  earlierStart,
  freshStart,
  orNoCheckpoint,
  type Recorded,
  recorded,
  say,
  type Start,
} from './uploadStart.js'

// model

/** How an attempt failed: while parts were sent, or when all were. */
interface Failed<Err> {
  readonly failure: Err | TransferFailure
  readonly isCompleting: boolean
}

// helpers

const isPassingOfStorage = (failure: TransferFailure): boolean =>
  (failure._tag === 'StorageRefused' || failure._tag === 'StorageUnreachable') && passingOf(failure) !== null

/** Why all parts may be worth sending to a new upload; `null` when that would fail in the same way. */
const worthAnew = <Err extends { readonly _tag: string }>(
  { failure, isCompleting }: Failed<Err>,
  { isResumed, begun: { urls } }: Start,
  nowMs: number,
): string | null => {
  const known = failure as TransferFailure
  if (known._tag === 'StorageRefused' && !isCompleting) {
    const isExpired = urls.some((url) => hasExpired(url, nowMs))
    if (known.status === 403 && (isResumed || isExpired))
      return isExpired ? 'its addresses have expired' : 'its addresses are refused'
    return known.status === 404 && isResumed ? 'the storage does not know it any more' : null
  }
  if (known._tag === 'ChecksumMismatch' && isCompleting) return 'what is stored is not what was sent'
  // What passes says nothing of the parts that were sent.
  const isPassing = failure._tag === 'Aborted' || passingOfCall(failure) !== null || isPassingOfStorage(known)
  return isCompleting && isResumed && !isPassing ? 'it can not be completed any more' : null
}

// operations

/** Sends the parts that the storage has not, completes the upload, and proves what is stored. */
export const uploadParts = <Err extends { readonly _tag: string }>(
  run: RunningUpload<Err>,
  plan: MultipartUpload,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  type Try<A> = TE.TaskEither<Failed<Err>, A>

  const attempt = (start: Start, checkpoint: Checkpoint): Try<Proved> => {
    const onSent = (part: SentPart): TE.TaskEither<never, void> =>
      orNoCheckpoint(run, checkpoint.append(part), undefined)
    return F.pipe(
      sendParts(run, start, onSent) as Step<SentParts>,
      TE.tap((): Step<void> => run.unchanged),
      TE.mapLeft((failure): Failed<Err> => ({ failure, isCompleting: false })),
      TE.flatMap((sent) =>
        F.pipe(
          finishParts(run, {
            ...sent,
            uploadId: start.begun.uploadId,
            sizeBytes: plan.sizeBytes,
            isPerhapsComplete: start.sent.size === start.plan.parts.length,
          }),
          TE.mapLeft((failure): Failed<Err> => ({ failure, isCompleting: true })),
        ),
      ),
    )
  }

  const anew = (checkpoint: Checkpoint): Step<Proved> =>
    F.pipe(
      freshStart(run, plan, checkpoint),
      TE.flatMap((start) =>
        F.pipe(
          attempt(start, checkpoint),
          TE.mapLeft(({ failure }) => failure),
        ),
      ),
    )

  /** Goes on where an earlier run stopped, or begins; an upload that turns out to be lost is begun anew, once. */
  const move = ({ entries, checkpoint }: Recorded): Step<Proved> =>
    F.pipe(
      TE.fromTask(earlierStart(run, plan, entries)),
      TE.flatMap((start): Step<Start> => (start === null ? freshStart(run, plan, checkpoint) : TE.right(start))),
      TE.flatMap((start) =>
        F.pipe(
          attempt(start, checkpoint),
          TE.orElse((failed): Step<Proved> => {
            const reason = worthAnew(failed, start, run.ports.clock.nowMs())
            if (reason === null || run.signal.aborted) return TE.left(failed.failure)
            run.progress.restart()
            return F.pipe(
              TE.fromTask<void, Err | TransferFailure>(say(run, 'warn', `An upload starts anew: ${reason}.`)),
              TE.flatMap(() => anew(checkpoint)),
            )
          }),
        ),
      ),
    )

  /** Parts of a file that has changed, or that turned out not to be what was sent, are of no use to a later run. */
  const isSpoilt = (failure: Err | TransferFailure): boolean =>
    failure._tag === 'SourceChanged' ||
    (failure._tag === 'ChecksumMismatch' && (failure as { part?: unknown }).part === null)

  return F.pipe(
    openCheckpoint(run) as Step<Checkpoint>,
    TE.flatMap((checkpoint) =>
      F.pipe(
        recorded(run, checkpoint) as Step<Recorded>,
        TE.flatMap((found) => {
          const forget = orNoCheckpoint(run, found.checkpoint.remove, undefined) as Step<void>
          return F.pipe(
            move(found),
            TE.tap(({ uploaded, storedEtag }): Step<void> => run.api.record(uploaded, storedEtag)),
            TE.map(({ uploaded }) => uploaded),
            TE.tap(() => forget),
            TE.tapError((failure): Step<void> => (isSpoilt(failure) ? forget : TE.right(undefined))),
          )
        }),
        (all): Step<Uploaded> =>
          async () => {
            const outcome = await all()
            await checkpoint.close()
            return outcome
          },
      ),
    ),
  )
}
