/** Copies lent chunks together into writes of up to a MiB, one of which is under way while the next comes together. */
import { either as E } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type Draft } from '../Sink.js'
import { type Take } from '../Storage.js'

const batchBytes = 1024 * 1024

/** A chunk is at most so long, or else more memory is taken for it. */
const roomBytes = 256 * 1024

export interface LentWriter {
  /** From where on the next bytes belong. Only when all before is flushed. */
  readonly moveTo: (offset: number) => void
  /** Copies the chunk. `'enough'` when a write failed: `flush` says how. */
  readonly add: Take
  /** Resolves when all that was added is written; left when any write failed. */
  readonly flush: () => Promise<E.Either<FileError, void>>
}

/** `onWritten` hears up to where the bytes are there, each time that more of them are. */
export const lentWriter = (
  draft: Pick<Draft, 'write'>,
  options: { readonly capacityBytes?: number; readonly onWritten?: (upTo: number) => void } = {},
): LentWriter => {
  const capacityBytes = Math.max(1, Math.min(batchBytes, options.capacityBytes ?? batchBytes))
  let offset = 0
  let filled = 0
  let batch = new Uint8Array(0)
  let spare: Uint8Array<ArrayBuffer> | null = null
  let writing: Promise<void> | null = null
  let failed: E.Either<FileError, void> = E.right(undefined)

  const write = async (bytes: Uint8Array<ArrayBuffer>, length: number, at: number): Promise<void> => {
    const written = E.isLeft(failed) ? failed : await draft.write(at, [bytes.subarray(0, length)])()
    if (E.isLeft(written)) failed = written
    else options.onWritten?.(at + length)
    spare = bytes
    writing = null
  }
  /** Hands the batch over; only when no other is under way. */
  const start = (): void => {
    if (filled === 0) return
    const [bytes, length, at] = [batch, filled, offset]
    offset += length
    filled = 0
    batch = spare ?? new Uint8Array(0)
    spare = null
    writing = write(bytes, length, at)
  }
  /** Room for `length` more bytes: memory is taken as it is needed, and kept. */
  const makeRoom = (length: number): void => {
    if (filled + length <= batch.length) return
    const larger = new Uint8Array(Math.max(capacityBytes, filled + length))
    larger.set(batch.subarray(0, filled))
    batch = larger
  }

  return {
    moveTo: (to) => {
      offset = to
    },
    add: (lent) => {
      if (E.isLeft(failed)) return 'enough'
      if (filled + lent.length > capacityBytes && writing === null) start()
      makeRoom(lent.length)
      batch.set(lent, filled)
      filled += lent.length
      if (writing === null) {
        if (filled >= capacityBytes - roomBytes && filled >= capacityBytes / 2) start()
        return undefined
      }
      return filled + roomBytes > capacityBytes ? writing : undefined
    },
    flush: async () => {
      if (writing !== null) await writing
      start()
      if (writing !== null) await writing
      return failed
    },
  }
}
