/** Tests the cache over Keyv with a map, a SQLite file, and a Redis server that the test starts. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import KeyvRedis from '@keyv/redis'
import { either as E } from 'fp-ts'
import Keyv from 'keyv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyvCache, type KeyvLike } from '../../../src/cache/drivers/keyvCache.js'
import { cacheLaws } from '../../laws/cacheLaws.js'
import { sqliteMap } from '../../laws/sqliteMap.js'
import { entryOf, keyOf, run, store } from '../entryFixtures.js'

let folder = ''
beforeAll(async () => {
  // SQLite syncs each write: in memory the laws take seconds, not minutes.
  folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pangea-keyv-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
/** A new namespace for each law. */
const namespace = (): string => `law-${(count += 1)}`

cacheLaws('keyvCache over a map', async () => ({
  cache: keyvCache({ keyv: new Keyv() }),
  dispose: async () => undefined,
}))

cacheLaws('keyvCache over SQLite', async () => {
  const store = sqliteMap(join(folder, `${namespace()}.sqlite`))
  return { cache: keyvCache({ keyv: new Keyv({ store }), secret: 'shared' }), dispose: async () => store.close() }
})

/** From Debian's package `redis-server`. */
const hasRedis = spawnSync('redis-server', ['--version']).status === 0

describe.skipIf(!hasRedis)('keyvCache over Redis', () => {
  let server: ChildProcess
  let url = ''
  beforeAll(async () => {
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const { port } = probe.address() as AddressInfo
    probe.close()
    url = `redis://127.0.0.1:${port}`
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of server.stdout ?? []) if (String(line).includes('Ready to accept connections')) break
    server.stdout?.resume()
  })
  afterAll(async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  })

  const connect = (name: string): Keyv => new Keyv({ store: new KeyvRedis(url), namespace: name })

  cacheLaws('keyvCache over Redis', async () => {
    const keyv = connect(namespace())
    return { cache: keyvCache({ keyv }), dispose: () => keyv.disconnect() }
  })

  it('two machines share entries and invalidations, and neither stores an outdated read', async () => {
    const name = namespace()
    const keyvs = [connect(name), connect(name)] as const
    const [one, other] = [keyvCache({ keyv: keyvs[0], secret: 's' }), keyvCache({ keyv: keyvs[1], secret: 's' })]
    await store(one, keyOf('/a'), entryOf('a', ['t']))
    expect(await run(other.get(keyOf('/a')))).toStrictEqual(E.right(entryOf('a', ['t'])))
    const readAt = await run(one.epoch)
    await run(other.invalidate(['t']))
    expect(await run(one.get(keyOf('/a')))).toStrictEqual(E.left('outdated'))
    await run(one.set(keyOf('/a'), entryOf('old', ['t']), readAt))
    expect(await run(other.get(keyOf('/a')))).toStrictEqual(E.left('outdated'))
    await Promise.all(keyvs.map((keyv) => keyv.disconnect()))
  })
})

/** A Keyv over a map, which tests can inspect and make fail. */
const transparentKeyv = () => {
  const map = new Map<string, string>()
  const state = { isFailing: false }
  const unlessFailing = async <A>(value: () => A): Promise<A> =>
    state.isFailing ? Promise.reject(new Error('connection lost')) : value()
  const keyv: KeyvLike = {
    get: (key) => unlessFailing(() => map.get(key)),
    set: (key, value) => unlessFailing(() => map.set(key, value).size > 0),
    delete: (key) => unlessFailing(() => map.delete(key)),
    clear: () => unlessFailing(() => map.clear()),
  }
  return { map, state, keyv }
}

describe('keyvCache over an unreliable store', () => {
  const [key, entry] = [keyOf('/a'), entryOf('abc', ['t', 'u'])]
  const stored = async () => {
    const { map, state, keyv } = transparentKeyv()
    const cache = keyvCache({ keyv })
    await store(cache, key, entry)
    const nameOf = (prefix: string): string => [...map.keys()].find((name) => name.startsWith(prefix)) ?? ''
    return { map, state, cache, nameOf, keyv }
  }

  it('an entry whose stamp was lost is a miss, even after the stamp is replaced', async () => {
    for (const prefix of ['tag:', 'generation']) {
      const { map, cache, nameOf } = await stored()
      map.delete(nameOf(prefix))
      expect(await run(cache.get(key))).toStrictEqual(E.left('outdated'))
      await store(cache, keyOf('/b'), entry)
      expect(await run(cache.get(key))).toStrictEqual(E.left('outdated'))
      expect(await run(cache.get(keyOf('/b')))).toStrictEqual(E.right(entry))
    }
  })

  it('a changed or foreign value is a miss', async () => {
    const { map, cache, nameOf } = await stored()
    const [name, intact] = [nameOf('entry:'), map.get(nameOf('entry:')) ?? '']
    for (let at = 0; at < intact.length; at += 7) {
      const other = intact[at] === 'A' ? 'B' : 'A'
      map.set(name, intact.slice(0, at) + other + intact.slice(at + 1))
      const found = await run(cache.get(key))
      // The last character of base64 has unused bits.
      if (E.isRight(found)) expect(found.right).toStrictEqual(entry)
    }
    map.set(name, intact.slice(0, 100))
    expect(await run(cache.get(key))).toStrictEqual(E.left('damaged'))
    map.set(name, Buffer.from('x'.repeat(200)).toString('base64'))
    expect(await run(cache.get(key))).toStrictEqual(E.left('foreign'))
    map.set(name, 5 as never)
    expect(await run(cache.get(key))).toStrictEqual(E.left('foreign'))
  })

  it("a failing store is an error, and this process doesn't serve what it failed to invalidate", async () => {
    const { state, cache } = await stored()
    state.isFailing = true
    for (const step of [cache.get(key), cache.epoch, cache.remove(key), cache.invalidate(['t']), cache.clear])
      expect(await step()).toMatchObject(E.left({ _tag: 'CacheError', cause: { message: 'connection lost' } }))
    state.isFailing = false
    expect(await run(cache.get(key))).toStrictEqual(E.left('outdated'))
    await run(cache.invalidate(['unrelated']))
    await store(cache, key, entry)
    expect(await run(cache.get(key))).toStrictEqual(E.right(entry))
  })

  it('a rejected write is an error', async () => {
    const { keyv } = transparentKeyv()
    const cache = keyvCache({ keyv: { ...keyv, set: async () => false } })
    expect(E.isLeft(await cache.invalidate(['t'])())).toBe(true)
  })

  it('entry names never contain the cache key, with or without a secret', async () => {
    for (const secret of ['', 'a', 'b']) {
      const { map, keyv } = transparentKeyv()
      await store(keyvCache({ keyv, secret }), key, entry)
      expect([...map.keys()].filter((name) => name.includes(key))).toEqual([])
    }
  })
})
