/** A file as the source of an upload. @since 0.1.0 */
import type { BigIntStats } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { function as F, taskEither as TE } from 'fp-ts'
import { type Cause, causeOf } from '../../errors/Cause.js'
import { fileError } from '../../errors/TransferError.js'
import type { Source } from '../Source.js'
import { readChunks } from './readChunks.js'

const notAFile: Cause = { name: 'Error', message: 'not a regular file' }

/** Identifies the file and its last write. */
const identityOf = (path: string, { dev, ino, size, mtimeNs }: BigIntStats): string =>
  JSON.stringify([resolve(path), `${dev}:${ino}`, String(size), String(mtimeNs)])

/** Uses the `ctime`, which no program can set. */
const revisionOf = ({ dev, ino, ctimeNs }: BigIntStats): string => `${dev}:${ino}:${ctimeNs}`

const sourceOf = (path: string | Buffer, name: string): Source => ({
  name,
  path,
  stat: F.pipe(
    TE.tryCatch(
      () => stat(path, { bigint: true }),
      (thrown) => fileError('stat', name, causeOf(thrown)),
    ),
    TE.flatMap((found) =>
      found.isFile()
        ? TE.right({
            sizeBytes: Number(found.size),
            mtimeMs: Number(found.mtimeMs),
            revision: revisionOf(found),
            identity: identityOf(name, found),
          })
        : TE.left(fileError('open', name, notAFile)),
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

/**
 * Opens the file only when it is read. `stat` rejects folders, pipes and devices: they have no
 * size. Pass a path that isn't UTF-8 as bytes, as `readdir` returns it with the encoding
 * `buffer`.
 */
export const fileSource = (path: string | Buffer): Source => sourceOf(path, path.toString())
