/**
 * Moves a stored object into a target, verifies it, and only then gives it its name. @since 0.1.0
 */
import { function as F, taskEither as TE, taskOption as TO } from 'fp-ts'
import { asError } from '../errors/Cause.js'
import { safeUrl } from '../errors/RequestError.js'
import { checksumMismatch, type DiskFull, type FileError } from '../errors/TransferError.js'
import { atLeastOne } from '../task/atLeastOne.js'
import { type Downloaded, downloading, type DownloadJob, type RunningDownload } from './DownloadJob.js'
import { bareEtag, etagOf } from './etag.js'
import { findExistingTarget } from './existingTarget.js'
import { type TransferFailure, unlessAborted, unlessStopped } from './failures.js'
import { failed, type FetchFailure, fetchFirst, type FirstResponse } from './fetchRanges.js'
import { defaultRangeBytes, type Filled, fetchMissing } from './fetchMissing.js'
import { makeLimits } from './limits.js'
import { isFtp, objectUrl } from './objectUrl.js'
import { progressOf } from './progress.js'
import { pinned, type RemoteObject } from './rangeResponse.js'
import { type Attempts, attemptsAt, retryingCall, retryLimits } from './retry.js'
import { type FileSink, type OpenStream, type OpenTarget, type StreamSink } from './Sink.js'
import { type TransferPorts } from './TransferPorts.js'
import { accept, expectedOf, shouldRefetch, verify } from './verify.js'

// model

/** One time that the object is fetched from its start. */
interface Round {
  /** Asks for the object as a whole: no ranges are to be had of it. */
  readonly isWhole: boolean
  /**
   * How often it was fetched with a checksum that was wrong, and which SHA-256 it had the last
   * time.
   */
  readonly refetches: number
  readonly sha256: string | null
  readonly restarts: number
}

/**
 * What a round ended with: the file, or bytes that are worth a comparison with those of another
 * round.
 */
type Rounded = Downloaded | { readonly isFetched: null; readonly sha256: string }

const defaultConcurrency = 4

/** An object that changes more often than this while it is fetched is not at rest. */
const maxRestarts = 5

/** Opens what a round writes to. */
type Open = (object: RemoteObject, first: FirstResponse) => TE.TaskEither<FileError | DiskFull, OpenTarget>

type Tagged = { readonly _tag: string }

// pure helpers

const running = <Err extends Tagged>(
  ports: TransferPorts,
  { url, sink, limits, options = {} }: DownloadJob<Err>,
): RunningDownload<Err> => {
  const signal = options.signal ?? new AbortController().signal
  const retrying = retryLimits(options)
  return {
    ...(limits ?? makeLimits(ports.clock, options.concurrency ?? defaultConcurrency, options.bytesPerSecond)),
    ports,
    url: objectUrl(url, retryingCall(ports, retrying, signal)(url), ports.clock),
    signal,
    retryLimits: retrying,
    concurrency: atLeastOne(options.concurrency ?? defaultConcurrency),
    rangeBytes: options.rangeBytes === undefined ? null : Math.max(1, options.rangeBytes),
    expectedSha256: options.expectedSha256,
    requireVerified: options.requireVerified,
    onProgress: options.onProgress,
    isStream: sink._tag === 'Stream',
    name: sink.name,
  }
}

const firstBytes = ({ rangeBytes }: RunningDownload<unknown>): number => rangeBytes ?? defaultRangeBytes

/** The object, without an ETag to pin it where its server was seen to give no ranges. */
const objectOf = (
  run: RunningDownload<unknown>,
  round: Round,
  { answer, object, located }: FirstResponse,
): RemoteObject => {
  const isAskedWhole = run.isStream || isFtp(located.url)
  return answer.status === 206 || (isAskedWhole && !round.isWhole) ? object : { ...object, etag: null }
}

/** What is left of a failed download is of use to the next run, unless it is known to be wrong. */
const isOfUse = <Err extends Tagged>({ failure, restart }: FetchFailure<Err>): boolean =>
  restart === null && failure._tag !== 'ChecksumMismatch'

// operations

/**
 * A small object that is all in the first response, and one that can't be resumed, goes to a
 * temporary file.
 */
