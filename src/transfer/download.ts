/** Downloads an object into a target, verifies it, and only then commits the target. */
import { function as F, option as O, task as T, taskEither as TE, taskOption as TO } from 'fp-ts'
import { toError } from '../errors/Cause.js'
import { safeUrl } from '../errors/RequestError.js'
import { checksumMismatch, type DiskFull, type FileError, type TargetExists } from '../errors/TransferError.js'
import { clampConcurrency } from '../task/clampConcurrency.js'
import { type Downloaded, downloadLabel, type DownloadJob, type RunningDownload } from './DownloadJob.js'
import { bareEtag, etagOf } from './etag.js'
import { findExistingTarget } from './existingTarget.js'
import { type TransferFailure, failIfAborted, raceWithAbort } from './failures.js'
import { defaultRangeBytes, fetchMissingRanges, type Fetched } from './fetchMissingRanges.js'
import {
  discardFirst,
  permanentFailure,
  type FetchFailure,
  fetchFirst,
  type FirstResponse,
  retryPause,
} from './fetchRange.js'
import { makeLimits } from './adaptiveLimits.js'
import { isFtp, renewableObjectUrl } from './renewableObjectUrl.js'
import { progressOf } from './progress.js'
import { pinned, type RemoteObject } from './rangeResponse.js'
import { startAttempts } from '../task/retry.js'
import { retryLimits, retryCall } from './retryRequests.js'
import type { FileSink, OpenTarget, StreamSink } from './Sink.js'
import type { TransferPorts } from './TransferPorts.js'
import { acceptDownload, expectedSha256For, shouldRefetch, verifyDigests } from './verifyDownload.js'

// model

type Tagged = { readonly _tag: string }

/** One fetch of the object from its start. */
interface Round {
  /** Requests the complete object: its server doesn't support ranges. */
  readonly isWhole: boolean
  /** How often the object changed during the download, or turned out not to support ranges. */
  readonly restarts: number
  /** How often the checksum was wrong, and the last SHA-256. */
  readonly refetches: number
  readonly sha256: string | null
}

/** Everything arrived, but must be fetched again and compared. */
interface Refetch {
  readonly refetchSha256: string
}

/** Opens the target that a round writes to. */
type Open = (
  object: RemoteObject,
  first: FirstResponse,
) => TE.TaskEither<FileError | DiskFull | TargetExists, OpenTarget>

const defaultConcurrency = 4

/** An object that changes more often than this during a download is not stable. */
const maxRestarts = 5

// pure helpers

const running = <Err extends Tagged>(
  ports: TransferPorts,
  { url, sink, limits, options = {} }: DownloadJob<Err>,
): RunningDownload<Err> => {
  const { signal = new AbortController().signal, concurrency = defaultConcurrency, rangeBytes } = options
  const retry = retryLimits(options)
  return {
    ...options,
    ...(rangeBytes === undefined ? {} : { rangeBytes: Math.max(1, rangeBytes) }),
    ...(limits ?? makeLimits(ports.clock, concurrency, options.bytesPerSecond)),
    ports,
    url: renewableObjectUrl(url, retryCall({ ports, retryLimits: retry, signal }, url), ports.clock),
    signal,
    retryLimits: retry,
    attempts: startAttempts(ports, retry, signal),
    concurrency: clampConcurrency(concurrency),
    isStream: sink._tag === 'Stream',
    name: sink.name,
  }
}

const firstBytes = ({ rangeBytes }: RunningDownload<unknown>): number => rangeBytes ?? defaultRangeBytes

/** The object, without its ETag if its server doesn't support ranges, so that it isn't pinned. */
const objectOf = (
  run: RunningDownload<unknown>,
  { isWhole }: Round,
  { response, object, located }: FirstResponse,
): RemoteObject => {
  const isAskedWhole = run.isStream || isFtp(located.url)
  return response.status === 206 || (isAskedWhole && !isWhole) ? object : { ...object, etag: null }
}

// operations

/** Fails if there is a file that must not be replaced. */
const checkReplaceable = (run: RunningDownload<unknown>, sink: FileSink): TE.TaskEither<TargetExists, void> =>
  run.replaceExisting === false
    ? F.pipe(
        TE.fromTask<O.Option<unknown>, TargetExists>(sink.existing),
        TE.filterOrElse(O.isNone, (): TargetExists => ({ _tag: 'TargetExists', path: sink.name })),
        TE.asUnit,
      )
    : TE.right(undefined)

