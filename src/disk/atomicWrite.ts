/**
 * Replaces a file atomically: readers see the old file or all of the new one, and a failure leaves
 * the old one.
 *
 * `write-file-atomic` does not do: it ignores a short write, names its temporary file after the
 * process number, which two containers on one folder may share, and writes through links.
 * @since 0.1.0
 */
import { randomUUID } from 'node:crypto'
import { type FileHandle, link, open, rename, rm, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { rethrow, onCodes } from './errno.js'
import { syncFolder } from './syncFolder.js'

// model

/** Moves a finished temporary file to its path. */
export type Place = (from: string, to: string) => Promise<void>

export interface AtomicWriteOptions {
  /**
   * On the same file system; by default a new name beside the file. One that exists is replaced.
   */
  readonly temporary?: string
  /**
   * Whether file and name survive a power failure once this returns. Without it a file may be torn
   * then, and its reader must check.
   */
  readonly isDurable?: boolean
  /** By default {@link replacing}. */
  readonly place?: Place
}

/** Something foreign is where a folder or a file belongs. */
export const obstacleCodes: ReadonlyArray<string> = ['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'ELOOP']

/** Readable by its owner only: what this package stores may be secret. */
const ownerOnly = 0o600

// operations

/** Renames over anything, a folder too. */
export const replacing: Place = (from, to) =>
  rename(from, to).catch(
    onCodes(obstacleCodes, async () => {
      await rm(to, { recursive: true, force: true })
      await rename(from, to)
    }),
  )

/**
 * Keeps an existing file. A file system without hard links can't do this in one step, and may
 * replace a file made meanwhile.
 */
export const unlessExists: Place = (from, to) =>
  link(from, to)
    .then(() => unlink(from))
    .catch(onCodes(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'], () => replacing(from, to)))
    .catch(onCodes(['EEXIST'], () => unlink(from)))

/** A file or link that a killed process left is removed, never written through. */
const openNew = (path: string): Promise<FileHandle> =>
  open(path, 'wx', ownerOnly).catch(
    onCodes(['EEXIST'], async () => {
      await rm(path, { force: true })
      return open(path, 'wx', ownerOnly)
    }),
  )

const writeAll = async (file: FileHandle, pieces: ReadonlyArray<Uint8Array>, isDurable: boolean): Promise<void> => {
  for (const piece of pieces) await file.writeFile(piece)
  if (isDurable) await file.sync()
}

/** Writes the pieces one after another. The file's folder must exist. */
export const atomicWrite = async (
  path: string,
  pieces: ReadonlyArray<Uint8Array>,
  { temporary = `${path}.${randomUUID()}.tmp`, isDurable = true, place = replacing }: AtomicWriteOptions = {},
): Promise<void> => {
  const file = await openNew(temporary)
  try {
    await writeAll(file, pieces, isDurable).finally(() => file.close())
    await place(temporary, path)
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined)
    await rethrow(thrown)
  }
  if (isDurable) await syncFolder(dirname(path))
}
