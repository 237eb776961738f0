/** The metrics port: it counts events. @since 0.1.0 */
import type { io as IO } from 'fp-ts'

export type Counter = 'cache.hit' | 'cache.miss' | 'cache.store' | 'cache.invalidate' | 'cache.failure'

/** Classifies the event, with values from short lists: no uuids, no URLs. */
export type Labels = Readonly<Record<string, string>>

export interface Metrics {
  readonly count: (counter: Counter, labels: Labels) => IO.IO<void>
}

/** Counts nothing. */
export const noMetrics: Metrics = { count: () => () => undefined }
