/**
 * Detects missing records where the server responds with an empty list or a 500.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import { type NotFound, safeUrl } from '../../errors/RequestError.js'
import type { Operation } from '../../generated/operation.js'
import { reload } from '../caching/sendThroughCache.js'
import type { Op, Pangea } from '../Pangea.js'

/** The `NotFound` for a list (200) that doesn't contain the record. */
const notInList = (pangea: Pangea, path: string, detail: string): NotFound => ({
  _tag: 'NotFound',
  method: 'GET',
  url: safeUrl(`${pangea.endpoint}${path}`),
  status: 200,
  attempt: 1,
  cause: { name: 'NotListed', message: detail },
  detail,
})

/** Returns the item of a list that matches, or fails with `NotFound`. */
export const findInList = <A, Err extends PangeaError, Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  list: Op<ReadonlyArray<A>, Err>,
  isMatch: (a: A) => boolean,
  what: string,
): Op<A, Err | NotFound> =>
  F.pipe(
    list,
    RTE.flatMap((items): Op<A, Err | NotFound> => {
      const found = items.find(isMatch)
      return found !== undefined
        ? RTE.right(found)
        : RTE.asksReaderTaskEither((pangea: Pangea) => RTE.left(notInList(pangea, operation.path, `no ${what}`)))
    }),
  )

export const isNotFound = (error: PangeaError): error is NotFound => error._tag === 'NotFound'

/**
 * Replaces a 500 with `NotFound` when the resource doesn't exist.
 *
 * Some routes respond 500 for a missing resource, which looks like a server failure. So the
 * resource itself is read: when it is missing, its `NotFound` becomes the error.
 */
export const notFoundIfMissing =
  (resource: Op<unknown, PangeaError>) =>
  <A, E extends PangeaError>(op: Op<A, E>): Op<A, E | NotFound> =>
    F.pipe(
      op,
      RTE.orElse((error): Op<A, E | NotFound> =>
        error._tag !== 'ServerError'
          ? RTE.left(error)
          : F.pipe(
              reload(resource),
              RTE.matchE(
                (problem): Op<A, E | NotFound> => RTE.left(isNotFound(problem) ? problem : error),
                () => RTE.left(error),
              ),
            ),
      ),
    )
