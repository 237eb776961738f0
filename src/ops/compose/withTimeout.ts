/** Limits the time of a complete operation, however many requests it sends. @since 0.1.0 */
import { either as E } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import { safeUrl, type Timeout } from '../../errors/RequestError.js'
import type { Op, Pangea } from '../Pangea.js'

/**
 * How long a cancelled operation has to report which request was in flight; one that ignores its
 * signal never does.
 */
const graceMs = 100

/** `cancelled` is the operation's error after it was cancelled, if it returned one. */
const timeoutOf = (pangea: Pangea, timeoutMs: number, cancelled: PangeaError | null): Timeout => {
  const request =
    cancelled?._tag === 'Aborted' ? cancelled : { method: 'OPERATION', url: safeUrl(pangea.endpoint), attempt: 1 }
  return {
    _tag: 'Timeout',
    method: request.method,
    url: request.url,
    status: null,
    attempt: request.attempt,
    cause: { name: 'TimeoutError', message: `not done within ${timeoutMs} ms` },
    timeoutMs,
  }
}

/**
 * Fails with `Timeout` when an operation takes too long, and cancels its requests; the error names
 * the request in flight.
 *
 * @example
 * const samples = pipe(listSamples(library), withTimeout(60_000))
 */
export const withTimeout =
  (timeoutMs: number) =>
  <A, Err extends PangeaError, R extends Pangea>(op: Op<A, Err, R>): Op<A, Err, R> =>
  (pangea) =>
  async () => {
    const late = new AbortController()
    const done = new AbortController()
    const signal = pangea.signal === null ? late.signal : AbortSignal.any([pangea.signal, late.signal])
    const after = async (ms: number): Promise<null> => {
      await pangea.clock.sleep(ms, done.signal)()
      return null
    }
    const running = op({ ...pangea, signal })()
    const result = await Promise.race([running, after(timeoutMs)])
    if (result === null) late.abort()
    const cancelled = result ?? (await Promise.race([running, after(graceMs)]))
    done.abort()
    if (result !== null) return result
    return E.left(timeoutOf(pangea, timeoutMs, cancelled !== null && E.isLeft(cancelled) ? cancelled.left : null))
  }
