/** What an operation or a stream gives once its signal has fired. @internal */
import { either as E } from 'fp-ts'
import { type Aborted, safeUrl } from '../../errors/RequestError.js'
import { type Pangea } from '../Pangea.js'

/** The read that was stopped. `path` is its route; without one, the server is all that is known. */
export const abortedError = ({ endpoint }: Pick<Pangea, 'endpoint'>, path = ''): Aborted => ({
  _tag: 'Aborted',
  method: 'GET',
  url: safeUrl(`${endpoint}${path}`),
  status: null,
  attempt: 0,
  cause: { name: 'AbortError', message: 'cancelled' },
})

export const isAborted = ({ signal }: Pick<Pangea, 'signal'>): boolean => signal?.aborted === true

/** The members of what a stream has at hand, until the signal fires: `Aborted` is the last one then. Returns whether it fired. */
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
