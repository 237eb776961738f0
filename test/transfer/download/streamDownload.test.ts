import { PassThrough, Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { either as E, taskEither as TE } from 'fp-ts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ObjectLocation } from '../../../src/transfer/renewableObjectUrl.js'
import type { DownloadOptions } from '../../../src/transfer/DownloadJob.js'
import { download } from '../../../src/transfer/download.js'
import { streamSink } from '../../../src/transfer/node/streamSink.js'
import { toAsyncIterable } from '../../../src/transfer/toAsyncIterable.js'
import type { StreamSink } from '../../../src/transfer/Sink.js'
import { downloadedByEtag, seededBytes, useTransferFixture } from '../fixture.js'
import { md5 } from '../storageTestServer.js'

const fixture = useTransferFixture()
const bytes = seededBytes(12 * 1024 * 1024 + 3)
beforeEach(() => {
  fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
})

const address = (): TE.TaskEither<{ readonly _tag: string }, string | ObjectLocation> =>
  TE.right(fixture.server().objectUrl('k'))
const into = (sink: StreamSink, options: DownloadOptions = {}, url = address()) =>
  download(fixture.ports())({ url, sink, options })()
const whole = downloadedByEtag(bytes)

const collecting = (delayMs = 0) => {
  const chunks: Array<Buffer> = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      if (delayMs > 0) setTimeout(done, delayMs)
      else done()
    },
  })
  stream.on('error', () => undefined)
  return { stream, content: () => Buffer.concat(chunks) }
}

describe('download into a stream', () => {
  it('download writes verified bytes in order into a stream, and ends it', async () => {
    const { stream, content } = collecting()
    expect(await into(streamSink(stream))).toEqual(E.right(whole))
    expect(content().equals(bytes)).toBe(true)
    expect(stream.writableFinished).toBe(true)
  })

  it('download into a stream does not decompress gzip', async () => {
    const packed = gzipSync(seededBytes(100_000))
    fixture.server().objects.set('k', { bytes: packed, etag: md5(packed), headers: { 'Content-Encoding': 'gzip' } })
    const { stream, content } = collecting()
    expect(E.isRight(await into(streamSink(stream)))).toBe(true)
    expect(content().equals(packed)).toBe(true)
  })

  it('download into a stream resumes after a lost connection, without repeating bytes', async () => {
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: 3_000_000 }, { kind: 'reset' })
    const { stream, content } = collecting()
    expect(await into(streamSink(stream))).toEqual(E.right(whole))
    expect(content().equals(bytes)).toBe(true)
  })

  it('download into a stream waits for a slow reader', async () => {
    const pipe = new PassThrough()
    let doneBytes = 0
    const running = into(streamSink(pipe), { onProgress: (event) => () => void (doneBytes = event.doneBytes) })
    await new Promise((resolve) => setTimeout(resolve, 300))
    // One write in flight, one being filled, and the buffers of the pipe and the connection.
    expect(doneBytes).toBeLessThan(5 * 1024 * 1024)
    const chunks: Array<Buffer> = []
    for await (const chunk of pipe as AsyncIterable<Buffer>) chunks.push(chunk)
    expect(await running).toEqual(E.right(whole))
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
  })

  it.each([
    [
      'the SHA-256 is wrong',
      () => TE.right({ url: fixture.server().objectUrl('k'), sha256: '0'.repeat(64), etag: null }),
    ],
    ['the object changed', () => address()],
  ])('download into a stream destroys it when %s', async (why, url) => {
    if (why === 'the object changed')
      fixture
        .server()
        .injectFaults(/^GET/, { kind: 'cut', afterBytes: 5_000_000 }, { kind: 'changed', bytes: seededBytes(99, 4) })
    const { stream } = collecting()
    expect(E.isLeft(await into(streamSink(stream), {}, url()))).toBe(true)
    expect(stream.destroyed).toBe(true)
    expect(stream.writableFinished).toBe(false)
  })

  it('download fails when the stream is closed', async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
    stream.on('error', () => undefined)
    expect(await into(streamSink(stream))).toMatchObject({ left: { _tag: 'FileError', operation: 'write' } })
    const closed = new PassThrough()
    setTimeout(() => closed.destroy(), 50)
    expect(await into(streamSink(closed))).toMatchObject({ left: { _tag: 'FileError', operation: 'write' } })
  })
})

describe('toAsyncIterable', () => {
  const iterate = (url = address()) =>
    toAsyncIterable('k', (sink, signal) => download(fixture.ports())({ url, sink, options: { signal } }))

  it('toAsyncIterable yields all bytes', async () => {
    const chunks: Array<Uint8Array> = []
    for await (const chunk of iterate()) if (E.isRight(chunk)) chunks.push(chunk.right)
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
    expect(fixture.server().seen).toHaveLength(1)
  })

  it('toAsyncIterable yields a failure as its last element', async () => {
    const wrong = TE.right({ url: fixture.server().objectUrl('k'), sha256: '0'.repeat(64), etag: null })
    let last: unknown
    for await (const chunk of iterate(wrong)) last = chunk
    expect(last).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'sha256' } })
  })

  it('toAsyncIterable aborts the download when the iteration ends early', async () => {
    let count = 0
    for await (const _ of iterate()) {
      count += 1
      if (count === 2) break
    }
    expect(count).toBe(2)
  })

  it('toAsyncIterable downloads again for each iteration', async () => {
    const twice = iterate()
    for (const _ of [1, 2]) {
      let length = 0
      for await (const chunk of twice) length += E.isRight(chunk) ? chunk.right.length : 0
      expect(length).toBe(bytes.length)
    }
  })
})
