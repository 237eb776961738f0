import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cache } from '../../../../src/cache/Cache.js'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { run } from '../../entryFixtures.js'
import { key, temporaryFolders } from './fileSystemFixture.js'

const newFolder = temporaryFolders()

describe('crossProcessSingleFlight', () => {
  const others = (directory: string): [Cache, Cache] => [fileSystemCache({ directory }), fileSystemCache({ directory })]

  it('a claim makes other processes wait until it is released', async () => {
    const [one, other] = others(await newFolder())
    const mine = await run(one.claim(key))
    const taken = await run(other.claim(key))
    expect([mine._tag, taken._tag]).toEqual(['Mine', 'Taken'])
    let isOver = false
    const over = taken._tag === 'Taken' ? taken.released().then(() => (isOver = true)) : Promise.resolve(true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isOver).toBe(false)
    if (mine._tag === 'Mine') await mine.release()
    await over
    expect((await run(other.claim(key)))._tag).toBe('Mine')
  })

  it('a claim that is older than a few seconds, or from the future, is ignored', async () => {
    const directory = await newFolder()
    const [dead, other] = others(directory)
    await run(dead.claim(key))
    const [claim = ''] = await readdir(join(directory, 'v2', 'claims'))
    for (const offMs of [-6_000, 6_000]) {
      const then = new Date(Date.now() + offMs)
      await utimes(join(directory, 'v2', 'claims', claim), then, then)
      const claimed = await run(other.claim(key))
      expect(claimed._tag).toBe('Mine')
      if (claimed._tag === 'Mine') await claimed.release()
      await run(fileSystemCache({ directory }).claim(key))
    }
  })
})
