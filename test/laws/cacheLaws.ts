/** What every driver of the cache must do; `keeps: false` is for one that is allowed to forget everything at once. */
import { either as E, option as O } from 'fp-ts'
import { afterEach, describe, expect, it } from 'vitest'
import { type Cache, type Entry } from '../../src/cache/Cache.js'
import { type CacheKey, cacheKey, identityOf } from '../../src/cache/key.js'

export interface CacheUnderTest {
  readonly cache: Cache
  readonly dispose: () => Promise<void>
}

export const keyOf = (url: string): CacheKey =>
  cacheKey({ endpoint: 'https://pangea.example', identity: identityOf(null), method: 'GET', url })

export const entryOf = (body: string | Uint8Array, tags: ReadonlyArray<string> = []): Entry => ({
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  storedAtMs: 1_700_000_000_000,
  ttlMs: 10_800_000,
  tags,
})

/** The value of a step that must not fail. */
export const run = async <Err, A>(step: () => Promise<E.Either<Err, A>>): Promise<A> => {
  const outcome = await step()
  if (E.isLeft(outcome)) throw new Error(`a law's step failed: ${JSON.stringify(outcome.left)}`)
  return outcome.right
}

/** As a read does: the epoch, then the entry. */
export const store = async (cache: Cache, key: CacheKey, entry: Entry): Promise<void> =>
  run(cache.set(key, entry, await run(cache.epoch)))

/** Compared as text when short, so that a failure can be read. */
const shown = (found: O.Option<Entry>): unknown =>
  O.isSome(found) ? { ...found.value, body: [...found.value.body] } : null

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

export const cacheLaws = (name: string, make: () => Promise<CacheUnderTest>, { keeps } = { keeps: true }): void => {
  const disposals: Array<() => Promise<void>> = []
  const fresh = async (): Promise<Cache> => {
    const { cache, dispose } = await make()
    disposals.push(dispose)
    return cache
  }
  const expected = (entry: Entry): unknown => (keeps ? shown(O.some(entry)) : null)
  const get = async (cache: Cache, key: CacheKey): Promise<unknown> => shown(await run(cache.get(key)))

  describe(`${name} keeps the laws of a cache`, () => {
    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose()
    })

    it('gives nothing for a key that was never set', async () => {
      const cache = await fresh()
      expect(await run(cache.get(keyOf('/a')))).toStrictEqual(O.none)
    })

    it('gives what was set, with all that was said about it, again and again', async () => {
      const cache = await fresh()
      const entry = entryOf('{"name":"S1"}', ['sample 1', 'library 2'])
      await store(cache, keyOf('/a'), entry)
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entry))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entry))
      expect(await get(cache, keyOf('/b'))).toBeNull()
    })

    it('gives an entry whose time is over all the same: it has no clock', async () => {
      const cache = await fresh()
      const entry = { ...entryOf('old'), storedAtMs: 0, ttlMs: 0 }
      await store(cache, keyOf('/a'), entry)
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entry))
    })

    it('gives the entry that was set last', async () => {
      const cache = await fresh()
      await store(cache, keyOf('/a'), entryOf('a long first value', ['t']))
      await store(cache, keyOf('/a'), entryOf('second'))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('second')))
      await run(cache.invalidate(['t']))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('second')))
    })

    it('removes one entry and no other, and does not mind when there is none', async () => {
      const cache = await fresh()
      await store(cache, keyOf('/a'), entryOf('a'))
      await store(cache, keyOf('/b'), entryOf('b'))
      await run(cache.remove(keyOf('/a')))
      await run(cache.remove(keyOf('/a')))
      expect(await get(cache, keyOf('/a'))).toBeNull()
      expect(await get(cache, keyOf('/b'))).toEqual(expected(entryOf('b')))
    })

    it('drops every entry that carries any of the tags, and no other', async () => {
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

    it('keeps an entry that was read after its tag was invalidated', async () => {
      const cache = await fresh()
      await store(cache, keyOf('/a'), entryOf('old', ['t']))
      await run(cache.invalidate(['t']))
      await store(cache, keyOf('/a'), entryOf('new', ['t']))
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('new', ['t'])))
      await run(cache.invalidate(['t']))
      expect(await get(cache, keyOf('/a'))).toBeNull()
    })

    it('does not keep what was read before its tag was invalidated, and set after', async () => {
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

    it('takes any text for a tag, and keeps different ones apart', async () => {
      const cache = await fresh()
      for (const [index, tag] of oddTags.entries()) await store(cache, keyOf(`/${index}`), entryOf('x', [tag]))
      for (const [index, tag] of oddTags.entries()) {
        expect(await get(cache, keyOf(`/${index}`))).toEqual(expected(entryOf('x', [tag])))
        await run(cache.invalidate([tag]))
        expect(await get(cache, keyOf(`/${index}`))).toBeNull()
      }
    })

    it('drops everything when it is cleared, also what is being read at that moment', async () => {
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

    it('keeps every byte of a body, and an empty one', async () => {
      const cache = await fresh()
      const bytes = Uint8Array.from({ length: 1024 }, (_, index) => index % 256)
      for (const body of [bytes, new Uint8Array(0), new TextEncoder().encode('\n\n{"a":1}\n')]) {
        await store(cache, keyOf('/a'), entryOf(body))
        expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf(body)))
      }
    })

    it('keeps a body of 10 MB', async () => {
      const cache = await fresh()
      const body = new Uint8Array(10_000_000).fill(7)
      body[9_999_999] = 8
      await store(cache, keyOf('/a'), entryOf(body))
      const found = await run(cache.get(keyOf('/a')))
      expect(O.isSome(found)).toBe(keeps)
      if (O.isSome(found)) expect(Buffer.compare(found.value.body, body)).toBe(0)
    })

    it('is not changed through the bytes that it was given, nor through those that it gave', async () => {
      const cache = await fresh()
      const body = new TextEncoder().encode('abc')
      await store(cache, keyOf('/a'), entryOf(body))
      body.fill(0)
      const found = await run(cache.get(keyOf('/a')))
      if (O.isSome(found)) found.value.body.fill(0)
      expect(await get(cache, keyOf('/a'))).toEqual(expected(entryOf('abc')))
    })

    it('gives one of the values whole while many write one key and read it', async () => {
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

    it('never gives what was set before an invalidation that is over, whatever else is under way', async () => {
      const cache = await fresh()
      const round = async (index: number): Promise<void> => {
        const key = keyOf(`/${index % 3}`)
        await store(cache, key, entryOf(String(index), [`t${index}`]))
        await run(cache.invalidate([`t${index}`]))
        expect(await get(cache, key)).not.toEqual(shown(O.some(entryOf(String(index), [`t${index}`]))))
      }
      await Promise.all(Array.from({ length: 60 }, (_, index) => round(index)))
    })
  })
}
