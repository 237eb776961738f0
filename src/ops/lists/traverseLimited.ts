/** Runs operations for many items in parallel, with a limit. @since 0.1.0 */
import { either as E, type readerTaskEither as RTE } from 'fp-ts'

type Traverse = <A, R, Err, B>(
  f: (a: A, index: number) => RTE.ReaderTaskEither<R, Err, B>,
) => (items: ReadonlyArray<A>) => RTE.ReaderTaskEither<R, Err, ReadonlyArray<B>>

/** A higher limit has no effect, and its slots wouldn't fit into memory. */
const maxSlots = 1000

/**
 * Returns one element per slot: at least one, whatever the concurrency, and no more than there are
 * jobs.
 * @internal
 */
export const slotsFor = (concurrency: number, jobs = Infinity): ReadonlyArray<undefined> =>
  Array.from({ length: Math.max(1, Math.min(concurrency, jobs, maxSlots)) || 1 }, () => undefined)

/**
 * Runs `f` for every item, `concurrency` at a time, and returns the results in order.
 *
 * The first failure stops the traversal: no further items start.
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
      // The workers share one iterator, so each takes the next free item.
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

/**
 * Runs `f` for every item, as many at a time as the environment allows, and returns the results in
 * order. The first failure stops the traversal.
 */
export const traverseLimited =
  <A, R extends { readonly concurrency: number }, Err, B>(
    f: (a: A, index: number) => RTE.ReaderTaskEither<R, Err, B>,
  ) =>
  (items: ReadonlyArray<A>): RTE.ReaderTaskEither<R, Err, ReadonlyArray<B>> =>
  (env) =>
    traverseAtMost(env.concurrency)(f)(items)(env)
