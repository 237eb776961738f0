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
import { claimsHere } from '../../claims.js'
import { type CacheKey } from '../../key.js'
import { makeFolders } from '../../../disk/cacheRoot.js'
import { onCodes } from '../../../disk/fileSystem.js'

const [opened, closed, looked, removed] = [promisify(open), promisify(close), promisify(stat), promisify(unlink)]

/** An older claim is of a process that died, or is too slow to be waited for. */
const claimMs = 5_000

/** Between two checks of another process's claim: short at first. */
const firstPauseMs = 10
const longestPauseMs = 160

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** As {@link pause}, but the process need not stay alive for it. */
const limit = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const nothing = (): void => undefined

const isValid = (path: string): Promise<boolean> =>
  looked(path).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) < claimMs,
    () => false,
  )

/** Whether this call created the file; also true when none can be created. */
const isCreated = async (root: string, path: string): Promise<boolean> => {
  const create = (): Promise<boolean> =>
    opened(path, 'wx', 0o600)
      .then(closed)
      .then(
        () => true,
        onCodes(['EEXIST'], () => false),
      )
  return create()
    .catch(onCodes(['ENOENT'], () => makeFolders(root, dirname(path)).then(create)))
    .catch(() => true)
}

const untilOver = async (path: string): Promise<void> => {
  let [waitedMs, pauseMs] = [0, firstPauseMs]
  while (waitedMs < claimMs && (await isValid(path))) {
    await pause(pauseMs)
    waitedMs += pauseMs
    pauseMs = Math.min(2 * pauseMs, longestPauseMs)
  }
}

/** Claims among the processes that use the folder, and within this one. Never rejects. */
export const claimsAmongProcesses = (
  root: string,
  folder: string,
): ((key: CacheKey, name: string) => Promise<Claim>) => {
  const here = claimsHere()
  return async (key, name) => {
    const mine = here(key)
    if (mine._tag === 'Taken') return mine
    const path = join(folder, name)
    const release = async (): Promise<void> => {
      // Within this process first: the file system may not answer.
      await mine.release()
      await removed(path).catch(nothing)
    }
    if (await isCreated(root, path)) return { _tag: 'Mine', release }
    if (await isValid(path)) {
      const over = Promise.race([untilOver(path), limit(2 * claimMs)]).then(mine.release)
      return { _tag: 'Taken', over: () => over }
    }
    // Left by a dead process. Two that find it at once both read, which does no harm.
    await removed(path).catch(nothing)
    await isCreated(root, path)
    return { _tag: 'Mine', release }
  }
}
