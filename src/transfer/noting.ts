/** Writes down, now and then, how much of a draft is there. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'
import { type Clock } from '../ports/Clock.js'
import { type DraftNote } from './draftNote.js'
import { type LastingDraft } from './Sink.js'

export interface Noting {
  /** There is more than was written down. Writes it down, unless that was done just now. */
  readonly touch: () => void
  /** Left when what there is could not be written down, then or before. */
  readonly flush: TE.TaskEither<FileError, void>
}

/**
 * Making bytes durable takes the disk's time, and no more than a sixth of all time is spent on it: what a killed process loses is what came
 * meanwhile.
 */
const pauseMs = (tookMs: number): number => Math.min(10_000, Math.max(100, 5 * tookMs))

export const noting = (draft: Pick<LastingDraft, 'record'>, clock: Clock, noteOf: () => DraftNote): Noting => {
  let isBehind = false
  let notBeforeMs = Number.NEGATIVE_INFINITY
  let running: Promise<void> | null = null
  let failed: E.Either<FileError, void> = E.right(undefined)
  const record = async (): Promise<void> => {
    isBehind = false
    const beganMs = clock.nowMs()
    // What is noted here was written before; what is written from now on is in the next one.
    const recorded = await draft.record(noteOf())()
    if (E.isLeft(recorded)) failed = recorded
    const endedMs = clock.nowMs()
    notBeforeMs = endedMs + pauseMs(endedMs - beganMs)
    running = null
  }
  return {
    touch: () => {
      isBehind = true
      if (running === null && clock.nowMs() >= notBeforeMs) running = record()
    },
    flush: async () => {
      if (running !== null) await running
      if (isBehind && E.isRight(failed)) await record()
      return failed
    },
  }
}
