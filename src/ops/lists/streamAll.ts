/**
 * Reads a paged list lazily, one page at a time.
 * @since 0.1.0
 */
import { either as E, function as F } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type CommonError } from '../../errors/RequestError.js'
import { type Operation } from '../../generated/operation.js'
import { untilAborted } from './abortSignal.js'
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
import { type Op, type Pangea } from '../Pangea.js'

// model

/**
 * Lazily, in order; the first failure is the last member, but for samples that do not fit in
 * `streamSamplesAs`. Each use of the iterable asks anew. `E` as in an operation.
 */
export type Stream<A, E extends PangeaError = PangeaError> = (
  pangea: Pangea,
) => AsyncIterable<E.Either<CommonError | E, A>>

/**
 * How many pages in a row may bring nothing new: members that came meanwhile can move one page to
 * the place of the next.
 */
const maxRepeats = 2

export interface StreamOptions<A, E1 extends PangeaError, E2 extends PangeaError> {
  /** Wraps each request. */
  readonly around?: (page: Op<Page<A>, E1>) => Op<Page<A>, E1 | E2>
  /** The first page, where it was read already. */
  readonly first?: Page<A>
}

/**
 * The members of a list, page by page as they are asked for: one page is held at a time. What moved
 * to the next page meanwhile is given once.
 *
 * Errors: `DecodeError` when the server gives the same pages over and over. A server whose pages
 * always hold new members has no end.
 * @internal
 */
export const streamAll =
  <Args extends PageArgs, A, Status extends number, E2 extends PangeaError = never>(
    operation: Operation<Args, Page<A>, Status>,
    args: Args,
    { around = F.identity, first }: StreamOptions<A, ListError<Status>, E2> = {},
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

/** A stream of what an operation leads to: its failure is the stream's. @internal */
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
