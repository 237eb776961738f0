import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineCrc32 } from '../../src/transfer/combineCrc32.js'
import { seededBytes } from './fixture.js'

describe('combineCrc32', () => {
  it('combineCrc32 returns the CRC-32 of the concatenated parts', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (parts) => {
        const summed = parts.map((part) => ({ crc32: crc32(part), length: part.length }))
        expect(combineCrc32(summed)).toBe(crc32(Buffer.concat(parts)))
      }),
    )
  })
  it('combineCrc32 returns the CRC-32 of long concatenated parts', () => {
    const bytes = seededBytes(5_000_003)
    const cuts = [0, 2_000_000, 4_000_000, bytes.length]
    const summed = cuts.slice(1).map((end, n) => {
      const part = bytes.subarray(cuts[n], end)
      return { crc32: crc32(part), length: part.length }
    })
    expect(combineCrc32(summed)).toBe(crc32(bytes))
  })
})
