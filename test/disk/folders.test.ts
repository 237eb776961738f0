import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { coalesceRuns } from '../../src/disk/coalesceRuns.js'
import { syncFolder } from '../../src/disk/folders.js'

describe('a job that is shared', () => {
  it('begins behind whoever asks for it, once for all who ask while another runs, and once at a time', async () => {
    let [begun, running, most] = [0, 0, 0]
    const ask = coalesceRuns(async () => {
      begun += 1
      running += 1
      most = Math.max(most, running)
      await wait(5)
      running -= 1
    })
    const asking = Array.from({ length: 60 }, async (_, n) => {
      await wait(n % 7)
      const before = begun
      await ask('x')
      // The one that was running when it was asked for is not enough.
      expect(begun).toBeGreaterThan(before)
    })
    await Promise.all(asking)
    expect(most).toBe(1)
    expect(begun).toBeLessThan(10)
    const all = begun
    await ask('x')
    expect(begun).toBe(all + 1)
  })

  it('does not wait for that of another key', async () => {
    const ask = coalesceRuns((key) => (key === 'slow' ? wait(500) : Promise.resolve()))
    void ask('slow')
    const isFirst = await Promise.race([ask('fast').then(() => true), wait(300).then(() => false)])
    expect(isFirst).toBe(true)
  })
})

it('leaves a folder alone that is none', async () => {
  await expect(syncFolder('/nowhere/at/all')).resolves.toBeUndefined()
})
