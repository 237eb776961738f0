/** A draft over an open file. */
import { type FileHandle, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import { type FileError } from '../../errors/TransferError.js'
import { type Draft } from '../Sink.js'
import { readChunks } from './readChunks.js'
import { syncFolder } from '../../disk/syncFolder.js'

// helpers

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

// operations

export const fileAttempt = <A>(
  path: string,
  operation: FileError['operation'],
  run: () => Promise<A>,
): TE.TaskEither<FileError, A> =>
  TE.tryCatch(run, (thrown) => ({ _tag: 'FileError', operation, path, cause: causeOf(thrown) }))

/** The file that is open at `path`, and is to be `target`. */
export const fileDraft = (target: string, path: string, file: FileHandle): Draft => ({
  write: (offset, chunks) => fileAttempt(target, 'write', () => writeAll(file, offset, chunks)),
  truncate: (sizeBytes) => fileAttempt(target, 'write', () => file.truncate(sizeBytes)),
  read: async function* (offset = 0, length) {
    yield* readChunks(file, offset, length ?? (await file.stat()).size - offset)
  },
  commit: F.pipe(
    fileAttempt(target, 'sync', async () => {
      await file.sync()
      await file.close()
    }),
    TE.flatMap(() => fileAttempt(target, 'rename', () => rename(path, target))),
    TE.tap(() => TE.fromTask(() => syncFolder(dirname(target)))),
  ),
  discard: async () => {
    await file.close().catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
  },
})
