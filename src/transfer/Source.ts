/** Where the bytes of an upload come from: a file, memory, or a stream. @since 0.1.0 */
import { taskEither as TE } from 'fp-ts'
import { type FileError } from '../errors/TransferError.js'

// model

export interface SourceStat {
  readonly sizeBytes: number
  /** With the size, tells that the file changed during the upload. */
  readonly mtimeMs: number
  /**
   * Changes with every write, also when a program sets the modification time back. It does not
   * identify the bytes in a later process, since it changes with a file's name and mode too. Absent
   * where nothing does this.
   */
  readonly revision?: string
  /**
   * Identifies these bytes, in a later process too; `null` where nothing does, and then no other
   * run resumes the upload.
   */
  readonly identity: string | null
}

export interface Source {
  /** The path, or what stands for one in an error. */
  readonly name: string
  /**
   * Where another thread reads the same bytes, in bytes where it is not UTF-8; `null` when they are
   * only in memory.
   */
  readonly path: string | Uint8Array | null
  /** Run before and after the bytes are sent. */
  readonly stat: TE.TaskEither<FileError, SourceStat>
  /**
   * The bytes from `offset`: `length` of them, or fewer where the source ends. A chunk's memory may
   * be reused once the next is asked for. Rejects, while iterated, when it can't be read.
   */
  readonly read: (offset: number, length: number) => AsyncIterable<Uint8Array>
}

export interface StreamOptions {
  /**
   * No more than this will come: 64 GiB. All addresses are asked for at once, so the size of a part
   * follows from it, and the memory that is needed, `concurrency + 1` parts: 80 MiB for 64 GiB, 2.6
   * GiB for 5 TiB.
   */
  readonly maxBytes?: number
}

/** Bytes that come once and in order, of an unknown length: a pipe from another program, say. */
export interface StreamSource extends StreamOptions {
  readonly _tag: 'StreamSource'
  /** What stands for a path in an error, and gives the object its name. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

const chunkBytes = 1024 * 1024

// helpers

/** Calls a method that Node's streams have, and other iterables need not have. */
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
 * A `Readable`, or anything else that gives bytes when it is iterated. It is read no faster than it
 * is sent.
 *
 * A stream can't be read twice: a part that fails is sent again from memory, but an upload that was
 * killed restarts, and one that runs again is refused. An upload that fails or is stopped destroys
 * it.
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
 * Whether it gives its bytes once: a stream of Node or of the web, or a generator. Others start
 * again when iterated again.
 */
export const isReadOnce = ({ chunks }: StreamSource): boolean =>
  'readableEnded' in chunks || 'getReader' in chunks || 'next' in chunks

/** Destroys the stream itself: its iterator can't be closed while a read is pending. */
export const closeStream = ({ chunks }: StreamSource): void => callIfPresent(chunks, 'destroy')

/** The same bytes, read to their end, wherever that is. */
export const toStream = (source: Source): StreamSource =>
  streamSource(source.name, {
    [Symbol.asyncIterator]: () => source.read(0, Number.MAX_SAFE_INTEGER)[Symbol.asyncIterator](),
  })
