/** Does something now, and again whenever a file was saved, until told to stop. */
import { unwatchFile, watchFile } from 'node:fs'

/** How often the file is looked at: no disk or network notices it, and every way to save a file is seen. */
const lookEveryMs = 200

/**
 * Gives a promise that is kept once it is told to stop; what was begun goes on, but nobody waits for it. What is done may name further
 * files to look at from then on.
 */
export const runOnChange = async (
  file: string,
  run: (look: (other: string) => void) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  let isChanged = true
  let wake = (): void => undefined
  const onChange = (): void => {
    isChanged = true
    wake()
  }
  const watched = new Set<string>()
  const look = (other: string): void => {
    if (watched.has(other) || signal.aborted) return
    watched.add(other)
    watchFile(other, { interval: lookEveryMs }, onChange)
  }
  look(file)
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve())
  })
  while (!signal.aborted) {
    if (isChanged) {
      isChanged = false
      await Promise.race([run(look), stopped])
    } else {
      const changed = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([changed, stopped])
    }
  }
  for (const one of watched) unwatchFile(one, onChange)
}
