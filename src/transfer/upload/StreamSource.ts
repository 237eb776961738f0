/** Bytes that come once and in order, of a length that nobody knows yet: a pipe from another program, say. @since 0.1.0 */
import { type PlanOptions } from '../plan.js'

// model

export interface StreamSource extends StreamOptions {
  readonly _tag: 'StreamSource'
  /** What stands for a path in an error, and gives the object its name. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

export interface StreamOptions {
  /**
   * No more than this will come: 64 GiB. All addresses are asked for at once, so the size of a part follows from it, and the memory that
   * is needed, `concurrency + 1` parts: 80 MiB for 64 GiB, 2.6 GiB for 5 TiB.
   */
  readonly maxBytes?: number
}

// helpers

const GiB = 1024 ** 3
const MiB = 1024 ** 2

/** What an upload of a stream is planned for. */
export const plannedStream = ({ maxBytes }: StreamSource, { partBytes }: PlanOptions) => ({
  maxBytes: maxBytes ?? 64 * GiB,
  partBytes: partBytes ?? 16 * MiB,
})

const has = (value: object, name: string): boolean => name in value

/** Whether it gives its bytes once: a stream of Node or of the web, or a generator. Anything else begins anew each time it is iterated. */
export const isReadOnce = (chunks: AsyncIterable<Uint8Array>): boolean =>
  has(chunks, 'readableEnded') || has(chunks, 'getReader') || has(chunks, 'next')

/** Node's streams have these; nothing else has to. */
type Emitting = AsyncIterable<Uint8Array> & {
  readonly on?: (event: 'error', listener: () => void) => unknown
  readonly destroy?: () => unknown
}

/** Whoever is waited for never comes: the stream itself has to be told, since its iterator waits as well. */
export const closeStream = (chunks: AsyncIterable<Uint8Array>): void => {
  const { destroy } = chunks as Emitting
  if (typeof destroy === 'function') destroy.call(chunks)
}

/** A stream may break before anybody reads it, and an error that nobody listens to ends the process. Whoever reads it hears of it then. */
const heard = (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> => {
  const { on } = chunks as Emitting
  if (typeof on === 'function') on.call(chunks, 'error', () => undefined)
  return chunks
}

// constructors

/**
 * A `Readable`, or anything else that gives bytes when it is iterated. It is read no faster than it is sent.
 *
 * A stream can't be read twice: a part that fails is sent again out of memory, but an upload that was killed begins anew, and one that is run
 * again is refused. An upload that fails or is stopped destroys it.
 *
 * @example no-run
 * const upload = uploadField(fieldNamed(result, 'alignment'), streamSource('S1.bam', process.stdin))
 */
export const streamSource = (
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: StreamOptions = {},
): StreamSource => ({ _tag: 'StreamSource', name, chunks: heard(chunks), ...options })
