import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DownloadOptions } from '../../../src/transfer/DownloadJob.js'
import { download } from '../../../src/transfer/download.js'
import { fileSink } from '../../../src/transfer/node/fileSink.js'
import { multipartEtag } from '../../../src/transfer/etag.js'
import { partsOf } from '../../../src/transfer/uploadPlan.js'
import type { FileSink } from '../../../src/transfer/Sink.js'
import { downloadedByEtag, seededBytes, useTransferFixture } from '../fixture.js'
import { md5, sha256 } from '../storageTestServer.js'

const fixture = useTransferFixture()
const MiB = 1024 * 1024
const bytes = seededBytes(300_001)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-transfer-'))
  fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
})
afterEach(() => rm(folder, { recursive: true }))

const target = (): string => join(folder, 'deep', 'reads.fq')
const get = (
  options: DownloadOptions = {},
  url = TE.right<{ readonly _tag: string }, string>(fixture.server().objectUrl('k')),
) => download(fixture.ports())({ url, sink: fileSink(target()), options })()

/** Lists the files beside the target. */
const left = async (): Promise<ReadonlyArray<string>> => readdir(join(folder, 'deep')).catch(() => [])

/** Larger than the bytes that can be in flight. */
const storeLarge = (): Buffer => {
  const large = seededBytes(3 * MiB)
  fixture.server().objects.set('k', { bytes: large, etag: md5(large) })
  return large
}

const whole = E.right(downloadedByEtag(bytes))

describe('download', () => {
  it.each([0, 1, 65_536, 300_001])('download fetches and verifies %i bytes', async (size) => {
    const content = seededBytes(size)
    fixture.server().objects.set('k', { bytes: content, etag: md5(content) })
    expect(await get()).toEqual(E.right(downloadedByEtag(content)))
    expect((await readFile(target())).equals(content)).toBe(true)
    expect(await left()).toEqual(['reads.fq'])
  })

  it('download sends one range request for a small object, without a token', async () => {
    await get()
    expect(fixture.server().seen).toHaveLength(1)
    const headers = fixture.server().seen[0]?.headers ?? {}
    expect(headers.range).toBe(`bytes=0-${8 * MiB - 1}`)
    expect(Object.keys(headers).sort()).toEqual(['accept-encoding', 'connection', 'host', 'range'])
  })

  it('download reports progress', async () => {
    const events: Array<unknown> = []
    await get({ onProgress: (event) => () => void events.push(event) })
    expect(events.at(-1)).toEqual({
      doneBytes: bytes.length,
      totalBytes: bytes.length,
      bytesPerSecond: null,
      etaMs: null,
    })
  })

  it("download verifies the caller's SHA-256 in upper or lower case", async () => {
    const result = await get({ expectedSha256: sha256(bytes).toUpperCase() })
    expect(result).toMatchObject({ right: { verification: 'sha256' } })
  })

  it.each([
    ['the planned part size', 8 * MiB, 17 * MiB + 3],
    ['another usual part size', 5 * MiB, 17 * MiB + 3],
    ['one part', 8 * MiB, 5 * MiB],
  ])('download verifies a multipart ETag made with %s', async (_, partBytes, size) => {
    const content = seededBytes(size)
    const etag = multipartEtag(partsOf(size, partBytes).map((p) => md5(content.subarray(p.start, p.end))))
    fixture.server().objects.set('k', { bytes: content, etag })
    expect(await get()).toEqual(E.right(downloadedByEtag(content, etag)))
  })

  it('download verifies a multipart ETag with an empty last part', async () => {
    const content = seededBytes(10 * MiB)
    const halves = [content.subarray(0, 5 * MiB), content.subarray(5 * MiB), Buffer.alloc(0)]
    const etag = multipartEtag(halves.map(md5))
    fixture.server().objects.set('k', { bytes: content, etag })
    expect(await get()).toMatchObject({ right: { etag, verification: 'etag' } })
  })

  it.each([
    ['made with an unusual part size', `${'0'.repeat(32)}-2`],
    ['that is not a hash', 'v1-opaque'],
  ])('download verifies only the length when the ETag is one %s', async (_, etag) => {
    fixture.server().objects.set('k', { bytes, etag })
    expect(await get()).toMatchObject({ right: { etag, verification: 'length' } })
  })

  it('download replaces an existing target only when it is complete', async () => {
    await get()
    await writeFile(target(), 'before')
    fixture.server().objects.set('k', { bytes, etag: md5(Buffer.from('other')) })
    expect(await get()).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'etag' } })
    expect(await readFile(target(), 'utf8')).toBe('before')
    expect(await get({ expectedSha256: '00' })).toMatchObject({ left: { _tag: 'ChecksumMismatch', what: 'sha256' } })
    expect(await left()).toEqual(['reads.fq'])
  })
})

