/** Brings an object into a draft as one stream, going on where a lost connection left it; or finds that it is worth several. */
import { either as E, function as F, type task as T, taskEither as TE } from 'fp-ts'
import { type Aborted } from '../../errors/RequestError.js'
import { type ChecksumMismatch } from '../../errors/TransferError.js'
import { type Located } from './addresses.js'
import { batchWriter } from './batchWriter.js'
import { downloading, expectedOf, type RunningDownload } from './DownloadJob.js'
import { aborted, failureOf, lost, refusal, saidOf, type TransferFailure } from '../failures.js'
import { placed, type Incoming } from './incoming.js'
import { type PinnedObject } from './pieceAnswer.js'
import { type Permit } from '../limits.js'
import { type Attempts, attemptsAt, passingAccident, passingOf } from '../retry.js'
import { type Passing } from '../../task/retry.js'
import { type Draft } from '../Sink.js'
import { type StoreBody, type StoreFailure, type StoreHeaders } from '../ObjectStore.js'
import { beginStretch, canResume, drop, isPinned, isStrong, type Stretch } from './Stretch.js'
import { chunksOf } from '../chunksOf.js'
import { throttled } from '../limits.js'
import { unlessStopped } from '../unlessStopped.js'

// model

/** All of an object, in the draft. */
export interface WholeReceived {
  readonly _tag: 'Whole'
  readonly stretch: Stretch
  readonly located: Located
}
/** An object that is fetched in ranges: none of it is in the draft. */
export interface LargeFound {
  readonly _tag: 'Large'
  readonly object: PinnedObject
  readonly headers: StoreHeaders
  readonly located: Located
  /** With the whole object in it; must be read, within the turn that it was asked for in, or given up. */
  readonly answer: StoreBody
  readonly permit: Permit
  readonly giveUp: T.Task<void>
}
export type Found = WholeReceived | LargeFound

/** Between two attempts: what is in the draft. */
interface State {
  readonly stretch: Stretch | null
  /** The address before this one was refused with 403, so that a second refusal is the answer. */
  readonly isSecondUrl: boolean
}

/** How an attempt failed, and whether another may do better: at once, or after a pause. */
interface Broken<Err> {
  readonly failure: Err | TransferFailure
  readonly next: { readonly state: State; readonly passing: Passing | 'at once' } | null
}
type Step<Err, A> = Promise<E.Either<Broken<Err>, A>>

// helpers

const broken = <Err>(
  failure: Err | TransferFailure,
  state: State | null = null,
  passing: Passing | 'at once' | null = null,
): E.Either<Broken<Err>, never> =>
  E.left({ failure, next: state === null || passing === null ? null : { state, passing } })

const wrongSize = (expected: number, found: number): ChecksumMismatch => ({
  _tag: 'ChecksumMismatch',
  what: 'size',
  expected: String(expected),
  found: String(found),
  part: null,
})

/** An answer that is not the rest of the object: 412 when it changed, 416 when it shrank, a range that shifted. */
const unfit = (url: string, status: number, reason: string): StoreFailure =>
  status === 412 || status === 416 ? refusal(url, status) : lost(url, { name: 'UnfitAnswer', message: reason })

// operations

/**
 * The object in the draft, with its sums in the stretch; or, where it is longer than `largerThanBytes` and can be pinned, the answer that
 * says so.
 */
