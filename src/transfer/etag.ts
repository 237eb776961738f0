/** Parses S3 ETags, and infers the part size behind a multipart ETag. */
import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { readonlyArray as RA } from 'fp-ts'
import { defaults, planUpload, s3Limits } from './uploadPlan.js'

// model

/** A parsed ETag: the MD5 of an object, the MD5 of its parts' MD5s, or anything else. */
export type Etag =
  | { readonly _tag: 'Md5'; readonly md5: string }
  | { readonly _tag: 'Md5OfParts'; readonly text: string; readonly partCount: number }
  | { readonly _tag: 'Opaque' }

const MiB = 1024 * 1024

// client part sizes: a multipart ETag states only the number of parts

/** The size of each part but the last, for an object of `sizeBytes`. */
type PartBytesOf = (sizeBytes: number) => number

/** The client rejects files that don't fit in 10,000 parts. */
const constant =
  (partBytes: number): PartBytesOf =>
  () =>
    partBytes

const doubling =
  (partBytes: number): PartBytesOf =>
  (sizeBytes) =>
    sizeBytes > partBytes * s3Limits.maxParts ? doubling(2 * partBytes)(sizeBytes) : partBytes

/** Grows to the smallest multiple of `unitBytes` that fits in 10,000 parts. */
const growing =
  (partBytes: number, unitBytes = 1): PartBytesOf =>
  (sizeBytes) =>
    Math.max(partBytes, Math.ceil(sizeBytes / s3Limits.maxParts / unitBytes) * unitBytes)

const growingByOne =
  (partBytes: number): PartBytesOf =>
  (sizeBytes) =>
    Math.floor(sizeBytes / partBytes) >= s3Limits.maxParts ? Math.floor(sizeBytes / s3Limits.maxParts) + 1 : partBytes

/** Likeliest first: the clients of Pangea, then those of S3. */
export const clientPartSizes: ReadonlyArray<{ readonly client: string; readonly partBytesOf: PartBytesOf }> = [
  // pangea_api/constants.py: FIVE_MB is meant to be 5 MiB and is 5 * 1024 * 2014.
  { client: 'Pangea Python client', partBytesOf: constant(10_311_680) },
  // boto/s3transfer, manager.py: TransferConfig; utils.py: ChunksizeAdjuster
  { client: 'AWS CLI, boto3', partBytesOf: doubling(8 * MiB) },
  // aws/aws-sdk-js-v3, lib/lib-storage/src/Upload.ts: MIN_PART_SIZE
  { client: 'AWS SDK for JavaScript', partBytesOf: growing(5 * MiB) },
  // rclone/rclone, backend/s3/s3.go: minChunkSize; fs/chunksize/chunksize.go
  { client: 'rclone', partBytesOf: growing(5 * MiB, MiB) },
  // aws/aws-sdk-go, service/s3/s3manager/upload.go: DefaultUploadPartSize, initSize
  { client: 'AWS SDK for Go', partBytesOf: growingByOne(5 * MiB) },
  // GenericMultipartHelper.java: calculateOptimalPartSizeFor; awslabs/aws-c-s3, s3_util.c;
  // aws/aws-sdk-net#4032
  { client: 'AWS SDK for Java 2, AWS CRT, AWS SDK for .NET', partBytesOf: growing(8 * MiB) },
  // peak/s5cmd, command/cp.go: defaultPartSize, by the AWS SDK for Go
  { client: 's5cmd', partBytesOf: growingByOne(50 * MiB) },
  // minio/minio-go, constants.go: minPartSize; api-put-object-common.go: OptimalPartInfo
  { client: 'MinIO (mc, minio-go 7)', partBytesOf: growing(16 * MiB, 16 * MiB) },
  // minio/minio-go v6, constants.go: minPartSize
  { client: 'MinIO (minio-go before 7, minio-js)', partBytesOf: growing(64 * MiB, 64 * MiB) },
  // s3tools/s3cmd, S3/Config.py: multipart_chunk_size_mb
  { client: 's3cmd', partBytesOf: constant(15 * MiB) },
  // docs.cyberduck.io/protocols/s3: s3.upload.multipart.size
  { client: 'Cyberduck', partBytesOf: growing(10 * MiB) },
  // s3fs-fuse/s3fs-fuse, doc/man/s3fs.1: multipart_size
  { client: 's3fs-fuse', partBytesOf: constant(10 * MiB) },
  // apache/hadoop, fs/s3a/Constants.java: DEFAULT_MULTIPART_SIZE
  { client: 'Hadoop S3A before 3', partBytesOf: constant(100 * MiB) },
  // apache/hadoop, core-default.xml: fs.s3a.multipart.size
  { client: 'Hadoop S3A', partBytesOf: constant(64 * MiB) },
]

