/**
 * Where an object can be read: one presigned URL for all requests of a download, renewed once for
 * all of them.
 */
import { either as E, function as F, type taskEither as TE } from 'fp-ts'
import { type Clock } from '../ports/Clock.js'
import { hasExpired } from './presignedExpiry.js'

// model

export interface Located {
  readonly url: string
  /** As it was recorded when the file was uploaded, in hexadecimal; `null` when nothing is. */
  readonly sha256: string | null
  /**
   * Of the object that the SHA-256 was recorded of: it says nothing of another. `null` stands for
   * whatever is there.
   */
  readonly etag: string | null
}

export interface ObjectUrl<E> {
  /** The one in use, or a new one when that has expired or was refused. */
  readonly get: TE.TaskEither<E, Located>
  /** The storage refused it: it is not used again. */
  readonly refused: (located: Located) => void
}

// operations

/**
 * FTP takes half a dozen exchanges for each file, and gives it from where it is asked for to its
 * end.
 */
export const isFtp = (url: string): boolean => /^ftps?:/i.test(url)

/**
 * `locateAgain` gives every URL but the first one: in the middle of a transfer there is more to
 * lose.
 */
export const objectUrl = <Err>(
  locate: TE.TaskEither<Err, string | Located>,
  locateAgain: TE.TaskEither<Err, string | Located>,
  clock: Clock,
): ObjectUrl<Err> => {
  let held: Located | null = null
  let locating: Promise<E.Either<Err, Located>> | null = null
  let next = locate
  const renew = async (): Promise<E.Either<Err, Located>> => {
    const found = await next()
    next = locateAgain
    locating = null
    return F.pipe(
      found,
      E.map((given) => (held = typeof given === 'string' ? { url: given, sha256: null, etag: null } : given)),
    )
  }
  return {
    get: () =>
      held !== null && !hasExpired(held.url, clock.nowMs()) ? Promise.resolve(E.right(held)) : (locating ??= renew()),
    refused: (url) => {
      if (held === url) held = null
    },
  }
}
