/**
 * Which processes are in a folder: each that comes in makes an entry, whose name tells whether it lives.
 *
 *     <folder>/<random>.<pid>.<start>.<machine>.<host>/
 *
 * No name is used twice, so that whoever clears a dead entry away can't hit a living one. A process of this machine is looked up; one of
 * another, which shares the folder over a network, touches its entry while it lives, and is dead when it has not done so for a while.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, readlink, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { bootId } from './bootId.js'

// model

export interface Presence {
  readonly path: string
  /** Rejects only before the entry is there. */
  readonly leave: () => Promise<void>
}

export interface Process {
  readonly pid: number
  readonly host: string
}

interface Identity extends Process {
  /** Tells a process from a later one with the same number, in clock ticks; `''` where there is no telling. */
  readonly start: string
  /** Within which a number means one process. */
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

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? ''

const isGone = (thrown: unknown): boolean => ['ENOENT', 'ESRCH'].includes(codeOf(thrown))

/** `null` when it can't be looked at: a process without a free file must not take others for dead. */
const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((thrown: unknown) => (isGone(thrown) ? '' : null))

/** It stands behind the program's name in brackets, which may hold anything. */
const startOf = async (pid: number): Promise<string | null> => {
  const text = await textOf(`/proc/${pid}/stat`)
  return text === null ? null : (text.replace(/^.*\)/s, '').trim().split(' ')[19] ?? '')
}

/** A machine since it was started, and a namespace of processes on it. */
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

/** In the file system's own time, which machines that share it agree on. */
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

/** Makes the folder too, in one that is there. */
export const enter = async (folder: string): Promise<Presence> => {
  const path = join(folder, nameOf(await ownIdentity()))
  for (let number = 1; ; number += 1) {
    await mkdir(folder, { mode: 0o700 }).catch((thrown: unknown) =>
      codeOf(thrown) === 'EEXIST' ? undefined : Promise.reject(thrown as Error),
    )
    const made = await mkdir(path, { mode: 0o700 }).then(
      () => null,
      (thrown: unknown) => thrown as Error,
    )
    if (made === null) break
    // Whoever leaves last takes the folder away, perhaps just now; a link to nowhere looks like that for ever.
    if (codeOf(made) !== 'ENOENT' || number === attempts) return Promise.reject(made)
  }
  let touching = Promise.resolve()
  const beat = setInterval(() => {
    touching = touch(path).catch(() => undefined)
  }, beatMs).unref()
  return {
    path,
    leave: async () => {
      clearInterval(beat)
      // What is put in while the entry is taken away would keep it.
      await touching
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
      await rmdir(folder).catch(() => undefined)
    },
  }
}

/** Everybody else who is there; the dead are cleared away. */
export const othersIn = async (
  folder: string,
  me: Presence,
): Promise<ReadonlyArray<Process & { readonly path: string }>> => {
  const others = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const identity = parsed(name)
    if (identity === null || path === me.path) continue
    const life = await lifeOf(identity)
    if (life === 'unknown') await touch(me.path)
    // One that is gone by now was left in order.
    const touched = await touchedMs(path).catch((thrown: unknown) => (isGone(thrown) ? -Infinity : Infinity))
    const isDead = life === 'dead' || (life === 'unknown' && (await touchedMs(me.path)) - touched > staleMs)
    if (isDead) await rm(path, { recursive: true, force: true }).catch(() => undefined)
    else others.push({ path, pid: identity.pid, host: identity.host })
  }
  return others
}

/** Who is there, for a message. */
export const anyoneIn = async (folder: string): Promise<Process> => {
  const [first] = (await readdir(folder).catch(() => [])).flatMap((name) => parsed(name) ?? [])
  return first === undefined ? { pid: 0, host: 'an unknown machine' } : { pid: first.pid, host: first.host }
}
