/** Moves a stored object into a sink, proves it, and only then gives it its name. @since 0.1.0 */
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { acceptDownload } from './acceptDownload.js'
import { addressesOf } from './addresses.js'
import { downloading, expectedOf, type Downloaded, type DownloadJob, type RunningDownload } from './DownloadJob.js'
import { defaultRangeBytes, downloadRanges } from './downloadRanges.js'
import { bareEtag } from '../etag.js'
import { type TransferFailure, unlessAborted } from '../failures.js'
import { makeLimits } from '../limits.js'
import { lazyDraft } from './lazyDraft.js'
import { progressOf } from '../progress.js'
import { type LargeFound, receive, type WholeReceived } from './receive.js'
import { retryingCall, retryLimits } from '../retry.js'
import { isWorthAnother } from './secondLook.js'
import { type Draft, type FileSink, type Sink } from '../Sink.js'
import { standing } from './standing.js'
import { type TransferPorts } from '../TransferPorts.js'
import { unlessStopped } from '../unlessStopped.js'
import { isMadeOf, received, verdictOf } from './verifyDownload.js'

// helpers

const defaultConcurrency = 4

/** An object that changes more often than this while it is fetched is not at rest. */
const maxRestarts = 5

const running = <Err extends { readonly _tag: string }>(
  ports: TransferPorts,
  { url, sink, limits, options = {} }: DownloadJob<Err>,
): RunningDownload<Err> => {
  const signal = options.signal ?? new AbortController().signal
  const retrying = retryLimits(options)
  return {
    ...(limits ?? makeLimits(ports.clock, options.concurrency ?? defaultConcurrency, options.bytesPerSecond)),
    ports,
    addresses: addressesOf(url, retryingCall(ports, retrying, signal)(url), ports.clock),
    signal,
    retryLimits: retrying,
    concurrency: Math.max(1, options.concurrency ?? defaultConcurrency),
    rangeBytes: options.rangeBytes ?? null,
    expectedSha256: options.expectedSha256,
    requireVerified: options.requireVerified,
    isReplayable: sink._tag === 'File',
    progressOf: (totalBytes) => progressOf(ports.clock, totalBytes, options.onProgress),
    name: sink.name,
  }
}

/** A stretch that is all there: proved and committed, or fetched again when it is not what it must be. */
const settle = async <Err>(
  run: RunningDownload<Err>,
  draft: Draft,
  { stretch, located }: WholeReceived,
  pass: { readonly number: number; readonly sha256: string | null },
): Promise<E.Either<TransferFailure, Downloaded | { readonly _tag: 'Again'; readonly sha256: string }>> => {
  const got = await received(run, stretch)()
  if (E.isLeft(got)) return got
  const { sha256, sizeBytes } = got.right
  const verdict = await verdictOf(expectedOf(run, located, stretch.seen.etag), got.right, (etag, partSizes) =>
    run.isReplayable ? isMadeOf(run, draft, etag, partSizes) : TE.right(false),
  )()
  if (E.isLeft(verdict)) return verdict
  const isDifferent = pass.sha256 !== null && pass.sha256 !== sha256
  const isSecure = located.url.startsWith('https:')
  if (run.isReplayable && isWorthAnother({ number: pass.number, verdict: verdict.right, isDifferent, isSecure })) {
    stretch.counted.undo()
    return E.right({ _tag: 'Again', sha256 })
  }
  const accepted = acceptDownload(
    run,
    verdict.right,
    { url: located.url, headers: stretch.headers },
    stretch.seen.sizeBytes,
  )
  if (E.isLeft(accepted)) return accepted
  const isGoingOn = unlessAborted(run.signal, downloading(run))
  if (E.isLeft(isGoingOn)) return isGoingOn
  // A stream may never end; a file is not left while it gets its name.
  const committed = await (
    run.isReplayable ? draft.commit : unlessStopped(run.signal, downloading(run), draft.commit)
  )()
  if (E.isLeft(committed)) return committed
  const etag = bareEtag(stretch.headers['etag'] ?? '')
  return E.right({ sizeBytes, etag, sha256, verification: accepted.right, isFetched: true })
}

