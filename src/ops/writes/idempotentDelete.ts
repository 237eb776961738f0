/** Lets a repeated DELETE that finds nothing succeed. @internal */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { RequestError } from '../../errors/RequestError.js'
import { isNotFound } from '../references/detectNotFound.js'
import type { Op, Pangea } from '../Pangea.js'
import { isOutcomeUnknown } from './isOutcomeUnknown.js'

/**
 * Deletes a record; succeeds when it is missing because an earlier DELETE, whose response was lost,
 * deleted it. Both the request itself and `retrying` repeat a DELETE. `ref` identifies the record
 * for the second run of `retrying`, when it can no longer be found.
 */
export const idempotentDelete =
  <Id, E1 extends RequestError, E2 extends RequestError>(
    ref: unknown,
    find: Op<Id, E1>,
    remove: (id: Id) => Op<void, E2>,
  ): Op<void, E1 | E2> =>
  (pangea) =>
  async () => {
    const key = JSON.stringify(ref)
    const removed = await F.pipe(
      find,
      RTE.flatMap((id): Op<void, E1 | E2> => remove(id)),
    )(pangea)()
    if (E.isRight(removed)) return removed
    const error: RequestError = removed.left
    const wasSentBefore =
      (error.method === 'DELETE' && error.attempt > 1) || pangea.unconfirmedDeletes?.has(key) === true
    if (isNotFound(error) && wasSentBefore) return E.right(undefined)
    if (error.method === 'DELETE' && isOutcomeUnknown(error)) pangea.unconfirmedDeletes?.add(key)
    return removed
  }

/**
 * Accepts `NotFound` from a DELETE that was sent more than once: the first attempt, whose response
 * was lost, deleted the record.
 */
export const acceptRepeatedDelete = <A, Err extends PangeaError>(
  op: RTE.ReaderTaskEither<Pangea, Err, A>,
): RTE.ReaderTaskEither<Pangea, Err, A | undefined> =>
  F.pipe(
    op,
    RTE.orElse((error): RTE.ReaderTaskEither<Pangea, Err, A | undefined> =>
      error._tag === 'NotFound' && error.attempt > 1 ? RTE.right(undefined) : RTE.left(error),
    ),
  )
