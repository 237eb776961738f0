/**
 * Which running processes are registered in a folder: each makes an entry whose name identifies the
 * process.
 *
 *     <folder>/<random>.<pid>.<start>.<machine>.<host>/
 *
 * No name is used twice, so removing a dead entry can't hit a live one. A process of this machine
 * is looked up by its number and start time. One of another machine, which shares the folder over a
 * network, touches its entry while it runs, and counts as dead when it has not done so for a
 * minute.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, readlink, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { bootId } from './bootId.js'
import { codeOf, onCodes } from './errno.js'

// model

export interface Registration {
  readonly path: string
  /** Removes the entry, and the folder when it is the last one. Never rejects. */
  readonly unregister: () => Promise<void>
}

export interface Process {
  readonly pid: number
  readonly host: string
}

interface Identity extends Process {
  /**
   * In clock ticks: tells a process from a later one with the same number; `''` where it is
   * unknown.
   */
  readonly start: string
  /** Within one machine, boot and namespace a process number is unique. */
  readonly machine: string
}

const beatMs = 5_000
const staleMs = 60_000
const attempts = 100

// pure helpers

const nameOf = ({ pid, start, machine, host }: Identity): string =>
  [randomBytes(8).toString('hex'), pid, start, machine, host].join('.')

const parsed = (name: string): Identity | null => {
  const [, pid = '', start = '', machine = '', host = ''] =
    /^[0-9a-f]{16}\.(\d+)\.(\d*)\.([0-9a-f]{12})\.(.*)$/.exec(name) ?? []
  return pid === '' ? null : { pid: Number(pid), start, machine, host }
}

// helpers

const isGone = (thrown: unknown): boolean => ['ENOENT', 'ESRCH'].includes(codeOf(thrown))

/**
 * `null` when it can't be read: a process out of file descriptors must not take others for dead.
 */
const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((thrown: unknown) => (isGone(thrown) ? '' : null))

/** It follows the program's name in brackets, which may contain anything. */
const startOf = async (pid: number): Promise<string | null> => {
  const text = await textOf(`/proc/${pid}/stat`)
  return text === null ? null : (text.replace(/^.*\)/s, '').trim().split(' ')[19] ?? '')
}

/** A machine since its boot, and a process namespace on it. */
const ownMachine = async (): Promise<string> => {
  const boot = await bootId()
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return createHash('sha256').update(`${hostname()} ${boot} ${namespace}`).digest('hex').slice(0, 12)
}

const identify = async (): Promise<Identity> => ({
  pid: process.pid,
  start: (await startOf(process.pid)) ?? '',
  machine: await ownMachine(),
  host: hostname()
    .replace(/[^\w.-]/g, '-')
    .slice(0, 64),
})
let own: Promise<Identity> | null = null
const ownIdentity = (): Promise<Identity> => (own ??= identify())

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const touchFile = (path: string): string => join(path, 'alive')
const touch = (path: string): Promise<void> => writeFile(touchFile(path), '.')

/** In the file system's time, on which machines that share it agree. */
const touchedMs = async (path: string): Promise<number> => (await stat(touchFile(path)).catch(() => stat(path))).mtimeMs

type Life = 'alive' | 'dead' | 'unknown'

const lifeOf = async ({ pid, start, machine }: Identity): Promise<Life> => {
  if (machine !== (await ownIdentity()).machine) return 'unknown'
  if (!isRunning(pid)) return 'dead'
  const now = start === '' ? null : await startOf(pid)
  if (now === null) return 'unknown'
  return now === start ? 'alive' : 'dead'
}

// operations

/** Registers this process. Makes the folder, whose parent must exist. */
export const registerProcess = async (folder: string): Promise<Registration> => {
  const path = join(folder, nameOf(await ownIdentity()))
  for (let number = 1; ; number += 1) {
    await mkdir(folder, { mode: 0o700 }).catch(onCodes(['EEXIST'], () => undefined))
    const made = await mkdir(path, { mode: 0o700 }).then(
      () => null,
      (thrown: unknown) => thrown as Error,
    )
    if (made === null) break
    // The last process to unregister removes the folder, perhaps just now; a dangling link looks
    // like that for ever.
    if (codeOf(made) !== 'ENOENT' || number === attempts) return Promise.reject(made)
  }
  let touching = Promise.resolve()
  const beat = setInterval(() => {
    touching = touch(path).catch(() => undefined)
  }, beatMs).unref()
  return {
    path,
    unregister: async () => {
      clearInterval(beat)
      // A touch while the entry is removed would keep it.
      await touching
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
      await rmdir(folder).catch(() => undefined)
    },
  }
}

/** All other running processes in the folder; the entries of dead ones are removed. */
export const otherProcesses = async (
  folder: string,
  me: Registration,
): Promise<ReadonlyArray<Process & { readonly path: string }>> => {
  const others = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const identity = parsed(name)
    if (identity === null || path === me.path) continue
    const life = await lifeOf(identity)
    if (life === 'unknown') await touch(me.path)
    // One that is gone by now unregistered.
    const touched = await touchedMs(path).catch((thrown: unknown) => (isGone(thrown) ? -Infinity : Infinity))
    const isDead = life === 'dead' || (life === 'unknown' && (await touchedMs(me.path)) - touched > staleMs)
    if (isDead) await rm(path, { recursive: true, force: true }).catch(() => undefined)
    else others.push({ path, pid: identity.pid, host: identity.host })
  }
  return others
}

/** One of the registered processes, for a message. */
export const anyoneIn = async (folder: string): Promise<Process> => {
  const [first] = (await readdir(folder).catch(() => [])).flatMap((name) => parsed(name) ?? [])
  return first === undefined ? { pid: 0, host: 'an unknown machine' } : { pid: first.pid, host: first.host }
}
