/** Which downloads are accepted, depending on how their bytes can be verified. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ObjectLocation } from '../../../src/transfer/renewableObjectUrl.js'
import { download } from '../../../src/transfer/download.js'
import type { DownloadOptions } from '../../../src/transfer/DownloadJob.js'
import { fileSink } from '../../../src/transfer/node/fileSink.js'
import { seededBytes, useTransferFixture } from '../fixture.js'
import { md5, sha256 } from '../storageTestServer.js'

const MiB = 1024 * 1024
const fixture = useTransferFixture()
const page = Buffer.from('<!DOCTYPE html><title>Log in</title>')
const html = { 'Content-Type': 'text/html; charset=utf-8' }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-verified-'))
  return () => rm(folder, { recursive: true, force: true })
})

const target = (): string => join(folder, 'target')
const from = (located: Partial<ObjectLocation> & { readonly url: string }, options: DownloadOptions = {}) => {
  const url = TE.right<{ readonly _tag: string }, ObjectLocation>({ sha256: null, etag: null, ...located })
  return download(fixture.ports())({ url, sink: fileSink(target()), options })()
}
/** The URL of a stored object. */
const get = (key: string, options: DownloadOptions = {}) => from({ url: fixture.server().objectUrl(key) }, options)
const store = (key: string, bytes: Buffer, etag: string, headers = {}): void =>
  void fixture.server().objects.set(key, { bytes, etag, headers })

describe('requireVerified', () => {
  it.each([
    ['one request', 1000],
    ['ranges', 9 * MiB],
  ])('requireVerified rejects a download without a checksum, fetched in %s', async (_, size) => {
    store('k', seededBytes(size), 'opaque')
    await writeFile(target(), 'before')
    expect(await get('k', { requireVerified: true })).toEqual(
      E.left({ _tag: 'Unverified', path: target(), reason: 'NoChecksum' }),
    )
    expect(await readFile(target(), 'utf8')).toBe('before')
    expect(await get('k')).toMatchObject(E.right({ verification: 'length' }))
  })

  it('requireVerified rejects a multipart ETag that no part size yields', async () => {
    store('k', seededBytes(1000), `${'0'.repeat(32)}-2`)
    expect(await get('k', { requireVerified: true })).toMatchObject(E.left({ reason: 'NoChecksum' }))
    expect(await readdir(folder)).toEqual([])
  })

  it('requireVerified accepts a download with a matching ETag or SHA-256', async () => {
    store('k', seededBytes(1000), md5(seededBytes(1000)))
    expect(await get('k', { requireVerified: true })).toMatchObject(E.right({ verification: 'etag' }))
    store('k', seededBytes(1000), 'opaque')
    const expectedSha256 = sha256(seededBytes(1000))
    const verified = await get('k', { requireVerified: true, expectedSha256 })
    expect(verified).toMatchObject(E.right({ verification: 'sha256' }))
  })
})

describe('a web page instead of a file', () => {
  it('download rejects a web page where the URL names another kind of file', async () => {
    store('é reads.fastq.gz', page, 'opaque', html)
    const refused = E.left({ _tag: 'Unverified', path: target(), reason: 'WebPage' })
    expect(await get('é reads.fastq.gz')).toEqual(refused)
    expect(await readdir(folder)).toEqual([])
    expect(await get('é reads.fastq.gz', { requireVerified: true })).toEqual(refused)
    expect(await get('é reads.fastq.gz', { requireVerified: false })).toMatchObject(E.right({ verification: 'length' }))
  })

  it.each(['report.html', 'report.HTM', 'report.html.gz', 'index.php', 'fastqc'])(
    'download accepts a web page named %s',
    async (key) => {
      store(key, page, 'opaque', html)
      expect(await get(key)).toMatchObject(E.right({ verification: 'length' }))
    },
  )

  it('download accepts a web page that a checksum verifies, under any name', async () => {
    store('reads.fastq.gz', page, md5(page), html)
    expect(await get('reads.fastq.gz')).toMatchObject(E.right({ verification: 'etag' }))
  })

  it('a response without an ETag must still match the recorded SHA-256', async () => {
    fixture.server().injectFaults(/^GET/, ...[1, 2].map(() => ({ kind: 'etag', etag: null }) as const))
    store('reads.fastq.gz', page, 'any', html)
    const recorded = {
      url: fixture.server().objectUrl('reads.fastq.gz'),
      sha256: sha256(seededBytes(9)),
      etag: md5(seededBytes(9)),
    }
    expect(await from(recorded)).toMatchObject(E.left({ _tag: 'ChecksumMismatch', what: 'sha256' }))
  })
})

describe('a response without a length', () => {
  it('a download without a stated length is reported as unverified', async () => {
    const server = createServer((_, response) => {
      response.write('some ')
      response.end('bytes')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/reads.fq`
    const [taken, refused] = [await from({ url }), await from({ url }, { requireVerified: true })]
    await new Promise((resolve) => server.close(resolve))
    expect(taken).toMatchObject(E.right({ sizeBytes: 10, verification: 'none' }))
    expect(refused).toMatchObject(E.left({ _tag: 'Unverified', reason: 'NoChecksum' }))
  })
})
