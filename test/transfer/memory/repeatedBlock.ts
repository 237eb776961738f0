/** One MiB that a file is made of, over and over: parts are whole numbers of them. */
import { createHash } from 'node:crypto'

export const repeatedBlock = Buffer.concat(
  Array.from({ length: 32_768 }, (_, index) => createHash('sha256').update(String(index)).digest()),
)
