import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheRootOf, makeFolders, removeFolder, sweepRoot } from '../../src/disk/cacheRoot.js'
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

/** Content that was last used so many days ago. */
const put = async (seed: number, days = 0, length = 1000): Promise<string> => {
  const sha256 = sha256Of(bytesOf(seed, length))
  await store.write(sha256, bytesOf(seed, length))
  const at = new Date(Date.now() - days * dayMs)
  await utimes(store.pathOf(sha256), at, at)
  return sha256
}
const stored = async (): Promise<ReadonlyArray<string>> => (await store.list()).map(({ sha256 }) => sha256).toSorted()

describe('a content store', () => {
  it('gives back bytes only while they have their SHA-256', async () => {
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

  it('adopts a finished file, read-only and held', async () => {
    const sha256 = sha256Of(bytesOf(1))
    await makeFolders(root, join(root, 'incoming'))
    const from = join(root, 'incoming', 'download')
    await writeFile(from, bytesOf(1))
    const held = await store.adopt(sha256, from)
    expect((await readFile(held.path)).equals(bytesOf(1))).toBe(true)
    expect((await stat(held.path)).mode & 0o777).toBe(0o400)
    expect(await readdir(join(root, 'incoming'))).toEqual([])
    await store.evict(0)
    expect(await stored()).toEqual([sha256])
    await held.release()
    await store.evict(0)
    expect(await stored()).toEqual([])
  })

  it('evicts what was used longest ago, whatever came first', async () => {
    const [a, b, c] = [await put(1, 3), await put(2, 2), await put(3, 1)]
    await (await store.pin(a))?.release()
    await store.evict(2500)
    expect(await stored()).toEqual([a, c].toSorted())
    expect(await store.pin(b)).toBeNull()
  })

  it('evicts nothing that fits, and nothing in use even when it does not fit', async () => {
    const [a, b] = [await put(1, 2), await put(2, 1)]
    await store.evict(2000)
    expect(await stored()).toEqual([a, b].toSorted())
    const holds = [await store.pin(a), await store.pin(a)]
    await store.evict(0)
    expect(await stored()).toEqual([a])
    // Released twice, by one of two holds.
    await holds[0]?.release()
    await holds[0]?.release()
    await store.evict(0)
    expect(await stored()).toEqual([a])
    await holds[1]?.release()
    await store.evict(0)
    expect(await stored()).toEqual([])
  })

  it('evicts nothing that another user of the folder holds', async () => {
    const a = await put(1)
    const held = await contentStore(root, 'files').pin(a)
    await store.evict(0)
    expect(await stored()).toEqual([a])
    await held?.release()
    await store.evict(0)
    expect(await stored()).toEqual([])
  })

  it('never gives content that is evicted at the same time, however they meet', async () => {
    const others = [contentStore(root, 'files'), contentStore(root, 'files')]
    for (let round = 0; round < 15; round += 1) {
      const a = await put(1)
      const [held] = await Promise.all([store.pin(a), ...others.map((other) => other.evict(0))])
      if (held !== null) expect((await readFile(held.path)).length).toBe(1000)
      await held?.release()
    }
  })

  it('reports what is no content apart', async () => {
    await put(1)
    await writeFile(join(store.folder, 'thesis.txt'), 'x')
    const foreign: Array<string> = []
    await store.list(({ path }) => foreign.push(path))
    expect(foreign).toEqual([join(store.folder, 'thesis.txt')])
    await store.evict(0)
    expect(await readFile(join(store.folder, 'thesis.txt'), 'utf8')).toBe('x')
  })

  it.runIf(process.platform === 'linux')(
    'fails in a folder that takes no new ones, and soon',
    async () => {
      const nowhere = contentStore('/proc/nowhere/v2', 'files')
      await expect(nowhere.write(sha256Of(bytesOf(1)), bytesOf(1))).rejects.toMatchObject({ code: 'ENOENT' })
      await expect(contentPins('/proc/nowhere/v2').add('x')).rejects.toMatchObject({ code: 'ENOENT' })
    },
    5_000,
  )
})

describe('the root of the cache', () => {
  it('loses what was abandoned: temporary files after an hour, downloads after two weeks', async () => {
    await makeFolders(root, join(root, 'incoming'))
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

  it('loses the cache of an earlier version, and keeps any other folder', async () => {
    const earlier = join(directory, 'v1')
    await makeFolders(earlier, join(earlier, 'entries'))
    const written = store.pathOf(await put(1))
    await sweepRoot(root, written)
    expect(await readdir(directory)).toEqual(['v2'])
    await makeFolders(earlier, join(earlier, 'entries'))
    await writeFile(join(earlier, 'CACHEDIR.TAG'), 'Signature: 8a477f597d28d172789f06886806bc55\n# Of another program')
    await sweepRoot(root, written)
    expect((await readdir(directory)).toSorted()).toEqual(['v1', 'v2'])
  })

  it('loses a folder at once, and leaves nothing of it', async () => {
    await put(1)
    await removeFolder(root, store.folder)
    await removeFolder(root, store.folder)
    expect((await readdir(root, { recursive: true })).toSorted()).toEqual(['CACHEDIR.TAG', 'tmp'])
  })
})
