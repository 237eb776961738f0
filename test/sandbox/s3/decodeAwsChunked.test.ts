/** Decoding of `aws-chunked` bodies. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAwsChunked } from '../../../sandbox/src/s3/decodeAwsChunked.js'

const encode = (chunks: ReadonlyArray<Uint8Array>, trailer: string): Buffer =>
  Buffer.concat([
    ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]),
    Buffer.from(`0\r\n${trailer}\r\n`),
  ])

const slices = async function* (wire: Buffer, at: ReadonlyArray<number>): AsyncGenerator<Buffer> {
  const cuts = [0, ...at.map((cut) => cut % (wire.length + 1)).toSorted((a, b) => a - b), wire.length]
  for (const [index, cut] of cuts.slice(1).entries()) yield wire.subarray(cuts[index], cut)
}

const decode = async (source: AsyncIterable<Buffer>) => {
  const chunks: Array<Buffer> = []
  const decoded = decodeAwsChunked(source, undefined)
  for (let next = await decoded.next(); ; next = await decoded.next()) {
    if (next.done === true) return { bytes: Buffer.concat(chunks), trailer: next.value }
    chunks.push(next.value)
  }
}

const chunksOf = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 })

test('decodeAwsChunked returns the same bytes and trailer wherever the body is split', async () => {
  await fc.assert(
    fc.asyncProperty(chunksOf, fc.array(fc.nat(), { maxLength: 8 }), async (chunks, cuts) => {
      const wire = encode(chunks, 'X-Amz-Checksum-Crc32: abc=\r\n')
      const { bytes, trailer } = await decode(slices(wire, cuts))
      expect(bytes.equals(Buffer.concat(chunks))).toBe(true)
      expect(trailer).toEqual({ 'x-amz-checksum-crc32': 'abc=' })
    }),
  )
})

test('decodeAwsChunked rejects a body that ends before its last chunk', async () => {
  await fc.assert(
    fc.asyncProperty(chunksOf, fc.nat(), async (chunks, cut) => {
      const wire = encode(chunks, '')
      const upToLastChunk = wire.length - '\r\n\r\n'.length
      await expect(decode(slices(wire.subarray(0, cut % (upToLastChunk + 1)), []))).rejects.toMatchObject({
        s3Code: 'IncompleteBody',
      })
    }),
  )
})

test.each(['zz\r\n', '-1\r\n', '3\r\nabcd\r\n0\r\n\r\n', `${'0'.repeat(20_000)}`])(
  'decodeAwsChunked rejects %j',
  async (wire) => {
    const broken = decode(slices(Buffer.from(wire), []))
    await expect(broken).rejects.toMatchObject({ s3Code: 'InvalidRequest' })
  },
)