/** Uses a temporary file for an object that fits in the first response or can't be resumed. */
const openFile =
  (run: RunningDownload<unknown>, sink: FileSink): Open =>
  (found, { range, located: { url } }) => {
    const object = pinned(found)
    return F.pipe(
      checkReplaceable(run, sink),
      TE.flatMap((): TE.TaskEither<FileError | DiskFull | TargetExists, OpenTarget> =>
        object === null || object.sizeBytes <= Math.min(range.end, firstBytes(run))
          ? sink.open
          : sink.openPartial({ ...object, source: safeUrl(url) }),
      ),
    )
  }

/** Verifies the written bytes, and commits the target. */
const finish = <Err extends Tagged>(
  run: RunningDownload<Err>,
  target: OpenTarget,
  { located, object, response: { headers } }: FirstResponse,
  round: Round,
  { receivedBytes: sizeBytes, ...digests }: Fetched,
): TE.TaskEither<TransferFailure, Downloaded | Refetch> => {
  const { signal } = run
  const { sha256 } = digests
  // An incomplete target must not be committed.
  if (object.sizeBytes !== null && sizeBytes !== object.sizeBytes)
    return TE.left(checksumMismatch('size', String(object.sizeBytes), String(sizeBytes)))
  const source = target._tag === 'OpenStream' ? null : target.source
  const received = { sizeBytes, etag: etagOf(headers), digests, source }
  return F.pipe(
    raceWithAbort(
      signal,
      downloadLabel(run),
      verifyDigests(run, received, expectedSha256For(run, located, object.etag)),
    ),
    TE.flatMap((verification): TE.TaskEither<TransferFailure, Downloaded | Refetch> => {
      const isDifferent = round.sha256 !== null && round.sha256 !== sha256
      if (!run.isStream && shouldRefetch(verification, round.refetches + 1, isDifferent))
        return TE.fromTask(() => target.keep().then(() => ({ refetchSha256: sha256 })))
      return F.pipe(
        TE.fromEither(acceptDownload(run, verification, { url: located.url, headers, sizeBytes: object.sizeBytes })),
        TE.tap(() => TE.fromEither(failIfAborted(signal, downloadLabel(run)))),
        // A stream may never end; a file's commit always completes.
        TE.tap(() => (run.isStream ? raceWithAbort(signal, downloadLabel(run), target.commit) : target.commit)),
        TE.map((by) => ({
          sizeBytes,
          etag: bareEtag(object.etag ?? ''),
          sha256,
          verification: by,
          isFetched: true,
        })),
      )
    }),
  )
}

/**
 * Keeps the bytes of a failed download for the next run, unless they are known to be wrong. A
 * stream stays open for the next round.
 */
const closeFailed = (target: OpenTarget, { failure, remedy }: FetchFailure<Tagged>): T.Task<void> => {
  if (target._tag === 'OpenStream') return T.of(undefined)
  return remedy === null && failure._tag !== 'ChecksumMismatch' ? target.keep : target.discard
}

/** Closes the target if a caller's port rejects, so that the next run can resume it. */
const keepWhenThrown =
  (target: OpenTarget) =>
  <Err, A>(work: TE.TaskEither<Err, A>): TE.TaskEither<Err, A> =>
  () =>
    work().catch(async (thrown: unknown) => {
      await target.keep()
      return Promise.reject(toError(thrown))
    })

/** Fetches the object once. The first response determines the kind of target. */
const fetchOnce = <Err extends Tagged>(
  run: RunningDownload<Err>,
  open: Open,
  round: Round,
): TE.TaskEither<FetchFailure<Err>, Downloaded | Refetch> =>
  F.pipe(
    fetchFirst(run, run.isStream || round.isWhole ? null : { start: 0, end: firstBytes(run) }),
    TE.bindTo('first'),
    TE.let('object', ({ first }) => objectOf(run, round, first)),
    TE.bind('target', ({ first, object }) =>
      F.pipe(
        open(object, first),
        TE.mapLeft(permanentFailure<Err>),
        TE.tapError(() => TE.fromTask(discardFirst(first))),
      ),
    ),
    TE.flatMap(({ first, object, target }) => {
      const progress = progressOf(run.ports.clock, first.object.sizeBytes, run.onProgress)
      const isRefetch = round.refetches > 0
      return F.pipe(
        fetchMissingRanges(run, { target, first, object, isRefetch, progress }),
        TE.flatMap((received) =>
          F.pipe(finish(run, target, first, round, received), TE.mapLeft(permanentFailure<Err>)),
        ),
        keepWhenThrown(target),
        TE.tapError((stop) => TE.fromTask(closeFailed(target, stop))),
        TE.tapError(({ remedy }) => TE.fromIO(() => (remedy === null ? undefined : progress.restart()))),
        TE.tapIO((done) => () => ('refetchSha256' in done ? progress.restart() : undefined)),
      )
    }),
  )

