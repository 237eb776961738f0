/**
 * The partial file of a large object, which an interrupted download leaves for the next one. Beside
 * the target `NAME` are
 *
 *     .NAME.part            the bytes, at their places in the file
 *     .NAME.part.json       the checkpoint: which of them are there, and of what object they are
 *     .NAME.part.lock/      which process has it
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
import { type DiskFull, type FileError } from '../../errors/TransferError.js'
import { type ByteRanges, noRanges } from '../ByteRange.js'
import { resumableRanges, downloadEntry, progressEntry } from '../downloadCheckpoint.js'
import { type PartialFile, type PartialObject } from '../Sink.js'
import { tryFileOperation, openTemporary, prepareFolder, fileTarget } from './fileTarget.js'

// model

/** The open file, and the target that writes to it. */
type Opened = readonly [FileHandle, PartialFile]

const maxNameBytes = 255

/** For the prefix and suffixes of the name. */
const reservedBytes = 64

// helpers

const partialPath = (target: string): string => {
  const name = basename(target)
  const isLong = Buffer.byteLength(name) > maxNameBytes - reservedBytes
  return join(dirname(target), `.${isLong ? sha256Of(Buffer.from(name)) : name}.part`)
}

/**
 * Opens neither a link nor a file with a second name: both may belong to anybody. Windows has no
 * such flag.
 */
const openOwn = async (path: string): Promise<FileHandle> => {
  const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
  // The codes for a link. What can't be opened for another reason may hold hours of work.
  const file = await open(path, flags).catch(recoverFrom(['ELOOP', 'EMLINK', 'EFTYPE'], () => null))
  const found = await file?.stat()
  if (file !== null && found?.isFile() === true && found.nlink === 1) return file
  await file?.close()
  await rm(path, { force: true })
  return open(path, flags | constants.O_EXCL)
}

/**
 * Fails if the disk has too little room for what the file lacks; a file system that does not state
 * its free space passes.
 */
const checkRoom = (target: string, file: FileHandle, sizeBytes: number): TE.TaskEither<FileError | DiskFull, void> =>
  F.pipe(
    tryFileOperation(target, 'open', () => Promise.all([statfs(dirname(target)).catch(() => null), file.stat()])),
    TE.flatMap(([room, found]): TE.TaskEither<FileError | DiskFull, void> => {
      // Windows states no block count.
      const neededBytes = Math.max(0, sizeBytes - (found.blocks || 0) * 512)
      const freeBytes = room === null || room.blocks === 0 ? Infinity : room.bavail * room.bsize
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

/** Another download holds the partial file: use a temporary one, not resumable. */
const openUnrecorded = async (target: string, object: PartialObject): Promise<Opened> => {
  const [file, base] = await openTemporary(target)
  const unrecorded = { record: () => TE.right(undefined), append: () => () => Promise.resolve() }
  return [file, { ...base, _tag: 'PartialFile', object, done: noRanges, overwrite: base.write, ...unrecorded }]
}

/**
 * Opens what an earlier run left of the object. What it left of another object is removed once the
 * new checkpoint is written.
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
  const base = fileTarget(target, partialPath(target), file)
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

/** An error leaves what an earlier run left of the object. */
export const openPartialFile = (
  target: string,
  object: PartialObject,
): TE.TaskEither<FileError | DiskFull, PartialFile> =>
  F.pipe(
    tryFileOperation(target, 'open', () => openTarget(target, object)),
    TE.tap(([file, { done, keep, discard }]) =>
      F.pipe(
        checkRoom(target, file, object.sizeBytes),
        // Sparse, so it costs nothing; a file system that can't hold so large a file fails now.
        TE.flatMap(() => tryFileOperation(target, 'write', () => file.truncate(object.sizeBytes))),
        TE.tapError(() => TE.fromTask(done.length > 0 ? keep : discard)),
      ),
    ),
    TE.map(([, partial]) => partial),
  )
