/**
 * The requests of a download: the first one, which says what the object is, then its other ranges
 * in parallel. A range that fails is retried alone, from where it broke off.
 */
import { either as E, function as F, type task as T, taskEither as TE } from 'fp-ts'
import { type Aborted } from '../errors/RequestError.js'
import { type FileError } from '../errors/TransferError.js'
import { onAbort } from '../ports/onAbort.js'
import { inParallel } from '../task/inParallel.js'
import { type Passing } from '../task/retry.js'
import { type Buffers, bufferedWriter } from './bufferedWriter.js'
import { type ByteRange } from './ByteRange.js'
import { type RunningDownload } from './DownloadJob.js'
import { aborted, failureOf, lost, refusal, saidOf, type TransferFailure } from './failures.js'
import { type Permit, unlimited } from './limits.js'
import { type StoreBody } from './ObjectStore.js'
import { isFtp, type Located } from './objectUrl.js'
import { type Attempt } from './progress.js'
import { type Asked, pinned, type RemoteObject, validateResponse } from './rangeResponse.js'
import { type Attempts, attemptsAt, passingAccident, passingOf } from './retry.js'

// model

/** Why the object was not fetched. */
export interface FetchFailure<Err> {
  readonly failure: Err | TransferFailure
  /**
   * Why fetching all of it again may succeed: the object `Changed`; it is to be had as a whole only
   * (`Unranged`); the rest of it can't be asked for, since nothing tells it from another object
   * (`Unpinned`). `null` when nothing helps.
   */
  readonly restart: 'Changed' | 'Unranged' | 'Unpinned' | null
}

/**
 * How one attempt failed. `retry` says from which byte on another may succeed, after a pause, or at
 * once with a new URL; with a `restart`, the whole is what is fetched again after the pause.
 */
interface AttemptFailure<Err> extends FetchFailure<Err> {
  readonly retry: { readonly from: number; readonly pause: Passing | null } | null
}
type Attempted<Err, A> = Promise<E.Either<AttemptFailure<Err>, A>>

/** A response that is what was asked for. */
export interface ValidResponse {
  readonly located: Located
  readonly answer: StoreBody
  readonly object: RemoteObject
  /** Of its body. */
  readonly range: ByteRange
}

/** The response to the first request, whose body is still to come. */
export interface FirstResponse extends ValidResponse {
  /** Is in use until the body was read. */
  readonly permit: Permit
  readonly discard: T.Task<void>
}

export interface RangesJob {
  readonly object: RemoteObject
  readonly ranges: ReadonlyArray<ByteRange>
  /** Has the first of the ranges in its body; `null` if all of them are still to be asked for. */
  readonly first: FirstResponse | null
  /** Those at the first request. */
  readonly attempts: Attempts
  readonly buffers: Buffers
  readonly counted: Attempt
  readonly write: (offset: number, bytes: Uint8Array) => TE.TaskEither<FileError | Aborted, void>
}

/** One attempt at a request. */
interface Sending extends Asked {
  readonly attempts: Attempts
  /** The URL before this one was refused: if this one is as well, that is the answer. */
  readonly isRenewed: boolean
  readonly signal: AbortSignal
}

// pure helpers

/** Nothing helps. */
export const failed = <Err>(failure: Err | TransferFailure): FetchFailure<Err> => ({ failure, restart: null })

const final = <Err>(
  failure: Err | TransferFailure,
  restart: FetchFailure<Err>['restart'] = null,
): E.Either<AttemptFailure<Err>, never> => E.left({ failure, restart, retry: null })

const again = <Err>(
  failure: Err | TransferFailure,
  from: number,
  passing: Passing | null,
  restart: FetchFailure<Err>['restart'] = null,
): E.Either<AttemptFailure<Err>, never> =>
  passing === null ? final(failure) : E.left({ failure, restart, retry: { from, pause: passing } })

/** For the limiter. */
const outcomeOf = <Err, A>(attempted: E.Either<AttemptFailure<Err>, A>) =>
  E.mapLeft(({ failure }: AttemptFailure<Err>) => saidOf(failure))(attempted)

// helpers

/** Sends a request and validates the response. */
const request = async <Err>(run: RunningDownload<Err>, sending: Sending): Attempted<Err, ValidResponse> => {
  const { object, attempts, signal } = sending
  const found = await run.url.get()
  if (E.isLeft(found)) return final<Err>(found.left)
  const located = found.right
  const { url } = located
  const range = object === null && isFtp(url) ? null : sending.range
  const from = range?.start ?? 0
  const failureAt = failureOf({ name: run.name, part: null, attempt: attempts.count() })
  const received = await run.ports.storage.get({
    url,
    signal,
    range,
    ifMatch: object?.etag ?? null,
  })()
  if (E.isLeft(received)) {
    const failure = failureAt(received.left)
    const isRefused = failure._tag === 'StorageRefused' && failure.status === 403 && !sending.isRenewed
    if (!isRefused) return again<Err>(failure, from, passingOf(received.left))
    run.url.refused(located)
    return E.left({ failure, restart: null, retry: { from, pause: null } })
  }
  const answer = received.right
  const response = validateResponse(answer, { range, object })
  if (response._tag === 'Body') return E.right({ located, answer, object: response.object, range: response.range })
  await answer.discard()
  if (response._tag !== 'Unexpected') return final<Err>(failureAt(refusal(url, answer.status)), response._tag)
  const isBody = answer.status === 200 || answer.status === 206
  const cause = { name: 'UnexpectedResponse', message: response.reason }
  const failure = failureAt(isBody ? lost(url, cause) : refusal(url, answer.status))
  const passing = passingAccident(attempts.count())
  // A storage that answers the first request so each time gives no ranges.
  const isUnranged = passing === null && range !== null && object === null
  return isUnranged ? final<Err>(failure, 'Unranged') : again<Err>(failure, from, passing)
}

