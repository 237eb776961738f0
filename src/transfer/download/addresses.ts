/** Where an object can be read: one address for all ranges, asked for again, once for all of them, when it no longer serves. */
import { either as E, option as O, type taskEither as TE } from 'fp-ts'
import { type Clock } from '../../ports/Clock.js'
import { expiryOf } from '../expiry.js'

// model

export interface Located {
  readonly url: string
  /** As it was recorded when the file was uploaded, in hexadecimal; `null` when nothing is. */
  readonly sha256: string | null
  /** Of the object that the SHA-256 was recorded of: it says nothing of another. `null` stands for whatever is there. */
  readonly etag: string | null
}

export interface Addresses<E> {
  /** The one in use, or a new one when there is none that has not expired. */
  readonly get: TE.TaskEither<E, Located>
  /** It was refused: it is not given again. */
  readonly forget: (refused: Located) => void
}

// helpers

const located = (found: string | Located): Located =>
  typeof found === 'string' ? { url: found, sha256: null, etag: null } : found

const hasExpired = ({ url }: Located, nowMs: number): boolean =>
  O.exists((atMs: number) => atMs <= nowMs)(expiryOf(url))

// operations

/** `askAgain` asks for every address but the first one: in the middle of a transfer there is more to lose. */
export const addressesOf = <Err>(
  ask: TE.TaskEither<Err, string | Located>,
  askAgain: TE.TaskEither<Err, string | Located>,
  clock: Clock,
): Addresses<Err> => {
  let held: Located | null = null
  let isFirst = true
  let asking: Promise<E.Either<Err, Located>> | null = null
  const askOnce = async (): Promise<E.Either<Err, Located>> => {
    const found = await (isFirst ? ask : askAgain)()
    isFirst = false
    asking = null
    if (E.isLeft(found)) return found
    held = located(found.right)
    return E.right(held)
  }
  return {
    get: async () => {
      if (held !== null && !hasExpired(held, clock.nowMs())) return E.right(held)
      asking ??= askOnce()
      return asking
    },
    forget: (refused) => {
      if (held === refused) held = null
    },
  }
}
