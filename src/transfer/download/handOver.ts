/** Bytes of a download, one chunk at a time, for whoever iterates over them: the download waits until a chunk is taken. */
import { either as E, taskEither as TE } from 'fp-ts'
import { type StreamSink } from '../Sink.js'
import { streamDraft } from './streamDraft.js'

/** Runs a download into a sink of its own, while what arrives is iterated over. Whoever stops iterating stops the download. */
export const iterating = <Err>(
  name: string,
  run: (sink: StreamSink, signal: AbortSignal) => TE.TaskEither<Err, unknown>,
): AsyncIterable<E.Either<Err, Uint8Array>> => ({
  [Symbol.asyncIterator]: async function* () {
    const stopper = new AbortController()
    const waiting: Array<{ readonly bytes: Uint8Array; readonly taken: () => void }> = []
    let wake: () => void = () => undefined
    const take = (bytes: Uint8Array): Promise<void> =>
      new Promise((taken) => {
        // Nobody iterates any more: it only has to come to its end.
        if (stopper.signal.aborted) return taken()
        waiting.push({ bytes, taken })
        wake()
      })
    const draft = streamDraft(name, { take, end: () => Promise.resolve(), fail: () => undefined })
    const sink: StreamSink = { _tag: 'Stream', name, open: TE.right(draft) }
    let outcome: E.Either<Err, unknown> | undefined
    const running = run(sink, stopper.signal)().then((ended) => {
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
