/**
 * Lists come in pages. All of them at once, in parallel, or lazily one after another.
 *
 * Pages are asked for by number: `next` is not followed, so that no answer can lead to another
 * server or in a circle.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type CommonError } from '../../errors/RequestError.js'
import { type Operation } from '../../generated/operation.js'
import { reload } from '../caching/cachedRequests.js'
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
import { type Pangea } from '../Pangea.js'
import { slotsFor } from './traverseLimited.js'

// pure helpers

/** What moved to a later page meanwhile was read twice. */
const uniqueResults = <A>(pages: ReadonlyArray<Page<A>>): ReadonlyArray<A> => [
  ...new Map(pages.flatMap((page) => page.results.map((item) => [identityOfItem(item), item] as const))).values(),
]

/**
 * Something that was removed meanwhile moves what follows to an earlier page, and so past the
 * reader.
 */
const isConsistent = (pages: ReadonlyArray<Page<unknown>>): boolean =>
  pages.every((page) => page.count === pages[0]?.count) && uniqueResults(pages).length === pages[0]?.count

// operations

/**
 * How many pages may be asked for at once, whatever the environment allows: the count that promises
 * them may be wrong.
 */
const maxReaders = 32

/** Pages in their order, and whether they go in a circle. */
interface PageSet<A> {
  readonly pages: ReadonlyArray<Page<A>>
  readonly isCircular: boolean
}

/**
 * The first page, and those after it in parallel: each is asked for when a request is free, up to
 * the last one that has a next. So a count that is wrong costs nothing.
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
    let [asked, last, isCircular] = [1, expectedPageCount(first.right), isKnown(first.right)]
    let failure: E.Left<CommonError | ListError<Status>> | undefined
    const pages = new Map([[1, first.right]])
    const readOn = async (): Promise<void> => {
      while (failure === undefined && asked < last) {
        const number = ++asked
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
 * All members of a list, oldest first: the first page tells how many there are, and the others are
 * fetched in parallel.
 *
 * When members come or go meanwhile, so that one could be missed, the list is read again, up to
 * twice.
 *
 * Errors: `DecodeError` when the server gives the same pages over and over.
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
