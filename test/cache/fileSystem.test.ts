import { either as E, function as F } from 'fp-ts'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { type Cache } from '../../src/cache/Cache.js'
import { entryPath, fileSystemCache } from '../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { type CacheKey } from '../../src/cache/key.js'
import { cacheLaws } from '../laws/cacheLaws.js'
import { entryOf, keyOf, run, store } from './entries.js'

const folders: Array<string> = []

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-cache-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await chmod(folder, 0o700)
    await rm(folder, { recursive: true, force: true })
  }
})

cacheLaws('the filesystem driver', async () => ({
  cache: fileSystemCache({ directory: await newFolder() }),
  dispose: async () => undefined,
}))

const key = keyOf('/a')
const entry = entryOf('{"name":"S1"}', ['sample 1'])

/** A cache that holds one entry, and the file of that. */
const withEntry = async (): Promise<{ directory: string; cache: Cache; path: string }> => {
  const directory = await newFolder()
  const cache = fileSystemCache({ directory })
  await store(cache, key, entry)
  return { directory, cache, path: await run(entryPath(directory, key)) }
}

const expectEntry = async (cache: Cache, of: CacheKey = key): Promise<void> =>
  expect(await run(cache.get(of))).toStrictEqual(E.right(entry))
const expectMiss = async (cache: Cache, of: CacheKey = key): Promise<void> =>
  expect(E.isLeft(await run(cache.get(of)))).toBe(true)
const reasonOf = async (cache: Cache, of: CacheKey = key): Promise<unknown> =>
  F.pipe(
    await run(cache.get(of)),
    E.match(
      (reason): unknown => reason,
      () => 'a hit',
    ),
  )

/** A miss, and the next set mends it. */
const expectMended = async (cache: Cache): Promise<void> => {
  await expectMiss(cache)
  await store(cache, key, entry)
  await expectEntry(cache)
}

describe('a damaged entry', () => {
  it('is a miss, whichever bit of it is flipped', async () => {
    const { cache, path } = await withEntry()
    const whole = await readFile(path)
    for (const index of whole.keys()) {
      for (const bit of [1, 0x20, 0x80]) {
        const flipped = Uint8Array.from(whole)
        flipped[index] = (whole[index] ?? 0) ^ bit
        await writeFile(path, flipped)
        await expectMiss(cache)
      }
    }
    await writeFile(path, whole)
    await expectEntry(cache)
  })

  it('is a miss, wherever it is cut, and when something is added', async () => {
    const { cache, path } = await withEntry()
    const whole = await readFile(path)
    for (const length of whole.keys()) {
      await writeFile(path, whole.subarray(0, length))
      await expectMiss(cache)
    }
    await writeFile(path, Buffer.concat([whole, Buffer.from('\n')]))
    await expectMended(cache)
  })

  it('is a miss when it is the entry of another key', async () => {
    const { cache, directory, path } = await withEntry()
    const other = await run(entryPath(directory, keyOf('/b')))
    await mkdir(dirname(other), { recursive: true })
    await writeFile(other, await readFile(path))
    await expectMiss(cache, keyOf('/b'))
    await expectEntry(cache)
  })

  it('is a miss when it is from the folder of another cache', async () => {
    const [one, other] = [await withEntry(), await withEntry()]
    await writeFile(one.path, await readFile(other.path))
    await expectMended(one.cache)
  })

  it('is a miss, and is replaced, when it is a folder with files in it, a link, or when a file is in place of its folder', async () => {
    const { cache, path } = await withEntry()
    await rm(path)
    await mkdir(join(path, 'inner'), { recursive: true })
    await writeFile(join(path, 'inner', 'file'), 'x')
    await expectMended(cache)

    await rm(path)
    await symlink('/dev/zero', path)
    await expectMended(cache)

    await rm(dirname(path), { recursive: true })
    await writeFile(dirname(path), 'x')
    await expectMended(cache)
  })
})

