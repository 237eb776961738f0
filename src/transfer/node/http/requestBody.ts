/** The body of a request: exactly as many bytes as promised, in pieces. */
import { type BytesToSend } from '../../ObjectStore.js'

/** Over TLS, writing in pieces of 64 KiB takes 40 % longer than in pieces of 1 MiB. */
const fastPieceBytes = 1024 * 1024
const slowPieceBytes = 64 * 1024
const fastMs = 200

/** A connection that was found closed after more bytes than these was still open at their start. */
export const staleBytes = fastPieceBytes

export interface BodyReader {
  /** Whether the source is being read: the other side can't be blamed for the wait. */
  readonly onReading: (isReading: boolean) => void
  /** Whether the rest is not wanted. */
  readonly isStopped: () => boolean
}

const wrongLength = (name: string, message: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(message), { name }))

/**
 * A piece shows no progress before all of it is taken, so pieces are small on a slow line. Throws
 * when the source fails, or has another number of bytes.
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
