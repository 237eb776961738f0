/**
 * Single-flight across processes: the process that creates the claim file performs the read.
 *
 * Claims only save requests; correctness doesn't depend on them. A claim expires after a few
 * seconds, because its process may have died, and a process that can't create the file performs the
 * read anyway.
 * @since 0.1.0
 */
import { close, open, stat, unlink } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Claim } from '../../Cache.js'
import { singleFlight } from '../../singleFlight.js'
import type { CacheKey } from '../../cacheKey.js'
import { makeCacheFolder } from '../../../disk/cacheFolder.js'
import { recoverFrom } from '../../../disk/errorCodes.js'

const [openFile, closeFile, statFile, unlinkFile] = [
  promisify(open),
  promisify(close),
  promisify(stat),
  promisify(unlink),
]

/** An older claim belongs to a process that died, or that is too slow to wait for. */
const claimTtlMs = 5_000

/** The pauses between checks of another process's claim; they double up to the longest. */
const firstPauseMs = 10
const longestPauseMs = 160

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Like {@link pause}, but doesn't keep the process alive. */
const unrefPause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const ignore = (): void => undefined

const isActive = (path: string): Promise<boolean> =>
  statFile(path).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) < claimTtlMs,
    () => false,
  )

/**
 * Creates the claim file. Returns false only if it exists already; true even if no file can be
 * created.
 */
const createClaim = async (root: string, path: string): Promise<boolean> => {
  const create = (): Promise<boolean> =>
    openFile(path, 'wx', 0o600)
      .then(closeFile)
      .then(
        () => true,
        recoverFrom(['EEXIST'], () => false),
      )
  return create()
    .catch(recoverFrom(['ENOENT'], () => makeCacheFolder(root, dirname(path)).then(create)))
    .catch(() => true)
}

const untilReleased = async (path: string): Promise<void> => {
  let [waitedMs, pauseMs] = [0, firstPauseMs]
  while (waitedMs < claimTtlMs && (await isActive(path))) {
    await pause(pauseMs)
    waitedMs += pauseMs
    pauseMs = Math.min(2 * pauseMs, longestPauseMs)
  }
}

/**
 * Returns a function that claims keys among all processes that use the folder, and within this one.
 * It never rejects.
 */
export const crossProcessSingleFlight = (
  root: string,
  folder: string,
): ((key: CacheKey, name: string) => Promise<Claim>) => {
  const claimLocally = singleFlight()
  return async (key, name) => {
    const mine = claimLocally(key)
    if (mine._tag === 'Taken') return mine
    const path = join(folder, name)
    const release = async (): Promise<void> => {
      // Within this process first: the file system may hang.
      await mine.release()
      await unlinkFile(path).catch(ignore)
    }
    if (await createClaim(root, path)) return { _tag: 'Mine', release }
    if (await isActive(path)) {
      const released = Promise.race([untilReleased(path), unrefPause(2 * claimTtlMs)]).then(mine.release)
      return { _tag: 'Taken', released: () => released }
    }
    // Orphaned by a dead process. If two processes find it at the same time, both read; that's
    // harmless.
    await unlinkFile(path).catch(ignore)
    await createClaim(root, path)
    return { _tag: 'Mine', release }
  }
}
