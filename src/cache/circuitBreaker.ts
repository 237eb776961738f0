/**
 * A failing cache slows the client down and does nothing worse: its errors are logged, never returned.
 *
 * A cache that does not answer in time counts as failing too. Until it has answered what it was asked,
 * reads do without it, so that a dead network mount costs one pause and not one for each request.
 * @since 0.1.0
 */
import { either as E, option as O, type task as T, type taskEither as TE } from 'fp-ts'
import { type CacheError } from '../errors/CacheError.js'
import { causeOf } from '../errors/Cause.js'
import { type Clock } from '../ports/Clock.js'
import { type Log } from '../ports/Log.js'
import { type Metrics } from '../ports/Metrics.js'
import { count, writeLog } from '../ports/notify.js'
import { type Cache } from './Cache.js'

// model

interface Env {
  readonly cache: Cache
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
}

/** What this process knows of a cache. */
interface CircuitState {
  /** One warning is enough: a full disk fails at every step. */
  isWarned: boolean
  /** The first call; the others wait for it, so that a dead mount blocks one of libuv's four threads. */
  first: Promise<object> | null
  /** Calls that took too long and have not been answered yet. */
  overdue: number
}

/** How long a caller waits for one call of the cache. */
const callTimeoutMs = 1_000

/** By cache and not in the environment, which is a readonly record that callers copy. */
const circuits = new WeakMap<Cache, CircuitState>()

// helpers

const circuitOf = (cache: Cache): CircuitState => {
  const health = circuits.get(cache) ?? { isWarned: false, first: null, overdue: 0 }
  circuits.set(cache, health)
  return health
}

const reportFailure = ({ cache, log, metrics }: Env, { operation, cause }: CacheError): void => {
  const health = circuitOf(cache)
  count(metrics, 'cache.failure', { operation })
  writeLog(log, health.isWarned ? 'debug' : 'warn', 'The cache failed; continuing without it.', {
    operation,
    cause: cause.code ?? cause.name,
    message: cause.message,
  })
  health.isWarned = true
}

/** Runs a call of the cache; a driver that throws or rejects fails like any other. */
const runCall = async <A>(
  operation: CacheError['operation'],
  call: TE.TaskEither<CacheError, A>,
): Promise<E.Either<CacheError, A>> => {
  try {
    return await call()
  } catch (thrown) {
    return E.left({ _tag: 'CacheError', operation, cause: causeOf(thrown) })
  }
}

const timeoutError = (operation: CacheError['operation'], ms: number): CacheError => ({
  _tag: 'CacheError',
  operation,
  cause: { name: 'TimeoutError', message: `no answer within ${ms} ms` },
})

/** A cache in memory answers within so many turns of the queue of microtasks: no timer is set for it. */
const maxMicrotasks = 32

/** What the promise gives, or `null` when that takes longer than `ms`. */
const withTimeout = async <A extends object>(clock: Clock, ms: number, promise: Promise<A>): Promise<A | null> => {
  let answer: A | null = null
  void promise.then((value) => {
    answer = value
  })
  for (let turn = 0; turn < maxMicrotasks && answer === null; turn += 1) await Promise.resolve()
  if (answer !== null) return answer
  const done = new AbortController()
  const pause = clock
    .sleep(ms, done.signal)()
    .then(() => null)
  const first = await Promise.race([promise, pause])
  done.abort()
  return first
}

/** Counts a call as overdue until it is answered. */
const openUntilSettled = (health: CircuitState, answer: Promise<unknown>): void => {
  health.overdue += 1
  void answer.then(() => {
    health.overdue -= 1
  })
}

const valueOrReport = <A>(env: Env, outcome: E.Either<CacheError, A>): O.Option<A> => {
  if (E.isRight(outcome)) return O.some(outcome.right)
  reportFailure(env, outcome.left)
  return O.none
}

// operations

/** What the cache gives; nothing when it fails, or while it does not answer. */
export const tryCall =
  <A>(env: Env, operation: CacheError['operation'], call: TE.TaskEither<CacheError, A>): T.Task<O.Option<A>> =>
  async () => {
    const health = circuitOf(env.cache)
    if (health.overdue === 0 && health.first !== null) await withTimeout(env.clock, callTimeoutMs, health.first)
    if (health.overdue > 0) return O.none
    const answer = runCall(operation, call)
    health.first ??= answer
    const outcome = await withTimeout(env.clock, callTimeoutMs, answer)
    if (outcome !== null) return valueOrReport(env, outcome)
    openUntilSettled(health, answer)
    return valueOrReport(env, E.left(timeoutError(operation, callTimeoutMs)))
  }

/**
 * As {@link tryCall}, for what must reach the cache even when that does not answer: once it is back, it must
 * not serve what was dropped meanwhile, so reads do without it until it has answered this too.
 */
export const alwaysCall =
  <A>(
    env: Env,
    operation: CacheError['operation'],
    call: TE.TaskEither<CacheError, A>,
    ms = callTimeoutMs,
  ): T.Task<O.Option<A>> =>
  async () => {
    const health = circuitOf(env.cache)
    const isBack = health.overdue === 0
    const answer = runCall(operation, call)
    const outcome = isBack ? await withTimeout(env.clock, ms, answer) : null
    if (outcome !== null) return valueOrReport(env, outcome)
    openUntilSettled(health, answer)
    return isBack ? valueOrReport(env, E.left(timeoutError(operation, ms))) : O.none
  }