/** All of it as one stream; unless it is larger than that, and can be had in ranges. */
const small = async <Err>(
  run: RunningDownload<Err>,
  draft: Draft,
  largerThanBytes: number,
): Promise<E.Either<Err | TransferFailure, Downloaded | LargeFound>> => {
  let pass: { readonly number: number; readonly sha256: string | null } = { number: 1, sha256: null }
  for (;;) {
    const found = await receive(run, draft, largerThanBytes)()
    if (E.isLeft(found) || found.right._tag === 'Large') return found as E.Either<Err | TransferFailure, LargeFound>
    const settled = await settle(run, draft, found.right, pass)
    if (E.isLeft(settled) || !('_tag' in settled.right)) return settled as E.Either<TransferFailure, Downloaded>
    pass = { number: pass.number + 1, sha256: settled.right.sha256 }
  }
}

const whole = async <Err>(
  run: RunningDownload<Err>,
  sink: Sink,
  largerThanBytes: number,
): Promise<E.Either<Err | TransferFailure, Downloaded | LargeFound>> => {
  // A stream is there already, and has to hear that nothing comes.
  const opened = sink._tag === 'File' ? E.right(lazyDraft(sink.open)) : await sink.open()
  if (E.isLeft(opened)) return opened
  const draft = opened.right
  const outcome = await small(run, draft, largerThanBytes)
  if (E.isLeft(outcome) || '_tag' in outcome.right) await draft.discard()
  return outcome
}

/** In ranges where that is possible; again from the start when the object changed, or when no ranges are given. */
const toFile = async <Err>(
  run: RunningDownload<Err>,
  sink: FileSink,
  restarts: number,
  largerThanBytes: number,
): Promise<E.Either<Err | TransferFailure, Downloaded>> => {
  const found = await whole(run, sink, largerThanBytes)
  if (E.isLeft(found) || !('_tag' in found.right)) return found as E.Either<Err | TransferFailure, Downloaded>
  const large = found.right
  const outcome = await downloadRanges(run, sink, large)()
  if (E.isRight(outcome)) return outcome
  await large.giveUp()
  const stop = outcome.left
  if (stop._tag === 'Failed' || restarts >= maxRestarts) return E.left(stop.failure)
  // What gives no ranges may still give all of it.
  return toFile(run, sink, restarts + 1, stop._tag === 'Unranged' ? Number.POSITIVE_INFINITY : largerThanBytes)
}

const moved = async <Err>(
  run: RunningDownload<Err>,
  sink: Sink,
  unlessThere: boolean,
): Promise<E.Either<Err | TransferFailure, Downloaded | LargeFound>> => {
  if (sink._tag === 'Stream') return whole(run, sink, Number.POSITIVE_INFINITY)
  const found = unlessThere ? await standing(run, sink)() : O.none
  return O.isSome(found) ? E.right(found.value) : toFile(run, sink, 1, run.rangeBytes ?? defaultRangeBytes)
}

// operations

/**
 * Downloads an object; the target appears whole and verified, or stays as it was.
 *
 * Up to 8 MiB it is one stream, above that ranges side by side, each pinned to the same object with `If-Match` and asked for again
 * alone; an object that changed under way is taken from its start. What an interrupted run has of a large object is beside the target, and
 * the next run goes on from there. SHA-256 and MD5 are computed by other threads while the bytes arrive.
 * A multipart ETag is compared for the likeliest part size in passing, and costs another read of the file for all others.
 * A file that is not what it must be is fetched once more, and only what differs is written. Into a stream, the bytes go one after another as
 * they come, and are verified at the end; it can't be gone on with once the process has ended.
 *
 * Errors: `ChecksumMismatch`, `Unverified`, `StorageRefused`, `StorageUnreachable`, `FileError`, `DiskFull`, `Aborted`, and those of asking for the address.
 * @since 0.1.0
 */
export const download =
  (ports: TransferPorts) =>
  <Err extends { readonly _tag: string }>(job: DownloadJob<Err>): TE.TaskEither<Err | TransferFailure, Downloaded> => {
    type Step<A> = TE.TaskEither<Err | TransferFailure, A>
    return F.pipe(
      // Its counters are those of one run.
      TE.fromIO<RunningDownload<Err>, Err | TransferFailure>(() => running(ports, job)),
      TE.tap((run): Step<void> => TE.fromEither(unlessAborted(run.signal, downloading(run)))),
      TE.flatMap((run) => () => moved(run, job.sink, job.options?.unlessThere ?? false)),
      // A stream is never found too large for one.
      TE.map((done) => done as Downloaded),
    )
  }
