/**
 * Confirms that an empty list really is empty.
 *
 * The server responds 200 with an empty list when the caller may not read the owner, so one more
 * request reads the owner.
 * @internal
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import { untilAborted } from './stopOnAbort.js'
import type { Stream } from './streamAll.js'
import type { Op } from '../Pangea.js'

/** Returns an empty list when the owner can be read; otherwise fails with the owner's error. */
export const emptyIfReadable = <E extends PangeaError>(owner: Op<unknown, E>): Op<ReadonlyArray<never>, E> =>
  F.pipe(
    owner,
    RTE.map(() => []),
  )

/** Replaces an empty list with `whenEmpty`. */
export const whenListEmpty =
  <B, E2 extends PangeaError>(whenEmpty: Op<ReadonlyArray<B>, E2>) =>
  <A, E1 extends PangeaError>(list: Op<ReadonlyArray<A>, E1>): Op<ReadonlyArray<A | B>, E1 | E2> =>
    F.pipe(
      list,
      RTE.flatMap((found): Op<ReadonlyArray<A | B>, E2> => (found.length > 0 ? RTE.right(found) : whenEmpty)),
    )

/** Works like {@link whenListEmpty}, for a stream. */
export const whenStreamEmpty =
  <B, E2 extends PangeaError>(whenEmpty: Op<ReadonlyArray<B>, E2>) =>
  <A, E1 extends PangeaError>(stream: Stream<A, E1>): Stream<A | B, E1 | E2> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      let isEmpty = true
      for await (const item of stream(pangea)) {
        isEmpty = false
        yield item
      }
      if (!isEmpty) return
      const others = await whenEmpty(pangea)()
      if (E.isLeft(others)) yield others
      else yield* untilAborted(pangea, others.right)
    },
  })
