/** A time for a whole operation, however many requests it makes. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { safeUrl, type Timeout } from '../../errors/RequestError.js'
import { type Op, type Pangea } from '../Pangea.js'

const timeoutOf = (pangea: Pangea, timeoutMs: number): Timeout => ({
  _tag: 'Timeout',
  method: '',
  url: safeUrl(pangea.endpoint),
  status: null,
  attempt: 1,
  cause: { name: 'TimeoutError', message: `not done within ${timeoutMs} ms` },
  timeoutMs,
})

/**
 * Fails with `Timeout` when an operation is not done in time, and cancels what it has under way.
 *
 * @example
 * const samples = pipe(listSamples(library), withTimeout(60_000))
 */
export const withTimeout =
  (timeoutMs: number) =>
  <A, Err extends PangeaError>(op: Op<A, Err>): Op<A, Err> =>
  (pangea) =>
  async () => {
    const late = new AbortController()
    const done = new AbortController()
    const signal = pangea.signal === null ? late.signal : AbortSignal.any([pangea.signal, late.signal])
    const tooLate = E.left(timeoutOf(pangea, timeoutMs))
    const alarm = async (): Promise<E.Either<Timeout, never>> => {
      await pangea.clock.sleep(timeoutMs, done.signal)()
      return tooLate
    }
    const result = await Promise.race([op({ ...pangea, signal })(), alarm()])
    if (result === tooLate) late.abort()
    done.abort()
    return result
  }
