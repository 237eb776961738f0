/** What a download is asked to do, and what it answers. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type Doing } from './failures.js'
import { type TransferLimits } from './limits.js'
import { type Located, type ObjectUrl } from './objectUrl.js'
import { type Attempts, type RetryLimits } from '../task/retry.js'
import { type Sink } from './Sink.js'
import { type TransferOptions, type TransferPorts } from './TransferPorts.js'

export interface DownloadOptions extends TransferOptions {
  /**
   * In hexadecimal; by default what is recorded with the file, if anything. `null` compares with
   * neither.
   */
  readonly expectedSha256?: string | null
  /** Requests at the same time: 4; fewer while the storage says that it is too many. */
  readonly concurrency?: number
  /**
   * How long a range is: 8 MiB, or as long as the object's own parts. What is no longer than one
   * range is fetched by one request.
   */
  readonly rangeBytes?: number
  /**
   * A file that is at its target already, and that its SHA-256 or ETag shows to be the object, is
   * left as it is and not fetched. By default it is replaced. Has no effect on a stream.
   */
  readonly unlessThere?: boolean
  /**
   * `true` gives the target its name only if its SHA-256 or ETag is right (`Unverified`
   * otherwise). By default what can be compared with neither is taken, unless it is a web page
   * where the address names another kind of file; `false` takes that too.
   */
  readonly requireVerified?: boolean
}

export interface DownloadJob<E> {
  /**
   * A presigned address, and what is recorded of the file; run again when the one in use has
   * expired or is refused.
   */
  readonly url: TE.TaskEither<E, string | Located>
  readonly sink: Sink
  readonly options?: DownloadOptions
  /** Shared with other transfers; its own by default. */
  readonly limits?: TransferLimits
}

/**
 * `length`: neither a SHA-256 nor an ETag that can be computed was there to compare with; `none`:
 * nor did the storage say how long the object is.
 */
export type DownloadVerification = 'sha256' | 'etag' | 'length' | 'none'

export interface Downloaded {
  readonly sizeBytes: number
  /** As the storage states it, without its quotes; `''` when it states none. */
  readonly etag: string
  readonly sha256: string
  readonly verification: DownloadVerification
  /** `false` of a file that was at its target already: see `unlessThere`. */
  readonly isFetched: boolean
}

/** A job with its defaults filled in. */
export interface RunningDownload<E> extends TransferLimits, DownloadOptions {
  readonly ports: TransferPorts
  readonly url: ObjectUrl<E>
  readonly signal: AbortSignal
  readonly retryLimits: RetryLimits
  /** At what can't be resumed: the first request, and an object that only comes whole. */
  readonly attempts: Attempts
  readonly concurrency: number
  readonly isStream: boolean
  readonly name: string
}

/** As an error calls it. */
export const downloading = ({ name }: { readonly name: string }): Doing => ({ method: 'DOWNLOAD', name })
