/**
 * The port to an object store: requests to presigned S3 URLs, and reads from FTP.
 *
 * A driver sends no token and decodes nothing. It must not reject; if a custom one does, permits
 * and targets are still released.
 */
import type { task as T, taskEither as TE } from 'fp-ts'
import type { Cause } from '../errors/Cause.js'
import type { Aborted } from '../errors/RequestError.js'
import type { StorageRefused, StorageUnreachable, TransferRefused } from '../errors/TransferError.js'
import type { ByteRange } from './ByteRange.js'
import type { FormFields } from './multipartForm.js'

// model

/** The bytes to send could not be read, or their number differs from `lengthBytes`. */
export interface BodyFailed {
  readonly _tag: 'BodyFailed'
  readonly cause: Cause
}
/** A driver sets `part: null` and `attempt: 1`; the engine fills in the real values. */
export type StoreFailure = StorageRefused | StorageUnreachable | TransferRefused | Aborted | BodyFailed

/** Names in lower case. */
export type ResponseHeaders = Readonly<Record<string, string>>

export interface ResponseHead {
  readonly status: number
  readonly headers: ResponseHeaders
}

/**
 * A response whose body is not read yet: call `pipeTo` or `discard`, or its connection stays in
 * use.
 */
export interface ObjectResponse extends ResponseHead {
  /**
   * Streams the body to `onChunk`. A driver may read into the memory that `buffer` returns;
   * it then calls `buffer` before each read. Rejects when the body ends early.
   */
  readonly pipeTo: (onChunk: OnChunk, buffer?: () => Uint8Array) => Promise<void>
  /** Frees the connection without reading the rest of the body. */
  readonly discard: T.Task<void>
}

/**
 * Receives a chunk, whose memory is reused after this returns. Reading pauses until the
 * returned promise resolves; `'enough'` ends the body here.
 */
export type OnChunk = (borrowed: Uint8Array) => Promise<void> | 'enough' | undefined

interface Addressed {
  readonly url: string
  readonly signal: AbortSignal
}
export interface BytesToSend {
  /**
   * The bytes from their start, again after a redirect. A chunk's memory may be reused once the
   * next chunk is requested.
   */
  readonly body: () => AsyncIterable<Uint8Array>
  readonly lengthBytes: number
}
export type PutPart = Addressed & BytesToSend
export interface PostForm extends Addressed, BytesToSend {
  readonly fields: FormFields
  readonly filename: string
}
export interface GetObject extends Addressed {
  /** `null` is the whole object; an `end` of `Infinity` is the object's end. */
  readonly range: ByteRange | null
  /** The ETag that the object must still have, quotes included. */
  readonly ifMatch: string | null
}

export interface ObjectStore {
  /**
   * Sends only the headers `Host`, `Connection` and `Content-Length`: others may break the
   * signature.
   */
  readonly putPart: (request: PutPart) => TE.TaskEither<StoreFailure, ResponseHead>
  readonly postForm: (request: PostForm) => TE.TaskEither<StoreFailure, ResponseHead>
  /**
   * Returns responses with status 200, 206, 412 and 416; the caller interprets the last two.
   */
  readonly get: (request: GetObject) => TE.TaskEither<StoreFailure, ObjectResponse>
}

// pure

/** The `Code` of an S3 error document; `''` if it has none. */
export const storageErrorCode = (xml: string): string =>
  /<Code>\s*([A-Za-z0-9._-]{1,64})\s*<\/Code>/.exec(xml)?.[1] ?? ''

/** The endpoint that an S3 error document names for the bucket; `null` if it names none. */
export const storageEndpoint = (xml: string): string | null =>
  /<Endpoint>\s*([A-Za-z0-9.:/_-]{1,255})\s*<\/Endpoint>/.exec(xml)?.[1] ?? null
