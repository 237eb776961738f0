/**
 * A file of a large object that an interrupted download leaves for the next one. Beside the target
 * `NAME` are
 *
 *     .NAME.part            the bytes, at their places in the file
 *     .NAME.part.json       the checkpoint: which of them are there, and of what object they are
 *     .NAME.part.lock/      which process has it
 */
import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rm, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { type DiskFull, type FileError } from '../../errors/TransferError.js'
import { atomicWrite } from '../../disk/atomicWrite.js'
import { bootId } from '../../disk/bootId.js'
import { makeFolder } from '../../disk/makeFolder.js'
import { type FolderLock, tryLock } from '../../disk/processLock.js'
import { type ByteRanges, noRanges } from '../ByteRange.js'
import {
  decodeCheckpoint,
  doneOf,
  type DownloadCheckpoint,
  encodeAddition,
  encodeCheckpoint,
} from '../downloadCheckpoint.js'
import { type PartialFile, type PartialObject } from '../Sink.js'
import { besidePath, fileAttempt, targetOver, uniquePath } from './temporaryFile.js'

// helpers

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? ''

/** How systems refuse to open a link. */
const linkCodes: ReadonlyArray<string> = ['ELOOP', 'EMLINK', 'EFTYPE']

/**
 * Writes neither through a link nor to a file that has a second name: both may be anybody's.
 * Windows has no such flag.
 */
const openOwn = async (path: string): Promise<FileHandle> => {
  const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
  // What can't be opened for another reason may be hours of work.
  const file = await open(path, flags).catch((thrown: unknown) =>
    linkCodes.includes(codeOf(thrown)) ? null : Promise.reject(thrown as Error),
  )
  const found = await file?.stat()
  if (file !== null && found?.isFile() === true && found.nlink === 1) return file
  await file?.close()
  await rm(path, { force: true })
  return open(path, flags | constants.O_EXCL)
}

/**
 * Whether there is room for what the file takes beyond what it has; a file system that does not say
 * is taken to have it.
 */
const checkRoom = async (target: string, file: FileHandle, sizeBytes: number): Promise<E.Either<DiskFull, void>> => {
  const [room, found] = await Promise.all([statfs(dirname(target)).catch(() => null), file.stat()])
  if (room === null) return E.right(undefined)
  const { bavail, bsize, blocks } = room
  // Windows counts no blocks of a file.
  const neededBytes = Math.max(0, sizeBytes - (found.blocks || 0) * 512)
  const freeBytes = bavail * bsize
  return blocks > 0 && neededBytes > freeBytes
    ? E.left({ _tag: 'DiskFull', path: target, neededBytes, freeBytes })
    : E.right(undefined)
}

/** Under one temporary name, so that a killed process leaves nothing more. */
const writeCheckpoint = (path: string, checkpoint: DownloadCheckpoint): Promise<void> =>
  atomicWrite(path, [Buffer.from(encodeCheckpoint(checkpoint))], { temporary: `${path}.new` })

/** To a checkpoint that is there. */
const appendToCheckpoint = async (path: string, done: ByteRanges): Promise<void> => {
  const boot = await bootId()
  if (boot === '') return
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND)
  await file.writeFile(encodeAddition(done, boot)).finally(() => file.close())
}

/** What an earlier run left of this object; none where it left nothing, or another one. */
const doneIn = async (path: string, file: FileHandle, object: PartialObject): Promise<O.Option<ByteRanges>> => {
  const reading = readFile(path, 'utf8').catch((thrown: unknown) =>
    codeOf(thrown) === 'ENOENT' ? '' : Promise.reject(thrown as Error),
  )
  const [text, { size }, boot] = await Promise.all([reading, file.stat(), bootId()])
  return F.pipe(
    decodeCheckpoint(text, boot),
    O.flatMap((checkpoint) => doneOf(checkpoint, object)),
    O.filter((done) => (done.at(-1)?.end ?? 0) <= size),
  )
}

