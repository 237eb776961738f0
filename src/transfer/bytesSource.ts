/** Bytes that are in memory already, as a source: for small files that a program makes. @since 0.1.0 */
import { taskEither as TE } from 'fp-ts'
import { type Source } from './Source.js'

const chunkBytes = 256 * 1024

/** The bytes are not copied: don't change them before the upload has ended. */
export const bytesSource = (name: string, bytes: Uint8Array): Source => ({
  name,
  path: null,
  stat: TE.right({ sizeBytes: bytes.length, mtimeMs: 0, identity: null }),
  read: async function* (offset, length) {
    const end = Math.min(offset + length, bytes.length)
    for (let at = offset; at < end; at += chunkBytes) yield bytes.subarray(at, Math.min(at + chunkBytes, end))
  },
})
