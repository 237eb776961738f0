/**
 * Reads a paged list lazily, one page at a time.
 * @since 0.1.0
 */
import { either as E, function as F } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError } from '../../errors/RequestError.js'
import type { Operation } from '../../generated/operation.js'
import { untilAborted } from './stopOnAbort.js'
import {
  endlessListError,
  fetchPage,
  identityOfItem,
  isLastPage,
  type ListError,
  type Page,
  type PageArgs,
  repeatDetector,
} from './fetchPage.js'
import type { Op, Pangea } from '../Pangea.js'

// model

/**
 * Items in order, read lazily. The first failure is the last item, except in `streamSamplesAs`,
 * which continues after a sample that doesn't decode. Each iteration reads again. `E` is the same
 * as in an operation.
 */
export type Stream<A, E extends PangeaError = PangeaError> = (
  pangea: Pangea,
) => AsyncIterable<E.Either<CommonError | E, A>>

/**
 * How many pages in a row may have no new items: items added while reading can shift a complete
 * page.
 */
const maxRepeats = 2

export interface StreamAllOptions<A, E1 extends PangeaError, E2 extends PangeaError> {
  /** Wraps each request. */
  readonly around?: (page: Op<Page<A>, E1>) => Op<Page<A>, E1 | E2>
  /** The first page, if it was already read. */
  readonly first?: Page<A>
}

/**
 * Streams the items of a list with one page in memory. An item that moves to the next page while
 * reading is yielded once.
 *
 * Errors: `DecodeError` when the pages repeat without end. A server whose pages always have new
 * items is read forever.
 * @internal
 */
export const streamAll =
  <Args extends PageArgs, A, Status extends number, E2 extends PangeaError = never>(
    operation: Operation<Args, Page<A>, Status>,
    args: Args,
    { around = F.identity, first }: StreamAllOptions<A, ListError<Status>, E2> = {},
  ): Stream<A, ListError<Status> | E2> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      const isKnown = repeatDetector()
      let before: ReadonlySet<unknown> = new Set()
      let repeats = 0
      for (let number = 1; ; number++) {
        const page =
          number === 1 && first !== undefined
            ? E.right(first)
            : await around(fetchPage(operation, args, number))(pangea)()
        if (E.isLeft(page)) {
          yield page
          return
        }
        const { results } = page.right
        const fresh = results.filter((item) => !before.has(identityOfItem(item)))
        if (yield* untilAborted(pangea, fresh, operation.path)) return
        if (isLastPage(page.right)) return
        repeats = isKnown(page.right) || fresh.length === 0 ? repeats + 1 : 0
        if (repeats > maxRepeats) {
          yield E.left(endlessListError(pangea, operation.path))
          return
        }
        before = new Set(results.map(identityOfItem))
      }
    },
  })

/**
 * Builds a stream from the value of an operation; the operation's failure is the stream's.
 * @internal
 */
export const streamAfter =
  <A, E1 extends PangeaError, B, E2 extends PangeaError>(
    op: Op<A, E1>,
    f: (a: A) => Stream<B, E2>,
  ): Stream<B, E1 | E2> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      const first = await op(pangea)()
      if (E.isLeft(first)) yield first
      else yield* f(first.right)(pangea)
    },
  })
