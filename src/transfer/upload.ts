/** Moves a source into the storage and proves that it arrived. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type SourceChanged } from '../errors/TransferError.js'
import { type TransferFailure, unlessAborted } from './failures.js'
import { laneOf } from './lane.js'
import { progressOf } from './progress.js'
import { defaultMaxAttempts } from './retry.js'
import { type Source, type SourceStat } from './Source.js'
import { type TransferPorts } from './TransferPorts.js'
import { uploadParts } from './uploadParts.js'
import { type RunningUpload, type Uploaded, type UploadJob, type UploadOptions } from './UploadJob.js'
import { uploadSmall } from './uploadSmall.js'

// helpers

const defaultConcurrency = 4

const sourceChanged = (source: Source): SourceChanged => ({ _tag: 'SourceChanged', path: source.name })

const concurrencyOf = ({ concurrency }: UploadOptions): number => Math.max(1, concurrency ?? defaultConcurrency)

const isSame = (a: SourceStat, b: SourceStat): boolean =>
  a.sizeBytes === b.sizeBytes && a.mtimeMs === b.mtimeMs && a.identity === b.identity

const unchangedSince = (source: Source, before: SourceStat) =>
  F.pipe(
    source.stat,
    TE.filterOrElseW(
      (now) => isSame(before, now),
      () => sourceChanged(source),
    ),
    TE.asUnit,
  )

const lastName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

const running = <Err>(
  ports: TransferPorts,
  { source, plan, api, options = {}, transfer, lane }: UploadJob<Err>,
  before: SourceStat,
): RunningUpload<Err> => ({
  ...(lane ?? laneOf(ports.clock, concurrencyOf(options), options.bytesPerSecond)),
  ports,
  source,
  identity: before.identity,
  api,
  transfer: transfer ?? null,
  signal: options.signal ?? new AbortController().signal,
  maxAttempts: options.maxAttempts ?? defaultMaxAttempts,
  concurrency: concurrencyOf(options),
  filename: options.filename ?? lastName(source.name),
  isSha256Wanted: options.sha256 ?? false,
  progress: progressOf(ports.clock, plan.sizeBytes, options.onProgress),
  unchanged: unchangedSince(source, before),
})

// operations

/**
 * Uploads a source as its plan says, and gives the checksum that the stored object was found to have.
 *
 * Each part is read once, hashed while it is sent, and its ETag compared; then the whole is proved by a ranged GET.
 * A request is repeated after a lost connection, 5xx, 408, 429 and a wrong ETag, never after a 403. Memory is bounded by
 * concurrency times a few chunks. A small file that changes while it is sent has been stored by the time this is seen.
 *
 * Errors: `SourceChanged` when size or mtime differ from the plan or from the start; `ChecksumMismatch` when what is stored is
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
        TE.fromEither(unlessAborted(started.signal)) as Step<void>,
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
        () => sourceChanged(source),
      ),
      TE.flatMap(run),
    )
  }
