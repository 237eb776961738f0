/** The page that `indexedDbCacheInBrowser.slow.test.ts` bundles and drives in a browser. */
import { either as E } from 'fp-ts'
import { cacheKey, identityOf, indexedDbCache } from 'pangea-fp'

const keyOf = (url: string) =>
  cacheKey({ endpoint: 'https://pangea.example', identity: identityOf('token'), method: 'GET', url })

const entryOf = (body: Uint8Array, tags: ReadonlyArray<string> = []) => ({
  body,
  storedAtMs: 1_700_000_000_000,
  ttlMs: 10_800_000,
  tags,
})

const rightOf = async <A>(step: () => Promise<E.Either<unknown, A>>): Promise<A> => {
  const outcome = await step()
  return E.isRight(outcome) ? outcome.right : Promise.reject(new Error(JSON.stringify(outcome.left)))
}

const cache = indexedDbCache()

const seen = async (url: string): Promise<string> => {
  const found = await rightOf(cache.get(keyOf(url)))
  return E.isRight(found) ? new TextDecoder().decode(found.right.body.subarray(0, 20)) : found.left
}

const store = async (url: string, body: Uint8Array, tags: ReadonlyArray<string> = []): Promise<void> =>
  rightOf(cache.set(keyOf(url), entryOf(body, tags), await rightOf(cache.epoch)))

const text = new TextEncoder()

/** Each step runs in the page, in the order of the test. */
const steps = {
  fill: async () => {
    await store('/small', text.encode('small é'), ['t'])
    await store('/large', new Uint8Array(10_000_000).fill(65))
    return [await seen('/small'), await seen('/large'), await seen('/none')]
  },
  look: async () => [await seen('/small'), await seen('/large')],
  invalidate: async () => {
    const readAt = await rightOf(cache.epoch)
    await rightOf(cache.invalidate(['t']))
    const after = await seen('/small')
    await rightOf(cache.set(keyOf('/small'), entryOf(text.encode('stale'), ['t']), readAt))
    return [after, await seen('/small')]
  },
  clear: async () => {
    await rightOf(cache.clear)
    return [await seen('/large')]
  },
}

Object.assign(globalThis, { steps })
