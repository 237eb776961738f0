/**
 * The errors of moving bytes between a file and the storage. A cancelled transfer is `Aborted`,
 * like a cancelled request. @since 0.1.0
 */
import type { Cause } from './Cause.js'

/** The storage responded with an error status. */
export interface StorageRefused {
  readonly _tag: 'StorageRefused'
  readonly method: string
  /** Without its query, which contains the signature. */
  readonly url: string
  readonly status: number
  /**
   * S3's error code, for example `AccessDenied` or `RequestTimeTooSkewed`; `''` if there is none.
   */
  readonly code: string
  /** From 1; `null` for the complete file. */
  readonly part: number | null
  readonly attempt: number
  /** The pause that the storage requests, if it does. */
  readonly retryAfterMs?: number
}
/** No response from the storage, or only part of one. */
export interface StorageUnreachable {
  readonly _tag: 'StorageUnreachable'
  readonly method: string
  readonly url: string
  readonly part: number | null
  readonly attempt: number
  readonly cause: Cause
}
/** The received bytes differ from the sent ones. */
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
/** Not enough disk space for a file; nothing was downloaded. */
export interface DiskFull {
  readonly _tag: 'DiskFull'
  readonly path: string
  readonly neededBytes: number
  readonly freeBytes: number
}
/** The file changed while it was uploaded; the uploaded parts are discarded. */
export interface SourceChanged {
  readonly _tag: 'SourceChanged'
  readonly path: string
}
/** A file that can't be stored, or a field without a file: nothing was sent. */
export interface TransferRefused {
  readonly _tag: 'TransferRefused'
  readonly reason: string
}
/**
 * A field refers to an object that does not exist: its upload did not finish, or it was deleted.
 */
export interface UploadUnfinished {
  readonly _tag: 'UploadUnfinished'
  /** The field's uuid. */
  readonly field: string
  /** The field by its names: `read_1 of raw::raw_reads of S1`. */
  readonly title: string
  /** The object's location: `s3://bucket/key`. */
  readonly uri: string
}
/** The download could not be verified, and was not moved to its target. */
export interface Unverified {
  readonly _tag: 'Unverified'
  /** The target of the download. */
  readonly path: string
  /**
   * `WebPage`: the server sent a web page, such as the login page of a portal, where the URL names
   * another kind of file.
   */
  readonly reason: 'NoChecksum' | 'WebPage'
}
/** A file exists at the target and isn't the stored one; nothing was written. */
export interface TargetExists {
  readonly _tag: 'TargetExists'
  readonly path: string
}
/**
 * Another process with the same checkpoints, or another call in this process, is transferring the
 * same file.
 */
export interface TransferBusy {
  readonly _tag: 'TransferBusy'
  /** What is being transferred. */
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
  | TargetExists
  | TransferBusy

// constructors

export const transferRefused = (reason: string): TransferRefused => ({ _tag: 'TransferRefused', reason })

export const fileError = (operation: FileError['operation'], path: string, cause: Cause): FileError => ({
  _tag: 'FileError',
  operation,
  path,
  cause,
})

/** `part` is `null` for the complete object. */
export const checksumMismatch = (
  what: ChecksumMismatch['what'],
  expected: string,
  found: string,
  part: number | null = null,
): ChecksumMismatch => ({ _tag: 'ChecksumMismatch', what, expected, found, part })
