/** The input, options and result of an upload, and the state that its steps share. @since 0.1.0 */
import type { taskEither as TE } from 'fp-ts'
import type { FileError, SourceChanged } from '../errors/TransferError.js'
import { clampConcurrency } from '../task/clampConcurrency.js'
import type { CheckpointKey } from './checkpoint.js'
import type { FormFields } from './multipartForm.js'
import { makeLimits, type TransferLimits } from './adaptiveLimits.js'
import { type TransferProgress, progressOf } from './progress.js'
import { type RetryContext, retryLimits } from './retryRequests.js'
import { isStream, type Source, type StreamSource } from './Source.js'
import type { TransferOptions, TransferPorts } from './TransferPorts.js'
import { defaults, type UploadPlan } from './uploadPlan.js'

// model

/** A multipart upload created by the platform. */
export interface CreatedUpload {
  /** Presigned URLs, one per part, in order: valid for a day, and issued only once. */
  readonly urls: ReadonlyArray<string>
  readonly uploadId: string
}

/** The calls to the platform that an upload needs. */
export interface UploadApi<E> {
  readonly beginSmall: TE.TaskEither<E, { readonly url: string; readonly fields: FormFields }>
  readonly beginMultipart: (partCount: number) => TE.TaskEither<E, CreatedUpload>
  /** `etag`: as the storage returned it, with its quotes. */
  readonly complete: (
    uploadId: string,
    parts: ReadonlyArray<{ readonly number: number; readonly etag: string }>,
  ) => TE.TaskEither<E, void>
  /** Gets a fresh presigned URL of the stored object, to verify it. */
  readonly presignedGet: TE.TaskEither<E, string>
  readonly record: (uploaded: Uploaded, storedEtag: string) => TE.TaskEither<E, void>
}

export interface UploadOptions extends TransferOptions {
  /** Concurrent parts: 4 by default, fewer while the storage asks to slow down. */
  readonly concurrency?: number
  /** File name in a small upload's form; the source's own by default. */
  readonly filename?: string
  /**
   * Also computes the SHA-256 of the complete source: about 0.7 s of CPU per GiB. `false` by
   * default; `uploadField` defaults it to `true`.
   */
  readonly sha256?: boolean
}

export interface UploadJob<E> {
  readonly source: Source | StreamSource
  /** For a stream, planned for its `maxBytes`. */
  readonly plan: UploadPlan
  readonly api: UploadApi<E>
  readonly options?: UploadOptions
  /** Shared with other transfers; its own by default. */
  readonly limits?: TransferLimits
  /** Names its checkpoint; without it, or for a source without an identity, nothing is recorded. */
  readonly transfer?: CheckpointKey
}

/**
 * `size`: the storage's ETag isn't a checksum (an encrypted bucket), so only the size was compared.
 */
export type UploadVerification = 'etag' | 'size'

export interface Uploaded {
  readonly sizeBytes: number
  /** Computed locally: the MD5, or S3's `md5-N` for multipart. */
  readonly etag: string
  readonly sha256?: string
  readonly parts: number
  readonly verification: UploadVerification
}

/** A running upload: its settings with their defaults, and its counters. */
export interface UploadRun<E> extends TransferLimits, RetryContext {
  readonly ports: TransferPorts
  readonly name: string
  readonly api: UploadApi<E>
  readonly concurrency: number
  readonly filename: string
  readonly isSha256Wanted: boolean
  readonly progress: TransferProgress
  /** Fails if the source has changed since the start. */
  readonly unchanged: TE.TaskEither<FileError | SourceChanged, unknown>
}

// constructor

export const lastSegment = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

export const startRun = <Err>(
  ports: TransferPorts,
  { source, plan, api, options = {}, limits }: UploadJob<Err>,
  unchanged: UploadRun<Err>['unchanged'],
): UploadRun<Err> => {
  const concurrency = clampConcurrency(options.concurrency ?? defaults.concurrency)
  return {
    ...(limits ?? makeLimits(ports.clock, concurrency, options.bytesPerSecond)),
    ports,
    name: source.name,
    api,
    signal: options.signal ?? new AbortController().signal,
    retryLimits: retryLimits(options),
    concurrency,
    filename: options.filename ?? lastSegment(source.name),
    isSha256Wanted: options.sha256 ?? false,
    progress: progressOf(ports.clock, isStream(source) ? null : plan.sizeBytes, options.onProgress),
    unchanged,
  }
}
