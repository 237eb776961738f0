/** The multipart ETag of bytes that go by, for one guess at the part size. */
import { type Hasher, type Hashing } from '../Hashing.js'
import { multipartEtag } from '../etag.js'

/**
 * Its digest is `md5-N`. A last part that is empty counts when `partCount` says that there was one:
 * Pangea's Python client sends it when the size is a multiple of the part size.
 */
export const partHasher = (hashing: Hashing, partBytes: number, partCount: number): Hasher => {
  let current = hashing.start('md5')
  let filled = 0
  const md5s: Array<Promise<string>> = []
  const finish = (): void => {
    const digest = current.digestHex()
    // Whoever asks for the digest of the whole is told; until then, it is nobody's.
    digest.catch(() => undefined)
    md5s.push(digest)
    current = hashing.start('md5')
    filled = 0
  }
  return {
    update: async (bytes) => {
      const rooms: Array<Promise<void>> = []
      for (let at = 0; at < bytes.length;) {
        const taken = Math.min(bytes.length - at, partBytes - filled)
        rooms.push(current.update(bytes.subarray(at, at + taken)))
        at += taken
        filled += taken
        if (filled === partBytes) finish()
      }
      await Promise.all(rooms)
    },
    digestHex: async () => {
      if (filled > 0 || md5s.length < partCount) finish()
      current.discard()
      return multipartEtag(await Promise.all(md5s))
    },
    discard: () => current.discard(),
  }
}
