import { either as E, type taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type FileError } from '../../../src/errors/TransferError.js'
import { type Slabs, slabWriter } from '../../../src/transfer/download/slabWriter.js'
import { type Span } from '../../../src/transfer/download/spans.js'
import { noise } from '../rig.js'

const MiB = 1024 * 1024
const content = noise(5 * MiB + 321)

/** A file in memory whose writes are ended by hand. */
const slowDraft = () => {
  const file = Buffer.alloc(content.length + 100)
  const ends: Array<(result: E.Either<FileError, void>) => void> = []
  const write = (offset: number, chunks: ReadonlyArray<Uint8Array>): TE.TaskEither<FileError, void> => {
    return () =>
      new Promise((resolve) =>
        ends.push((result) => {
          Buffer.concat(chunks).copy(file, offset)
          resolve(result)
        }),
      )
  }
  const end = async (result: E.Either<FileError, void> = E.right(undefined)): Promise<void> => {
    ends.shift()?.(result)
    await new Promise(setImmediate)
  }
  return { file, ends, write, end }
}
const full: FileError = { _tag: 'FileError', operation: 'write', path: 'x', cause: { name: 'E', message: 'ENOSPC' } }

describe('bytes that are brought together', () => {
  it('are where they belong, copied or not, however they come, in a few slabs that are used again', async () => {
    const draft = slowDraft()
    const slabs: Slabs = []
    const spans: Array<Span> = []
    const writer = slabWriter(draft, slabs, 100, (span) => spans.push(span))
    for (let at = 0, turn = 0; at < content.length; turn += 1) {
      const room = writer.room()
      const bytes = content.subarray(at, at + [300_000, 1, 2_100_000, 77_777][turn % 4]!)
      const isHere = turn % 2 === 0
      if (isHere) room.set(bytes.subarray(0, room.length))
      const lent = isHere ? room.subarray(0, Math.min(room.length, bytes.length)) : bytes
      const more = writer.add(lent)
      at += lent.length
      if (more === undefined) continue
      expect(draft.ends.length).toBe(1)
      while (draft.ends.length > 0) await draft.end()
      await more
    }
    const flushed = writer.flush()
    while (draft.ends.length > 0) await draft.end()
    expect(await flushed).toEqual(E.right(undefined))
    expect(draft.file.subarray(100).equals(content)).toBe(true)
    expect(spans.map(({ end }) => end).at(-1)).toBe(100 + content.length)
    expect(spans.every(({ start }, index) => start === (spans[index - 1]?.end ?? 100))).toBe(true)
    expect(slabs.length).toBeLessThanOrEqual(4)
  })

  it('are waited for when a write is under way and another waits', async () => {
    const draft = slowDraft()
    const writer = slabWriter(draft, [], 0, () => undefined)
    expect(writer.add(content.subarray(0, MiB))).toBeUndefined()
    const more = writer.add(content.subarray(MiB, 2 * MiB))
    expect(more).toBeInstanceOf(Promise)
    await draft.end()
    await more
    expect(draft.ends.length).toBe(1)
    await draft.end()
    expect(await writer.flush()).toEqual(E.right(undefined))
  })

  it('are not told to be there when a write failed, nor any behind it', async () => {
    const draft = slowDraft()
    const slabs: Slabs = []
    const spans: Array<Span> = []
    const writer = slabWriter(draft, slabs, 0, (span) => spans.push(span))
    void writer.add(content.subarray(0, 2 * MiB))
    await draft.end(E.left(full))
    expect(writer.add(content.subarray(0, 1))).toBe('enough')
    expect(await writer.flush()).toEqual(E.left(full))
    expect(spans).toEqual([])
    // None of its memory is lost.
    expect(slabs.length).toBe(2)
  })
})
