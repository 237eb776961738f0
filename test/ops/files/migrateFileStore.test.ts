/** Creates a cache folder as written by an earlier version. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { either as E, option as O } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileSystemCache } from '../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { sha256Of } from '../../../src/disk/contentStore.js'
import { registerProcess } from '../../../src/disk/processLiveness.js'
import { tryLock } from '../../../src/disk/processLock.js'
import { fileStore } from '../../../src/ops/files/node/fileStore.js'
import { entryOf, keyOf, run, store } from '../../cache/entryFixtures.js'

let directory = ''
let earlier = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pangea-earlier-'))
  earlier = join(directory, 'files', 'v1')
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const bytes = Buffer.from('the reads of a sample')
const sha256 = sha256Of(bytes)
const name = '["https://s3/reads","\\"etag\\"",21]'
const usedAt = new Date(Date.now() - 7 * 86_400_000)

const put = async (path: string, content: Uint8Array | string, mode = 0o600): Promise<void> => {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  await writeFile(path, content, { mode })
}
const fanned = (folder: string, hash: string): string => join(earlier, folder, hash.slice(0, 2), hash.slice(2))
const objectPath = (): string => fanned('objects', sha256)

/**
 * A file, its name, an interrupted download, and a process that was killed while it held the file.
 */
const leaveStore = async (): Promise<void> => {
  for (const folder of ['objects', 'names', 'incoming', 'locks', 'users'])
    await mkdir(join(earlier, folder), { recursive: true, mode: 0o700 })
  await put(
    join(earlier, 'CACHEDIR.TAG'),
    'Signature: 8a477f597d28d172789f06886806bc55\n# This folder is the store of files of pangea-fp, a client of …',
  )
  await put(objectPath(), bytes, 0o400)
  await utimes(objectPath(), usedAt, usedAt)
  await put(fanned('names', sha256Of(Buffer.from(name))), sha256)
  const download = `.${sha256Of(Buffer.from('another'))}.part`
  await put(join(earlier, 'incoming', download), 'half of')
  await put(join(earlier, 'incoming', `${download}.json`), '{}')
  const me = await registerProcess(join(directory, 'scratch'))
  await me.unregister()
  const dead = basename(me.path).replace(`.${process.pid}.`, '.4194305.')
  await put(join(earlier, 'users', dead, sha256), '')
  await mkdir(join(earlier, 'locks', 'ab.lock', dead), { recursive: true })
}

describe('migrateFileStore', () => {
  it('migrateFileStore moves files with their access time, names and interrupted downloads', async () => {
    await leaveStore()
    const files = fileStore({ directory })
    expect(await run(files.findSha256(name))).toEqual(O.some(sha256))
    const listed = await run(files.list)
    expect(listed).toMatchObject([{ sha256, sizeBytes: bytes.length }])
    const path = join(directory, 'v2', 'files', sha256.slice(0, 2), sha256.slice(2))
    const found = await stat(path)
    expect([Math.round(found.mtimeMs), found.mode & 0o777]).toEqual([usedAt.getTime(), 0o400])
    const held = await run(files.pin(sha256))
    expect(O.isSome(held) && held.value.path).toBe(path)
    expect(await readFile(path, 'utf8')).toBe(bytes.toString())
    if (O.isSome(held)) await held.value.release()
    expect(await readdir(join(directory, 'v2', 'incoming'))).toHaveLength(2)
    expect(await readdir(directory)).toEqual(['v2'])
  })

  it('migrateFileStore leaves a file that a process of the earlier version holds, until it exits', async () => {
    await leaveStore()
    const user = await registerProcess(join(earlier, 'users'))
    await writeFile(join(user.path, sha256), '')
    expect(await run(fileStore({ directory }).pin(sha256))).toEqual(O.none)
    expect(await readFile(objectPath(), 'utf8')).toBe(bytes.toString())
    await user.unregister()
    expect(O.isSome(await run(fileStore({ directory }).pin(sha256)))).toBe(true)
    expect(await readdir(directory)).toEqual(['v2'])
  })

  it('migrateFileStore leaves a download that a process of the earlier version is running', async () => {
    await leaveStore()
    const lock = await tryLock(join(earlier, 'locks', 'cd.lock'))
    await run(fileStore({ directory }).list)
    expect(await readdir(join(earlier, 'incoming'))).toHaveLength(2)
    await lock?.release()
    await run(fileStore({ directory }).list)
    expect(await readdir(join(directory, 'v2', 'incoming'))).toHaveLength(2)
  })

  it('migrateFileStore runs once when several processes start concurrently', async () => {
    await leaveStore()
    const stores = Array.from({ length: 4 }, () => fileStore({ directory }))
    await Promise.all(stores.map((files) => run(files.list)))
    const held = await Promise.all(stores.map((files) => run(files.pin(sha256))))
    expect(held.map(O.isSome)).toEqual([true, true, true, true])
    expect(await readdir(directory)).toEqual(['v2'])
  })

  it('migrateFileStore leaves foreign folders and files alone', async () => {
    await put(join(earlier, 'thesis.txt'), 'x')
    await run(fileStore({ directory }).list)
    expect(await readFile(join(earlier, 'thesis.txt'), 'utf8')).toBe('x')
    await leaveStore()
    await run(fileStore({ directory }).list)
    expect(await readdir(earlier)).toEqual(['thesis.txt'])
    expect(await readFile(join(earlier, 'thesis.txt'), 'utf8')).toBe('x')
  })
})

describe('the cache folder', () => {
  it('the cache folder has one root and one CACHEDIR.TAG for responses and files, and clearing the cache keeps the files', async () => {
    await leaveStore()
    const cache = fileSystemCache({ directory, maxBytes: 1 })
    const large = entryOf(new Uint8Array(200_000))
    await store(fileSystemCache({ directory }), keyOf('/a'), large)
    const files = fileStore({ directory })
    expect(await run(files.list)).toHaveLength(1)
    const all = await readdir(directory, { recursive: true })
    expect(all.filter((path) => basename(path) === 'CACHEDIR.TAG')).toEqual([join('v2', 'CACHEDIR.TAG')])
    // Responses and files have separate size limits.
    await run(cache.erase([]))
    expect(E.isLeft(await run(cache.get(keyOf('/a'))))).toBe(true)
    await run(cache.clear)
    expect(await run(files.list)).toHaveLength(1)
  })
})
