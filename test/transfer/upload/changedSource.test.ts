/** Sources that change while they are sent: a mixture of two states must not succeed. */
import { appendFile, mkdtemp, open, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type either as E, taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bytesSource, type Source } from '../../../src/transfer/Source.js'
import { fileSource } from '../../../src/transfer/node/fileSource.js'
import { hashThreads } from '../../../src/transfer/node/hash/hashThreads.js'
import type { UploadPlan } from '../../../src/transfer/uploadPlan.js'
import type { TransferPorts } from '../../../src/transfer/TransferPorts.js'
import { upload } from '../../../src/transfer/upload.js'
import { multipartPlan, seededBytes, useTransferFixture, smallPlan } from '../fixture.js'

const fixture = useTransferFixture()
const MiB = 1024 * 1024
const partBytes = 2 * MiB
const bytes = seededBytes(5 * partBytes + 17)
const changed = { left: { _tag: 'SourceChanged' } }

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-changed-'))
  path = join(folder, 'reads.fq')
  await writeFile(path, bytes)
  // A whole number of seconds, so that it can be restored exactly.
  await utimes(path, 1_700_000_000, 1_700_000_000)
  // The last change is before the upload, even on file systems with coarse timestamps.
  await new Promise((resolve) => setTimeout(resolve, 20))
})
afterEach(() => rm(folder, { recursive: true }))

/** A storage that runs an action after some bytes have been sent. */
const after = (count: number, happen: () => Promise<void>): TransferPorts => {
  const ports = fixture.ports()
  let sent = 0
  const counted =
    <R extends { readonly body: () => AsyncIterable<Uint8Array> }, A>(send: (request: R) => TE.TaskEither<never, A>) =>
    (request: R): TE.TaskEither<never, A> =>
      send({
        ...request,
        body: async function* () {
          for await (const chunk of request.body()) {
            if (sent <= count && sent + chunk.length > count) await happen()
            sent += chunk.length
            yield chunk
          }
        },
      })
  const { putPart, postForm } = ports.storage
  return {
    ...ports,
    hashing: hashThreads({ threads: 2 }),
    storage: {
      ...ports.storage,
      putPart: counted(putPart as never),
      postForm: counted(postForm as never),
    },
  }
}

const send = (ports: TransferPorts, source: Source, plan: UploadPlan) => {
  const { api, completed } = fixture.api('k')
  return upload(ports)({
    source,
    plan,
    api,
    options: { sha256: true, concurrency: 2 },
  })().then((result) => ({ result, completed }))
}

const overwritten = async (): Promise<void> => {
  const { atime, mtime } = await stat(path)
  const file = await open(path, 'r+')
  for (let at = 0; at < bytes.length; at += 100_000) await file.write(Buffer.from('changed'), 0, 7, at)
  await file.close()
  await utimes(path, atime, mtime)
}

const changes: ReadonlyArray<readonly [string, () => Promise<void>]> = [
  ['overwritten, and its time set back', overwritten],
  [
    'replaced by another of the same size and time',
    async () => {
      const { atime, mtime } = await stat(path)
      const other = join(folder, 'other')
      await writeFile(other, seededBytes(bytes.length, 7))
      await utimes(other, atime, mtime)
      await rename(other, path)
    },
  ],
  ['cut short', () => truncate(path, bytes.length - partBytes)],
  ['appended to', () => appendFile(path, 'more')],
]

describe.each([
  ['in one request', smallPlan(bytes.length)],
  ['in parts', multipartPlan(bytes.length, partBytes)],
])('a file that is sent %s', (_, plan) => {
  it.each(changes)(
    'upload fails with SourceChanged when the source is %s, and completes nothing',
    async (_how, happen) => {
      const { result, completed } = await send(after(3 * MiB, happen), fileSource(path), plan)
      expect(result).toMatchObject(changed)
      expect(completed).toEqual([])
    },
  )
  it('upload succeeds when the source stays the same', async () => {
    const { result } = await send(
      after(3 * MiB, async () => undefined),
      fileSource(path),
      plan,
    )
    expect(result).toMatchObject({ right: { verification: 'etag' } })
  })
})

/** A source on a file system that shows no change. Read `n` returns `bytesOf(n)`. */
const silent = (bytesOf: (n: number, offset: number) => Buffer): Source => {
  let reads = 0
  return {
    name: 'reads.fq',
    path: null,
    stat: TE.right({ sizeBytes: bytes.length, mtimeMs: 1, identity: 'inode 1' }),
    read: (offset, length) => {
      reads += 1
      return bytesSource('reads.fq', bytesOf(reads, offset)).read(offset, length)
    },
  }
}

describe('a source that changes without a trace', () => {
  it('upload detects a part that was hashed from other bytes than were sent', async () => {
    const source = silent((n) => (n === 1 ? bytes : seededBytes(bytes.length, 2)))
    const { result, completed } = await send(fixture.ports(), source, multipartPlan(bytes.length, partBytes))
    expect(result).toMatchObject(changed)
    expect(completed).toEqual([])
  })

  it('upload detects a SHA-256 of other bytes than were sent', async () => {
    let isSent = false
    const other = seededBytes(bytes.length, 2)
    const source = silent((_n, offset) => (isSent && offset === 0 ? other : bytes))
    const ports = fixture.ports()
    const { putPart } = ports.storage
    let arrived = 0
    const counting: TransferPorts['storage']['putPart'] = (request) =>
      TE.map((answer: E.Either<never, never>) => {
        arrived += 1
        return answer
      })(putPart(request) as never) as never
    const hashing: TransferPorts['hashing'] = {
      ...ports.hashing,
      hashRange: (algorithm, ...args) => {
        const following = ports.hashing.hashRange(algorithm, ...args)
        if (algorithm !== 'sha256') return following
        return {
          ...following,
          digest: () => {
            isSent = arrived === 6
            return following.digest()
          },
        }
      },
    }
    const { result, completed } = await send(
      { ...ports, hashing, storage: { ...ports.storage, putPart: counting } },
      source,
      multipartPlan(bytes.length, partBytes),
    )
    expect(result).toMatchObject(changed)
    expect(completed).toEqual([])
  })
})
