import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ObjectLocation } from '../../../src/transfer/renewableObjectUrl.js'
import type { DownloadOptions } from '../../../src/transfer/DownloadJob.js'
import { download } from '../../../src/transfer/download.js'
import { fileSink } from '../../../src/transfer/node/fileSink.js'
import { multipartEtag } from '../../../src/transfer/etag.js'
import { partsOf } from '../../../src/transfer/uploadPlan.js'
import type { TransferPorts } from '../../../src/transfer/TransferPorts.js'
import { downloadedByEtag, seededBytes, useTransferFixture } from '../fixture.js'
import { type Fault, md5, sha256 } from '../storageTestServer.js'

const fixture = useTransferFixture()
const rangeBytes = 64 * 1024
const bytes = seededBytes(10 * rangeBytes + 17)
const whole = downloadedByEtag(bytes)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-ranges-'))
  fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
})
afterEach(() => rm(folder, { recursive: true }))

const target = (): string => join(folder, 'reads.fq')
const address = (): TE.TaskEither<{ readonly _tag: string }, string | ObjectLocation> =>
  TE.right(fixture.server().objectUrl('k'))
const get = (options: DownloadOptions = {}, url = address()) =>
  download(fixture.ports())({ url, sink: fileSink(target()), options: { rangeBytes, ...options } })()
const left = async (): Promise<ReadonlyArray<string>> => (await readdir(folder)).sort()
const content = (): Promise<Buffer> => readFile(target())

/** The range of each request; `[0, Infinity]` for the complete object. */
const requestedRanges = () =>
  fixture.server().seen.map(({ headers }) => {
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    return start === undefined ? ([0, Infinity] as const) : ([Number(start), Number(end)] as const)
  })

/** Enough failures for a range to fail. */
const always = (fault: Fault): ReadonlyArray<Fault> => Array.from({ length: 200 }, () => fault)

