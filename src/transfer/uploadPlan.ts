/** Plans how a file is split into parts, within S3's limits. Pure. @since 0.1.0 */
import { either as E, function as F, readonlyArray as RA } from 'fp-ts'
import { type TransferRefused, transferRefused } from '../errors/TransferError.js'
import type { ByteRange } from './ByteRange.js'

// model

const MiB = 1024 * 1024

/** The limits of S3. */
export const s3Limits = {
  minPartBytes: 5 * MiB,
  maxPartBytes: 5 * 1024 * MiB,
  maxParts: 10_000,
  maxPostBytes: 5 * 1024 * MiB,
  maxFileBytes: 5 * 1024 * 1024 * MiB,
} as const

export interface PlannedPart extends ByteRange {
  /** From 1, as S3 counts. */
  readonly number: number
}
export interface SmallPlan {
  readonly _tag: 'Small'
  readonly sizeBytes: number
}
export interface MultipartPlan {
  readonly _tag: 'Multipart'
  readonly sizeBytes: number
  readonly partBytes: number
  readonly parts: ReadonlyArray<PlannedPart>
}
export type UploadPlan = SmallPlan | MultipartPlan

export interface PlanOptions {
  /** Files up to this many bytes go in one request. */
  readonly thresholdBytes?: number
  /**
   * 8 MiB, or less with `concurrency`. Grown, to a whole MiB, when the file would need more than
   * 10,000 parts.
   */
  readonly partBytes?: number
  /** Concurrent parts: a file of a few parts is split so that there is one for each connection. */
  readonly concurrency?: number
}

export const defaults = { thresholdBytes: 8 * MiB, partBytes: 8 * MiB, concurrency: 4 } as const

// helpers

const isWithin = (value: number, min: number, max: number): boolean =>
  Number.isSafeInteger(value) && value >= min && value <= max

const refused = (reason: string): E.Either<TransferRefused, never> => E.left(transferRefused(reason))

const wholeMiB = (bytes: number): number => Math.ceil(bytes / MiB) * MiB

/** Splits `sizeBytes` into parts. None is empty; the last may be shorter. */
export const partsOf = (sizeBytes: number, partBytes: number): ReadonlyArray<PlannedPart> =>
  sizeBytes === 0
    ? RA.empty
    : RA.makeBy(Math.ceil(sizeBytes / partBytes), (index) => {
        const start = index * partBytes
        return { number: index + 1, start, end: Math.min(start + partBytes, sizeBytes) }
      })

/**
 * Large parts need fewer requests; small ones let all connections take part in sending a small
 * file.
 */
const defaultPartBytes = (sizeBytes: number, concurrency: number | undefined): number =>
  concurrency === undefined
    ? defaults.partBytes
    : Math.min(defaults.partBytes, Math.max(s3Limits.minPartBytes, wholeMiB(sizeBytes / concurrency)))

// operations

/**
 * Plans the upload of a file of `sizeBytes`: in one request up to and including the threshold (8
 * MiB), else in parts (of 8 MiB).
 *
 * Errors: `TransferRefused` for a size that S3 can't hold, and for options outside what it allows.
 * @since 0.1.0
 */
export const planUpload = (sizeBytes: number, options: PlanOptions = {}): E.Either<TransferRefused, UploadPlan> => {
  const { thresholdBytes } = { ...defaults, ...options }
  const wantedBytes = options.partBytes ?? defaultPartBytes(sizeBytes, options.concurrency)
  if (!isWithin(sizeBytes, 0, Number.MAX_SAFE_INTEGER)) return refused(`${sizeBytes} is not a size in bytes`)
  if (sizeBytes > s3Limits.maxFileBytes) return refused(`${sizeBytes} bytes are more than the 5 TiB an object may have`)
  if (!isWithin(thresholdBytes, 0, s3Limits.maxPostBytes))
    return refused(`a threshold of ${thresholdBytes} bytes is not between 0 and 5 GiB`)
  if (!isWithin(wantedBytes, s3Limits.minPartBytes, s3Limits.maxPartBytes))
    return refused(`parts of ${wantedBytes} bytes are not between 5 MiB and 5 GiB`)
  if (sizeBytes === 0 || sizeBytes <= thresholdBytes) return E.right({ _tag: 'Small', sizeBytes })
  const isFitting = Math.ceil(sizeBytes / wantedBytes) <= s3Limits.maxParts
  const partBytes = isFitting ? wantedBytes : Math.max(wantedBytes, wholeMiB(sizeBytes / s3Limits.maxParts))
  return E.right({ _tag: 'Multipart', sizeBytes, partBytes, parts: partsOf(sizeBytes, partBytes) })
}

/**
 * Plans the upload of a stream of at most `maxBytes` (64 GiB), if it is longer than one part
 * (16 MiB).
 */
export const planStream = (
  maxBytes: number = 64 * 1024 * MiB,
  { partBytes = 16 * MiB }: PlanOptions = {},
): E.Either<TransferRefused, MultipartPlan> =>
  F.pipe(
    planUpload(maxBytes, { thresholdBytes: 0, partBytes }),
    E.flatMap((plan) => (plan._tag === 'Multipart' ? E.right(plan) : refused('a stream of at most 0 bytes'))),
  )
