/**
 * Gets or creates a record, safely when other processes create the same one.
 *
 * The server has no upsert and no transaction across requests. The loser of a race gets a 400 when
 * the winner's record existed before the server checked, and a 500 otherwise; and a response can be
 * lost after the record was created. In each case, reading again shows what happened.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError, NotFound } from '../../errors/RequestError.js'
import { isNotFound } from '../references/detectNotFound.js'
import { reload } from '../caching/sendThroughCache.js'
import type { Op } from '../Pangea.js'
import { isResponseLost, isOutcomeUnknown } from './isOutcomeUnknown.js'

// model

/** Every error except `NotFound`. */
type WithoutNotFound<Err> = Exclude<Err, NotFound>

// pure helpers

/** Whether the record may exist after this failure, created here or by a faster process. */
const mayExist = (error: PangeaError): boolean =>
  isOutcomeUnknown(error) || ['Conflict', 'EmptyBody', 'MalformedJson'].includes(error._tag)

// combinators

/**
 * Finds a record on the server, ignoring the cache, or creates it.
 *
 * Only `NotFound` leads to a create: a 403 or a 500 doesn't mean that the record is missing. After
 * a create with an unknown outcome, looks for the record again; creates once more if the request
 * was lost and the record is still missing. If that finds nothing either, fails with the error of
 * the create.
 */
export const getOrCreate = <A, E1 extends PangeaError, E2 extends PangeaError>(
  find: Op<A, E1>,
  create: Op<A, E2>,
): Op<A, WithoutNotFound<E1> | E2> => {
  type Ensured = Op<A, WithoutNotFound<E1> | E2>
  const createOrFind = (lost?: CommonError | E2): Ensured =>
    F.pipe(
      create,
      RTE.orElse((failure): Ensured => {
        if (!mayExist(failure)) return RTE.left(failure)
        // A conflict with another owner's record (group names are unique across the site) explains
        // more than the earlier lost response.
        const original = failure._tag === 'Conflict' ? failure : (lost ?? failure)
        return F.pipe(
          reload(find),
          RTE.orElse((again: CommonError | PangeaError): Ensured => {
            if (again._tag === 'Aborted') return RTE.left(again)
            return isNotFound(again) && lost === undefined && isResponseLost(failure)
              ? createOrFind(failure)
              : RTE.left(original)
          }),
        )
      }),
    )
  return F.pipe(
    reload(find),
    RTE.orElse((missing): Ensured =>
      isNotFound(missing) ? createOrFind() : RTE.left(missing as CommonError | WithoutNotFound<E1>),
    ),
  )
}

/** Works like {@link getOrCreate}, but replaces a record that already existed. */
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
