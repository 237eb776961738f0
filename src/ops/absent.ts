/** What 'there is none' looks like when the server says it with an empty list, and what 'there is one already' leads to. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type NotFound, type RequestError, safeUrl } from '../errors/RequestError.js'
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
export const only = <A, Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  list: Op<ReadonlyArray<A>, RequestError>,
  fits: (a: A) => boolean,
  what: string,
): Op<A, RequestError> =>
  F.pipe(
    list,
    RTE.flatMap((items) => {
      const found = items.find(fits)
      return found !== undefined
        ? RTE.right(found)
        : RTE.asksReaderTaskEither((pangea: Pangea) => RTE.left(notListed(pangea, operation.path, `no ${what}`)))
    }),
  )

/**
 * Get or create. Only `NotFound` leads to a create (a 403 or a 500 does not say that there is none), and a create that loses a
 * race against another process reads what the winner made. The server is asked, not the cache.
 */
export const ensured = <A>(find: Op<A, RequestError>, create: Op<A, RequestError>): Op<A, RequestError> =>
  F.pipe(
    reload(find),
    RTE.orElse((missing): Op<A, RequestError> =>
      missing._tag !== 'NotFound'
        ? RTE.left(missing)
        : F.pipe(
            create,
            RTE.orElse((refused): Op<A, RequestError> =>
              refused._tag !== 'Conflict'
                ? RTE.left(refused)
                : F.pipe(
                    reload(find),
                    // Still not there: the name is taken somewhere else (a group's is unique across the site).
                    RTE.mapError((again) => (again._tag === 'NotFound' ? refused : again)),
                  ),
            ),
          ),
    ),
  )

/** As {@link ensured}; what was there already, and was not made here, is replaced. */
export const upserted = <A>(
  find: Op<A, RequestError>,
  create: Op<A, RequestError>,
  replace: (a: A) => Op<A, RequestError>,
): Op<A, RequestError> => {
  const marked =
    (isNew: boolean) =>
    (op: Op<A, RequestError>): Op<{ readonly value: A; readonly isNew: boolean }, RequestError> =>
      F.pipe(
        op,
        RTE.map((value) => ({ value, isNew })),
      )
  return F.pipe(
    ensured(marked(false)(find), marked(true)(create)),
    RTE.flatMap(({ value, isNew }) => (isNew ? RTE.right(value) : replace(value))),
  )
}

/**
 * A delete whose answer was lost is sent again, and then finds nothing: the thing is gone, as was wanted.
 */
export const gone = (remove: Op<void, RequestError>): Op<void, RequestError> =>
  F.pipe(
    remove,
    RTE.orElse((error) => (error._tag === 'NotFound' && error.attempt > 1 ? RTE.right(undefined) : RTE.left(error))),
  )
