/** Splits the body of a request into pieces, and checks its length. */
import type { BytesToSend } from '../../ObjectStore.js'

/** Over TLS, writing in pieces of 64 KiB takes 40 % longer than in pieces of 1 MiB. */
const fastPieceBytes = 1024 * 1024
const slowPieceBytes = 64 * 1024
const fastMs = 200

/** If more bytes than these were sent, the connection was still open when the request started. */
export const staleBytes = fastPieceBytes

export interface BodyReader {
  /**
   * Called when reading the source starts or ends: the stall timer ignores this time.
   */
  readonly onReading: (isReading: boolean) => void
  /** Whether the rest of the body is no longer needed. */
  readonly isStopped: () => boolean
}

const wrongLength = (name: string, message: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(message), { name }))

/**
 * A piece counts as progress only when all of it is sent, so pieces are small on a slow line.
 * Throws when the source fails or has another length.
 */
export const splitRequestBody = async function* (
  { body, lengthBytes }: BytesToSend,
  { onReading, isStopped }: BodyReader,
) {
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
