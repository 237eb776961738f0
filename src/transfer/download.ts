/** Moves a stored object into a target, verifies it, and only then gives it its name. @since 0.1.0 */
import { function as F, taskEither as TE, taskOption as TO } from 'fp-ts'
import { type Aborted, safeUrl } from '../errors/RequestError.js'
import { type DiskFull, type FileError } from '../errors/TransferError.js'
import { buffersFor } from './bufferedWriter.js'
import { addRange, type ByteRange, gapsIn, noRanges, splitRanges, totalBytes } from './ByteRange.js'
import { checksumsBehind, checksumsInPassing, type Digests } from './checksums.js'
import { checkpointing } from './downloadCheckpoint.js'
import { type Downloaded, downloading, type DownloadJob, type RunningDownload } from './DownloadJob.js'
import { bareEtag, type Etag, etagOf, inferPartBytes } from './etag.js'
import { findExistingTarget } from './existingTarget.js'
import { readFailed, type TransferFailure, unlessAborted } from './failures.js'
import { type FetchFailure, fetchFirst, fetchRanges, type FirstResponse } from './fetchRanges.js'
import { makeLimits } from './limits.js'
import { isFtp, objectUrl } from './objectUrl.js'
import { type Progress, progressOf } from './progress.js'
import { pinned, type PinnedObject, type RemoteObject } from './rangeResponse.js'
import { type Attempts, attemptsAt, retryingCall, retryLimits } from './retry.js'
import { type FileSink, type OpenTarget, type PartialFile, type StreamSink } from './Target.js'
import { type TransferPorts } from './TransferPorts.js'
import { unlessStopped } from './unlessStopped.js'
import { accept, expectedOf, md5PartBytes, shouldRefetch, verify } from './verify.js'

// model

/** One time that the object is fetched from its start. */
interface Round {
  /** Asks for the object as a whole: no ranges are to be had of it. */
  readonly isWhole: boolean
  /** How often it was fetched with a checksum that was wrong, and which SHA-256 it had the last time. */
  readonly refetches: number
  readonly sha256: string | null
  readonly restarts: number
}

/** What a round ended with: the file, or bytes that are worth a comparison with those of another round. */
type Rounded = Downloaded | { readonly isFetched: null; readonly sha256: string }

const MiB = 1024 * 1024
const defaultConcurrency = 4
const defaultRangeBytes = 8 * MiB

/** An object's own parts make good ranges, unless they are very long. */
const maxPartRangeBytes = 64 * MiB

/** An object that changes more often than this while it is fetched is not at rest. */
const maxRestarts = 5

/** What a round writes to; a `partial` file outlives the process. */
interface Opened {
  readonly target: OpenTarget
  readonly partial: { readonly file: PartialFile; readonly object: PinnedObject } | null
}
type Open = (object: RemoteObject, url: string) => TE.TaskEither<FileError | DiskFull, Opened>

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
    concurrency: Math.max(1, options.concurrency ?? defaultConcurrency),
    rangeBytes: options.rangeBytes === undefined ? null : Math.max(1, options.rangeBytes),
    expectedSha256: options.expectedSha256,
    requireVerified: options.requireVerified,
    onProgress: options.onProgress,
    isStream: sink._tag === 'Stream',
    name: sink.name,
  }
}

const failed = <Err>(failure: Err | TransferFailure): FetchFailure<Err> => ({ failure, restart: null })

const firstBytes = ({ rangeBytes }: RunningDownload<unknown>): number => rangeBytes ?? defaultRangeBytes

/** Of the ranges behind the first one, which was asked for before anything was known of the object. */
const laterBytes = ({ rangeBytes }: RunningDownload<unknown>, etag: Etag, sizeBytes: number): number => {
  const [partBytes] = etag._tag === 'Md5OfParts' ? inferPartBytes(sizeBytes, etag.partCount) : []
  const isFitting = partBytes !== undefined && partBytes >= MiB && partBytes <= maxPartRangeBytes
  return rangeBytes ?? (isFitting ? partBytes : defaultRangeBytes)
}

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

/** A small object, and one that can't be resumed, goes to a temporary file. */
const openFile =
  (run: RunningDownload<unknown>, sink: FileSink): Open =>
  (found, url) => {
    const object = pinned(found)
    return object === null || object.sizeBytes <= firstBytes(run)
      ? F.pipe(
          sink.open,
          TE.map((target) => ({ target, partial: null })),
        )
      : F.pipe(
          sink.openPartial({ ...object, source: safeUrl(url) }),
          TE.map((file) => ({ target: file, partial: { file, object } })),
        )
  }

/** A stream stays open from round to round, as long as it has taken nothing. */
const reuse =
  (target: OpenTarget): Open =>
  () =>
    F.pipe(
      target.truncate,
      TE.map(() => ({ target: { ...target, keep: nothing, discard: nothing }, partial: null })),
    )
const nothing = (): Promise<void> => Promise.resolve()

