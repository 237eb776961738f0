/**
 * The block that every object repeats. In a separate module, since generating it costs more than
 * starting a client.
 */
import { createHash } from 'node:crypto'
import { MiB } from './testObjects.js'

/** Four MiB that can't be compressed. */
export const repeatedBlock = Buffer.concat(
  Array.from({ length: (4 * MiB) / 32 }, (_, index) => createHash('sha256').update(String(index)).digest()),
)
