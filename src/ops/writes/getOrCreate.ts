/**
 * Get or create, where others may create the same at the same time.
 *
 * The server has neither an upsert nor a transaction across calls. The loser of a race is answered 400 when the winner was there before it
 * looked, and 500 when it was not; and an answer can be lost after the deed. In each case what is there then tells what became of it.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type CommonError, type NotFound } from '../../errors/RequestError.js'
import { isNotFound } from '../references/notFound.js'
import { reload } from '../caching/cachedRequests.js'
import { type Op } from '../Pangea.js'
import { isResponseLost, isOutcomeUnknown } from './unknownOutcome.js'

// model

/** Every error but one that says that there is no such thing. */
type WithoutNotFound<Err> = Exclude<Err, NotFound>

// pure helpers

/** There may be one now, made here or by another process that was faster. */
const mayExist = (error: PangeaError): boolean =>
  isOutcomeUnknown(error) || ['Conflict', 'EmptyBody', 'MalformedJson'].includes(error._tag)

// combinators

/**
 * Finds, or creates. Only `NotFound` leads to a create: a 403 or a 500 does not say that there is none. A create that failed in a way that
 * leaves open whether there is one now is followed by another look; one that was lost and made nothing is sent once more. When there is
 * nothing even so, the create's own failure is the error. The server is asked, not the cache.
 */
export const getOrCreate = <A, E1 extends PangeaError, E2 extends PangeaError>(
  find: Op<A, E1>,
  create: Op<A, E2>,
): Op<A, WithoutNotFound<E1> | E2> => {
  type Ensured = Op<A, WithoutNotFound<E1> | E2>
  const made = (lost?: CommonError | E2): Ensured =>
    F.pipe(
      create,
      RTE.orElse((failure): Ensured => {
        if (!mayExist(failure)) return RTE.left(failure)
        // That a name is taken elsewhere (a group's is unique across the site) says more than that an answer was lost before.
        const original = failure._tag === 'Conflict' ? failure : (lost ?? failure)
        return F.pipe(
          reload(find),
          RTE.orElse((again: CommonError | PangeaError): Ensured => {
            if (again._tag === 'Aborted') return RTE.left(again)
            return isNotFound(again) && lost === undefined && isResponseLost(failure)
              ? made(failure)
              : RTE.left(original)
          }),
        )
      }),
    )
  return F.pipe(
    reload(find),
    RTE.orElse((missing): Ensured =>
      isNotFound(missing) ? made() : RTE.left(missing as CommonError | WithoutNotFound<E1>),
    ),
  )
}

/** As {@link getOrCreate}; what was there already, and was not made here, is replaced. */
export const upsert = <A, E1 extends PangeaError, E2 extends PangeaError, E3 extends PangeaError>(
  find: Op<A, E1>,
  create: Op<A, E2>,
  replace: (a: A) => Op<A, E3>,
): Op<A, WithoutNotFound<E1> | E2 | E3> => {
  const marked =
    (isNew: boolean) =>
    <Err extends PangeaError>(op: Op<A, Err>): Op<{ readonly value: A; readonly isNew: boolean }, Err> =>
      F.pipe(
        op,
        RTE.map((value) => ({ value, isNew })),
      )
  return F.pipe(
    getOrCreate(marked(false)(find), marked(true)(create)),
    RTE.flatMap(({ value, isNew }): Op<A, E3> => (isNew ? RTE.right(value) : replace(value))),
  )
}
