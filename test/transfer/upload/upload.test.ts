import { either as E, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { bytesSource, type Source } from '../../../src/transfer/Source.js'
import { nodeHash } from '../../../src/transfer/node/hash/nodeHash.js'
import { planUpload } from '../../../src/transfer/uploadPlan.js'
import { upload } from '../../../src/transfer/upload.js'
import { multipartPlan, seededBytes, useTransferFixture, smallPlan } from '../fixture.js'
import { md5, sha256 } from '../storageTestServer.js'

const fixture = useTransferFixture()

const partBytes = 100_000
const bytes = seededBytes(3 * partBytes + 1)

const tagOf = (result: E.Either<{ readonly _tag: string }, unknown>): string =>
  E.isLeft(result) ? result.left._tag : 'Right'

describe('upload of a small file', () => {
  it.each([0, 1, 65_536, 300_001])('a small upload stores and verifies %i bytes', async (size) => {
    const content = seededBytes(size)
    const result = await upload(fixture.ports())({
      source: bytesSource('reads.fq', content),
      plan: smallPlan(size),
      api: fixture.api('k').api,
      options: { sha256: true },
    })()
    const verification = size === 0 ? 'size' : 'etag'
    expect(result).toEqual(
      E.right({ sizeBytes: size, etag: md5(content), sha256: sha256(content), parts: 1, verification }),
    )
    expect(fixture.server().objects.get('k')?.bytes.equals(content)).toBe(true)
  })

  it('a small upload sends all fields, then the file, with its length and no token', async () => {
    const name = 'a/b?c#d%é"e.fq'
    await upload(fixture.ports())({
      source: bytesSource('x', Buffer.from('ACGT')),
      plan: smallPlan(4),
      api: fixture.api('k').api,
      options: { filename: name },
    })()
    const post = fixture.server().seen[0]
    const boundary = /boundary=(.+)$/.exec(post?.headers['content-type'] ?? '')?.[1]
    const field = (key: string, value: string): string =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
    expect(post?.body.toString('utf8')).toBe(
      field('key', 'k') +
        field('policy', 'p0') +
        field('signature', 's+/=') +
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a/b?c#d%é%22e.fq"\r\n` +
        `Content-Type: application/octet-stream\r\n\r\nACGT\r\n--${boundary}--\r\n`,
    )
    expect(post?.headers['content-length']).toBe(String(post?.body.length))
    expect(post?.headers).not.toHaveProperty('authorization')
    expect(post?.headers).not.toHaveProperty('transfer-encoding')
  })

  it('a small upload fails when the storage rejects it', async () => {
    fixture.server().injectFaults(/^POST/, { kind: 'status', status: 403, code: 'AccessDenied' })
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: smallPlan(bytes.length),
      api: fixture.api('k').api,
    })()
    expect(result).toEqual(
      E.left({
        _tag: 'StorageRefused',
        method: 'POST',
        url: `${fixture.server().endpoint}/bucket`,
        status: 403,
        code: 'AccessDenied',
        part: null,
        attempt: 1,
      }),
    )
    expect(fixture.server().seen).toHaveLength(1)
  })

  it('a small upload follows a redirect, and counts and hashes its bytes once', async () => {
    fixture.server().injectFaults(/^POST/, { kind: 'status', status: 307 })
    const events: Array<number> = []
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: smallPlan(bytes.length),
      api: fixture.api('k').api,
      options: {
        sha256: true,
        onProgress:
          ({ doneBytes }) =>
          () =>
            void events.push(doneBytes),
      },
    })()
    expect(result).toMatchObject({ right: { etag: md5(bytes), sha256: sha256(bytes), verification: 'etag' } })
    expect(fixture.server().seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /bucket',
      'POST /object/elsewhere',
      'GET /object/k',
    ])
    expect(events.at(-1)).toBe(bytes.length)
    expect(Math.max(...events)).toBe(bytes.length)
  })

  it('a small upload fails when another object is stored', async () => {
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: smallPlan(bytes.length),
      api: fixture.api('k', { presignedGet: TE.right(fixture.server().objectUrl('other')) }).api,
    })()
    expect(tagOf(result)).toBe('StorageRefused')
    fixture.server().injectFaults(/^GET/, { kind: 'changed', bytes: seededBytes(bytes.length, 2) })
    const changed = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: smallPlan(bytes.length),
      api: fixture.api('k').api,
    })()
    expect(changed).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'etag', expected: md5(bytes) } })
    fixture.server().injectFaults(/^GET/, { kind: 'changed', bytes: bytes.subarray(1) })
    const shorter = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: smallPlan(bytes.length),
      api: fixture.api('k').api,
    })()
    expect(shorter).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'size', found: String(bytes.length - 1) } })
  })

  it('a small upload to an encrypted bucket is verified by size', async () => {
    const headers = { 'x-amz-server-side-encryption': 'aws:kms' }
    const server = fixture.server()
    server.objects.set('kms', { bytes, etag: '0'.repeat(32), headers })
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: smallPlan(bytes.length),
      api: fixture.api('k', { presignedGet: TE.right(server.objectUrl('kms')) }).api,
    })()
    expect(result).toMatchObject({ right: { verification: 'size', etag: md5(bytes) } })
  })
})

