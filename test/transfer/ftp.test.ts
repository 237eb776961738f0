import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DownloadOptions } from '../../src/transfer/DownloadJob.js'
import { download } from '../../src/transfer/download.js'
import { fileSink } from '../../src/transfer/node/fileSink.js'
import { withFtp } from '../../src/transfer/node/ftp.js'
import { type FtpServer, startFtpServer } from './ftpTestServer.js'
import { seededBytes, useTransferFixture } from './fixture.js'
import { sha256 } from './storageTestServer.js'

const fixture = useTransferFixture()
const rangeBytes = 64 * 1024
const bytes = seededBytes(10 * rangeBytes + 17)

let folder = ''
let server: FtpServer
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-ftp-'))
  server = await startFtpServer('/pub/a b/é#1.sra')
  server.put(bytes, '20200101000000')
  return () => server.stop()
})
afterEach(() => rm(folder, { recursive: true }))

const target = (): string => join(folder, 'reads.sra')
const get = (options: DownloadOptions = {}, url = server.url.replaceAll('#', '%23')) => {
  const ports = { ...fixture.ports(), storage: withFtp(fixture.ports().storage) }
  return download(ports)({ url: TE.right<never, string>(url), sink: fileSink(target()), options })()
}
const downloaded = E.right(
  expect.objectContaining({ sizeBytes: bytes.length, sha256: sha256(bytes), verification: 'length' }) as unknown,
)
const restarts = (): ReadonlyArray<number> =>
  server.commands.filter((line) => line.startsWith('REST')).map((line) => Number(line.slice(5)))

describe('withFtp', () => {
  it.each([
    ['as one stream', {}],
    ['into a partial file', { rangeBytes }],
  ])('withFtp downloads a complete file %s', async (_, options) => {
    expect(await get(options)).toEqual(downloaded)
    expect((await readFile(target())).equals(bytes)).toBe(true)
    expect(await readdir(folder)).toEqual(['reads.sra'])
    expect(server.commands.filter((line) => line.startsWith('RETR'))).toEqual(['RETR /pub/a b/é#1.sra'])
  })

  it.each([
    ['as one stream', {}],
    ['into a partial file', { rangeBytes }],
  ])('withFtp resumes after a lost connection %s', async (_, options) => {
    server.cut(5 * rangeBytes)
    server.cut(rangeBytes)
    expect(await get(options)).toEqual(downloaded)
    expect((await readFile(target())).equals(bytes)).toBe(true)
    expect(Math.max(...restarts())).toBeGreaterThan(0)
  })

  it('withFtp resumes in another run unless the file has changed', async () => {
    const interrupt = async (): Promise<void> => {
      const stopper = new AbortController()
      const onProgress: DownloadOptions['onProgress'] =
        ({ doneBytes }) =>
        () =>
          doneBytes > 6 * rangeBytes ? stopper.abort() : undefined
      expect(await get({ rangeBytes, signal: stopper.signal, onProgress })).toMatchObject({ left: { _tag: 'Aborted' } })
      expect(await readdir(folder)).toHaveLength(2)
    }
    await interrupt()
    expect(await get({ rangeBytes })).toEqual(downloaded)
    expect(Math.max(...restarts())).toBeGreaterThanOrEqual(6 * rangeBytes)
    await rm(target())
    await interrupt()
    const other = seededBytes(bytes.length, 5)
    server.put(other, '20210101000000')
    expect(await get({ rangeBytes })).toMatchObject({ right: { sha256: sha256(other) } })
  })

  it('withFtp reports a missing file and a missing server', async () => {
    expect(await get({}, server.url.replace('/pub', '/nowhere'))).toMatchObject({
      left: { _tag: 'StorageRefused', status: 404, code: '550' },
    })
    await server.stop()
    expect(await get({ maxAttempts: 2 })).toMatchObject({ left: { _tag: 'StorageUnreachable', attempt: 2 } })
  })

  it.each(['%0d%0aDELE%20x', '%00', '%zz'])('withFtp rejects a path with %j', async (end) => {
    expect(await get({}, `${server.url.replaceAll('#', '%23')}${end}`)).toMatchObject({
      left: { _tag: 'TransferRefused' },
    })
    expect(server.commands).toEqual([])
  })

  it('withFtp keeps the password out of errors', async () => {
    const url = server.url.replace('ftp://', 'ftp://me:hunter2@').replace('/pub', '/nowhere')
    const result = await get({}, url)
    expect(result).toMatchObject({ left: { _tag: 'StorageRefused' } })
    expect(JSON.stringify(result)).not.toContain('hunter2')
    expect(server.commands).toContain('PASS hunter2')
  })
})
