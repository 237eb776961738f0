import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { undiciStore } from '../../../src/transfer/node/undiciStore.js'
import { noise, useRig } from '../rig.js'
import { startStorage } from '../storageServer.js'

const rig = useRig()
const { signal } = new AbortController()

const from = (...chunks: ReadonlyArray<Uint8Array>) =>
  async function* () {
    yield* chunks
  }

describe('the storage over node:http', () => {
  it('says that nobody listens', async () => {
    const gone = await startStorage()
    await gone.stop()
    const result = await rig.ports().storage.putPart({
      url: `${gone.endpoint}/part/u/1?Signature=secret`,
      signal,
      body: from(),
      lengthBytes: 0,
    })()
    expect(result).toMatchObject({
      left: {
        _tag: 'StorageUnreachable',
        method: 'PUT',
        url: `${gone.endpoint}/part/u/1`,
        cause: { code: 'ECONNREFUSED' },
      },
    })
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it.each([
    ['fewer', [noise(10)]],
    ['more', [noise(900_000), noise(200_000)]],
  ])('sends no part of %s bytes than promised', async (_, chunks) => {
    const url = rig.server().partUrl('u', 1)
    const result = await rig.ports().storage.putPart({ url, signal, body: from(...chunks), lengthBytes: 1_000_000 })()
    expect(result).toMatchObject({ left: { _tag: 'BodyFailed' } })
  })

  it('gives the failure of what it reads from, and lets go of it', async () => {
    let isClosed = false
    const broken = async function* () {
      try {
        yield noise(10)
        await Promise.reject(Object.assign(new Error('bad sector'), { code: 'EIO' }))
      } finally {
        isClosed = true
      }
    }
    const url = rig.server().partUrl('u', 1)
    const result = await rig.ports().storage.putPart({ url, signal, body: broken, lengthBytes: 20 })()
    expect(result).toMatchObject({ left: { _tag: 'BodyFailed', cause: { code: 'EIO' } } })
    expect(isClosed).toBe(true)
  })

  it.each([100, 20_000, 300_000])('is done with a chunk of %i bytes when it asks for the next', async (size) => {
    const chunk = Buffer.alloc(size)
    const expected: Array<Buffer> = []
    const lending = async function* () {
      for (let n = 1; n <= 20; n += 1) {
        expected.push(Buffer.alloc(size, n))
        yield chunk.fill(n)
        chunk.fill(0xff)
      }
    }
    const url = rig.server().partUrl('lent', 1)
    await rig.ports().storage.putPart({ url, signal, body: lending, lengthBytes: 20 * size })()
    expect(rig.server().seen[0]?.body.equals(Buffer.concat(expected))).toBe(true)
  })

  it('takes nothing for a stall while it is the one that is waited for', async () => {
    const quick = undiciStore({ stallTimeoutMs: 100 })
    const slow = async function* () {
      yield noise(10)
      await new Promise((resolve) => setTimeout(resolve, 400))
      yield noise(10)
    }
    const url = rig.server().partUrl('slow', 1)
    expect(await quick.putPart({ url, signal, body: slow, lengthBytes: 20 })()).toMatchObject({
      right: { status: 200 },
    })
    rig.server().misbehave(/^PUT/, { kind: 'silence' })
    expect(await quick.putPart({ url, signal, body: slow, lengthBytes: 20 })()).toMatchObject({
      left: { _tag: 'StorageUnreachable', cause: { code: 'ETIMEDOUT', message: 'not a byte within 100 ms' } },
    })
    quick.close()
  })

  it('uses a connection again, and no more of them than it may', async () => {
    const storage = undiciStore({ maxSockets: 2 })
    const ports = new Set<number | undefined>()
    const server = await startStorage((port) => ports.add(port))
    const put = (n: number) =>
      storage.putPart({ url: server.partUrl('u', n), signal, body: from(noise(9)), lengthBytes: 9 })
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => put(n)()))
    expect(results.every(E.isRight)).toBe(true)
    expect(ports.size).toBe(2)
    storage.close()
    await server.stop()
  })

  it.each(['ftp://h/x', 'not an address', 'file:///etc/passwd'])('asks nothing of %j', async (url) => {
    const result = await rig.ports().storage.get({ url, signal, range: null, ifMatch: null })()
    expect(result).toEqual(E.left({ _tag: 'TransferRefused', reason: 'the storage address is not http or https' }))
  })
})
