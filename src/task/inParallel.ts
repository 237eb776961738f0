/** Runs tasks side by side, a few at a time; the first failure stops the others. @since 0.1.0 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { onAbort } from '../ports/onAbort.js'
import { clampConcurrency } from './clampConcurrency.js'

/** A task that ends soon after its signal fires. */
export type CancellableTask<E, A> = (signal: AbortSignal) => TE.TaskEither<E, A>

/**
 * All results, in the order of the tasks, or the first failure. It comes back only when everything
 * that was started has ended, so nothing runs on behind it. The next task is asked for when there
 * is room for it: what makes tasks as it goes must not reject.
 */
export const inParallel =
  (limit: number, outer: AbortSignal) =>
  <E, A>(
    tasks: Iterable<CancellableTask<E, A>> | AsyncIterable<CancellableTask<E, A>>,
  ): TE.TaskEither<E, ReadonlyArray<A>> =>
  async () => {
    const stopper = new AbortController()
    const stop = (): void => stopper.abort(outer.reason)
    if (outer.aborted) stop()
    const forget = onAbort(outer, stop)
    const results: Array<A> = []
    const failures: Array<E> = []
    // Workers take from one iterator, so each task is run by exactly one of them; those who ask it
    // at once are served in turn.
    const waiting = Symbol.iterator in tasks ? tasks[Symbol.iterator]() : tasks[Symbol.asyncIterator]()
    let asked = 0
    const work = async (): Promise<void> => {
      while (failures.length === 0) {
        const index = asked
        asked += 1
        const asking = waiting.next()
        const next = 'then' in asking ? await asking : asking
        if (next.done === true || failures.length > 0) return
        const result = await next.value(stopper.signal)()
        if (E.isRight(result)) results[index] = result.right
        else {
          failures.push(result.left)
          stopper.abort()
        }
      }
    }
    await Promise.all(Array.from({ length: clampConcurrency(limit) }, work))
    await waiting.return?.(undefined)
    forget()
    const [first] = failures
    return first === undefined ? E.right(results) : E.left(first)
  }
