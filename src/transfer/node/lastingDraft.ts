/**
 * A draft that a killed process leaves for the next one. Beside the target `NAME` lie
 *
 *     .NAME.part            the bytes, at their places in the file
 *     .NAME.part.json       which of them are there, and of what object they are
 *     .NAME.part.lock/      whose it is
 */
import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type DiskFull, type FileError } from '../../errors/TransferError.js'
import { decodeNote, type DraftNote, encodeAddition, encodeNote } from '../download/draftNote.js'
import { type LastingDraft } from '../Sink.js'
import { bootId } from '../../disk/bootId.js'
import { draftPath } from './draftPath.js'
import { fileAttempt, fileDraft } from './fileDraft.js'
import { fileSource } from './fileSource.js'
import { type FolderLock, tryLock } from '../../disk/processLock.js'
import { makeFolder } from '../../disk/makeFolder.js'

// model

interface Paths {
  readonly part: string
  readonly note: string
  readonly lock: string
}

// helpers

const pathsOf = (target: string): Paths => {
  const part = draftPath(target, 'part')
  return { part, note: `${part}.json`, lock: `${part}.lock` }
}

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? ''

/** How systems refuse to open a link. */
const linkCodes: ReadonlyArray<string> = ['ELOOP', 'EMLINK', 'EFTYPE']

/** A link in the place of a draft leads elsewhere, and a second name may be anybody's: neither is written to. Windows has no such flag. */
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

/** What it takes beyond what the draft has already; none where there is room, or a file system that does not say. */
const shortage = async (target: string, file: FileHandle, sizeBytes: number): Promise<O.Option<DiskFull>> => {
  const [room, found] = await Promise.all([statfs(dirname(target)).catch(() => null), file.stat()])
  if (room === null) return O.none
  const { bavail, bsize, blocks } = room
  // Windows counts no blocks of a file.
  const neededBytes = Math.max(0, sizeBytes - (found.blocks || 0) * 512)
  const freeBytes = bavail * bsize
  return blocks > 0 && neededBytes > freeBytes
    ? O.some({ _tag: 'DiskFull', path: target, neededBytes, freeBytes })
    : O.none
}

/** Whole or not at all, also when the power fails. */
const writeNote = async (path: string, note: DraftNote): Promise<void> => {
  const file = await open(`${path}.new`, 'w')
  try {
    await file.writeFile(encodeNote(note))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}

/** Behind a note that is there. */
const addToNote = async (path: string, done: DraftNote['done']): Promise<void> => {
  const boot = await bootId()
  if (boot === '') return
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND)
  await file.writeFile(encodeAddition(done, boot)).finally(() => file.close())
}

const readNote = async (path: string, file: FileHandle): Promise<O.Option<DraftNote>> => {
  const reading = readFile(path, 'utf8').catch((thrown: unknown) =>
    codeOf(thrown) === 'ENOENT' ? '' : Promise.reject(thrown as Error),
  )
  const [text, { size }, boot] = await Promise.all([reading, file.stat(), bootId()])
  return F.pipe(
    decodeNote(text, boot),
    O.filter(({ done }) => (done.at(-1)?.end ?? 0) <= size),
  )
}

const lastingOf = (target: string, paths: Paths, file: FileHandle, lock: FolderLock, note: O.Option<DraftNote>) => {
  const draft = fileDraft(target, paths.part, file)
  const forgetNote = (): Promise<void> => rm(paths.note, { force: true }).catch(() => undefined)
  const lasting: LastingDraft = {
    ...draft,
    note,
    record: (seen) =>
      fileAttempt(target, 'sync', async () => {
        await file.datasync()
        await writeNote(paths.note, seen)
      }),
    jot: (done) => () => addToNote(paths.note, done).catch(() => undefined),
    holds: (offset, bytes) =>
      fileAttempt(target, 'read', async () => {
        const there = Buffer.allocUnsafe(bytes.length)
        const { bytesRead } = await file.read(there, 0, bytes.length, offset)
        return bytesRead === bytes.length && there.equals(bytes)
      }),
    source: fileSource(paths.part),
    commit: F.pipe(
      draft.commit,
      TE.tap(() =>
        TE.fromTask(async () => {
          await forgetNote()
          await lock.release()
        }),
      ),
    ),
    keep: async () => {
      await file.close().catch(() => undefined)
      await lock.release()
    },
    discard: async () => {
      await forgetNote()
      await draft.discard()
      await lock.release()
    },
  }
  return lasting
}

/** While somebody else has the lasting draft: one that is nobody else's, and leaves nothing behind. */
const passing = (target: string, path: string, file: FileHandle): LastingDraft => {
  const none: FolderLock = { release: async () => undefined }
  const lasting = lastingOf(target, { part: path, note: `${path}.json`, lock: '' }, file, none, O.none)
  return { ...lasting, record: () => TE.right(undefined), jot: () => async () => undefined, keep: lasting.discard }
}

// operations

/** `spare` is the path of a draft for when the lasting one is in use. */
export const openLastingDraft =
  (target: string, sizeBytes: number, spare: string): TE.TaskEither<FileError | DiskFull, LastingDraft> =>
  async () => {
    const paths = pathsOf(target)
    try {
      await makeFolder(dirname(target))
      const lock = await tryLock(paths.lock)
      const file = await (lock === null ? open(spare, 'wx+') : openOwn(paths.part)).catch(async (thrown: unknown) => {
        await lock?.release()
        return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
      })
      const note = await (lock === null ? Promise.resolve(O.none) : readNote(paths.note, file))
        .then(async (found) => {
          // Without a note nothing says what these bytes are; and they take room.
          if (O.isNone(found)) await file.truncate(0)
          return found
        })
        .catch(async (thrown: unknown) => {
          await file.close().catch(() => undefined)
          await lock?.release()
          return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
        })
      const draft = lock === null ? passing(target, spare, file) : lastingOf(target, paths, file, lock, note)
      const short = await shortage(target, file, sizeBytes)
      if (O.isNone(short)) return E.right(draft)
      await (O.isSome(note) ? draft.keep : draft.discard)()
      return E.left(short.value)
    } catch (thrown) {
      return E.left({ _tag: 'FileError', operation: 'open', path: target, cause: causeOf(thrown) })
    }
  }
