import { createHash } from 'node:crypto'
import { either as E, taskEither as TE } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ByteRange } from '../../src/transfer/ByteRange.js'
import { nodeHash } from '../../src/transfer/node/hash/nodeHash.js'
import { clientPartSizes } from '../../src/transfer/etag.js'
import { bareEtag, etagOf, inferPartBytes, multipartEtag } from '../../src/transfer/etag.js'
import { checksumsInMemory } from '../../src/transfer/downloadChecksums.js'
import { partsOf, s3Limits } from '../../src/transfer/uploadPlan.js'
import { verifyDigests } from '../../src/transfer/verifyDownload.js'
import type { Source } from '../../src/transfer/Source.js'

const MiB = 1024 * 1024
const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

describe('multipartEtag', () => {
  it('multipartEtag is the MD5 of the MD5s, and their number', () => {
    expect(multipartEtag([md5(Buffer.from('a')), md5(Buffer.from('b'))])).toBe('96e024ba2074fe77e8e965ba43a704be-2')
  })

  it('checksumsInMemory yields the multipart ETag, whatever the chunk sizes', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        async (file, partBytes, chunk) => {
          const parts = partsOf(file.length, partBytes)
          const checksums = checksumsInMemory(nodeHash, partBytes)
          for (const { start, end } of partsOf(file.length, chunk))
            checksums.written({ start, end }, file.subarray(start, end), [])
          const md5s = parts.map(({ start, end }) => md5(file.subarray(start, end)))
          expect(await checksums.finish()).toMatchObject(E.right({ md5s }))
        },
      ),
    )
  })
})

describe('etagOf', () => {
  const hash = 'D41D8CD98F00B204E9800998ECF8427E'
  it('etagOf parses single and multipart MD5s, with or without quotes', () => {
    expect(etagOf({ etag: `"${hash}"` })).toEqual({ _tag: 'Md5', md5: hash.toLowerCase() })
    expect(etagOf({ etag: `${hash}-12` })).toEqual({
      _tag: 'Md5OfParts',
      text: `${hash.toLowerCase()}-12`,
      partCount: 12,
    })
    expect(bareEtag('W/"x"')).toBe('x')
  })
  it('etagOf returns Opaque for anything but an MD5', () => {
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
  it('inferPartBytes finds any whole-MiB part size of an upload with many parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 512 }),
        fc.integer({ min: 20, max: 10_000 }),
        fc.nat(),
        (mib, count, tail) => {
          const size = (count - 1) * mib * MiB + 1 + (tail % (mib * MiB))
          const candidates = inferPartBytes(size, count)
          // Few whole numbers of MiB lie between size/N and size/(N-1), unless parts are large and
          // few.
          return mib / (count - 1) > 10 || candidates.includes(mib * MiB)
        },
      ),
    )
  })
  it('inferPartBytes proposes a few sizes that yield the number of parts, the planned one first', () => {
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

describe('part sizes of other clients', () => {
  const GiB = 1024 * MiB
  /** Fakes the MD5s of a large file: each range has a different hash. */
  const md5OfRange = (start: number, end: number): string =>
    start === end ? md5(Buffer.alloc(0)) : md5(Buffer.from(`${start}-${end}`))
  const hashing = {
    ...nodeHash,
    hashRange: (_: string, __: unknown, { start, end }: ByteRange) => ({
      readTo: () => undefined,
      digest: TE.right(md5OfRange(start, end)),
      discard: () => undefined,
    }),
  }
  const source = { name: 'f', path: null } as unknown as Source
  const run = { ports: { hashing }, signal: new AbortController().signal } as unknown as Parameters<
    typeof verifyDigests
  >[0]

  /** Passes the MD5s for the likeliest part size, as a download does. */
  const verification = (sizeBytes: number, text: string, partCount: number) => {
    const etag = { _tag: 'Md5OfParts', text, partCount } as const
    const likeliest = partsOf(sizeBytes, inferPartBytes(sizeBytes, partCount)[0] ?? sizeBytes)
    const md5s = likeliest.map(({ start, end }) => md5OfRange(start, end))
    return verifyDigests(run, { sizeBytes, etag, digests: { sha256: '', md5s }, source }, null)()
  }
  const etagBy = (sizeBytes: number, partBytes: number): { readonly text: string; readonly count: number } => {
    const parts = partsOf(sizeBytes, partBytes)
    return { text: multipartEtag(parts.map((p) => md5OfRange(p.start, p.end))), count: parts.length }
  }

  it.each(clientPartSizes)('verifyDigests finds the part size of $client', async ({ partBytesOf }) => {
    const partBytes = partBytesOf(1)
    const sizes = [
      partBytes + 1,
      1.5 * partBytes,
      2 * partBytes,
      2.5 * partBytes,
      7 * partBytes - 1,
      150 * partBytes + 9,
    ]
    // More than 10,000 parts of the usual size, and far more.
    for (const sizeBytes of [...sizes, s3Limits.maxParts * partBytes + 1, 3 * s3Limits.maxParts * partBytes + 12_345]) {
      const { text, count } = etagBy(sizeBytes, partBytesOf(sizeBytes))
      if (count > s3Limits.maxParts) continue
      expect(await verification(sizeBytes, text, count)).toEqual(E.right({ _tag: 'Match', by: 'etag' }))
    }
  })

  it('verifyDigests accepts the empty last part of the Python client', async () => {
    const parts = [
      ...[0, 1].map((index) => md5OfRange(index * 10_311_680, (index + 1) * 10_311_680)),
      md5(Buffer.alloc(0)),
    ]
    expect(await verification(2 * 10_311_680, multipartEtag(parts), 3)).toEqual(E.right({ _tag: 'Match', by: 'etag' }))
  })

  it('verifyDigests rejects the ETag of other bytes', async () => {
    const { count } = etagBy(30 * MiB, 8 * MiB)
    expect(await verification(30 * MiB, `${'0'.repeat(32)}-${count}`, count)).toEqual(E.right({ _tag: 'NoPartSize' }))
  })

  it('clientPartSizes grows part sizes beyond 10,000 parts as each client does', () => {
    const grown = (client: string, sizeBytes: number): number | undefined =>
      clientPartSizes.find((one) => one.client.startsWith(client))?.partBytesOf(sizeBytes)
    expect([
      grown('AWS CLI', 100 * GiB),
      grown('rclone', 100 * GiB),
      grown('AWS SDK for JavaScript', 100 * GiB),
      grown('AWS SDK for Go', 100 * GiB),
      grown('MinIO (mc', 200 * GiB),
      grown('s3cmd', 100 * GiB),
    ]).toEqual([16 * MiB, 11 * MiB, 10_737_419, 10_737_419, 32 * MiB, 15 * MiB])
  })
})
