/** Ends reads and streams with `Aborted` once the environment's signal fires. @internal */
import { either as E } from 'fp-ts'
import { type Aborted, safeUrl } from '../../errors/RequestError.js'
import type { Pangea } from '../Pangea.js'

/** Builds the `Aborted` error of a read. Without a `path`, its url is the server's. */
export const abortedError = ({ endpoint }: Pick<Pangea, 'endpoint'>, path = ''): Aborted => ({
  _tag: 'Aborted',
  method: 'GET',
  url: safeUrl(`${endpoint}${path}`),
  status: null,
  attempt: 0,
  cause: { name: 'AbortError', message: 'cancelled' },
})

export const isAborted = ({ signal }: Pick<Pangea, 'signal'>): boolean => signal?.aborted === true

/** Yields items until the signal fires, and then `Aborted`. Returns whether the signal fired. */
export function* untilAborted<A>(
  pangea: Pangea,
  members: Iterable<A>,
  path?: string,
): Generator<E.Either<Aborted, A>, boolean, undefined> {
  for (const member of members) {
    if (isAborted(pangea)) {
      yield E.left(abortedError(pangea, path))
      return true
    }
    yield E.right(member)
  }
  return false
}
