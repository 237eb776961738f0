/** What a download is asked to do, and what it answers. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type Sink } from './Sink.js'
import { type TransferOptions, type TransferPorts } from './TransferPorts.js'
import { type Progress } from './progress.js'

export interface DownloadOptions extends TransferOptions {
  /** In hexadecimal. */
  readonly expectedSha256?: string
}

export interface DownloadJob<E> {
  /** A presigned address; asked for again when the one in use has expired or is refused. */
  readonly url: TE.TaskEither<E, string>
  readonly sink: Sink
  readonly options?: DownloadOptions
}

/** `length`: neither a SHA-256 nor an ETag that can be computed was there to compare with. */
export type DownloadVerification = 'sha256' | 'etag' | 'length'

export interface Downloaded {
  readonly sizeBytes: number
  /** As the storage states it, without its quotes; `''` when it states none. */
  readonly etag: string
  readonly sha256: string
  readonly verification: DownloadVerification
}

/** A job with its defaults filled in. */
export interface RunningDownload<E> {
  readonly ports: TransferPorts
  readonly url: TE.TaskEither<E, string>
  readonly signal: AbortSignal
  readonly maxAttempts: number
  readonly expectedSha256: string | null
  readonly progressOf: (totalBytes: number) => Progress
  readonly name: string
}
