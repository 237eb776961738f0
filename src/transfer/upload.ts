/** Uploads a source, and verifies the stored object. */
import { function as F, taskEither as TE } from 'fp-ts'
import { type FileError, type SourceChanged, transferRefused } from '../errors/TransferError.js'
import { readFailed, sourceChanged, type TransferFailure, failIfAborted } from './failures.js'
import { isStream, type Source, type SourceStat, type StreamSource, toStream } from './Source.js'
import type { TransferPorts } from './TransferPorts.js'
import { startRun, type Uploaded, type UploadJob } from './UploadJob.js'
import { uploadMultipart } from './uploadMultipart.js'
import { defaults, type PlanOptions, planStream, planUpload } from './uploadPlan.js'
import { uploadSmall } from './uploadSmall.js'
import { uploadStream } from './uploadStream.js'

// helpers

/** Whether the source ends at its stated size. Reads the last byte. */
const endsAt = (source: Source, sizeBytes: number): TE.TaskEither<FileError, boolean> =>
  TE.tryCatch(
    async () => {
      let count = 0
      for await (const { length } of source.read(Math.max(0, sizeBytes - 1), 2)) count += length
      return count === Math.min(1, sizeBytes)
    },
    (thrown) => readFailed(source.name, thrown),
  )

/** Reads the source's `stat`, and fails unless it `isExpected`. */
const statIf = (
  source: Source,
  isExpected: (now: SourceStat) => boolean,
): TE.TaskEither<FileError | SourceChanged, SourceStat> =>
  F.pipe(
    source.stat,
    TE.filterOrElseW(isExpected, () => sourceChanged(source.name)),
  )

const isSame =
  (before: SourceStat) =>
  (now: SourceStat): boolean =>
    (['sizeBytes', 'mtimeMs', 'identity', 'revision'] as const).every((key) => before[key] === now[key])

// operations

/**
 * Plans an upload before anything is created on the platform. A source that doesn't end at its
 * stated size becomes a stream: some file systems state 0 for generated files (`/proc`), or one
 * page for every file (`/sys`).
 *
 * Errors: `FileError` when it is missing or can't be read, `TransferRefused` when S3 can't hold it,
 * `SourceChanged` when it is growing.
 */
export const planSource = (
  source: Source | StreamSource,
  options: PlanOptions,
): TE.TaskEither<TransferFailure, Pick<UploadJob<never>, 'source' | 'plan'>> => {
  if (isStream(source))
    return F.pipe(
      TE.fromEither(planStream(source.maxBytes, options)),
      TE.map((plan) => ({ source, plan })),
    )
  const asFile = (sizeBytes: number) =>
    F.pipe(
      TE.fromEither(planUpload(sizeBytes, { concurrency: defaults.concurrency, ...options })),
      TE.map((plan) => ({ source, plan })),
    )
  const asStream = (sizeBytes: number) =>
    F.pipe(
      statIf(source, (now) => now.sizeBytes === sizeBytes),
      TE.flatMap(() => planSource(toStream(source), options)),
    )
  return F.pipe(
    source.stat,
    TE.bindW('isWhole', ({ sizeBytes }) => endsAt(source, sizeBytes)),
    TE.flatMap(({ sizeBytes, isWhole }) => (isWhole ? asFile(sizeBytes) : asStream(sizeBytes))),
  )
}

/**
 * Uploads a source by its plan, and returns the checksum and how the stored object was verified.
 *
 * Each part is read once, hashed while it is sent, and its ETag compared; then the complete object
 * is verified by a ranged GET. A small file is verified by the ETag of its response, if that is an
 * MD5. Retries after a lost connection, 5xx, 408, 425, 429 and a wrong
 * ETag, never after a 403. Memory is bounded by concurrency times a few chunks, for a stream by
 * `concurrency + 1` parts. A small file that changes while it is sent is already stored when this
 * is detected.
 *
 * Errors: `SourceChanged` when the source has changed since the start, or returns other bytes
 * when it is read again; `ChecksumMismatch` when the stored bytes differ from those that were read;
 * `TransferRefused` when a stream is longer than its `maxBytes`; `StorageRefused`,
 * `StorageUnreachable`, `FileError`, `Aborted`; and those of `api`.
 */
export const upload =
  (ports: TransferPorts) =>
  <Err extends { readonly _tag: string }>(job: UploadJob<Err>): TE.TaskEither<Err | TransferFailure, Uploaded> => {
    const { source, plan } = job
    if (isStream(source))
      return plan._tag === 'Small'
        ? TE.left(transferRefused('a stream is planned in parts'))
        : F.pipe(
            TE.fromIO(() => startRun(ports, job, TE.right(undefined))),
            TE.flatMap((run) => uploadStream(run, source, plan)),
          )
    return F.pipe(
      statIf(source, (now) => now.sizeBytes === plan.sizeBytes),
      TE.flatMap((before): TE.TaskEither<Err | TransferFailure, Uploaded> => {
        const run = startRun(ports, job, statIf(source, isSame(before)))
        return F.pipe(
          TE.fromEither(failIfAborted(run.signal, { method: 'UPLOAD', name: source.name })),
          TE.flatMap(() =>
            plan._tag === 'Small'
              ? uploadSmall(run, source, plan.sizeBytes)
              : uploadMultipart(run, source, before.identity, plan, job.transfer),
          ),
          // A file that was truncated during the upload can't be read to its end: report that it
          // changed.
          TE.tapError((failure) => (failure._tag === 'FileError' ? run.unchanged : TE.right(undefined))),
        )
      }),
    )
  }
