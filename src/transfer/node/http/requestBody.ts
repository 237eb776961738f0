/** The body of a request in pieces: exactly as many bytes as announced. */
import { type BytesToSend } from '../../ObjectStore.js'

/** Over TLS, writing in pieces of 64 KiB takes 40 % longer than in pieces of 1 MiB. */
const fastPieceBytes = 1024 * 1024
const slowPieceBytes = 64 * 1024
const fastMs = 200

/** A connection found closed after more bytes than these was still open when the request began. */
export const staleBytes = fastPieceBytes

export interface BodyReader {
  /** Whether the source is being read: the server is not to blame for the wait. */
  readonly onReading: (isReading: boolean) => void
  /** Whether the rest is no longer needed. */
  readonly isStopped: () => boolean
}

const wrongLength = (name: string, message: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(message), { name }))

/**
 * A piece counts as progress only when all of it is sent, so pieces are small on a slow line.
 * Throws when the source fails, or has another number of bytes.
 */
export const bodyPieces = async function* ({ body, lengthBytes }: BytesToSend, { onReading, isStopped }: BodyReader) {
  let [sentBytes, pieceBytes] = [0, slowPieceBytes]
  onReading(true)
  for await (const chunk of body()) {
    onReading(false)
    sentBytes += chunk.length
    if (sentBytes > lengthBytes) return await wrongLength('LongBody', `more than the ${lengthBytes} bytes promised`)
    for (let at = 0; at < chunk.length;) {
      if (isStopped()) return
      const piece = chunk.subarray(at, at + pieceBytes)
      at += piece.length
      const startMs = performance.now()
      yield piece
      pieceBytes = performance.now() - startMs < fastMs ? fastPieceBytes : slowPieceBytes
    }
    if (isStopped()) return
    onReading(true)
  }
  onReading(false)
  if (sentBytes < lengthBytes) return await wrongLength('ShortBody', `${sentBytes} of ${lengthBytes} bytes`)
}
