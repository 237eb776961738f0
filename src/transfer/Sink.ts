/**
 * The target of a download: a file that appears under its name only when it is complete and
 * verified, or a stream.
 * @since 0.1.0
 */
import { either as E, function as F, type io as IO, type option as O, type task as T, taskEither as TE } from 'fp-ts'
import { type Cause, causeOf } from '../errors/Cause.js'
import { type DiskFull, type FileError, fileError } from '../errors/TransferError.js'
import type { ByteRanges } from './ByteRange.js'
import type { PinnedObject } from './rangeResponse.js'
import type { Source } from './Source.js'

// model

export type Sink = FileSink | StreamSink

/** A file that is replaced only by a complete, verified one. */
export interface FileSink {
  readonly _tag: 'File'
  /** The path of the finished file. */
  readonly name: string
  /** The file at this path now; none if it is missing or not a regular file, such as a link. */
  readonly existing: T.Task<O.Option<Source>>
  /** Opens a temporary file beside the target. */
  readonly open: TE.TaskEither<FileError, OpenFile>
  /**
   * Opens a file beside the target that survives the process, with the ranges that an earlier run
   * fetched of the same object. While another download has it open, this opens a temporary file
   * instead.
   */
  readonly openPartial: (object: PartialObject) => TE.TaskEither<FileError | DiskFull, PartialFile>
}

/** Receives bytes in order, and can neither revoke them nor read them again. */
export interface StreamSink {
  readonly _tag: 'Stream'
  /** Used as the path in errors. */
  readonly name: string
  readonly open: TE.TaskEither<FileError, OpenStream>
}

export type OpenTarget = OpenStream | OpenFile | PartialFile

/** End it with `commit`, `keep` or `discard`. */
interface TargetOperations {
  /** The caller may reuse the memory once this resolves. */
  readonly write: (offset: number, bytes: Uint8Array) => TE.TaskEither<FileError, void>
  /** Makes a file durable and renames it over any existing one; ends a stream. */
  readonly commit: TE.TaskEither<FileError, void>
  /** Closes the file for the next run if that can resume it, else discards it. */
  readonly keep: T.Task<void>
  readonly discard: T.Task<void>
}

export interface OpenStream extends TargetOperations {
  readonly _tag: 'OpenStream'
  /** Fails if bytes were written: they can't be revoked. */
  readonly rewind: TE.TaskEither<FileError, void>
}

export interface OpenFile extends TargetOperations {
  readonly _tag: 'OpenFile'
  /** Reads the written bytes. */
  readonly source: Source
}

/** The object whose bytes a partial file contains. */
export interface PartialObject extends PinnedObject {
  /** Its URL, without the signature. */
  readonly source: string
}

export interface PartialFile extends TargetOperations {
  readonly _tag: 'PartialFile'
  readonly source: Source
  readonly object: PinnedObject
  /** The ranges that an earlier run stored. */
  readonly done: ByteRanges
  /** Writes only where the file's bytes differ. */
  readonly overwrite: TargetOperations['write']
  /** Makes written bytes durable, then records them. */
  readonly record: (done: ByteRanges) => TE.TaskEither<FileError, void>
  /**
   * Records progress without a sync: survives the end of this process, not a power cut. A failure
   * costs only repeated work.
   */
  readonly append: (done: ByteRanges) => T.Task<void>
}

/** The receiving end of a stream. */
export interface StreamWriter {
  /** Resolves when the stream accepts more; rejects when the stream has failed. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** All bytes were written and verified. */
  readonly end: () => Promise<void>
  /** The written bytes are incomplete or wrong, and no more follow. */
  readonly fail: IO.IO<void>
}

// constructors

const notRewindable: Cause = {
  name: 'Error',
  message: 'the object must be fetched again from its start, but the stream cannot revoke bytes',
}

/** Copies each write: the caller reuses its memory. */
export const streamTarget = (name: string, taker: StreamWriter): OpenStream => {
  let hasTaken = false
  let isEnded = false
  const discard: T.Task<void> = async () => {
    if (!isEnded) taker.fail()
    isEnded = true
  }
  return {
    _tag: 'OpenStream',
    write: (_offset, bytes) =>
      TE.tryCatch(
        () => {
          hasTaken = true
          return taker.write(Uint8Array.from(bytes))
        },
        (thrown) => fileError('write', name, causeOf(thrown)),
      ),
    rewind: async () => (hasTaken ? E.left(fileError('write', name, notRewindable)) : E.right(undefined)),
    commit: F.pipe(
      TE.tryCatch(
        () => taker.end(),
        (thrown) => fileError('sync', name, causeOf(thrown)),
      ),
      TE.tapIO(() => () => {
        isEnded = true
      }),
    ),
    keep: discard,
    discard,
  }
}
