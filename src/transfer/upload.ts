/** Moves a source into the storage and proves that it arrived. @since 0.1.0 */
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { sourceChanged, type TransferFailure, unlessAborted } from './failures.js'
import { defaults, type PlanOptions, planStream, planUpload } from './uploadPlan.js'
import { findSize, isStream, observe, type Source, type SourceStat, type StreamSource, toStream } from './Source.js'
import { type TransferPorts } from './TransferPorts.js'
import { type FileJob, startRun, type StreamJob, type Uploaded } from './UploadJob.js'
import { uploadMultipart } from './uploadMultipart.js'
import { uploadSmall } from './uploadSmall.js'
import { uploadStream } from './uploadStream.js'

// model

/** A source, and how it is sent. */
export type PlannedSource = Pick<FileJob<never>, 'source' | 'plan'> | Pick<StreamJob<never>, 'source' | 'plan'>

// helpers

const isStreamJob = <Err>(job: FileJob<Err> | StreamJob<Err>): job is StreamJob<Err> => isStream(job.source)

// operations

/**
 * Finds out how a source is sent, before anything is made for it on the platform; a source that is
 * not as long as it says becomes a stream.
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
  const run = startRun(ports, job, plan.sizeBytes)
  const file = observe(source, before)
  return F.pipe(
    TE.fromEither(unlessAborted(run.signal, { method: 'UPLOAD', name: source.name })),
    TE.flatMap(() =>
      plan._tag === 'Small' ? uploadSmall(run, file, plan.sizeBytes) : uploadMultipart(run, file, plan, transfer),
    ),
    // A file that was cut short during the upload can't be read to its end: say why.
    TE.tapError((failure) => (failure._tag === 'FileError' ? file.unchanged : TE.right(undefined))),
  )
}

/**
 * Uploads a source as its plan says, and gives the checksum that the stored object was found to
 * have.
 *
 * Each part is read once, hashed while it is sent, and its ETag compared; then the whole is proved
 * by a ranged GET. A request is repeated after a lost connection, 5xx, 408, 425, 429 and a wrong
 * ETag, never after a 403. Memory is bounded by concurrency times a few chunks, for a stream by
 * `concurrency + 1` parts. A small file that changes while it is sent has been stored by the time
 * this is seen.
 *
 * Errors: `SourceChanged` when the source is not what it was at the start, or gives other bytes the
 * second time it is read; `ChecksumMismatch` when what is stored is not what was read;
 * `TransferRefused` when more comes than a stream was announced with; `StorageRefused`,
 * `StorageUnreachable`, `FileError`, `Aborted`; and those of `api`.
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
