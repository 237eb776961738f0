/** Brings bytes together in slabs of memory, which are written one after another, one of them while the next fills up. */
import { either as E } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type Draft } from '../Sink.js'
import { type OnChunk } from '../ObjectStore.js'
import { type Span } from './spans.js'

const slabBytes = 1024 * 1024

/** Writes that may be under way or wait for their turn: whoever brings bytes waits when there are more. */
const maxWrites = 1

export interface SlabWriter {
  /** Where the next bytes can be put, for `add` to find them there: it is told of them before anything else is put there. */
  readonly room: () => Uint8Array
  /** Copies the chunk, unless it lies in its place already. `'enough'` when a write failed: `flush` says how. */
  readonly add: OnChunk
  /** Resolves when all that was added is written; left when any write failed. */
  readonly flush: () => Promise<E.Either<FileError, void>>
}

/** Slabs that are free: whoever fills one takes it from here, and whoever has written it puts it back. */
export type Slabs = Array<Uint8Array>

/** For the bytes from an offset on. `onWritten` hears of all that is there. */
export const slabWriter = (
  draft: Pick<Draft, 'write'>,
  slabs: Slabs,
  from: number,
  onWritten: (span: Span) => void,
): SlabWriter => {
  let offset = from
  let filled = 0
  let slab: Uint8Array | null = null
  const writes: Array<Promise<void>> = []
  let failed: E.Either<FileError, void> = E.right(undefined)

  const write = async (before: Promise<void> | undefined, full: Uint8Array, span: Span): Promise<void> => {
    if (before !== undefined) await before
    const bytes = full.subarray(0, span.end - span.start)
    const written = E.isLeft(failed) ? failed : await draft.write(span.start, [bytes])()
    slabs.push(full)
    void writes.shift()
    if (E.isLeft(written)) failed = written
    else onWritten(span)
  }
  const current = (): Uint8Array => (slab ??= slabs.pop() ?? new Uint8Array(slabBytes))
  const start = (): void => {
    if (slab === null) return
    if (filled === 0) slabs.push(slab)
    else writes.push(write(writes.at(-1), slab, { start: offset, end: offset + filled }))
    offset += filled
    filled = 0
    slab = null
  }

  return {
    room: () => current().subarray(filled),
    add: (lent) => {
      if (E.isLeft(failed)) return 'enough'
      for (let rest = lent; rest.length > 0;) {
        const to = current()
        const length = Math.min(rest.length, to.length - filled)
        const isThere = rest.buffer === to.buffer && rest.byteOffset === to.byteOffset + filled
        if (!isThere) to.set(rest.subarray(0, length), filled)
        filled += length
        rest = rest.subarray(length)
        if (filled === to.length) start()
      }
      return writes.length > maxWrites ? writes[0] : undefined
    },
    flush: async () => {
      start()
      await Promise.all(writes)
      return failed
    },
  }
}
