/** What an S3 ETag says of the bytes behind it. @since 0.1.0 */
import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { readonlyArray as RA } from 'fp-ts'
import { clientPartSizes } from './clientPartSizes.js'
import { defaults, limits, planUpload } from './plan.js'

// model

/** An ETag, read: the MD5 of an object, the MD5 of its parts' MD5s, or a word of the server's own. */
export type Etag =
  | { readonly _tag: 'Md5'; readonly md5: string }
  | { readonly _tag: 'Md5OfParts'; readonly text: string; readonly partCount: number }
  | { readonly _tag: 'Opaque' }

const MiB = 1024 * 1024

// helpers

/** The ETag without its quotes, in lower case where it is a hash. */
export const bareEtag = (etag: string): string => etag.replace(/^(?:W\/)?"(.*)"$/, '$1')

/** With these headers an ETag looks like an MD5 and is none: the object is encrypted under a key of its own. */
const isEncryptedApart = (headers: Headers): boolean =>
  (headers['x-amz-server-side-encryption'] ?? '').startsWith('aws:kms') ||
  headers['x-amz-server-side-encryption-customer-algorithm'] !== undefined

type Headers = Readonly<Record<string, string>>

/** The ETag of an answer, as far as it says something of the bytes. */
export const etagOf = (headers: Headers): Etag => {
  const text = bareEtag(headers['etag'] ?? '').toLowerCase()
  const [, hash, count] = /^([0-9a-f]{32})(?:-([1-9][0-9]{0,4}))?$/.exec(text) ?? []
  if (hash === undefined || isEncryptedApart(headers)) return { _tag: 'Opaque' }
  return count === undefined ? { _tag: 'Md5', md5: hash } : { _tag: 'Md5OfParts', text, partCount: Number(count) }
}

// operations

/**
 * The ETag of an object made of parts with these MD5s (in hexadecimal, in order): `md5(md5 ‖ md5 …)-N`.
 * @since 0.1.0
 */
export const multipartEtag = (md5s: ReadonlyArray<string>): string =>
  `${bytesToHex(md5(concatBytes(...md5s.map(hexToBytes))))}-${md5s.length}`

/** What people set instead of their tool's default, in MiB or in megabytes. */
const chosenSizes = [8, 5, 16, 10, 64, 15, 32, 100, 128, 50, 25, 20, 256, 512, 1024]

/** More than these are not worth a pass over the file. */
const maxCandidates = 12

/**
 * Whether parts of `partBytes` make `partCount` of them.
 * One too many is taken as well when the size is a multiple: Pangea's Python client then sends an empty last part.
 */
const makes = (sizeBytes: number, partCount: number) => (partBytes: number) =>
  Math.ceil(sizeBytes / partBytes) === partCount ||
  (sizeBytes % partBytes === 0 && sizeBytes / partBytes + 1 === partCount)

/**
 * The part sizes worth trying, likeliest first, for an object of `sizeBytes` whose ETag counts `partCount` parts.
 * @since 0.1.0
 */
export const inferPartBytes = (sizeBytes: number, partCount: number): ReadonlyArray<number> => {
  if (sizeBytes < 1 || partCount < 1) return RA.empty
  const planned = planUpload(sizeBytes, { thresholdBytes: 0, partBytes: defaults.partBytes })
  const own = planned._tag === 'Right' && planned.right._tag === 'Multipart' ? [planned.right.partBytes] : []
  const clients = clientPartSizes.map(({ partBytesOf }) => partBytesOf(sizeBytes))
  const even = Math.ceil(sizeBytes / partCount)
  const firstMiB = Math.ceil(even / MiB)
  // Only a whole number of MiB between size/N and size/(N-1) gives N parts: with many parts that is one or two.
  const whole = RA.makeBy(maxCandidates, (index) => (firstMiB + index) * MiB)
  const chosen = [...chosenSizes.map((n) => n * MiB), ...whole, ...chosenSizes.map((n) => n * 1_000_000), even]
  const fitting = [...own, ...clients, ...chosen]
    .filter((partBytes) => partBytes <= limits.maxPartBytes && makes(sizeBytes, partCount)(partBytes))
    // One part is the whole file, however much longer it could have been.
    .map((partBytes) => Math.min(partBytes, sizeBytes))
  return [...new Set(fitting)].slice(0, maxCandidates)
}
