/**
 * Registers running processes in a folder, and finds out which of them are still alive. Each
 * process makes an entry whose name identifies it:
 *
 *     <folder>/<random>.<pid>.<start>.<machine>.<host>/
 *
 * No name is used twice, so removing a dead entry can't hit a live one. A process of this machine
 * is identified by its process id and start time. A process of another machine, which shares the
 * folder over a network, touches its entry while it runs, and counts as dead after a minute without
 * a touch.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, readlink, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { errorCode, recoverFrom, rethrow } from './errorCodes.js'

// model

export interface Registration {
  readonly path: string
  /** Removes the entry, and the folder when it is the last one. Never rejects. */
  readonly unregister: () => Promise<void>
}

export interface RunningProcess {
  readonly pid: number
  readonly host: string
}

interface ProcessIdentity extends RunningProcess {
  /** In clock ticks: distinguishes a process from a later one with the same id; `''` if unknown. */
  readonly start: string
  /** A hash of machine, boot and namespace, within which process ids are unique. */
  readonly machine: string
}

interface OwnProcessIdentity extends ProcessIdentity {
  /**
   * Whether no other machine has the same identity. False if it is based on the host name alone.
   */
  readonly isUnique: boolean
}

export type Liveness = 'alive' | 'dead' | 'unknown'

const heartbeatMs = 5_000
const staleMs = 60_000
const maxAttempts = 100

/** The error codes for a file or a process that doesn't exist. */
const missingCodes: ReadonlyArray<string> = ['ENOENT', 'ESRCH']

// helpers

const parseName = (name: string): ProcessIdentity | null => {
  const [, pid = '', start = '', machine = '', host = ''] =
    /^[0-9a-f]{16}\.(\d+)\.(\d*)\.([0-9a-f]{12})\.(.*)$/.exec(name) ?? []
  return pid === '' ? null : { pid: Number(pid), start, machine, host }
}

/**
 * Returns the start time; `''` if there is no such process, `null` if it can't be read: a process
 * that is out of file descriptors must not consider others dead.
 */
const startOf = (pid: number): Promise<string | null> =>
  readFile(`/proc/${pid}/stat`, 'utf8')
    // The start time follows the program's name in brackets, which may contain anything.
    .then((text) => text.replace(/^.*\)/s, '').trim().split(' ')[19] ?? '')
    .catch(recoverFrom(missingCodes, () => ''))
    .catch(() => null)

/** Identifies this boot of the machine; `''` except on Linux. */
export const bootId = (): Promise<string> =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => '',
  )

const identify = async (): Promise<OwnProcessIdentity> => {
  const [boot, namespace] = [await bootId(), await readlink('/proc/self/ns/pid').catch(() => '')]
  const machine = `${hostname()} ${boot} ${namespace}`
  return {
    isUnique: boot !== '' && namespace !== '',
    pid: process.pid,
    start: (await startOf(process.pid)) ?? '',
    machine: createHash('sha256').update(machine).digest('hex').slice(0, 12),
    host: hostname()
      .replace(/[^\w.-]/g, '-')
      .slice(0, 64),
  }
}
let own: Promise<OwnProcessIdentity> | null = null
const ownIdentity = (): Promise<OwnProcessIdentity> => (own ??= identify())

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return errorCode(thrown) === 'EPERM'
  }
}

const touchFile = (path: string): string => join(path, 'alive')
const touch = (path: string): Promise<void> => writeFile(touchFile(path), '.')

/**
 * Returns the last touch in the file system's time, which is the same for all machines that share
 * it.
 */
const touchedMs = async (path: string): Promise<number> => (await stat(touchFile(path)).catch(() => stat(path))).mtimeMs

/**
 * Makes the entry. Retries, because the last process to unregister may remove the folder at the
 * same moment; the limit is for a dangling link, which always fails the same way.
 */
const makeEntry = async (folder: string, path: string, attemptsLeft = maxAttempts): Promise<void> => {
  await mkdir(folder, { mode: 0o700 }).catch(recoverFrom(['EEXIST'], () => undefined))
  await mkdir(path, { mode: 0o700 }).catch((thrown: unknown) =>
    errorCode(thrown) === 'ENOENT' && attemptsLeft > 1 ? makeEntry(folder, path, attemptsLeft - 1) : rethrow(thrown),
  )
}

// names

/** Returns a name that identifies this process, a different one each time. */
export const processName = async (): Promise<string> => {
  const { pid, start, machine, host } = await ownIdentity()
  return [randomBytes(8).toString('hex'), pid, start, machine, host].join('.')
}

/**
 * Returns `unknown` for a process of another machine. Machines with the same host name may count as
 * one.
 */
const livenessOn = async ({ pid, start, machine }: ProcessIdentity, here: ProcessIdentity): Promise<Liveness> => {
  if (machine !== here.machine) return 'unknown'
  if (!isRunning(pid)) return 'dead'
  const now = start === '' ? null : await startOf(pid)
  if (now === null) return 'unknown'
  // It has just exited, or `/proc` hides it, as it hides other users' processes with `hidepid`.
  if (now === '') return isRunning(pid) ? 'unknown' : 'dead'
  return now === start ? 'alive' : 'dead'
}

/**
 * Returns whether the process with this name is running; `null` if it isn't the name of a process.
 * Always `unknown` where only host names identify machines, because two machines that share a
 * folder may have the same one.
 */
export const livenessOf = async (name: string): Promise<Liveness | null> => {
  const [identity, here] = [parseName(name), await ownIdentity()]
  if (identity === null) return null
  return here.isUnique ? livenessOn(identity, here) : 'unknown'
}

// operations

/** Registers this process. Makes the folder, whose parent must exist. */
export const registerProcess = async (folder: string): Promise<Registration> => {
  const path = join(folder, await processName())
  await makeEntry(folder, path)
  let touching = Promise.resolve()
  const beat = setInterval(() => {
    touching = touch(path).catch(() => undefined)
  }, heartbeatMs).unref()
  return {
    path,
    unregister: async () => {
      clearInterval(beat)
      // A touch during the removal would leave the entry orphaned.
      await touching
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
      await rmdir(folder).catch(() => undefined)
    },
  }
}

const isDead = async (path: string, identity: ProcessIdentity, me: Registration): Promise<boolean> => {
  const life = await livenessOn(identity, await ownIdentity())
  if (life !== 'unknown') return life === 'dead'
  await touch(me.path)
  // A missing entry has unregistered.
  const touched = await touchedMs(path)
    .catch(recoverFrom(missingCodes, () => -Infinity))
    .catch(() => Infinity)
  return (await touchedMs(me.path)) - touched > staleMs
}

/** Returns the entries of all other running processes in the folder; removes those of dead ones. */
export const otherProcesses = async (folder: string, me: Registration): Promise<ReadonlyArray<string>> => {
  const others = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const identity = parseName(name)
    if (identity === null || path === me.path) continue
    if (await isDead(path, identity, me)) await rm(path, { recursive: true, force: true }).catch(() => undefined)
    else others.push(path)
  }
  return others
}

/** Returns the first registered process, for an error message. */
export const firstRegistered = async (folder: string): Promise<RunningProcess> => {
  const [first] = (await readdir(folder).catch(() => [])).flatMap((name) => parseName(name) ?? [])
  return first === undefined ? { pid: 0, host: 'an unknown machine' } : { pid: first.pid, host: first.host }
}
