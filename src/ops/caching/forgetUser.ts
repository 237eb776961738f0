/** Erases one user's responses from the cache. @since 0.1.0 */
import { function as F, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type { CacheError } from '../../errors/CacheError.js'
import { tagsOfCaller } from '../../cache/cacheTags.js'
import { causeOf } from '../../errors/Cause.js'
import { callerOf, type Pangea } from '../Pangea.js'

/**
 * Erases from the cache every response of this server to the owner of the environment's token, so
 * that no one can read them in the cache's folder or database. `logout` does the same; use `forget`
 * when you drop a token without logging out (`withoutToken`). Files stored by `fetchFile` stay.
 *
 * Errors: `CacheError` when an entry can't be erased. Sends no request.
 *
 * @example
 * const forgotten = pipe(
 *   forget(pangea),
 *   TE.map(() => withoutToken(pangea)),
 * )
 */
export const forget: RTE.ReaderTaskEither<Pangea, CacheError, void> = (pangea) =>
  F.pipe(
    // Lazy, because a cache that the caller provides may throw.
    TE.tryCatch(
      () => pangea.cache.erase(tagsOfCaller(pangea.endpoint, callerOf(pangea)))(),
      (thrown): CacheError => ({ _tag: 'CacheError', operation: 'erase', cause: causeOf(thrown) }),
    ),
    TE.flatMap(TE.fromEither),
  )
