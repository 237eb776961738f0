/**
 * Calls listeners: functions of the caller that hear of events (`onProgress`, `onDrift`, `log`, `metrics` …).
 *
 * A listener that fails must not fail the operation that it listens to. So every call of one goes through this file.
 * @since 0.1.0
 */
import { type io as IO } from 'fp-ts'
import { type Log, type LogFields, type LogLevel } from './Log.js'
import { type Counter, type Labels, type Metrics } from './Metrics.js'

const isThenable = (given: unknown): given is PromiseLike<unknown> =>
  typeof given === 'object' && given !== null && 'then' in given

const ignore = (): void => undefined

/**
 * Runs what a listener gives. `onFailure` receives what it throws, and what the promise of an asynchronous listener rejects
 * with; nobody waits for that promise.
 *
 * A listener written without a compiler may do its work at once and give nothing to run: that is fine too.
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

/** Writes a line to the log; a log that fails loses it. */
export const writeLog = (log: Log, level: LogLevel, message: string, fields: LogFields): void =>
  notify(() => log.write(level, message, fields))

/** Counts an event; metrics that fail miss it. */
export const count = (metrics: Metrics, counter: Counter, labels: Labels): void =>
  notify(() => metrics.count(counter, labels))
