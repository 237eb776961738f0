import { either as E, type taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { FileError } from '../../../src/errors/TransferError.js'
import { bufferedWriter, buffersFor } from '../../../src/transfer/bufferedWriter.js'
import type { ByteRange } from '../../../src/transfer/ByteRange.js'
import { seededBytes } from '../fixture.js'

const MiB = 1024 * 1024
const content = seededBytes(5 * MiB + 321)

/** A file in memory whose writes complete when the test says so. */
const slowFile = () => {
  const file = Buffer.alloc(content.length + 100)
  const written: Array<ByteRange> = []
  const ends: Array<(result: E.Either<FileError, void>) => void> = []
  const write =
    (start: number, bytes: Uint8Array): TE.TaskEither<FileError, void> =>
    () =>
      new Promise((resolve) =>
        ends.push((result) => {
          file.set(bytes, start)
          if (E.isRight(result)) written.push({ start, end: start + bytes.length })
          resolve(result)
        }),
      )
  const end = async (result: E.Either<FileError, void> = E.right(undefined)): Promise<void> => {
    ends.shift()?.(result)
    await new Promise(setImmediate)
  }
  return { file, written, ends, write, end }
}
const full: FileError = { _tag: 'FileError', operation: 'write', path: 'x', cause: { name: 'E', message: 'ENOSPC' } }

describe('bufferedWriter', () => {
  it('bufferedWriter writes all bytes at their offsets, in a few reused buffers', async () => {
    const target = slowFile()
    const buffers = buffersFor(null)
    const writer = bufferedWriter(target.write, buffers, 100)
    for (let at = 0, turn = 0; at < content.length; turn += 1) {
      const room = writer.buffer()
      const bytes = content.subarray(at, at + [300_000, 1, 2_100_000, 77_777][turn % 4]!)
      const isInPlace = turn % 2 === 0
      if (isInPlace) room.set(bytes.subarray(0, room.length))
      const borrowed = isInPlace ? room.subarray(0, Math.min(room.length, bytes.length)) : bytes
      const more = writer.add(borrowed)
      at += borrowed.length
      if (more === undefined) continue
      expect(target.ends.length).toBe(1)
      while (target.ends.length > 0) await target.end()
      await more
    }
    const flushed = writer.flush()
    while (target.ends.length > 0) await target.end()
    expect(await flushed).toEqual(E.right(undefined))
    expect(target.file.subarray(100).equals(content)).toBe(true)
    expect(target.written.map(({ end }) => end).at(-1)).toBe(100 + content.length)
    expect(target.written.every(({ start }, index) => start === (target.written[index - 1]?.end ?? 100))).toBe(true)
    expect(buffers.free.length).toBeLessThanOrEqual(4)
  })

  it('bufferedWriter makes its caller wait when one write is in flight and another is queued', async () => {
    const target = slowFile()
    const writer = bufferedWriter(target.write, buffersFor(null), 0)
    expect(writer.add(content.subarray(0, MiB))).toBeUndefined()
    const more = writer.add(content.subarray(MiB, 2 * MiB))
    expect(more).toBeInstanceOf(Promise)
    await target.end()
    await more
    expect(target.ends.length).toBe(1)
    await target.end()
    expect(await writer.flush()).toEqual(E.right(undefined))
  })

  it('bufferedWriter writes nothing after a failed write, and returns all buffers', async () => {
    const target = slowFile()
    const buffers = buffersFor(null)
    const writer = bufferedWriter(target.write, buffers, 0)
    void writer.add(content.subarray(0, 2 * MiB))
    await target.end(E.left(full))
    expect(writer.add(content.subarray(0, 1))).toBe('enough')
    expect(await writer.flush()).toEqual(E.left(full))
    expect(target.written).toEqual([])
    expect(buffers.free.length).toBe(2)
  })

  it('bufferedWriter allocates no more memory than a small object needs', () => {
    const writer = bufferedWriter(slowFile().write, buffersFor(1000), 0)
    expect(writer.buffer().length).toBe(1000)
  })

  it('bufferedWriter accepts nothing after flush', async () => {
    const target = slowFile()
    const writer = bufferedWriter(target.write, buffersFor(null), 0)
    void writer.add(content.subarray(0, 10))
    const flushed = writer.flush()
    await target.end()
    expect(await flushed).toEqual(E.right(undefined))
    expect(writer.add(content.subarray(10, 20))).toBe('enough')
  })

  it('bufferedWriter.flush rejects when its target rejects', async () => {
    const writer = bufferedWriter(() => () => Promise.reject(new Error('broken target')), buffersFor(null), 0)
    void writer.add(content)
    await new Promise(setImmediate)
    expect(writer.add(content)).toBe('enough')
    await expect(writer.flush()).rejects.toThrow('broken target')
  })
})