export const receive = <Err>(
  run: RunningDownload<Err>,
  draft: Draft,
  largerThanBytes: number,
): TE.TaskEither<Err | TransferFailure, Found> => {
  const { ports, addresses, signal } = run

  /** Asks for the rest of what is there, or for everything. */
  const ask = async (state: State, attempts: Attempts, located: Located): Step<Err, StoreBody> => {
    const { stretch } = state
    const answer = await ports.storage.get({
      url: located.url,
      signal,
      range: stretch === null ? null : { start: stretch.offset, end: null },
      ifMatch: stretch === null ? null : stretch.seen.etag,
    })()
    if (E.isRight(answer)) return answer
    const failure = failureOf({ name: run.name, part: null, attempt: attempts.count() })(answer.left)
    const isRefusedUrl = failure._tag === 'StorageRefused' && failure.status === 403
    if (isRefusedUrl && !state.isSecondUrl) {
      addresses.forget(located)
      return broken<Err>(failure, { stretch, isSecondUrl: true }, 'at once')
    }
    return broken<Err>(failure, { stretch, isSecondUrl: false }, passingOf(answer.left))
  }

  /** Where the bytes of an answer go. */
  const place = async (
    state: State,
    attempts: Attempts,
    located: Located,
    answer: StoreBody,
    permit: Permit,
  ): Step<Err, Stretch | LargeFound> => {
    const incoming: Incoming = placed(answer, state.stretch)
    if (incoming._tag === 'Unfit') {
      await answer.discard()
      drop(state.stretch)
      const failure = unfit(located.url, answer.status, incoming.reason)
      const next = { stretch: null, isSecondUrl: false }
      const of = failureOf({ name: run.name, part: null, attempt: attempts.count() })
      return broken<Err>(of(failure), next, passingAccident(attempts.count()))
    }
    if (incoming.startsAt > 0 && state.stretch !== null) return E.right(state.stretch)
    drop(state.stretch)
    const { etag, sizeBytes } = incoming.seen
    if (sizeBytes !== null && sizeBytes > largerThanBytes && etag !== null && isStrong(etag)) {
      const giveUp: T.Task<void> = async () => {
        await answer.discard()
        permit.release(E.right(undefined))
      }
      const { headers } = answer
      return E.right({ _tag: 'Large', object: { etag, sizeBytes }, headers, located, answer, permit, giveUp })
    }
    const emptied = await draft.truncate(0)()
    if (E.isLeft(emptied)) return broken<Err>(emptied.left)
    return E.right(beginStretch(run, expectedOf(run, located, etag), incoming.seen, answer.headers))
  }

  /** Writes what comes, while it is hashed. */
  const drain = async (url: string, attempts: Attempts, answer: StoreBody, from: Stretch): Step<Err, Stretch> => {
    const writer = batchWriter(draft, from.offset)
    let { offset } = from
    const upTo = (): Stretch => ({ ...from, offset })
    const cancelled = (): Aborted => aborted('GET', url, attempts.count(), signal.reason)
    /** Whoever takes the bytes may stand still, and must not keep a transfer from being stopped. */
    const heard = <Failure>(work: () => Promise<E.Either<Failure, void>>) =>
      F.pipe(
        unlessStopped<Failure, void>(signal, downloading(run), work),
        TE.mapLeft((failure) => (signal.aborted ? cancelled() : failure)),
      )()
    try {
      for await (const bytes of throttled(run.throttle, signal, chunksOf(answer))) {
        const added = await heard(() => writer.add(bytes))
        if (E.isLeft(added)) return broken<Err>(added.left)
        for (const hasher of from.hashers) await hasher.update(bytes)
        offset += bytes.length
        from.counted.add(bytes.length)
        if (isPinned(from)) attempts.kept(bytes.length)
        else attempts.moved()
      }
    } catch (thrown) {
      // What was hashed must be written as well, or the next attempt would go on behind a hole.
      const flushed = await heard(writer.flush)
      if (E.isLeft(flushed)) return broken<Err>(flushed.left)
      if (signal.aborted) return broken<Err>(cancelled())
      const cause = lost(url, thrown)
      const failure = failureOf({ name: run.name, part: null, attempt: attempts.count() })(cause)
      return broken<Err>(failure, { stretch: upTo(), isSecondUrl: false }, passingOf(cause))
    }
    const flushed = await heard(writer.flush)
    if (E.isLeft(flushed)) return broken<Err>(flushed.left)
    const { sizeBytes } = from.seen
    if (sizeBytes === null || offset === sizeBytes) return E.right(upTo())
    const failure = wrongSize(sizeBytes, offset)
    return offset < sizeBytes
      ? broken<Err>(failure, { stretch: upTo(), isSecondUrl: false }, passingAccident(attempts.count()))
      : broken<Err>(failure)
  }

  const once = async (state: State, attempts: Attempts): Step<Err, Found> => {
    const located = await addresses.get()
    if (E.isLeft(located)) return broken<Err>(located.left)
    const permit = await run.limiter.acquire(signal)
    const end = <A>(outcome: E.Either<Broken<Err>, A>): E.Either<Broken<Err>, A> => {
      permit.release(E.isLeft(outcome) ? E.left(saidOf(outcome.left.failure)) : outcome)
      return outcome
    }
    const answer = await ask(state, attempts, located.right)
    if (E.isLeft(answer)) return end(answer)
    const found = await place(state, attempts, located.right, answer.right, permit)
    if (E.isLeft(found)) return end(found)
    // Its turn lasts until the answer was read.
    if ('_tag' in found.right) return E.right(found.right)
    const stretch = end(await drain(located.right.url, attempts, answer.right, found.right))
    return E.isLeft(stretch) ? stretch : E.right({ _tag: 'Whole', stretch: stretch.right, located: located.right })
  }

  return async () => {
    const attempts = attemptsAt(ports, run.retryLimits, signal)
    let state: State = { stretch: null, isSecondUrl: false }
    for (;;) {
      const outcome = await once(state, attempts)
      if (E.isRight(outcome)) return outcome
      const { failure, next } = outcome.left
      if (next === null) return E.left(failure)
      if (next.passing !== 'at once' && !(await attempts.again(next.passing))) return E.left(failure)
      const stretch = canResume(next.state.stretch) ? next.state.stretch : null
      if (stretch === null) drop(next.state.stretch)
      state = { ...next.state, stretch }
    }
  }
}
