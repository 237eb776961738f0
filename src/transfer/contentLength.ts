/** The `Content-Length` header of RFC 9110, 8.6. @since 0.1.0 */
import { type StoreHeaders } from './ObjectStore.js'

/** `null` where there is none, or none that is a number of bytes. */
export const contentLength = (headers: StoreHeaders): number | null => {
  const text = headers['content-length'] ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
