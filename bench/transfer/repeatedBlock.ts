/** Every object is this block, over and over. Apart from the sizes: to make it costs more than to start a client. */
import { createHash } from 'node:crypto'
import { MiB } from './objects.js'

/** Four MiB that are not compressible. */
export const repeatedBlock = Buffer.concat(
  Array.from({ length: (4 * MiB) / 32 }, (_, index) => createHash('sha256').update(String(index)).digest()),
)
