import { setImmediate as turn } from 'node:timers/promises'
import { either as E, option as O, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import {
  checkpointing,
  resumableRanges,
  downloadEntry,
  progressEntry,
} from '../../../src/transfer/downloadCheckpoint.js'

const object = { source: 'https://s3.example.org/b/k', etag: '"e"', sizeBytes: 100 }
const durable = [{ start: 0, end: 10 }]
const first = downloadEntry(object, durable)
const doneFrom = (entries: ReadonlyArray<unknown>, boot: string, of = object) =>
  O.toNullable(resumableRanges(entries, of, boot))

describe('resumableRanges', () => {
  const entries = [first, progressEntry([{ start: 0, end: 20 }], 'now'), progressEntry([{ start: 30, end: 40 }], 'now')]

  it('resumableRanges returns the recorded ranges', () => {
    expect(doneFrom([first], 'now')).toEqual(durable)
  })

  it('resumableRanges includes entries appended since the last boot', () => {
    expect(doneFrom(entries, 'now')).toEqual([
      { start: 0, end: 20 },
      { start: 30, end: 40 },
    ])
  })

  it('resumableRanges returns only durable ranges after a reboot, or if the boot is unknown', () => {
    expect(doneFrom(entries, 'later')).toEqual(durable)
    expect(doneFrom([first, progressEntry([{ start: 0, end: 20 }], '')], '')).toEqual(durable)
  })

  it('resumableRanges ignores an invalid appended entry', () => {
    for (const ranges of [
      [{ start: 0, end: 101 }],
      [{ start: 5, end: 5 }],
      [
        { start: 0, end: 20 },
        { start: 10, end: 30 },
      ],
    ])
      expect(doneFrom([first, progressEntry(ranges, 'now')], 'now')).toEqual(durable)
    expect(doneFrom([first, null, 7, {}], 'now')).toEqual(durable)
  })

  it('resumableRanges returns none for another object, another version or invalid ranges', () => {
    expect(doneFrom([], 'now')).toBeNull()
    for (const other of [{ source: 's' }, { etag: '"f"' }, { sizeBytes: 101 }])
      expect(doneFrom(entries, 'now', { ...object, ...other })).toBeNull()
    expect(doneFrom([{ ...object, version: 2, done: durable }], 'now')).toBeNull()
    expect(doneFrom([downloadEntry(object, [{ start: 0, end: 101 }])], 'now')).toBeNull()
  })
})

/** Simulates a download of a byte per millisecond, on a disk with this fsync time. */
const downloading = async (forMs: number, recordMs: number) => {
  const state = { nowMs: 0, recorded: 0, records: 0, appended: 0, appends: 0 }
  const clock = { nowMs: () => state.nowMs, sleep: () => () => Promise.resolve() }
  const upTo = (end: number) => [{ start: 0, end }]
  const due: Array<{ readonly atMs: number; readonly done: () => void }> = []
  const checkpoints = checkpointing(
    {
      record: (done) => async () => {
        state.records += 1
        await new Promise<void>((resolve) => due.push({ atMs: state.nowMs + recordMs, done: resolve }))
        state.recorded = done[0]?.end ?? 0
        return E.right(undefined)
      },
      append: (done) => async () => {
        state.appends += 1
        state.appended = done[0]?.end ?? 0
      },
    },
    clock,
    () => upTo(state.nowMs),
  )
  const lost = { killed: 0, power: 0 }
  for (state.nowMs = 1; state.nowMs <= forMs; state.nowMs += 1) {
    checkpoints.touch()
    due.filter(({ atMs }) => atMs <= state.nowMs).forEach(({ done }) => done())
    await turn()
    lost.killed = Math.max(lost.killed, state.nowMs - Math.max(state.appended, state.recorded))
    lost.power = Math.max(lost.power, state.nowMs - state.recorded)
  }
  return { checkpoints, state, lost, finish: () => due.forEach(({ done }) => done()) }
}

describe('checkpointing', () => {
  it('checkpointing appends every 50 ms, however slow the disk is', async () => {
    for (const recordMs of [1, 100, 1500]) {
      const { state, lost } = await downloading(4_000, recordMs)
      expect(lost.killed).toBeLessThanOrEqual(52)
      expect(state.appends).toBeLessThanOrEqual(4_000 / 50)
    }
  })

  it('checkpointing spends at most a sixth of the time on fsync', async () => {
    const { state, lost } = await downloading(20_000, 300)
    expect(state.records * 300).toBeLessThanOrEqual(20_000 / 6)
    expect(lost.power).toBeLessThanOrEqual(500 + 6 * 300 + 300)
  })

  it('checkpointing.flush records everything, and returns a failed write', async () => {
    const { checkpoints, state, finish } = await downloading(700, 10)
    const flushing = checkpoints.flush()
    finish()
    for (let i = 0; i < 5; i += 1) {
      await turn()
      finish()
    }
    expect(await flushing).toEqual(E.right(undefined))
    expect(state.recorded).toBe(701)
    const full = { _tag: 'FileError', operation: 'sync', path: 'p', cause: { name: 'E', message: 'full' } } as const
    const failing = checkpointing(
      { record: () => TE.left(full), append: () => async () => undefined },
      { nowMs: () => 0, sleep: () => () => Promise.resolve() },
      () => [],
    )
    failing.touch()
    expect(await failing.flush()).toEqual(E.left(full))
  })
})
