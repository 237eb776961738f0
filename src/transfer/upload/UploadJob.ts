/** What an upload is asked to do, and what it answers. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type FileError, type SourceChanged } from '../../errors/TransferError.js'
import { type FormFields } from '../formBody.js'
import { type TransferName } from '../checkpoint.js'
import { type TransferLimits } from '../limits.js'
import { type UploadPlan } from '../plan.js'
import { type Progress } from '../progress.js'
import { type RetryLimits } from '../retry.js'
import { type Source } from '../Source.js'
import { type TransferOptions, type TransferPorts } from '../TransferPorts.js'

/** A part as it is named when an upload is completed. */
export interface CompletedPart {
  readonly number: number
  /** As the storage gave it, quotes and all. */
  readonly etag: string
}

/** An upload in parts that the platform has begun. */
export interface BegunUpload {
  /** One for each part, in order: good for a day, and not to be had again. */
  readonly urls: ReadonlyArray<string>
  readonly uploadId: string
}

/** The calls to the platform that an upload needs. */
export interface UploadApi<E> {
  readonly beginSmall: TE.TaskEither<E, { readonly url: string; readonly fields: FormFields }>
  readonly beginMultipart: (partCount: number) => TE.TaskEither<E, BegunUpload>
  readonly complete: (uploadId: string, parts: ReadonlyArray<CompletedPart>) => TE.TaskEither<E, void>
  /** A fresh address to read the object from; asked for once it is all there, to prove it. */
  readonly presignedGet: TE.TaskEither<E, string>
  /** Writes down, for whoever downloads it, what was proved. */
  readonly record: (uploaded: Uploaded, storedEtag: string) => TE.TaskEither<E, void>
}

export interface UploadOptions extends TransferOptions {
  /** Parts sent at the same time: 4; fewer while the storage says that it is too many. */
  readonly concurrency?: number
  /** The name that goes out in a small upload's form; the source's own by default. */
  readonly filename?: string
  /** Also compute the SHA-256 of the whole: about 0.7 s of CPU a GiB. */
  readonly sha256?: boolean
}

export interface UploadJob<E> {
  readonly source: Source
  readonly plan: UploadPlan
  readonly api: UploadApi<E>
  readonly options?: UploadOptions
  /** Its name among checkpoints; without it, or for a source without an identity, nothing is recorded. */
  readonly transfer?: TransferName
  /** Shared with other transfers; one of its own by default. */
  readonly limits?: TransferLimits
}

/** `size`: the storage's ETag says nothing of the bytes (an encrypted bucket), so only their number was compared. */
export type UploadVerification = 'etag' | 'size'

export interface Uploaded {
  readonly sizeBytes: number
  /** Computed here from the bytes that were sent: `md5`, or `md5-N` for parts. */
  readonly etag: string
  readonly sha256?: string
  readonly parts: number
  readonly verification: UploadVerification
}

/** A job with its defaults filled in and its counters started. */
export interface RunningUpload<E> extends TransferLimits {
  readonly ports: TransferPorts
  readonly source: Source
  /** That of the source when the upload began. */
  readonly identity: string | null
  readonly api: UploadApi<E>
  readonly transfer: TransferName | null
  readonly signal: AbortSignal
  readonly retryLimits: RetryLimits
  readonly concurrency: number
  readonly filename: string
  readonly isSha256Wanted: boolean
  readonly progress: Progress
  /** Left when the source is no longer what it was at the start. */
  readonly unchanged: TE.TaskEither<FileError | SourceChanged, void>
}
