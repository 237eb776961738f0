/**
 * What can go wrong while bytes move between a file and the storage; a cancelled transfer is `Aborted`, as a request is.
 * @since 0.1.0
 */
import { type Cause } from './Cause.js'

/** The storage answered with a status that refuses the bytes, or the request for them. */
export interface StorageRefused {
  readonly _tag: 'StorageRefused'
  readonly method: string
  /** Without its query: that holds the signature. */
  readonly url: string
  readonly status: number
  /** S3's own word for it, for example `AccessDenied`, `RequestTimeTooSkewed`; `''` when it gave none. */
  readonly code: string
  /** From 1; `null` when the whole file was meant. */
  readonly part: number | null
  readonly attempt: number
  /** The pause that the storage asked for, if it did. */
  readonly retryAfterMs?: number
}
/** No answer, or part of one, from the storage. */
export interface StorageUnreachable {
  readonly _tag: 'StorageUnreachable'
  readonly method: string
  readonly url: string
  readonly part: number | null
  readonly attempt: number
  readonly cause: Cause
}
/** What arrived is not what was sent. */
export interface ChecksumMismatch {
  readonly _tag: 'ChecksumMismatch'
  readonly what: 'etag' | 'size' | 'sha256'
  readonly expected: string
  readonly found: string
  readonly part: number | null
}
/** A local file can't be read or written. */
export interface FileError {
  readonly _tag: 'FileError'
  readonly operation: 'open' | 'read' | 'write' | 'sync' | 'rename' | 'stat'
  readonly path: string
  readonly cause: Cause
}
/** There is no room for a file; nothing of it was fetched. */
export interface DiskFull {
  readonly _tag: 'DiskFull'
  readonly path: string
  readonly neededBytes: number
  readonly freeBytes: number
}
/** The file changed while it was being uploaded; what was sent of it is not used. */
export interface SourceChanged {
  readonly _tag: 'SourceChanged'
  readonly path: string
}
/** A file that can't be stored, or a field that holds none: nothing was sent. */
export interface TransferRefused {
  readonly _tag: 'TransferRefused'
  readonly reason: string
}
/** A field points to a file that was never stored, since its upload did not finish, or that was removed since. */
export interface UploadUnfinished {
  readonly _tag: 'UploadUnfinished'
  /** The field's uuid. */
  readonly field: string
  /** The field by its names: `read_1 of raw::raw_reads of S1`. */
  readonly title: string
  /** Where the object would be: `s3://bucket/key`. */
  readonly uri: string
}
/** What arrived could be compared with nothing, and was not put in place. */
export interface Unverified {
  readonly _tag: 'Unverified'
  /** What it would have become. */
  readonly path: string
  /** `WebPage`: it is a web page, such as the login page of a portal, where the address names another kind of file. */
  readonly reason: 'NoChecksum' | 'WebPage'
}
/** Another process with the same checkpoints, or another call in this one, is moving the same thing. */
export interface TransferBusy {
  readonly _tag: 'TransferBusy'
  /** What is being moved. */
  readonly title: string
  readonly owner: { readonly pid: number; readonly host: string }
}
export type TransferError =
  | StorageRefused
  | StorageUnreachable
  | ChecksumMismatch
  | FileError
  | DiskFull
  | SourceChanged
  | TransferRefused
  | UploadUnfinished
  | Unverified
  | TransferBusy

// constructors

export const transferRefused = (reason: string): TransferRefused => ({ _tag: 'TransferRefused', reason })

export const fileError = (operation: FileError['operation'], path: string, cause: Cause): FileError => ({
  _tag: 'FileError',
  operation,
  path,
  cause,
})

/** `part` is `null` for the whole object. */
export const checksumMismatch = (
  what: ChecksumMismatch['what'],
  expected: string,
  found: string,
  part: number | null = null,
): ChecksumMismatch => ({ _tag: 'ChecksumMismatch', what, expected, found, part })
