/**
 * Reads from the server and stores nothing in the cache, for records that are read once. Writes
 * still invalidate what the cache has. Inside `only-if-cached` it stays offline.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Pangea } from '../Pangea.js'

export const withoutStoring = <R extends Pangea, E, A>(
  op: RTE.ReaderTaskEither<R, E, A>,
): RTE.ReaderTaskEither<R, E, A> =>
  F.pipe(
    op,
    RTE.local((pangea: R): R =>
      pangea.cachePolicy.mode === 'only-if-cached'
        ? pangea
        : { ...pangea, cachePolicy: { ...pangea.cachePolicy, mode: 'no-store' } },
    ),
  )
