/** Moves a source into the storage and proves that it arrived. @since 0.1.0 */
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { type TransferRefused } from '../errors/TransferError.js'
import { writeLog } from '../ports/notify.js'
import { completeUpload, type ProvenUpload, recordUpload } from './completeUpload.js'
import { isStorageFailure, sourceChanged, type TransferFailure, unlessAborted } from './failures.js'
import { defaults, type MultipartUpload, type PlanOptions, planStream, planUpload } from './plan.js'
import { passingOf, passingOfCall } from './retry.js'
import {
  findSize,
  isStream,
  type Source,
  type SourceStat,
  type StreamSource,
  toStream,
  unchangedSince,
} from './Source.js'
import { type TransferPorts } from './TransferPorts.js'
import {
  hasExpired,
  openUploadCheckpoint,
  resumable,
  type StartedUpload,
  type UploadCheckpoint,
} from './uploadCheckpoint.js'
import { type FileJob, startRun, type StreamJob, type Uploaded, type UploadRun } from './UploadJob.js'
import { sendParts } from './uploadParts.js'
import { uploadSmall } from './uploadSmall.js'
import { uploadStream } from './uploadStream.js'

// model

/** A source, and how it is sent. */
export type PlannedSource = Pick<FileJob<never>, 'source' | 'plan'> | Pick<StreamJob<never>, 'source' | 'plan'>

/** How a multipart upload failed: while parts were sent, or after that. */
type MultipartFailure<Err> =
  | { readonly during: 'sending'; readonly failure: TransferFailure }
  | { readonly during: 'completing'; readonly failure: Err | TransferFailure }

// pure helpers

const isStreamJob = <Err>(job: FileJob<Err> | StreamJob<Err>): job is StreamJob<Err> => isStream(job.source)

const checkUrlCount = ({ parts }: MultipartUpload, urls: ReadonlyArray<string>): E.Either<TransferRefused, void> =>
  urls.length === parts.length
    ? E.right(undefined)
    : E.left({ _tag: 'TransferRefused', reason: `asked for ${parts.length} part addresses, got ${urls.length}` })

/** Why all parts may be worth sending to a new upload; `null` when that would fail in the same way. */
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

/** Parts of a file that has changed, or that were not stored as they were sent, are of no use to a later run. */
const isUseless = <Err extends { readonly _tag: string }>({ during, failure }: MultipartFailure<Err>): boolean =>
  failure._tag === 'SourceChanged' || (during === 'completing' && failure._tag === 'ChecksumMismatch')

// multipart

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

/** Sends the parts that the storage does not have, completes the upload, and proves what is stored. */
const uploadMultipart = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  { source, plan }: { readonly source: Source; readonly plan: MultipartUpload },
  {
    identity,
    unchanged,
  }: { readonly identity: string | null; readonly unchanged: TE.TaskEither<TransferFailure, void> },
  checkpoint: UploadCheckpoint,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  const begin: TE.TaskEither<Err | TransferFailure, StartedUpload> = F.pipe(
    run.api.beginMultipart(plan.parts.length),
    TE.tap(({ urls }) => TE.fromEither(checkUrlCount(plan, urls))),
    TE.tap((begun) => checkpoint.start(begun, plan)),
    TE.map((begun) => ({ plan, begun, sent: new Map(), isResumed: false })),
  )

  const move = (started: StartedUpload): TE.TaskEither<MultipartFailure<Err>, ProvenUpload> =>
    F.pipe(
      sendParts(run, { source, unchanged }, started, checkpoint.append),
      TE.tap(() => unchanged),
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
    TE.fromIO(() => findResumable(run, checkpoint, identity, plan)),
    TE.flatMap((found) => (found === null ? begin : TE.right(found))),
    TE.flatMap((started) => F.pipe(move(started), TE.orElse(restart(started)))),
    TE.flatMap(recordUpload(run)),
    TE.tap(() => checkpoint.remove),
  )
}

// operations

/**
 * Finds out how a source is sent, before anything is made for it on the platform; a source that is not as long as it says becomes a
 * stream.
 *
 * Errors: `FileError` when it is missing or can't be read, `TransferRefused` when S3 can't hold it.
 */
export const planSource = (
  source: Source | StreamSource,
  options: PlanOptions,
): TE.TaskEither<TransferFailure, PlannedSource> => {
  const asStream = (stream: StreamSource): TE.TaskEither<TransferFailure, PlannedSource> =>
    F.pipe(
      TE.fromEither(planStream(stream.maxBytes, options)),
      TE.map((plan) => ({ source: stream, plan })),
    )
  if (isStream(source)) return asStream(source)
  return F.pipe(
    findSize(source),
    TE.flatMap(
      O.match(
        () => asStream(toStream(source)),
        (sizeBytes) =>
          F.pipe(
            TE.fromEither(planUpload(sizeBytes, { concurrency: defaults.concurrency, ...options })),
            TE.map((plan): PlannedSource => ({ source, plan })),
          ),
      ),
    ),
  )
}

const uploadFile = <Err extends { readonly _tag: string }>(
  ports: TransferPorts,
  job: FileJob<Err>,
  before: SourceStat,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  const { source, plan, transfer } = job
  const { identity } = before
  const run = startRun(ports, job, plan.sizeBytes)
  const unchanged = unchangedSince(source, before)
  return F.pipe(
    TE.fromEither(unlessAborted(run.signal, { method: 'UPLOAD', name: source.name })),
    TE.flatMap(() =>
      plan._tag === 'Small'
        ? uploadSmall(run, source, plan.sizeBytes, unchanged)
        : TE.bracket(
            openUploadCheckpoint(run, transfer, identity),
            (checkpoint) => uploadMultipart(run, { source, plan }, { identity, unchanged }, checkpoint),
            ({ close }) => close,
          ),
    ),
    // A file that was cut short during the upload can't be read to its end: say why.
    TE.tapError((failure) => (failure._tag === 'FileError' ? unchanged : TE.right(undefined))),
  )
}

/**
 * Uploads a source as its plan says, and gives the checksum that the stored object was found to have.
 *
 * Each part is read once, hashed while it is sent, and its ETag compared; then the whole is proved by a ranged GET.
 * A request is repeated after a lost connection, 5xx, 408, 425, 429 and a wrong ETag, never after a 403. Memory is bounded by
 * concurrency times a few chunks, for a stream by `concurrency + 1` parts. A small file that changes while it is sent has been
 * stored by the time this is seen.
 *
 * Errors: `SourceChanged` when the source is not what it was at the start, or gives other bytes the second time it is read;
 * `ChecksumMismatch` when what is stored is not what was read; `TransferRefused` when more comes than a stream was announced
 * with; `StorageRefused`, `StorageUnreachable`, `FileError`, `Aborted`; and those of `api`.
 * @since 0.1.0
 */
export const upload =
  (ports: TransferPorts) =>
  <Err extends { readonly _tag: string }>(
    job: FileJob<Err> | StreamJob<Err>,
  ): TE.TaskEither<Err | TransferFailure, Uploaded> =>
    isStreamJob(job)
      ? F.pipe(
          TE.fromIO(() => startRun(ports, job, null)),
          TE.flatMap((run) => uploadStream(run, job.source, job.plan)),
        )
      : F.pipe(
          job.source.stat,
          TE.filterOrElseW(
            ({ sizeBytes }) => sizeBytes === job.plan.sizeBytes,
            () => sourceChanged(job.source.name),
          ),
          TE.flatMap((before) => uploadFile(ports, job, before)),
        )
