/** What an upload is given, what it gives back, and what its steps share. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type FileError, type SourceChanged } from '../errors/TransferError.js'
import { atLeastOne } from '../task/atLeastOne.js'
import { type CheckpointKey } from './checkpoint.js'
import { type FormFields } from './formFrame.js'
import { makeLimits, type TransferLimits } from './limits.js'
import { type Progress, progressOf } from './progress.js'
import { type Retried, retryLimits } from './retry.js'
import { isStream, type Source, type StreamSource } from './Source.js'
import { type TransferOptions, type TransferPorts } from './TransferPorts.js'
import { defaults, type UploadPlan } from './uploadPlan.js'

// model

/** A multipart upload that the platform has begun. */
export interface CreatedUpload {
  /** One for each part, in order: good for a day, and given only once. */
  readonly urls: ReadonlyArray<string>
  readonly uploadId: string
}

/** The calls to the platform that an upload needs. */
export interface UploadApi<E> {
  readonly beginSmall: TE.TaskEither<E, { readonly url: string; readonly fields: FormFields }>
  readonly beginMultipart: (partCount: number) => TE.TaskEither<E, CreatedUpload>
  /** `etag`: as the storage gave it, with its quotes. */
  readonly complete: (
    uploadId: string,
    parts: ReadonlyArray<{ readonly number: number; readonly etag: string }>,
  ) => TE.TaskEither<E, void>
  /** A fresh address to read the object from, once it is stored, to verify it. */
  readonly presignedGet: TE.TaskEither<E, string>
  /** Records the checksums of a verified upload, for later downloads. */
  readonly record: (uploaded: Uploaded, storedEtag: string) => TE.TaskEither<E, void>
}

export interface UploadOptions extends TransferOptions {
  /** Parts sent at the same time: 4; fewer while the storage answers that it is too many. */
  readonly concurrency?: number
  /** The name that goes out in a small upload's form; the source's own by default. */
  readonly filename?: string
  /** Also compute the SHA-256 of the whole: about 0.7 s of CPU a GiB. */
  readonly sha256?: boolean
}

export interface UploadJob<E> {
  readonly source: Source | StreamSource
  /** Of a stream: for the most that may come. */
  readonly plan: UploadPlan
  readonly api: UploadApi<E>
  readonly options?: UploadOptions
  /** Shared with other transfers; one of its own by default. */
  readonly limits?: TransferLimits
  /** Names its checkpoint; without it, or for a source without an identity, nothing is recorded. */
  readonly transfer?: CheckpointKey
}

/**
 * `size`: the storage's ETag says nothing of the bytes (an encrypted bucket), so only their number
 * was compared.
 */
export type UploadVerification = 'etag' | 'size'

export interface Uploaded {
  readonly sizeBytes: number
  /** Computed here from the bytes that were sent: `md5`, or `md5-N` for parts. */
  readonly etag: string
  readonly sha256?: string
  readonly parts: number
  readonly verification: UploadVerification
}

/** A running upload: its settings with their defaults, and its counters. */
export interface UploadRun<E> extends TransferLimits, Retried {
  readonly ports: TransferPorts
  readonly name: string
  readonly api: UploadApi<E>
  readonly concurrency: number
  readonly filename: string
  readonly isSha256Wanted: boolean
  readonly progress: Progress
  /** Fails when the source is no longer what it was at the start. */
  readonly unchanged: TE.TaskEither<FileError | SourceChanged, unknown>
}

// constructor

export const lastSegment = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Starts the counters. */
export const startRun = <Err>(
  ports: TransferPorts,
  { source, plan, api, options = {}, limits }: UploadJob<Err>,
  unchanged: UploadRun<Err>['unchanged'],
): UploadRun<Err> => {
  const concurrency = atLeastOne(options.concurrency ?? defaults.concurrency)
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
