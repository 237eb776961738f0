/**
 * Replaces a file atomically: readers see the old file or the complete new one, and a failure keeps
 * the old one. `atomicWrite` writes bytes in memory, `temporaryFile` a file that is written in
 * steps.
 *
 * `write-file-atomic` isn't used: it ignores short writes, names its temporary file after the
 * process id, which two containers that share a folder may share too, and writes through symbolic
 * links.
 */
import { type FileHandle, link, open, rename, rm, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { recoverFrom, rethrow } from './errorCodes.js'
import { syncFolder } from './folders.js'

// model

/** Moves a finished temporary file to its path. */
export type PlaceFile = (from: string, to: string) => Promise<void>

export interface AtomicWriteOptions {
  /** The path of the temporary file, on the same file system. */
  readonly temporary: string
  /**
   * Whether file and name survive a power failure once the write returns. If not, a power failure
   * may tear the file, and its reader must verify it.
   */
  readonly isDurable?: boolean
  /** Default: {@link replaceExisting}. */
  readonly place?: PlaceFile | undefined
}

/** Functions that reject when the file system fails. */
export interface TemporaryFile {
  /** Syncs and closes the file. Rejects if another program has removed it. */
  readonly finish: () => Promise<void>
  /** Moves the file to its path, after `finish`. */
  readonly place: () => Promise<void>
  /** Closes and deletes the file. Never rejects. */
  readonly discard: () => Promise<void>
}

/** The error codes for a path that already names a different kind of file. */
export const obstacleCodes: ReadonlyArray<string> = ['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'ELOOP']

/** Readable by its owner only, because the content may be secret. */
const ownerOnly = 0o600

// placement

/** Renames over any existing file, even a folder. */
export const replaceExisting: PlaceFile = (from, to) =>
  rename(from, to).catch(
    recoverFrom(obstacleCodes, async () => {
      await rm(to, { recursive: true, force: true })
      await rename(from, to)
    }),
  )

/**
 * Keeps an existing file. A file system without hard links can't do this atomically, and may
 * replace a file created at the same moment.
 */
export const keepExisting: PlaceFile = (from, to) =>
  link(from, to)
    .then(() => unlink(from))
    .catch(recoverFrom(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'], () => replaceExisting(from, to)))
    .catch(recoverFrom(['EEXIST'], () => unlink(from)))

// operations

/** Wraps the open file `file`, which becomes `path`. */
export const temporaryFile = (
  file: FileHandle,
  path: string,
  { temporary, isDurable = true, place = replaceExisting }: AtomicWriteOptions,
): TemporaryFile => {
  let isFinished = false
  /**
   * Whether the file still has its name: another process may have unlinked it as abandoned and
   * reused the name.
   */
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

/**
 * Creates the file. Deletes one that a killed process left, and never writes through a symbolic
 * link.
 */
const openNew = (path: string): Promise<FileHandle> =>
  open(path, 'wx', ownerOnly).catch(
    recoverFrom(['EEXIST'], async () => {
      await rm(path, { force: true })
      return open(path, 'wx', ownerOnly)
    }),
  )

/**
 * Writes the parts in order. The file's folder must exist; an existing temporary file is replaced.
 */
export const atomicWrite = async (
  path: string,
  parts: ReadonlyArray<Uint8Array>,
  options: AtomicWriteOptions,
): Promise<void> => {
  const file = await openNew(options.temporary)
  const { finish, place, discard } = temporaryFile(file, path, options)
  try {
    for (const part of parts) await file.writeFile(part)
    await finish()
    await place()
  } catch (thrown) {
    await discard()
    await rethrow(thrown)
  }
}
