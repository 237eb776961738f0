/** Fetches one page of a list by its number, and detects lists that never end. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  type CommonError,
  type Conflict,
  type DecodeError,
  type Invalid,
  type NotFound,
  safeUrl,
} from '../../errors/RequestError.js'
import type { Operation } from '../../generated/operation.js'
import type { ErrorOf } from '../../http/decodeResponse.js'
import { read } from '../caching/sendThroughCache.js'
import type { Op, Pangea } from '../Pangea.js'

// model

export interface Page<A> {
  readonly count: number
  readonly next: string | null
  readonly results: ReadonlyArray<A>
}

/** The arguments of a list besides the page number. */
export interface PageArgs {
  readonly query?: object | undefined
}

/**
 * The server rejects a list (400) only for a filter with a uuid that doesn't exist, so `Invalid`
 * becomes `NotFound`. Reading a list can't conflict.
 */
export type ListError<Status extends number> =
  Exclude<ErrorOf<Status>, CommonError | Invalid | Conflict> | (400 extends Status ? NotFound : never)

/** An operation that reads a list. */
export type ListOp<A, Status extends number> = Op<A, ListError<Status>>

// pure helpers

const emptyPage: Page<never> = { count: 0, next: null, results: [] }

/** Whether no page follows. @internal */
export const isLastPage = (page: Page<unknown>): boolean => page.next === null || page.results.length === 0

/** How many pages the first page announces; later pages show whether that is true. @internal */
export const expectedPageCount = (first: Page<unknown>): number =>
  isLastPage(first) ? 1 : Math.max(2, Math.ceil(first.count / first.results.length))

/** Returns what distinguishes an item from the others: its uuid, if it has one. @internal */
export const identityOfItem = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'uuid' in item ? item.uuid : item

/**
 * Detects a page that starts like an earlier one: the server repeats its pages, or a full page of
 * new items was inserted before it.
 * @internal
 */
export const repeatDetector = (): ((page: Page<unknown>) => boolean) => {
  const starts = new Set<unknown>()
  return ({ results }) => {
    const start = identityOfItem(results[0])
    const isKnown = results.length > 0 && starts.has(start)
    starts.add(start)
    return isKnown
  }
}

/** @internal */
export const endlessListError = ({ endpoint }: Pangea, path: string): DecodeError => ({
  _tag: 'DecodeError',
  method: 'GET',
  url: safeUrl(`${endpoint}${path}`),
  status: 200,
  attempt: 1,
  cause: { name: 'EndlessList', message: 'pages that repeat' },
  issues: [{ pointer: '/next', expected: 'null on the last page', found: 'pages that repeat' }],
})

const filterNotFound = <Status extends number>(error: ErrorOf<Status>): CommonError | ListError<Status> => {
  if (error._tag !== 'Invalid' && error._tag !== 'Conflict') return error as CommonError | ListError<Status>
  const { messages, ...exchange } = error
  const detail = Object.entries(messages)
    .map(([filter, reasons]) => `${filter}: ${reasons.join(' ')}`)
    .join('; ')
  return { ...exchange, _tag: 'NotFound', detail }
}

// operation

/** Fetches one page; a page after the last one is empty. @internal */
export const fetchPage = <Args extends PageArgs, A, Status extends number>(
  operation: Operation<Args, Page<A>, Status>,
  args: Args,
  page: number,
): ListOp<Page<A>, Status> => {
  const pageArgs = { ...args, query: { ...args.query, ...(page > 1 ? { page: String(page) } : {}) } }
  return F.pipe(
    read(operation, pageArgs),
    RTE.mapError(filterNotFound),
    // The list can shrink while earlier pages are read.
    RTE.orElse((error) =>
      page > 1 && error._tag === 'NotFound'
        ? RTE.right<Pangea, CommonError | ListError<Status>, Page<A>>(emptyPage)
        : RTE.left(error),
    ),
  )
}
