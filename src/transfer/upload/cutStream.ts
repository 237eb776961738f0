/** A stream, cut into parts that are held in memory: the next is read when somebody asks for it. */

export interface StreamPart {
  readonly bytes: Uint8Array
  /** Nothing comes after it. */
  readonly isLast: boolean
}

/**
 * Parts of `partBytes` each, the last perhaps shorter, and empty only when there is nothing at all. Iterating rejects as the stream does;
 * whoever stops iterating closes it. `onRead` sees each chunk once, in order.
 */
export const cutStream = async function* (
  chunks: AsyncIterable<Uint8Array>,
  partBytes: number,
  onRead: (chunk: Uint8Array) => void | Promise<void>,
): AsyncGenerator<StreamPart> {
  let part = new Uint8Array(partBytes)
  let filled = 0
  for await (const chunk of chunks) {
    await onRead(chunk)
    for (let at = 0; at < chunk.length;) {
      // A full part goes out when more is there: only then is it known that it is not the last.
      if (filled === partBytes) {
        yield { bytes: part, isLast: false }
        part = new Uint8Array(partBytes)
        filled = 0
      }
      const taken = Math.min(chunk.length - at, partBytes - filled)
      part.set(chunk.subarray(at, at + taken), filled)
      at += taken
      filled += taken
    }
  }
  yield { bytes: part.subarray(0, filled), isLast: true }
}