/** Fetches what is missing of the object, and computes its checksums meanwhile. */
const fill = <Err extends Tagged>(
  run: RunningDownload<Err>,
  { target, partial }: Opened,
  first: FirstResponse,
  round: Round,
  { attempts, progress }: { readonly attempts: Attempts; readonly progress: Progress },
): TE.TaskEither<FetchFailure<Err>, Digests & { readonly receivedBytes: number }> => {
  const { ports, signal } = run
  const object = objectOf(run, round, first)
  const { sizeBytes } = object
  const etag = etagOf(first.answer.headers)
  const partBytes = md5PartBytes(etag, sizeBytes, expectedOf(run, first.located, first.object.etag))
  const isRefetch = round.refetches > 0
  let done = isRefetch ? noRanges : (partial?.file.done ?? noRanges)
  const checksums =
    partial === null
      ? checksumsInPassing(ports.hashing, run.name, partBytes)
      : checksumsBehind(ports.hashing, partial.file.source, partial.object.sizeBytes, partBytes)
  const checkpoints = partial === null || isRefetch ? null : checkpointing(partial.file, ports.clock, () => done)
  const flush: TE.TaskEither<FileError, void> = checkpoints?.flush ?? TE.right(undefined)
  const store = partial !== null && isRefetch ? partial.file.overwrite : target.write

  const write = (offset: number, bytes: Uint8Array): TE.TaskEither<FileError | Aborted, void> =>
    F.pipe(
      // A stream may never take them; a write to a file is waited for, before the file is closed.
      run.isStream ? unlessStopped(signal, downloading(run), store(offset, bytes)) : store(offset, bytes),
      TE.flatMap(() =>
        TE.tryCatch(
          () => {
            const range = { start: offset, end: offset + bytes.length }
            done = addRange(done, range)
            checkpoints?.touch()
            return checksums.written(range, bytes, done)
          },
          (thrown) => readFailed(run.name, thrown),
        ),
      ),
    )

  const firstEnd = Math.min(first.range.end, done[0]?.start ?? Infinity)
  const isFirstUsed = done.length === 0 || firstEnd > 0
  const ranges: ReadonlyArray<ByteRange> = isFirstUsed ? [{ start: 0, end: firstEnd }] : []
  const missing = sizeBytes === null ? [] : gapsIn(ranges.reduce(addRange, done), sizeBytes)
  const later = splitRanges(
    missing,
    isFtp(first.located.url) ? Math.max(1, sizeBytes ?? 1) : laterBytes(run, etag, sizeBytes ?? 0),
  )

  return F.pipe(
    TE.fromTask<void, FetchFailure<Err>>(async () => {
      if (!isFirstUsed) await first.discard()
      if (done.length > 0) progress.resume(totalBytes(done))
      for (const range of done) await checksums.written(range, new Uint8Array(), done)
    }),
    TE.flatMap(() =>
      fetchRanges(run, {
        object,
        ranges: [...ranges, ...later],
        first: isFirstUsed ? first : null,
        attempts,
        buffers: buffersFor(sizeBytes),
        counted: progress.attempt(),
        write,
      }),
    ),
    TE.flatMap(() =>
      F.pipe(
        unlessStopped(signal, downloading(run), checksums.finish),
        // Meanwhile: a process that is killed then has all of it.
        TE.apFirstW(flush),
        TE.bimap(failed<Err>, (digests) => ({ ...digests, receivedBytes: totalBytes(done) })),
      ),
    ),
    TE.tapError(() =>
      TE.fromTask(async () => {
        checksums.discard()
        await flush()
      }),
    ),
  )
}

/** Verifies what was written, and commits it; or says that it is worth fetching again. */
const settle = <Err extends Tagged>(
  run: RunningDownload<Err>,
  target: OpenTarget,
  { located, object, answer: { headers } }: FirstResponse,
  round: Round,
  { receivedBytes, ...digests }: Digests & { readonly receivedBytes: number },
): TE.TaskEither<FetchFailure<Err>, Rounded> => {
  const { sha256 } = digests
  const { signal } = run
  const received = { sizeBytes: receivedBytes, etag: etagOf(headers), digests, source: target.source }
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

/** Fetches the object once: its first range says what it is, and so where it is written to. */
const fetchOnce = <Err extends Tagged>(
  run: RunningDownload<Err>,
  open: Open,
  attempts: Attempts,
  round: Round,
): TE.TaskEither<FetchFailure<Err>, Rounded> =>
  F.pipe(
    fetchFirst(run, run.isStream || round.isWhole ? null : { start: 0, end: firstBytes(run) }, attempts),
    TE.flatMap((first) =>
      F.pipe(
        open(objectOf(run, round, first), first.located.url),
        TE.mapLeft(failed<Err>),
        TE.tapError(() => TE.fromTask(first.discard)),
        TE.flatMap((opened) => {
          const progress = progressOf(run.ports.clock, first.object.sizeBytes, run.onProgress)
          return F.pipe(
            fill(run, opened, first, round, { attempts, progress }),
            TE.flatMap((received) => settle(run, opened.target, first, round, received)),
            TE.tapError((stop) => TE.fromTask(isOfUse(stop) ? opened.target.keep : opened.target.discard)),
            TE.tapError(({ restart }) => TE.fromIO(restart === null ? () => undefined : progress.restart)),
            TE.tapIO(({ isFetched }) => (isFetched === null ? progress.restart : () => undefined)),
          )
        }),
      ),
    ),
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

/** A stream exists already, and is told when nothing comes. */
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
 * The first request asks for the first 8 MiB, which is all of a small object. The other ranges of a large one come in parallel, each pinned to
 * the same object with `If-Match` and retried alone; an object that changed meanwhile is fetched from its start. What an interrupted run has of a
 * large object is beside the target, and the next run resumes it. SHA-256 and MD5 are computed while the bytes arrive.
 * A multipart ETag is compared for the likeliest part size in passing, and costs another read of the file for all others.
 * A file whose checksum is wrong is fetched once more, and only what differs is written. Into a stream, the bytes go in order as they come, and
 * are verified at the end; it can't be resumed once the process has ended.
 *
 * Errors: `ChecksumMismatch`, `Unverified`, `StorageRefused`, `StorageUnreachable`, `FileError`, `DiskFull`, `Aborted`, and those of asking for the address.
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