// helpers

/** The ETag without its quotes and weak prefix. */
export const bareEtag = (etag: string): string => etag.replace(/^(?:W\/)?"(.*)"$/, '$1')

type Headers = Readonly<Record<string, string>>

/** With SSE-KMS or SSE-C the ETag looks like an MD5 but isn't one. */
const isEncryptedApart = (headers: Headers): boolean =>
  (headers['x-amz-server-side-encryption'] ?? '').startsWith('aws:kms') ||
  headers['x-amz-server-side-encryption-customer-algorithm'] !== undefined

/** Parses the ETag of a response; `Opaque` if it isn't a checksum. */
export const etagOf = (headers: Headers): Etag => {
  const text = bareEtag(headers['etag'] ?? '').toLowerCase()
  const [, hash, count] = /^([0-9a-f]{32})(?:-([1-9][0-9]{0,4}))?$/.exec(text) ?? []
  if (hash === undefined || isEncryptedApart(headers)) return { _tag: 'Opaque' }
  return count === undefined ? { _tag: 'Md5', md5: hash } : { _tag: 'Md5OfParts', text, partCount: Number(count) }
}

// operations

/**
 * Computes the ETag of an object from the MD5s of its parts (in hexadecimal, in order): `md5(md5 ‖
 * md5 …)-N`.
 */
export const multipartEtag = (md5s: ReadonlyArray<string>): string =>
  `${bytesToHex(md5(concatBytes(...md5s.map(hexToBytes))))}-${md5s.length}`

/** Part sizes that users choose instead of their tool's default, in MiB or in megabytes. */
const chosenSizes = [8, 5, 16, 10, 64, 15, 32, 100, 128, 50, 25, 20, 256, 512, 1024]

/** Each candidate may cost a pass over the file. */
const maxCandidates = 12

/**
 * Returns the part sizes worth trying, likeliest first, for an object of `sizeBytes` whose
 * ETag states `partCount` parts.
 */
export const inferPartBytes = (sizeBytes: number, partCount: number): ReadonlyArray<number> => {
  if (sizeBytes < 1 || partCount < 1) return RA.empty
  const planned = planUpload(sizeBytes, { thresholdBytes: 0, partBytes: defaults.partBytes })
  const own = planned._tag === 'Right' && planned.right._tag === 'Multipart' ? [planned.right.partBytes] : []
  const clients = clientPartSizes.map(({ partBytesOf }) => partBytesOf(sizeBytes))
  const even = Math.ceil(sizeBytes / partCount)
  // Only a whole number of MiB between size/N and size/(N-1) gives N parts: with many parts that is
  // one or two.
  const whole = RA.makeBy(maxCandidates, (index) => (Math.ceil(even / MiB) + index) * MiB)
  const chosen = [...chosenSizes.map((n) => n * MiB), ...whole, ...chosenSizes.map((n) => n * 1_000_000), even]
  // If the file size is a multiple of the part size, Pangea's Python client sends an empty last
  // part.
  const makesParts = (partBytes: number): boolean =>
    Math.ceil(sizeBytes / partBytes) === partCount || sizeBytes / partBytes === partCount - 1
  const fitting = [...own, ...clients, ...chosen]
    .filter((partBytes) => partBytes <= s3Limits.maxPartBytes && makesParts(partBytes))
    // A single part is the complete file, even if the part size is larger.
    .map((partBytes) => Math.min(partBytes, sizeBytes))
  return [...new Set(fitting)].slice(0, maxCandidates)
}
