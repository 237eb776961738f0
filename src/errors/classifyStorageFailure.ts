/**
 * Classifies storage failures as transient or final, for retries, the concurrency limiter and
 * messages.
 * @since 0.1.0
 */
import { isPermanentNetworkError } from './networkErrorCodes.js'
import type { StorageRefused, StorageUnreachable } from './TransferError.js'

/**
 * `transient`: the same request may succeed later. `slowDown`: it may succeed with fewer concurrent
 * requests.
 */
export type StorageFailureKind = 'slowDown' | 'transient' | 'final'

const slowDown = new Set<number | string>([
  429,
  503,
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
  'TooManyRequests',
])
const transient = new Set<number | string>([408, 425, 'InternalError'])

/**
 * Classifies by status, and by S3's code, which may come with a 400. A 403 is final: the URL is
 * wrong or has expired.
 */
export const classifyRefusal = ({ status, code }: Pick<StorageRefused, 'status' | 'code'>): StorageFailureKind => {
  if (slowDown.has(status) || slowDown.has(code)) return 'slowDown'
  // S3 sends a code with a 400; a proxy that received a garbled request does not.
  const isTransient = status >= 500 || (status === 400 && code === '') || transient.has(status) || transient.has(code)
  return isTransient ? 'transient' : 'final'
}

export const classifyStorageFailure = (failure: StorageRefused | StorageUnreachable): StorageFailureKind => {
  if (failure._tag === 'StorageRefused') return classifyRefusal(failure)
  if (isPermanentNetworkError(failure.cause)) return 'final'
  return failure.cause.code === 'ETIMEDOUT' ? 'slowDown' : 'transient'
}

/** Whether the storage failed, and not the caller, the source or the platform. */
export const isStorageFailure = (failure: unknown): failure is StorageRefused | StorageUnreachable =>
  typeof failure === 'object' &&
  failure !== null &&
  '_tag' in failure &&
  (failure._tag === 'StorageRefused' || failure._tag === 'StorageUnreachable')
