/**
 * A lock that processes share through the file system, NFS too: a folder in which only its owner is.
 *
 * Whoever wants it enters first and looks around then. Of two who want it at once the later sees the earlier, so that never both find themselves
 * alone; it may be that neither does, and both try again a moment later. What a killed process leaves is in the folder, and goes when the
 * next one looks around.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { enter, othersIn } from './presence.js'

// model

export interface FolderLock {
  readonly release: () => Promise<void>
}

/** How often somebody who is in the way is taken for one who only looks around. */
const attempts = 4
const firstPauseMs = 5
const longestPauseMs = 500

// operations

const attempt = async (path: string): Promise<FolderLock | null> => {
  const me = await enter(path)
  const others = await othersIn(path, me).catch(async (thrown: unknown) => {
    await me.leave()
    return Promise.reject(thrown)
  })
  if (others.length === 0) return { release: me.leave }
  await me.leave()
  return null
}

/** By chance, so that those who met do not meet again. */
const pause = (number: number, signal?: AbortSignal): Promise<void> => {
  const ms = Math.min(longestPauseMs, firstPauseMs * 2 ** number) * (0.5 + Math.random())
  return wait(ms, undefined, signal === undefined ? {} : { signal })
}

/** The lock, or `null` while somebody alive has it. The folder that it belongs into must be there. */
export const tryLock = async (path: string): Promise<FolderLock | null> => {
  for (let number = 1; ; number += 1) {
    const lock = await attempt(path)
    if (lock !== null || number === attempts) return lock
    await pause(number)
  }
}

/** Waits for the lock. Rejects when the signal fires first. */
export const lockWhenFree = async (path: string, signal: AbortSignal): Promise<FolderLock> => {
  for (let number = 1; ; number += 1) {
    signal.throwIfAborted()
    const lock = await attempt(path)
    if (lock !== null) return lock
    await pause(number, signal)
  }
}
