import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { LogLevel } from '../../src/ports/Log.js'
import { bytesSource } from '../../src/transfer/Source.js'
import { download } from '../../src/transfer/download.js'
import { fileSink } from '../../src/transfer/node/fileSink.js'
import type { OnProgress } from '../../src/transfer/progress.js'
import type { TransferPorts } from '../../src/transfer/TransferPorts.js'
import { upload } from '../../src/transfer/upload.js'
import { multipartPlan, seededBytes, useTransferFixture, smallPlan } from './fixture.js'
import { md5 } from './storageTestServer.js'

const fixture = useTransferFixture()
const bytes = seededBytes(30_000)

const throwing = (): never => {
  throw new Error('a listener with a defect')
}
const rejecting = (): Promise<void> => Promise.reject(new Error('an asynchronous listener with a defect'))
const listeners: ReadonlyArray<readonly [string, OnProgress]> = [
  ['throws when called', throwing],
  ['throws when run', () => throwing],
  ['rejects', () => rejecting],
]

/** Stores the checkpoint of an upload, so that the next run logs the resume. */
const failingLog = (write: (level: LogLevel) => () => void): TransferPorts => ({
  ...fixture.ports(),
  checkpoints: {
    open: () =>
      TE.left({ _tag: 'FileError', operation: 'open', path: '/j', cause: { name: 'E', message: 'no checkpoints' } }),
  },
  log: { write },
})

describe.each(listeners)('an onProgress that %s', (_, onProgress) => {
  it.each([
    ['in one request', smallPlan(bytes.length), 2],
    ['in parts', multipartPlan(bytes.length, 10_000), 4],
  ])('upload %s ignores an onProgress that fails, and repeats no request', async (_how, plan, requests) => {
    const result = await upload(fixture.ports())({
      source: bytesSource('x', bytes),
      plan,
      api: fixture.api('k').api,
      options: { onProgress },
    })()
    expect(result).toMatchObject({ right: { verification: 'etag' } })
    expect(fixture.server().seen).toHaveLength(requests)
  })

  it.each([
    ['as one stream', 100_000],
    ['in ranges', 10_000],
  ])('download ignores an onProgress that fails, %s', async (_how, rangeBytes) => {
    const folder = await mkdtemp(join(tmpdir(), 'pangea-listeners-'))
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    const result = await download(fixture.ports())({
      url: TE.right(fixture.server().objectUrl('k')),
      sink: fileSink(join(folder, 'x')),
      options: { onProgress, rangeBytes },
    })()
    expect(result).toMatchObject({ right: { verification: 'etag' } })
    expect((await readFile(join(folder, 'x'))).equals(bytes)).toBe(true)
    await rm(folder, { recursive: true })
  })
})

describe('a log', () => {
  it.each([
    ['throws when called', throwing],
    ['throws when run', () => throwing],
    ['rejects', () => rejecting as unknown as () => void],
  ])('upload ignores a log that %s', async (_, write) => {
    const source = {
      ...bytesSource('x', bytes),
      stat: TE.right({ sizeBytes: bytes.length, mtimeMs: 1, identity: 'inode 1' }),
    }
    const result = await upload(failingLog(write))({
      source,
      plan: multipartPlan(bytes.length, 10_000),
      api: fixture.api('k').api,
      transfer: { key: 'k', title: 'a file' },
    })()
    expect(result).toMatchObject({ right: { verification: 'etag' } })
  })
})
