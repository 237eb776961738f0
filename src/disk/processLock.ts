/**
 * A lock that processes share through the file system, NFS too: a folder in which only its owner is.
 *
 * Whoever wants it enters first and looks around then. Of two who want it at once the later sees the earlier, so that never both find themselves
 * alone; it may be that neither does, and both try again a moment later. What a killed process leaves is in the folder, and goes when the
 * next one looks around.
 */
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { enter, othersIn } from './processLiveness.js'

// model

export interface FolderLock {
  readonly release: () => Promise<void>
}

/** Whoever is in the way may have it, or be looking around as well. */
type InTheWay = 'owner' | 'another'

/** How often one meets others who look around, before they are taken for owners. */
const meetings = 20
const firstPauseMs = 4
const longestPauseMs = 500

// helpers

const mark = (path: string): string => join(path, 'owner')

const isOwner = ({ path }: { readonly path: string }): Promise<boolean> =>
  stat(mark(path)).then(
    () => true,
    () => false,
  )

const attempt = async (path: string): Promise<FolderLock | InTheWay> => {
  const me = await enter(path)
  try {
    const others = await othersIn(path, me)
    if (others.length === 0) {
      // Where that can't be written, others look a little longer.
      await writeFile(mark(me.path), '').catch(() => undefined)
      return { release: me.leave }
    }
    const owners = await Promise.all(others.map(isOwner))
    await me.leave()
    return owners.includes(true) ? 'owner' : 'another'
  } catch (thrown) {
    await me.leave()
    return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
  }
}

/** By chance, so that those who met do not meet again. */
const pause = (number: number, signal?: AbortSignal): Promise<void> => {
  const ms = Math.min(longestPauseMs, firstPauseMs * 1.5 ** number) * (0.5 + Math.random())
  return wait(ms, undefined, signal === undefined ? {} : { signal })
}

// operations

/** The lock, or `null` while somebody alive has it. The folder that it belongs into must be there. */
export const tryLock = async (path: string): Promise<FolderLock | null> => {
  for (let number = 1; number <= meetings; number += 1) {
    const lock = await attempt(path)
    if (lock === 'owner') return null
    if (lock !== 'another') return lock
    await pause(Math.min(number, 5))
  }
  return null
}

/** Waits for the lock. Rejects when the signal fires first. */
export const lockWhenFree = async (path: string, signal: AbortSignal): Promise<FolderLock> => {
  for (let number = 1; ; number += 1) {
    signal.throwIfAborted()
    const lock = await attempt(path)
    if (lock !== 'owner' && lock !== 'another') return lock
    await pause(number, signal)
  }
}
