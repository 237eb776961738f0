/** Authentication: sessions and accounts. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { request } from '../http/request.js'
import { erasingCallerCache, read, reload } from './caching/sendThroughCache.js'
import type { Op } from './Pangea.js'

/**
 * Opens a session; pass its `auth_token` to `withToken`. A user gets the same token until they log
 * out.
 *
 * Errors: `Invalid` when e-mail and password don't match.
 * Source: `POST /auth/token/login`.
 */
export const login = (credentials: m.Credentials): Op<m.Session, Conflict | Invalid> =>
  request(operations.login, { body: credentials })

/**
 * Creates an account and opens a session for it.
 *
 * Errors: `Conflict` when the e-mail address already has an account; `Invalid` when the password is
 * too weak.
 * Source: `POST /auth/users/`, then as {@link login}.
 */
export const register = (credentials: m.Credentials): Op<m.Session, Conflict | Invalid> =>
  F.pipe(
    request(operations.registerUser, { body: credentials }),
    RTE.flatMap(() => login(credentials)),
  )

/**
 * Invalidates the token everywhere, and erases its responses from the cache. A cache that fails is
 * only logged (see `forget`).
 *
 * Source: `POST /auth/token/logout/`.
 */
export const logout: Op<void, Forbidden> = erasingCallerCache(request(operations.logout, {}))

const profile: Op<m.User, Forbidden> = reload(read(operations.fetchMe, {}))
const account: Op<m.Account, Forbidden> = reload(read(operations.fetchAccount, {}))

/**
 * Returns the profile of the token's owner; always read from the server.
 *
 * Errors: `Unauthenticated` when the token is missing or invalid.
 * Source: `GET /users/me`; when that fails, `GET /auth/users/me/` for the reason.
 */
export const whoAmI: Op<m.User, Forbidden> = F.pipe(
  profile,
  // The route responds 500 to anonymous requests.
  RTE.orElse((error): typeof profile =>
    error._tag !== 'ServerError'
      ? RTE.left(error)
      : F.pipe(
          account,
          RTE.matchE(
            (refused): typeof profile => RTE.left(refused._tag === 'Unauthenticated' ? refused : error),
            () => RTE.left(error),
          ),
        ),
  ),
)