describe('upload of a large file', () => {
  const sizes = [partBytes, partBytes + 1, 2 * partBytes, 3 * partBytes + 17]
  it.each(sizes)('a multipart upload stores and verifies %i bytes', async (size) => {
    const content = seededBytes(size)
    const { api, completed } = fixture.api('k')
    const result = await upload(fixture.ports())({
      source: bytesSource('x', content),
      plan: multipartPlan(size, partBytes),
      api,
      options: { sha256: true },
    })()
    const count = Math.ceil(size / partBytes)
    expect(result).toEqual(
      E.right({
        sizeBytes: size,
        etag: fixture.server().objects.get('k')?.etag,
        sha256: sha256(content),
        parts: count,
        verification: 'etag',
      }),
    )
    expect(fixture.server().objects.get('k')?.bytes.equals(content)).toBe(true)
    expect(completed[0]?.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
    expect(completed[0]?.[0]?.etag).toBe(`"${md5(content.subarray(0, partBytes))}"`)
  })

  it('a multipart upload uses the planned part size', async () => {
    const size = 5 * 1024 * 1024 + 1
    const content = seededBytes(size)
    const plan = planUpload(size, { thresholdBytes: 0, partBytes: 5 * 1024 * 1024 })
    if (E.isLeft(plan)) return expect.unreachable()
    const result = await upload(fixture.ports())({
      source: bytesSource('x', content),
      plan: plan.right,
      api: fixture.api('k').api,
    })()
    expect(result).toMatchObject({ right: { parts: 2, verification: 'etag' } })
  })

  it('a multipart upload sends no header with a part but its length', async () => {
    await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api: fixture.api('k').api,
    })()
    const puts = fixture.server().seen.filter(({ method }) => method === 'PUT')
    expect(puts).toHaveLength(4)
    puts.forEach(({ headers }) => expect(Object.keys(headers).sort()).toEqual(['connection', 'content-length', 'host']))
  })

  it('a multipart upload sends at most `concurrency` parts concurrently', async () => {
    const content = seededBytes(21_000)
    fixture.server().gather(3)
    await upload(fixture.ports())({
      source: bytesSource('x', content),
      plan: multipartPlan(21_000, 1000),
      api: fixture.api('k').api,
      options: { concurrency: 3 },
    })()
    expect(fixture.server().mostOpen()).toBe(3)
  })

  it.each([
    ['a reset', { kind: 'reset' }],
    ['a reset midway', { kind: 'resetMidway', afterBytes: 50_000 }],
    ['a 500', { kind: 'status', status: 500, code: 'InternalError' }],
    ['a 503', { kind: 'status', status: 503, code: 'SlowDown' }],
    ['a 429', { kind: 'status', status: 429 }],
    ['a RequestTimeout', { kind: 'status', status: 400, code: 'RequestTimeout' }],
    ['a wrong ETag', { kind: 'etag', etag: `"${'0'.repeat(32)}"` }],
    ['a missing ETag', { kind: 'etag', etag: null }],
  ] as const)('a multipart upload sends a part again after %s, and counts its bytes once', async (_, fault) => {
    fixture.server().injectFaults(/^PUT .*\/2$/, fault)
    const events: Array<number> = []
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api: fixture.api('k').api,
      options: {
        onProgress:
          ({ doneBytes }) =>
          () =>
            void events.push(doneBytes),
      },
    })()
    expect(result).toMatchObject({ right: { verification: 'etag' } })
    expect(fixture.server().objects.get('k')?.bytes.equals(bytes)).toBe(true)
    expect(fixture.state.sleeps).toEqual([125])
    expect(events.at(-1)).toBe(bytes.length)
    expect(Math.max(...events)).toBe(bytes.length)
  })

  it('a multipart upload gives up after two minutes, with the last failure', async () => {
    const storm = { kind: 'status', status: 503, code: 'SlowDown' } as const
    fixture.server().injectFaults(/^PUT .*\/2$/, ...Array.from({ length: 50 }, () => storm))
    const { api, completed } = fixture.api('k')
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api,
    })()
    expect(result).toMatchObject({
      left: { _tag: 'StorageRefused', status: 503, code: 'SlowDown', part: 2 },
    })
    expect(fixture.state.sleeps.slice(0, 4)).toEqual([125, 250, 500, 1000])
    expect(fixture.state.sleeps.reduce((a, b) => a + b)).toBe(120_000)
    expect(completed).toEqual([])
  })

  it('a multipart upload does not retry a 403, and starts no more parts', async () => {
    fixture.server().injectFaults(/^PUT .*\/1$/, { kind: 'status', status: 403, code: 'AccessDenied' })
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api: fixture.api('k').api,
      options: { concurrency: 1 },
    })()
    expect(result).toMatchObject({ left: { status: 403, code: 'AccessDenied', part: 1, attempt: 1 } })
    expect(fixture.server().seen).toHaveLength(1)
  })

  it('upload keeps the signature out of its error', async () => {
    fixture.server().injectFaults(/^PUT/, { kind: 'status', status: 403 })
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api: fixture.api('k').api,
    })()
    expect(JSON.stringify(result)).toContain('/part/u1/')
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it("a multipart upload fails with ChecksumMismatch when a part's ETag stays wrong", async () => {
    const lie = { kind: 'etag', etag: `"${'0'.repeat(32)}"` } as const
    fixture.server().injectFaults(/^PUT .*\/3$/, lie, lie, lie, lie, lie)
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api: fixture.api('k').api,
    })()
    expect(result).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'etag', part: 3 } })
  })

  it('a multipart upload sends nothing when the number of URLs is wrong', async () => {
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api: fixture.api('k', { beginMultipart: () => TE.right({ urls: ['http://x/1'], uploadId: 'u' }) }).api,
    })()
    const reason = 'Pangea returned 1 URLs for 4 parts. Run the upload again.'
    expect(result).toEqual(E.left({ _tag: 'TransferRefused', reason }))
    expect(fixture.server().seen).toEqual([])
  })

  it('a multipart upload detects an acknowledged but lost part', async () => {
    const { api } = fixture.api('k', {
      complete: (uploadId) => async () => {
        fixture.server().join('k', uploadId, [1, 2, 4])
        return E.right(undefined)
      },
    })
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api,
    })()
    expect(result).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'size' } })
  })

  it('a multipart upload returns an early rejection while it is still sending', async () => {
    const content = seededBytes(8_000_000)
    fixture.server().injectFaults(/^PUT .*\/1$/, { kind: 'early', status: 403 })
    const result = await upload(fixture.ports())({
      source: bytesSource('x', content),
      plan: multipartPlan(content.length, 8_000_000),
      api: fixture.api('k').api,
      options: { maxAttempts: 1 },
    })()
    expect(['StorageRefused', 'StorageUnreachable']).toContain(tagOf(result))
  })
})