const openFile =
  (run: RunningDownload<unknown>, sink: FileSink): Open =>
  (found, { range, located: { url } }) => {
    const object = pinned(found)
    return object === null || object.sizeBytes <= Math.min(range.end, firstBytes(run))
      ? sink.open
      : sink.openPartial({ ...object, source: safeUrl(url) })
  }

/** A stream stays open from round to round, as long as it has taken nothing. */
const reuse =
  (target: OpenStream): Open =>
  () =>
    F.pipe(
      target.truncate,
      TE.map(() => ({ ...target, keep: nothing, discard: nothing })),
    )
const nothing = (): Promise<void> => Promise.resolve()

/** Verifies what was written, and commits it; or says that it is worth fetching again. */
const settle = <Err extends Tagged>(
  run: RunningDownload<Err>,
  target: OpenTarget,
  { located, object, answer: { headers } }: FirstResponse,
  round: Round,
  { receivedBytes, ...digests }: Filled,
): TE.TaskEither<FetchFailure<Err>, Rounded> => {
  const { sha256 } = digests
  const { signal } = run
  // Every byte was written, or the target must not get its name.
  if (object.sizeBytes !== null && receivedBytes !== object.sizeBytes)
    return TE.left(failed<Err>(checksumMismatch('size', String(object.sizeBytes), String(receivedBytes))))
  const received = {
    sizeBytes: receivedBytes,
    etag: etagOf(headers),
    digests,
    source: target._tag === 'OpenStream' ? null : target.source,
  }
  return F.pipe(
    unlessStopped(signal, downloading(run), verify(run, received, expectedOf(run, located, object.etag))),
    TE.flatMap((verification): TE.TaskEither<TransferFailure, Rounded> => {
      const isDifferent = round.sha256 !== null && round.sha256 !== sha256
      const count = round.refetches + 1
      if (!run.isStream && shouldRefetch({ verification, count, isDifferent }))
        return TE.fromTask(() => target.keep().then(() => ({ isFetched: null, sha256 })))
      return F.pipe(
        TE.fromEither(accept(run, verification, { url: located.url, headers, sizeBytes: object.sizeBytes })),
        TE.tap(() => TE.fromEither(unlessAborted(signal, downloading(run)))),
        // A stream may never end; a file is waited for while it gets its name.
        TE.tap(() => (run.isStream ? unlessStopped(signal, downloading(run), target.commit) : target.commit)),
        TE.map((by) => ({
          sizeBytes: receivedBytes,
          etag: bareEtag(object.etag ?? ''),
          sha256,
          verification: by,
          isFetched: true,
        })),
      )
    }),
    TE.mapLeft(failed<Err>),
  )
}

/**
 * A port of the caller's may reject: the target is closed then, so that the next run resumes it.
 */
const keptWhenThrown =
  <Err, A>(target: OpenTarget, work: TE.TaskEither<Err, A>): TE.TaskEither<Err, A> =>
  () =>
    work().catch(async (thrown: unknown) => {
      await target.keep()
      return Promise.reject(asError(thrown))
    })

/** Fetches the object once: its first range says what it is, and so where it is written to. */
const fetchOnce = <Err extends Tagged>(
  run: RunningDownload<Err>,
  open: Open,
  attempts: Attempts,
  round: Round,
): TE.TaskEither<FetchFailure<Err>, Rounded> =>
  F.pipe(
    fetchFirst(run, run.isStream || round.isWhole ? null : { start: 0, end: firstBytes(run) }, attempts),
    TE.flatMap((first) => {
      const object = objectOf(run, round, first)
      return F.pipe(
        open(object, first),
        TE.mapLeft(failed<Err>),
        TE.tapError(() => TE.fromTask(first.discard)),
        TE.flatMap((target) => {
          const progress = progressOf(run.ports.clock, first.object.sizeBytes, run.onProgress)
          const filled = fetchMissing(run, {
            target,
            first,
            object,
            isRefetch: round.refetches > 0,
            attempts,
            progress,
          })
          return F.pipe(
            keptWhenThrown(
              target,
              TE.flatMap((received: Filled) => settle(run, target, first, round, received))(filled),
            ),
            TE.tapError((stop) => TE.fromTask(isOfUse(stop) ? target.keep : target.discard)),
            TE.tapError(({ restart }) => TE.fromIO(restart === null ? () => undefined : progress.restart)),
            TE.tapIO(({ isFetched }) => (isFetched === null ? progress.restart : () => undefined)),
          )
        }),
      )
    }),
  )

