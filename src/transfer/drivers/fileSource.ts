/** A file as a source of bytes. @since 0.1.0 */
import { type BigIntStats } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { type Cause, causeOf } from '../../errors/Cause.js'
import { type FileError } from '../../errors/TransferError.js'
import { type Source } from '../Source.js'
import { readChunks } from './readChunks.js'

const notAFile: Cause = { name: 'Error', message: 'not a regular file' }

const failed = (path: string, operation: FileError['operation'], cause: Cause): FileError => ({
  _tag: 'FileError',
  operation,
  path,
  cause,
})

/** The same file, and not written to since. */
const identityOf = (path: string, { dev, ino, size, mtimeNs }: BigIntStats): string =>
  JSON.stringify([resolve(path), `${dev}:${ino}`, String(size), String(mtimeNs)])

/** No program can set a file's `ctime`. */
const revisionOf = ({ dev, ino, ctimeNs }: BigIntStats): string => `${dev}:${ino}:${ctimeNs}`

/** Nothing is opened before it is read. Folders, pipes and devices are refused by `stat`: they have no size. */
export const fileSource = (path: string): Source => ({
  name: path,
  path,
  stat: F.pipe(
    TE.tryCatch(
      () => stat(path, { bigint: true }),
      (thrown) => failed(path, 'stat', causeOf(thrown)),
    ),
    TE.flatMap((found) =>
      found.isFile()
        ? TE.right({
            sizeBytes: Number(found.size),
            mtimeMs: Number(found.mtimeMs),
            revision: revisionOf(found),
            identity: identityOf(path, found),
          })
        : TE.left(failed(path, 'open', notAFile)),
    ),
  ),
  read: async function* (offset, length) {
    const file = await open(path, 'r')
    try {
      yield* readChunks(file, offset, length)
    } finally {
      await file.close()
    }
  },
})
