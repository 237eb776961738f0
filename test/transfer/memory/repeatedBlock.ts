/** One MiB of fixed bytes. Test files repeat it, and their parts are whole multiples. */
import { createHash } from 'node:crypto'

export const repeatedBlock = Buffer.concat(
  Array.from({ length: 32_768 }, (_, index) => createHash('sha256').update(String(index)).digest()),
)
