/** Writes down, now and then, how much of a draft is there. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'
import { type Clock } from '../ports/Clock.js'
import { type DraftNote } from './draftNote.js'
import { type LastingDraft } from './Sink.js'

export interface Noting {
  /** There is more than was written down. Writes it down, unless that was done within the last second. */
  readonly touch: () => void
  /** Left when what there is could not be written down, then or before. */
  readonly flush: TE.TaskEither<FileError, void>
  /** As `flush`, but what was not begun to be written down is not. */
  readonly settle: TE.TaskEither<FileError, void>
}

/** Making bytes durable takes the disk's time: what a killed process loses is at most what came within so long. */
const pauseMs = 1_000

export const noting = (draft: Pick<LastingDraft, 'record'>, clock: Clock, noteOf: () => DraftNote): Noting => {
  let isBehind = false
  let lastMs = Number.NEGATIVE_INFINITY
  let running: Promise<void> | null = null
  let failed: E.Either<FileError, void> = E.right(undefined)
  const record = async (): Promise<void> => {
    isBehind = false
    // What is noted here was written before; what is written from now on is in the next one.
    const recorded = await draft.record(noteOf())()
    if (E.isLeft(recorded)) failed = recorded
    lastMs = clock.nowMs()
    running = null
  }
  const settle = async (): Promise<E.Either<FileError, void>> => {
    if (running !== null) await running
    return failed
  }
  return {
    settle,
    touch: () => {
      isBehind = true
      if (running === null && clock.nowMs() - lastMs >= pauseMs) running = record()
    },
    flush: async () => {
      await settle()
      if (isBehind && E.isRight(failed)) await record()
      return failed
    },
  }
}
