/**
 * Writes a temporary file beside its target, `.pangea-<process>.part`, then syncs and renames it.
 * Removes temporary files of killed processes from the target's folder.
 */
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { temporaryFile } from '../../disk/atomicWrite.js'
import { listFolder, makeFolder } from '../../disk/folders.js'
import { livenessOf, processName } from '../../disk/processLiveness.js'
import { causeOf } from '../../errors/Cause.js'
import { type FileError, fileError } from '../../errors/TransferError.js'
import type { OpenFile } from '../Sink.js'
import { fileSource } from './fileSource.js'

/** A file of a process that may be on another machine counts as abandoned after this time. */
const abandonedMs = 24 * 3_600_000

// helpers

export const tryFileOperation = <A>(
  path: string,
  operation: FileError['operation'],
  run: () => Promise<A>,
): TE.TaskEither<FileError, A> => TE.tryCatch(run, (thrown) => fileError(operation, path, causeOf(thrown)))

/** Repeats until everything is written: one call may write less. */
const writeAll = async (file: FileHandle, offset: number, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done)
    done += bytesWritten
  }
}

/** A file of another user doesn't count. */
const isAbandoned = async (path: string, owner: string): Promise<boolean> => {
  const [life, { uid, mtimeMs }] = [await livenessOf(owner), await lstat(path)]
  // Windows has no user IDs.
  if (uid !== (process.geteuid?.() ?? uid)) return false
  return life === 'dead' || (life === 'unknown' && Date.now() - mtimeMs > abandonedMs)
}

/** Ignores files that can't be removed. */
const removeAbandoned = async (folder: string): Promise<void> => {
  const names = new Set((await listFolder(folder)).map(({ name }) => name))
  for (const name of names) {
    const [, owner] = /^\.pangea-(.+)\.part$/.exec(name) ?? []
    const path = join(folder, name)
    // A file with a checkpoint or lock is the partial file of a target with such a name, and
    // resumable.
    const isPartial = names.has(`${name}.json`) || names.has(`${name}.lock`)
    if (owner !== undefined && !isPartial && (await isAbandoned(path, owner).catch(() => false)))
      await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Folders already swept by this process. */
const sweptFolders = new Set<string>()

/** Creates the target's folder if it is missing. */
export const prepareFolder = async (target: string): Promise<void> => {
  const folder = dirname(target)
  await makeFolder(folder)
  if (sweptFolders.has(folder)) return
  sweptFolders.add(folder)
  await removeAbandoned(folder).catch(() => undefined)
}

/** Writes to `file`, which is open at `path`, and renames it to `target` on commit. */
export const atomicFileTarget = (target: string, path: string, file: FileHandle): OpenFile => {
  const temporary = temporaryFile(file, target, { temporary: path, place: rename })
  return {
    _tag: 'OpenFile',
    write: (offset, bytes) => tryFileOperation(target, 'write', () => writeAll(file, offset, bytes)),
    commit: F.pipe(
      tryFileOperation(target, 'sync', temporary.finish),
      TE.flatMap(() => tryFileOperation(target, 'rename', temporary.place)),
    ),
    keep: temporary.discard,
    discard: temporary.discard,
    source: fileSource(path),
  }
}

// operation

/** Opens a new file, which is removed unless it is committed. The target's folder must exist. */
export const openTemporary = async (target: string): Promise<readonly [FileHandle, OpenFile]> => {
  const path = join(dirname(target), `.pangea-${await processName()}.part`)
  const file = await open(path, 'wx+')
  return [file, atomicFileTarget(target, path, file)]
}
