import { PassThrough, Readable } from 'node:stream'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitStream } from '../../../src/transfer/uploadStream.js'
import { type StreamOptions, streamSource } from '../../../src/transfer/Source.js'
import { planSource, upload } from '../../../src/transfer/upload.js'
import type { UploadOptions } from '../../../src/transfer/UploadJob.js'
import { type ApiFailure, seededBytes, useTransferFixture } from '../fixture.js'
import { md5, sha256 } from '../storageTestServer.js'

const fixture = useTransferFixture()
const MiB = 1024 * 1024
const partBytes = 5 * MiB

const inChunks = (bytes: Buffer, chunkBytes = 100_000): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
    })(),
  )

const send = (
  chunks: AsyncIterable<Uint8Array>,
  options: UploadOptions = {},
  stream: StreamOptions = { maxBytes: 8 * partBytes },
  api = fixture.api('k').api,
) =>
  F.pipe(
    planSource(streamSource('out.bam', chunks, stream), { partBytes }),
    TE.flatMap((planned) =>
      upload(fixture.ports())<ApiFailure>({ ...planned, api, options: { sha256: true, concurrency: 2, ...options } }),
    ),
  )()

const puts = () => fixture.server().seen.filter(({ method }) => method === 'PUT')

describe('uploadStream', () => {
  it.each([0, 1, partBytes - 1, partBytes])('uploadStream sends %i bytes in one request', async (size) => {
    const bytes = seededBytes(size)
    expect(await send(inChunks(bytes))).toEqual(
      E.right({
        sizeBytes: size,
        etag: md5(bytes),
        sha256: sha256(bytes),
        parts: 1,
        verification: size === 0 ? 'size' : 'etag',
      }),
    )
    expect(puts()).toEqual([])
    expect(fixture.server().objects.get('k')?.bytes.equals(bytes)).toBe(true)
  })

  it.each([partBytes + 1, 2 * partBytes, 3 * partBytes + 17])('uploadStream sends %i bytes in parts', async (size) => {
    const bytes = seededBytes(size)
    expect(await send(inChunks(bytes))).toMatchObject({
      right: { sizeBytes: size, sha256: sha256(bytes), parts: Math.ceil(size / partBytes), verification: 'etag' },
    })
    expect(fixture.server().objects.get('k')?.bytes.equals(bytes)).toBe(true)
  })

  it('uploadStream retries a part from memory', async () => {
    const bytes = seededBytes(3 * partBytes)
    fixture
      .server()
      .injectFaults(
        /^PUT/,
        { kind: 'reset' },
        { kind: 'resetMidway', afterBytes: 1000 },
        { kind: 'etag', etag: `"${'0'.repeat(32)}"` },
        { kind: 'status', status: 503, code: 'SlowDown' },
      )
    expect(await send(inChunks(bytes))).toMatchObject({ right: { sha256: sha256(bytes), verification: 'etag' } })
  })

  it('uploadStream reads no further than its memory allows', async () => {
    const stream = new PassThrough({ highWaterMark: 1 })
    let written = 0
    const write = async (): Promise<void> => {
      for (let n = 0; n < 40; n += 1) {
        await new Promise<void>((resolve, reject) =>
          stream.write(seededBytes(MiB), (error) => (error ? reject(error) : resolve())),
        )
        written += 1
      }
      stream.end()
    }
    void write().catch(() => undefined)
    // Two parts are sent, and none is acknowledged.
    fixture.server().gather(3)
    const stopper = new AbortController()
    const sent = send(stream, { signal: stopper.signal })
    while (fixture.server().seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(written).toBeLessThanOrEqual(3 * 5 + 2)
    stopper.abort()
    expect(await sent).toMatchObject({ left: { _tag: 'Aborted' } })
    // The writer of the stream is notified.
    stream.on('error', () => undefined)
    if (!stream.closed) await new Promise((resolve) => stream.once('close', resolve))
  })

  it('uploadStream rejects a stream longer than maxBytes, and explains what to do', async () => {
    const { api, completed } = fixture.api('k')
    const result = await send(inChunks(seededBytes(3 * partBytes)), {}, { maxBytes: 2 * partBytes }, api)
    expect(result).toMatchObject({
      left: { _tag: 'TransferRefused', reason: expect.stringContaining('larger maxBytes') as string },
    })
    expect(completed).toEqual([])
  })

  it('uploadStream does not store a stream that breaks off', async () => {
    const broken = async function* () {
      yield seededBytes(2 * partBytes)
      await Promise.reject(new Error('samtools died'))
    }
    const { api, completed } = fixture.api('k')
    expect(await send(broken(), {}, undefined, api)).toMatchObject({
      left: { _tag: 'FileError', operation: 'read', path: 'out.bam', cause: { message: 'samtools died' } },
    })
    expect(completed).toEqual([])
  })

  it('uploadStream stops waiting for a stalled stream when a part fails or the upload is aborted', async () => {
    const hangs = async function* () {
      yield seededBytes(partBytes + 1)
      await new Promise(() => undefined)
    }
    fixture.server().injectFaults(/^PUT .*\/1$/, { kind: 'status', status: 403, code: 'AccessDenied' })
    expect(await send(hangs())).toMatchObject({ left: { _tag: 'StorageRefused', status: 403, part: 1 } })
    const stopper = new AbortController()
    setTimeout(() => stopper.abort(), 50)
    expect(await send(hangs(), { signal: stopper.signal })).toMatchObject({ left: { _tag: 'Aborted' } })
  })

  it.each([-1, 0.5, 6 * 1024 ** 4])('planSource rejects a stream of %d bytes', async (maxBytes) => {
    expect(await send(inChunks(seededBytes(1)), {}, { maxBytes })).toMatchObject({ left: { _tag: 'TransferRefused' } })
  })

  it('planStream plans the parts for maxBytes, and larger parts if these were too many', async () => {
    const asked: Array<number> = []
    const begin = (count: number) => {
      asked.push(count)
      return TE.left<ApiFailure, never>({ _tag: 'Forbidden' })
    }
    const api = fixture.api('k', { beginMultipart: begin }).api
    await send(inChunks(seededBytes(partBytes + 1)), {}, { maxBytes: 40 * partBytes }, api)
    expect(asked).toEqual([40])
    await send(inChunks(seededBytes(7 * MiB)), {}, { maxBytes: 60_000 * MiB }, api)
    expect(asked[1]).toBe(10_000)
  })
})

describe('splitStream', () => {
  it('splitStream yields parts of equal size, whatever the chunk sizes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 })),
        fc.integer({ min: 1, max: 30 }),
        async (chunks, size) => {
          const parts: Array<Uint8Array> = []
          let seen = 0
          const cut = splitStream(Readable.from(chunks), size, ({ length }) => void (seen += length))
          let next = await cut.next()
          for (; next.done !== true; next = await cut.next()) parts.push(next.value)
          expect(parts.every(({ length }) => length === size)).toBe(true)
          parts.push(next.value)
          const all = Buffer.concat(chunks)
          expect(Buffer.concat(parts).equals(all)).toBe(true)
          expect(seen).toBe(all.length)
          expect(parts).toHaveLength(Math.max(1, Math.ceil(all.length / size)))
        },
      ),
    )
  })
})
