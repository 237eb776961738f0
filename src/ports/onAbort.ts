/** Subscribes to an abort signal. @since 0.1.0 */

const callbacks = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Runs `stop` when the signal fires; the returned function unsubscribes. Does not run it for a
 * signal that has already fired.
 *
 * However many callers subscribe, a signal has one listener: platforms warn of more than ten as a
 * leak.
 */
export const onAbort = (signal: AbortSignal, stop: () => void): (() => void) => {
  const subscribed = callbacks.get(signal) ?? new Set()
  if (!callbacks.has(signal)) {
    callbacks.set(signal, subscribed)
    const runAll = (): void => subscribed.forEach((each) => each())
    signal.addEventListener('abort', runAll, { once: true })
  }
  subscribed.add(stop)
  return () => void subscribed.delete(stop)
}
