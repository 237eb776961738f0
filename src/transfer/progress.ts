/** Counts the bytes of one transfer, and takes back those of attempts that failed. @since 0.1.0 */
import { type OnProgress } from './TransferPorts.js'

export interface Progress {
  readonly add: (bytes: number) => void
  /** A count of its own for one attempt. */
  readonly attempt: () => Attempt
}
export interface Attempt {
  readonly add: (bytes: number) => void
  /** The attempt failed: its bytes no longer count. */
  readonly takeBack: () => void
}

export const progressOf = (totalBytes: number, onProgress: OnProgress | undefined): Progress => {
  let doneBytes = 0
  const add = (bytes: number): void => {
    if (bytes === 0) return
    doneBytes += bytes
    onProgress?.({ doneBytes, totalBytes })()
  }
  const attempt = (): Attempt => {
    let own = 0
    return {
      add: (bytes) => {
        own += bytes
        add(bytes)
      },
      takeBack: () => {
        add(-own)
        own = 0
      },
    }
  }
  return { add, attempt }
}
