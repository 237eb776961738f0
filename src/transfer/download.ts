/** Moves a stored object into a sink, proves it, and only then gives it its name. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type Downloaded, type DownloadJob, type RunningDownload } from './DownloadJob.js'
import { bareEtag } from './etag.js'
import { type TransferFailure, unlessAborted } from './failures.js'
import { progressOf } from './progress.js'
import { receive } from './receive.js'
import { defaultMaxAttempts } from './retry.js'
import { type Draft } from './Sink.js'
import { type TransferPorts } from './TransferPorts.js'
import { type Received, received, verifyDownload } from './verifyDownload.js'

// helpers

const running = <Err>(ports: TransferPorts, { url, sink, options = {} }: DownloadJob<Err>): RunningDownload<Err> => ({
  ports,
  url,
  signal: options.signal ?? new AbortController().signal,
  maxAttempts: options.maxAttempts ?? defaultMaxAttempts,
  expectedSha256: options.expectedSha256 ?? null,
  progressOf: (totalBytes) => progressOf(ports.clock, totalBytes, options.onProgress),
  name: sink.name,
})

const fill = <Err>(run: RunningDownload<Err>, draft: Draft): TE.TaskEither<Err | TransferFailure, Downloaded> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  return F.pipe(
    receive(run, draft),
    TE.flatMap((stretch): Step<Downloaded> =>
      F.pipe(
        received(run, stretch) as Step<Received>,
        TE.flatMap((got) =>
          F.pipe(
            verifyDownload(run, draft, got),
            TE.map((verification) => ({
              sizeBytes: got.sizeBytes,
              etag: bareEtag(stretch.headers['etag'] ?? ''),
              sha256: got.sha256,
              verification,
            })),
          ),
        ),
      ),
    ),
    TE.tap((): Step<void> => TE.fromEither(unlessAborted(run.signal))),
    TE.tap((): Step<void> => draft.commit),
  )
}

// operations

/**
 * Downloads an object; the target appears whole and verified, or stays as it was.
 *
 * One stream, hashed while it is written. A connection that is lost goes on from the last byte, pinned to the same object
 * with `If-Match`; an object that changed under way is taken from its start. At most 5 requests are made.
 * A multipart ETag is compared for the likeliest part size in passing, and costs another read of the file for all others.
 *
 * Errors: `ChecksumMismatch`, `StorageRefused`, `StorageUnreachable`, `FileError`, `Aborted`, and those of asking for the address.
 * @since 0.1.0
 */
export const download =
  (ports: TransferPorts) =>
  <Err>(job: DownloadJob<Err>): TE.TaskEither<Err | TransferFailure, Downloaded> => {
    type Step<A> = TE.TaskEither<Err | TransferFailure, A>
    const run = running(ports, job)
    return F.pipe(
      TE.fromEither(unlessAborted(run.signal)) as Step<void>,
      TE.flatMap((): Step<Draft> => job.sink.open),
      TE.flatMap((draft) =>
        F.pipe(
          fill(run, draft),
          TE.tapError(() => TE.fromTask(draft.discard)),
        ),
      ),
    )
  }
