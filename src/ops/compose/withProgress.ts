/** Reports the progress of a traversal. @since 0.1.0 */
import { type io as IO, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Op, Pangea, Progress } from '../Pangea.js'

/**
 * Reports how many items of a traversal (`traverseSamples`, `partitionSamples`) are done, after
 * each item. Of nested traversals, only the outer one reports.
 *
 * @example
 * const manifests = pipe(
 *   samples,
 *   traverseSamples(4)((sample) => fetchSampleManifest(sample)),
 *   withProgress(({ done, total }) => () => console.error(`${done} of ${total}`)),
 * )
 */
export const withProgress =
  (onProgress: (progress: Progress) => IO.IO<void>) =>
  <A, E extends PangeaError, R extends Pangea>(op: Op<A, E, R>): Op<A, E, R> =>
    RTE.local((pangea: R): R => ({ ...pangea, onProgress }))(op)