describe('download over a bad network', () => {
  it.each([
    ['a reset before the response', [{ kind: 'reset' }]],
    ['a body cut off', [{ kind: 'cut', afterBytes: 70_000 }]],
    ['a body cut off four times', [1, 2, 3, 4].map(() => ({ kind: 'cut', afterBytes: 50_000 }) as const)],
    ['a 503', [{ kind: 'status', status: 503 }]],
    ['a body cut off, then a range ignored', [{ kind: 'cut', afterBytes: 9 }, { kind: 'ignoreRange' }]],
    ['a body cut off, then another range', [{ kind: 'cut', afterBytes: 9 }, { kind: 'shiftedRange' }]],
  ] as const)('download survives %s', async (_, faults) => {
    fixture.server().injectFaults(/^GET/, ...faults)
    const events: Array<number> = []
    const result = await get({
      onProgress:
        ({ doneBytes }) =>
        () =>
          void events.push(doneBytes),
    })
    expect(result).toEqual(whole)
    expect((await readFile(target())).equals(bytes)).toBe(true)
    expect(events.at(-1)).toBe(bytes.length)
    expect(Math.max(...events)).toBe(bytes.length)
    expect(await left()).toEqual(['reads.fq'])
  })

  it('download requests only the missing bytes, of the same object', async () => {
    const large = storeLarge()
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: 2 * MiB })
    await get()
    const [, second] = fixture.server().seen
    const start = Number(/^bytes=(\d+)-\d+$/.exec(second?.headers.range ?? '')?.[1])
    // Bytes that Node had received but not delivered when the connection broke are lost: about 100
    // kB at most.
    expect(start).toBeGreaterThan(MiB)
    expect(start).toBeLessThanOrEqual(2 * MiB)
    expect(second?.headers['if-match']).toBe(`"${md5(large)}"`)
  })

  it('download restarts when the object changes, and keeps no bytes of the old one', async () => {
    const shorter = seededBytes(60_000, 5)
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: 100_000 }, { kind: 'changed', bytes: shorter })
    expect(await get()).toMatchObject({ right: { sizeBytes: 60_000, sha256: sha256(shorter), verification: 'etag' } })
    expect((await readFile(target())).equals(shorter)).toBe(true)
  })

  it('download gives up after two minutes, and leaves no files', async () => {
    fixture.server().injectFaults(/^GET/, ...Array.from({ length: 50 }, () => ({ kind: 'reset' }) as const))
    expect(await get()).toMatchObject({ left: { _tag: 'StorageUnreachable', method: 'GET' } })
    expect(fixture.state.sleeps.reduce((a, b) => a + b)).toBe(120_000)
    expect(await left()).toEqual([])
  })

  it('download gives up after maxAttempts', async () => {
    fixture.server().injectFaults(/^GET/, ...[1, 2, 3].map(() => ({ kind: 'reset' }) as const))
    expect(await get({ maxAttempts: 3 })).toMatchObject({ left: { _tag: 'StorageUnreachable', attempt: 3 } })
    expect(fixture.state.sleeps).toEqual([125, 250])
  })

  it('download keeps the signature out of its error', async () => {
    fixture
      .server()
      .injectFaults(/^GET/, ...[1, 2].map(() => ({ kind: 'status', status: 404, code: 'NoSuchKey' }) as const))
    const result = await get()
    expect(result).toMatchObject({ left: { _tag: 'StorageRefused', status: 404, code: 'NoSuchKey' } })
    expect(JSON.stringify(result)).not.toContain('secret')
  })
})

