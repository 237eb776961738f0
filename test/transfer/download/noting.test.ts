import { setImmediate as turn } from 'node:timers/promises'
import { either as E, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { noting } from '../../../src/transfer/download/noting.js'

/** A download that gets on by a byte each millisecond, on a disk that takes so long to make it durable. */
const downloading = async (forMs: number, recordMs: number) => {
  const state = { nowMs: 0, recorded: 0, records: 0, jotted: 0, jots: 0 }
  const clock = { nowMs: () => state.nowMs, sleep: () => () => Promise.resolve() }
  const upTo = (end: number) => [{ start: 0, end }]
  const due: Array<{ readonly atMs: number; readonly done: () => void }> = []
  const notes = noting(
    {
      record:
        ({ done }) =>
        async () => {
          state.records += 1
          await new Promise<void>((resolve) => due.push({ atMs: state.nowMs + recordMs, done: resolve }))
          state.recorded = done[0]?.end ?? 0
          return E.right(undefined)
        },
      jot: (done) => async () => {
        state.jots += 1
        state.jotted = done[0]?.end ?? 0
      },
    },
    clock,
    () => ({ source: 's', etag: 'e', sizeBytes: forMs, done: upTo(state.nowMs) }),
  )
  const lost = { killed: 0, power: 0 }
  for (state.nowMs = 1; state.nowMs <= forMs; state.nowMs += 1) {
    notes.touch()
    due.filter(({ atMs }) => atMs <= state.nowMs).forEach(({ done }) => done())
    await turn()
    lost.killed = Math.max(lost.killed, state.nowMs - Math.max(state.jotted, state.recorded))
    lost.power = Math.max(lost.power, state.nowMs - state.recorded)
  }
  return { notes, state, lost, finish: () => due.forEach(({ done }) => done()) }
}

describe('what is written down of a download under way', () => {
  it('lacks a twentieth of a second to a killed process, whatever the disk takes', async () => {
    for (const recordMs of [1, 100, 1500]) {
      const { state, lost } = await downloading(4_000, recordMs)
      expect(lost.killed).toBeLessThanOrEqual(52)
      expect(state.jots).toBeLessThanOrEqual(4_000 / 50)
    }
  })

  it('costs a sixth of the time at most to make durable, and then lacks that to a power cut', async () => {
    const { state, lost } = await downloading(20_000, 300)
    expect(state.records * 300).toBeLessThanOrEqual(20_000 / 6)
    expect(lost.power).toBeLessThanOrEqual(500 + 6 * 300 + 300)
  })

  it('is all there at the end, and says when it could not be written', async () => {
    const { notes, state, finish } = await downloading(700, 10)
    const flushing = notes.flush()
    finish()
    for (let i = 0; i < 5; i += 1) {
      await turn()
      finish()
    }
    expect(await flushing).toEqual(E.right(undefined))
    expect(state.recorded).toBe(701)
    const full = { _tag: 'FileError', operation: 'sync', path: 'p', cause: { name: 'E', message: 'full' } } as const
    const failing = noting(
      { record: () => TE.left(full), jot: () => async () => undefined },
      { nowMs: () => 0, sleep: () => () => Promise.resolve() },
      () => ({ source: 's', etag: 'e', sizeBytes: 1, done: [] }),
    )
    failing.touch()
    expect(await failing.flush()).toEqual(E.left(full))
  })
})
