import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { coalesceRuns } from '../../src/disk/coalesceRuns.js'

describe('coalesceRuns', () => {
  it('coalesceRuns serves each call by a run that starts after it; calls share runs, which never overlap', async () => {
    let [started, running, most] = [0, 0, 0]
    const runJob = coalesceRuns(async () => {
      started += 1
      running += 1
      most = Math.max(most, running)
      await wait(5)
      running -= 1
    })
    const calls = Array.from({ length: 60 }, async (_, n) => {
      await wait(n % 7)
      const before = started
      await runJob('x')
      // A run that was already running isn't enough.
      expect(started).toBeGreaterThan(before)
    })
    await Promise.all(calls)
    expect(most).toBe(1)
    expect(started).toBeLessThan(10)
    const all = started
    await runJob('x')
    expect(started).toBe(all + 1)
  })

  it("coalesceRuns doesn't wait for the run of another key", async () => {
    const runJob = coalesceRuns((key) => (key === 'slow' ? wait(500) : Promise.resolve()))
    void runJob('slow')
    const isFirst = await Promise.race([runJob('fast').then(() => true), wait(300).then(() => false)])
    expect(isFirst).toBe(true)
  })
})
