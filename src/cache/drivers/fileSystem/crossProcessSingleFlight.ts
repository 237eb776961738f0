/**
 * Which process makes a read that several want: the one that creates a file for it, which every
 * file system can decide.
 *
 * It saves requests, and nothing depends on it. A claim counts for a few seconds, since its process
 * may be dead; a process that can't create the file reads all the same.
 * @since 0.1.0
 */
import { close, open, stat, unlink } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Claim } from '../../Cache.js'
import { singleFlight } from '../../singleFlight.js'
import { type CacheKey } from '../../cacheKey.js'
import { makeFolders } from '../../../disk/cacheRoot.js'
import { recoverFrom } from '../../../disk/errorCodes.js'

const [opened, closed, looked, removed] = [promisify(open), promisify(close), promisify(stat), promisify(unlink)]

/** An older claim is of a process that died, or is too slow to be waited for. */
const claimTtlMs = 5_000

/** Between two checks of another process's claim: short at first. */
const firstPauseMs = 10
const longestPauseMs = 160

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** As {@link pause}, but the process need not stay alive for it. */
const unrefPause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const nothing = (): void => undefined

const isActive = (path: string): Promise<boolean> =>
  looked(path).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) < claimTtlMs,
    () => false,
  )

/** Whether this call created the file; also true when none can be created. */
const createClaim = async (root: string, path: string): Promise<boolean> => {
  const create = (): Promise<boolean> =>
    opened(path, 'wx', 0o600)
      .then(closed)
      .then(
        () => true,
        recoverFrom(['EEXIST'], () => false),
      )
  return create()
    .catch(recoverFrom(['ENOENT'], () => makeFolders(root, dirname(path)).then(create)))
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

/** Claims among the processes that use the folder, and within this one. Never rejects. */
export const crossProcessSingleFlight = (
  root: string,
  folder: string,
): ((key: CacheKey, name: string) => Promise<Claim>) => {
  const here = singleFlight()
  return async (key, name) => {
    const mine = here(key)
    if (mine._tag === 'Taken') return mine
    const path = join(folder, name)
    const release = async (): Promise<void> => {
      // Within this process first: the file system may not answer.
      await mine.release()
      await removed(path).catch(nothing)
    }
    if (await createClaim(root, path)) return { _tag: 'Mine', release }
    if (await isActive(path)) {
      const over = Promise.race([untilReleased(path), unrefPause(2 * claimTtlMs)]).then(mine.release)
      return { _tag: 'Taken', released: () => over }
    }
    // Left by a dead process. Two that find it at once both read, which does no harm.
    await removed(path).catch(nothing)
    await createClaim(root, path)
    return { _tag: 'Mine', release }
  }
}
