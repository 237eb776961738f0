/** Reads a stretch of a file a chunk at a time, one chunk ahead of whoever takes them. */
import { type FileHandle } from 'node:fs/promises'

const chunkBytes = 512 * 1024

/** Ends early where the file does. The file stays open. A chunk is lent: it is overwritten once the next is asked for. */
export const readChunks = async function* (file: FileHandle, offset: number, length: number) {
  const end = offset + length
  // Two in turn: fresh memory for each chunk would cost as much as reading into it. Not from Node's pool, which would be kept alive.
  const sizeBytes = Math.min(chunkBytes, length)
  const buffers: Array<Buffer> = []
  let turn = 0
  const from = (at: number): Promise<Uint8Array> => {
    const buffer = (buffers[turn] ??= Buffer.allocUnsafeSlow(sizeBytes))
    turn = 1 - turn
    const chunk = file
      .read(buffer, 0, Math.min(sizeBytes, end - at), at)
      .then(({ bytesRead }) => buffer.subarray(0, bytesRead))
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
