/** Users: the profiles that people show of themselves. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import { operations } from '../generated/operations.js'
import { gone, only, orNotFound } from './absent.js'
import { read, write } from './call.js'
import { listAll, type Stream, streamAll } from './pages.js'
import { type Op } from './Pangea.js'
import { saved, type SaveOptions } from './saved.js'
import { written } from './written.js'

/** A user: its uuid, the number of its account, or its profile. */
export type UserLike = m.UserId | number | m.User

const writable = [
  'avatar',
  'name',
  'biography',
  'url',
  'twitter_username',
  'github_username',
  'company',
  'location',
] as const

/** All profiles, oldest first. Source: `GET /users`. */
export const listUsers: Op<ReadonlyArray<m.User>, Forbidden | NotFound> = listAll(operations.listUsers, {})

/** All profiles, a page at a time. */
export const streamUsers: Stream<m.User, Forbidden | NotFound> = streamAll(operations.listUsers, {})

/** Fetches one profile. Errors: `NotFound`. Source: `GET /users/{uuid}`, `GET /users/id/{id}`. */
export const fetchUser = (like: UserLike): Op<m.User, Forbidden | NotFound> =>
  typeof like === 'number'
    ? F.pipe(
        read(operations.fetchUserById, { path: { id: like } }),
        orNotFound(only(operations.listUsers, listUsers, ({ id }) => id === like, `user has the number ${like}`)),
      )
    : read(operations.fetchUser, { path: { uuid: typeof like === 'string' ? like : like.uuid } })

const userId = (like: UserLike): Op<m.UserId, Forbidden | NotFound> =>
  typeof like === 'number'
    ? F.pipe(
        fetchUser(like),
        RTE.map(({ uuid }) => uuid),
      )
    : RTE.right(typeof like === 'string' ? like : like.uuid)

/** Makes the server hold this profile, which must be your own. Source: `PUT /users/{uuid}`. */
export const saveUser = (
  user: m.User,
  options: SaveOptions<m.User> = {},
): Op<m.User, Conflict | Forbidden | Invalid | NotFound> =>
  saved(
    writable,
    fetchUser(user),
    options,
    write(operations.replaceUser, { path: { uuid: user.uuid }, body: written<m.UserWrite>(writable, user) }),
  )

/** Changes these fields of a profile, which must be your own, and no others; gives it as the server has it then. Source: `PATCH /users/{uuid}`. */
export const updateUser = (
  like: UserLike,
  change: m.UserPatch,
): Op<m.User, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    userId(like),
    RTE.flatMap((uuid) => write(operations.updateUser, { path: { uuid }, body: change })),
  )

/** Deletes an account, which must be your own. Errors: `NotFound`. Source: `DELETE /users/{uuid}`. */
export const deleteUser = (like: UserLike): Op<void, Forbidden | NotFound> =>
  F.pipe(
    userId(like),
    RTE.flatMap((uuid) => gone(write(operations.deleteUser, { path: { uuid } }))),
  )
