/** Collects small chunks into writes of a MiB, one of which is under way while the next comes together. */
import { either as E } from 'fp-ts'
import { type FileError } from '../../errors/TransferError.js'
import { type Draft } from '../Sink.js'

const batchBytes = 1024 * 1024

export interface BatchWriter {
  /** Left when an earlier write failed. The chunk must not be changed afterwards. */
  readonly add: (bytes: Uint8Array) => Promise<E.Either<FileError, void>>
  /** Resolves when all that was added is written. */
  readonly flush: () => Promise<E.Either<FileError, void>>
}

export const batchWriter = (draft: Draft, from: number): BatchWriter => {
  let offset = from
  let batch: Array<Uint8Array> = []
  let length = 0
  let writing: Promise<E.Either<FileError, void>> = Promise.resolve(E.right(undefined))
  const start = async (): Promise<E.Either<FileError, void>> => {
    const before = await writing
    if (E.isLeft(before) || length === 0) return before
    writing = draft.write(offset, batch)()
    offset += length
    batch = []
    length = 0
    return before
  }
  return {
    add: async (bytes) => {
      batch.push(bytes)
      length += bytes.length
      return length < batchBytes ? E.right(undefined) : start()
    },
    flush: async () => {
      await start()
      return writing
    },
  }
}
