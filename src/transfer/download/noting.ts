/** Writes down, now and then, how much of a draft is there. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type Clock } from '../../ports/Clock.js'
import { type DraftNote } from './draftNote.js'
import { type LastingDraft } from '../Sink.js'

// model

export interface Noting {
  /** There is more than was written down. Writes it down, unless that was done just now. */
  readonly touch: () => void
  /** Left when what there is could not be written down, then or before. */
  readonly flush: TE.TaskEither<FileError, void>
}

// helpers

/** What a killed process loses is what came meanwhile. */
const jotEveryMs = 50

/**
 * Making bytes durable takes the disk's time, and no more than a sixth of all time is spent on it: what a power cut takes is what came meanwhile.
 */
const recordPauseMs = (tookMs: number): number => Math.min(10_000, Math.max(leastRecordPauseMs, 5 * tookMs))
const leastRecordPauseMs = 500

/** A job that is done behind whoever asks for it: once at a time, and not before a pause is over. */
const paced = (clock: Clock, job: () => Promise<unknown>, pauseMs: (tookMs: number) => number) => {
  let running: Promise<void> | null = null
  let notBeforeMs = clock.nowMs() + pauseMs(0)
  const run = async (): Promise<void> => {
    const beganMs = clock.nowMs()
    await job()
    const endedMs = clock.nowMs()
    notBeforeMs = endedMs + pauseMs(endedMs - beganMs)
    running = null
  }
  return {
    ask: (): void => {
      if (running === null && clock.nowMs() >= notBeforeMs) running = run()
    },
    /** When what was begun is done. */
    settled: async (): Promise<void> => running ?? undefined,
  }
}

// operations

export const noting = (draft: Pick<LastingDraft, 'record' | 'jot'>, clock: Clock, noteOf: () => DraftNote): Noting => {
  let isBehind = false
  let failed: E.Either<FileError, void> = E.right(undefined)
  const record = async (): Promise<void> => {
    isBehind = false
    // What is noted here was written before; what is written from now on is in the next one.
    const recorded = await draft.record(noteOf())()
    if (E.isLeft(recorded)) failed = recorded
  }
  const records = paced(clock, record, recordPauseMs)
  const jots = paced(
    clock,
    () => draft.jot(noteOf().done)(),
    () => jotEveryMs,
  )
  return {
    touch: () => {
      isBehind = true
      records.ask()
      jots.ask()
    },
    flush: async () => {
      await Promise.all([records.settled(), jots.settled()])
      if (isBehind && E.isRight(failed)) await record()
      return failed
    },
  }
}
