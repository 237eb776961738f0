/**
 * A lock that processes share through the file system, NFS too: a folder that only one of them can put there.
 *
 * It is put there whole, by a rename, with a file that says whose it is and that its owner touches while it lives. A lock whose
 * owner died is taken over: at once where that can be known, which is on the same machine, else when it was not touched for a while.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

// model

export interface FolderLock {
  readonly release: () => Promise<void>
}

interface Owner {
  readonly id: string
  readonly machine: string
  readonly pid: number
  /** Tells a process from a later one with the same number; `''` where there is no telling. */
  readonly startedAt: string
}

const beatMs = 5_000
const staleMs = 60_000

// helpers

const ownerFile = (path: string): string => join(path, 'owner.json')

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** The machine, since it was started, and the process namespace on it: within these, a number means one process. */
const machineOf = async (): Promise<string> => {
  const boot = await textOf('/proc/sys/kernel/random/boot_id')
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${hostname()} ${boot.trim()} ${namespace}`
}

/** In clock ticks since the machine was started; behind the name in brackets, which may hold anything. */
const startOf = async (pid: number): Promise<string> =>
  (await textOf(`/proc/${pid}/stat`)).replace(/^.*\)/s, '').trim().split(' ')[19] ?? ''

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const parsedOwner = (text: string): Owner | null => {
  try {
    return JSON.parse(text) as Owner
  } catch {
    return null
  }
}

/** Whether the owner is known to be gone. */
const isGone = async (owner: Owner | null, me: Owner): Promise<boolean> => {
  if (owner === null || owner.machine !== me.machine) return false
  return !isRunning(owner.pid) || (await startOf(owner.pid)) !== owner.startedAt
}

/** By the file system's own time: that of `fresh`, which was written just now. */
const isAbandoned = async (path: string, fresh: string): Promise<boolean> => {
  const touched = await stat(ownerFile(path)).catch(() => stat(path).catch(() => null))
  const now = await stat(fresh)
  return touched !== null && now.mtimeMs - touched.mtimeMs > staleMs
}

const inTheWay: ReadonlyArray<string> = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'ENOTDIR']

const isInTheWay = (thrown: unknown): boolean => inTheWay.includes((thrown as NodeJS.ErrnoException).code ?? '')

/** Writes the same again: the file system then says when that was, in its own time. */
const touch = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'r+')
  await file.write(text, 0).finally(() => file.close())
}

/** Takes a dead owner's lock away, unless it became another's meanwhile. */
const clear = async (path: string, dead: string): Promise<void> => {
  const aside = `${path}.${randomUUID()}`
  const isMoved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!isMoved) return
  if ((await textOf(ownerFile(aside))) === dead) return rm(aside, { recursive: true, force: true })
  await rename(aside, path).catch(() => rm(aside, { recursive: true, force: true }))
}

// operations

/** The lock, or `null` while somebody alive has it. The folder that it belongs into must be there. */
export const tryLock = async (path: string): Promise<FolderLock | null> => {
  const me: Owner = {
    id: randomUUID(),
    machine: await machineOf(),
    pid: process.pid,
    startedAt: await startOf(process.pid),
  }
  const mine = JSON.stringify(me)
  const draft = `${path}.${me.id}`
  const put = (): Promise<boolean> =>
    rename(draft, path).then(
      () => true,
      (thrown: unknown) => (isInTheWay(thrown) ? false : Promise.reject(thrown as Error)),
    )
  const isMine = async (): Promise<boolean> => (await textOf(ownerFile(path))) === mine
  await mkdir(draft)
  try {
    await writeFile(ownerFile(draft), mine)
    if (!(await put())) {
      const text = await textOf(ownerFile(path))
      const isDead = (await isGone(parsedOwner(text), me)) || (await isAbandoned(path, ownerFile(draft)))
      if (!isDead) return null
      await clear(path, text)
      if (!(await put())) return null
    }
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined)
  }
  const beat = setInterval(() => {
    void touch(ownerFile(path), mine).catch(() => undefined)
  }, beatMs).unref()
  return {
    release: async () => {
      clearInterval(beat)
      if (!(await isMine())) return
      // Away at once: a folder that is deleted piece by piece is for a moment nobody's lock.
      await rename(path, draft).catch(() => undefined)
      await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    },
  }
}

const pollMs = 100

/** Waits for the lock. Rejects with the signal's reason when that fires first. */
export const lockWhenFree = async (path: string, signal: AbortSignal): Promise<FolderLock> => {
  for (;;) {
    signal.throwIfAborted()
    const lock = await tryLock(path)
    if (lock !== null) return lock
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** Whether somebody alive has the lock. `fresh` is a file that was written just now, in the same file system. */
export const isHeld = async (path: string, fresh: string): Promise<boolean> => {
  const text = await textOf(ownerFile(path))
  const machine = await machineOf()
  return (
    !(await isGone(parsedOwner(text), { id: '', machine, pid: 0, startedAt: '' })) && !(await isAbandoned(path, fresh))
  )
}

/** Who has the lock, as far as it says. */
export const ownerOf = async (path: string): Promise<{ readonly pid: number; readonly host: string }> => {
  const owner = parsedOwner(await textOf(ownerFile(path)))
  return { pid: owner?.pid ?? 0, host: owner?.machine.split(' ')[0] ?? 'an unknown machine' }
}
