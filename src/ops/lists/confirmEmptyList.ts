/**
 * Lists that are empty because the caller may not read what they are of: the server answers 200 with nothing in it.
 *
 * So an empty list is only believed after one more request has shown that its owner can be read.
 * @internal
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { untilAborted } from './abortSignal.js'
import { type Stream } from './streamAll.js'
import { type Op } from '../Pangea.js'

/** Nothing, once the owner was read; else the owner's error. */
export const emptyIfReadable = <E extends PangeaError>(owner: Op<unknown, E>): Op<ReadonlyArray<never>, E> =>
  F.pipe(
    owner,
    RTE.map(() => []),
  )

/** The list, or what `whenEmpty` gives when the list is empty. */
export const whenListEmpty =
  <B, E2 extends PangeaError>(whenEmpty: Op<ReadonlyArray<B>, E2>) =>
  <A, E1 extends PangeaError>(list: Op<ReadonlyArray<A>, E1>): Op<ReadonlyArray<A | B>, E1 | E2> =>
    F.pipe(
      list,
      RTE.flatMap((found): Op<ReadonlyArray<A | B>, E2> => (found.length > 0 ? RTE.right(found) : whenEmpty)),
    )

/** As {@link whenListEmpty}, for a stream. */
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
