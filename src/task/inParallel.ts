/** Runs tasks with a concurrency limit; the first failure aborts the others. @since 0.1.0 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { onAbort } from '../ports/onAbort.js'
import { clampConcurrency } from './clampConcurrency.js'

/** A task that completes soon after its signal fires. */
export type CancellableTask<E, A> = (signal: AbortSignal) => TE.TaskEither<E, A>

/**
 * Returns all results in the order of the tasks, or the first failure, once every started task has
 * completed, so no task keeps running afterwards. Pulls the next task only when there is capacity
 * for it; the iterator must not reject.
 */
export const inParallel =
  (limit: number, outer: AbortSignal) =>
  <E, A>(
    tasks: Iterable<CancellableTask<E, A>> | AsyncIterable<CancellableTask<E, A>>,
  ): TE.TaskEither<E, ReadonlyArray<A>> =>
  async () => {
    const controller = new AbortController()
    const stop = (): void => controller.abort(outer.reason)
    if (outer.aborted) stop()
    const unsubscribe = onAbort(outer, stop)
    const results: Array<A> = []
    const failures: Array<E> = []
    // All workers share one iterator, so each task runs exactly once. Async iterators queue
    // concurrent calls of `next`.
    const pending = Symbol.iterator in tasks ? tasks[Symbol.iterator]() : tasks[Symbol.asyncIterator]()
    let nextIndex = 0
    const work = async (): Promise<void> => {
      while (failures.length === 0) {
        const index = nextIndex
        nextIndex += 1
        const pulled = pending.next()
        const next = 'then' in pulled ? await pulled : pulled
        if (next.done === true || failures.length > 0) return
        const result = await next.value(controller.signal)()
        if (E.isRight(result)) results[index] = result.right
        else {
          failures.push(result.left)
          controller.abort()
        }
      }
    }
    await Promise.all(Array.from({ length: clampConcurrency(limit) }, work))
    await pending.return?.(undefined)
    unsubscribe()
    const [first] = failures
    return first === undefined ? E.right(results) : E.left(first)
  }
