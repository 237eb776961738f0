/** Giving up on work when a signal fires, whether the work listens to it or not. @since 0.1.0 */
import { type task as T } from 'fp-ts'
import { onAbort } from './onAbort.js'

/**
 * What the work gives, or `stopped()` as soon as the signal fires; the work is not begun when it has fired already. Work that
 * ends at the moment in which the signal fires counts as stopped. Without a signal it is the work itself.
 */
export const raceWithSignal =
  <A>(signal: AbortSignal | null, stopped: () => A) =>
  (work: T.Task<A>): T.Task<A> =>
  async () => {
    if (signal === null) return work()
    if (signal.aborted) return stopped()
    let forget: () => void = () => undefined
    const stop = new Promise<void>((resolve) => {
      forget = onAbort(signal, resolve)
    })
    const first = await Promise.race([work(), stop.then(stopped)]).finally(forget)
    return signal.aborted ? stopped() : first
  }
