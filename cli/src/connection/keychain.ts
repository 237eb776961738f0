/**
 * Stores tokens in the system's keychain: macOS Keychain, Windows Credential Manager, or the Secret
 * Service of a Linux desktop. Linux's kernel keyring is not used, because it forgets tokens at
 * logout.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { function as F, option as O, taskEither as TE } from 'fp-ts'

/** A keychain; Left says in a few words why it can't be used. */
export interface Keychain {
  readonly read: (account: string) => TE.TaskEither<string, O.Option<string>>
  readonly write: (account: string, secret: string) => TE.TaskEither<string, void>
  readonly remove: (account: string) => TE.TaskEither<string, void>
}

const service = 'pangea'

/** For a keychain that waits for a person to unlock it on a screen that no one sees. */
const patienceMs = 30_000

const attempt = <A>(run: () => Promise<A>): TE.TaskEither<string, A> =>
  TE.tryCatch(
    () => {
      const stop = new AbortController()
      const late = wait(patienceMs, undefined, { signal: stop.signal }).then(() =>
        Promise.reject(new Error(`it did not respond within ${patienceMs / 1000} s`)),
      )
      late.catch(() => undefined)
      return Promise.race([run(), late]).finally(() => stop.abort())
    },
    (thrown) => (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/, ''),
  )

/** Loads the native module on demand: most commands get their token from elsewhere. */
const entryOf = async (account: string) => {
  const { AsyncEntry } = await import('@napi-rs/keyring')
  return new AsyncEntry(service, account, { linux: { store: 'secret-service' } })
}

const systemKeychain: Keychain = {
  read: (account) => attempt(async () => O.fromNullable(await (await entryOf(account)).getPassword())),
  // Reads it back, because some keychains accept a secret and lose it.
  write: (account, secret) =>
    F.pipe(
      attempt(async () => (await entryOf(account)).setPassword(secret)),
      TE.flatMap(() => attempt(async () => (await entryOf(account)).getPassword())),
      TE.filterOrElse(
        (stored) => stored === secret,
        () => 'it does not return what it stores',
      ),
      TE.map(() => undefined),
    ),
  remove: (account) =>
    attempt(async () => {
      await (await entryOf(account)).deletePassword()
    }),
}

/** Why there is no keychain for a user who wants none. */
export const switchedOff = 'PANGEA_KEYCHAIN is off'

const noKeychain: Keychain = {
  read: () => TE.left(switchedOff),
  write: () => TE.left(switchedOff),
  remove: () => TE.left(switchedOff),
}

export const keychainOf = ({ PANGEA_KEYCHAIN }: NodeJS.ProcessEnv): Keychain =>
  ['off', 'false', '0', 'no'].includes(PANGEA_KEYCHAIN?.trim().toLowerCase() ?? '') ? noKeychain : systemKeychain
