/** Counts the bytes of one or many transfers, and derives speed and remaining time. @since 0.1.0 */
import type { io as IO } from 'fp-ts'
import type { Clock } from '../ports/Clock.js'
import { notify } from '../ports/notify.js'

// model

export interface Speed {
  /** `null` until half a second has been observed. */
  readonly bytesPerSecond: number | null
  /** How long the rest takes at this speed; `null` when that is unknown. */
  readonly etaMs: number | null
}

export interface ProgressEvent extends Speed {
  /** Falls when an attempt fails, since its bytes must be moved again. */
  readonly doneBytes: number
  /** `null` for a stream of unknown length. */
  readonly totalBytes: number | null
}
export type OnProgress = (event: ProgressEvent) => IO.IO<void>

/** After each chunk, and after each file. */
export interface ManyProgress extends Speed {
  readonly files: { readonly done: number; readonly failed: number; readonly total: number }
  readonly doneBytes: number
  /** `null` while the size of one of them is unknown. */
  readonly totalBytes: number | null
  /** The file that this event is about, by its index in the list. */
  readonly file: { readonly index: number; readonly doneBytes: number; readonly totalBytes: number | null }
}

interface Sample {
  readonly atMs: number
  readonly doneBytes: number
}
/** The samples of the last seconds, oldest first. */
export type Rate = ReadonlyArray<Sample>

export interface TransferProgress {
  readonly add: (bytes: number) => void
  /** Adds bytes of an earlier run: they count as done, not towards the speed. */
  readonly resume: (bytes: number) => void
  /** Starts over from 0 bytes. */
  readonly restart: () => void
  /** Counts the bytes of one attempt, so that they can be undone. */
  readonly attempt: () => AttemptProgress
}
export interface AttemptProgress {
  readonly add: (bytes: number) => void
  /** Subtracts the bytes of a failed attempt. */
  readonly undo: () => void
}

/** Sums up the progress of many files, each by its index in the list. */
export interface FilesProgress {
  readonly moved: (index: number, event: ProgressEvent) => void
  readonly ended: (index: number, isDone: boolean) => void
}

const windowMs = 10_000
const stepMs = 250
const leastMs = 500

// pure

/** Bytes that were done before do not count towards the speed. */
export const startRate = (atMs: number, doneBytes = 0): Rate => [{ atMs, doneBytes }]

/** Keeps a few dozen samples, however many chunks arrive. */
export const observe = (rate: Rate, sample: Sample): Rate => {
  const before = rate.at(-2)
  // The newest sample moves until it is a step away from the one before it.
  const kept = before !== undefined && sample.atMs - before.atMs < stepMs ? rate.slice(0, -1) : rate
  const firstWithin = kept.findIndex(({ atMs }) => sample.atMs - atMs <= windowMs)
  // One sample from before the window stays, so that a stalled transfer shows.
  return [...kept.slice(firstWithin < 0 ? -1 : Math.max(0, firstWithin - 1)), sample]
}

export const speedOf = (rate: Rate, totalBytes: number | null): Speed => {
  const [first] = rate
  const last = rate.at(-1)
  if (first === undefined || last === undefined || last.atMs - first.atMs < leastMs)
    return { bytesPerSecond: null, etaMs: null }
  const bytesPerSecond = Math.max(0, ((last.doneBytes - first.doneBytes) * 1000) / (last.atMs - first.atMs))
  if (totalBytes === null) return { bytesPerSecond, etaMs: null }
  const leftBytes = Math.max(0, totalBytes - last.doneBytes)
  if (leftBytes === 0) return { bytesPerSecond, etaMs: 0 }
  return { bytesPerSecond, etaMs: bytesPerSecond === 0 ? null : (leftBytes * 1000) / bytesPerSecond }
}

// constructors

export const progressOf = (
  clock: Clock,
  totalBytes: number | null,
  onProgress: OnProgress | undefined,
): TransferProgress => {
  let doneBytes = 0
  let rate: Rate = startRate(clock.nowMs())
  const report = (): void => notify(() => onProgress?.({ doneBytes, totalBytes, ...speedOf(rate, totalBytes) }))
  const add = (bytes: number): void => {
    if (bytes === 0) return
    doneBytes += bytes
    if (onProgress === undefined) return
    rate = observe(rate, { atMs: clock.nowMs(), doneBytes })
    report()
  }
  const reset = (done: number): void => {
    doneBytes = done
    rate = startRate(clock.nowMs(), doneBytes)
    report()
  }
  return {
    add,
    resume: (bytes) => reset(doneBytes + bytes),
    restart: () => reset(0),
    attempt: () => {
      let own = 0
      return {
        add: (bytes) => {
          own += bytes
          add(bytes)
        },
        undo: () => {
          add(-own)
          own = 0
        },
      }
    },
  }
}

/** A size is `null` while it is unknown. */
export const sumProgress = (
  clock: Clock,
  sizes: ReadonlyArray<number | null>,
  onProgress: ((event: ManyProgress) => IO.IO<void>) | undefined,
): FilesProgress => {
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
      // A stream's length is known only now; a failed file gets no more bytes.
      totalBytes[index] = doneBytes[index] ?? 0
      report(index)
    },
  }
}
