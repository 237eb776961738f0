/**
 * Replaces a file atomically: readers see the old file or all of the new one, and a failure leaves
 * the old one. `atomicWrite` takes bytes in memory, `temporaryFile` a file that is written in
 * steps.
 *
 * `write-file-atomic` is not used: it ignores a short write, names its temporary file after the
 * process number, which two containers on one folder may share, and writes through links.
 */
import { type FileHandle, link, open, rename, rm, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { recoverFrom, rethrow } from './errorCodes.js'
import { syncFolder } from './folders.js'

// model

/** Moves a finished temporary file to its path. */
export type PlaceFile = (from: string, to: string) => Promise<void>

export interface AtomicWriteOptions {
  /** On the same file system. */
  readonly temporary: string
  /**
   * Whether file and name survive a power failure once this returns. If not, a power failure may
   * tear the file, and its reader must check it.
   */
  readonly isDurable?: boolean
  /** By default {@link replaceExisting}. */
  readonly place?: PlaceFile | undefined
}

/** Functions that reject when the file system does. */
export interface TemporaryFile {
  /** Syncs and closes it. Rejects when another program has removed it. */
  readonly finish: () => Promise<void>
  /** Gives it its final name, after `finish`. */
  readonly place: () => Promise<void>
  /** Never rejects. */
  readonly discard: () => Promise<void>
}

/** Something else is where a folder or a file belongs. */
export const obstacleCodes: ReadonlyArray<string> = ['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'ELOOP']

/** Readable by its owner only: what this package stores may be secret. */
const ownerOnly = 0o600

// places

/** Renames over anything, even a folder. */
export const replaceExisting: PlaceFile = (from, to) =>
  rename(from, to).catch(
    recoverFrom(obstacleCodes, async () => {
      await rm(to, { recursive: true, force: true })
      await rename(from, to)
    }),
  )

/**
 * Keeps an existing file. Without hard links a file system can't do this in one step, and may
 * replace a file made at the same time.
 */
export const keepExisting: PlaceFile = (from, to) =>
  link(from, to)
    .then(() => unlink(from))
    .catch(recoverFrom(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'], () => replaceExisting(from, to)))
    .catch(recoverFrom(['EEXIST'], () => unlink(from)))

// operations

/** The open file `file`, which becomes `path`. */
export const temporaryFile = (
  file: FileHandle,
  path: string,
  { temporary, isDurable = true, place = replaceExisting }: AtomicWriteOptions,
): TemporaryFile => {
  let isFinished = false
  /** Another process may have unlinked it as abandoned and reused the name. */
  const hasName = async (): Promise<boolean> => isFinished || (await file.stat()).nlink > 0
  return {
    finish: async () => {
      if (isDurable) {
        await file.sync()
        if (!(await hasName())) await rethrow(new Error('another program removed the file while it was written'))
      }
      await file.close()
      isFinished = true
    },
    place: async () => {
      await place(temporary, path)
      if (isDurable) await syncFolder(dirname(path))
    },
    discard: async () => {
      const isNamed = await hasName().catch(() => false)
      await file.close().catch(() => undefined)
      if (isNamed) await rm(temporary, { force: true }).catch(() => undefined)
    },
  }
}

/** Removes a file or link that a killed process left, and never writes through it. */
const openNew = (path: string): Promise<FileHandle> =>
  open(path, 'wx', ownerOnly).catch(
    recoverFrom(['EEXIST'], async () => {
      await rm(path, { force: true })
      return open(path, 'wx', ownerOnly)
    }),
  )

/**
 * Writes the pieces in order. The file's folder must exist; an existing temporary file is replaced.
 */
export const atomicWrite = async (
  path: string,
  pieces: ReadonlyArray<Uint8Array>,
  options: AtomicWriteOptions,
): Promise<void> => {
  const file = await openNew(options.temporary)
  const { finish, place, discard } = temporaryFile(file, path, options)
  try {
    for (const piece of pieces) await file.writeFile(piece)
    await finish()
    await place()
  } catch (thrown) {
    await discard()
    await rethrow(thrown)
  }
}
