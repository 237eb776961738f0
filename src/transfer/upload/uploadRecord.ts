/** What is written down of an upload in parts, and whether a later run can go on with it. Pure. @since 0.1.0 */
import { either as E, option as O } from 'fp-ts'
import { expiryOf } from '../expiry.js'
import { type MultipartUpload, partsOf } from '../plan.js'
import { type BegunUpload } from './UploadJob.js'

// model

/** The first entry. The addresses are secrets: they go with the upload. */
export interface UploadRecord extends BegunUpload {
  readonly kind: 'upload'
  readonly version: 1
  /** Of the source. */
  readonly identity: string
  readonly sizeBytes: number
  readonly partBytes: number
}

/** Each entry after that: a part that the storage has. */
export interface SentPart {
  readonly number: number
  readonly etag: string
  readonly md5: string
  /** Whether its ETag is its MD5, and so proves it. */
  readonly isProven: boolean
  /** Of the bytes as they were sent; absent from what earlier versions wrote down. */
  readonly crc32?: number
}

export interface Resumable {
  /** As it was cut when it was begun: other options may cut it otherwise now. */
  readonly plan: MultipartUpload
  readonly begun: BegunUpload
  readonly sent: ReadonlyMap<number, SentPart>
}

/** Why there is nothing to go on with, for the log. */
export type Unusable =
  'nothing was begun' | 'it was another file, or the file has changed' | 'its addresses have expired'

/** An address that ends sooner than this is of no use for a part. */
const leastLeftMs = 60_000

// helpers

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isRecord = (value: unknown): value is UploadRecord =>
  isObject(value) &&
  value['kind'] === 'upload' &&
  value['version'] === 1 &&
  typeof value['identity'] === 'string' &&
  Number.isSafeInteger(value['partBytes']) &&
  Number(value['partBytes']) > 0 &&
  typeof value['uploadId'] === 'string' &&
  Array.isArray(value['urls']) &&
  value['urls'].every((url) => typeof url === 'string')

const isSentPart = (value: unknown): value is SentPart =>
  isObject(value) &&
  Number.isSafeInteger(value['number']) &&
  typeof value['etag'] === 'string' &&
  /^[0-9a-f]{32}$/.test(String(value['md5'])) &&
  typeof value['isProven'] === 'boolean' &&
  (value['crc32'] === undefined || Number.isSafeInteger(value['crc32']))

export const hasExpired = (url: string, nowMs: number): boolean =>
  O.exists((atMs: number) => atMs <= nowMs)(expiryOf(url))

// operations

export const recordOf = (identity: string, plan: MultipartUpload, begun: BegunUpload): UploadRecord => ({
  kind: 'upload',
  version: 1,
  identity,
  sizeBytes: plan.sizeBytes,
  partBytes: plan.partBytes,
  ...begun,
})

/** The upload that these entries tell of, if it is of the same file, and its addresses still work. */
export const resumable = (
  entries: ReadonlyArray<unknown>,
  identity: string,
  wanted: MultipartUpload,
  nowMs: number,
): E.Either<Unusable, Resumable> => {
  const [first, ...rest] = entries
  if (!isRecord(first)) return E.left('nothing was begun')
  const { urls, uploadId, partBytes, sizeBytes } = first
  const isCut = Math.ceil(sizeBytes / partBytes) === urls.length
  if (first.identity !== identity || sizeBytes !== wanted.sizeBytes || !isCut)
    return E.left('it was another file, or the file has changed')
  const parts = partsOf(sizeBytes, partBytes)
  const sent = new Map(rest.filter(isSentPart).map((part) => [part.number, part]))
  const isExpired = parts.some(
    ({ number }) => !sent.has(number) && hasExpired(urls[number - 1] ?? '', nowMs + leastLeftMs),
  )
  return isExpired
    ? E.left('its addresses have expired')
    : E.right({ plan: { ...wanted, partBytes, parts }, begun: { urls, uploadId }, sent })
}
