import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { either as E, taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ObjectLocation } from '../../../src/transfer/renewableObjectUrl.js'
import { download } from '../../../src/transfer/download.js'
import type { DownloadOptions } from '../../../src/transfer/DownloadJob.js'
import { fileSink } from '../../../src/transfer/node/fileSink.js'
import { hashThreads } from '../../../src/transfer/node/hash/hashThreads.js'
import type { Hashing } from '../../../src/transfer/Hashing.js'
import { multipartEtag } from '../../../src/transfer/etag.js'
import { partsOf } from '../../../src/transfer/uploadPlan.js'
import type { ProgressEvent } from '../../../src/transfer/progress.js'
import { seededBytes, useTransferFixture } from '../fixture.js'
import { md5, sha256 } from '../storageTestServer.js'

const MiB = 1024 * 1024
const fixture = useTransferFixture()
const hashing = hashThreads()
const bytes = seededBytes(12 * MiB + 17)
const wrong = Buffer.from(bytes)
wrong[9 * MiB] = (wrong[9 * MiB] ?? 0) ^ 1

const partsEtag = (partBytes: number): string =>
  multipartEtag(partsOf(bytes.length, partBytes).map(({ start, end }) => md5(bytes.subarray(start, end))))

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-existing-'))
  path = join(folder, 'reads é #?%.fq')
})
afterEach(() => rm(folder, { recursive: true }))

const get = (options: DownloadOptions = {}, recorded: Partial<ObjectLocation> = {}) => {
  const located: ObjectLocation = { url: fixture.server().objectUrl('k'), sha256: null, etag: null, ...recorded }
  const url: TE.TaskEither<{ readonly _tag: string }, ObjectLocation> = TE.right(located)
  const job = { url, sink: fileSink(path), options: { skipUnchanged: true, ...options } }
  return download({ ...fixture.ports(), hashing })(job)()
}
const ranges = (): ReadonlyArray<string | undefined> => fixture.server().seen.map(({ headers }) => headers.range)

describe('an existing target', () => {
  it.each([
    ['an MD5 ETag', md5(bytes), {}, 'etag'],
    ['a multipart ETag of the usual part size', partsEtag(8 * MiB), {}, 'etag'],
    ['a multipart ETag of another part size', partsEtag(7 * MiB), {}, 'etag'],
    ['the recorded SHA-256', 'opaque', { sha256: sha256(bytes), etag: 'opaque' }, 'sha256'],
  ])('skipUnchanged keeps an existing target verified by %s', async (_, etag, recorded, verification) => {
    await writeFile(path, bytes)
    const { mtimeMs, ino } = await stat(path)
    fixture.server().objects.set('k', { bytes, etag })
    const events: Array<ProgressEvent> = []
    const found = await get({ onProgress: (event) => () => void events.push(event) }, recorded)
    expect(found).toEqual(
      E.right({ sizeBytes: bytes.length, etag, sha256: sha256(bytes), verification, isFetched: false }),
    )
    expect(await stat(path)).toMatchObject({ mtimeMs, ino })
    expect(ranges()).toEqual(['bytes=0-0'])
    expect(events.at(-1)).toMatchObject({ doneBytes: bytes.length, totalBytes: bytes.length })
  })

  it.each([
    ['one bit differs', wrong, md5(bytes), {}],
    ['it is shorter', bytes.subarray(1), md5(bytes), {}],
    ['only its length can be compared', bytes, 'opaque', {}],
    ['it matches only the SHA-256 of an older object', wrong, md5(bytes), { sha256: sha256(wrong), etag: 'old' }],
    ['it matches the ETag but not the recorded SHA-256', wrong, md5(wrong), { sha256: sha256(bytes) }],
  ])('skipUnchanged replaces an existing target when %s', async (_, before, etag, recorded) => {
    await writeFile(path, before)
    fixture.server().objects.set('k', { bytes, etag })
    expect(await get({}, recorded)).toMatchObject(E.right({ sha256: sha256(bytes), isFetched: true }))
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  it('download replaces an existing target without skipUnchanged', async () => {
    await writeFile(path, bytes)
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    expect(await get({ skipUnchanged: false })).toMatchObject(E.right({ isFetched: true }))
  })

  it.each([
    ['differs', wrong, md5(bytes)],
    ["can't be compared", bytes, 'opaque'],
    ['is compared with nothing', bytes, md5(bytes)],
  ])('replaceExisting: false keeps an existing target that %s', async (what, before, etag) => {
    await writeFile(path, before)
    fixture.server().objects.set('k', { bytes, etag })
    const skipUnchanged = what !== 'is compared with nothing'
    expect(await get({ skipUnchanged, replaceExisting: false })).toEqual(E.left({ _tag: 'TargetExists', path }))
    expect((await readFile(path)).equals(before)).toBe(true)
    expect(await readdir(folder)).toEqual([basename(path)])
  })

  it('replaceExisting: false downloads a file that is missing, and keeps one that matches', async () => {
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    expect(await get({ replaceExisting: false })).toMatchObject(E.right({ isFetched: true }))
    expect(await get({ replaceExisting: false })).toMatchObject(E.right({ isFetched: false }))
  })

  it('skipUnchanged does not treat a link as an existing target', async () => {
    const elsewhere = join(folder, 'elsewhere')
    await writeFile(elsewhere, bytes)
    await symlink(elsewhere, path)
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    expect(await get()).toMatchObject(E.right({ isFetched: true }))
  })

  it('skipUnchanged does not accept a target when the storage does not respond', async () => {
    await writeFile(path, bytes)
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    fixture.server().injectFaults(/^GET/, { kind: 'status', status: 404 })
    expect(await get()).toMatchObject(E.right({ isFetched: true }))
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  it('an aborted download stops reading and hashing its existing target', async () => {
    await writeFile(path, bytes)
    fixture.server().objects.set('k', { bytes, etag: md5(bytes) })
    const stopped = new AbortController()
    let calls = 0
    const counting: Hashing = {
      ...hashing,
      hashRange: (...args) => {
        const following = hashing.hashRange(...args)
        const count = () => {
          calls += 1
          return following.digest()
        }
        return { ...following, readTo: () => stopped.abort(), digest: count }
      },
    }
    const url = TE.right<{ readonly _tag: string }, string>(fixture.server().objectUrl('k'))
    const job = { url, sink: fileSink(path), options: { skipUnchanged: true, signal: stopped.signal } }
    expect(await download({ ...fixture.ports(), hashing: counting })(job)()).toMatchObject({
      left: { _tag: 'Aborted' },
    })
    await wait(50)
    expect(calls).toBe(0)
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })
})
