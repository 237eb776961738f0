/**
 * Uploads a file in parts: resumes an earlier run, sends missing parts, completes, verifies, and
 * restarts if the upload is lost.
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { transferRefused } from '../errors/TransferError.js'
import { writeLog } from '../ports/notify.js'
import { bracketFinally } from '../task/bracketFinally.js'
import type { CheckpointKey } from './checkpoint.js'
import type { TransferFailure } from './failures.js'
import { hasExpired } from './presignedExpiry.js'
import { transientOf, retryCall } from './retryRequests.js'
import type { Source } from './Source.js'
import {
  openUploadCheckpoint,
  uploadRecord,
  resumableUpload,
  type StartedUpload,
  type UploadCheckpoint,
} from './uploadCheckpoint.js'
import type { Uploaded, UploadRun } from './UploadJob.js'
import { sendParts } from './uploadParts.js'
import type { MultipartPlan } from './uploadPlan.js'
import { completeParts, recordUpload, type VerifiedUpload } from './completeUpload.js'

// model

/** A failed upload. `restart` is the reason why a new upload may succeed; `null` if it can't. */
interface Failed<Err> {
  readonly failure: Err | TransferFailure
  readonly restart: string | null
}

interface Tagged {
  readonly _tag: string
}

// pure helpers

const restartAfterSending = (
  failure: TransferFailure,
  { isResumed, created: { urls } }: StartedUpload,
  nowMs: number,
): string | null => {
  if (failure._tag !== 'StorageRefused') return null
  if (failure.status === 403 && urls.some((url) => hasExpired(url, nowMs))) return 'its URLs have expired'
  if (failure.status === 403 && isResumed) return 'its URLs are rejected'
  return failure.status === 404 && isResumed ? 'the storage no longer has it' : null
}

const restartAfterCompleting = (failure: Tagged, { isResumed }: StartedUpload): string | null => {
  if (failure._tag === 'ChecksumMismatch') return 'the stored bytes differ from those sent'
  // A transient failure says nothing about the sent parts.
  const isTransient = failure._tag === 'Aborted' || transientOf(failure) !== null
  return isResumed && !isTransient ? 'it can no longer be completed' : null
}

// operations

const resumeOrBegin = <Err extends Tagged>(
  run: UploadRun<Err>,
  source: Source,
  identity: string | null,
  plan: MultipartPlan,
  checkpoint: UploadCheckpoint,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  const { clock, log } = run.ports
  const partCount = plan.parts.length
  const logRestart = (reason: string): void =>
    writeLog(log, 'warn', `The upload restarts: ${reason}.`, { file: run.name })

  const begin: TE.TaskEither<Err | TransferFailure, StartedUpload> = F.pipe(
    retryCall(run, run.api.beginMultipart(partCount)),
    TE.filterOrElseW(
      ({ urls }) => urls.length === partCount,
      ({ urls }) =>
        transferRefused(`Pangea returned ${urls.length} URLs for ${partCount} parts. Run the upload again.`),
    ),
    TE.tap((created) => checkpoint.start(uploadRecord(identity, plan, created))),
    TE.map((created) => ({ plan, created, sent: new Map(), isResumed: false })),
  )

  /**
   * Removes the checkpoint if its parts belong to a changed file, or weren't stored as they were
   * sent.
   */
  const removeCheckpointIf = (isStale: boolean) => (isStale ? checkpoint.remove : TE.right(undefined))

  const sendAndComplete = (started: StartedUpload): TE.TaskEither<Failed<Err>, VerifiedUpload> =>
    F.pipe(
      sendParts(run, source, started, checkpoint.append),
      TE.tap(() => run.unchanged),
      TE.tapError(({ _tag }) => removeCheckpointIf(_tag === 'SourceChanged')),
      TE.mapLeft((failure): Failed<Err> => ({
        failure,
        restart: restartAfterSending(failure, started, clock.nowMs()),
      })),
      TE.flatMap((sent) =>
        F.pipe(
          completeParts(run, {
            ...sent,
            uploadId: started.created.uploadId,
            sizeBytes: plan.sizeBytes,
            isPerhapsComplete: started.sent.size === started.plan.parts.length,
          }),
          TE.tapError(({ _tag }) => removeCheckpointIf(_tag === 'ChecksumMismatch')),
          TE.mapLeft((failure) => ({ failure, restart: restartAfterCompleting(failure, started) })),
        ),
      ),
    )

  const restart = ({ failure, restart: reason }: Failed<Err>): TE.TaskEither<Failed<Err>, VerifiedUpload> => {
    if (reason === null || run.signal.aborted) return TE.left({ failure, restart: null })
    logRestart(reason)
    run.progress.restart()
    return F.pipe(
      begin,
      TE.mapLeft((left): Failed<Err> => ({ failure: left, restart: null })),
      TE.flatMap(sendAndComplete),
    )
  }

  const found = resumableUpload(checkpoint.entries, identity, plan, clock.nowMs())
  if (E.isRight(found)) {
    const [stored, all] = [found.right.sent.size, found.right.plan.parts.length]
    writeLog(log, 'info', `Resuming upload: ${stored} of ${all} parts are already stored.`, { file: run.name })
  } else if (checkpoint.entries.length > 0) logRestart(found.left)

  return F.pipe(
    E.isRight(found) ? TE.right(found.right) : begin,
    TE.flatMap((started) =>
      F.pipe(
        sendAndComplete(started),
        TE.orElse(restart),
        TE.mapLeft(({ failure }) => failure),
      ),
    ),
    TE.flatMap(recordUpload(run)),
    TE.tap(() => checkpoint.remove),
  )
}

/** Uploads a file in parts; resumes the run in the checkpoint, if any. */
export const uploadMultipart = <Err extends Tagged>(
  run: UploadRun<Err>,
  source: Source,
  identity: string | null,
  plan: MultipartPlan,
  transfer: CheckpointKey | undefined,
): TE.TaskEither<Err | TransferFailure, Uploaded> =>
  bracketFinally(
    openUploadCheckpoint(run, transfer, identity),
    (checkpoint) => resumeOrBegin(run, source, identity, plan, checkpoint),
    ({ close }) => close,
  )