describe('a body that has a file of its own', () => {
  const large = entryOf(
    new Uint8Array(3_000_000).map((_, index) => index % 251),
    ['sample 1'],
  )
  /** Three million numbers one by one take a minute to compare. */
  const expectLarge = async (cache: Cache, of: CacheKey = key): Promise<void> => {
    const found = await run(cache.get(of))
    expect(E.isRight(found) && Buffer.compare(found.right.body, large.body)).toBe(0)
  }
  const contentIn = async (directory: string): Promise<ReadonlyArray<string>> =>
    (await readdir(join(directory, 'v2', 'content'), { recursive: true, withFileTypes: true }))
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))

  const withLarge = async (): Promise<{ directory: string; cache: Cache; content: string }> => {
    const directory = await newFolder()
    const cache = fileSystemCache({ directory })
    await store(cache, key, large)
    return { directory, cache, content: (await contentIn(directory))[0] ?? '' }
  }

  it('lies under its hash, once for all entries that have it', async () => {
    const { cache, directory, content } = await withLarge()
    await store(cache, keyOf('/b'), large)
    expect(await contentIn(directory)).toEqual([content])
    const sum = createHash('sha256').update(large.body).digest('hex')
    expect(content).toBe(join(directory, 'v2', 'content', sum.slice(0, 2), sum.slice(2)))
    for (const of of [key, keyOf('/b')]) await expectLarge(cache, of)
  })

  it('makes its entry a miss when it is flipped, cut, lost, a folder or a link, and is mended by the next set', async () => {
    const damages: ReadonlyArray<(path: string, whole: Uint8Array) => Promise<unknown>> = [
      ...[0, 1_500_000, 2_999_999].map((at) => (path: string, whole: Uint8Array) => {
        const flipped = Uint8Array.from(whole)
        flipped[at] = (flipped[at] ?? 0) ^ 4
        return writeFile(path, flipped)
      }),
      ...[0, 1, 1_048_576, 2_999_999].map((length) => (path: string) => truncate(path, length)),
      (path) => rm(path),
      (path) => rm(path).then(() => mkdir(path)),
      (path) => rm(path).then(() => symlink('/dev/zero', path)),
    ]
    for (const damage of damages) {
      const { cache, content } = await withLarge()
      await damage(content, await readFile(content))
      expect(await reasonOf(cache)).toBe('damaged')
      await store(cache, key, large)
      await expectLarge(cache)
    }
  })
})

describe('the reason of a miss', () => {
  it('is told apart', async () => {
    const { cache, path } = await withEntry()
    expect(await reasonOf(cache, keyOf('/b'))).toBe('absent')
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, -1))
    expect(await reasonOf(cache)).toBe('damaged')
    await writeFile(path, 'some notes of mine, by mistake in this place of all places on this large disk')
    expect(await reasonOf(cache)).toBe('foreign')
    await rm(path)
    await mkdir(path)
    expect(await reasonOf(cache)).toBe('foreign')
    await rm(path, { recursive: true })
    await promisify(execFile)('mkfifo', [path])
    expect(await reasonOf(cache)).toBe('foreign')
    await writeFile(`${path}.new`, whole)
    await rename(`${path}.new`, path)
    await run(cache.invalidate(['sample 1']))
    expect(await reasonOf(cache)).toBe('outdated')
  })
})

