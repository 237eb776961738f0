/** Implements the clock and random ports with the platform's own. @since 0.1.0 */
import type { Clock } from '../ports/Clock.js'
import { onAbort } from '../ports/onAbort.js'
import type { Random } from '../ports/Random.js'

/** About 25 days: a timer with a longer delay fires immediately. */
const maxTimerMs = 2 ** 31 - 1

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep: (ms, signal) => () =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        unsubscribe?.()
        resolve()
      }
      const timer = setTimeout(done, Math.min(ms, maxTimerMs))
      const unsubscribe = signal === undefined ? null : onAbort(signal, done)
      if (signal?.aborted === true) done()
    }),
}

export const systemRandom: Random = { next: () => Math.random() }
