/**
 * What is recorded beside a partial file, so that another run can resume it: a line that says what
 * is durable, and behind it lines of what has come since, which hold until the machine is started
 * again.
 */
import { either as E, function as F, option as O } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'
import { type Clock } from '../ports/Clock.js'
import { addRange, type ByteRange, type ByteRanges } from './ByteRange.js'
import { type PartialFile, type PartialObject } from './Sink.js'

// model

export interface DownloadCheckpoint extends PartialObject {
  /** What is in the file. */
  readonly done: ByteRanges
}

const version = 1

// pure helpers

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isRange = (value: unknown): value is ByteRange =>
  isRecord(value) && isSize(value['start']) && isSize(value['end']) && value['start'] < value['end']

/** In order, apart, and within the object. */
const areRanges = (value: unknown, sizeBytes: number): value is ByteRanges =>
  Array.isArray(value) &&
  value.every(isRange) &&
  value.every(({ start, end }, index) => start > (value[index - 1]?.end ?? -1) && end <= sizeBytes)

const parsed = (text: string): unknown => O.toNullable(O.tryCatch((): unknown => JSON.parse(text)))

const checkpointOf = (json: unknown): O.Option<DownloadCheckpoint> => {
  if (!isRecord(json) || json['version'] !== version) return O.none
  const { source, etag, sizeBytes, done } = json
  return typeof source === 'string' && typeof etag === 'string' && isSize(sizeBytes) && areRanges(done, sizeBytes)
    ? O.some({ source, etag, sizeBytes, done })
    : O.none
}

const addedRanges = (json: unknown, boot: string, sizeBytes: number): ByteRanges =>
  isRecord(json) && json['boot'] === boot && areRanges(json['done'], sizeBytes) ? json['done'] : []

// operations

export const encodeCheckpoint = ({ source, etag, sizeBytes, done }: DownloadCheckpoint): string =>
  `${JSON.stringify({ version, source, etag, sizeBytes, done })}\n`

/**
 * To be appended to a checkpoint. `boot` names the time from one start of the machine to the next.
 */
export const encodeAddition = (done: ByteRanges, boot: string): string => `${JSON.stringify({ boot, done })}\n`

/**
 * None for anything that this version did not write whole. An addition that is torn, or from before
 * the machine was started, adds nothing.
 */
export const decodeCheckpoint = (text: string, boot: string): O.Option<DownloadCheckpoint> => {
  const [first = '', ...others] = text.split('\n')
  return F.pipe(
    checkpointOf(parsed(first)),
    O.map((checkpoint) => {
      const added = boot === '' ? [] : others.flatMap((line) => addedRanges(parsed(line), boot, checkpoint.sizeBytes))
      return { ...checkpoint, done: added.reduce(addRange, checkpoint.done) }
    }),
  )
}

/** What `done` says of this very object; none where it is of another one. */
export const doneOf = (checkpoint: DownloadCheckpoint, object: PartialObject): O.Option<ByteRanges> =>
  checkpoint.source === object.source && checkpoint.etag === object.etag && checkpoint.sizeBytes === object.sizeBytes
    ? O.some(checkpoint.done)
    : O.none

// when it is written

export interface Checkpoints {
  /** More was written. Records it, unless that was done just now. */
  readonly touch: () => void
  /** Records what is not recorded yet. Left when that failed, now or before. */
  readonly flush: () => Promise<E.Either<FileError, void>>
}

/** A killed process loses what came meanwhile. */
const appendEveryMs = 50

/**
 * Making bytes durable takes a sixth of all time at most: a power cut loses what came meanwhile.
 */
const recordPauseMs = (tookMs: number): number => Math.min(10_000, Math.max(500, 5 * tookMs))

/** Runs a job in the background: one at a time, with pauses. */
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
    request: (): void => {
      if (running === null && clock.nowMs() >= notBeforeMs) running = run()
    },
    settled: async (): Promise<void> => running ?? undefined,
  }
}

export const checkpointing = (
  file: Pick<PartialFile, 'record' | 'append'>,
  clock: Clock,
  done: () => ByteRanges,
): Checkpoints => {
  let isBehind = false
  let outcome: E.Either<FileError, void> = E.right(undefined)
  const record = async (): Promise<void> => {
    isBehind = false
    const recorded = await file.record(done())()
    if (E.isLeft(recorded)) outcome = recorded
  }
  const records = paced(clock, record, recordPauseMs)
  const appends = paced(
    clock,
    () => file.append(done())(),
    () => appendEveryMs,
  )
  return {
    touch: () => {
      isBehind = true
      records.request()
      appends.request()
    },
    flush: async () => {
      await Promise.all([records.settled(), appends.settled()])
      if (isBehind && E.isRight(outcome)) await record()
      return outcome
    },
  }
}
