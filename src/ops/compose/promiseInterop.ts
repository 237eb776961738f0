/**
 * Converts operations to Promises and streams to AsyncIterables, for code that throws. @since 0.1.0
 */
import { either as E, type taskEither as TE } from 'fp-ts'
import type { CacheError } from '../../errors/CacheError.js'
import { describe } from '../../errors/describe.js'
import type { PangeaError } from '../../errors/PangeaError.js'

/** The rejection reason: an `Error` with a readable message, and the typed error as data. */
export interface PangeaFailure<Err> extends Error {
  readonly error: Err
}

const toFailure = <Err extends PangeaError | CacheError>(error: Err): PangeaFailure<Err> =>
  Object.assign(new Error(describe(error)), { name: error._tag, error })

/**
 * Returns the value of an operation that has its environment, as a Promise; it rejects with a
 * {@link PangeaFailure}.
 *
 * @example
 * const { name } = await toPromise(fetchSample(ref)(pangea))
 */
export const toPromise = async <Err extends PangeaError | CacheError, A>(task: TE.TaskEither<Err, A>): Promise<A> => {
  const result = await task()
  return E.isRight(result) ? result.right : Promise.reject(toFailure(result.left))
}

/**
 * Returns the items of a stream as an AsyncIterable, which throws the stream's error.
 *
 * @example
 * for await (const { name } of toAsyncIterable(streamSamples(library)(pangea))) console.error(name)
 */
export async function* toAsyncIterable<Err extends PangeaError | CacheError, A>(
  stream: AsyncIterable<E.Either<Err, A>>,
): AsyncGenerator<A, void, undefined> {
  for await (const item of stream) yield E.isRight(item) ? item.right : await Promise.reject(toFailure(item.left))
}
