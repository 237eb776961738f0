/** Many operations side by side, but not more than is allowed at once. @since 0.1.0 */
import { either as E, type readerTaskEither as RTE } from 'fp-ts'

type Traverse = <A, R, Err, B>(
  f: (a: A, index: number) => RTE.ReaderTaskEither<R, Err, B>,
) => (items: ReadonlyArray<A>) => RTE.ReaderTaskEither<R, Err, ReadonlyArray<B>>

/** What is more than this is no limit, and would not fit into memory. */
const maxSlots = 1000

/**
 * How many may work at once: at least one, whatever the concurrency is, and no more than there is
 * to do.
 * @internal
 */
export const slotsFor = (concurrency: number, jobs = Infinity): ReadonlyArray<undefined> =>
  Array.from({ length: Math.max(1, Math.min(concurrency, jobs, maxSlots)) || 1 }, () => undefined)

/**
 * Runs `f` for every member, `concurrency` at a time, and gives the results in the order of the members.
 *
 * The first failure is the answer; what was not begun by then never is.
 * @internal
 */
export const traverseAtMost =
  (concurrency: number): Traverse =>
  <A, R, Err, B>(f: (a: A, index: number) => RTE.ReaderTaskEither<R, Err, B>) =>
  (items: ReadonlyArray<A>) =>
  (env: R) =>
  async () => {
    const results = new Array<B>(items.length)
    const queue = items.entries()
    let failure: E.Either<Err, never> | undefined
    const worker = async (): Promise<void> => {
      // One iterator for all workers: each takes the next member that nobody has.
      for (const [index, item] of queue) {
        if (failure !== undefined) return
        const result = await f(item, index)(env)()
        if (E.isLeft(result)) failure ??= result
        else results[index] = result.right
      }
    }
    await Promise.all(slotsFor(concurrency, items.length).map(worker))
    return failure ?? E.right(results)
  }

/** As {@link traverseAtMost}, with as many at a time as the environment allows. */
export const traverseLimited =
  <A, R extends { readonly concurrency: number }, Err, B>(
    f: (a: A, index: number) => RTE.ReaderTaskEither<R, Err, B>,
  ) =>
  (items: ReadonlyArray<A>): RTE.ReaderTaskEither<R, Err, ReadonlyArray<B>> =>
  (env) =>
    traverseAtMost(env.concurrency)(f)(items)(env)
