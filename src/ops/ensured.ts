/** Get or create, where others may create the same at the same time. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../errors/PangeaError.js'
import { type CommonError, type NotFound } from '../errors/RequestError.js'
import { isNotFound } from './absent.js'
import { reload } from './call.js'
import { type Op } from './Pangea.js'

/** Every error but one that says that there is no such thing. */
type Other<E> = Exclude<E, NotFound>

/**
 * Get or create. Only `NotFound` leads to a create (a 403 or a 500 does not say that there is none), and a create that loses a
 * race against another process reads what the winner made. The server is asked, not the cache.
 */
export const ensured = <A, E1 extends PangeaError, E2 extends PangeaError>(
  find: Op<A, E1>,
  create: Op<A, E2>,
): Op<A, Other<E1> | E2> => {
  type Ensured = Op<A, Other<E1> | E2>
  return F.pipe(
    reload(find),
    RTE.orElse((missing): Ensured =>
      !isNotFound(missing)
        ? RTE.left(missing as CommonError | Other<E1>)
        : F.pipe(
            create,
            RTE.orElse((refused): Ensured =>
              refused._tag !== 'Conflict'
                ? RTE.left(refused)
                : F.pipe(
                    reload(find),
                    // Still not there: the name is taken somewhere else (a group's is unique across the site).
                    RTE.mapError((again) => (isNotFound(again) ? refused : (again as CommonError | Other<E1>))),
                  ),
            ),
          ),
    ),
  )
}

/** As {@link ensured}; what was there already, and was not made here, is replaced. */
export const upserted = <A, E1 extends PangeaError, E2 extends PangeaError, E3 extends PangeaError>(
  find: Op<A, E1>,
  create: Op<A, E2>,
  replace: (a: A) => Op<A, E3>,
): Op<A, Other<E1> | E2 | E3> => {
  const marked =
    (isNew: boolean) =>
    <E extends PangeaError>(op: Op<A, E>): Op<{ readonly value: A; readonly isNew: boolean }, E> =>
      F.pipe(
        op,
        RTE.map((value) => ({ value, isNew })),
      )
  return F.pipe(
    ensured(marked(false)(find), marked(true)(create)),
    RTE.flatMap(({ value, isNew }): Op<A, E3> => (isNew ? RTE.right(value) : replace(value))),
  )
}
