/** Races a task with an abort signal, even if the task ignores the signal. @since 0.1.0 */
import type { task as T } from 'fp-ts'
import { onAbort } from './onAbort.js'

/**
 * Returns the result of the work, or `stopped()` as soon as the signal fires. The work does not
 * start if the signal has already fired; work that completes at the moment the signal fires counts
 * as stopped. Without a signal, returns the work's own result.
 */
export const raceWithSignal =
  <A>(signal: AbortSignal | null, stopped: () => A) =>
  (work: T.Task<A>): T.Task<A> =>
  async () => {
    if (signal === null) return work()
    if (signal.aborted) return stopped()
    let unsubscribe: () => void = () => undefined
    const stop = new Promise<void>((resolve) => {
      unsubscribe = onAbort(signal, resolve)
    })
    const first = await Promise.race([work(), stop.then(stopped)]).finally(unsubscribe)
    return signal.aborted ? stopped() : first
  }
