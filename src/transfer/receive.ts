/** Brings an object into a draft, going on where a lost connection left it. */
import { either as E, function as F, option as O, task as T, taskEither as TE } from 'fp-ts'
import { causeOf } from '../errors/Cause.js'
import { safeUrl } from '../errors/RequestError.js'
import { type ChecksumMismatch } from '../errors/TransferError.js'
import { batchWriter } from './batchWriter.js'
import { type RunningDownload } from './DownloadJob.js'
import { expiryOf } from './expiry.js'
import { aborted, failureOf, type TransferFailure } from './failures.js'
import { placed, type Incoming } from './incoming.js'
import { isPassing, pause } from './retry.js'
import { type Draft } from './Sink.js'
import { type StorageBody, type StorageFailure } from './Storage.js'
import { beginStretch, canResume, drop, type Stretch } from './Stretch.js'

// model

/** Between two attempts: what is in the draft, and the address in use (`null`: ask for one). */
interface State {
  readonly attempt: number
  readonly stretch: Stretch | null
  readonly url: string | null
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

const hasExpired = (url: string, nowMs: number): boolean => O.exists((atMs: number) => atMs <= nowMs)(expiryOf(url))

const wrongSize = (expected: number, found: number): ChecksumMismatch => ({
  _tag: 'ChecksumMismatch',
  what: 'size',
  expected: String(expected),
  found: String(found),
  part: null,
})

const lost = (url: string, cause: unknown): StorageFailure => ({
  _tag: 'StorageUnreachable',
  method: 'GET',
  url: safeUrl(url),
  part: null,
  attempt: 1,
  cause: causeOf(cause),
})

/** An answer that is not the rest of the object: 412 when it changed, 416 when it shrank, a range that shifted. */
const unfit = (url: string, status: number, reason: string): StorageFailure =>
  status === 412 || status === 416
    ? { _tag: 'StorageRefused', method: 'GET', url: safeUrl(url), status, code: '', part: null, attempt: 1 }
    : lost(url, { name: 'UnfitAnswer', message: reason })

/** Gives the connection up, or back where there is no body. It must be iterated for that; what it says is of no interest. */
const leave = (answer: StorageBody): T.Task<void> =>
  F.pipe(
    TE.tryCatch(async () => {
      for await (const _ of answer.body) break
    }, F.constUndefined),
    TE.getOrElse((): T.Task<void> => T.of(undefined)),
  )

// operations

/** All bytes of the object, in the draft; its sums are in the stretch that comes back. */
export const receive = <Err>(
  run: RunningDownload<Err>,
  draft: Draft,
): TE.TaskEither<Err | TransferFailure, Stretch> => {
  const { ports, signal } = run

  const address = async ({ url }: State): Step<Err, string> => {
    if (url !== null && !hasExpired(url, ports.clock.nowMs())) return E.right(url)
    const asked = await run.url()
    return E.isLeft(asked) ? broken<Err>(asked.left) : asked
  }

  /** Asks for the rest of what is there, or for everything. */
  const ask = async (state: State, url: string): Step<Err, StorageBody> => {
    const { stretch, attempt } = state
    const answer = await ports.storage.get({
      url,
      signal,
      range: stretch === null ? null : { start: stretch.offset, end: null },
      ifMatch: stretch === null ? null : stretch.seen.etag,
    })()
    if (E.isRight(answer)) return answer
    const failure = failureOf({ name: run.name, part: null, attempt })(answer.left)
    const isRefusedUrl = failure._tag === 'StorageRefused' && failure.status === 403
    if (isRefusedUrl && !state.isSecondUrl) return broken<Err>(failure, { stretch, url: null, isSecondUrl: true })
    return broken<Err>(failure, isPassing(answer.left) ? { stretch, url, isSecondUrl: false } : null)
  }

  /** Where the bytes of an answer go. */
  const place = async (state: State, url: string, answer: StorageBody): Step<Err, Stretch> => {
    const incoming: Incoming = placed(answer, state.stretch)
    if (incoming._tag === 'Unfit') {
      await leave(answer)()
      drop(state.stretch)
      const failure = unfit(url, answer.status, incoming.reason)
      const next = { stretch: null, url, isSecondUrl: false }
      return broken<Err>(failureOf({ name: run.name, part: null, attempt: state.attempt })(failure), next)
    }
    if (incoming.startsAt > 0 && state.stretch !== null) return E.right(state.stretch)
    drop(state.stretch)
    const emptied = await draft.truncate(0)()
    return E.isLeft(emptied) ? broken<Err>(emptied.left) : E.right(beginStretch(run, incoming.seen, answer.headers))
  }

  /** Writes what comes, while it is hashed. */
  const drain = async (state: State, url: string, answer: StorageBody, from: Stretch): Step<Err, Stretch> => {
    const writer = batchWriter(draft, from.offset)
    let { offset } = from
    const upTo = (): Stretch => ({ ...from, offset })
    try {
      for await (const bytes of answer.body) {
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
      return broken<Err>(failure, { stretch: upTo(), url, isSecondUrl: false })
    }
    const flushed = await writer.flush()
    if (E.isLeft(flushed)) return broken<Err>(flushed.left)
    const { sizeBytes } = from.seen
    if (sizeBytes === null || offset === sizeBytes) return E.right(upTo())
    const isShort = offset < sizeBytes
    return broken<Err>(wrongSize(sizeBytes, offset), isShort ? { stretch: upTo(), url, isSecondUrl: false } : null)
  }

  const once = async (state: State): Step<Err, Stretch> => {
    const url = await address(state)
    if (E.isLeft(url)) return url
    const answer = await ask(state, url.right)
    if (E.isLeft(answer)) return answer
    const stretch = await place(state, url.right, answer.right)
    if (E.isLeft(stretch)) return stretch
    return drain(state, url.right, answer.right, stretch.right)
  }

  const from = async (state: State): Promise<E.Either<Err | TransferFailure, Stretch>> => {
    const outcome = await once(state)
    if (E.isRight(outcome)) return outcome
    const { failure, next } = outcome.left
    if (next === null || state.attempt >= run.maxAttempts || signal.aborted) return E.left(failure)
    await pause(ports, state.attempt, signal)()
    const stretch = canResume(next.stretch) ? next.stretch : null
    if (stretch === null) drop(next.stretch)
    return from({ ...next, stretch, attempt: state.attempt + 1 })
  }

  return () => from({ attempt: 1, stretch: null, url: null, isSecondUrl: false })
}
