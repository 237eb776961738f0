/**
 * Converts a download to an async iterable of chunks. The download waits until each chunk is
 * consumed.
 */
import { either as E, taskEither as TE } from 'fp-ts'
import { streamTarget, type StreamSink } from './Sink.js'

const ignore = (): void => undefined

/**
 * Each iteration runs its own download; ending it early stops the download. A failure is the last
 * element.
 */
export const toAsyncIterable = <Err>(
  name: string,
  run: (sink: StreamSink, signal: AbortSignal) => TE.TaskEither<Err, unknown>,
): AsyncIterable<E.Either<Err, Uint8Array>> => ({
  [Symbol.asyncIterator]: async function* () {
    const stopper = new AbortController()
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const target = streamTarget(name, {
      write: (bytes) => writer.write(bytes),
      end: async () => undefined,
      fail: ignore,
    })
    const running = run({ _tag: 'Stream', name, open: TE.right(target) }, stopper.signal)().finally(
      // The stream is already closed if the iteration has ended.
      () => void writer.close().catch(ignore),
    )
    try {
      for await (const bytes of readable) yield E.right(bytes)
      const outcome = await running
      if (E.isLeft(outcome)) yield outcome
    } finally {
      stopper.abort()
      await running
    }
  },
})
