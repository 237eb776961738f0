/** What is poured, as something to iterate over: each chunk a copy of its own. */
import { PassThrough } from 'node:stream'
import { type StorageBody } from '../Storage.js'

const drained = (stream: PassThrough): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done)
      resolve()
    }
    stream.on('drain', done).on('close', done)
  })

export const pouredBody = (pour: StorageBody['pour']): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: async function* () {
    const stream = new PassThrough()
    pour((lent) => {
      if (stream.destroyed) return 'enough'
      return stream.write(Buffer.from(lent)) ? undefined : drained(stream)
    }).then(
      () => stream.end(),
      (thrown: unknown) => stream.destroy(thrown instanceof Error ? thrown : new Error(String(thrown))),
    )
    yield* stream as AsyncIterable<Uint8Array>
  },
})
