/** Runs a task now, and again after every change of the watched files, until it is aborted. */
import { unwatchFile, watchFile } from 'node:fs'

/** The polling interval. Polling is cheap, and notices every way in which editors save files. */
const pollMs = 200

/**
 * Resolves once the signal aborts, without waiting for a run in progress. The task can add files to
 * watch.
 */
export const runOnChange = async (
  file: string,
  run: (watch: (other: string) => void) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  let isChanged = true
  let wake = (): void => undefined
  const onChange = (): void => {
    isChanged = true
    wake()
  }
  const watched = new Set<string>()
  const watch = (other: string): void => {
    if (watched.has(other) || signal.aborted) return
    watched.add(other)
    watchFile(other, { interval: pollMs }, onChange)
  }
  watch(file)
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve())
  })
  while (!signal.aborted) {
    if (isChanged) {
      isChanged = false
      await Promise.race([run(watch), stopped])
    } else {
      const changed = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([changed, stopped])
    }
  }
  for (const one of watched) unwatchFile(one, onChange)
}
