/** Deleting what may be gone already, since the answer to an earlier delete was lost. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type RequestError } from '../errors/RequestError.js'
import { isNotFound } from './absent.js'
import { type Op } from './Pangea.js'

/** A delete whose answer was lost is sent again, and then finds nothing: the thing is gone, as was wanted. */
export const gone = <Id, E1 extends RequestError, E2 extends RequestError>(
  find: Op<Id, E1>,
  remove: (id: Id) => Op<void, E2>,
): Op<void, E1 | E2> =>
  F.pipe(
    find,
    RTE.flatMap((id): Op<void, E1 | E2> =>
      F.pipe(
        remove(id),
        RTE.orElse((error): Op<void, E2> =>
          isNotFound(error) && error.attempt > 1 ? RTE.right(undefined) : RTE.left(error),
        ),
      ),
    ),
  )
