/** The source of an upload: a file, bytes in memory, or a stream. @since 0.1.0 */
import { taskEither as TE } from 'fp-ts'
import type { FileError } from '../errors/TransferError.js'

// model

export interface SourceStat {
  readonly sizeBytes: number
  /** Together with the size, shows that the file changed during the upload. */
  readonly mtimeMs: number
  /**
   * Changes on any write, rename or chmod (ctime); valid in this process only. Absent if the source
   * has none.
   */
  readonly revision?: string
  /**
   * Identifies the bytes across processes: for a file, its path, dev, inode, size and mtime.
   * `null`: no resume.
   */
  readonly identity: string | null
}

export interface Source {
  /** The path, or another name for errors. */
  readonly name: string
  /**
   * The path for another thread to read; bytes if it isn't UTF-8; `null` if the source is only in
   * memory.
   */
  readonly path: string | Uint8Array | null
  /** Runs before and after the bytes are sent. */
  readonly stat: TE.TaskEither<FileError, SourceStat>
  /**
   * Reads `length` bytes from `offset`, or fewer if the source ends earlier. A chunk's memory may
   * be reused once the next is requested. The iteration rejects when the source can't be read.
   */
  readonly read: (offset: number, length: number) => AsyncIterable<Uint8Array>
}

export interface StreamOptions {
  /**
   * The maximum length: 64 GiB by default. All part URLs are requested up front, so the part size
   * follows from it, and with it the memory, `concurrency + 1` parts: 80 MiB for 64 GiB, 2.6 GiB
   * for 5 TiB.
   */
  readonly maxBytes?: number
}

/** Bytes of unknown length, read once and in order, for example from a pipe. */
export interface StreamSource extends StreamOptions {
  readonly _tag: 'StreamSource'
  /** Used as the path in errors, and as the name of the object. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

const chunkBytes = 1024 * 1024

// helpers

/** Calls a method that Node's streams have and other iterables may lack. */
const callIfPresent = (chunks: object, method: 'on' | 'destroy', ...args: ReadonlyArray<unknown>): void => {
  const found: unknown = Reflect.get(chunks, method)
  if (typeof found === 'function') Reflect.apply(found, chunks, args)
}

// constructors

/** The bytes are not copied: don't change them before the upload has ended. */
export const bytesSource = (name: string, bytes: Uint8Array): Source => ({
  name,
  path: null,
  stat: TE.right({ sizeBytes: bytes.length, mtimeMs: 0, identity: null }),
  read: async function* (offset, length) {
    const end = Math.min(offset + length, bytes.length)
    for (let at = offset; at < end; at += chunkBytes) yield bytes.subarray(at, Math.min(at + chunkBytes, end))
  },
})

/**
 * A `Readable` or another async iterable of bytes. Reads it no faster than the bytes are sent.
 *
 * A stream can't be read twice: a failed part is sent again from memory, but a killed upload
 * restarts, and the same upload can't run again. An upload that fails or is aborted destroys the
 * stream.
 *
 * @example no-run
 * const upload = uploadField(fieldNamed(result, 'alignment'), streamSource('S1.bam', process.stdin))
 */
export const streamSource = (
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: StreamOptions = {},
): StreamSource => {
  // A stream may break before it is read, and an error without a listener ends the process. Reading
  // it reports the error.
  callIfPresent(chunks, 'on', 'error', () => undefined)
  return { _tag: 'StreamSource', name, chunks, ...options }
}

// operations

export const isStream = (source: Source | StreamSource): source is StreamSource => '_tag' in source

/**
 * Whether it can be iterated only once: a Node or web stream, or a generator. Other iterables start
 * over.
 */
export const isReadOnce = ({ chunks }: StreamSource): boolean =>
  'readableEnded' in chunks || 'getReader' in chunks || 'next' in chunks

/** Destroys the stream itself: its iterator can't be closed while a read is pending. */
export const closeStream = ({ chunks }: StreamSource): void => callIfPresent(chunks, 'destroy')

/** Reads the source to its end, whatever size it states. */
export const toStream = (source: Source): StreamSource =>
  streamSource(source.name, {
    [Symbol.asyncIterator]: () => source.read(0, Number.MAX_SAFE_INTEGER)[Symbol.asyncIterator](),
  })
