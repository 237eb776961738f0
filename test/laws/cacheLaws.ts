/**
 * The laws of a cache: a conformance suite that every driver must pass. `storesEntries: false` is
 * for a driver that may drop everything immediately.
 */
import { either as E } from 'fp-ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { Cache, Miss } from '../../src/cache/Cache.js'
import type { CacheEntry } from '../../src/cache/CacheEntry.js'
import type { CacheKey } from '../../src/cache/cacheKey.js'
import { readThrough } from '../../src/cache/readThrough.js'
import { readReturning, cacheFixture, textSpec } from '../cache/cacheFixture.js'
import { entryOf, keyOf, run, store } from '../cache/entryFixtures.js'

export interface CacheUnderTest {
  readonly cache: Cache
  readonly dispose: () => Promise<void>
}

/** The entry with its body as an array, so that a failure is readable. */
const readable = (found: E.Either<Miss, CacheEntry>): unknown =>
  E.isRight(found) ? { ...found.right, body: [...found.right.body] } : null

const oddTags: ReadonlyArray<string> = [
  '',
  ' ',
  '\n',
  '\0',
  '/',
  '../../etc/passwd',
  'a'.repeat(5_000),
  '\ud800',
  '\udfff',
  'é',
  'e\u0301',
  '__proto__',
  'constructor',
  '🦠',
  '{"a":1}',
]

/** Names of samples and groups that could break a path, a file name, or a key of a store. */
const hostileUrls: ReadonlyArray<string> = [
  '/api/nested/a',
  '/api/nested/A',
  '/api/nested/a/',
  '/api/nested/a%2F',
  '/api/nested/%C3%A9',
  '/api/nested/e%CC%81',
  '/api/nested/..%2f..%2fetc%2fpasswd',
  '/api/nested/a?b#c',
  '/api/nested/a%00b',
  '/api/nested/CON',
  '/api/nested/*:?"<>|',
  `/api/nested/${'a'.repeat(5_000)}`,
  '__proto__',
  '',
]

