/** The body of a response as an async iterable; each chunk is a copy. */
import { type StoreBody } from './ObjectStore.js'

const maxQueuedBytes = 256 * 1024

export const chunksOf = (answer: StoreBody): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: async function* () {
    const chunks: Array<Uint8Array> = []
    let queuedBytes = 0
    let isLeft = false
    let ended: Promise<void> | null = null
    let wake: () => void = () => undefined
    let resume: () => void = () => undefined
    const piping = answer.pipeTo((bytes) => {
      if (isLeft) return 'enough'
      chunks.push(new Uint8Array(bytes))
      queuedBytes += bytes.length
      wake()
      return queuedBytes < maxQueuedBytes ? undefined : new Promise<void>((resolve) => (resume = resolve))
    })
    piping
      .catch(() => undefined)
      .finally(() => {
        ended = piping
        wake()
      })
    try {
      for (;;) {
        const next = chunks.shift()
        if (next !== undefined) {
          queuedBytes -= next.length
          if (queuedBytes < maxQueuedBytes) resume()
          yield next
        } else if (ended !== null) return await (ended as Promise<void>)
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      isLeft = true
      resume()
      await answer.discard()
    }
  },
})