describe('the secret', () => {
  it('makes the names of two folders differ, and is the same for all who use one', async () => {
    const [one, other] = [await withEntry(), await withEntry()]
    expect(basename(one.path)).not.toBe(basename(other.path))
    expect(await run(entryPath(one.directory, key))).toBe(one.path)
    const listed = await readdir(one.directory, { recursive: true })
    expect(listed.filter((name) => name.includes(key.slice(2)) || name.includes(key))).toEqual([])
    expect((await readFile(one.path, 'utf8')).includes(key)).toBe(false)
  })

  it('is agreed on by processes that begin side by side', async () => {
    const directory = await newFolder()
    const paths = await Promise.all(Array.from({ length: 20 }, () => run(entryPath(directory, key))))
    expect(new Set(paths).size).toBe(1)
  })

  it('that is lost, or is none, makes every entry a miss, and is made anew', async () => {
    for (const text of [null, '', 'not hexadecimal\n']) {
      const { directory } = await withEntry()
      const path = join(directory, 'v2', 'secret')
      await (text === null ? rm(path) : writeFile(path, text))
      await expectMended(fileSystemCache({ directory }))
      expect(await readFile(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    }
  })
})

describe('a read that another process is making', () => {
  const others = (directory: string): [Cache, Cache] => [fileSystemCache({ directory }), fileSystemCache({ directory })]

  it('is waited for, until it is over', async () => {
    const [one, other] = others(await newFolder())
    const mine = await run(one.claim(key))
    const taken = await run(other.claim(key))
    expect([mine._tag, taken._tag]).toEqual(['Mine', 'Taken'])
    let isOver = false
    const over = taken._tag === 'Taken' ? taken.over().then(() => (isOver = true)) : Promise.resolve(true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isOver).toBe(false)
    if (mine._tag === 'Mine') await mine.release()
    await over
    expect((await run(other.claim(key)))._tag).toBe('Mine')
  })

  it('is not waited for when whoever began it has not ended it for seconds', async () => {
    const directory = await newFolder()
    const [dead, other] = others(directory)
    await run(dead.claim(key))
    const [claim = ''] = await readdir(join(directory, 'v2', 'claims'))
    for (const offMs of [-6_000, 6_000]) {
      const then = new Date(Date.now() + offMs)
      await utimes(join(directory, 'v2', 'claims', claim), then, then)
      const claimed = await run(other.claim(key))
      expect(claimed._tag).toBe('Mine')
      if (claimed._tag === 'Mine') await claimed.release()
      await run(fileSystemCache({ directory }).claim(key))
    }
  })
})

describe('a cache that is opened to be read only', () => {
  it('serves, and changes nothing in the folder', async () => {
    const { directory, path } = await withEntry()
    const longAgo = new Date(Date.now() - 10 * 3_600_000)
    await utimes(path, longAgo, longAgo)
    const before = await readdir(directory, { recursive: true })
    const reader = fileSystemCache({ directory, isReadOnly: true })
    await expectEntry(reader)
    await store(reader, keyOf('/b'), entry)
    await expectMiss(reader, keyOf('/b'))
    expect((await run(reader.claim(key)))._tag).toBe('Mine')
    expect(E.isLeft(await reader.clear())).toBe(true)
    await run(reader.invalidate(['sample 1']))
    await expectMiss(reader)
    expect(await readdir(directory, { recursive: true })).toEqual(before)
    expect((await stat(path)).mtime).toEqual(longAgo)
    await expectEntry(fileSystemCache({ directory }))
  })

  it('makes no folder', async () => {
    const directory = join(await newFolder(), 'not there')
    const reader = fileSystemCache({ directory, isReadOnly: true })
    await store(reader, key, entry)
    await expectMiss(reader)
    expect(await stat(directory).catch(() => 'absent')).toBe('absent')
  })
})

describe('the record of invalidations', () => {
  const recordIn = (directory: string): string => join(directory, 'v2', 'invalidated')

  it('makes every entry a miss when it is lost, emptied, not ours or a folder, and is made anew', async () => {
    const damages: ReadonlyArray<(path: string) => Promise<unknown>> = [
      (path) => rm(path),
      (path) => writeFile(path, ''),
      (path) => writeFile(path, 'something else\n'),
      (path) => writeFile(path, Buffer.alloc(100)),
      async (path) => writeFile(path, `${await readFile(path, 'utf8')}not a tag\n`),
      async (path) => {
        await rm(path)
        await mkdir(path)
      },
    ]
    for (const damage of damages) {
      const { cache, directory } = await withEntry()
      await damage(recordIn(directory))
      await expectMended(cache)
      await expectEntry(fileSystemCache({ directory }))
      await run(cache.invalidate(['sample 1']))
      await expectMiss(cache)
    }
  })

  it('that was cut is read from its start again', async () => {
    const { cache, directory } = await withEntry()
    for (const tag of ['1', '2', '3']) await run(cache.invalidate([tag]))
    await expectEntry(cache)
    await truncate(recordIn(directory), (await readFile(recordIn(directory), 'utf8')).indexOf('\n') + 1)
    await store(cache, key, entry)
    await expectEntry(cache)
    await run(cache.invalidate(['sample 1']))
    await expectMiss(cache)
  })

  it('is read by a process that starts later, and by one that started before', async () => {
    const { cache, directory } = await withEntry()
    const [early, late] = [fileSystemCache({ directory }), fileSystemCache({ directory })]
    await expectEntry(early)
    await run(cache.invalidate(['sample 1']))
    await expectMiss(early)
    await expectMiss(late)
  })

  it('does not let an entry be stored that another process read before an invalidation', async () => {
    const { cache, directory } = await withEntry()
    const other = fileSystemCache({ directory })
    const readAt = await run(other.epoch)
    await run(cache.invalidate(['sample 1']))
    await run(other.set(key, entry, readAt))
    await expectMiss(other)
    await expectMiss(cache)
  })

  it('is replaced when it has grown large, which drops everything once', async () => {
    const { cache, directory } = await withEntry()
    const record = await readFile(recordIn(directory), 'utf8')
    await writeFile(recordIn(directory), record + `${'0'.repeat(16)}\n`.repeat(250_000))
    await expectEntry(cache)
    await run(cache.invalidate(['unrelated']))
    expect((await stat(recordIn(directory))).size).toBeLessThan(100)
    await expectMended(cache)
  })

  it('that is not whole yet costs nothing but the lines that are missing', async () => {
    const { cache, directory } = await withEntry()
    const record = await readFile(recordIn(directory), 'utf8')
    await writeFile(recordIn(directory), `${record}0123`)
    await expectEntry(cache)
    await expectEntry(fileSystemCache({ directory }))
  })

  it('is shared by reads that begin side by side in an empty folder', async () => {
    const directory = await newFolder()
    const caches = [fileSystemCache({ directory }), fileSystemCache({ directory })]
    await Promise.all(
      caches.flatMap((cache, one) =>
        Array.from({ length: 10 }, (_, index) => store(cache, keyOf(`/${one}/${index}`), entry)),
      ),
    )
    for (const [one, cache] of caches.entries())
      for (let index = 0; index < 10; index += 1) await expectEntry(cache, keyOf(`/${1 - one}/${index}`))
  })
})

describe('the folder of the cache', () => {
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777

  it('is readable by its owner only, and says that it is a cache', async () => {
    const parent = await newFolder()
    const directory = join(parent, 'not', 'there')
    await store(fileSystemCache({ directory }), key, entry)
    const path = await run(entryPath(directory, key))
    const listed = await readdir(directory, { recursive: true, withFileTypes: true })
    expect(listed.map((item) => item.name).sort()).toEqual(
      ['v2', 'tmp', 'index', 'CACHEDIR.TAG', 'invalidated', 'secret', basename(dirname(path)), basename(path)].sort(),
    )
    for (const item of listed)
      expect(await modeOf(join(item.parentPath, item.name))).toBe(item.isDirectory() ? 0o700 : 0o600)
    expect(await modeOf(directory)).toBe(0o700)
    expect(await readFile(join(directory, 'v2', 'CACHEDIR.TAG'), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    )
  })

  it('is not made by looking for something', async () => {
    const directory = join(await newFolder(), 'cache')
    const cache = fileSystemCache({ directory })
    await expectMiss(cache)
    await run(cache.invalidate(['t']))
    await run(cache.remove(key))
    expect(await stat(directory).catch(() => 'absent')).toBe('absent')
  })

  it('loses the abandoned temporary files of dead writers with the first set of a later process, and no others', async () => {
    const { directory } = await withEntry()
    const temporary = join(directory, 'v2', 'tmp')
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    await writeFile(join(temporary, 'dead'), 'x')
    await utimes(join(temporary, 'dead'), longAgo, longAgo)
    await writeFile(join(temporary, 'writing'), 'x')
    await store(fileSystemCache({ directory }), key, entry)
    expect(await readdir(temporary)).toEqual(['writing'])
  })

  it('keeps other files of its owner', async () => {
    const { cache, directory } = await withEntry()
    await writeFile(join(directory, 'thesis.txt'), 'x')
    await run(cache.clear)
    expect(await readFile(join(directory, 'thesis.txt'), 'utf8')).toBe('x')
    expect(await readdir(join(directory, 'v2', 'tmp'))).toEqual([])
  })
})

describe('a folder that fails', () => {
  const tagOf = (outcome: E.Either<{ readonly _tag: string; readonly operation: string }, unknown>): string =>
    E.isLeft(outcome) ? `${outcome.left._tag} ${outcome.left.operation}` : 'no error'

  /** The superuser may write anywhere: then these tests become somebody else for a while. */
  const withoutRoot = async (test: () => Promise<void>): Promise<void> => {
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      await test()
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  }

  it('that can not be made, since a file is in its place, is an error, and the file is left alone', async () => {
    const directory = join(await newFolder(), 'file')
    await writeFile(directory, 'precious')
    const cache = fileSystemCache({ directory })
    expect(tagOf(await cache.epoch())).toBe('CacheError get')
    expect(await cache.get(key)()).toStrictEqual(E.right(E.left('absent')))
    expect(await readFile(directory, 'utf8')).toBe('precious')
  })

  it.runIf(process.platform === 'linux')(
    'that no folder can be made in is an error, and soon',
    async () => {
      const cache = fileSystemCache({ directory: '/proc/nowhere/at/all' })
      expect(tagOf(await cache.epoch())).toBe('CacheError get')
      expect(await cache.get(key)()).toStrictEqual(E.right(E.left('absent')))
    },
    5_000,
  )

  it('still serves what is in it when it is read-only, but not what this process could not drop', async () => {
    await withoutRoot(async () => {
      const { cache, directory, path } = await withEntry()
      await store(cache, keyOf('/b'), entryOf('b', ['other']))
      const closed = [directory, join(directory, 'v2'), join(directory, 'v2', 'tmp'), dirname(path)]
      for (const folder of closed) await chmod(folder, 0o500)
      await chmod(join(directory, 'v2', 'invalidated'), 0o400)
      const reader = fileSystemCache({ directory })
      await expectEntry(reader)
      const readAt = await run(reader.epoch)

      expect(tagOf(await reader.set(key, entry, readAt)())).toBe('CacheError set')
      expect(tagOf(await reader.remove(key)())).toBe('CacheError remove')
      expect(tagOf(await reader.clear())).toBe('CacheError clear')
      expect(tagOf(await reader.invalidate(['sample 1'])())).toBe('CacheError invalidate')
      await expectMiss(reader)
      expect(E.isRight(await run(reader.get(keyOf('/b'))))).toBe(true)

      for (const folder of closed) await chmod(folder, 0o700)
      await chmod(join(directory, 'v2', 'invalidated'), 0o600)
      await expectEntry(cache)
      // The next invalidation that can be written down makes up for it.
      await run(reader.invalidate(['unrelated']))
      await expectMiss(cache)
      await store(reader, key, entry)
      await expectEntry(reader)
    })
  })

  it('drops everything when only the record of invalidations can not be written', async () => {
    await withoutRoot(async () => {
      const { cache, directory } = await withEntry()
      await store(cache, keyOf('/b'), entry)
      await chmod(join(directory, 'v2', 'invalidated'), 0o400)
      await run(cache.invalidate(['sample 1']))
      await expectMiss(cache, keyOf('/b'))
      await expectMended(cache)
    })
  })

  it('gives a miss for an entry that may not be read, and an error when nothing may', async () => {
    await withoutRoot(async () => {
      const { cache, directory, path } = await withEntry()
      await chmod(path, 0)
      await expectMended(cache)
      await chmod(directory, 0)
      expect(tagOf(await cache.get(key)())).toBe('CacheError get')
      expect(tagOf(await cache.epoch())).toBe('CacheError get')
      await chmod(directory, 0o700)
    })
  })
})
