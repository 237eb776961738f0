/** Moves a source into the storage and proves that it arrived. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { sourceChanged, type TransferFailure, unlessAborted } from '../failures.js'
import { makeLimits } from '../limits.js'
import { defaults, type PlanOptions } from '../plan.js'
import { progressOf } from '../progress.js'
import { type RetryLimits, retryingCall, retryLimits } from '../retry.js'
import { type Source, type SourceStat } from '../Source.js'
import { plannedStream, type StreamSource } from './StreamSource.js'
import { type TransferPorts } from '../TransferPorts.js'
import { uploadParts } from './uploadParts.js'
import { type RunningUpload, type UploadApi, type Uploaded, type UploadJob, type UploadOptions } from './UploadJob.js'
import { uploadSmall } from './uploadSmall.js'
import { uploadStream } from './uploadStream.js'

// model

export interface StreamJob<E> extends Pick<UploadJob<E>, 'api' | 'options' | 'limits'> {
  readonly stream: StreamSource
  readonly plan?: PlanOptions
}

// helpers

const concurrencyOf = ({ concurrency }: UploadOptions): number => Math.max(1, concurrency ?? defaults.concurrency)

const isSame = (a: SourceStat, b: SourceStat): boolean =>
  a.sizeBytes === b.sizeBytes && a.mtimeMs === b.mtimeMs && a.identity === b.identity && a.revision === b.revision

const unchangedSince = (source: Source, before: SourceStat) =>
  F.pipe(
    source.stat,
    TE.filterOrElseW(
      (now) => isSame(before, now),
      () => sourceChanged(source.name),
    ),
    TE.asUnit,
  )

const lastName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** What is asked in the middle of an upload, and may be asked twice; `complete` finds out first what came of the first time. */
const patient = <Err extends { readonly _tag: string }>(
  ports: TransferPorts,
  api: UploadApi<Err>,
  limits: RetryLimits,
  signal: AbortSignal,
): UploadApi<Err> => {
  const again = retryingCall(ports, limits, signal)
  return {
    beginSmall: again(api.beginSmall),
    beginMultipart: (partCount) => again(api.beginMultipart(partCount)),
    complete: api.complete,
    presignedGet: again(api.presignedGet),
    record: (uploaded, storedEtag) => again(api.record(uploaded, storedEtag)),
  }
}

/** What does not depend on where the bytes come from. */
const runningFrom = <Err extends { readonly _tag: string }>(
  ports: TransferPorts,
  { api, options = {}, limits }: Pick<UploadJob<Err>, 'api' | 'options' | 'limits'>,
  name: string,
  totalBytes: number | null,
): Omit<RunningUpload<Err>, 'source' | 'unchanged' | 'identity' | 'transfer'> => {
  const signal = options.signal ?? new AbortController().signal
  const retrying = retryLimits(options)
  return {
    ...(limits ?? makeLimits(ports.clock, concurrencyOf(options), options.bytesPerSecond)),
    ports,
    api: patient(ports, api, retrying, signal),
    signal,
    retryLimits: retrying,
    concurrency: concurrencyOf(options),
    filename: options.filename ?? lastName(name),
    isSha256Wanted: options.sha256 ?? false,
    progress: progressOf(ports.clock, totalBytes, options.onProgress),
  }
}

const running = <Err extends { readonly _tag: string }>(
  ports: TransferPorts,
  job: UploadJob<Err>,
  before: SourceStat,
): RunningUpload<Err> => ({
  ...runningFrom(ports, job, job.source.name, job.plan.sizeBytes),
  source: job.source,
  identity: before.identity,
  transfer: job.transfer ?? null,
  unchanged: unchangedSince(job.source, before),
})

// operations

/**
 * Uploads a source as its plan says, and gives the checksum that the stored object was found to have.
 *
 * Each part is read once, hashed while it is sent, and its ETag compared; then the whole is proved by a ranged GET.
 * A request is repeated after a lost connection, 5xx, 408, 425, 429 and a wrong ETag, never after a 403. Memory is bounded by
 * concurrency times a few chunks. A small file that changes while it is sent has been stored by the time this is seen.
 *
 * Errors: `SourceChanged` when the source is not what it was at the start, or gives other bytes the second time it is read; `ChecksumMismatch` when what is stored is
 * not what was read; `StorageRefused`, `StorageUnreachable`, `FileError`, `TransferRefused`, `Aborted`; and those of `api`.
 * @since 0.1.0
 */
export const upload =
  (ports: TransferPorts) =>
  <Err extends { readonly _tag: string }>(job: UploadJob<Err>): TE.TaskEither<Err | TransferFailure, Uploaded> => {
    type Step<A> = TE.TaskEither<Err | TransferFailure, A>
    const { source, plan } = job
    const run = (before: SourceStat): Step<Uploaded> => {
      const started = running(ports, job, before)
      const moved = plan._tag === 'Small' ? uploadSmall(started, plan) : uploadParts(started, plan)
      return F.pipe(
        TE.fromEither(unlessAborted(started.signal, { method: 'UPLOAD', name: source.name })) as Step<void>,
        TE.flatMap(() => moved),
        // A file that was cut short under way can't be read to its end: say why.
        TE.tapError((failure) =>
          failure._tag === 'FileError' ? (started.unchanged as Step<void>) : TE.right(undefined),
        ),
      )
    }
    return F.pipe(
      source.stat,
      TE.filterOrElseW(
        ({ sizeBytes }) => sizeBytes === plan.sizeBytes,
        () => sourceChanged(source.name),
      ),
      TE.flatMap(run),
    )
  }

/**
 * As {@link upload}, of bytes that come once: what is under way is held in memory, and nothing is written down to go on with.
 *
 * Errors: `TransferRefused` when more comes than the stream was announced with, `FileError` when it breaks off, and those of {@link upload}.
 * @since 0.1.0
 */
export const uploadStreamed =
  (ports: TransferPorts) =>
  <Err extends { readonly _tag: string }>({
    stream,
    plan = {},
    ...job
  }: StreamJob<Err>): TE.TaskEither<Err | TransferFailure, Uploaded> =>
    F.pipe(
      TE.fromIO(() => runningFrom(ports, job, stream.name, null)),
      TE.flatMap((run) =>
        uploadStream({ ...run, identity: null, transfer: null }, stream, plannedStream(stream, plan)),
      ),
    )
