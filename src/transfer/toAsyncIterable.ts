/**
 * The bytes of a download as an async iterable, a chunk at a time: the download waits until a chunk
 * is taken.
 */
import { either as E, taskEither as TE } from 'fp-ts'
import { streamTarget, type StreamSink } from './Sink.js'

/**
 * Each iteration runs the download into a stream of its own; ending it early stops the download. A
 * failure is the last member.
 */
export const toAsyncIterable = <Err>(
  name: string,
  run: (sink: StreamSink, signal: AbortSignal) => TE.TaskEither<Err, unknown>,
): AsyncIterable<E.Either<Err, Uint8Array>> => ({
  [Symbol.asyncIterator]: async function* () {
    const stopper = new AbortController()
    const waiting: Array<{ readonly bytes: Uint8Array; readonly taken: () => void }> = []
    let wake: () => void = () => undefined
    const take = (bytes: Uint8Array): Promise<void> =>
      new Promise((taken) => {
        // The iteration has ended: the download only has to come to its end.
        if (stopper.signal.aborted) return taken()
        waiting.push({ bytes, taken })
        wake()
      })
    const target = streamTarget(name, { take, end: () => Promise.resolve(), fail: () => undefined })
    let outcome: E.Either<Err, unknown> | undefined
    const running = run({ _tag: 'Stream', name, open: TE.right(target) }, stopper.signal)().then((ended) => {
      outcome = ended
      wake()
    })
    try {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) {
          try {
            yield E.right(next.bytes)
          } finally {
            next.taken()
          }
        } else if (outcome !== undefined) break
        else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
      if (outcome !== undefined && E.isLeft(outcome)) yield outcome
    } finally {
      stopper.abort()
      waiting.forEach(({ taken }) => taken())
      await running
    }
  },
})
