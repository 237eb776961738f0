/**
 * What a download writes to: nothing is seen under the final name before all of it is there and
 * verified. @since 0.1.0
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
  /**
   * The file that has this name now; none where there is none, or something else, such as a link.
   */
  readonly existing: T.Task<O.Option<Source>>
  /** A temporary file beside the target. */
  readonly open: TE.TaskEither<FileError, OpenFile>
  /**
   * A file beside the target that outlives the process, with what an earlier run left of the same
   * object in it. One process has it at a time: another one gets a temporary file instead.
   */
  readonly openPartial: (object: PartialObject) => TE.TaskEither<FileError | DiskFull, PartialFile>
}

/** Bytes in order, as they come: they can be neither taken back nor read again. */
export interface StreamSink {
  readonly _tag: 'Stream'
  /** What stands for a path in an error. */
  readonly name: string
  readonly open: TE.TaskEither<FileError, OpenStream>
}

export type OpenTarget = OpenStream | OpenFile | PartialFile

/** To be committed, kept or discarded. */
interface Writing {
  /** The memory of the bytes may be reused once it resolves. */
  readonly write: (offset: number, bytes: Uint8Array) => TE.TaskEither<FileError, void>
  /** Makes it durable and gives it the final name, in the place of what was there. */
  readonly commit: TE.TaskEither<FileError, void>
  /** Leaves it for the next run where that can resume it, else discards it. */
  readonly keep: T.Task<void>
  readonly discard: T.Task<void>
}

export interface OpenStream extends Writing {
  readonly _tag: 'OpenStream'
  /** Fails once it has taken bytes: they can't be taken back. */
  readonly rewind: TE.TaskEither<FileError, void>
}

export interface OpenFile extends Writing {
  readonly _tag: 'OpenFile'
  /** What was written, to be read again. */
  readonly source: Source
}

/** The object that a partial file holds some of. */
export interface PartialObject extends PinnedObject {
  /** Its URL, without the signature. */
  readonly source: string
}

export interface PartialFile extends Writing {
  readonly _tag: 'PartialFile'
  readonly source: Source
  readonly object: PinnedObject
  /** What an earlier run left of the object. */
  readonly done: ByteRanges
  /** Writes only where other bytes are. */
  readonly overwrite: Writing['write']
  /** Makes what was written durable, then records that it is there. */
  readonly record: (done: ByteRanges) => TE.TaskEither<FileError, void>
  /**
   * Adds to the record at little cost: it survives the end of this process, but no power cut. A
   * failure loses nothing but work.
   */
  readonly append: (done: ByteRanges) => T.Task<void>
}

/** The far end of a stream. */
export interface Taker {
  /** Resolves when more can be taken; rejects when the stream broke. */
  readonly take: (bytes: Uint8Array) => Promise<void>
  /** All of it was taken, and verified. */
  readonly end: () => Promise<void>
  /** No more comes, and what was taken is incomplete or wrong. */
  readonly fail: IO.IO<void>
}

// constructors

const notRewindable: Cause = {
  name: 'Error',
  message: 'the object has to be fetched from its start again, and what the stream has taken can not be taken back',
}

/** The stream keeps no memory that is reused: each write is copied. */
export const streamTarget = (name: string, taker: Taker): OpenStream => {
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
          return taker.take(Uint8Array.from(bytes))
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
