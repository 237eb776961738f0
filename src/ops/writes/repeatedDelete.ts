/** Deletes whose answer was lost. @internal */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type Pangea } from '../Pangea.js'

/**
 * The same DELETE, which succeeds when it was sent again, since the answer to the first attempt was
 * lost, and then finds nothing.
 */
export const acceptRepeatedDelete = <A, Err extends PangeaError>(
  op: RTE.ReaderTaskEither<Pangea, Err, A>,
): RTE.ReaderTaskEither<Pangea, Err, A | undefined> =>
  F.pipe(
    op,
    RTE.orElse((error): RTE.ReaderTaskEither<Pangea, Err, A | undefined> =>
      error._tag === 'NotFound' && error.attempt > 1 ? RTE.right(undefined) : RTE.left(error),
    ),
  )
