/**
 * A store of files in a folder, shared by all processes that are given the same one, on several machines too.
 *
 *     <directory>/files/v1/            0700; the format's version
 *       CACHEDIR.TAG                   keeps it out of backups
 *       objects/ab/cdef…               a file, by its SHA-256; written once, 0400; its time is that of its last use
 *       names/ab/cdef…                 the SHA-256 of the object that has this name
 *       incoming/                      what is being downloaded, or was, when its process ended
 *       locks/                         whose turn it is
 *       users/ID/                      a process, which touches it while it lives, and the files that it holds
 *
 * A file comes into its place by a rename, and is never changed. Whoever takes a file notes first that it is held, then looks whether it is there;
 * whoever evicts one looks whether it is held: both while they have the file's lock, so that none is taken away under its user.
 * @since 0.1.0
 */
import { createHash, randomUUID } from 'node:crypto'
import { chmod, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E, option as O, type taskEither as TE } from 'fp-ts'
import { causeOf } from '../../../errors/Cause.js'
import { type Aborted } from '../../../errors/RequestError.js'
import { type FileError } from '../../../errors/TransferError.js'
import { stopped } from '../../../transfer/failures.js'
import { type FileStore, type HeldFile, type StoredFile } from '../FileStore.js'
import { fileAttempt } from '../../../transfer/node/fileDraft.js'
import { fileSink } from '../../../transfer/node/fileSink.js'
import { fileSource } from '../../../transfer/node/fileSource.js'
import { type FolderLock, lockWhenFree, tryLock } from '../../../disk/processLock.js'
import { makeFolder } from '../../../disk/makeFolder.js'
import { enter, othersIn, type Presence } from '../../../disk/processLiveness.js'

// model

export interface FileStoreOptions {
  /** The cache folder; the store is in `files/v1` of it. */
  readonly directory: string
  /** How large all files together may become: 50 GiB. Those in use may be more. */
  readonly maxBytes?: number
}

const defaultMaxBytes = 50 * 1024 ** 3

/** What was left of a download this long ago is not gone on with any more. */
const forgottenMs = 14 * 24 * 60 * 60 * 1000

const tag = `Signature: 8a477f597d28d172789f06886806bc55
# This folder is the store of files of pangea-fp, a client of the Pangea platform. It may be deleted when none of its programs runs.
`

// pure helpers

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
const inFolder = (hash: string): string => join(hash.slice(0, 2), hash.slice(2))

// helpers

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? ''

/** What is not there, or is no folder, has none. What can't be looked at may have some: whoever takes it for empty deletes what is in use. */
const namesIn = (path: string): Promise<ReadonlyArray<string>> =>
  readdir(path).catch((thrown: unknown) =>
    ['ENOENT', 'ENOTDIR'].includes(codeOf(thrown)) ? [] : Promise.reject(thrown as Error),
  )

// constructor

