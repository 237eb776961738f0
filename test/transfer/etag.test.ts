import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeHash } from '../../src/transfer/drivers/nodeHash.js'
import { bareEtag, etagOf, inferPartBytes, multipartEtag } from '../../src/transfer/etag.js'
import { partHasher } from '../../src/transfer/download/partHasher.js'
import { partsOf } from '../../src/transfer/plan.js'

const MiB = 1024 * 1024
const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

describe('multipartEtag', () => {
  it('is the MD5 of the MD5s, with their number', () => {
    expect(multipartEtag([md5(Buffer.from('a')), md5(Buffer.from('b'))])).toBe('96e024ba2074fe77e8e965ba43a704be-2')
  })

  it('comes out of bytes that go by, however they are cut', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        async (file, partBytes, chunk) => {
          const parts = partsOf(file.length, partBytes)
          const hasher = partHasher(nodeHash, partBytes, parts.length)
          for (const { offset, length } of partsOf(file.length, chunk))
            await hasher.update(file.subarray(offset, offset + length))
          const sums = parts.map(({ offset, length }) => md5(file.subarray(offset, offset + length)))
          expect(await hasher.digestHex()).toBe(multipartEtag(sums))
        },
      ),
    )
  })
})

describe('etagOf', () => {
  const hash = 'D41D8CD98F00B204E9800998ECF8427E'
  it('reads an MD5 and one of parts, in quotes or not', () => {
    expect(etagOf({ etag: `"${hash}"` })).toEqual({ _tag: 'Md5', md5: hash.toLowerCase() })
    expect(etagOf({ etag: `${hash}-12` })).toEqual({
      _tag: 'Md5OfParts',
      text: `${hash.toLowerCase()}-12`,
      partCount: 12,
    })
    expect(bareEtag('W/"x"')).toBe('x')
  })
  it('takes nothing for an MD5 that is none', () => {
    expect(etagOf({})).toEqual({ _tag: 'Opaque' })
    expect(etagOf({ etag: '"abc"' })).toEqual({ _tag: 'Opaque' })
    expect(etagOf({ etag: hash, 'x-amz-server-side-encryption': 'aws:kms' })).toEqual({ _tag: 'Opaque' })
    expect(etagOf({ etag: hash, 'x-amz-server-side-encryption-customer-algorithm': 'AES256' })).toEqual({
      _tag: 'Opaque',
    })
    expect(etagOf({ etag: hash, 'x-amz-server-side-encryption': 'AES256' })).toMatchObject({ _tag: 'Md5' })
  })
})

describe('inferPartBytes', () => {
  it('finds the part size of any upload in whole MiB with many parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 512 }),
        fc.integer({ min: 20, max: 10_000 }),
        fc.nat(),
        (mib, count, tail) => {
          const size = (count - 1) * mib * MiB + 1 + (tail % (mib * MiB))
          const candidates = inferPartBytes(size, count)
          // Between size/N and size/(N-1) lie few whole numbers of MiB unless parts are large against their number.
          return mib / (count - 1) > 10 || candidates.includes(mib * MiB)
        },
      ),
    )
  })
  it('proposes only sizes that make so many parts, the planned one first, and not many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 1, max: 10_000 }), (size, count) => {
        const candidates = inferPartBytes(size, count)
        return (
          candidates.length <= 12 &&
          candidates.every((part) => Math.ceil(size / part) === count || size / part + 1 === count)
        )
      }),
    )
    expect(inferPartBytes(17 * MiB, 3)[0]).toBe(8 * MiB)
    expect(inferPartBytes(17 * MiB, 4)[0]).toBe(5 * MiB)
    expect(inferPartBytes(10 * MiB, 3)).toContain(5 * MiB)
    expect(inferPartBytes(0, 1)).toEqual([])
  })
})
