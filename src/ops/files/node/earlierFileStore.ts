/**
 * Takes over the file store of an earlier version, `<directory>/files/v1`: its files, their names, and interrupted downloads.
 *
 *     objects/  names/  incoming/  locks/  users/        now  files/  names/  incoming/  locks/  holders/
 *
 * A process of that version may still run. Its protocol is the same, so a file is moved under its lock unless a process holds it. All
 * else stays until the last of its processes has ended.
 */
import { rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolders } from '../../../disk/cacheRoot.js'
import { contentHolds } from '../../../disk/contentHolds.js'
import { type ContentStore, contentStore } from '../../../disk/contentStore.js'
import { onCodes } from '../../../disk/failureCode.js'
import { entriesIn, fannedOut, forEachFannedOut } from '../../../disk/fanOut.js'
import { makeFolder } from '../../../disk/makeFolder.js'
import { tryLock } from '../../../disk/processLock.js'

// model

/** Below the cache's root. */
export interface Places {
  readonly root: string
  readonly files: ContentStore
  readonly names: string
  readonly incoming: string
}

// helpers

const moveFile = async (root: string, from: string, to: string): Promise<void> => {
  await makeFolders(root, dirname(to))
  await rename(from, to).catch(onCodes(['ENOENT'], () => undefined))
}

const isLocked = async (path: string): Promise<boolean> => {
  const lock = await tryLock(path)
  await lock?.release()
  return lock === null
}

// operation

/** Moves what is in a cache folder to the places that it has now. */
export const takeOverEarlierStore = async (directory: string, now: Places): Promise<void> => {
  const root = join(directory, 'files', 'v1')
  if ((await entriesIn(root)).length === 0) return
  const move = (from: string, to: string): Promise<void> => moveFile(now.root, from, to)
  const holds = contentHolds({
    holders: join(root, 'users'),
    locks: join(root, 'locks'),
    makeFolder: (folder) => makeFolder(folder, 0o700),
  })
  try {
    const objects = contentStore(root, 'objects', holds)
    let isInUse = false
    for (const { sha256, path } of await objects.list()) {
      const isMoved = await holds.unlessHeld(sha256, () => move(path, now.files.pathOf(sha256)))
      isInUse ||= !isMoved
    }
    for (const { name } of await entriesIn(join(root, 'locks'))) isInUse ||= await isLocked(join(root, 'locks', name))
    if (isInUse) return
    await forEachFannedOut(join(root, 'names'), async ({ path }, name) => {
      if (name !== null) await move(path, fannedOut(now.names, name))
    })
    for (const { name } of await entriesIn(join(root, 'incoming')))
      await move(join(root, 'incoming', name), join(now.incoming, name))
    await rm(root, { recursive: true, force: true })
    await rmdir(dirname(root)).catch(() => undefined)
  } finally {
    await holds.close()
  }
}