/** Whether these bytes are there. */
const holds = async (file: FileHandle, offset: number, bytes: Uint8Array): Promise<boolean> => {
  const there = Buffer.allocUnsafe(bytes.length)
  const { bytesRead } = await file.read(there, 0, bytes.length, offset)
  return bytesRead === bytes.length && there.equals(bytes)
}

const partialOver = (
  target: string,
  file: FileHandle,
  object: PartialObject,
  done: ByteRanges,
  lock: FolderLock,
): PartialFile => {
  const path = besidePath(target, 'part')
  const checkpoint = `${path}.json`
  const base = targetOver(target, path, file)
  const removeCheckpoint = (): Promise<void> => rm(checkpoint, { force: true }).catch(() => undefined)
  return {
    ...base,
    _tag: 'PartialFile',
    object,
    done,
    overwrite: (offset, bytes) =>
      F.pipe(
        fileAttempt(target, 'read', () => holds(file, offset, bytes)),
        TE.flatMap((isThere) => (isThere ? TE.right(undefined) : base.write(offset, bytes))),
      ),
    record: (now) =>
      fileAttempt(target, 'sync', async () => {
        await file.datasync()
        await writeCheckpoint(checkpoint, { ...object, done: now })
      }),
    append: (now) => () => appendToCheckpoint(checkpoint, now).catch(() => undefined),
    commit: F.pipe(
      base.commit,
      TE.tap(() => TE.fromTask(() => removeCheckpoint().then(lock.release))),
    ),
    keep: async () => {
      await file.close().catch(() => undefined)
      await lock.release()
    },
    discard: async () => {
      await removeCheckpoint()
      await base.discard()
      await lock.release()
    },
  }
}

/** While another download has the partial file: one of its own, which leaves nothing behind. */
const openSpare = async (target: string, object: PartialObject): Promise<readonly [FileHandle, PartialFile]> => {
  const path = uniquePath(target)
  const file = await open(path, 'wx+')
  const base = targetOver(target, path, file)
  const unrecorded = { record: () => TE.right(undefined), append: () => () => Promise.resolve() }
  return [file, { ...base, _tag: 'PartialFile', object, done: noRanges, overwrite: base.write, ...unrecorded }]
}

/**
 * With what an earlier run left of the object. What it left of another one is removed once the
 * checkpoint says so.
 */
const openOwned = async (
  target: string,
  object: PartialObject,
  lock: FolderLock,
): Promise<readonly [FileHandle, PartialFile]> => {
  const path = besidePath(target, 'part')
  let file: FileHandle | null = null
  try {
    file = await openOwn(path)
    const found = await doneIn(`${path}.json`, file, object)
    if (O.isNone(found)) {
      await writeCheckpoint(`${path}.json`, { ...object, done: noRanges })
      await file.truncate(0)
    }
    return [file, partialOver(target, file, object, O.getOrElse(() => noRanges)(found), lock)]
  } catch (thrown) {
    await file?.close().catch(() => undefined)
    await lock.release()
    return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
  }
}

// operations

/** An error changes nothing of what an earlier run left of the object. */
export const openPartialFile = (
  target: string,
  object: PartialObject,
): TE.TaskEither<FileError | DiskFull, PartialFile> =>
  F.pipe(
    fileAttempt(target, 'open', async () => {
      await makeFolder(dirname(target))
      const lock = await tryLock(`${besidePath(target, 'part')}.lock`)
      const [file, partial] = await (lock === null ? openSpare(target, object) : openOwned(target, object, lock))
      return { file, partial, room: await checkRoom(target, file, object.sizeBytes) }
    }),
    TE.flatMap(({ file, partial, room }) =>
      F.pipe(
        TE.fromEither<FileError | DiskFull, void>(room),
        // Sparse, and so at no cost; but a file system that can't hold so large a file says it now.
        TE.flatMap(() => fileAttempt(target, 'write', () => file.truncate(object.sizeBytes))),
        TE.tapError(() => TE.fromTask(partial.done.length > 0 ? partial.keep : partial.discard)),
        TE.map(() => partial),
      ),
    ),
  )