/** Restarts when the object has changed; fetches again when its checksum is wrong. */
const fetchObject = <Err extends Tagged>(
  run: RunningDownload<Err>,
  open: Open,
  round: Round = { isWhole: false, restarts: 0, refetches: 0, sha256: null },
): TE.TaskEither<Err | TransferFailure, Downloaded> => {
  const again = (next: Partial<Round>) => fetchObject(run, open, { ...round, ...next })
  return F.pipe(
    fetchOnce(run, open, round),
    TE.matchE(
      (stop) => {
        const { failure, remedy } = stop
        const pause = retryPause(stop)
        if (pause !== null)
          return F.pipe(
            TE.fromTask(() => run.attempts.next(pause)),
            TE.flatMap((isAgain) => (isAgain ? again({}) : TE.left(failure))),
          )
        if (remedy === null || round.restarts >= maxRestarts) return TE.left(failure)
        return again({ isWhole: round.isWhole || remedy === 'Unranged', restarts: round.restarts + 1 })
      },
      (done): TE.TaskEither<Err | TransferFailure, Downloaded> =>
        'refetchSha256' in done
          ? again({ refetches: round.refetches + 1, sha256: done.refetchSha256 })
          : TE.right(done),
    ),
  )
}

/**
 * Downloads into a stream, which is opened once for all rounds, and destroyed when the download
 * fails.
 */
const intoStream = <Err extends Tagged>(
  run: RunningDownload<Err>,
  sink: StreamSink,
): TE.TaskEither<Err | TransferFailure, Downloaded> =>
  F.pipe(
    sink.open,
    TE.flatMap((target) =>
      F.pipe(
        fetchObject(run, () => F.pipe(target.rewind, TE.as(target))),
        TE.tapError(() => TE.fromTask(target.discard)),
      ),
    ),
  )

const intoFile = <Err extends Tagged>(
  run: RunningDownload<Err>,
  sink: FileSink,
): TE.TaskEither<Err | TransferFailure, Downloaded> =>
  F.pipe(
    run.skipUnchanged === true ? findExistingTarget(run, sink) : TO.none,
    TO.matchE(() => fetchObject(run, openFile(run, sink)), TE.right),
  )

/**
 * Downloads an object; the target is replaced only by complete, verified bytes.
 *
 * The first request fetches the first 8 MiB, which is all of a small object. The other ranges of a
 * large one are fetched in parallel, each pinned to the same object with `If-Match` and retried
 * separately; an object that changes during the download is fetched again from its start. An
 * interrupted run leaves a partial file of a large object beside the target, and the next run
 * resumes it. SHA-256 and MD5 are computed while the bytes arrive. A multipart ETag is checked for
 * the likeliest part size as the bytes arrive; each other part size costs another read of the file.
 * A file whose checksum is wrong is fetched again, and only bytes that differ are written. A stream
 * gets the bytes in order as they arrive, and they are verified at the end; it can't be resumed by
 * another process.
 *
 * Errors: `ChecksumMismatch`, `Unverified`, `StorageRefused`, `StorageUnreachable`, `FileError`,
 * `DiskFull`, `TargetExists`, `Aborted`, and the errors of getting the URL.
 */
export const download =
  (ports: TransferPorts) =>
  <Err extends Tagged>(job: DownloadJob<Err>): TE.TaskEither<Err | TransferFailure, Downloaded> =>
    F.pipe(
      // Each run has its own counters.
      TE.fromIO<RunningDownload<Err>, Err | TransferFailure>(() => running(ports, job)),
      TE.tap((run) => TE.fromEither<Err | TransferFailure, void>(failIfAborted(run.signal, downloadLabel(run)))),
      TE.flatMap((run) => (job.sink._tag === 'Stream' ? intoStream(run, job.sink) : intoFile(run, job.sink))),
    )
