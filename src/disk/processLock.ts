/**
 * A lock that processes share through the file system, including NFS: a folder in which the owner
 * is the only registered process.
 *
 * A process registers first, then looks for others. If two do so concurrently, the later one sees
 * the earlier one, so they never both get the lock. Perhaps neither does; then both retry a moment
 * later. The next attempt removes the registration of a killed process.
 */
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { rethrow } from './errorCodes.js'
import { otherProcesses, registerProcess } from './processLiveness.js'

// model

export interface ProcessLock {
  readonly release: () => Promise<void>
}

/** Why an attempt failed: a process owns the lock, or others are trying to get it too. */
type LockFailure = 'owned' | 'contended'

/** How many attempts to make against contenders before treating them as owners. */
const maxAttempts = 20
const firstPauseMs = 4
const longestPauseMs = 500

// helpers

/** Returns the path of the marker of a process that owns the lock. */
const mark = (path: string): string => join(path, 'owner')

const isOwner = (path: string): Promise<boolean> =>
  stat(mark(path)).then(
    () => true,
    () => false,
  )

const attempt = async (path: string): Promise<ProcessLock | LockFailure> => {
  const me = await registerProcess(path)
  try {
    const others = await otherProcesses(path, me)
    if (others.length === 0) {
      // Without this marker, others retry instead of failing immediately.
      await writeFile(mark(me.path), '').catch(() => undefined)
      return { release: me.unregister }
    }
    const owners = await Promise.all(others.map(isOwner))
    await me.unregister()
    return owners.includes(true) ? 'owned' : 'contended'
  } catch (thrown) {
    await me.unregister()
    return rethrow(thrown)
  }
}

/** Random, so that contenders don't collide again. */
const pause = (number: number, signal?: AbortSignal): Promise<void> =>
  wait(Math.min(longestPauseMs, firstPauseMs * 1.5 ** number) * (0.5 + Math.random()), undefined, { signal })

// operations

/** Returns the lock, or `null` while a running process owns it. The parent folder must exist. */
export const tryLock = async (path: string): Promise<ProcessLock | null> => {
  for (let number = 1; number <= maxAttempts; number += 1) {
    const lock = await attempt(path)
    if (lock === 'owned') return null
    if (lock !== 'contended') return lock
    await pause(Math.min(number, 5))
  }
  return null
}

/** Waits for the lock. Rejects when the signal fires first. */
export const waitForLock = async (path: string, signal?: AbortSignal): Promise<ProcessLock> => {
  for (let number = 1; ; number += 1) {
    signal?.throwIfAborted()
    const lock = await attempt(path)
    if (lock !== 'owned' && lock !== 'contended') return lock
    await pause(number, signal)
  }
}
