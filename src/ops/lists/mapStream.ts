/** Maps a stream through an operation, some items ahead of the reader. @internal */
import { either as E } from 'fp-ts'
import { clampConcurrency } from '../../task/clampConcurrency.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError } from '../../errors/RequestError.js'
import { abortedError, isAborted } from './stopOnAbort.js'
import type { Stream } from './streamAll.js'
import { type Op, withSignal } from '../Pangea.js'

/**
 * Runs `f` for the items of a stream and yields the results in order, with at most `concurrency` of
 * them running or unread. A failure of the stream is the last item; a failure of `f` takes the
 * place of its item. A reader that stops cancels the running operations.
 */
export const mapStream =
  <A, E1 extends PangeaError, B, E2 extends PangeaError>(
    stream: Stream<A, E1>,
    f: (a: A) => Op<B, E2>,
  ): Stream<B, E1 | E2> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      const stopped = new AbortController()
      const env = withSignal(stopped.signal)(pangea)
      const members = stream(env)[Symbol.asyncIterator]()
      const ahead: Array<Promise<E.Either<CommonError | E1 | E2, B>>> = []
      let hasMore = true
      try {
        while (hasMore || ahead.length > 0) {
          while (hasMore && ahead.length < clampConcurrency(env.concurrency)) {
            const member = await members.next()
            if (member.done === true) hasMore = false
            else ahead.push(E.isLeft(member.value) ? Promise.resolve(member.value) : f(member.value.right)(env)())
          }
          const next = await ahead.shift()
          if (isAborted(pangea)) {
            yield next !== undefined && E.isLeft(next) ? next : E.left(abortedError(pangea))
            return
          }
          if (next !== undefined) yield next
        }
      } finally {
        stopped.abort()
        await members.return?.()
      }
    },
  })
