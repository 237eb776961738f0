/** Brings an object into a draft as one stream, going on where a lost connection left it; or finds that it is worth several. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch } from '../../errors/TransferError.js'
import { type Located } from './addresses.js'
import { batchWriter } from './batchWriter.js'
import { expectedOf, type RunningDownload } from './DownloadJob.js'
import { aborted, failureOf, lost, refusal, type TransferFailure } from '../failures.js'
import { placed, type Incoming } from './incoming.js'
import { leave } from '../leave.js'
import { type PinnedObject } from './pieceAnswer.js'
import { isPassing, pause } from '../retry.js'
import { type Draft } from '../Sink.js'
import { type StorageBody, type StorageFailure, type StorageHeaders } from '../Storage.js'
import { beginStretch, canResume, drop, isStrong, type Stretch } from './Stretch.js'
import { throttled } from '../throttle.js'

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
  readonly headers: StorageHeaders
  readonly located: Located
  /** With the whole object in it; must be read or left. */
  readonly answer: StorageBody
}
export type Found = WholeReceived | LargeFound

/** Between two attempts: what is in the draft. */
interface State {
  readonly attempt: number
  readonly stretch: Stretch | null
  /** The address before this one was refused with 403, so that a second refusal is the answer. */
  readonly isSecondUrl: boolean
}

/** How an attempt failed, and whether another may do better. */
interface Broken<Err> {
  readonly failure: Err | TransferFailure
  readonly next: Omit<State, 'attempt'> | null
}
type Step<Err, A> = Promise<E.Either<Broken<Err>, A>>

// helpers

const broken = <Err>(failure: Err | TransferFailure, next: Broken<Err>['next'] = null): E.Either<Broken<Err>, never> =>
  E.left({ failure, next })

const wrongSize = (expected: number, found: number): ChecksumMismatch => ({
  _tag: 'ChecksumMismatch',
  what: 'size',
  expected: String(expected),
  found: String(found),
  part: null,
})

/** An answer that is not the rest of the object: 412 when it changed, 416 when it shrank, a range that shifted. */
const unfit = (url: string, status: number, reason: string): StorageFailure =>
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
  const ask = async (state: State, located: Located): Step<Err, StorageBody> => {
    const { stretch, attempt } = state
    const asked = ports.storage.get({
      url: located.url,
      signal,
      range: stretch === null ? null : { start: stretch.offset, end: null },
      ifMatch: stretch === null ? null : stretch.seen.etag,
    })
    const answer = await run.gate.through(signal, asked)()
    if (E.isRight(answer)) return answer
    const failure = failureOf({ name: run.name, part: null, attempt })(answer.left)
    const isRefusedUrl = failure._tag === 'StorageRefused' && failure.status === 403
    if (isRefusedUrl && !state.isSecondUrl) {
      addresses.forget(located)
      return broken<Err>(failure, { stretch, isSecondUrl: true })
    }
    return broken<Err>(failure, isPassing(answer.left) ? { stretch, isSecondUrl: false } : null)
  }

  /** Where the bytes of an answer go. */
  const place = async (state: State, located: Located, answer: StorageBody): Step<Err, Stretch | LargeFound> => {
    const incoming: Incoming = placed(answer, state.stretch)
    if (incoming._tag === 'Unfit') {
      await leave(answer)()
      drop(state.stretch)
      const failure = unfit(located.url, answer.status, incoming.reason)
      const next = { stretch: null, isSecondUrl: false }
      return broken<Err>(failureOf({ name: run.name, part: null, attempt: state.attempt })(failure), next)
    }
    if (incoming.startsAt > 0 && state.stretch !== null) return E.right(state.stretch)
    drop(state.stretch)
    const { etag, sizeBytes } = incoming.seen
    if (sizeBytes !== null && sizeBytes > largerThanBytes && etag !== null && isStrong(etag))
      return E.right({ _tag: 'Large', object: { etag, sizeBytes }, headers: answer.headers, located, answer })
    const emptied = await draft.truncate(0)()
    if (E.isLeft(emptied)) return broken<Err>(emptied.left)
    return E.right(beginStretch(run, expectedOf(run, located, etag), incoming.seen, answer.headers))
  }

  /** Writes what comes, while it is hashed. */
  const drain = async (state: State, url: string, answer: StorageBody, from: Stretch): Step<Err, Stretch> => {
    const writer = batchWriter(draft, from.offset)
    let { offset } = from
    const upTo = (): Stretch => ({ ...from, offset })
    try {
      for await (const bytes of throttled(run.throttle, signal, answer.body)) {
        const added = await writer.add(bytes)
        if (E.isLeft(added)) return broken<Err>(added.left)
        for (const hasher of from.hashers) await hasher.update(bytes)
        offset += bytes.length
        from.counted.add(bytes.length)
      }
    } catch (thrown) {
      // What was hashed must be written as well, or the next attempt would go on behind a hole.
      const flushed = await writer.flush()
      if (E.isLeft(flushed)) return broken<Err>(flushed.left)
      if (signal.aborted) return broken<Err>(aborted('GET', url, state.attempt, signal.reason))
      const failure = failureOf({ name: run.name, part: null, attempt: state.attempt })(lost(url, thrown))
      return broken<Err>(failure, { stretch: upTo(), isSecondUrl: false })
    }
    const flushed = await writer.flush()
    if (E.isLeft(flushed)) return broken<Err>(flushed.left)
    const { sizeBytes } = from.seen
    if (sizeBytes === null || offset === sizeBytes) return E.right(upTo())
    const isShort = offset < sizeBytes
    return broken<Err>(wrongSize(sizeBytes, offset), isShort ? { stretch: upTo(), isSecondUrl: false } : null)
  }

  const once = async (state: State): Step<Err, Found> => {
    const located = await addresses.get()
    if (E.isLeft(located)) return broken<Err>(located.left)
    const answer = await ask(state, located.right)
    if (E.isLeft(answer)) return answer
    const found = await place(state, located.right, answer.right)
    if (E.isLeft(found)) return found
    if ('_tag' in found.right) return E.right(found.right)
    const stretch = await drain(state, located.right.url, answer.right, found.right)
    return E.isLeft(stretch) ? stretch : E.right({ _tag: 'Whole', stretch: stretch.right, located: located.right })
  }

  const from = async (state: State): Promise<E.Either<Err | TransferFailure, Found>> => {
    const outcome = await once(state)
    if (E.isRight(outcome)) return outcome
    const { failure, next } = outcome.left
    if (next === null || state.attempt >= run.maxAttempts || signal.aborted) return E.left(failure)
    await pause(ports, state.attempt, signal)()
    const stretch = canResume(next.stretch) ? next.stretch : null
    if (stretch === null) drop(next.stretch)
    return from({ ...next, stretch, attempt: state.attempt + 1 })
  }

  return () => from({ attempt: 1, stretch: null, isSecondUrl: false })
}
