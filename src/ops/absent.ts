/** What 'there is none' looks like when the server says it with an empty list, and what 'there is one already' leads to. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../errors/PangeaError.js'
import { type CommonError, type NotFound, safeUrl } from '../errors/RequestError.js'
import { type Operation } from '../generated/operation.js'
import { reload } from './call.js'
import { type Op, type Pangea } from './Pangea.js'

/** The server answered 200 with a list that does not hold it. */
const notListed = (pangea: Pangea, path: string, detail: string): NotFound => ({
  _tag: 'NotFound',
  method: 'GET',
  url: safeUrl(`${pangea.endpoint}${path}`),
  status: 200,
  attempt: 1,
  cause: { name: 'NotListed', message: detail },
  detail,
})

/** The one member of a list that fits, or `NotFound`. */
export const only = <A, E extends PangeaError, Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  list: Op<ReadonlyArray<A>, E>,
  fits: (a: A) => boolean,
  what: string,
): Op<A, E | NotFound> =>
  F.pipe(
    list,
    RTE.flatMap((items): Op<A, E | NotFound> => {
      const found = items.find(fits)
      return found !== undefined
        ? RTE.right(found)
        : RTE.asksReaderTaskEither((pangea: Pangea) => RTE.left(notListed(pangea, operation.path, `no ${what}`)))
    }),
  )

/** Every error but one that says that there is no such thing. */
type Other<E> = Exclude<E, NotFound>

const isNotFound = (error: CommonError | PangeaError): error is NotFound => error._tag === 'NotFound'

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

/**
 * A delete whose answer was lost is sent again, and then finds nothing: the thing is gone, as was wanted.
 */
export const gone = <E extends PangeaError>(remove: Op<void, E>): Op<void, E> =>
  F.pipe(
    remove,
    RTE.orElse((error): Op<void, E> =>
      isNotFound(error) && error.attempt > 1 ? RTE.right(undefined) : RTE.left(error),
    ),
  )

/**
 * Some routes answer 500 for a thing that does not exist. The status alone can't tell that from a failure, so the thing itself is read:
 * when it is not there, the error is the `NotFound` of that read.
 */
export const orNotFound =
  (thing: Op<unknown, PangeaError>) =>
  <A, E extends PangeaError>(op: Op<A, E>): Op<A, E | NotFound> =>
    F.pipe(
      op,
      RTE.orElse((error): Op<A, E | NotFound> =>
        error._tag !== 'ServerError'
          ? RTE.left(error)
          : F.pipe(
              reload(thing),
              RTE.matchE(
                (problem): Op<A, E | NotFound> => RTE.left(isNotFound(problem) ? problem : error),
                () => RTE.left(error),
              ),
            ),
      ),
    )