describe('a completion with an unclear response', () => {
  const job = (api: ReturnType<typeof fixture.api>['api']) => ({
    source: bytesSource('x', bytes),
    plan: multipartPlan(bytes.length, partBytes),
    api,
  })

  it('an unclear completion succeeds when the object exists', async () => {
    let calls = 0
    const { api } = fixture.api('k', {
      complete: (uploadId, parts) => async () => {
        calls += 1
        fixture.server().join(
          'k',
          uploadId,
          parts.map(({ number }) => number),
        )
        return E.left({ _tag: 'Timeout' })
      },
    })
    expect(await upload(fixture.ports())(job(api))()).toMatchObject({ right: { verification: 'etag' } })
    expect(calls).toBe(1)
  })

  it('an unclear completion is retried when the object is missing or older', async () => {
    let calls = 0
    fixture.server().objects.set('k', { bytes: seededBytes(bytes.length, 9), etag: `${'a'.repeat(32)}-4` })
    const { api } = fixture.api('k', {
      complete: (uploadId, parts) => async () => {
        calls += 1
        if (calls < 3) return E.left({ _tag: 'ServerError' })
        fixture.server().join(
          'k',
          uploadId,
          parts.map(({ number }) => number),
        )
        return E.right(undefined)
      },
    })
    expect(await upload(fixture.ports())(job(api))()).toMatchObject({ right: { verification: 'etag' } })
    expect(calls).toBe(3)
  })

  it('an unclear completion is retried when the object matches only in size', async () => {
    let calls = 0
    fixture.server().objects.set('k', { bytes: seededBytes(bytes.length, 9), etag: 'opaque' })
    const { api } = fixture.api('k', {
      complete: () => async () => {
        calls += 1
        return E.left({ _tag: 'Timeout' })
      },
    })
    expect(await upload(fixture.ports())(job(api))()).toEqual(E.left({ _tag: 'Timeout' }))
    expect(calls).toBeGreaterThan(5)
    expect(fixture.state.sleeps.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(120_000)
  })

  it('a completion fails when it stays unclear, or is clearly rejected', async () => {
    const unclear = fixture.api('k', { complete: () => TE.left({ _tag: 'ServerError' }) })
    expect(await upload(fixture.ports())(job(unclear.api))()).toEqual(E.left({ _tag: 'ServerError' }))
    let calls = 0
    const clear = fixture.api('k', {
      complete: () => async () => {
        calls += 1
        return E.left({ _tag: 'Forbidden' })
      },
    })
    expect(await upload(fixture.ports())(job(clear.api))()).toEqual(E.left({ _tag: 'Forbidden' }))
    expect(calls).toBe(1)
  })
})

describe('a source that changes', () => {
  const changing = (stats: Array<{ sizeBytes: number; mtimeMs: number }>, content: Buffer): Source => ({
    ...bytesSource('/data/x.fq', content),
    stat: async () =>
      E.right({
        identity: null,
        ...(stats.length > 1
          ? (stats.shift() ?? { sizeBytes: 0, mtimeMs: 0 })
          : (stats[0] ?? { sizeBytes: 0, mtimeMs: 0 })),
      }),
  })
  const changed = E.left({ _tag: 'SourceChanged', path: '/data/x.fq' })

  it('upload rejects a source that is not of the planned size before it sends anything', async () => {
    const source = bytesSource('/data/x.fq', bytes)
    expect(await upload(fixture.ports())({ source, plan: smallPlan(1), api: fixture.api('k').api })()).toEqual(changed)
    expect(fixture.server().seen).toEqual([])
  })

  it("upload does not complete when the source's time has changed", async () => {
    const source = changing(
      [
        { sizeBytes: bytes.length, mtimeMs: 1 },
        { sizeBytes: bytes.length, mtimeMs: 2 },
      ],
      bytes,
    )
    const { api, completed } = fixture.api('k')
    expect(await upload(fixture.ports())({ source, plan: multipartPlan(bytes.length, partBytes), api })()).toEqual(
      changed,
    )
    expect(completed).toEqual([])
  })

  it('upload reports a truncated source as changed, not unreadable', async () => {
    const source = changing(
      [
        { sizeBytes: bytes.length, mtimeMs: 1 },
        { sizeBytes: 10, mtimeMs: 2 },
      ],
      bytes.subarray(0, 10),
    )
    expect(
      await upload(fixture.ports())({
        source,
        plan: multipartPlan(bytes.length, partBytes),
        api: fixture.api('k').api,
      })(),
    ).toEqual(changed)
  })

  it('upload reports a source with too few bytes as unreadable', async () => {
    const source = changing([{ sizeBytes: bytes.length, mtimeMs: 1 }], bytes.subarray(0, 10))
    const result = await upload(fixture.ports())({ source, plan: smallPlan(bytes.length), api: fixture.api('k').api })()
    expect(result).toMatchObject({ left: { _tag: 'FileError', operation: 'read', path: '/data/x.fq' } })
  })
})

describe('aborting an upload', () => {
  it('upload sends nothing when the signal has already fired', async () => {
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: smallPlan(bytes.length),
      api: fixture.api('k').api,
      options: { signal: AbortSignal.abort() },
    })()
    expect(result).toMatchObject({ left: { _tag: 'Aborted', status: null } })
    expect(fixture.server().seen).toEqual([])
  })

  it('an aborted upload stops its parts and completes nothing', async () => {
    const stopper = new AbortController()
    fixture.server().injectFaults(/^PUT .*\/2$/, { kind: 'silence' })
    const { api, completed } = fixture.api('k')
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api,
      options: {
        signal: stopper.signal,
        onProgress:
          ({ doneBytes }) =>
          () => {
            if (doneBytes === bytes.length) stopper.abort()
          },
      },
    })()
    expect(result).toMatchObject({ left: { _tag: 'Aborted', status: null } })
    expect(completed).toEqual([])
  })
})

describe('a storage that stops responding', () => {
  const quick = useTransferFixture({ stallTimeoutMs: 250 })
  it('upload retries a part that gets no response', async () => {
    quick.server().injectFaults(/^PUT .*\/2$/, { kind: 'silence' })
    const result = await upload(quick.ports())({
      source: bytesSource('x', bytes),
      plan: multipartPlan(bytes.length, partBytes),
      api: quick.api('k').api,
    })()
    expect(result).toMatchObject({ right: { verification: 'etag' } })
    expect(quick.state.sleeps.length).toBeGreaterThan(0)
  })
})

it('nodeHash computes the published MD5 and SHA-256 test vectors', () => {
  const md5Hasher = nodeHash.start('md5')
  md5Hasher.update(Buffer.from('abc'))
  expect(md5Hasher.digestHex()).toBe('900150983cd24fb0d6963f7d28e17f72')
})
