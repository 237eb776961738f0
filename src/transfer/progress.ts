/** Counts the bytes of one transfer, and takes back those of attempts that failed. @since 0.1.0 */
import { type Clock } from '../ports/Clock.js'
import { notify } from '../ports/notify.js'
import { type Rate, seen, speedOf, startRate } from './rate.js'
import { type OnProgress } from './TransferPorts.js'

export interface Progress {
  readonly add: (bytes: number) => void
  /** Bytes that an earlier run has moved: done, but not a sign of speed. */
  readonly found: (bytes: number) => void
  /** All that was done is to be done again. */
  readonly restart: () => void
  /** A count of its own for one attempt. */
  readonly attempt: () => Attempt
}
export interface Attempt {
  readonly add: (bytes: number) => void
  /** The attempt failed: its bytes no longer count. */
  readonly takeBack: () => void
}

export const progressOf = (clock: Clock, totalBytes: number | null, onProgress: OnProgress | undefined): Progress => {
  let doneBytes = 0
  let rate: Rate = startRate(clock.nowMs())
  const tell = (): void => notify(() => onProgress?.({ doneBytes, totalBytes, ...speedOf(rate, totalBytes) }))
  const add = (bytes: number): void => {
    if (bytes === 0) return
    doneBytes += bytes
    if (onProgress === undefined) return
    rate = seen(rate, { atMs: clock.nowMs(), doneBytes })
    tell()
  }
  const found = (bytes: number): void => {
    doneBytes += bytes
    rate = startRate(clock.nowMs(), doneBytes)
    tell()
  }
  const restart = (): void => {
    doneBytes = 0
    rate = startRate(clock.nowMs())
    tell()
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
  return { add, found, restart, attempt }
}
