/**
 * Shares one presigned URL between all requests of a download, and renews it once for all of them.
 */
import { either as E, function as F, type taskEither as TE } from 'fp-ts'
import type { Clock } from '../ports/Clock.js'
import { hasExpired } from './presignedExpiry.js'

// model

export interface ObjectLocation {
  readonly url: string
  /** Recorded at the upload, in hexadecimal; `null` if not recorded. */
  readonly sha256: string | null
  /**
   * ETag of the object whose SHA-256 was recorded. `null`: the SHA-256 applies to whatever is
   * stored.
   */
  readonly etag: string | null
}

export interface RenewableObjectUrl<E> {
  /** Returns the current URL, or a new one if that has expired or was rejected. */
  readonly get: TE.TaskEither<E, ObjectLocation>
  /** Marks a URL as rejected by the storage: it isn't used again. */
  readonly markRejected: (located: ObjectLocation) => void
}

// operations

/**
 * Whether the URL is FTP: one connection per file, read to its end, so it is not split into ranges.
 */
export const isFtp = (url: string): boolean => /^ftps?:/i.test(url)

/**
 * Uses `locate` for the first URL and `locateAgain` for later ones, which retries longer, since a
 * transfer is running.
 */
export const renewableObjectUrl = <Err>(
  locate: TE.TaskEither<Err, string | ObjectLocation>,
  locateAgain: TE.TaskEither<Err, string | ObjectLocation>,
  clock: Clock,
): RenewableObjectUrl<Err> => {
  let current: ObjectLocation | null = null
  let locating: Promise<E.Either<Err, ObjectLocation>> | null = null
  let next = locate
  const renew = async (): Promise<E.Either<Err, ObjectLocation>> => {
    const found = await next()
    next = locateAgain
    locating = null
    return F.pipe(
      found,
      E.map((given) => (current = typeof given === 'string' ? { url: given, sha256: null, etag: null } : given)),
    )
  }
  return {
    get: () =>
      current !== null && !hasExpired(current.url, clock.nowMs())
        ? Promise.resolve(E.right(current))
        : (locating ??= renew()),
    markRejected: (url) => {
      if (current === url) current = null
    },
  }
}
