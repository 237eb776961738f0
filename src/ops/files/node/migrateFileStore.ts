/**
 * Takes over the file store of an earlier version, `<directory>/files/v1`: its files, their names,
 * and interrupted downloads.
 *
 *     objects/  names/  incoming/  locks/  users/        now  files/  names/  incoming/  locks/  holders/
 *
 * A process of that version may still run. Its protocol is the same, so a file is moved under its
 * lock unless a process holds it. All else stays until the last of its processes has ended.
 */
import { readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolders } from '../../../disk/cacheRoot.js'
import { type ContentHolds, contentHolds } from '../../../disk/contentHolds.js'
import { type ContentStore, contentStore } from '../../../disk/contentStore.js'
import { entriesIn, shardPath, forEachShardFile } from '../../../disk/shardedFolder.js'
import { makeFolder } from '../../../disk/makeFolder.js'
import { tryLock } from '../../../disk/processLock.js'

// model

/** Below the cache's root. */
export interface Places {
  readonly root: string
  readonly holds: ContentHolds
  readonly files: ContentStore
  readonly names: string
  readonly incoming: string
}

type Move = (from: string, to: string) => Promise<void>

/** In its `CACHEDIR.TAG`. */
const tagText = '# This folder is the store of files of pangea-fp,'

/** The tag comes last: it says that the rest is ours. */
const ownNames = ['objects', 'names', 'incoming', 'locks', 'users', 'CACHEDIR.TAG']

// helpers

const isLocked = async (path: string): Promise<boolean> => {
  const lock = await tryLock(path)
  await lock?.release()
  return lock === null
}

const isEarlierStore = async (root: string): Promise<boolean> =>
  (await readFile(join(root, 'CACHEDIR.TAG'), 'utf8').catch(() => '')).includes(tagText)

/** Whether all files were moved, and no process is at work. */
const moveFiles = async (root: string, move: Move, files: ContentStore): Promise<boolean> => {
  const locks = join(root, 'locks')
  const holds = contentHolds({ holders: join(root, 'users'), locks, makeFolder: (path) => makeFolder(path, 0o700) })
  try {
    let isInUse = false
    for (const { sha256, path } of await contentStore(root, 'objects', holds).list()) {
      const isMoved = await holds.unlessHeld(sha256, () => move(path, files.pathOf(sha256)))
      isInUse ||= !isMoved
    }
    for (const { name } of await entriesIn(locks)) isInUse ||= await isLocked(join(locks, name))
    return !isInUse
  } finally {
    await holds.close()
  }
}

/**
 * Moves everything to the places that it has now. Rejects when something foreign is left, which
 * stays.
 */
const moveAll = async (root: string, { root: to, files, names, incoming }: Places): Promise<void> => {
  const move: Move = async (from, path) => {
    await makeFolders(to, dirname(path))
    await rename(from, path)
  }
  if (!(await moveFiles(root, move, files))) return
  await forEachShardFile(join(root, 'names'), async ({ path }, name) => {
    if (name !== null) await move(path, shardPath(names, name))
  })
  for (const { name } of await entriesIn(join(root, 'incoming')))
    await move(join(root, 'incoming', name), join(incoming, name))
  for (const name of ownNames) await rm(join(root, name), { recursive: true, force: true })
  await rmdir(root)
  await rmdir(dirname(root))
}

// operation

/** Processes that start at the same time wait for one that does it. */
export const takeOverEarlierStore = async (directory: string, places: Places): Promise<void> => {
  const root = join(directory, 'files', 'v1')
  if (!(await isEarlierStore(root))) return
  const lock = await places.holds.lock('files/v1')
  try {
    if (await isEarlierStore(root)) await moveAll(root, places)
  } finally {
    await lock.release()
  }
}
