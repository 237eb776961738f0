/**
 * Sends the requests of a download: the first one, which identifies the object, and those for its
 * ranges. A failed range is retried separately, from where it broke off.
 */
import { either as E, function as F, type task as T, taskEither as TE } from 'fp-ts'
import { toError } from '../errors/Cause.js'
import type { Aborted } from '../errors/RequestError.js'
import type { FileError } from '../errors/TransferError.js'
import { onAbort } from '../ports/onAbort.js'
import { isStorageFailure } from '../errors/classifyStorageFailure.js'
import type { Attempts, TransientFailure } from '../task/retry.js'
import { type Buffers, bufferedWriter } from './bufferedWriter.js'
import type { ByteRange } from './ByteRange.js'
import type { RunningDownload } from './DownloadJob.js'
import { requestAborted, withRequestDetails, responseLost, type TransferFailure, unusableStatus } from './failures.js'
import { type Permit, unlimited } from './adaptiveLimits.js'
import type { OnChunk, ObjectResponse, StoreFailure } from './ObjectStore.js'
import { isFtp, type ObjectLocation } from './renewableObjectUrl.js'
import type { TransferProgress } from './progress.js'
import { type RangeRequest, pinned, type RemoteObject, validateResponse } from './rangeResponse.js'
import { retryFewTimes, transientOf, retryIf } from './retryRequests.js'

// model

/** A failed request, and the remedy that may help. */
export interface FetchFailure<Err> {
  readonly failure: Err | TransferFailure
  /**
   * A transient failure: retry after a pause. `Changed`: restart, since the object changed.
   * `Unranged`: request the complete object, since its server doesn't support ranges. `null`:
   * nothing helps.
   */
  readonly remedy: TransientFailure | 'Changed' | 'Unranged' | null
}

/** A valid response whose body is not read yet. */
interface ValidResponse {
  readonly located: ObjectLocation
  readonly response: ObjectResponse
  readonly object: RemoteObject
  /** The range that its body contains. */
  readonly range: ByteRange
}

export interface FirstResponse extends ValidResponse {
  /** Released when the body is read or discarded. */
  readonly permit: Permit
}

/** Writes and counts fetched bytes. */
export interface RangeTarget {
  /** Without an ETag, the first response's body contains the complete object. */
  readonly object: RemoteObject
  readonly write: (offset: number, bytes: Uint8Array) => TE.TaskEither<FileError | Aborted, void>
  readonly buffers: Buffers
  readonly progress: TransferProgress
}

// helpers

export const permanentFailure = <Err>(failure: Err | TransferFailure): FetchFailure<Err> => ({ failure, remedy: null })

export const retryPause = ({ remedy }: FetchFailure<unknown>): TransientFailure | null =>
  typeof remedy === 'string' ? null : remedy

const isForbidden = ({ failure }: FetchFailure<unknown>): boolean =>
  isStorageFailure(failure) && failure._tag === 'StorageRefused' && failure.status === 403

/** A failure of the storage, retried by default if it is transient. */
const storageFailure = <Err>(
  { name }: RunningDownload<Err>,
  attempt: number,
  failure: StoreFailure,
  remedy: FetchFailure<Err>['remedy'] = transientOf(failure),
): FetchFailure<Err> => ({ failure: withRequestDetails({ name, part: null, attempt })(failure), remedy })

/** Releases the permit when the work fails, or rejects, as a caller's port may. */
const releaseOnFailure =
  <Err, A>(permit: Permit, work: TE.TaskEither<FetchFailure<Err>, A>): TE.TaskEither<FetchFailure<Err>, A> =>
  () =>
    F.pipe(
      work,
      TE.tapError(({ failure }) => TE.fromIO(() => permit.release(failure))),
    )().catch((thrown: unknown) => {
      permit.release()
      return Promise.reject(toError(thrown))
    })

/** Returns the response if it matches the request. */
const validate = <Err>(
  run: RunningDownload<Err>,
  requested: RangeRequest,
  attempt: number,
  located: ObjectLocation,
  response: ObjectResponse,
): TE.TaskEither<FetchFailure<Err>, ValidResponse> => {
  const validated = validateResponse(response, requested)
  if (validated._tag === 'Body')
    return TE.right({ located, response, object: validated.object, range: validated.range })
  const { url } = located
  const fail = (failure: StoreFailure, remedy: FetchFailure<Err>['remedy']) =>
    F.pipe(
      TE.fromTask(response.discard),
      TE.flatMap(() => TE.left(storageFailure(run, attempt, failure, remedy))),
    )
  const refused = unusableStatus(url, response.status)
  if (validated._tag !== 'Unexpected') return fail(refused, validated._tag)
  const isBody = response.status === 200 || response.status === 206
  // A storage that keeps responding to the first request like this doesn't support ranges.
  const isFirst = requested.range !== null && requested.object === null
  return fail(
    isBody ? responseLost(url, { name: 'UnexpectedResponse', message: validated.reason }) : refused,
    retryFewTimes(attempt) ?? (isFirst ? 'Unranged' : null),
  )
}

