/**
 * A circuit breaker around the cache. A failing cache only slows the client down: failures are
 * logged, never returned.
 *
 * A call that times out opens the circuit; it closes once every late call has completed. Reads
 * bypass the cache while it is open, so a dead network mount costs one timeout, not one per
 * request.
 * @since 0.1.0
 */
import { either as E, option as O, type task as T, type taskEither as TE } from 'fp-ts'
import type { CacheError } from '../errors/CacheError.js'
import { causeOf } from '../errors/Cause.js'
import { reasonOf } from '../errors/explainNetworkError.js'
import type { Clock } from '../ports/Clock.js'
import type { Log } from '../ports/Log.js'
import type { Metrics } from '../ports/Metrics.js'
import { count, writeLog } from '../ports/notify.js'
import type { Cache } from './Cache.js'

// model

interface Env {
  readonly cache: Cache
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
}

/** The circuit state of one cache in this process. */
interface CircuitState {
  /** Only the first failure is a warning: a full disk fails every call. */
  isWarned: boolean
  /**
   * The first call. Others wait for it, so that a dead mount blocks only one of libuv's four
   * threads.
   */
  first: Promise<object> | null
  /** Calls that have timed out and not completed yet. The circuit is open while there are any. */
  late: number
}

/** How long a caller waits for one call. */
const callTimeoutMs = 1_000

/** Keyed by cache, and not in the environment, because callers copy environments. */
const circuits = new WeakMap<Cache, CircuitState>()

// helpers

const circuitOf = (cache: Cache): CircuitState => {
  const circuit = circuits.get(cache) ?? { isWarned: false, first: null, late: 0 }
  circuits.set(cache, circuit)
  return circuit
}

const reportFailure = ({ cache, log, metrics }: Env, { operation, cause }: CacheError): void => {
  const circuit = circuitOf(cache)
  count(metrics, 'cache.failure', { operation })
  const message = `The cache failed (${reasonOf(cause)}); continuing without it.`
  writeLog(log, circuit.isWarned ? 'debug' : 'warn', message, {
    operation,
    cause: cause.code ?? cause.name,
    message: cause.message,
  })
  circuit.isWarned = true
}

/** Runs a call. A driver that throws or rejects has failed like any other. */
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
  cause: { name: 'TimeoutError', message: `no response in ${ms} ms` },
})

/** A memory cache completes within this many microtasks, without a timer. */
const maxMicrotasks = 32

/** Returns the value of the promise, or `null` if that takes longer than `ms`. */
const withTimeout = async <A extends object>(clock: Clock, ms: number, promise: Promise<A>): Promise<A | null> => {
  let value: A | null = null
  void promise.then((resolved) => {
    value = resolved
  })
  for (let turn = 0; turn < maxMicrotasks && value === null; turn += 1) await Promise.resolve()
  if (value !== null) return value
  const finished = new AbortController()
  const pause = clock
    .sleep(ms, finished.signal)()
    .then(() => null)
  const first = await Promise.race([promise, pause])
  finished.abort()
  return first
}

/** Keeps the circuit open until the call completes. */
const openUntilSettled = (circuit: CircuitState, running: Promise<unknown>): void => {
  circuit.late += 1
  void running.then(() => {
    circuit.late -= 1
  })
}

const valueOrReport = <A>(env: Env, outcome: E.Either<CacheError, A>): O.Option<A> => {
  if (E.isRight(outcome)) return O.some(outcome.right)
  reportFailure(env, outcome.left)
  return O.none
}

// operations

/** Calls the cache and returns its value; `none` if it fails, times out, or the circuit is open. */
export const tryCall =
  <A>(env: Env, operation: CacheError['operation'], call: TE.TaskEither<CacheError, A>): T.Task<O.Option<A>> =>
  async () => {
    const circuit = circuitOf(env.cache)
    if (circuit.late === 0 && circuit.first !== null) await withTimeout(env.clock, callTimeoutMs, circuit.first)
    if (circuit.late > 0) return O.none
    const running = runCall(operation, call)
    circuit.first ??= running
    const outcome = await withTimeout(env.clock, callTimeoutMs, running)
    if (outcome !== null) return valueOrReport(env, outcome)
    openUntilSettled(circuit, running)
    return valueOrReport(env, E.left(timeoutError(operation, callTimeoutMs)))
  }

/**
 * Like {@link tryCall}, but calls the cache even while the circuit is open, for invalidations: the
 * cache must not serve dropped entries once it responds again, so the circuit stays open until this
 * call has completed too.
 */
export const alwaysCall =
  <A>(
    env: Env,
    operation: CacheError['operation'],
    call: TE.TaskEither<CacheError, A>,
    ms = callTimeoutMs,
  ): T.Task<O.Option<A>> =>
  async () => {
    const circuit = circuitOf(env.cache)
    const isClosed = circuit.late === 0
    const running = runCall(operation, call)
    const outcome = isClosed ? await withTimeout(env.clock, ms, running) : null
    if (outcome !== null) return valueOrReport(env, outcome)
    openUntilSettled(circuit, running)
    return isClosed ? valueOrReport(env, E.left(timeoutError(operation, ms))) : O.none
  }
