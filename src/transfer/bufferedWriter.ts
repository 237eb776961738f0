/**
 * Collects the bytes of a range in buffers of 1 MiB and writes them in order: one write is in
 * flight while the next buffer fills.
 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { toError } from '../errors/Cause.js'
import type { OnChunk } from './ObjectStore.js'

// model

/** Shared by the ranges of a download. */
export interface Buffers {
  readonly free: Array<Uint8Array>
  readonly bufferBytes: number
}

export interface BufferedWriter<Err> {
  /** Returns memory for the next bytes: `add` doesn't copy a chunk that was read into it. */
  readonly buffer: () => Uint8Array
  /** `'enough'` after a failed write: `flush` returns the failure. */
  readonly add: OnChunk
  /** Resolves when everything is written; left when a write failed. */
  readonly flush: TE.TaskEither<Err, void>
}

const maxBufferBytes = 1024 * 1024

/** One in flight and one waiting. */
const maxWrites = 2

// constructors

export const buffersFor = (sizeBytes: number | null): Buffers => ({
  free: [],
  bufferBytes: Math.max(1, Math.min(maxBufferBytes, sizeBytes ?? maxBufferBytes)),
})

export const bufferedWriter = <Err>(
  write: (offset: number, bytes: Uint8Array) => TE.TaskEither<Err, void>,
  { free, bufferBytes }: Buffers,
  start: number,
): BufferedWriter<Err> => {
  let offset = start
  let filled = 0
  let current: Uint8Array | null = null
  const writes: Array<Promise<void>> = []
  let outcome: E.Either<Err, void> = E.right(undefined)
  let rejected: { readonly thrown: unknown } | null = null
  let isFlushed = false

  /** A caller's target may reject; then `flush` rejects too. */
  const writeAfter = async (before: Promise<void> | undefined, full: Uint8Array, at: number, length: number) => {
    if (before !== undefined) await before
    try {
      if (E.isRight(outcome) && rejected === null) outcome = await write(at, full.subarray(0, length))()
    } catch (thrown) {
      rejected = { thrown }
    }
    free.push(full)
    void writes.shift()
  }
  const buffer = (): Uint8Array => (current ??= free.pop() ?? new Uint8Array(bufferBytes))
  const writeOut = (): void => {
    if (current === null) return
    if (filled === 0) free.push(current)
    else writes.push(writeAfter(writes.at(-1), current, offset, filled))
    offset += filled
    filled = 0
    current = null
  }

  return {
    buffer: () => buffer().subarray(filled),
    add: (borrowed) => {
      if (E.isLeft(outcome) || rejected !== null || isFlushed) return 'enough'
      for (let rest = borrowed; rest.length > 0;) {
        const into = buffer()
        const length = Math.min(rest.length, into.length - filled)
        const isInPlace = rest.buffer === into.buffer && rest.byteOffset === into.byteOffset + filled
        if (!isInPlace) into.set(rest.subarray(0, length), filled)
        filled += length
        rest = rest.subarray(length)
        if (filled === into.length) writeOut()
      }
      return writes.length >= maxWrites ? writes[0] : undefined
    },
    flush: async () => {
      isFlushed = true
      writeOut()
      await Promise.all(writes)
      return rejected === null ? outcome : Promise.reject(toError(rejected.thrown))
    },
  }
}
