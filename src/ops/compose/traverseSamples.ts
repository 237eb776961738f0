/**
 * Runs an operation for many samples in parallel: all or nothing, or each on its own. @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE, type separated as S } from 'fp-ts'
import { causeOf } from '../../errors/Cause.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError } from '../../errors/RequestError.js'
import { notify, writeLog } from '../../ports/notify.js'
import type { Op, Pangea, Progress } from '../Pangea.js'
import { traverseAtMost } from '../lists/traverseLimited.js'

// model

/** An item that failed, and its error. */
export interface Failed<A, E> {
  readonly item: A
  readonly error: E
}

/** Failures and results, both in the order of the items. */
export type Outcomes<A, E extends PangeaError, B> = S.Separated<
  ReadonlyArray<Failed<A, CommonError | E>>,
  ReadonlyArray<B>
>

// helpers

const report = ({ onProgress, log }: Pangea, progress: Progress): void =>
  notify(
    () => onProgress?.(progress),
    (thrown) => writeLog(log, 'warn', 'onProgress failed', { why: causeOf(thrown).message }),
  )

/**
 * Reports to the environment's `onProgress` after each item; a nested traversal reports nothing.
 */
const reportEach =
  (total: number) =>
  <A, E extends PangeaError, B, R extends Pangea>(
    f: (a: A, index: number) => Op<B, E, R>,
  ): ((a: A, index: number) => Op<B, E, R>) => {
    let done = 0
    return (a, index) => (pangea) => async () => {
      const result = await f(a, index)({ ...pangea, onProgress: null })()
      done += 1
      report(pangea, { done, total })
      return result
    }
  }

// combinators

/**
 * Runs `f` for every sample (or any other item), `concurrency` at a time, and returns the results
 * in order. The first failure stops the traversal: no further items start.
 *
 * @example
 * const manifests = pipe(samples, traverseSamples(8)((sample) => fetchSampleManifest(sample)))
 */
export const traverseSamples =
  (concurrency: number) =>
  <A, E extends PangeaError, B, R extends Pangea>(f: (a: A, index: number) => Op<B, E, R>) =>
  (items: ReadonlyArray<A>): Op<ReadonlyArray<B>, E, R> =>
  (pangea) =>
  // Each run counts from zero: a TaskEither can run twice.
  () =>
    traverseAtMost(concurrency)(reportEach(items.length)(f))(items)(pangea)()

/**
 * Works like {@link traverseSamples}, but continues after failures and returns them with their
 * items.
 *
 * @example
 * const both = pipe(samples, partitionSamples(8)((sample) => fetchResult(resultNamed(sample, { module_name: 'kraken2' }))))
 */
export const partitionSamples =
  (concurrency: number) =>
  <A, E extends PangeaError, B, R extends Pangea>(f: (a: A, index: number) => Op<B, E, R>) =>
  (items: ReadonlyArray<A>): Op<Outcomes<A, E, B>, never, R> => {
    const each =
      (item: A, index: number): Op<E.Either<Failed<A, CommonError | E>, B>, never, R> =>
      (pangea) =>
      async () =>
        E.right(
          F.pipe(
            await f(item, index)(pangea)(),
            E.mapLeft((error) => ({ item, error })),
          ),
        )
    return F.pipe(
      items,
      traverseSamples(concurrency)(each),
      RTE.map((all) => ({
        left: all.flatMap((one) => (E.isLeft(one) ? [one.left] : [])),
        right: all.flatMap((one) => (E.isRight(one) ? [one.right] : [])),
      })),
    )
  }