/** From its start again when the object changed, and once more when its checksum is wrong. */
const fetchObject = <Err extends Tagged>(
  run: RunningDownload<Err>,
  open: Open,
  attempts: Attempts,
  round: Round = { isWhole: false, refetches: 0, sha256: null, restarts: 0 },
): TE.TaskEither<Err | TransferFailure, Downloaded> =>
  F.pipe(
    fetchOnce(run, open, attempts, round),
    TE.matchE(
      ({ failure, restart }) => {
        if (restart === 'Unpinned') return fetchObject(run, open, attempts, round)
        if (restart === null || round.restarts >= maxRestarts) return TE.left(failure)
        const isWhole = round.isWhole || restart === 'Unranged'
        return fetchObject(run, open, attempts, { ...round, isWhole, restarts: round.restarts + 1 })
      },
      (rounded): TE.TaskEither<Err | TransferFailure, Downloaded> =>
        rounded.isFetched === null
          ? fetchObject(run, open, attempts, { ...round, refetches: round.refetches + 1, sha256: rounded.sha256 })
          : TE.right(rounded),
    ),
  )

const intoFile = <Err extends Tagged>(
  run: RunningDownload<Err>,
  sink: FileSink,
  attempts: Attempts,
  unlessThere: boolean,
): TE.TaskEither<Err | TransferFailure, Downloaded> =>
  F.pipe(
    unlessThere ? findExistingTarget(run, sink) : TO.none,
    TO.matchE(
      () => fetchObject(run, openFile(run, sink), attempts),
      (found) => TE.right(found),
    ),
  )

/** The stream exists already: it is opened once, and destroyed when the download fails. */
const intoStream = <Err extends Tagged>(
  run: RunningDownload<Err>,
  sink: StreamSink,
  attempts: Attempts,
): TE.TaskEither<Err | TransferFailure, Downloaded> =>
  F.pipe(
    sink.open,
    TE.flatMap((target) =>
      F.pipe(
        fetchObject(run, reuse(target), attempts),
        TE.tapError(() => TE.fromTask(target.discard)),
      ),
    ),
  )

/**
 * Downloads an object; the target appears whole and verified, or stays as it was.
 *
 * The first request asks for the first 8 MiB, which is all of a small object. The other ranges of a
 * large one come in parallel, each pinned to the same object with `If-Match` and retried alone; an
 * object that changed meanwhile is fetched from its start. What an interrupted run has of a large
 * object is beside the target, and the next run resumes it. SHA-256 and MD5 are computed while the
 * bytes arrive. A multipart ETag is compared for the likeliest part size in passing, and costs
 * another read of the file for all others. A file whose checksum is wrong is fetched once more, and
 * only what differs is written. Into a stream, the bytes go in order as they come, and are verified
 * at the end; it can't be resumed once the process has ended.
 *
 * Errors: `ChecksumMismatch`, `Unverified`, `StorageRefused`, `StorageUnreachable`, `FileError`,
 * `DiskFull`, `Aborted`, and those of asking for the address.
 * @since 0.1.0
 */
export const download =
  (ports: TransferPorts) =>
  <Err extends Tagged>(job: DownloadJob<Err>): TE.TaskEither<Err | TransferFailure, Downloaded> =>
    F.pipe(
      // Its counters are those of one run.
      TE.fromIO<RunningDownload<Err>, Err | TransferFailure>(() => running(ports, job)),
      TE.tap((run) => TE.fromEither<Err | TransferFailure, void>(unlessAborted(run.signal, downloading(run)))),
      TE.flatMap((run) => {
        const attempts = attemptsAt(ports, run.retryLimits, run.signal)
        return job.sink._tag === 'Stream'
          ? intoStream(run, job.sink, attempts)
          : intoFile(run, job.sink, attempts, job.options?.unlessThere ?? false)
      }),
    )
