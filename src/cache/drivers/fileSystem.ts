/**
 * A cache in a folder, shared by all processes that are given the same one.
 *
 *     <directory>/v1/                    0700; the format's version, so that another one never reads it
 *       CACHEDIR.TAG                     keeps it out of backups
 *       invalidated                      which tags were invalidated, in order
 *       entries/ab/cdef…                 one file an entry, 0600
 *       tmp/                             files being written
 *
 * An entry that was torn, cut, changed, put there by something else, or can't be read is a miss, and is replaced by the next `set`. So
 * is one that was invalidated. A process that dies while it writes leaves a file under `tmp`; the first `set` of any later process
 * deletes those that have not changed for an hour.
 *
 * A folder that can't be written still serves what is in it.
 * @since 0.1.0
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { option as O, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../../errors/CacheError.js'
import { causeOf } from '../../errors/Cause.js'
import { type Cache, type Entry } from '../Cache.js'
import { type Epoch, type Invalidations, isOutdated } from '../epoch.js'
import { type CacheKey } from '../key.js'
import { decodeEntry, encodeEntry } from './fileSystemEntry.js'
import { failAgain, onCodes } from './fileSystemFailure.js'
import { openFile, readRange, removeFolder, sweep, writeWhole } from './fileSystemFiles.js'
import { journalAt, tagHash } from './fileSystemJournal.js'

// model

export interface FileSystemOptions {
  readonly directory: string
}

/** Larger files are not ours: answers that are kept fit in memory many times. */
const maxFileBytes = 1024 ** 3

// pure

const rootOf = (directory: string): string => join(directory, 'v1')
const entriesOf = (directory: string): string => join(rootOf(directory), 'entries')

/** Where the entry of a key is kept. */
export const entryPath = (directory: string, key: CacheKey): string =>
  join(entriesOf(directory), key.slice(0, 2), key.slice(2))

// helpers

const attempt = <A>(operation: CacheError['operation'], run: () => Promise<A>): TE.TaskEither<CacheError, A> =>
  TE.tryCatch(run, (thrown): CacheError => ({ _tag: 'CacheError', operation, cause: causeOf(thrown) }))

/** All of a file; `null` when there is none that this process may read. */
const contentOf = async (path: string): Promise<Uint8Array | null> => {
  const opened = await openFile(path).catch(onCodes(['EACCES', 'EPERM'], () => null))
  if (opened === null) return null
  const { handle, found } = opened
  try {
    return found.size > maxFileBytes ? null : await readRange(handle, 0, Number(found.size))
  } finally {
    await handle.close()
  }
}

// constructor

/** The cache in a folder; the folder is made when something is first stored. */
export const fileSystemCache = ({ directory }: FileSystemOptions): Cache => {
  const root = rootOf(directory)
  const journal = journalAt(root, join(root, 'invalidated'))
  /** What this process invalidated but could not write down; at least it won't be served here. */
  const unwritten = new Set<string>()
  let hasSwept = false

  const isGone = (now: Invalidations | null, readAt: Epoch, tags: ReadonlyArray<string>): boolean => {
    const hashes = tags.map(tagHash)
    return now === null || hashes.some((tag) => unwritten.has(tag)) || isOutdated(now, readAt, hashes)
  }

  const get = async (key: CacheKey): Promise<O.Option<Entry>> => {
    const [now, content] = await Promise.all([journal.read(), contentOf(entryPath(directory, key))])
    const stored = content === null ? O.none : decodeEntry(key, content)
    return O.isSome(stored) && !isGone(now, stored.value.readAt, stored.value.entry.tags)
      ? O.some(stored.value.entry)
      : O.none
  }

  const set = async (key: CacheKey, entry: Entry, readAt: Epoch): Promise<void> => {
    if (isGone(await journal.read(), readAt, entry.tags)) return
    const path = entryPath(directory, key)
    const pieces = encodeEntry(key, { entry, readAt })
    if (pieces.reduce((bytes, piece) => bytes + piece.length, 0) > maxFileBytes) return
    await writeWhole(root, path, pieces)
    if (hasSwept) return
    hasSwept = true
    await sweep(root, path).catch(() => undefined)
  }

  const invalidate = async (tags: ReadonlyArray<string>): Promise<void> => {
    for (const tag of tags) unwritten.add(tagHash(tag))
    const written = [...unwritten]
    if (written.length === 0) return
    await journal.append(written).catch((thrown: unknown) => {
      // Another invalidation may have taken them out when it was done.
      for (const tag of written) unwritten.add(tag)
      return failAgain(thrown)
    })
    for (const tag of written) unwritten.delete(tag)
  }

  const clear = async (): Promise<void> => {
    await journal.renew()
    unwritten.clear()
    await removeFolder(root, entriesOf(directory))
  }

  return {
    epoch: attempt('get', journal.epoch),
    get: (key) => attempt('get', () => get(key)),
    set: (key, entry, readAt) => attempt('set', () => set(key, entry, readAt)),
    remove: (key) => attempt('remove', () => rm(entryPath(directory, key), { recursive: true, force: true })),
    invalidate: (tags) => attempt('invalidate', () => invalidate(tags)),
    clear: attempt('clear', clear),
  }
}
