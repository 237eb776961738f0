/** The progress of many transfers, added up. @since 0.1.0 */
import { type io as IO } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { notify } from '../ports/notify.js'
import { observe, type ProgressEvent, type Rate, type Speed, speedOf, startRate } from './progress.js'

// model

/** After each chunk, and after each file. */
export interface ManyProgress extends Speed {
  readonly files: { readonly done: number; readonly failed: number; readonly total: number }
  readonly doneBytes: number
  /** `null` while the size of one of them is unknown. */
  readonly totalBytes: number | null
  /** The file that this event is about, by its place in the list. */
  readonly file: { readonly index: number; readonly doneBytes: number; readonly totalBytes: number | null }
}

export interface Totals {
  readonly moved: (index: number, event: ProgressEvent) => void
  readonly ended: (index: number, isDone: boolean) => void
}

// constructor

/** Adds up the progress of files; a size is `null` while it is unknown. */
export const sumProgress = (
  clock: Clock,
  sizes: ReadonlyArray<number | null>,
  onProgress: ((event: ManyProgress) => IO.IO<void>) | undefined,
): Totals => {
  const files = { done: 0, failed: 0, total: sizes.length }
  const doneBytes = sizes.map(() => 0)
  const totalBytes = [...sizes]
  let sum = 0
  let rate: Rate = startRate(clock.nowMs())
  const report = (index: number): void => {
    rate = observe(rate, { atMs: clock.nowMs(), doneBytes: sum })
    const all = totalBytes.includes(null) ? null : totalBytes.reduce<number>((a, b) => a + (b ?? 0), 0)
    const file = { index, doneBytes: doneBytes[index] ?? 0, totalBytes: totalBytes[index] ?? null }
    const event = { files: { ...files }, doneBytes: sum, totalBytes: all, file, ...speedOf(rate, all) }
    notify(() => onProgress?.(event))
  }
  return {
    moved: (index, event) => {
      sum += event.doneBytes - (doneBytes[index] ?? 0)
      doneBytes[index] = event.doneBytes
      totalBytes[index] = event.totalBytes ?? totalBytes[index] ?? null
      report(index)
    },
    ended: (index, isDone) => {
      files[isDone ? 'done' : 'failed'] += 1
      // A stream is as long as what came of it; of a file that failed nothing more comes.
      totalBytes[index] = doneBytes[index] ?? 0
      report(index)
    },
  }
}
