/** Does something now, and again whenever a file was saved, until told to stop. */
import { unwatchFile, watchFile } from 'node:fs'

/** How often the file is looked at: no disk or network notices it, and every way to save a file is seen. */
const lookEveryMs = 200

/** Gives a promise that is kept once it is told to stop; what was begun goes on, but nobody waits for it. */
export const watch = async (file: string, run: () => Promise<void>, signal: AbortSignal): Promise<void> => {
  let isChanged = true
  let wake = (): void => undefined
  const onChange = (): void => {
    isChanged = true
    wake()
  }
  watchFile(file, { interval: lookEveryMs }, onChange)
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve())
  })
  while (!signal.aborted) {
    if (isChanged) {
      isChanged = false
      await Promise.race([run(), stopped])
    } else {
      const changed = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([changed, stopped])
    }
  }
  unwatchFile(file, onChange)
}