/** The store in a folder, which is made when something is first put into it. */
export const fileStore = ({ directory, maxBytes = defaultMaxBytes }: FileStoreOptions): FileStore => {
  const root = join(directory, 'files', 'v1')
  const [objects, names, incoming, locks, users] = ['objects', 'names', 'incoming', 'locks', 'users'].map((name) =>
    join(root, name),
  ) as [string, string, string, string, string]
  const objectPath = (sha256: string): string => join(objects, inFolder(sha256))
  const lockPath = (name: string): string => join(locks, `${hashOf(name)}.lock`)
  const never = new AbortController().signal

  const makeFolders = async (): Promise<void> => {
    await makeFolder(root, 0o700)
    for (const folder of [objects, names, incoming, locks, users]) await makeFolder(folder, 0o700)
    await writeFile(join(root, 'CACHEDIR.TAG'), tag, { flag: 'wx', mode: 0o600 }).catch((thrown: unknown) =>
      codeOf(thrown) === 'EEXIST' ? undefined : Promise.reject(thrown as Error),
    )
  }

  /** This process, as others see it; there from the first file that it holds until it ends. In it, a file for each that it holds. */
  let present: Promise<Presence> | null = null
  const counts = new Map<string, number>()
  const presence = (): Promise<Presence> =>
    (present ??= makeFolders()
      .then(() => enter(users))
      .catch((thrown: unknown) => {
        present = null
        return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
      }))
  const notePath = async (sha256: string): Promise<string> => join((await presence()).path, sha256)

  const withLock = async <A>(name: string, work: (lock: FolderLock) => Promise<A>): Promise<A> => {
    await makeFolders()
    const lock = await lockWhenFree(lockPath(name), never)
    return work(lock).finally(lock.release)
  }

  /** Noted before it is looked for, so that nobody evicts it in between. */
  const note = async (sha256: string): Promise<void> => {
    const count = counts.get(sha256) ?? 0
    counts.set(sha256, count + 1)
    if (count === 0) await writeFile(await notePath(sha256), '')
  }
  const unnote = async (sha256: string): Promise<void> => {
    const count = (counts.get(sha256) ?? 1) - 1
    if (count > 0) return void counts.set(sha256, count)
    counts.delete(sha256)
    await rm(await notePath(sha256), { force: true })
  }

  const heldOf = (sha256: string, sizeBytes: number): HeldFile => {
    const path = objectPath(sha256)
    let isReleased = false
    return {
      path,
      sha256,
      sizeBytes,
      source: fileSource(path),
      release: async () => {
        if (isReleased) return
        isReleased = true
        await withLock(sha256, () => unnote(sha256)).catch(() => undefined)
      },
    }
  }

  /** To be called by whoever has the file's lock. */
  const take = async (sha256: string): Promise<O.Option<HeldFile>> => {
    await note(sha256)
    const found = await stat(objectPath(sha256)).catch(() => null)
    if (found?.isFile() !== true) {
      await unnote(sha256)
      return O.none
    }
    const now = new Date()
    await utimes(objectPath(sha256), now, now).catch(() => undefined)
    return O.some(heldOf(sha256, found.size))
  }

  /** What living processes hold, this one too; what dead ones left is cleared away. */
  const heldByAll = async (): Promise<ReadonlySet<string>> => {
    const all = await othersIn(users, await presence())
    return new Set([...counts.keys(), ...(await Promise.all(all.map(({ path }) => namesIn(path)))).flat()])
  }

  const listed = async () => {
    const all: Array<{ readonly sha256: string; readonly sizeBytes: number; readonly usedMs: number }> = []
    for (const start of await namesIn(objects)) {
      for (const rest of await namesIn(join(objects, start))) {
        const sha256 = `${start}${rest}`
        const found = isSha256(sha256) ? await stat(objectPath(sha256)).catch(() => null) : null
        if (found?.isFile() === true) all.push({ sha256, sizeBytes: found.size, usedMs: found.mtimeMs })
      }
    }
    return all
  }

  /** What was left of downloads that nobody went on with. */
  const sweep = async (): Promise<void> => {
    for (const name of await namesIn(incoming)) {
      const path = join(incoming, name)
      const found = await stat(path).catch(() => null)
      if (found !== null && Date.now() - found.mtimeMs > forgottenMs) await rm(path, { recursive: true, force: true })
    }
  }

  const evict = async (): Promise<void> => {
    const lock = await tryLock(join(locks, 'evicting.lock'))
    if (lock === null) return
    try {
      await heldByAll()
      const files = (await listed()).sort((a, b) => a.usedMs - b.usedMs)
      let sum = files.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0)
      if (sum <= maxBytes) return
      const idle = files.filter(({ sha256 }) => !counts.has(sha256))
      for (const { sha256, sizeBytes } of idle) {
        if (sum <= maxBytes) break
        const one = await tryLock(lockPath(sha256))
        // Somebody is about to use it.
        if (one === null) continue
        try {
          if ((await heldByAll()).has(sha256)) continue
          await rm(objectPath(sha256), { force: true })
          sum -= sizeBytes
        } finally {
          await one.release()
        }
      }
      await sweep()
    } finally {
      await lock.release()
    }
  }

  const adopt = async (name: string, sha256: string): Promise<HeldFile> => {
    const held = await withLock(sha256, async () => {
      const from = join(incoming, hashOf(name))
      const to = objectPath(sha256)
      await makeFolder(join(objects, sha256.slice(0, 2)), 0o700)
      await chmod(from, 0o400)
      await rename(from, to)
      const taken = await take(sha256)
      return O.isSome(taken) ? taken.value : Promise.reject(new Error('the file is gone'))
    })
    // That there is too much is no reason to fail.
    await evict().catch(() => undefined)
    return held
  }

  const alone =
    <Err, A>(
      name: string,
      signal: AbortSignal,
      work: TE.TaskEither<Err, A>,
    ): TE.TaskEither<Err | FileError | Aborted, A> =>
    async () => {
      const lock = await makeFolders()
        .then(() => lockWhenFree(lockPath(`fetching ${name}`), signal))
        .then(E.right, E.left)
      if (E.isLeft(lock)) {
        return signal.aborted
          ? E.left(stopped(signal, { method: 'DOWNLOAD', name: root }))
          : E.left({ _tag: 'FileError', operation: 'open', path: root, cause: causeOf(lock.left) })
      }
      const done = await work()
      await lock.right.release()
      return done
    }

  return {
    hold: (sha256) =>
      fileAttempt(objectPath(sha256), 'open', async () => {
        // Most of what is not there needs no turn to find that out.
        const isThere = isSha256(sha256) && (await stat(objectPath(sha256)).catch(() => null)) !== null
        return isThere ? withLock(sha256, () => take(sha256)) : O.none
      }),
    known: (name) =>
      fileAttempt(names, 'read', async () => {
        const text = await readFile(join(names, inFolder(hashOf(name))), 'utf8').catch(() => '')
        return O.fromPredicate(isSha256)(text.trim())
      }),
    remember: (name, sha256) =>
      fileAttempt(names, 'write', async () => {
        const path = join(names, inFolder(hashOf(name)))
        const draft = join(names, randomUUID())
        await makeFolder(join(names, hashOf(name).slice(0, 2)), 0o700)
        await writeFile(draft, sha256, { mode: 0o600 })
        await rename(draft, path)
      }),
    alone,
    incoming: (name) => fileSink(join(incoming, hashOf(name))),
    adopt: (name, sha256) => fileAttempt(objectPath(sha256), 'rename', () => adopt(name, sha256)),
    list: fileAttempt(objects, 'read', async () =>
      (await listed()).map(({ sha256, sizeBytes }): StoredFile => ({
        sha256,
        sizeBytes,
        source: fileSource(objectPath(sha256)),
      })),
    ),
    discard: (sha256) =>
      fileAttempt(objectPath(sha256), 'write', () => withLock(sha256, () => rm(objectPath(sha256), { force: true }))),
  }
}
