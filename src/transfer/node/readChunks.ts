/** Reads a range of a file in chunks, one ahead of the caller. */
import type { FileHandle } from 'node:fs/promises'

/** Large chunks need few TLS records and writes; larger ones would only cost memory. */
const chunkBytes = 1024 * 1024

/** Reused buffers: fresh memory costs as much as reading into it. */
const spare: Array<Buffer> = []
const maxSpare = 8

/**
 * Ends early if the file does. Leaves the file open. A chunk's memory is reused once the next is
 * requested.
 */
export const readChunks = async function* (file: FileHandle, offset: number, length: number) {
  const end = offset + length
  const sizeBytes = Math.min(chunkBytes, length)
  const buffers: Array<Buffer> = []
  let turn = 0
  const readAt = (at: number): Promise<Uint8Array> => {
    const buffer = (buffers[turn] ??=
      sizeBytes === chunkBytes ? (spare.pop() ?? Buffer.allocUnsafeSlow(sizeBytes)) : Buffer.allocUnsafeSlow(sizeBytes))
    turn = 1 - turn
    const chunk = file
      .read(buffer, 0, Math.min(sizeBytes, end - at), at)
      .then(({ bytesRead }) => buffer.subarray(0, bytesRead))
    // A caller that stops iterating never awaits the chunk that was read ahead, nor handles its
    // failure.
    chunk.catch(() => undefined)
    return chunk
  }
  let at = offset
  let next = at < end ? readAt(at) : undefined
  try {
    while (next !== undefined) {
      const chunk = await next
      at += chunk.length
      next = chunk.length > 0 && at < end ? readAt(at) : undefined
      if (chunk.length > 0) yield chunk
    }
    // The caller is done with the buffers only now.
    if (sizeBytes === chunkBytes) spare.push(...buffers.slice(0, maxSpare - spare.length))
  } finally {
    // The caller closes the file next, which must not happen during a read.
    await next?.catch(() => undefined)
  }
}
