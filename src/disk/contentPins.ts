/**
 * Pins content that a process is using, so that no other process removes it.
 *
 *     holders/ID/SHA256        process ID has pinned this content: see processLiveness.ts
 *     locks/HASH.lock/         owned by the process that pins or removes this content
 *
 * A process that uses content first records its pin, then checks that the content exists. A process
 * that removes content first checks for pins. Both do so under the content's lock.
 */
import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCacheFolder } from './cacheFolder.js'
import { rethrow } from './errorCodes.js'
import { listFolder } from './folders.js'
import { otherProcesses, registerProcess, type Registration } from './processLiveness.js'
import { type ProcessLock, waitForLock, tryLock } from './processLock.js'

// model

export interface ContentPins {
  /** Waits for the lock of this name. Rejects when the signal fires first. */
  readonly lock: (name: string, signal?: AbortSignal) => Promise<ProcessLock>
  /** Pins content; call it under the content's lock. Pins are counted. */
  readonly add: (sha256: string) => Promise<void>
  readonly remove: (sha256: string) => Promise<void>
  /** Returns the content pinned by any running process, including this one. */
  readonly all: () => Promise<ReadonlySet<string>>
  /**
   * Runs the work under the content's lock, unless a process has pinned the content or is about to.
   * Returns whether it ran.
   */
  readonly unlessPinned: (sha256: string, work: () => Promise<void>) => Promise<boolean>
  /** Removes all pins of this process. */
  readonly close: () => Promise<void>
}

// constructor

/** Returns the pins of a root. Folders are made when they are needed. */
export const contentPins = (root: string, folderName = 'holders'): ContentPins => {
  const [holders, locks] = [join(root, folderName), join(root, 'locks')]

  const lockPath = async (name: string): Promise<string> => {
    await makeCacheFolder(root, locks)
    return join(locks, `${createHash('sha256').update(name).digest('hex')}.lock`)
  }

  /** This process's registration, from its first pin until `close`. */
  let registered: Promise<Registration> | null = null
  const registration = (): Promise<Registration> =>
    (registered ??= makeCacheFolder(root, holders)
      .then(() => registerProcess(holders))
      .catch((thrown: unknown) => {
        registered = null
        return rethrow(thrown)
      }))
  const counts = new Map<string, number>()
  const recordPath = async (sha256: string): Promise<string> => join((await registration()).path, sha256)

  const all = async (): Promise<ReadonlySet<string>> => {
    const others = await otherProcesses(holders, await registration())
    const theirs = await Promise.all(others.map(listFolder))
    return new Set([...counts.keys(), ...theirs.flat().map(({ name }) => name)])
  }

  return {
    lock: async (name, signal) => waitForLock(await lockPath(name), signal),
    add: async (sha256) => {
      const count = counts.get(sha256) ?? 0
      if (count === 0) await writeFile(await recordPath(sha256), '')
      counts.set(sha256, count + 1)
    },
    remove: async (sha256) => {
      const count = (counts.get(sha256) ?? 1) - 1
      if (count > 0) return void counts.set(sha256, count)
      counts.delete(sha256)
      await rm(await recordPath(sha256), { force: true })
    },
    all,
    unlessPinned: async (sha256, work) => {
      const lock = await tryLock(await lockPath(sha256))
      if (lock === null) return false
      try {
        if ((await all()).has(sha256)) return false
        await work()
        return true
      } finally {
        await lock.release()
      }
    },
    close: async () => {
      const closing = registered
      registered = null
      counts.clear()
      await closing?.then(({ unregister }) => unregister())
    },
  }
}
