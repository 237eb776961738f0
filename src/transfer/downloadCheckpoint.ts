/**
 * The checkpoint of a partial file, from which another run resumes the download: a first entry with
 * the durable ranges, then entries with the ranges written since, which are valid until the machine
 * reboots.
 */
import { either as E, option as O } from 'fp-ts'
import type { FileError } from '../errors/TransferError.js'
import type { Clock } from '../ports/Clock.js'
import { addRange, type ByteRange, type ByteRanges } from './ByteRange.js'
import type { PartialFile, PartialObject } from './Sink.js'

const version = 1

// pure helpers

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isRange = (value: unknown): value is ByteRange =>
  isObject(value) && isSize(value['start']) && isSize(value['end']) && value['start'] < value['end']

/** Sorted, disjoint, and within the object. */
const areRanges = (value: unknown, sizeBytes: number): value is ByteRanges =>
  Array.isArray(value) &&
  value.every(isRange) &&
  value.every(({ start, end }, index) => start > (value[index - 1]?.end ?? -1) && end <= sizeBytes)

// entries

/** Builds the first entry. */
export const downloadEntry = ({ source, etag, sizeBytes }: PartialObject, done: ByteRanges): unknown => ({
  version,
  source,
  etag,
  sizeBytes,
  done,
})

/** Builds a later entry. `boot` identifies the current boot of the machine. */
export const progressEntry = (done: ByteRanges, boot: string): unknown => ({ boot, done })

/**
 * Returns the ranges that these entries record for this object; none if they belong to
 * another object or version. Ignores invalid entries, and entries from before the last boot.
 */
export const resumableRanges = (
  [first, ...later]: ReadonlyArray<unknown>,
  { source, etag, sizeBytes }: PartialObject,
  boot: string,
): O.Option<ByteRanges> => {
  const isSame =
    isObject(first) &&
    first['version'] === version &&
    first['source'] === source &&
    first['etag'] === etag &&
    first['sizeBytes'] === sizeBytes
  if (!isSame || !areRanges(first['done'], sizeBytes)) return O.none
  const added = later.flatMap((entry) =>
    isObject(entry) && boot !== '' && entry['boot'] === boot && areRanges(entry['done'], sizeBytes)
      ? entry['done']
      : [],
  )
  return O.some(added.reduce(addRange, first['done']))
}

// schedule

/** A killed process loses at most this much time. */
const appendEveryMs = 50

/**
 * fsync takes about a sixth of the time (more only if one takes over 2 s); a power cut loses the
 * bytes written since.
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
    finished: async (): Promise<void> => running ?? undefined,
  }
}

/** Records the progress of a download, periodically and at its end. */
export const checkpointing = (file: Pick<PartialFile, 'record' | 'append'>, clock: Clock, done: () => ByteRanges) => {
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
    /** Called after each write; records progress unless it was recorded just before. */
    touch: (): void => {
      isBehind = true
      records.request()
      appends.request()
    },
    /** Records the remaining progress. Left if recording failed, now or before. */
    flush: async (): Promise<E.Either<FileError, void>> => {
      await Promise.all([records.finished(), appends.finished()])
      if (isBehind && E.isRight(outcome)) await record()
      return outcome
    },
  }
}
