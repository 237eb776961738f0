/** Deleting what the cache holds for one user. @since 0.1.0 */
import { function as F, type readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { type CacheError } from '../../errors/CacheError.js'
import { tagsOfCaller } from '../../cache/cacheTags.js'
import { causeOf } from '../../errors/Cause.js'
import { callerOf, type Pangea } from '../Pangea.js'

/**
 * Deletes from the cache every answer that this server gave to the owner of the environment's
 * token: nobody can read it in the cache's folder or database any more. `logout` does so too; use
 * this when a token is only put away (`withoutToken`). Files that `fetchFile` keeps are not
 * answers, and stay.
 *
 * Errors: `CacheError` when something could not be deleted. No request is made.
 *
 * @example
 * const forgotten = pipe(
 *   forget(pangea),
 *   TE.map(() => withoutToken(pangea)),
 * )
 */
export const forget: RTE.ReaderTaskEither<Pangea, CacheError, void> = (pangea) =>
  F.pipe(
    // Only once it is run, since a cache of the caller's own may throw.
    TE.tryCatch(
      () => pangea.cache.erase(tagsOfCaller(pangea.endpoint, callerOf(pangea)))(),
      (thrown): CacheError => ({ _tag: 'CacheError', operation: 'erase', cause: causeOf(thrown) }),
    ),
    TE.flatMap(TE.fromEither),
  )
