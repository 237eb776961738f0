/**
 * Lists come in pages. All of them at once, side by side, or lazily one after another.
 *
 * Pages are asked for by number: `next` is not followed, so that no answer can lead to another server or in a circle.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../errors/PangeaError.js'
import { type CommonError, type Conflict, type Invalid, type NotFound } from '../errors/RequestError.js'
import { type Operation } from '../generated/operation.js'
import { type ErrorOf } from '../http/decode.js'
import { untilAborted } from './aborted.js'
import { read, reload } from './call.js'
import { type Op, type Pangea } from './Pangea.js'
import { traverseLimited } from './traverseLimited.js'

// model

export interface Page<A> {
  readonly count: number
  readonly next: string | null
  readonly results: ReadonlyArray<A>
}

interface PageArgs {
  readonly query?: object | undefined
}

/** Lazily, in order; the first failure is the last member. Each use of the iterable asks anew. `E` as in an operation. */
export type Stream<A, E extends PangeaError = PangeaError> = (
  pangea: Pangea,
) => AsyncIterable<E.Either<CommonError | E, A>>

/**
 * A list is only refused (400) for what it is filtered by: a uuid that nothing has. That thing was not found; the list itself creates
 * nothing that could conflict.
 */
export type ListError<Status extends number> =
  Exclude<ErrorOf<Status>, CommonError | Invalid | Conflict> | (400 extends Status ? NotFound : never)

type Call<A, Status extends number> = Op<A, ListError<Status>>

// pure helpers

const emptyPage: Page<never> = { count: 0, next: null, results: [] }

/** How many pages there are, when the first one is not the last. */
const pageCount = (first: Page<unknown>): number =>
  first.next === null || first.results.length === 0 ? 1 : Math.ceil(first.count / first.results.length)

/** Something that was removed meanwhile moves what follows to an earlier page, and so past the reader. */
const isSteady = (pages: ReadonlyArray<Page<unknown>>): boolean =>
  pages.every((page) => page.count === pages[0]?.count) &&
  pages.reduce((sum, page) => sum + page.results.length, 0) === pages[0]?.count

const keyOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'uuid' in item ? item.uuid : item

/** What moved to a later page meanwhile was read twice. */
const uniqueResults = <A>(pages: ReadonlyArray<Page<A>>): ReadonlyArray<A> => [
  ...new Map(pages.flatMap((page) => page.results.map((item) => [keyOf(item), item] as const))).values(),
]

const notFiltered = <Status extends number>(error: ErrorOf<Status>): CommonError | ListError<Status> => {
  if (error._tag !== 'Invalid' && error._tag !== 'Conflict') return error as CommonError | ListError<Status>
  const { messages, ...exchange } = error
  const detail = Object.entries(messages)
    .map(([filter, texts]) => `${filter}: ${texts.join(' ')}`)
    .join('; ')
  return { ...exchange, _tag: 'NotFound', detail }
}

// operations

const fetchPage = <Args extends PageArgs, A, Status extends number>(
  operation: Operation<Args, Page<A>, Status>,
  args: Args,
  page: number,
): Call<Page<A>, Status> => {
  const asked = { ...args, query: { ...args.query, ...(page > 1 ? { page: String(page) } : {}) } }
  return F.pipe(
    read(operation, asked),
    RTE.mapError(notFiltered),
    // The last pages can vanish while the earlier ones are read.
    RTE.orElse((error) =>
      page > 1 && error._tag === 'NotFound'
        ? RTE.right<Pangea, CommonError | ListError<Status>, Page<A>>(emptyPage)
        : RTE.left(error),
    ),
  )
}

const fetchPages = <Args extends PageArgs, A, Status extends number>(
  operation: Operation<Args, Page<A>, Status>,
  args: Args,
): Call<ReadonlyArray<Page<A>>, Status> =>
  F.pipe(
    fetchPage(operation, args, 1),
    RTE.flatMap((first) => {
      const rest = Array.from({ length: pageCount(first) - 1 }, (_, i) => i + 2)
      return F.pipe(
        rest,
        traverseLimited((page) => fetchPage(operation, args, page)),
        RTE.map((pages) => [first, ...pages]),
      )
    }),
  )

/**
 * All members of a list, oldest first: the first page tells how many there are, and the others are fetched side by side.
 *
 * When members come or go meanwhile, so that one could be missed, the list is read again, up to twice.
 */
export const listAll = <Args extends PageArgs, A, Status extends number>(
  operation: Operation<Args, Page<A>, Status>,
  args: Args,
): Call<ReadonlyArray<A>, Status> => {
  const again =
    (left: number) =>
    (pages: ReadonlyArray<Page<A>>): Call<ReadonlyArray<A>, Status> =>
      left === 0 || isSteady(pages)
        ? RTE.right(uniqueResults(pages))
        : F.pipe(reload(fetchPages(operation, args)), RTE.flatMap(again(left - 1)))
  return F.pipe(fetchPages(operation, args), RTE.flatMap(again(2)))
}

/**
 * The members of a list, page by page as they are asked for: one page is held at a time. `around` wraps each
 * request; `from` is the first page. */
export const streamAll =
  <Args extends PageArgs, A, Status extends number, E extends PangeaError = never>(
    operation: Operation<Args, Page<A>, Status>,
    args: Args,
    around: (page: Op<Page<A>, ListError<Status>>) => Op<Page<A>, ListError<Status> | E> = F.identity,
    from = 1,
  ): Stream<A, ListError<Status> | E> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      for (let number = from; ; number++) {
        const page = await around(fetchPage(operation, args, number))(pangea)()
        if (E.isLeft(page)) {
          yield page
          return
        }
        if (yield* untilAborted(pangea, page.right.results, operation.path)) return
        if (page.right.next === null || page.right.results.length === 0) return
      }
    },
  })

/** A stream of what an operation leads to: its failure is the stream's. */
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
