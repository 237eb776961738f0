/** Out of fp-ts: to a Promise and to an AsyncIterable, for code that throws. @since 0.1.0 */
import { either as E, type taskEither as TE } from 'fp-ts'
import { type CacheError } from '../../errors/CacheError.js'
import { describe } from '../../errors/describe.js'
import { type PangeaError } from '../../errors/PangeaError.js'

/** What is rejected with: an `Error` with a message for people, and the failure as data. */
export interface PangeaFailure<Err> extends Error {
  readonly error: Err
}

const toFailure = <Err extends PangeaError | CacheError>(error: Err): PangeaFailure<Err> =>
  Object.assign(new Error(describe(error)), { name: error._tag, error })

/**
 * The value of an operation that has its environment; a failure is a rejection with a {@link PangeaFailure}.
 *
 * @example
 * const { name } = await toPromise(fetchSample(ref)(pangea))
 */
export const toPromise = async <Err extends PangeaError | CacheError, A>(task: TE.TaskEither<Err, A>): Promise<A> => {
  const result = await task()
  return E.isRight(result) ? result.right : Promise.reject(toFailure(result.left))
}

/**
 * The members of a stream; its failure is thrown where they are awaited.
 *
 * @example
 * for await (const { name } of toAsyncIterable(streamSamples(library)(pangea))) console.error(name)
 */
export async function* toAsyncIterable<Err extends PangeaError | CacheError, A>(
  stream: AsyncIterable<E.Either<Err, A>>,
): AsyncGenerator<A, void, undefined> {
  for await (const item of stream) yield E.isRight(item) ? item.right : await Promise.reject(toFailure(item.left))
}
