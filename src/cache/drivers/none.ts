/** A cache that holds nothing: every read goes to the server. @since 0.1.0 */
import { either as E, taskEither as TE } from 'fp-ts'
import { type Cache } from '../Cache.js'

const done = TE.right<never, void>(undefined)

export const noCache: Cache = {
  epoch: TE.right({ generation: 'none', position: 0 }),
  get: () => TE.right(E.left('absent')),
  set: () => done,
  // What is not kept can't be shared.
  claim: () => TE.right({ _tag: 'Mine', release: async () => undefined }),
  remove: () => done,
  invalidate: () => done,
  erase: () => done,
  clear: done,
}
