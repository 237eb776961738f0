/** Users: people's public profiles. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, invalidArgument, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { findInList, notFoundIfMissing } from './references/detectNotFound.js'
import { read, write } from './caching/sendThroughCache.js'
import { whenValid } from './references/whenValid.js'
import { matchOrLookUp } from './references/checkReturnedRecord.js'
import { idempotentDelete } from './writes/idempotentDelete.js'
import { checkId, type Checked, isObject } from './references/checkIdentifiers.js'
import { listAll } from './lists/listAll.js'
import { type Stream, streamAll } from './lists/streamAll.js'
import type { Op } from './Pangea.js'
import { saveIfUnchanged, type SaveOptions } from './writes/saveIfUnchanged.js'
import { writableFields } from './writes/checkDraft.js'

/** A user's uuid, account number or profile. */
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

/**
 * Lists all profiles, oldest first.
 *
 * Source: `GET /users`.
 */
export const listUsers: Op<ReadonlyArray<m.User>, Forbidden | NotFound> = listAll(operations.listUsers, {})

/** Streams all profiles, a page at a time. */
export const streamUsers: Stream<m.User, Forbidden | NotFound> = streamAll(operations.listUsers, {})

const checkUser = (like: UserLike): Checked<m.UserId | number> => {
  if (typeof like === 'number')
    return Number.isSafeInteger(like) && like > 0
      ? E.right(like)
      : E.left(invalidArgument('user', `is not an account number: ${like}`))
  return checkId<m.UserId>('user id', isObject(like) ? (like as m.User).uuid : like)
}

const fetchByNumber = (number: number): Op<m.User, Forbidden | NotFound> => {
  const listed = findInList(operations.listUsers, listUsers, ({ id }) => id === number, `user has the number ${number}`)
  return F.pipe(
    read(operations.fetchUserById, { path: { id: number } }),
    notFoundIfMissing(listed),
    matchOrLookUp(
      ({ id }) => id === number,
      () => listed,
    ),
  )
}

const fetchChecked = (user: m.UserId | number): Op<m.User, Forbidden | NotFound> =>
  typeof user === 'number' ? fetchByNumber(user) : read(operations.fetchUser, { path: { uuid: user } })

/**
 * Fetches one profile.
 *
 * Errors: `NotFound`.
 * Source: `GET /users/{uuid}`, `GET /users/id/{id}`.
 */
export const fetchUser = (like: UserLike): Op<m.User, Forbidden | NotFound> => whenValid(checkUser(like), fetchChecked)

const userId = (user: m.UserId | number): Op<m.UserId, Forbidden | NotFound> =>
  typeof user === 'number'
    ? F.pipe(
        fetchByNumber(user),
        RTE.map(({ uuid }) => uuid),
      )
    : RTE.right(user)

/**
 * Saves this profile, which must be your own, and returns it as the server stores it.
 *
 * Source: `PUT /users/{uuid}`.
 */
export const saveUser = (
  user: m.User,
  options: SaveOptions<m.User> = {},
): Op<m.User, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkId<m.UserId>('user id', isObject(user) ? user.uuid : user), (uuid) =>
    saveIfUnchanged(
      writable,
      fetchUser(uuid),
      options,
      // A profile's name doesn't identify it, and may be blank.
      write(operations.replaceUser, { path: { uuid }, body: writableFields<m.UserWrite>(writable, user) }),
    ),
  )

/**
 * Changes only these properties of a profile, which must be your own, and returns it.
 *
 * Source: `PATCH /users/{uuid}`.
 */
export const updateUser = (
  like: UserLike,
  change: m.UserPatch,
): Op<m.User, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkUser(like), (user) =>
    F.pipe(
      userId(user),
      RTE.flatMap((uuid) => write(operations.updateUser, { path: { uuid }, body: change })),
    ),
  )

/**
 * Deletes an account, which must be your own.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /users/{uuid}`.
 */
export const deleteUser = (like: UserLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkUser(like), (user) =>
    idempotentDelete(user, userId(user), (uuid) => write(operations.deleteUser, { path: { uuid } })),
  )
