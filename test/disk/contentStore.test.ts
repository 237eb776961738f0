import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheRootOf, makeCacheFolder, removeFolder, sweepRoot } from '../../src/disk/cacheFolder.js'
import { contentPins } from '../../src/disk/contentPins.js'
import { type ContentStore, contentStore, sha256Of } from '../../src/disk/contentStore.js'

let directory = ''
let root = ''
let store: ContentStore
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pangea-content-'))
  root = cacheRootOf(directory)
  store = contentStore(root, 'files')
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const bytesOf = (seed: number, length = 1000): Uint8Array => new Uint8Array(length).fill(seed)
const dayMs = 86_400_000

/** Stores content that was last used this many days ago. */
const put = async (seed: number, days = 0, length = 1000): Promise<string> => {
  const sha256 = sha256Of(bytesOf(seed, length))
  await store.write(sha256, bytesOf(seed, length))
  const at = new Date(Date.now() - days * dayMs)
  await utimes(store.pathOf(sha256), at, at)
  return sha256
}
const stored = async (): Promise<ReadonlyArray<string>> => (await store.list()).map(({ sha256 }) => sha256).toSorted()

describe('contentStore', () => {
  it('read returns bytes only if they match their SHA-256', async () => {
    const sha256 = await put(1)
    expect(await store.read(sha256, 1000)).toEqual(E.right(bytesOf(1)))
    expect(await store.read(sha256Of(bytesOf(2)), 1000)).toEqual(E.left('absent'))
    await writeFile(store.pathOf(sha256), bytesOf(2))
    expect(await store.read(sha256, 1000)).toEqual(E.left('damaged'))
    await truncate(store.pathOf(sha256), 10)
    expect(await store.read(sha256, 1000)).toEqual(E.left('damaged'))
    await put(1)
    expect(await store.read(sha256, 1000)).toEqual(E.right(bytesOf(1)))
  })

  it('adopt moves a finished file into the store, read-only and pinned', async () => {
    const sha256 = sha256Of(bytesOf(1))
    await makeCacheFolder(root, join(root, 'incoming'))
    const from = join(root, 'incoming', 'download')
    await writeFile(from, bytesOf(1))
    const pinned = await store.adopt(sha256, from)
    expect((await readFile(pinned.path)).equals(bytesOf(1))).toBe(true)
    expect((await stat(pinned.path)).mode & 0o777).toBe(0o400)
    expect(await readdir(join(root, 'incoming'))).toEqual([])
    await store.evict(0)
    expect(await stored()).toEqual([sha256])
    await pinned.release()
    await store.evict(0)
    expect(await stored()).toEqual([])
  })

  it('evict removes the least recently used content, not the oldest', async () => {
    const [a, b, c] = [await put(1, 3), await put(2, 2), await put(3, 1)]
    await (await store.pin(a))?.release()
    await store.evict(2500)
    expect(await stored()).toEqual([a, c].toSorted())
    expect(await store.pin(b)).toBeNull()
  })

  it('evict removes nothing within the limit, and nothing pinned even beyond it', async () => {
    const [a, b] = [await put(1, 2), await put(2, 1)]
    await store.evict(2000)
    expect(await stored()).toEqual([a, b].toSorted())
    const pins = [await store.pin(a), await store.pin(a)]
    await store.evict(0)
    expect(await stored()).toEqual([a])
    // One of the two pins is released twice.
    await pins[0]?.release()
    await pins[0]?.release()
    await store.evict(0)
    expect(await stored()).toEqual([a])
    await pins[1]?.release()
    await store.evict(0)
    expect(await stored()).toEqual([])
  })

  it('evict keeps content that another process has pinned', async () => {
    const a = await put(1)
    const pinned = await contentStore(root, 'files').pin(a)
    await store.evict(0)
    expect(await stored()).toEqual([a])
    await pinned?.release()
    await store.evict(0)
    expect(await stored()).toEqual([])
  })

  it('pin never returns content that is evicted concurrently', async () => {
    const others = [contentStore(root, 'files'), contentStore(root, 'files')]
    for (let round = 0; round < 15; round += 1) {
      const a = await put(1)
      const [pinned] = await Promise.all([store.pin(a), ...others.map((other) => other.evict(0))])
      if (pinned !== null) expect((await readFile(pinned.path)).length).toBe(1000)
      await pinned?.release()
    }
  })

  it('list reports foreign files separately, and evict keeps them', async () => {
    await put(1)
    await writeFile(join(store.folder, 'thesis.txt'), 'x')
    const foreign: Array<string> = []
    await store.list(({ path }) => foreign.push(path))
    expect(foreign).toEqual([join(store.folder, 'thesis.txt')])
    await store.evict(0)
    expect(await readFile(join(store.folder, 'thesis.txt'), 'utf8')).toBe('x')
  })

  it.runIf(process.platform === 'linux')(
    'write and add fail without hanging where no folder can be made',
    async () => {
      const nowhere = contentStore('/proc/nowhere/v2', 'files')
      await expect(nowhere.write(sha256Of(bytesOf(1)), bytesOf(1))).rejects.toMatchObject({ code: 'ENOENT' })
      await expect(contentPins('/proc/nowhere/v2').add('x')).rejects.toMatchObject({ code: 'ENOENT' })
    },
    5_000,
  )
})

describe('cacheRoot', () => {
  it('sweepRoot deletes temporary files after an hour, and unfinished downloads after two weeks', async () => {
    await makeCacheFolder(root, join(root, 'incoming'))
    const files = [
      ['tmp', 'dead', 2 / 24],
      ['tmp', 'writing', 0.5 / 24],
      ['incoming', 'forgotten', 15],
      ['incoming', 'interrupted', 13],
    ] as const
    for (const [folder, name, days] of files) {
      await writeFile(join(root, folder, name), 'x')
      const at = new Date(Date.now() - days * dayMs)
      await utimes(join(root, folder, name), at, at)
    }
    await sweepRoot(root, store.pathOf(await put(1)))
    expect([await readdir(join(root, 'tmp')), await readdir(join(root, 'incoming'))]).toEqual([
      ['writing'],
      ['interrupted'],
    ])
  })

  it('sweepRoot deletes the cache of an earlier version, and keeps any other folder', async () => {
    const earlier = join(directory, 'v1')
    await makeCacheFolder(earlier, join(earlier, 'entries'))
    const written = store.pathOf(await put(1))
    await sweepRoot(root, written)
    expect(await readdir(directory)).toEqual(['v2'])
    await makeCacheFolder(earlier, join(earlier, 'entries'))
    await writeFile(join(earlier, 'CACHEDIR.TAG'), 'Signature: 8a477f597d28d172789f06886806bc55\n# Of another program')
    await sweepRoot(root, written)
    expect((await readdir(directory)).toSorted()).toEqual(['v1', 'v2'])
  })

  it('removeFolder removes a folder completely, and ignores a missing one', async () => {
    await put(1)
    await removeFolder(root, store.folder)
    await removeFolder(root, store.folder)
    expect((await readdir(root, { recursive: true })).toSorted()).toEqual(['CACHEDIR.TAG', 'tmp'])
  })
})
