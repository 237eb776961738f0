/** What a download is asked to do, and what it answers. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type Addresses, type Located } from './addresses.js'
import { bareEtag } from '../etag.js'
import { type Doing } from '../failures.js'
import { type TransferLimits } from '../limits.js'
import { type Sink } from '../Sink.js'
import { type TransferOptions, type TransferPorts } from '../TransferPorts.js'
import { type Progress } from '../progress.js'
import { type RetryLimits } from '../retry.js'

export interface DownloadOptions extends TransferOptions {
  /** In hexadecimal; by default what is recorded with the file, if anything. `null` compares with neither. */
  readonly expectedSha256?: string | null
  /** Ranges fetched at the same time, of an object that has several: 4; fewer while the storage says that it is too many. */
  readonly concurrency?: number
  /** How long a range is, and so from which size on an object is fetched in several: the object's own parts' size, or 8 MiB. */
  readonly rangeBytes?: number
  /**
   * A file that is at its target already, and is proved to be the object by its SHA-256 or ETag, is left as it is, and not fetched. By default
   * it is replaced. A stream is not concerned.
   */
  readonly unlessThere?: boolean
  /**
   * `true` gives the target its name only if its SHA-256 or ETag proves it (`Unverified` otherwise). By default what can be compared with neither is
   * taken, unless it is a web page where the address names another kind of file; `false` takes that too.
   */
  readonly requireVerified?: boolean
}

export interface DownloadJob<E> {
  /** A presigned address, and what is recorded of the file; asked for again when the one in use has expired or is refused. */
  readonly url: TE.TaskEither<E, string | Located>
  readonly sink: Sink
  readonly options?: DownloadOptions
  /** Shared with other transfers; one of its own by default. */
  readonly limits?: TransferLimits
}

/**
 * `length`: neither a SHA-256 nor an ETag that can be computed was there to compare with; `none`: nor did the storage say how long the object
 * is.
 */
export type DownloadVerification = 'sha256' | 'etag' | 'length' | 'none'

export interface Downloaded {
  readonly sizeBytes: number
  /** As the storage states it, without its quotes; `''` when it states none. */
  readonly etag: string
  readonly sha256: string
  readonly verification: DownloadVerification
  /** `false` of a file that was there already: see `unlessThere`. */
  readonly isFetched: boolean
}

/** A job with its defaults filled in. */
export interface RunningDownload<E> extends TransferLimits {
  readonly ports: TransferPorts
  readonly addresses: Addresses<E>
  readonly signal: AbortSignal
  readonly retryLimits: RetryLimits
  readonly concurrency: number
  /** `null`: whatever suits the object. */
  readonly rangeBytes: number | null
  /** The caller's; `undefined` leaves it to what is recorded. */
  readonly expectedSha256: string | null | undefined
  readonly requireVerified: boolean | undefined
  /** Whether what was received can be taken back, and read again. */
  readonly isReplayable: boolean
  readonly progressOf: (totalBytes: number) => Progress
  readonly name: string
}

/** As an error calls it. */
export const downloading = ({ name }: Pick<RunningDownload<unknown>, 'name'>): Doing => ({ method: 'DOWNLOAD', name })

/** The SHA-256 that was recorded of the object with this ETag, in lower case; `null` where none was. */
export const recordedOf = ({ sha256, etag }: Located, found: string | null): string | null => {
  // Another program may have put another object in its place since, and left what was recorded. An answer without an ETag is no such object.
  const stated = bareEtag(found ?? '')
  const isOfAnother = etag !== null && stated !== '' && bareEtag(etag) !== stated
  return isOfAnother ? null : (sha256?.toLowerCase() ?? null)
}

/** The SHA-256 that the object with this ETag must have, in lower case; `null` where none is known. */
export const expectedOf = (
  { expectedSha256 }: RunningDownload<unknown>,
  located: Located,
  found: string | null,
): string | null =>
  expectedSha256 === undefined ? recordedOf(located, found) : (expectedSha256?.toLowerCase() ?? null)