export const cacheLaws = (
  name: string,
  make: () => Promise<CacheUnderTest>,
  { storesEntries } = { storesEntries: true },
): void => {
  const disposals: Array<() => Promise<void>> = []
  const fresh = async (): Promise<Cache> => {
    const { cache, dispose } = await make()
    disposals.push(dispose)
    return cache
  }
  const expected = (entry: CacheEntry): unknown => (storesEntries ? readable(E.right(entry)) : null)
  const get = async (cache: Cache, key: CacheKey): Promise<unknown> => readable(await run(cache.get(key)))

  describe(`${name} conforms to the laws of a cache`, () => {
    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose()
    })

    it('get returns a miss for a key that was never set', async () => {
      const cache = await fresh()
      expect(await run(cache.get(keyOf('/a')))).toStrictEqual(E.left('absent'))
    })

    it('get returns the entry that was set, however often it is called', async () => {
      const cache = await fresh()
      const entry = entryOf('{"name":"S1"}', ['sample 1', 'library 2'])
      await store(cache, keyOf('/a'), entry)
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entry))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entry))
      expect(await get(cache, keyOf('/b'))).toBeNull()
    })

    it('get returns an expired entry, because a driver has no clock', async () => {
      const cache = await fresh()
      const entry = { ...entryOf('old'), storedAtMs: 0, ttlMs: 0 }
      await store(cache, keyOf('/a'), entry)
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entry))
    })

    it('get returns the entry that was set last', async () => {
      const cache = await fresh()
      await store(cache, keyOf('/a'), entryOf('a long first value', ['t']))
      await store(cache, keyOf('/a'), entryOf('second'))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('second')))
      await run(cache.invalidate(['t']))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('second')))
    })

    it('remove drops one entry and no other, and ignores a missing one', async () => {
      const cache = await fresh()
      await store(cache, keyOf('/a'), entryOf('a'))
      await store(cache, keyOf('/b'), entryOf('b'))
      await run(cache.remove(keyOf('/a')))
      await run(cache.remove(keyOf('/a')))
      expect(await get(cache, keyOf('/a'))).toBeNull()
      expect(await get(cache, keyOf('/b'))).toEqual(expected(entryOf('b')))
    })

    it('invalidate drops every entry with any of the tags, and no other', async () => {
      const cache = await fresh()
      const entries = { '/a': ['1', '2'], '/b': ['2', '3'], '/c': ['3', '4'], '/d': [] }
      for (const [url, tags] of Object.entries(entries)) await store(cache, keyOf(url), entryOf(url, tags))
      await run(cache.invalidate([]))
      await run(cache.invalidate(['1', '2', 'never seen']))
      expect(await get(cache, keyOf('/a'))).toBeNull()
      expect(await get(cache, keyOf('/b'))).toBeNull()
      expect(await get(cache, keyOf('/c'))).toEqual(expected(entryOf('/c', ['3', '4'])))
      expect(await get(cache, keyOf('/d'))).toEqual(expected(entryOf('/d')))
    })

    it('erase drops every entry with any of the tags, even one whose read has started', async () => {
      const cache = await fresh()
      const readAt = await run(cache.epoch)
      await store(cache, keyOf('/a'), entryOf('a', ['1', '2']))
      await store(cache, keyOf('/b'), entryOf('b'.repeat(300_000), ['2']))
      await run(cache.erase(['2', 'never seen']))
      await run(cache.set(keyOf('/c'), entryOf('c', ['2']), readAt))
      for (const url of ['/a', '/b', '/c']) expect(await get(cache, keyOf(url))).toBeNull()
      await store(cache, keyOf('/a'), entryOf('again', ['2']))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('again', ['2'])))
    })

    it('set stores an entry that was read after its tag was invalidated', async () => {
      const cache = await fresh()
      await store(cache, keyOf('/a'), entryOf('old', ['t']))
      await run(cache.invalidate(['t']))
      await store(cache, keyOf('/a'), entryOf('new', ['t']))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('new', ['t'])))
      await run(cache.invalidate(['t']))
      expect(await get(cache, keyOf('/a'))).toBeNull()
    })

    it('set rejects an entry that was read before its tag was invalidated', async () => {
      const cache = await fresh()
      const readAt = await run(cache.epoch)
      await run(cache.invalidate(['other']))
      await run(cache.set(keyOf('/a'), entryOf('unchanged', ['t']), readAt))
      await run(cache.invalidate(['t']))
      await run(cache.set(keyOf('/b'), entryOf('stale', ['s', 't']), readAt))
      expect(await get(cache, keyOf('/b'))).toBeNull()

      await store(cache, keyOf('/b'), entryOf('new', ['s', 't']))
      await run(cache.set(keyOf('/b'), entryOf('stale', ['s', 't']), readAt))
      expect(await get(cache, keyOf('/b'))).toEqual(expected(entryOf('new', ['s', 't'])))
    })

    it('get reports an invalidated entry as outdated, or as absent', async () => {
      const cache = await fresh()
      await store(cache, keyOf('/a'), entryOf('a', ['t']))
      await run(cache.invalidate(['t']))
      const found = await run(cache.get(keyOf('/a')))
      expect(E.isLeft(found) && (found.left === 'outdated' || found.left === 'absent')).toBe(true)
    })

    it('get distinguishes requests that differ by a letter, a slash, case or Unicode form', async () => {
      const cache = await fresh()
      for (const [index, url] of hostileUrls.entries()) await store(cache, keyOf(url), entryOf(String(index)))
      for (const [index, url] of hostileUrls.entries())
        expect(await get(cache, keyOf(url))).toEqual(expected(entryOf(String(index))))
    })

    it("an entry expires by the reader's clock, to the millisecond", async () => {
      const { env, time } = cacheFixture(await fresh())
      const { ttlMs } = env.cachePolicy
      await readThrough(textSpec)(readReturning(E.right('one')))(env)()
      time.nowMs += ttlMs - 1
      const again = readThrough(textSpec)(readReturning(E.right('two')))
      expect(await again(env)()).toStrictEqual(E.right(storesEntries ? 'one' : 'two'))
      time.nowMs += 1
      expect(await readThrough(textSpec)(readReturning(E.right('three')))(env)()).toStrictEqual(E.right('three'))
    })

    it('claim lets one caller read a key, and the others wait until it releases', async () => {
      const cache = await fresh()
      const first = await run(cache.claim(keyOf('/a')))
      expect(first._tag).toBe('Mine')
      const [second, other] = [await run(cache.claim(keyOf('/a'))), await run(cache.claim(keyOf('/b')))]
      expect([second._tag, other._tag]).toEqual([storesEntries ? 'Taken' : 'Mine', 'Mine'])
      let isOver = false
      const waited = second._tag === 'Taken' ? second.released().then(() => (isOver = true)) : Promise.resolve()
      await new Promise((resolve) => setImmediate(resolve))
      expect(isOver).toBe(false)
      if (first._tag === 'Mine') await first.release()
      await waited
      const third = await run(cache.claim(keyOf('/a')))
      expect(third._tag).toBe('Mine')
      for (const claim of [third, other]) if (claim._tag === 'Mine') await claim.release()
    })

    it('invalidate accepts any string as a tag, and distinguishes different ones', async () => {
      const cache = await fresh()
      for (const [index, tag] of oddTags.entries()) await store(cache, keyOf(`/${index}`), entryOf('x', [tag]))
      for (const [index, tag] of oddTags.entries()) {
        expect(await get(cache, keyOf(`/${index}`))).toEqual(expected(entryOf('x', [tag])))
        await run(cache.invalidate([tag]))
        expect(await get(cache, keyOf(`/${index}`))).toBeNull()
      }
    })

    it('clear drops everything, even an entry whose read has started', async () => {
      const cache = await fresh()
      await run(cache.clear)
      const readAt = await run(cache.epoch)
      await store(cache, keyOf('/a'), entryOf('a'))
      await run(cache.clear)
      await run(cache.set(keyOf('/b'), entryOf('b'), readAt))
      expect(await get(cache, keyOf('/a'))).toBeNull()
      expect(await get(cache, keyOf('/b'))).toBeNull()
      await store(cache, keyOf('/a'), entryOf('again'))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('again')))
    })

    it('get returns every byte of a body, and an empty body', async () => {
      const cache = await fresh()
      const bytes = Uint8Array.from({ length: 1024 }, (_, index) => index % 256)
      for (const body of [bytes, new Uint8Array(0), new TextEncoder().encode('\n\n{"a":1}\n')]) {
        await store(cache, keyOf('/a'), entryOf(body))
        expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf(body)))
      }
    })

    it('get returns a body of 10 MB', async () => {
      const cache = await fresh()
      const body = new Uint8Array(10_000_000).fill(7)
      body[9_999_999] = 8
      await store(cache, keyOf('/a'), entryOf(body))
      const found = await run(cache.get(keyOf('/a')))
      expect(E.isRight(found)).toBe(storesEntries)
      if (E.isRight(found)) expect(Buffer.compare(found.right.body, body)).toBe(0)
    })

    it("changing the bytes passed to set, or returned by get, doesn't change the entry", async () => {
      const cache = await fresh()
      const body = new TextEncoder().encode('abc')
      await store(cache, keyOf('/a'), entryOf(body))
      body.fill(0)
      const found = await run(cache.get(keyOf('/a')))
      if (E.isRight(found)) found.right.body.fill(0)
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('abc')))
    })

    it('get returns one complete value during concurrent writes of a key', async () => {
      const cache = await fresh()
      const values = Array.from({ length: 20 }, (_, index) => entryOf(String(index).repeat(5_000), ['t']))
      const seen = await Promise.all(
        values.map(async (entry) => {
          await store(cache, keyOf('/a'), entry)
          return get(cache, keyOf('/a'))
        }),
      )
      const allowed = new Set(values.map((entry) => JSON.stringify(expected(entry))))
      for (const found of seen) expect(allowed).toContain(JSON.stringify(found))
      await run(cache.invalidate(['t']))
      expect(await get(cache, keyOf('/a'))).toBeNull()
    })

    it('get never returns an entry that was set before a completed invalidation', async () => {
      const cache = await fresh()
      const round = async (index: number): Promise<void> => {
        const key = keyOf(`/${index % 3}`)
        await store(cache, key, entryOf(String(index), [`t${index}`]))
        await run(cache.invalidate([`t${index}`]))
        expect(await get(cache, key)).not.toEqual(readable(E.right(entryOf(String(index), [`t${index}`]))))
      }
      await Promise.all(Array.from({ length: 60 }, (_, index) => round(index)))
    })
  })
}
