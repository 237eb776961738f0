/** A file that is written beside its target under another name, synced, and renamed. */
import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type FileError, fileError } from '../../errors/TransferError.js'
import { makeFolder } from '../../disk/makeFolder.js'
import { syncFolder } from '../../disk/syncFolder.js'
import { type OpenFile } from '../Sink.js'
import { fileSource } from './fileSource.js'

// names

const maxNameBytes = 255

/** For what is put before and after the name. */
const reservedBytes = 64

/**
 * `.NAME.part`, the partial file of a large object; `.NAME.new`, the temporary one of a small
 * object. Hidden, and never too long a name.
 */
export const besidePath = (target: string, suffix: 'part' | 'new'): string => {
  const name = basename(target)
  const isLong = Buffer.byteLength(name) > maxNameBytes - reservedBytes
  return join(dirname(target), `.${isLong ? createHash('sha256').update(name).digest('hex') : name}.${suffix}`)
}

/** A name that no other download uses. */
export const uniquePath = (target: string): string =>
  join(dirname(target), `.pangea-${randomBytes(6).toString('hex')}.part`)

// files

export const fileAttempt = <A>(
  path: string,
  operation: FileError['operation'],
  run: () => Promise<A>,
): TE.TaskEither<FileError, A> => TE.tryCatch(run, (thrown) => fileError(operation, path, causeOf(thrown)))

/** One call may write less than it was given. */
const writeAll = async (file: FileHandle, offset: number, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done)
    done += bytesWritten
  }
}

/** The file that is open at `path`, and becomes `target`. */
export const targetOver = (target: string, path: string, file: FileHandle): OpenFile => {
  /**
   * Another download may have taken this file for abandoned and removed it; its name is another's
   * then.
   */
  const isOwn = async (): Promise<boolean> => (await file.stat()).nlink > 0
  let isClosed = false
  const discard = async (): Promise<void> => {
    const hasName = isClosed || (await isOwn().catch(() => false))
    await file.close().catch(() => undefined)
    if (hasName) await rm(path, { force: true }).catch(() => undefined)
  }
  return {
    _tag: 'OpenFile',
    write: (offset, bytes) => fileAttempt(target, 'write', () => writeAll(file, offset, bytes)),
    commit: F.pipe(
      fileAttempt(target, 'sync', async () => {
        await file.sync()
        if (!(await isOwn())) await Promise.reject(new Error('another program removed the file while it was written'))
        await file.close()
        isClosed = true
      }),
      TE.flatMap(() => fileAttempt(target, 'rename', () => rename(path, target))),
      TE.tap(() => TE.fromTask(() => syncFolder(dirname(target)))),
    ),
    keep: discard,
    discard,
    source: fileSource(path),
  }
}

/** A temporary file that was not written to for so long was left by a process that was killed. */
const abandonedMs = 10 * 60 * 1000

/**
 * Of several downloads to one target the first has the usual name. What a killed process left there
 * is removed.
 */
const openBeside = async (target: string): Promise<OpenFile> => {
  const path = besidePath(target, 'new')
  const first = await open(path, 'wx+').catch((thrown: NodeJS.ErrnoException) =>
    thrown.code === 'EEXIST' ? null : Promise.reject(thrown),
  )
  if (first !== null) return targetOver(target, path, first)
  const own = uniquePath(target)
  const file = await open(own, 'wx+')
  const [left, now] = await Promise.all([stat(path).catch(() => null), file.stat()])
  if (left !== null && now.mtimeMs - left.mtimeMs > abandonedMs) await rm(path, { force: true })
  return targetOver(target, own, file)
}

/** Makes the target's folder where it is missing. */
export const openTemporaryFile = (target: string): TE.TaskEither<FileError, OpenFile> =>
  fileAttempt(target, 'open', () =>
    openBeside(target).catch((thrown: NodeJS.ErrnoException) =>
      thrown.code === 'ENOENT' ? makeFolder(dirname(target)).then(() => openBeside(target)) : Promise.reject(thrown),
    ),
  )
