/**
 * Migrates the file store of an earlier version, `<directory>/files/v1`: its files, their names,
 * and interrupted downloads.
 *
 *     before: objects/  names/  incoming/  locks/  users/
 *     now:    files/    names/  incoming/  locks/  holders/
 *
 * A process of that version may still be running. Both versions use the same locks, so a file is
 * moved under its lock, unless a process is using it. Everything else stays until the last of those
 * processes has ended.
 * @internal
 */
import { readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeCacheFolder } from '../../../disk/cacheFolder.js'
import { type ContentPins, contentPins } from '../../../disk/contentPins.js'
import { type ContentStore, contentStore } from '../../../disk/contentStore.js'
import { listFolder } from '../../../disk/folders.js'
import { tryLock } from '../../../disk/processLock.js'
import { forEachShardFile, shardPath } from '../../../disk/shardedFolder.js'

// model

/** The store to migrate to, below the cache's root. */
export interface CurrentStore {
  readonly root: string
  readonly pins: ContentPins
  readonly files: ContentStore
  readonly names: string
  readonly incoming: string
}

type Move = (from: string, to: string) => Promise<void>

/** The tag is removed last: it marks the folder as ours. */
const earlierNames = ['objects', 'names', 'incoming', 'locks', 'users', 'tmp', 'CACHEDIR.TAG']

// helpers

const isEarlierStore = async (earlier: string): Promise<boolean> => {
  const tag = await readFile(join(earlier, 'CACHEDIR.TAG'), 'utf8').catch(() => '')
  return tag.includes('# This folder is the store of files of pangea-fp,')
}

const isLocked = async (path: string): Promise<boolean> => {
  const lock = await tryLock(path)
  await lock?.release()
  return lock === null
}

/** Moves the files. Returns whether all were moved and no process is using the store. */
const moveFiles = async (earlier: string, files: ContentStore, move: Move): Promise<boolean> => {
  const pins = contentPins(earlier, 'users')
  try {
    let isInUse = false
    for (const { sha256, path } of await contentStore(earlier, 'objects', pins).list()) {
      const isMoved = await pins.unlessPinned(sha256, () => move(path, files.pathOf(sha256)))
      isInUse ||= !isMoved
    }
    for (const { name } of await listFolder(join(earlier, 'locks')))
      isInUse ||= await isLocked(join(earlier, 'locks', name))
    return !isInUse
  } finally {
    await pins.close()
  }
}

// operation

/**
 * Runs in one process at a time; the others wait. Rejects if foreign files remain, and leaves them
 * in place.
 */
export const migrateFileStore = async (directory: string, current: CurrentStore): Promise<void> => {
  const { root, pins, files, names, incoming } = current
  const earlier = join(directory, 'files', 'v1')
  const move: Move = async (from, to) => {
    await makeCacheFolder(root, dirname(to))
    await rename(from, to)
  }
  if (!(await isEarlierStore(earlier))) return
  const lock = await pins.lock('files/v1')
  try {
    if (!(await isEarlierStore(earlier)) || !(await moveFiles(earlier, files, move))) return
    await forEachShardFile(join(earlier, 'names'), async ({ path }, name) => {
      if (name !== null) await move(path, shardPath(names, name))
    })
    for (const { name } of await listFolder(join(earlier, 'incoming')))
      await move(join(earlier, 'incoming', name), join(incoming, name))
    for (const name of earlierNames) await rm(join(earlier, name), { recursive: true, force: true })
    await rmdir(earlier)
    await rmdir(dirname(earlier))
  } finally {
    await lock.release()
  }
}
