/** A file as the target of a download: written beside it under another name, synced, renamed. @since 0.1.0 */
import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type FileError } from '../../errors/TransferError.js'
import { type Draft, type Sink } from '../Sink.js'
import { readChunks } from './readChunks.js'

// helpers

/** Short, and not made of the target's name, which may already be as long as a name can be. */
const draftPath = (target: string): string => join(dirname(target), `.pangea-${randomBytes(6).toString('hex')}.part`)

const attempt = <A>(
  path: string,
  operation: FileError['operation'],
  run: () => Promise<A>,
): TE.TaskEither<FileError, A> =>
  TE.tryCatch(run, (thrown) => ({ _tag: 'FileError', operation, path, cause: causeOf(thrown) }))

/** One call may write less than it was given; the rest then goes out in one piece. */
const writeAll = async (file: FileHandle, offset: number, chunks: ReadonlyArray<Uint8Array>): Promise<void> => {
  const { bytesWritten } = await file.writev([...chunks], offset)
  if (bytesWritten === chunks.reduce((sum, { length }) => sum + length, 0)) return
  const rest = Buffer.concat(chunks).subarray(bytesWritten)
  for (let done = 0; done < rest.length;) {
    const more = await file.write(rest, done, rest.length - done, offset + bytesWritten + done)
    done += more.bytesWritten
  }
}

/** A rename is durable once its folder is. Windows opens no folders, and some network file systems sync none. */
const syncFolder = async (path: string): Promise<void> => {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {
    return
  }
}

const draftOf = (target: string, path: string, file: FileHandle): Draft => ({
  write: (offset, chunks) => attempt(target, 'write', () => writeAll(file, offset, chunks)),
  truncate: (sizeBytes) => attempt(target, 'write', () => file.truncate(sizeBytes)),
  read: async function* () {
    const { size } = await file.stat()
    yield* readChunks(file, 0, size)
  },
  commit: F.pipe(
    attempt(target, 'sync', async () => {
      await file.sync()
      await file.close()
    }),
    TE.flatMap(() => attempt(target, 'rename', () => rename(path, target))),
    TE.tap(() => TE.fromTask(() => syncFolder(dirname(target)))),
  ),
  discard: async () => {
    await file.close().catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
  },
})

// operations

/** The target's folder is made when it is missing; a file that is there stays as it is until a whole one takes its place. */
export const fileSink = (target: string): Sink => ({
  name: target,
  open: attempt(target, 'open', async () => {
    await mkdir(dirname(target), { recursive: true })
    const path = draftPath(target)
    return draftOf(target, path, await open(path, 'wx+'))
  }),
})
