/** Reads a stretch of a file a chunk at a time, one chunk ahead of whoever takes them. */
import { type FileHandle } from 'node:fs/promises'

const chunkBytes = 256 * 1024

const readChunk = async (file: FileHandle, offset: number, length: number): Promise<Uint8Array> => {
  // Not from Node's pool: a slice of that would keep the whole pool alive.
  const buffer = Buffer.allocUnsafeSlow(length)
  const { bytesRead } = await file.read(buffer, 0, length, offset)
  return buffer.subarray(0, bytesRead)
}

/** Ends early where the file does. The file stays open. */
export const readChunks = async function* (file: FileHandle, offset: number, length: number) {
  const end = offset + length
  const from = (at: number): Promise<Uint8Array> => {
    const chunk = readChunk(file, at, Math.min(chunkBytes, end - at))
    // Whoever stops iterating never looks at the chunk that was read ahead: its failure is then nobody's.
    chunk.catch(() => undefined)
    return chunk
  }
  let at = offset
  let next = at < end ? from(at) : undefined
  try {
    while (next !== undefined) {
      const chunk = await next
      at += chunk.length
      next = chunk.length > 0 && at < end ? from(at) : undefined
      if (chunk.length > 0) yield chunk
    }
  } finally {
    // The file is closed after this, which must not happen under a read.
    await next?.catch(() => undefined)
  }
}
