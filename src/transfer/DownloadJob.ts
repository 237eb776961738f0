/** The input, options and result of a download. @since 0.1.0 */
import type { taskEither as TE } from 'fp-ts'
import type { TransferLabel } from './failures.js'
import type { TransferLimits } from './adaptiveLimits.js'
import type { ObjectLocation, RenewableObjectUrl } from './renewableObjectUrl.js'
import type { Attempts, RetryLimits } from '../task/retry.js'
import type { Sink } from './Sink.js'
import type { TransferOptions, TransferPorts } from './TransferPorts.js'

export interface DownloadOptions extends TransferOptions {
  /**
   * In hexadecimal; by default the SHA-256 recorded with the file, if any. `null` compares no
   * SHA-256.
   */
  readonly expectedSha256?: string | null
  /** Concurrent requests: 4 by default, fewer while the storage asks to slow down. */
  readonly concurrency?: number
  /**
   * 8 MiB by default, or the object's own part size. An object no longer than one range is fetched
   * in one request.
   */
  readonly rangeBytes?: number
  /**
   * Keeps an existing target whose SHA-256 or ETag matches the object, and fetches nothing. By
   * default it is replaced. Has no effect on a stream.
   */
  readonly skipUnchanged?: boolean
  /**
   * `false`: fails with `TargetExists` where a file exists that `skipUnchanged` doesn't keep, and
   * writes nothing. By default it is replaced.
   */
  readonly replaceExisting?: boolean
  /**
   * `true`: fails with `Unverified` unless the SHA-256 or ETag matches. By default a download
   * without either is accepted, unless it is a web page where the URL names another kind of file;
   * `false` accepts that too.
   */
  readonly requireVerified?: boolean
}

export interface DownloadJob<E> {
  /**
   * Gets a presigned URL and the recorded checksums. Runs again when the current URL has expired or
   * is rejected.
   */
  readonly url: TE.TaskEither<E, string | ObjectLocation>
  readonly sink: Sink
  readonly options?: DownloadOptions
  /** Shared with other transfers; its own by default. */
  readonly limits?: TransferLimits
}

/**
 * `length`: there was no SHA-256 and no usable ETag, so only the length was compared. `none`: the
 * storage did not even state a length.
 */
export type DownloadVerification = 'sha256' | 'etag' | 'length' | 'none'

export interface Downloaded {
  readonly sizeBytes: number
  /** As the storage states it, without its quotes; `''` when it states none. */
  readonly etag: string
  readonly sha256: string
  readonly verification: DownloadVerification
  /** `false` for an existing target that matched: see `skipUnchanged`. */
  readonly isFetched: boolean
}

/** A job with its defaults filled in. */
export interface RunningDownload<E> extends TransferLimits, DownloadOptions {
  readonly ports: TransferPorts
  readonly url: RenewableObjectUrl<E>
  readonly signal: AbortSignal
  readonly retryLimits: RetryLimits
  /** Retries of requests that can't resume: the first one, and those for objects without ranges. */
  readonly attempts: Attempts
  readonly concurrency: number
  readonly isStream: boolean
  readonly name: string
}

export const downloadLabel = ({ name }: { readonly name: string }): TransferLabel => ({ method: 'DOWNLOAD', name })
