/** A cache that holds nothing: every read goes to the server. @since 0.1.0 */
import { option as O, taskEither as TE } from 'fp-ts'
import { type Cache } from '../Cache.js'

const done = TE.right<never, void>(undefined)

export const noCache: Cache = {
  epoch: TE.right({ generation: 'none', position: 0 }),
  get: () => TE.right(O.none),
  set: () => done,
  remove: () => done,
  invalidate: () => done,
  clear: done,
}
