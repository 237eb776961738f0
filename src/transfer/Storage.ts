/** Requests to an S3 storage over presigned addresses: the only place where bytes meet the network. @since 0.1.0 */
import { type taskEither as TE } from 'fp-ts'
import { type Cause } from '../errors/Cause.js'
import { type Aborted } from '../errors/RequestError.js'
import { type StorageRefused, type StorageUnreachable, type TransferRefused } from '../errors/TransferError.js'
import { type FormFields } from './formBody.js'

// model

/** The bytes to send could not be read, or were not as many as promised: not the storage's fault. */
export interface BodyFailed {
  readonly _tag: 'BodyFailed'
  readonly cause: Cause
}
/** A driver says `part: null` and `attempt: 1`; whoever knows better puts it in. */
export type StorageFailure = StorageRefused | StorageUnreachable | TransferRefused | Aborted | BodyFailed

/** Names in lower case. */
export type StorageHeaders = Readonly<Record<string, string>>

export interface StorageAnswer {
  readonly status: number
  readonly headers: StorageHeaders
}
export interface StorageBody extends StorageAnswer {
  /** Must be iterated or poured, to its end or not, for the connection to be given back. Rejects when the rest does not come. */
  readonly body: AsyncIterable<Uint8Array>
  /**
   * The body as it arrives, at less cost: chunks are lent, not given. A driver that can puts the next bytes where `room` says, which it asks
   * behind each chunk. Rejects when the rest does not come.
   */
  readonly pour: (take: Take, room?: () => Uint8Array) => Promise<void>
}
/**
 * Takes a chunk, whose bytes are overwritten once this has returned. What it returns is waited for before more is read; after
 * `'enough'` nothing more is, and the connection is given up.
 */
export type Take = (lent: Uint8Array) => Promise<void> | 'enough' | undefined

interface Addressed {
  readonly url: string
  readonly signal: AbortSignal
}
export interface BytesToSend {
  /** From their start: called again when the storage sends the request on to another address. A chunk is done with when the next is asked for. */
  readonly body: () => AsyncIterable<Uint8Array>
  readonly lengthBytes: number
}
export type PutPart = Addressed & BytesToSend
export interface PostForm extends Addressed, BytesToSend {
  readonly fields: FormFields
  readonly filename: string
}
export interface GetObject extends Addressed {
  /** `end` is the last byte wanted; `null` is up to the end of the object. */
  readonly range: { readonly start: number; readonly end: number | null } | null
  /** The ETag that the object must still have, quotes and all. */
  readonly ifMatch: string | null
}

export interface Storage {
  /** Sends no header but `Host`, `Connection` and `Content-Length`: one more may break the signature. */
  readonly putPart: (request: PutPart) => TE.TaskEither<StorageFailure, StorageAnswer>
  readonly postForm: (request: PostForm) => TE.TaskEither<StorageFailure, StorageAnswer>
  /** Right with status 200, 206, 412 and 416; what these last two mean is for the caller to say. */
  readonly get: (request: GetObject) => TE.TaskEither<StorageFailure, StorageBody>
}

// helpers

/** The `Code` of an S3 error document; `''` where there is none. */
export const storageErrorCode = (xml: string): string =>
  /<Code>\s*([A-Za-z0-9._-]{1,64})\s*<\/Code>/.exec(xml)?.[1] ?? ''

/** Where S3 wants a request to go instead, when it says so in the document alone; `null` when it does not. */
export const storageEndpoint = (xml: string): string | null =>
  /<Endpoint>\s*([A-Za-z0-9.:/_-]{1,255})\s*<\/Endpoint>/.exec(xml)?.[1] ?? null
