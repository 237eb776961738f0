/** Brings the missing pieces of an object into a draft, several side by side, each pinned to the object and asked for again alone. */
import { either as E, type task as T, type taskEither as TE } from 'fp-ts'
import { type Located } from './addresses.js'
import { type RunningDownload } from './DownloadJob.js'
import { aborted, failureOf, lost, refusal, saidOf, type TransferFailure } from '../failures.js'
import { pieceAnswer, type PinnedObject } from './pieceAnswer.js'
import { type Attempt } from '../progress.js'
import { type Attempts, attemptsAt, passingAccident, passingOf } from '../retry.js'
import { type Passing } from '../../task/retry.js'
import { type Slabs, slabWriter } from './slabWriter.js'
import { inParallel, type Cancellable } from '../../task/inParallel.js'
import { type Draft } from '../Sink.js'
import { type Span, type Spans } from './spans.js'
import { type Permit } from '../limits.js'
import { type StoreBody, type StoreFailure } from '../ObjectStore.js'
import { unlimited } from '../limits.js'

// model

export interface RangesJob {
  readonly object: PinnedObject
  readonly draft: Pick<Draft, 'write'>
  readonly pieces: Spans
  /** An answer with the whole object in it, of which the first piece is taken if that is one of those missing. */
  readonly begun: Begun | null
  readonly counted: Attempt
  /** Hears of each stretch that is in the draft. */
  readonly onWritten: (span: Span) => void
}

export interface Answered {
  readonly url: string
  readonly answer: StoreBody
}

/** An answer that was asked for already, and the turn that it is read in. */
export interface Begun extends Answered {
  readonly permit: Permit
  readonly giveUp: T.Task<void>
}

export type Stop<Err> =
  | { readonly _tag: 'Failed'; readonly failure: Err | TransferFailure }
  | { readonly _tag: 'Changed'; readonly failure: TransferFailure }
  /** No ranges are to be had; all of it in one piece may be. */
  | { readonly _tag: 'Unranged'; readonly failure: TransferFailure }

/** How an attempt ended that did not bring the piece; and from where on another may do better, with another address or after a pause. */
interface Broken<Err> {
  readonly stop: Stop<Err>
  readonly again:
    { readonly at: number; readonly refused: Located } | { readonly at: number; readonly passing: Passing } | null
}
type Step<Err, A> = Promise<E.Either<Broken<Err>, A>>

// helpers

const after = (at: number, passing: Passing | null): Broken<never>['again'] =>
  passing === null ? null : { at, passing }

// operations

