/** Hearing a signal. @since 0.1.0 */

const callbacks = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Runs `stop` when the signal fires, unless what this gives was run before. It is not run for a signal that has fired already.
 *
 * However many wait for a signal, it has one listener: platforms warn of more than ten as of a leak.
 */
export const onAbort = (signal: AbortSignal, stop: () => void): (() => void) => {
  const stops = callbacks.get(signal) ?? new Set()
  if (!callbacks.has(signal)) {
    callbacks.set(signal, stops)
    const stopAll = (): void => stops.forEach((each) => each())
    signal.addEventListener('abort', stopAll, { once: true })
  }
  stops.add(stop)
  return () => void stops.delete(stop)
}
