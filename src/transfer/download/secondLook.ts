/**
 * When a file that arrived is not what it must be, which bytes are wrong? Nothing says: an ETag or a SHA-256 proves all or nothing.
 * So it is fetched a second time and compared, and what differs is replaced; pure.
 */
import { type Verdict } from './verifyDownload.js'

/** What is known after a pass over the whole object. */
export interface Pass {
  readonly number: number
  readonly verdict: Verdict
  /** Whether this pass brought other bytes than the one before; of the first there is no saying. */
  readonly isDifferent: boolean
  /** Over TLS no byte can have changed on its way. */
  readonly isSecure: boolean
}

const maxPasses = 4

/**
 * Whether another pass may find something. A wrong checksum is worth one, always; a doubt is, unless the way was secure; after
 * that only for as long as two passes differ: what two of them agree on is what the storage holds.
 */
export const isWorthAnother = ({ number, verdict, isDifferent, isSecure }: Pass): boolean => {
  if (verdict._tag === 'Proven' || verdict._tag === 'Unproven' || number >= maxPasses) return false
  if (number === 1) return verdict._tag === 'Wrong' || !isSecure
  return isDifferent
}
