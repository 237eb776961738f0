/** Runs tasks side by side, a few at a time; the first failure stops the others. @since 0.1.0 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { onAbort } from '../ports/onAbort.js'

/** A task that ends soon after its signal fires. */
export type Stoppable<E, A> = (signal: AbortSignal) => TE.TaskEither<E, A>

/**
 * All results, in the order of the tasks, or the first failure.
 * It comes back only when everything that was started has ended, so nothing runs on behind it.
 */
export const sideBySide =
  (limit: number, outer: AbortSignal) =>
  <E, A>(tasks: ReadonlyArray<Stoppable<E, A>>): TE.TaskEither<E, ReadonlyArray<A>> =>
  async () => {
    const stopper = new AbortController()
    const stop = (): void => stopper.abort(outer.reason)
    if (outer.aborted) stop()
    const forget = onAbort(outer, stop)
    const waiting = tasks.entries()
    const results = new Array<A>(tasks.length)
    const failures: Array<E> = []
    // Workers take from one iterator, so each task is run by exactly one of them.
    const work = async (): Promise<void> => {
      for (const [index, task] of waiting) {
        if (failures.length > 0) return
        const result = await task(stopper.signal)()
        if (E.isRight(result)) results[index] = result.right
        else {
          failures.push(result.left)
          stopper.abort()
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, work))
    forget()
    const [first] = failures
    return first === undefined ? E.right(results) : E.left(first)
  }
