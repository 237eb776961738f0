/** The clock port: the current time and pauses, which tests control. @since 0.1.0 */
import type { io as IO, task as T } from 'fp-ts'

export interface Clock {
  /** Milliseconds since 1970. */
  readonly nowMs: IO.IO<number>
  /** Resolves after `ms`, or immediately when the signal fires. */
  readonly sleep: (ms: number, signal?: AbortSignal) => T.Task<void>
}
