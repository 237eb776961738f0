/**
 * Calls the caller's listeners (`onProgress`, `onDrift`, `log`, `metrics` …).
 *
 * A listener that fails must not fail the operation that it observes, so every call of one goes
 * through this file.
 * @since 0.1.0
 */
import type { io as IO } from 'fp-ts'
import type { Log, LogFields, LogLevel } from './Log.js'
import type { Counter, Labels, Metrics } from './Metrics.js'

const isThenable = (given: unknown): given is PromiseLike<unknown> =>
  typeof given === 'object' && given !== null && 'then' in given

const ignore = (): void => undefined

/**
 * Runs the effect that a listener returns. `onFailure` receives what it throws, and what the
 * promise of an asynchronous listener rejects with; no caller waits for that promise.
 *
 * A listener written in JavaScript may do its work immediately and return nothing to run.
 */
export const notify = (listen: () => IO.IO<void> | undefined, onFailure: (thrown: unknown) => void = ignore): void => {
  try {
    const effect = listen()
    const done: unknown = typeof effect === 'function' ? effect() : effect
    if (isThenable(done)) void Promise.resolve(done).then(undefined, onFailure)
  } catch (thrown) {
    onFailure(thrown)
  }
}

/** Writes a line to the log; the line is lost if the log fails. */
export const writeLog = (log: Log, level: LogLevel, message: string, fields: LogFields): void =>
  notify(() => log.write(level, message, fields))

/** Counts an event; it is not counted if the metrics fail. */
export const count = (metrics: Metrics, counter: Counter, labels: Labels): void =>
  notify(() => metrics.count(counter, labels))
