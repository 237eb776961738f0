/**
 * Streams that stall or break: the transfer still reacts to its signal, and fails only with a
 * `Left`.
 */
import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { function as F, taskEither as TE } from 'fp-ts'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { download } from '../../src/transfer/download.js'
import { streamSink } from '../../src/transfer/node/streamSink.js'
import { planSource, upload } from '../../src/transfer/upload.js'
import { streamSource } from '../../src/transfer/Source.js'
import { type ApiFailure, seededBytes, useTransferFixture } from './fixture.js'
import { md5 } from './storageTestServer.js'

const fixture = useTransferFixture()
const bytes = seededBytes(3_000_000)
beforeEach(() => {
  fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
})

const into = (stream: Writable, signal?: AbortSignal, sha256: string | null = null) =>
  download(fixture.ports())({
    url: TE.right({ url: fixture.server().objectUrl('k'), sha256, etag: null }),
    sink: streamSink(stream),
    options: signal === undefined ? {} : { signal },
  })()

const send = (chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal) =>
  F.pipe(
    planSource(streamSource('out.bam', chunks), { partBytes: 5 * 1024 * 1024 }),
    TE.flatMap((planned) =>
      upload(fixture.ports())<ApiFailure>({
        ...planned,
        api: fixture.api('up').api,
        options: { sha256: true, ...(signal === undefined ? {} : { signal }) },
      }),
    ),
  )

/** Fires once the transfer stalls. */
const soon = (): AbortSignal => {
  const stopper = new AbortController()
  setTimeout(() => stopper.abort(), 150)
  return stopper.signal
}

// Vitest fails the run for an unhandled error event.
describe('download into a stalled or broken stream', () => {
  it.each([
    ['accepts no more bytes', new Writable({ write: () => undefined })],
    [
      'accepts everything but never finishes',
      new Writable({ write: (_c, _e, done) => done(), final: () => undefined }),
    ],
    ['has no reader', new PassThrough()],
  ])('download into a stream that %s is aborted by its signal', async (_, stream) => {
    const begunMs = Date.now()
    expect(await into(stream, soon())).toMatchObject({ left: { _tag: 'Aborted' } })
    expect(Date.now() - begunMs).toBeLessThan(1_000)
    expect(stream.destroyed).toBe(true)
  })

  it('a failed download destroys a stream without error listeners, and nothing else', async () => {
    const stream = new PassThrough()
    stream.resume()
    expect(await into(stream, undefined, '0'.repeat(64))).toMatchObject({ left: { _tag: 'ChecksumMismatch' } })
    expect(stream.destroyed).toBe(true)
    expect(stream.errored).toBeInstanceOf(Error)
    await new Promise((resolve) => setImmediate(resolve))
  })

  it('a stream that breaks between two writes fails the download, and nothing else', async () => {
    const stream = new Writable({ highWaterMark: 16 * 1024 * 1024, write: (_c, _e, done) => void setTimeout(done, 5) })
    const events = { count: 0 }
    const result = download(fixture.ports())({
      url: TE.right(fixture.server().objectUrl('k')),
      sink: streamSink(stream),
      options: {
        onProgress: () => () => {
          events.count += 1
          if (events.count === 3) stream.destroy(new Error('EPIPE'))
        },
      },
    })()
    expect(await result).toMatchObject({ left: { _tag: 'FileError', operation: 'write' } })
  })

  it('a finished download removes its listeners from the stream', async () => {
    const stream = new PassThrough()
    stream.resume()
    expect(await into(stream)).toMatchObject({ right: { verification: 'etag' } })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(stream.listenerCount('error')).toBe(new PassThrough().listenerCount('error'))
  })
})

describe('upload of a stalled or broken stream', () => {
  it.each([
    ['a Readable', () => new Readable({ read: () => undefined })],
    [
      'a Readable that has delivered some bytes',
      () => {
        const stream = new PassThrough()
        stream.write(seededBytes(100))
        return stream
      },
    ],
  ])('upload of a stream that never ends, %s, is aborted by its signal and closes the stream', async (_, make) => {
    const stream = make()
    const begunMs = Date.now()
    expect(await send(stream, soon())()).toMatchObject({
      left: { _tag: 'Aborted', method: 'UPLOAD', url: 'out.bam' },
    })
    expect(Date.now() - begunMs).toBeLessThan(1_000)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(stream.destroyed).toBe(true)
  })

  it('an upload of a web stream reacts to its signal', async () => {
    const stream = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) })
    expect(await send(stream as unknown as AsyncIterable<Uint8Array>, soon())()).toMatchObject({
      left: { _tag: 'Aborted' },
    })
  })

  it('a stream that breaks before it is read fails the upload, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pangea-stream-'))
    const stream = createReadStream(join(folder, 'not there'))
    const upload = send(stream)
    // The calls to the platform are slow.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await upload()).toMatchObject({ left: { _tag: 'FileError', operation: 'read', cause: { code: 'ENOENT' } } })
    await rm(folder, { recursive: true })
  })

  it('an upload of a consumed stream is rejected, not stored as empty', async () => {
    const generator = async function* () {
      yield seededBytes(1000)
    }
    for (const chunks of [Readable.from([seededBytes(1000)]), generator(), new Blob([seededBytes(1000)]).stream()]) {
      const upload = send(chunks as AsyncIterable<Uint8Array>)
      expect(await upload()).toMatchObject({ right: { sizeBytes: 1000 } })
      expect(await upload()).toMatchObject({ left: { _tag: 'TransferRefused' } })
      expect(fixture.server().objects.get('up')?.bytes.length).toBe(1000)
    }
  })

  it('an upload runs again if its iterable can be read again', async () => {
    const again = { [Symbol.asyncIterator]: () => Readable.from([seededBytes(1000)])[Symbol.asyncIterator]() }
    const upload = send(again)
    expect([await upload(), await upload()]).toMatchObject([
      { right: { sizeBytes: 1000 } },
      { right: { sizeBytes: 1000 } },
    ])
  })
})

describe('a process with a silent standard input', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pangea-stdin-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('a process with a silent standard input exits once its upload was aborted', async () => {
    const source = fileURLToPath(new URL('../../src/transfer/', import.meta.url))
    const built = join(folder, 'client.mjs')
    const script = `
      import { streamSource } from ${JSON.stringify(`${source}Source.ts`)}
      import { planStream } from ${JSON.stringify(`${source}uploadPlan.ts`)}
      import { upload } from ${JSON.stringify(`${source}upload.ts`)}
      import { nodeHash } from ${JSON.stringify(`${source}node/hash/nodeHash.ts`)}
      const ports = { hashing: nodeHash, clock: { nowMs: Date.now }, random: { next: Math.random } }
      const signal = AbortSignal.timeout(100)
      const keep = setTimeout(() => undefined, 200)
      const outcome = await upload(ports)({ source: streamSource('-', process.stdin), plan: planStream().right, api: {}, options: { signal } })()
      console.log(outcome.left._tag)`
    await build({
      stdin: { contents: script, resolveDir: source },
      outfile: built,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
    })
    const running = promisify(execFile)(process.execPath, [built], { timeout: 5_000 })
    // Its standard input is open and silent.
    expect((await running).stdout.trim()).toBe('Aborted')
  })
})
