/**
 * Files that are there whole or not at all, in a folder that belongs to the cache alone.
 *
 * A file is written under a temporary name in the same file system, and renamed into its place. Nothing is synchronised to the disk:
 * after a power cut a file may be torn, so its reader must be able to tell.
 * @since 0.1.0
 */
import { randomUUID } from 'node:crypto'
import { constants, type BigIntStats } from 'node:fs'
import {
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failAgain, onCodes } from './fileSystemFailure.js'

// model

export interface OpenFile {
  readonly handle: FileHandle
  readonly found: BigIntStats
}

/** https://bford.info/cachedir: backups leave out a folder that holds this. */
const cacheDirTag = `Signature: 8a477f597d28d172789f06886806bc55
# This folder is the cache of pangea-fp, a client of the Pangea platform. It may be deleted at any time.
`

/** What is under `tmp` this long after its last change was left by a process that died. */
const abandonedNs = 3_600_000_000_000n

// helpers

/** Something that isn't ours is where a folder or a file of ours belongs. */
const inTheWay: ReadonlyArray<string> = ['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'ELOOP']

const temporaryFolder = (root: string): string => join(root, 'tmp')

/** Makes a folder of the cache, in place of whatever else has its name. */
const makeFolder = async (path: string): Promise<void> => {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return
  await mkdir(path, { mode: 0o700 }).catch(
    onCodes(['EEXIST'], async () => {
      // Another process may have made it meanwhile.
      if ((await lstat(path)).isDirectory()) return
      await rm(path, { force: true })
      await mkdir(path, { mode: 0o700 })
    }),
  )
}

/** One after another: Node's own way never ends where a system's folder takes no new ones, as `/proc` does. */
const makeAbove = async (path: string): Promise<void> => {
  if ((await stat(path).catch(() => null))?.isDirectory() === true) return
  if (dirname(path) !== path) await makeAbove(dirname(path))
  await mkdir(path, { mode: 0o700 }).catch(onCodes(['EEXIST'], () => undefined))
}

/** All folders from the root to that of `path`, and the tag. What is above the root is made too, but never replaced. */
export const makeFolders = async (root: string, path: string): Promise<void> => {
  await makeAbove(dirname(root))
  await makeFolder(root)
  await makeFolder(temporaryFolder(root))
  const names = dirname(path)
    .slice(root.length + 1)
    .split(/[\\/]/)
    .filter((name) => name !== '')
  for (const depth of names.keys()) await makeFolder(join(root, ...names.slice(0, depth + 1)))
  await writeFile(join(root, 'CACHEDIR.TAG'), cacheDirTag, { flag: 'wx', mode: 0o600 }).catch(
    onCodes(['EEXIST'], () => undefined),
  )
}

/** Puts a finished file where it belongs. */
export type Place = (from: string, to: string) => Promise<void>

/** Renames over whatever is there, a folder too. */
export const replacing: Place = (from, to) =>
  rename(from, to).catch(
    onCodes(inTheWay, async () => {
      await rm(to, { recursive: true, force: true })
      await rename(from, to)
    }),
  )

/** Leaves what is there. A file system without hard links can't do this in one step, and may replace another's new file. */
export const unlessThere: Place = (from, to) =>
  link(from, to)
    .then(() => unlink(from))
    .catch(onCodes(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'], () => replacing(from, to)))
    .catch(onCodes(['EEXIST'], () => unlink(from)))

const writeNew = async (root: string, path: string, pieces: ReadonlyArray<Uint8Array>, place: Place): Promise<void> => {
  const temporary = join(temporaryFolder(root), randomUUID())
  const handle = await open(temporary, 'wx', 0o600)
  try {
    try {
      for (const piece of pieces) await handle.writeFile(piece)
    } finally {
      await handle.close()
    }
    await place(temporary, path)
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined)
    await failAgain(thrown)
  }
}

// operations

/** Opens what is a file; `null` for a folder, a pipe, a link or nothing. Never waits for a pipe's other end. */
export const openFile = async (path: string, access = constants.O_RDONLY): Promise<OpenFile | null> => {
  // Windows has neither flag, and neither pipes in folders.
  const flags = access | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const handle = await open(path, flags).catch(onCodes(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO'], () => null))
  if (handle === null) return null
  const found = await handle.stat({ bigint: true }).catch(() => null)
  if (found?.isFile() === true) return { handle, found }
  await handle.close()
  return null
}

/** The bytes from `start` to `end`; fewer when the file ends before. */
export const readRange = async (handle: FileHandle, start: number, end: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(Math.max(end - start, 0))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Writes a file under the root: readers see what was there before, or all of it. Makes the folders it needs. */
export const writeWhole = (
  root: string,
  path: string,
  pieces: ReadonlyArray<Uint8Array>,
  place: Place = replacing,
): Promise<void> =>
  writeNew(root, path, pieces, place).catch(
    onCodes(['ENOENT', ...inTheWay], async () => {
      await makeFolders(root, path)
      await writeNew(root, path, pieces, place)
    }),
  )

/** Takes a folder away at once, then deletes what is in it: others may write to its name meanwhile. */
export const removeFolder = async (root: string, path: string): Promise<void> => {
  const trash = join(temporaryFolder(root), randomUUID())
  const moved = await rename(path, trash).then(
    () => true,
    onCodes(['ENOENT'], () => false),
  )
  if (moved) await rm(trash, { recursive: true, force: true })
}

/**
 * Deletes what dead processes left under `tmp`. What counts is the file system's own time, that of a file written just now: another
 * machine's clock may differ.
 */
export const sweep = async (root: string, justWritten: string): Promise<void> => {
  const { mtimeNs } = await stat(justWritten, { bigint: true })
  for (const name of await readdir(temporaryFolder(root))) {
    const path = join(temporaryFolder(root), name)
    const found: BigIntStats | null = await lstat(path, { bigint: true }).catch(() => null)
    if (found !== null && mtimeNs - found.mtimeNs > abandonedNs) await rm(path, { recursive: true, force: true })
  }
}