/** All pieces, or why there is no going on; what was written by then is written, and nothing runs on behind it. */
export const fetchRanges = <Err>(run: RunningDownload<Err>, job: RangesJob): TE.TaskEither<Stop<Err>, void> => {
  const { ports, addresses } = run
  const { object, draft } = job
  /** Memory that pieces use one after another. */
  const slabs: Slabs = []

  const answerTo = async (
    piece: Span,
    attempts: Attempts,
    hasNewUrl: boolean,
    signal: AbortSignal,
  ): Step<Err, Answered> => {
    const located = await addresses.get()
    if (E.isLeft(located)) return E.left({ stop: { _tag: 'Failed', failure: located.left }, again: null })
    const { url } = located.right
    const range = { start: piece.start, end: piece.end - 1 }
    const answer = await ports.storage.get({ url, signal, range, ifMatch: object.etag })()
    if (E.isRight(answer)) return E.right({ url, answer: answer.right })
    const failure = failureOf({ name: run.name, part: null, attempt: attempts.count() })(answer.left)
    const stop: Stop<Err> = { _tag: 'Failed', failure }
    if (failure._tag === 'StorageRefused' && failure.status === 403 && !hasNewUrl)
      return E.left({ stop, again: { at: piece.start, refused: located.right } })
    return E.left({ stop, again: after(piece.start, passingOf(answer.left)) })
  }

  /** Whether the answer is to what was asked; one that is not is given up. */
  const fitting = async (piece: Span, attempts: Attempts, { url, answer }: Answered): Step<Err, void> => {
    const kind = pieceAnswer(answer, object, piece)
    if (kind._tag === 'Fits') return E.right(undefined)
    await answer.discard()
    const of = failureOf({ name: run.name, part: null, attempt: attempts.count() })
    if (kind._tag !== 'Unfit') {
      const failure = of(refusal(url, answer.status))
      return E.left({ stop: { _tag: kind._tag, failure }, again: null })
    }
    // It may be an accident; a storage that does it each time gives no ranges.
    const failure = of(lost(url, { name: 'UnfitAnswer', message: kind.reason }))
    const again = after(piece.start, passingAccident(attempts.count()))
    return E.left({ stop: { _tag: 'Unranged', failure }, again })
  }

  const drain = async (
    piece: Span,
    attempts: Attempts,
    { url, answer }: Answered,
    signal: AbortSignal,
  ): Step<Err, void> => {
    const writer = slabWriter(draft, slabs, piece.start, job.onWritten)
    let at = piece.start
    const poured: E.Either<unknown, void> = await answer
      .pipeTo((lent) => {
        const bytes = lent.length > piece.end - at ? lent.subarray(0, piece.end - at) : lent
        at += bytes.length
        job.counted.add(bytes.length)
        attempts.kept(bytes.length)
        const more = writer.add(bytes)
        if (more === 'enough' || (at === piece.end && bytes !== lent)) return 'enough'
        if (run.throttle === unlimited) return more
        return Promise.all([more, run.throttle.take(bytes.length, signal)]).then(() => undefined)
      }, writer.room)
      .then(E.right<unknown, void>, E.left<unknown, void>)
    const flushed = await writer.flush()
    if (E.isLeft(flushed)) {
      const failed: Broken<Err> = { stop: { _tag: 'Failed', failure: flushed.left }, again: null }
      return E.left(failed)
    }
    if (at === piece.end) return E.right(undefined)
    const cause = E.isLeft(poured) ? poured.left : { name: 'ShortBody', message: 'the answer ended early' }
    if (signal.aborted) {
      const failure = aborted('GET', url, attempts.count(), run.signal.reason)
      return E.left({ stop: { _tag: 'Failed', failure }, again: null })
    }
    const failure = lost(url, cause)
    const stop: Stop<Err> = {
      _tag: 'Failed',
      failure: failureOf({ name: run.name, part: null, attempt: attempts.count() })(failure),
    }
    return E.left({ stop, again: after(at, passingOf(failure)) })
  }

  const once = async (piece: Span, attempts: Attempts, hasNewUrl: boolean, signal: AbortSignal): Step<Err, void> => {
    const asked = await answerTo(piece, attempts, hasNewUrl, signal)
    if (E.isLeft(asked)) return asked
    const fits = await fitting(piece, attempts, asked.right)
    return E.isLeft(fits) ? fits : drain(piece, attempts, asked.right, signal)
  }

  /** As many at a time as the storage bears; the limiter is told what it says to that. */
  const inTurn = async (piece: Span, attempts: Attempts, hasNewUrl: boolean, signal: AbortSignal): Step<Err, void> => {
    let outcome: E.Either<Broken<Err>, void> = E.right(undefined)
    const told: TE.TaskEither<StoreFailure, void> = async () => {
      outcome = await once(piece, attempts, hasNewUrl, signal)
      return E.isLeft(outcome) ? E.left(saidOf(outcome.left.stop.failure)) : outcome
    }
    await run.limiter.run(signal, told)()
    return outcome
  }

  /** The answer that was asked for already: of the whole object, so it is given up behind the piece. */
  const fromBegun = async (piece: Span, attempts: Attempts, begun: Begun, signal: AbortSignal): Step<Err, void> => {
    const outcome = await drain(piece, attempts, begun, signal)
    begun.permit.release(E.isLeft(outcome) ? E.left(saidOf(outcome.left.stop.failure)) : outcome)
    return outcome
  }

  const fetchPiece =
    (whole: Span): Cancellable<Stop<Err>, void> =>
    (signal) =>
    async () => {
      const attempts = attemptsAt(ports, run.retryLimits, signal)
      let outcome =
        whole.start === 0 && job.begun !== null
          ? await fromBegun(whole, attempts, job.begun, signal)
          : await inTurn(whole, attempts, false, signal)
      while (E.isLeft(outcome)) {
        const { stop, again } = outcome.left
        if (again === null) return E.left(stop)
        const hasNewUrl = 'refused' in again
        if (hasNewUrl) addresses.forget(again.refused)
        else if (!(await attempts.again(again.passing))) return E.left(stop)
        outcome = await inTurn({ start: again.at, end: whole.end }, attempts, hasNewUrl, signal)
      }
      return E.right(undefined)
    }

  return async () => {
    const isFirstMissing = job.pieces[0]?.start === 0
    if (job.begun !== null && !isFirstMissing) await job.begun.giveUp()
    const fetched = await inParallel(run.concurrency, run.signal)(job.pieces.map(fetchPiece))()
    return E.isLeft(fetched) ? fetched : E.right(undefined)
  }
}
