/** Counters, as a port: who wants figures is told of each event. @since 0.1.0 */
import { type io as IO } from 'fp-ts'

export type Counter = 'cache.hit' | 'cache.miss' | 'cache.store' | 'cache.invalidate' | 'cache.failure'

/** What kind of event it was, in words from short lists: no uuids, no addresses. */
export type Labels = Readonly<Record<string, string>>

export interface Metrics {
  readonly count: (counter: Counter, labels: Labels) => IO.IO<void>
}

/** Counts nothing. */
export const noMetrics: Metrics = { count: () => () => undefined }
