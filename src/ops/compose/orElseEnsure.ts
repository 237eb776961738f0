/** Creates a record when a read finds none. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError, NotFound } from '../../errors/RequestError.js'
import type { Op } from '../Pangea.js'

/**
 * Runs the other operation when the first one fails with `NotFound`; every other error stays.
 *
 * @example
 * const sample = pipe(fetchSample(sampleIn(library, 'S9')), orElseEnsure(ensureSample(library, { name: 'S9' })))
 */
export const orElseEnsure =
  <B, E2 extends PangeaError>(ensure: Op<B, E2>) =>
  <A, E1 extends PangeaError>(op: Op<A, E1>): Op<A | B, Exclude<E1, NotFound> | E2> =>
    F.pipe(
      op,
      RTE.orElse((error): Op<A | B, Exclude<E1, NotFound> | E2> =>
        error._tag === 'NotFound' ? ensure : RTE.left(error as CommonError | Exclude<E1, NotFound>),
      ),
    )