describe('the URL of a download', () => {
  const counted = (urls: ReadonlyArray<string>) => {
    let calls = 0
    const url: TE.TaskEither<{ readonly _tag: string }, string> = async () => E.right(urls[calls++] ?? '')
    return { url, calls: () => calls }
  }

  it('download refreshes a rejected presigned URL once', async () => {
    const refused = { kind: 'status', status: 403, code: 'AccessDenied' } as const
    fixture.server().injectFaults(/^GET/, refused)
    const twice = counted([fixture.server().objectUrl('k'), fixture.server().objectUrl('k')])
    expect(await get({}, twice.url)).toEqual(whole)
    expect(twice.calls()).toBe(2)
    fixture.server().injectFaults(/^GET/, refused, refused)
    const never = counted([fixture.server().objectUrl('k'), fixture.server().objectUrl('k')])
    expect(await get({}, never.url)).toMatchObject({ left: { _tag: 'StorageRefused', status: 403 } })
    expect(never.calls()).toBe(2)
  })

  it('download refreshes an expired presigned URL and continues', async () => {
    const large = storeLarge()
    fixture.server().injectFaults(/^GET/, { kind: 'cut', afterBytes: 2 * MiB })
    const base = fixture.server().objectUrl('k')
    const { url, calls } = counted([`${base}&Expires=100`, `${base}&Expires=900`])
    const result = await get({ onProgress: () => () => void (fixture.state.nowMs = 200_000) }, url)
    expect(result).toMatchObject(E.right({ sha256: sha256(large), verification: 'etag' }))
    expect(calls()).toBe(2)
    expect(fixture.server().seen[1]?.headers.range).toMatch(/^bytes=/)
  })

  it("download fails when it can't get a URL", async () => {
    expect(await get({}, TE.left({ _tag: 'NotFound' }))).toEqual(E.left({ _tag: 'NotFound' }))
    expect(await left()).toEqual([])
  })

  it('download rejects a URL that is neither http nor https', async () => {
    expect(await get({}, TE.right('file:///etc/passwd'))).toMatchObject({ left: { _tag: 'TransferRefused' } })
  })
})

describe('aborting a download', () => {
  it('an aborted download removes its bytes and leaves the target unchanged', async () => {
    const content = seededBytes(4_000_000)
    fixture.server().objects.set('k', { bytes: content, etag: md5(content) })
    const stopper = new AbortController()
    const result = await get({ signal: stopper.signal, onProgress: () => () => stopper.abort() })
    expect(result).toMatchObject({ left: { _tag: 'Aborted', method: 'GET', status: null } })
    expect(await left()).toEqual([])
  })
})

describe('a failing disk', () => {
  const failing = (operation: 'write' | 'sync'): FileSink => {
    const sink = fileSink(target())
    const failure = TE.left({
      _tag: 'FileError',
      operation,
      path: target(),
      cause: { name: 'Error', message: 'ENOSPC' },
    } as const)
    return {
      ...sink,
      open: async () => {
        const openFile = await sink.open()
        if (E.isLeft(openFile)) return openFile
        return E.right(
          operation === 'write' ? { ...openFile.right, write: () => failure } : { ...openFile.right, commit: failure },
        )
      },
    }
  }
  it.each(['write', 'sync'] as const)(
    "download fails when the disk can't %s, and leaves no files",
    async (operation) => {
      const url = TE.right(fixture.server().objectUrl('k'))
      const result = await download(fixture.ports())({ url, sink: failing(operation) })()
      expect(result).toMatchObject({ left: { _tag: 'FileError', operation } })
      expect(await left()).toEqual([])
      expect(fixture.server().seen).toHaveLength(1)
    },
  )
})
