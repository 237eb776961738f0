/**
 * Stores logins: the token in the keychain, or in the profile's file if there is no keychain that
 * works.
 */
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { type CommandFailure, exitCodes, failed } from '../exitCodes.js'
import type { Keychain } from './keychain.js'
import { loginLine, type Profile } from './Profile.js'
import { deleteProfile, readEarlierProfile, writeProfile } from './profileFiles.js'

/** A profile with its token. */
export interface Login extends Profile {
  readonly token: string
}

/**
 * The entry in the keychain contains the endpoint: a changed file can't send the token to another
 * server.
 */
const accountOf = ({ name, email, endpoint }: Profile): string => `${name}: ${email} at ${endpoint}`

const ignoringFailure = (task: TE.TaskEither<unknown, void>): TE.TaskEither<never, void> =>
  F.pipe(
    task,
    TE.orElse(() => TE.right<never, void>(undefined)),
  )

/** Returns the token of a profile, from its file or the keychain. */
export const readToken =
  (keychain: Keychain) =>
  (profile: Profile): TE.TaskEither<CommandFailure, string> => {
    if (profile.token !== null) return TE.right(profile.token)
    const unavailable = (reason: string): CommandFailure =>
      failed(
        `The system's keychain has the token of the profile ${profile.name}, but can't be read: ${reason}. Unlock it, or run ${loginLine(profile.name)}.`,
        exitCodes.notAllowed,
      )
    return F.pipe(
      keychain.read(accountOf(profile)),
      TE.mapLeft(unavailable),
      TE.flatMap(TE.fromOption(() => unavailable('there is no such entry'))),
    )
  }

/** Removes the keychain's entry of a profile, if it has one; Left says why that fails. */
const removeSecret =
  (keychain: Keychain) =>
  (profile: Profile): TE.TaskEither<string, void> =>
    profile.token === null ? keychain.remove(accountOf(profile)) : TE.right(undefined)

/** Where a token is stored; `reason` says why it is not in the keychain. */
export type TokenPlace =
  { readonly _tag: 'Keychain' } | { readonly _tag: 'File'; readonly path: string; readonly reason: string }

const store =
  (keychain: Keychain) =>
  (login: Login): TE.TaskEither<CommandFailure, TokenPlace> =>
    F.pipe(
      keychain.write(accountOf(login), login.token),
      TE.matchE(
        (reason) =>
          F.pipe(
            writeProfile(login),
            TE.map((path): TokenPlace => ({ _tag: 'File', path, reason })),
          ),
        () =>
          F.pipe(
            writeProfile({ ...login, token: null }),
            TE.map((): TokenPlace => ({ _tag: 'Keychain' })),
          ),
      ),
    )

/** Stores a login, and then removes the earlier one of the profile. */
export const saveLogin =
  (keychain: Keychain) =>
  (login: Login): TE.TaskEither<CommandFailure, TokenPlace> =>
    F.pipe(
      TE.fromTask<O.Option<Profile>, CommandFailure>(readEarlierProfile(login.name)),
      TE.bindTo('earlier'),
      TE.bind('place', () => store(keychain)(login)),
      TE.tap(({ earlier, place }) =>
        O.isSome(earlier) && !(place._tag === 'Keychain' && accountOf(earlier.value) === accountOf(login))
          ? ignoringFailure(removeSecret(keychain)(earlier.value))
          : TE.right(undefined),
      ),
      TE.map(({ place }) => place),
    )

/** Removes a login from this computer. Returns why the keychain may still have its token. */
export const removeLogin =
  (keychain: Keychain) =>
  (profile: Profile): TE.TaskEither<CommandFailure, O.Option<string>> =>
    F.pipe(
      removeSecret(keychain)(profile),
      TE.match(O.some, () => O.none),
      TE.fromTask,
      TE.flatMap((reason) =>
        F.pipe(
          deleteProfile(profile.name),
          TE.map(() => reason),
        ),
      ),
    )
