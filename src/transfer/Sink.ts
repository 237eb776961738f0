/**
 * The target of a download: a file gets its name only when it is complete and verified.
 * @since 0.1.0
 */
import { either as E, function as F, type io as IO, type option as O, type task as T, taskEither as TE } from 'fp-ts'
import { type Cause, causeOf } from '../errors/Cause.js'
import { type DiskFull, type FileError, fileError } from '../errors/TransferError.js'
import { type ByteRanges } from './ByteRange.js'
import { type PinnedObject } from './rangeResponse.js'
import { type Source } from './Source.js'

// model

export type Sink = FileSink | StreamSink

/** A file: it appears whole and verified, or stays as it was. */
export interface FileSink {
  readonly _tag: 'File'
  /** The path that the finished file gets. */
  readonly name: string
  /** The file that has this name now; none if there is none, or something else, such as a link. */
  readonly existing: T.Task<O.Option<Source>>
  /** A temporary file beside the target. */
  readonly open: TE.TaskEither<FileError, OpenFile>
  /**
   * A file beside the target that survives the process, with what an earlier run fetched of the
   * same object. While another download has it open, this opens a temporary file instead.
   */
  readonly openPartial: (object: PartialObject) => TE.TaskEither<FileError | DiskFull, PartialFile>
}

/** Receives bytes in order; they can be neither revoked nor read again. */
export interface StreamSink {
  readonly _tag: 'Stream'
  /** Used as the path in errors. */
  readonly name: string
  readonly open: TE.TaskEither<FileError, OpenStream>
}

export type OpenTarget = OpenStream | OpenFile | PartialFile

/** End it with `commit`, `keep` or `discard`. */
interface TargetOperations {
  /** The memory of the bytes may be reused once it resolves. */
  readonly write: (offset: number, bytes: Uint8Array) => TE.TaskEither<FileError, void>
  /** Makes a file durable and renames it over any existing one; ends a stream. */
  readonly commit: TE.TaskEither<FileError, void>
  /** Leaves it for the next run if that can resume it, else discards it. */
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
  /** Reads what was written. */
  readonly source: Source
}

/** The object whose bytes a partial file holds. */
export interface PartialObject extends PinnedObject {
  /** Its URL, without the signature. */
  readonly source: string
}

export interface PartialFile extends TargetOperations {
  readonly _tag: 'PartialFile'
  readonly source: Source
  readonly object: PinnedObject
  /** What an earlier run left of the object. */
  readonly done: ByteRanges
  /** Writes only if the file holds other bytes there. */
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
  /** Resolves when more can be taken; rejects when the stream broke. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Everything was taken and verified. */
  readonly end: () => Promise<void>
  /** The bytes taken are incomplete or wrong, and no more follow. */
  readonly fail: IO.IO<void>
}

// constructors

const notRewindable: Cause = {
  name: 'Error',
  message: 'the object has to be fetched from its start again, and what the stream has taken can not be taken back',
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
