/**
 * Uploads a file in parts: resumes, sends what is missing, completes, proves, and restarts an
 * upload that is lost.
 * @since 0.1.0
 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type TransferRefused, transferRefused } from '../errors/TransferError.js'
import { writeLog } from '../ports/notify.js'
import { bracketFinally } from '../task/bracketFinally.js'
import { completeUpload, type ProvenUpload, recordUpload } from './completeUpload.js'
import { isStorageFailure, type TransferFailure } from './failures.js'
import { type TransferName } from './checkpoint.js'
import { type MultipartUpload } from './uploadPlan.js'
import { hasExpired } from './presignedExpiry.js'
import { passingOf, passingOfCall } from './retry.js'
import { type ObservedSource } from './Source.js'
import {
  openUploadCheckpoint,
  recordOf,
  resumable,
  type StartedUpload,
  type UploadCheckpoint,
} from './uploadCheckpoint.js'
import { type Uploaded, type UploadRun } from './UploadJob.js'
import { sendParts } from './uploadParts.js'

// model

/** How a multipart upload failed: while parts were sent, or after that. */
type MultipartFailure<Err> =
  | { readonly during: 'sending'; readonly failure: TransferFailure }
  | { readonly during: 'completing'; readonly failure: Err | TransferFailure }

// pure helpers

const checkUrlCount = ({ parts }: MultipartUpload, urls: ReadonlyArray<string>): E.Either<TransferRefused, void> =>
  urls.length === parts.length
    ? E.right(undefined)
    : E.left(transferRefused(`Pangea gave ${urls.length} addresses for ${parts.length} parts. Run the upload again.`))

/**
 * Why all parts may be worth sending to a new upload; `null` when that would fail in the same way.
 */
const reasonToRestart = <Err extends { readonly _tag: string }>(
  { during, failure }: MultipartFailure<Err>,
  { isResumed, begun: { urls } }: StartedUpload,
  nowMs: number,
): string | null => {
  if (during === 'sending') {
    if (failure._tag !== 'StorageRefused') return null
    const isExpired = urls.some((url) => hasExpired(url, nowMs))
    if (failure.status === 403 && isExpired) return 'its addresses have expired'
    if (failure.status === 403 && isResumed) return 'its addresses are refused'
    return failure.status === 404 && isResumed ? 'the storage does not know it any more' : null
  }
  if (failure._tag === 'ChecksumMismatch') return 'what is stored is not what was sent'
  // A failure that may pass says nothing of the parts that were sent.
  const isPassing =
    failure._tag === 'Aborted' ||
    passingOfCall(failure) !== null ||
    (isStorageFailure(failure) && passingOf(failure) !== null)
  return isResumed && !isPassing ? 'it can not be completed any more' : null
}

/**
 * Parts of a file that has changed, or that were not stored as they were sent, are of no use to a
 * later run.
 */
const isUseless = <Err extends { readonly _tag: string }>({ during, failure }: MultipartFailure<Err>): boolean =>
  failure._tag === 'SourceChanged' || (during === 'completing' && failure._tag === 'ChecksumMismatch')

// operations

/** Where an earlier run stopped, or nothing; the log says which. */
const findResumable = (
  { ports: { clock, log }, name }: UploadRun<unknown>,
  { entries }: UploadCheckpoint,
  identity: string | null,
  plan: MultipartUpload,
): StartedUpload | null => {
  const found = resumable(entries, identity, plan, clock.nowMs())
  if (E.isRight(found)) {
    const [stored, all] = [found.right.sent.size, found.right.plan.parts.length]
    writeLog(log, 'info', `Resuming upload: ${stored} of ${all} parts are already stored.`, { file: name })
    return found.right
  }
  if (entries.length > 0) writeLog(log, 'warn', `The upload restarts: ${found.left}.`, { file: name })
  return null
}

const moveWith = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  file: ObservedSource,
  plan: MultipartUpload,
  checkpoint: UploadCheckpoint,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  const begin: TE.TaskEither<Err | TransferFailure, StartedUpload> = F.pipe(
    run.api.beginMultipart(plan.parts.length),
    TE.tap(({ urls }) => TE.fromEither(checkUrlCount(plan, urls))),
    TE.tap((begun) => checkpoint.start(recordOf(file.identity, plan, begun))),
    TE.map((begun) => ({ plan, begun, sent: new Map(), isResumed: false })),
  )

  const move = (started: StartedUpload): TE.TaskEither<MultipartFailure<Err>, ProvenUpload> =>
    F.pipe(
      sendParts(run, file, started, checkpoint.append),
      TE.tap(() => file.unchanged),
      TE.mapLeft((failure): MultipartFailure<Err> => ({ during: 'sending', failure })),
      TE.flatMap((sent) =>
        F.pipe(
          completeUpload(run, {
            ...sent,
            uploadId: started.begun.uploadId,
            sizeBytes: plan.sizeBytes,
            isPerhapsComplete: started.sent.size === started.plan.parts.length,
          }),
          TE.mapLeft((failure): MultipartFailure<Err> => ({ during: 'completing', failure })),
        ),
      ),
      TE.tapError((failed) => (isUseless(failed) ? checkpoint.remove : TE.right(undefined))),
    )

  /** Begins once more, if the earlier upload turns out to be lost. */
  const restart =
    (started: StartedUpload) =>
    (failed: MultipartFailure<Err>): TE.TaskEither<Err | TransferFailure, ProvenUpload> => {
      const reason = reasonToRestart(failed, started, run.ports.clock.nowMs())
      if (reason === null || run.signal.aborted) return TE.left(failed.failure)
      writeLog(run.ports.log, 'warn', `The upload restarts: ${reason}.`, { file: run.name })
      run.progress.restart()
      return F.pipe(
        begin,
        TE.flatMap((again) =>
          F.pipe(
            move(again),
            TE.mapLeft(({ failure }) => failure),
          ),
        ),
      )
    }

  return F.pipe(
    TE.fromIO(() => findResumable(run, checkpoint, file.identity, plan)),
    TE.flatMap((found) => (found === null ? begin : TE.right(found))),
    TE.flatMap((started) => F.pipe(move(started), TE.orElse(restart(started)))),
    TE.flatMap(recordUpload(run)),
    TE.tap(() => checkpoint.remove),
  )
}

/** Uploads a file in parts, as one that an earlier run began where its checkpoint tells of one. */
export const uploadMultipart = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  file: ObservedSource,
  plan: MultipartUpload,
  transfer: TransferName | undefined,
): TE.TaskEither<Err | TransferFailure, Uploaded> =>
  bracketFinally(
    openUploadCheckpoint(run, transfer, file.identity),
    (checkpoint) => moveWith(run, file, plan, checkpoint),
    ({ close }) => close,
  )