/** Sends a request; retries once with a new URL if the current one is rejected. */
const request = <Err>(
  run: RunningDownload<Err>,
  { range, object }: RangeRequest,
  attempt: number,
  signal: AbortSignal,
): TE.TaskEither<FetchFailure<Err>, ValidResponse> => {
  const locate = F.pipe(run.url.get, TE.mapLeft(permanentFailure<Err>))
  const send = (located: ObjectLocation): TE.TaskEither<FetchFailure<Err>, ValidResponse> => {
    const { url } = located
    const requested = { object, range: object === null && isFtp(url) ? null : range }
    return F.pipe(
      run.ports.storage.get({ url, signal, range: requested.range, ifMatch: object?.etag ?? null }),
      TE.mapLeft((failure) => storageFailure(run, attempt, failure)),
      TE.flatMap((response) => validate(run, requested, attempt, located, response)),
    )
  }
  const renew = (located: ObjectLocation) =>
    F.pipe(
      TE.fromIO(() => run.url.markRejected(located)),
      TE.flatMap(() => locate),
      TE.flatMap(send),
    )
  return F.pipe(
    locate,
    TE.flatMap((located) =>
      F.pipe(
        send(located),
        TE.orElse((failure) => (isForbidden(failure) ? renew(located) : TE.left(failure))),
      ),
    ),
  )
}

// operations

/**
 * Requests the first range of the current object, or all of it if `range` is `null`. Takes a permit
 * of the limiter, as every request does.
 */
export const fetchFirst = <Err>(
  run: RunningDownload<Err>,
  range: ByteRange | null,
): TE.TaskEither<FetchFailure<Err>, FirstResponse> =>
  F.pipe(
    TE.fromTask(() => run.limiter.acquire(run.signal)),
    TE.flatMap((permit) =>
      F.pipe(
        releaseOnFailure(permit, request(run, { range, object: null }, run.attempts.count(), run.signal)),
        TE.map((response) => ({ ...response, permit })),
      ),
    ),
  )

export const discardFirst =
  ({ response, permit }: FirstResponse): T.Task<void> =>
  async () => {
    await response.discard()
    permit.release()
  }

/**
 * Fetches one range, whose body may be that of the first response. One function, because each chunk
 * advances `at`, where the next attempt starts.
 */
export const fetchRange = <Err>(
  run: RunningDownload<Err>,
  { object, write, buffers, progress }: RangeTarget,
  range: ByteRange,
  first: FirstResponse | null,
  signal: AbortSignal,
): TE.TaskEither<FetchFailure<Err>, void> => {
  const { throttle } = run
  const pin = pinned(object)
  let at = range.start
  let begun = first

  const receive = async (
    { located: { url }, response }: ValidResponse,
    attempts: Attempts,
  ): Promise<E.Either<FetchFailure<Err>, void>> => {
    const writer = bufferedWriter(write, buffers, at)
    const onChunk: OnChunk = (borrowed) => {
      const bytes = borrowed.length > range.end - at ? borrowed.subarray(0, range.end - at) : borrowed
      const more = writer.add(bytes)
      // Only what the writer accepted counts: a retry starts after it.
      if (more === 'enough') return more
      at += bytes.length
      progress.add(bytes.length)
      if (pin === null) attempts.moved()
      else attempts.saved(bytes.length)
      if (bytes.length < borrowed.length) return 'enough'
      if (throttle === unlimited) return more
      return Promise.all([more, throttle.take(bytes.length, signal)]).then(() => undefined)
    }
    // A slow transfer would look stalled while it waits for a large chunk.
    const buffer = throttle === unlimited ? writer.buffer : () => writer.buffer().subarray(0, throttle.pieceBytes)
    // Discards the first response too, which was requested with another signal.
    const forget = onAbort(signal, () => void response.discard())
    const piped = await TE.tryCatch(() => response.pipeTo(onChunk, buffer), F.identity)()
    forget()
    const written = await writer.flush()
    if (signal.aborted)
      return E.left(permanentFailure<Err>(requestAborted('GET', url, attempts.count(), run.signal.reason)))
    if (E.isLeft(written)) return E.left(permanentFailure<Err>(written.left))
    if (at === range.end || (range.end === Infinity && E.isRight(piped))) return E.right(undefined)
    const short = { name: 'ShortBody', message: 'the response ended early' }
    return E.left(storageFailure(run, attempts.count(), responseLost(url, E.isLeft(piped) ? piped.left : short)))
  }

  const attempt = (attempts: Attempts): TE.TaskEither<FetchFailure<Err>, void> => {
    const response = begun
    begun = null
    const rest = { start: at, end: range.end }
    return F.pipe(
      TE.fromTask(async () => response?.permit ?? (await run.limiter.acquire(signal))),
      TE.flatMap((permit) =>
        F.pipe(
          response === null ? request(run, { range: rest, object: pin }, attempts.count(), signal) : TE.right(response),
          TE.flatMap((valid) => () => receive(valid, attempts)),
          TE.tapIO(() => () => permit.release()),
          (work) => releaseOnFailure(permit, work),
        ),
      ),
    )
  }
  // Without an ETag the rest may belong to another object: only a restart may help.
  if (pin === null) return attempt(run.attempts)
  return F.pipe(
    retryIf<FetchFailure<Err>, void>({ ...run, signal }, retryPause, attempt),
    // This range has used up its retries, so the download fails.
    TE.mapLeft((stop) => (retryPause(stop) === null ? stop : permanentFailure(stop.failure))),
  )
}