describe('a server that sends less than requested', () => {
  it('download requests the rest when the first response is short, and hashes all of it', async () => {
    const cap = 6 * rangeBytes
    const server = createServer((request, response) => {
      const [, start = '0', end = '0'] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
      const last = Math.min(Number(end), Number(start) + cap - 1, bytes.length - 1)
      const part = bytes.subarray(Number(start), last + 1)
      response.writeHead(206, {
        etag: '"opaque"',
        'content-length': part.length,
        'content-range': `bytes ${start}-${last}/${bytes.length}`,
      })
      // The first response is the slowest: the others overtake it.
      if (Number(start) > 0) return void response.end(part)
      response.write(part.subarray(0, 1000))
      setTimeout(() => response.end(part.subarray(1000)), 50)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/k`
    const found = await get({ rangeBytes: cap * 4 }, TE.right(url))
    server.close()
    expect(found).toMatchObject({ right: { sizeBytes: bytes.length, sha256: sha256(bytes) } })
    expect((await content()).equals(bytes)).toBe(true)
  })
})

describe('a large object', () => {
  it('a large object can be downloaded again after a port rejected', async () => {
    const ports = fixture.ports()
    let requests = 0
    const broken: TransferPorts = {
      ...ports,
      storage: {
        ...ports.storage,
        get: (request) => {
          requests += 1
          return requests < 4 ? ports.storage.get(request) : () => Promise.reject(new Error('broken port'))
        },
      },
    }
    const run = download(broken)({ url: address(), sink: fileSink(target()), options: { rangeBytes, concurrency: 1 } })
    await expect(run()).rejects.toThrow('broken port')
    expect(await left()).toEqual(['.reads.fq.part', '.reads.fq.part.json'])
    expect(await get()).toEqual(E.right(whole))
    expect(await left()).toEqual(['reads.fq'])
  })

  it('a large object is fetched in ranges, each once, all pinned to the same object', async () => {
    expect(await get()).toEqual(E.right(whole))
    expect((await content()).equals(bytes)).toBe(true)
    const ranges = requestedRanges().toSorted((a, b) => a[0] - b[0])
    expect(ranges[0]).toEqual([0, rangeBytes - 1])
    expect(ranges.slice(1)).toEqual(
      partsOf(bytes.length, rangeBytes)
        .slice(1)
        .map(({ start, end }) => [start, end - 1]),
    )
    const pins = fixture
      .server()
      .seen.slice(1)
      .map(({ headers }) => headers['if-match'])
    expect(new Set(pins)).toEqual(new Set([`"${md5(bytes)}"`]))
    expect(await left()).toEqual(['reads.fq'])
  })

  it.each([1, 3])('a large object is fetched with %i concurrent ranges', async (concurrency) => {
    const ports = fixture.ports()
    let [open, most] = [0, 0]
    const counting: TransferPorts = {
      ...ports,
      storage: {
        ...ports.storage,
        get: (request) => async () => {
          open += 1
          most = Math.max(most, open)
          await new Promise((resolve) => setTimeout(resolve, 5))
          open -= 1
          return ports.storage.get(request)()
        },
      },
    }
    const options = { rangeBytes, concurrency }
    expect(await download(counting)({ url: address(), sink: fileSink(target()), options })()).toEqual(E.right(whole))
    expect(most).toBe(concurrency)
  })

  it('a large object is verified by its recorded SHA-256', async () => {
    const recorded = (sum: string, etag: string | null = null) =>
      TE.right({ url: fixture.server().objectUrl('k'), sha256: sum, etag })
    expect(await get({}, recorded(sha256(bytes)))).toEqual(E.right({ ...whole, verification: 'sha256' }))
    expect(await get({}, recorded('0'.repeat(64)))).toMatchObject({
      left: { _tag: 'ChecksumMismatch', what: 'sha256' },
    })
    expect(await get({ expectedSha256: null }, recorded('0'.repeat(64)))).toEqual(E.right(whole))
    // Another program replaced the object but not its recorded checksums.
    expect(await get({}, recorded('0'.repeat(64), 'another'))).toEqual(E.right(whole))
  })

  it.each([
    ['the likeliest part size', 8 * 1024 * 1024, 8 * 1024 * 1024 * 2 + 5],
    ['another part size', 6 * 1024 * 1024, 6 * 1024 * 1024 * 2 + 5],
  ])('a large object is verified by the multipart ETag of %s', async (_, partBytes, size) => {
    const large = seededBytes(size)
    const checksums = partsOf(size, partBytes).map((p) => md5(large.subarray(p.start, p.end)))
    fixture.server().objects.set('k', { bytes: large, etag: multipartEtag(checksums) })
    expect(await get({ rangeBytes: 1024 * 1024 })).toMatchObject({
      right: { verification: 'etag', sha256: sha256(large) },
    })
  })

  it('a large download reports progress up to its size', async () => {
    const done: Array<number> = []
    await get({ onProgress: (event) => () => void done.push(event.doneBytes) })
    expect(done.at(-1)).toBe(bytes.length)
    expect(Math.max(...done)).toBe(bytes.length)
  })

  it.each<readonly [string, Fault, unknown, string]>([
    ['in one response from a server without ranges', { kind: 'ignoreRange' }, [[0, rangeBytes - 1]], 'etag'],
    [
      'by a second request if it has no ETag',
      { kind: 'etag', etag: null },
      [
        [0, rangeBytes - 1],
        [0, Infinity],
      ],
      'length',
    ],
  ])('a large object is downloaded %s', async (_, fault, requests, verification) => {
    fixture.server().injectFaults(/^GET/, ...always(fault))
    expect(await get()).toMatchObject(E.right({ sha256: sha256(bytes), verification }))
    expect(requestedRanges()).toEqual(requests)
    expect(await left()).toEqual(['reads.fq'])
  })

  it('a large object is rejected when the disk is too full, before it is fetched', async () => {
    fixture.server().injectFaults(/^GET/, { kind: 'claim', sizeBytes: 2 ** 48 })
    expect(await get()).toMatchObject({ left: { _tag: 'DiskFull', path: target(), neededBytes: 2 ** 48 } })
    expect(await left()).toEqual([])
    expect(fixture.server().seen).toHaveLength(1)
  })
})

describe('ranges over a bad network', () => {
  const second = /^GET/
  it.each<readonly [string, ReadonlyArray<Fault>]>([
    ['resets', [1, 2, 3].map(() => ({ kind: 'reset' }) as const)],
    ['bodies cut short', [1, 2, 3, 4, 5, 6].map((n) => ({ kind: 'cut', afterBytes: n * 1000 }) as const)],
    ['503s', [1, 2, 3].map(() => ({ kind: 'status', status: 503, code: 'SlowDown' }) as const)],
    ['a response with a wrong range', [{ kind: 'cut', afterBytes: 70_000 }, { kind: 'shiftedRange' }]],
    ['a response without a Content-Range', [{ kind: 'cut', afterBytes: 70_000 }, { kind: 'noContentRange' }]],
  ])('ranges are complete in spite of %s', async (_, faults) => {
    fixture.server().injectFaults(second, ...faults)
    expect(await get()).toEqual(E.right(whole))
    expect((await content()).equals(bytes)).toBe(true)
    expect(await left()).toEqual(['reads.fq'])
  })

  it('a failed range is retried separately', async () => {
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, { kind: 'cut', afterBytes: 10_000 })
    expect(await get()).toEqual(E.right(whole))
    const bytesAsked = requestedRanges()
      .slice(1)
      .reduce((sum, [start, end]) => sum + end - start + 1, 0)
    // The first range came with the first response, at least partly; one range was cut short and
    // requested again.
    expect(bytesAsked).toBeLessThan(bytes.length + rangeBytes)
  })

  it('download falls back to one request for a storage without ranges', async () => {
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, ...always({ kind: 'ignoreRange' }))
    expect(await get()).toEqual(E.right(whole))
    expect((await content()).equals(bytes)).toBe(true)
    expect(await left()).toEqual(['reads.fq'])
  })

  it('download restarts when the object changes between two ranges', async () => {
    const other = seededBytes(bytes.length, 7)
    const url: typeof address = () => async () => E.right(fixture.server().objectUrl('k'))
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, { kind: 'changed', bytes: other })
    expect(await get({}, url())).toMatchObject({ right: { sha256: sha256(other), verification: 'etag' } })
    expect((await content()).equals(other)).toBe(true)
    expect(await left()).toEqual(['reads.fq'])
  })

  it('download keeps fetched ranges when it fails on unexpected responses', async () => {
    const other: Fault = { kind: 'noContentRange' }
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, other, other, other, other, other)
    expect(await get({ concurrency: 1 })).toMatchObject({ left: { _tag: 'StorageUnreachable' } })
    expect(await left()).toEqual(['.reads.fq.part', '.reads.fq.part.json'])
    fixture.server().seen.length = 0
    expect(await get()).toEqual(E.right(whole))
    expect(
      Math.min(
        ...requestedRanges()
          .slice(1)
          .map(([start]) => start),
      ),
    ).toBe(rangeBytes)
  })

  it('ranges continue with a new URL when the old one is rejected', async () => {
    let count = 0
    const url: TE.TaskEither<never, string> = async () => {
      count += 1
      return E.right(fixture.server().objectUrl('k'))
    }
    const refused: Fault = { kind: 'status', status: 403, code: 'AccessDenied' }
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, refused)
    expect(await get({ concurrency: 2 }, url)).toEqual(E.right(whole))
    expect(count).toBe(2)
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, refused, refused)
    expect(await get({ concurrency: 1 }, url)).toMatchObject({ left: { _tag: 'StorageRefused', status: 403 } })
    expect(count).toBe(4)
  })

  it.each([
    ['the SHA-256 that was recorded', true],
    ['the ETag', false],
  ])('%s detects a flipped bit, and only the bytes that differ are rewritten', async (_, isRecorded) => {
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, { kind: 'wrongBit', at: 5 })
    const url = isRecorded
      ? TE.right({ url: fixture.server().objectUrl('k'), sha256: sha256(bytes), etag: null })
      : address()
    expect(await get({}, url)).toEqual(E.right({ ...whole, verification: isRecorded ? 'sha256' : 'etag' }))
    expect((await content()).equals(bytes)).toBe(true)
  })

  it('a flipped bit is detected when the ETag may have an unusual part size', async () => {
    fixture.server().objects.set('k', {
      bytes,
      etag: multipartEtag(partsOf(bytes.length, 100_000).map((p) => md5(bytes.subarray(p.start, p.end)))),
    })
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: rangeBytes }, { kind: 'wrongBit', at: 5 })
    expect(await get()).toMatchObject({ right: { verification: 'length' } })
    expect((await content()).equals(bytes)).toBe(true)
  })

  it('a download that fails verification every time never reaches its target', async () => {
    fixture.server().objects.set('k', { bytes, etag: md5(Buffer.from('other')) })
    expect(await get()).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'etag' } })
    expect(await left()).toEqual([])
  })
})

describe('an interrupted download of a large object', () => {
  const interrupt = async (): Promise<void> => {
    const stopper = new AbortController()
    const stopped = await get({
      signal: stopper.signal,
      concurrency: 1,
      onProgress:
        ({ doneBytes }) =>
        () =>
          doneBytes > 6 * rangeBytes ? stopper.abort() : undefined,
    })
    expect(stopped).toMatchObject({ left: { _tag: 'Aborted' } })
    expect(await left()).toEqual(['.reads.fq.part', '.reads.fq.part.json'])
    fixture.server().seen.length = 0
  }

  it('an interrupted download of a large object resumes where it stopped', async () => {
    await interrupt()
    const done: Array<number> = []
    expect(await get({ onProgress: (event) => () => void done.push(event.doneBytes) })).toEqual(E.right(whole))
    expect((await content()).equals(bytes)).toBe(true)
    expect(await left()).toEqual(['reads.fq'])
    expect(
      Math.min(
        ...requestedRanges()
          .slice(1)
          .map(([start]) => start),
      ),
    ).toBeGreaterThanOrEqual(5 * rangeBytes)
    expect(done[0]).toBeGreaterThanOrEqual(5 * rangeBytes)
    expect(done.at(-1)).toBe(bytes.length)
  })

  it('an interrupted download restarts when the object has changed', async () => {
    await interrupt()
    const other = seededBytes(bytes.length, 3)
    fixture.server().objects.set('k', { bytes: other, etag: md5(other) })
    expect(await get()).toMatchObject({ right: { sha256: sha256(other) } })
    expect((await content()).equals(other)).toBe(true)
  })

  it.each([
    '',
    '{"version":1',
    '{"version":2}',
    '{"version":1,"source":"","etag":"","sizeBytes":-1,"done":[]}',
    'null',
  ])('an interrupted download restarts when its checkpoint is %j', async (note) => {
    await interrupt()
    await writeFile(join(folder, '.reads.fq.part.json'), note)
    await writeFile(join(folder, '.reads.fq.part'), seededBytes(5, 9))
    expect(await get()).toEqual(E.right(whole))
    expect((await content()).equals(bytes)).toBe(true)
  })

  it('a changed partial file is detected after the resume', async () => {
    await interrupt()
    const part = await readFile(join(folder, '.reads.fq.part'))
    part.writeUInt8(part.readUInt8(7) ^ 1, 7)
    await writeFile(join(folder, '.reads.fq.part'), part)
    expect(await get()).toEqual(E.right(whole))
    expect((await content()).equals(bytes)).toBe(true)
  })

  it('two concurrent downloads to one target do not affect each other', async () => {
    const both = await Promise.all([get(), get(), get()])
    expect(both).toEqual([1, 2, 3].map(() => E.right(whole)))
    expect((await content()).equals(bytes)).toBe(true)
    expect(await left()).toEqual(['reads.fq'])
  })

  it('a partial file is not written through a symbolic or hard link', async () => {
    await mkdir(join(folder, 'other'))
    await writeFile(join(folder, 'other', 'precious'), 'precious')
    await symlink(join(folder, 'other', 'precious'), join(folder, '.reads.fq.part'))
    expect(await get()).toEqual(E.right(whole))
    expect(await readFile(join(folder, 'other', 'precious'), 'utf8')).toBe('precious')
  })
})
