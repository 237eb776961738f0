/**
 * The partial file of a large object, from which the next run resumes an interrupted download.
 * Beside the target `NAME` are
 *
 *     .NAME.part            the bytes, at their offsets
 *     .NAME.part.json       the checkpoint: the object, and the ranges that are stored
 *     .NAME.part.lock/      the process that has it open
 *
 * A name that would become too long is replaced by its SHA-256.
 */
import { constants } from 'node:fs'
import { type FileHandle, open, rm, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { type AppendOnlyRecord, appendOnlyRecord } from '../../disk/appendOnlyRecord.js'
import { sha256Of } from '../../disk/contentStore.js'
import { recoverFrom, rethrow } from '../../disk/errorCodes.js'
import { bootId } from '../../disk/processLiveness.js'
import { type ProcessLock, tryLock } from '../../disk/processLock.js'
import type { DiskFull, FileError } from '../../errors/TransferError.js'
import { type ByteRanges, noRanges } from '../ByteRange.js'
import { resumableRanges, downloadEntry, progressEntry } from '../downloadCheckpoint.js'
import type { PartialFile, PartialObject } from '../Sink.js'
import { tryFileOperation, openTemporary, prepareFolder, atomicFileTarget } from './atomicFileTarget.js'

// model

/** The open file, and the target that writes to it. */
type Opened = readonly [FileHandle, PartialFile]

const maxNameBytes = 255

/** Reserved for the prefix and suffixes of the name. */
const reservedBytes = 64

// helpers

const partialPath = (target: string): string => {
  const name = basename(target)
  const isLong = Buffer.byteLength(name) > maxNameBytes - reservedBytes
  return join(dirname(target), `.${isLong ? sha256Of(Buffer.from(name)) : name}.part`)
}

/**
 * Opens neither a symbolic link nor a file with several hard links: both may belong to another
 * user. Windows has no such flag.
 */
const openOwn = async (path: string): Promise<FileHandle> => {
  const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
  // The error codes for a link. A file that can't be opened for another reason may contain hours of
  // work.
  const file = await open(path, flags).catch(recoverFrom(['ELOOP', 'EMLINK', 'EFTYPE'], () => null))
  const found = await file?.stat()
  if (file !== null && found?.isFile() === true && found.nlink === 1) return file
  await file?.close()
  await rm(path, { force: true })
  return open(path, flags | constants.O_EXCL)
}

/**
 * Fails if the disk has too little space for the missing bytes; passes if the file system doesn't
 * state its free space.
 */
const checkFreeSpace = (
  target: string,
  file: FileHandle,
  sizeBytes: number,
): TE.TaskEither<FileError | DiskFull, void> =>
  F.pipe(
    tryFileOperation(target, 'open', () => Promise.all([statfs(dirname(target)).catch(() => null), file.stat()])),
    TE.flatMap(([space, found]): TE.TaskEither<FileError | DiskFull, void> => {
      // Windows states no block count.
      const neededBytes = Math.max(0, sizeBytes - (found.blocks || 0) * 512)
      const freeBytes = space === null || space.blocks === 0 ? Infinity : space.bavail * space.bsize
      return neededBytes > freeBytes
        ? TE.left({ _tag: 'DiskFull', path: target, neededBytes, freeBytes })
        : TE.right(undefined)
    }),
  )

const hasBytes = async (file: FileHandle, offset: number, bytes: Uint8Array): Promise<boolean> => {
  const found = Buffer.allocUnsafe(bytes.length)
  const { bytesRead } = await file.read(found, 0, bytes.length, offset)
  return bytesRead === bytes.length && found.equals(bytes)
}

/**
 * Opens a temporary file, which can't be resumed, while another download has the partial file open.
 */
const openUnrecorded = async (target: string, object: PartialObject): Promise<Opened> => {
  const [file, base] = await openTemporary(target)
  const unrecorded = { record: () => TE.right(undefined), append: () => () => Promise.resolve() }
  return [file, { ...base, _tag: 'PartialFile', object, done: noRanges, overwrite: base.write, ...unrecorded }]
}

/**
 * Opens the partial file, with the ranges that an earlier run stored of the same object. Bytes of
 * another object are removed after the new checkpoint is written.
 */
const openLocked = async (
  target: string,
  object: PartialObject,
  file: FileHandle,
  checkpoint: AppendOnlyRecord,
  lock: ProcessLock,
): Promise<Opened> => {
  const [entries, { size }, boot] = await Promise.all([checkpoint.read(), file.stat(), bootId()])
  const found = O.filter((ranges: ByteRanges) => (ranges.at(-1)?.end ?? 0) <= size)(
    resumableRanges(entries, object, boot),
  )
  if (O.isNone(found)) {
    await checkpoint.start(downloadEntry(object, noRanges))
    await file.truncate(0)
  }
  const base = atomicFileTarget(target, partialPath(target), file)
  const removeCheckpoint = (): Promise<void> => checkpoint.remove().catch(() => undefined)
  const partial: PartialFile = {
    ...base,
    _tag: 'PartialFile',
    object,
    done: O.getOrElse(() => noRanges)(found),
    overwrite: (offset, bytes) =>
      F.pipe(
        tryFileOperation(target, 'read', () => hasBytes(file, offset, bytes)),
        TE.flatMap((isThere) => (isThere ? TE.right(undefined) : base.write(offset, bytes))),
      ),
    record: (done) =>
      tryFileOperation(target, 'sync', async () => {
        await file.datasync()
        await checkpoint.start(downloadEntry(object, done))
      }),
    append: (done) => async () => {
      if (boot !== '') await checkpoint.append(progressEntry(done, boot)).catch(() => undefined)
    },
    commit: F.pipe(
      base.commit,
      TE.tap(() => TE.fromTask(() => removeCheckpoint().then(lock.release))),
    ),
    keep: async () => {
      await file.close().catch(() => undefined)
      await checkpoint.close()
      await lock.release()
    },
    discard: async () => {
      await removeCheckpoint()
      await base.discard()
      await lock.release()
    },
  }
  return [file, partial]
}

const openTarget = async (target: string, object: PartialObject): Promise<Opened> => {
  await prepareFolder(target)
  const path = partialPath(target)
  const lock = await tryLock(`${path}.lock`)
  if (lock === null) return openUnrecorded(target, object)
  let file: FileHandle | null = null
  try {
    file = await openOwn(path)
    return await openLocked(target, object, file, appendOnlyRecord(`${path}.json`, { isSynced: false }), lock)
  } catch (thrown) {
    await file?.close().catch(() => undefined)
    await lock.release()
    return rethrow(thrown)
  }
}

// operation

/** Opens the partial file of a target. A failure keeps the bytes of an earlier run. */
export const openPartialFile = (
  target: string,
  object: PartialObject,
): TE.TaskEither<FileError | DiskFull, PartialFile> =>
  F.pipe(
    tryFileOperation(target, 'open', () => openTarget(target, object)),
    TE.tap(([file, { done, keep, discard }]) =>
      F.pipe(
        checkFreeSpace(target, file, object.sizeBytes),
        // The file is sparse, so this costs nothing; a file system that can't store such a large
        // file fails now.
        TE.flatMap(() => tryFileOperation(target, 'write', () => file.truncate(object.sizeBytes))),
        TE.tapError(() => TE.fromTask(done.length > 0 ? keep : discard)),
      ),
    ),
    TE.map(([, partial]) => partial),
  )
