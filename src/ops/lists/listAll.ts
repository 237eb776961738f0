/**
 * Reads all pages of a list, in parallel.
 *
 * Requests pages by number and ignores the URL in `next`, so that no response can lead to another
 * server or into a loop.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { CommonError } from '../../errors/RequestError.js'
import type { Operation } from '../../generated/operation.js'
import { reload } from '../caching/sendThroughCache.js'
import {
  repeatDetector,
  endlessListError,
  fetchPage,
  isLastPage,
  identityOfItem,
  type ListError,
  type ListOp,
  type Page,
  type PageArgs,
  expectedPageCount,
} from './fetchPage.js'
import type { Pangea } from '../Pangea.js'
import { slotsFor } from './traverseLimited.js'

// pure helpers

/** Drops duplicates: an item that moved to a later page while reading is read twice. */
const uniqueResults = <A>(pages: ReadonlyArray<Page<A>>): ReadonlyArray<A> => [
  ...new Map(pages.flatMap((page) => page.results.map((item) => [identityOfItem(item), item] as const))).values(),
]

/**
 * Whether no item can have been missed: when one is deleted while reading, the items after it move
 * to an earlier page, which was read already.
 */
const isConsistent = (pages: ReadonlyArray<Page<unknown>>): boolean =>
  pages.every((page) => page.count === pages[0]?.count) && uniqueResults(pages).length === pages[0]?.count

// operations

/**
 * How many pages are read concurrently, whatever the environment allows, because the announced
 * count may be wrong.
 */
const maxReaders = 32

/** Pages in order, and whether they repeat. */
interface PageSet<A> {
  readonly pages: ReadonlyArray<Page<A>>
  readonly isCircular: boolean
}

/**
 * Fetches the first page and then the others in parallel, up to the last one with a `next`. A wrong
 * count costs nothing, because each page is requested only when a slot is free.
 */
const fetchPages =
  <Args extends PageArgs, A, Status extends number>(
    operation: Operation<Args, Page<A>, Status>,
    args: Args,
  ): ListOp<PageSet<A>, Status> =>
  (pangea) =>
  async () => {
    const first = await fetchPage(operation, args, 1)(pangea)()
    if (E.isLeft(first)) return first
    const isKnown = repeatDetector()
    let [requested, last, isCircular] = [1, expectedPageCount(first.right), isKnown(first.right)]
    let failure: E.Left<CommonError | ListError<Status>> | undefined
    const pages = new Map([[1, first.right]])
    const readOn = async (): Promise<void> => {
      while (failure === undefined && requested < last) {
        const number = ++requested
        const page = await fetchPage(operation, args, number)(pangea)()
        if (E.isLeft(page)) {
          failure ??= page
          return
        }
        pages.set(number, page.right)
        const isRepeated = isKnown(page.right)
        isCircular ||= isRepeated
        if (isRepeated || isLastPage(page.right)) last = Math.min(last, number)
        else if (number === last) last += 1
      }
    }
    await Promise.all(slotsFor(pangea.concurrency, Math.min(last - 1, maxReaders)).map(readOn))
    if (failure !== undefined) return failure
    return E.right({ pages: [...pages].sort(([a], [b]) => a - b).map(([, page]) => page), isCircular })
  }

/**
 * Returns all items of a list, oldest first: the first page announces the count, and the others are
 * fetched in parallel.
 *
 * Reads the list again, up to twice, when items were added or deleted while reading and one may
 * have been missed.
 *
 * Errors: `DecodeError` when the pages repeat without end.
 * @internal
 */
export const listAll = <Args extends PageArgs, A, Status extends number>(
  operation: Operation<Args, Page<A>, Status>,
  args: Args,
): ListOp<ReadonlyArray<A>, Status> => {
  const again =
    (left: number) =>
    ({ pages, isCircular }: PageSet<A>): ListOp<ReadonlyArray<A>, Status> => {
      if (!isCircular && (left === 0 || isConsistent(pages))) return RTE.right(uniqueResults(pages))
      if (left > 0) return F.pipe(reload(fetchPages(operation, args)), RTE.flatMap(again(left - 1)))
      return RTE.asksReaderTaskEither((pangea: Pangea) => RTE.left(endlessListError(pangea, operation.path)))
    }
  return F.pipe(fetchPages(operation, args), RTE.flatMap(again(2)))
}
