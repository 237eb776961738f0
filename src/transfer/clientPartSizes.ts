/**
 * The part sizes with which common S3 clients upload, as their sources have them: a multipart ETag tells only how many parts there were.
 * @since 0.1.0
 */
import { limits } from './plan.js'

// model

export interface ClientPartSize {
  readonly client: string
  /** In the client's source or documentation. */
  readonly source: string
  /** The size of each part but the last, for an object of so many bytes: it grows where 10,000 parts would not hold it. */
  readonly partBytesOf: (sizeBytes: number) => number
}

// pure helpers

const MiB = 1024 * 1024

type Growth = (partBytes: number) => ClientPartSize['partBytesOf']

/** The client refuses what does not fit. */
const constant: Growth = (partBytes) => () => partBytes

const doubling: Growth = (partBytes) => (sizeBytes) =>
  sizeBytes > partBytes * limits.maxParts ? doubling(2 * partBytes)(sizeBytes) : partBytes

/** All of 10,000 parts, equally long. */
const even: Growth = (partBytes) => (sizeBytes) => Math.max(partBytes, Math.ceil(sizeBytes / limits.maxParts))

const evenPlusOne: Growth = (partBytes) => (sizeBytes) =>
  Math.floor(sizeBytes / partBytes) >= limits.maxParts ? Math.floor(sizeBytes / limits.maxParts) + 1 : partBytes

const roundedUpTo =
  (unitBytes: number): Growth =>
  (partBytes) =>
  (sizeBytes) =>
    Math.max(partBytes, Math.ceil(sizeBytes / limits.maxParts / unitBytes) * unitBytes)

// the table

/** Likeliest first: who stores files in Pangea, then who stores files in S3. */
export const clientPartSizes: ReadonlyArray<ClientPartSize> = [
  {
    client: 'Pangea Python client',
    // The constant is meant to be 5 MiB and is 5 * 1024 * 2014.
    source: 'pangea_api/constants.py: FIVE_MB',
    partBytesOf: constant(10_311_680),
  },
  {
    client: 'AWS CLI, boto3',
    source: 'boto/s3transfer, manager.py: TransferConfig; utils.py: ChunksizeAdjuster',
    partBytesOf: doubling(8 * MiB),
  },
  {
    client: 'AWS SDK for JavaScript',
    source: 'aws/aws-sdk-js-v3, lib/lib-storage/src/Upload.ts: MIN_PART_SIZE',
    partBytesOf: even(5 * MiB),
  },
  {
    client: 'rclone',
    source: 'rclone/rclone, backend/s3/s3.go: minChunkSize; fs/chunksize/chunksize.go',
    partBytesOf: roundedUpTo(MiB)(5 * MiB),
  },
  {
    client: 'AWS SDK for Go',
    source: 'aws/aws-sdk-go, service/s3/s3manager/upload.go: DefaultUploadPartSize, initSize',
    partBytesOf: evenPlusOne(5 * MiB),
  },
  {
    client: 'AWS SDK for Java 2, AWS CRT, AWS SDK for .NET',
    source:
      'GenericMultipartHelper.java: calculateOptimalPartSizeFor; awslabs/aws-c-s3, s3_util.c; aws/aws-sdk-net#4032',
    partBytesOf: even(8 * MiB),
  },
  {
    client: 's5cmd',
    source: 'peak/s5cmd, command/cp.go: defaultPartSize, by the AWS SDK for Go',
    partBytesOf: evenPlusOne(50 * MiB),
  },
  {
    client: 'MinIO (mc, minio-go 7)',
    source: 'minio/minio-go, constants.go: minPartSize; api-put-object-common.go: OptimalPartInfo',
    partBytesOf: roundedUpTo(16 * MiB)(16 * MiB),
  },
  {
    client: 'MinIO (minio-go before 7, minio-js)',
    source: 'minio/minio-go v6, constants.go: minPartSize',
    partBytesOf: roundedUpTo(64 * MiB)(64 * MiB),
  },
  { client: 's3cmd', source: 's3tools/s3cmd, S3/Config.py: multipart_chunk_size_mb', partBytesOf: constant(15 * MiB) },
  {
    client: 'Cyberduck',
    source: 'docs.cyberduck.io/protocols/s3: s3.upload.multipart.size',
    partBytesOf: even(10 * MiB),
  },
  {
    client: 's3fs-fuse',
    source: 's3fs-fuse/s3fs-fuse, doc/man/s3fs.1: multipart_size',
    partBytesOf: constant(10 * MiB),
  },
  {
    client: 'Hadoop S3A before 3',
    source: 'apache/hadoop, fs/s3a/Constants.java: DEFAULT_MULTIPART_SIZE',
    partBytesOf: constant(100 * MiB),
  },
  {
    client: 'Hadoop S3A',
    source: 'apache/hadoop, core-default.xml: fs.s3a.multipart.size',
    partBytesOf: constant(64 * MiB),
  },
]
