/** Stores the session that `pangea login` or `pangea register` opened, and reports where. */
import { function as F, taskEither as TE } from 'fp-ts'
import type { Session } from 'pangea-fp/node'
import type { CommandFailure } from '../exitCodes.js'
import { report } from '../Output.js'
import { type OutputOf, record } from '../OutputSchema.js'
import type { Account } from './askAccount.js'
import { keychainOf, switchedOff } from './keychain.js'
import { saveLogin, type TokenPlace } from './logins.js'
import { defaultProfile, isSameEndpoint } from './Profile.js'

/** Where a token is stored, for people and for programs. */
const placeText = (place: TokenPlace): string => (place._tag === 'Keychain' ? "the system's keychain" : place.path)

/** Why a token is in a file, unless that is what the user asked for. */
const fallbackNotice = (place: TokenPlace): ReadonlyArray<string> =>
  place._tag === 'Keychain' || place.reason === switchedOff
    ? []
    : [
        `The system's keychain can't be used (${place.reason}), so that the token is in a file that only you can read. PANGEA_KEYCHAIN=off always stores it there.`,
      ]

/** Variables that win over the login that was just stored. */
const overrides = (endpoint: string, { PANGEA_ENDPOINT, PANGEA_TOKEN }: NodeJS.ProcessEnv): ReadonlyArray<string> => {
  const other = (PANGEA_ENDPOINT ?? '').trim()
  return [
    ...(other === '' || (URL.canParse(other) && isSameEndpoint(other, endpoint)) ? [] : ['PANGEA_ENDPOINT']),
    ...((PANGEA_TOKEN ?? '').trim() === '' ? [] : ['PANGEA_TOKEN']),
  ].map((name) => `${name} is set, and wins over this login: unset it to use the login.`)
}

export const loginSchema = record('the login', {
  endpoint: ['string', 'the URL of the server'],
  email: ['string', 'the e-mail address of the account'],
  profile: ['string', 'the name of the profile'],
  token_in: ['string', 'keychain, or the path of the file'],
})

export const storeSession = (
  { profile, endpoint, email }: Account,
  { auth_token: token }: Session,
  done: string,
): TE.TaskEither<CommandFailure, OutputOf<typeof loginSchema>> =>
  F.pipe(
    saveLogin(keychainOf(process.env))({ name: profile, endpoint, email, token }),
    TE.map((place) =>
      report(
        `${done} ${endpoint} as ${email}${profile === defaultProfile ? '' : `, profile ${profile}`}. The token is stored in ${placeText(place)}.`,
        { endpoint, email, profile, token_in: place._tag === 'Keychain' ? 'keychain' : place.path },
        { problems: [...fallbackNotice(place), ...overrides(endpoint, process.env)] },
      ),
    ),
  )