/** Writes the body of a response. */
const receive = async <Err>(
  run: RunningDownload<Err>,
  job: RangesJob,
  { located: { url }, answer }: ValidResponse,
  range: ByteRange,
  attempts: Attempts,
  signal: AbortSignal,
): Attempted<Err, void> => {
  const { throttle } = run
  const writer = bufferedWriter(job.write, job.buffers, range.start)
  const isPinned = pinned(job.object) !== null
  let at = range.start
  // Also of the first response, which was requested before there was another signal.
  const forget = onAbort(signal, () => void answer.discard())
  const piped = await TE.tryCatch(
    () =>
      answer.pipeTo(
        (borrowed) => {
          const bytes = borrowed.length > range.end - at ? borrowed.subarray(0, range.end - at) : borrowed
          const more = writer.add(bytes)
          // Only what the writer accepted counts: a retry starts behind it.
          if (more === 'enough') return more
          at += bytes.length
          job.counted.add(bytes.length)
          if (isPinned) attempts.kept(bytes.length)
          else attempts.moved()
          if (bytes.length < borrowed.length) return 'enough'
          if (throttle === unlimited) return more
          return Promise.all([more, throttle.take(bytes.length, signal)]).then(() => undefined)
        },
        // A slow transfer would look stalled while it waits for a large chunk.
        throttle === unlimited ? writer.buffer : () => writer.buffer().subarray(0, throttle.pieceBytes),
      ),
    (thrown) => thrown,
  )()
  forget()
  const written = await writer.flush()
  if (signal.aborted) return final<Err>(aborted('GET', url, attempts.count(), run.signal.reason))
  if (E.isLeft(written)) return final<Err>(written.left)
  if (at === range.end || (range.end === Infinity && E.isRight(piped))) return E.right(undefined)
  const short = { name: 'ShortBody', message: 'the answer ended early' }
  const broken = lost(url, E.isLeft(piped) ? piped.left : short)
  const failure = failureOf({ name: run.name, part: null, attempt: attempts.count() })(broken)
  return again<Err>(failure, at, passingOf(broken), isPinned ? null : 'Unpinned')
}

/** Attempts until one succeeds, or none may. */
const retrying = async <Err, A>(
  attempts: Attempts,
  from: number,
  attempt: (from: number, isRenewed: boolean) => Attempted<Err, A>,
): Promise<E.Either<FetchFailure<Err>, A>> => {
  let next = { from, isRenewed: false }
  for (;;) {
    const attempted = await attempt(next.from, next.isRenewed)
    if (E.isRight(attempted)) return attempted
    const { failure, restart, retry } = attempted.left
    if (retry === null) return attempted
    if (retry.pause !== null && !(await attempts.again(retry.pause))) return E.left({ failure, restart: null })
    if (restart !== null) return attempted
    next = { from: retry.from, isRenewed: retry.pause === null }
  }
}

/** When a store or a target of the caller's rejects: other transfers wait for the permit. */
const releasing =
  (permit: Permit) =>
  (thrown: unknown): Promise<never> => {
    permit.release(E.right(undefined))
    return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
  }

// operations

/**
 * The first request asks for the first range of whatever is there, or, with a `range` of `null`,
 * for all of it. It takes a permit of the limiter, as every request does.
 */
export const fetchFirst =
  <Err>(
    run: RunningDownload<Err>,
    range: ByteRange | null,
    attempts: Attempts,
  ): TE.TaskEither<FetchFailure<Err>, FirstResponse> =>
  () =>
    retrying<Err, FirstResponse>(attempts, 0, async (_from, isRenewed) => {
      const { signal } = run
      const permit = await run.limiter.acquire(signal)
      const sent = request(run, { range, object: null, attempts, isRenewed, signal })
      const response = await sent.catch(releasing(permit))
      if (E.isRight(response)) {
        const discard: T.Task<void> = async () => {
          await response.right.answer.discard()
          permit.release(E.right(undefined))
        }
        return E.right({ ...response.right, permit, discard })
      }
      permit.release(outcomeOf(response))
      return response
    })

const fetchRange = <Err>(
  run: RunningDownload<Err>,
  job: RangesJob,
  range: ByteRange,
  signal: AbortSignal,
): Promise<E.Either<FetchFailure<Err>, void>> => {
  const object = pinned(job.object)
  // Without a pin this is the only range, and a restart is one more attempt at it.
  const attempts = object === null ? job.attempts : attemptsAt(run.ports, run.retryLimits, signal)
  let first = range === job.ranges[0] ? job.first : null
  const attempt = async (from: number, isRenewed: boolean): Attempted<Err, void> => {
    const rest = { start: from, end: range.end }
    const response =
      first === null ? await request(run, { range: rest, object, attempts, isRenewed, signal }) : E.right(first)
    first = null
    return E.isLeft(response) ? response : receive(run, job, response.right, rest, attempts, signal)
  }
  return retrying<Err, void>(attempts, range.start, async (from, isRenewed) => {
    const permit = first?.permit ?? (await run.limiter.acquire(signal))
    const attempted = await attempt(from, isRenewed).catch(releasing(permit))
    permit.release(outcomeOf(attempted))
    return attempted
  })
}

/** All ranges, or why not; whatever arrived by then is written, and nothing runs on behind it. */
export const fetchRanges = <Err>(run: RunningDownload<Err>, job: RangesJob): TE.TaskEither<FetchFailure<Err>, void> =>
  F.pipe(
    job.ranges.map((range) => (signal: AbortSignal) => () => fetchRange(run, job, range, signal)),
    inParallel(run.concurrency, run.signal),
    TE.map(() => undefined),
  )
