/**
 * What an upload is given, what it gives back, and the context that its steps share.
 * @since 0.1.0
 */
import { type taskEither as TE } from 'fp-ts'
import { atLeastOne } from '../task/atLeastOne.js'
import { type FormFields } from './formBody.js'
import { type TransferName } from './checkpoint.js'
import { makeLimits, type TransferLimits } from './limits.js'
import { defaults, type MultipartUpload, type UploadPlan } from './uploadPlan.js'
import { type Progress, progressOf } from './progress.js'
import { type RetryLimits, retryingCall, retryLimits } from './retry.js'
import { type Source, type StreamSource } from './Source.js'
import { type TransferOptions, type TransferPorts } from './TransferPorts.js'

// model

/** A part as it is named when an upload is completed. */
export interface CompletedPart {
  readonly number: number
  /** As the storage gave it, with its quotes. */
  readonly etag: string
}

/** A multipart upload that the platform has begun. */
export interface BegunUpload {
  /** One for each part, in order: good for a day, and given only once. */
  readonly urls: ReadonlyArray<string>
  readonly uploadId: string
}

/** The calls to the platform that an upload needs. */
export interface UploadApi<E> {
  readonly beginSmall: TE.TaskEither<E, { readonly url: string; readonly fields: FormFields }>
  readonly beginMultipart: (partCount: number) => TE.TaskEither<E, BegunUpload>
  readonly complete: (uploadId: string, parts: ReadonlyArray<CompletedPart>) => TE.TaskEither<E, void>
  /** A fresh address to read the object from, once it is stored, to prove it. */
  readonly presignedGet: TE.TaskEither<E, string>
  /** Records what was proved, for later downloads. */
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

interface JobSettings<E> {
  readonly api: UploadApi<E>
  readonly options?: UploadOptions
  /** Shared with other transfers; one of its own by default. */
  readonly limits?: TransferLimits
}

export interface FileJob<E> extends JobSettings<E> {
  readonly source: Source
  readonly plan: UploadPlan
  /** Names its checkpoint; without it, or for a source without an identity, nothing is recorded. */
  readonly transfer?: TransferName
}

export interface StreamJob<E> extends JobSettings<E> {
  readonly source: StreamSource
  /** For the most that may come. */
  readonly plan: MultipartUpload
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
export interface UploadRun<E> extends TransferLimits {
  readonly ports: TransferPorts
  readonly name: string
  readonly api: UploadApi<E>
  readonly signal: AbortSignal
  readonly retryLimits: RetryLimits
  readonly concurrency: number
  readonly filename: string
  readonly isSha256Wanted: boolean
  readonly progress: Progress
}

// constructor

const lastSegment = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/**
 * Starts the counters. Calls that may be repeated are retried; `completeUpload` first finds out
 * what came of a completion.
 */
export const startRun = <Err extends { readonly _tag: string }>(
  ports: TransferPorts,
  { source: { name }, api, options = {}, limits }: FileJob<Err> | StreamJob<Err>,
  totalBytes: number | null,
): UploadRun<Err> => {
  const signal = options.signal ?? new AbortController().signal
  const concurrency = atLeastOne(options.concurrency ?? defaults.concurrency)
  const retryCall = retryingCall(ports, retryLimits(options), signal)
  return {
    ...(limits ?? makeLimits(ports.clock, concurrency, options.bytesPerSecond)),
    ports,
    name,
    api: {
      beginSmall: retryCall(api.beginSmall),
      beginMultipart: (partCount) => retryCall(api.beginMultipart(partCount)),
      complete: api.complete,
      presignedGet: retryCall(api.presignedGet),
      record: (uploaded, storedEtag) => retryCall(api.record(uploaded, storedEtag)),
    },
    signal,
    retryLimits: retryLimits(options),
    concurrency,
    filename: options.filename ?? lastSegment(name),
    isSha256Wanted: options.sha256 ?? false,
    progress: progressOf(ports.clock, totalBytes, options.onProgress),
  }
}
