/** Who is asking: sessions and accounts. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { request } from '../http/request.js'
import { erasingCallerCache, read, reload } from './caching/cachedRequests.js'
import { type Op } from './Pangea.js'

/**
 * Opens a session: its `auth_token` is for `withToken`. The same user gets the same token until it
 * logs out.
 *
 * Errors: `Invalid` when e-mail and password don't belong together.
 * Source: `POST /auth/token/login`.
 */
export const login = (credentials: m.Credentials): Op<m.Session, Conflict | Invalid> =>
  request(operations.login, { body: credentials })

/**
 * Makes an account and opens a session for it.
 *
 * Errors: `Conflict` when the e-mail has one already; `Invalid` when the password is too weak.
 * Source: `POST /auth/users/`, then as {@link login}.
 */
export const register = (credentials: m.Credentials): Op<m.Session, Conflict | Invalid> =>
  F.pipe(
    request(operations.registerUser, { body: credentials }),
    RTE.flatMap(() => login(credentials)),
  )

/**
 * Makes the token void, here and wherever else it is in use, and deletes what the cache holds for
 * it; a cache that fails is logged, as always (see `forget`).
 * Source: `POST /auth/token/logout/`.
 */
export const logout: Op<void, Forbidden> = erasingCallerCache(request(operations.logout, {}))

const profile: Op<m.User, Forbidden> = reload(read(operations.fetchMe, {}))
const account: Op<m.Account, Forbidden> = reload(read(operations.fetchAccount, {}))

/**
 * The profile of the user whose token is sent; asked of the server each time.
 *
 * Errors: `Unauthenticated` when there is no token, or it is void.
 * Source: `GET /users/me`; where that fails, `GET /auth/users/me/` tells why.
 */
export const whoAmI: Op<m.User, Forbidden> = F.pipe(
  profile,
  // The route answers 500 to nobody.
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
