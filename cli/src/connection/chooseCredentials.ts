/**
 * Chooses the server and the credentials of a command: variables win over the profile, and a
 * profile's token is only for the server that issued it. Pure.
 */
import { either as E, function as F, option as O } from 'fp-ts'
import { connectionFrom } from 'pangea-fp/node'
import { type CommandFailure, exitCodes, failed, wrongUsage } from '../exitCodes.js'
import { defaultEndpoint, isSameEndpoint, loginLine, type Profile } from './Profile.js'

type Variables = NodeJS.ProcessEnv

export type Credentials =
  | { readonly _tag: 'Token'; readonly token: string }
  | { readonly _tag: 'Password'; readonly email: string; readonly password: string }
  | { readonly _tag: 'Login'; readonly profile: Profile }
  | { readonly _tag: 'Anonymous' }

export interface Choice {
  readonly endpoint: string
  readonly credentials: Credentials
  /** What a user may not expect, as sentences. */
  readonly notices: ReadonlyArray<string>
}

export interface ProfileChoice {
  readonly name: string
  /** Whether `--profile` named it. */
  readonly isExplicit: boolean
}

const isSet = (value: string | undefined): value is string => value !== undefined && value.trim() !== ''

/** Whether the variables choose everything, so that the profile isn't read. */
export const needsNoProfile = (
  { PANGEA_ENDPOINT, PANGEA_TOKEN, PANGEA_USER, PANGEA_PASS }: Variables,
  { isExplicit }: ProfileChoice,
): boolean =>
  !isExplicit && isSet(PANGEA_ENDPOINT) && (isSet(PANGEA_TOKEN) || (isSet(PANGEA_USER) && isSet(PANGEA_PASS)))

const notLoggedIn = ({ name, isExplicit }: ProfileChoice): CommandFailure =>
  failed(
    isExplicit
      ? `There is no profile ${name}: run ${loginLine(name)}, or see pangea list profiles.`
      : `You are not logged in, and PANGEA_ENDPOINT is not set: run ${loginLine(name)}, or set it to the server, for example ${defaultEndpoint}.`,
    exitCodes.notAllowed,
  )

/** A password without a user, or for another user than the profile's, would act as someone else. */
const passwordFrom = (
  { PANGEA_USER, PANGEA_PASS }: Variables,
  profile: O.Option<Profile>,
): E.Either<CommandFailure, O.Option<Credentials>> => {
  // A password may start or end with spaces.
  const hasPassword = PANGEA_PASS !== undefined && PANGEA_PASS !== ''
  const email = PANGEA_USER?.trim() ?? ''
  if (hasPassword)
    return email === ''
      ? E.left(wrongUsage('PANGEA_PASS is set, but PANGEA_USER is not: set it to your e-mail address, or unset both.'))
      : E.right(O.some({ _tag: 'Password', email, password: PANGEA_PASS }))
  const isOther = O.isNone(profile) || profile.value.email.toLowerCase() !== email.toLowerCase()
  return email !== '' && isOther
    ? E.left(
        wrongUsage(`PANGEA_USER is set to ${email}, but PANGEA_PASS is not: set it to the password, or unset both.`),
      )
    : E.right(O.none)
}

const variablesOf = ({ PANGEA_ENDPOINT, PANGEA_TOKEN }: Variables): ReadonlyArray<string> => [
  ...(isSet(PANGEA_ENDPOINT) ? ['PANGEA_ENDPOINT'] : []),
  ...(isSet(PANGEA_TOKEN) ? ['PANGEA_TOKEN'] : []),
]

const overrideNotices = (variables: Variables, { name, isExplicit }: ProfileChoice): ReadonlyArray<string> => {
  const set = variablesOf(variables)
  return isExplicit && set.length > 0
    ? [
        `${set.join(' and ')} ${set.length > 1 ? 'win' : 'wins'} over --profile ${name}: unset ${set.length > 1 ? 'them' : 'it'} to use the profile.`,
      ]
    : []
}

const fromProfile = (endpoint: string, { value: profile }: O.Some<Profile>): Omit<Choice, 'endpoint'> =>
  isSameEndpoint(endpoint, profile.endpoint)
    ? { credentials: { _tag: 'Login', profile }, notices: [] }
    : {
        credentials: { _tag: 'Anonymous' },
        notices: [
          `The profile ${profile.name} is a login to ${profile.endpoint}, so its token is not sent to ${endpoint} (PANGEA_ENDPOINT): requests are anonymous.`,
        ],
      }

export const chooseCredentials = (
  variables: Variables,
  chosen: ProfileChoice,
  profile: O.Option<Profile>,
): E.Either<CommandFailure, Choice> => {
  const isKnown = O.isSome(profile)
  if (!isKnown && (chosen.isExplicit || !isSet(variables['PANGEA_ENDPOINT']))) return E.left(notLoggedIn(chosen))
  const PANGEA_ENDPOINT = isSet(variables['PANGEA_ENDPOINT'])
    ? variables['PANGEA_ENDPOINT']
    : O.match(
        () => '',
        ({ endpoint }: Profile) => endpoint,
      )(profile)
  return F.pipe(
    connectionFrom({ PANGEA_ENDPOINT, PANGEA_TOKEN: variables['PANGEA_TOKEN'] }),
    E.mapLeft(({ problems }) => wrongUsage(problems.map((problem) => `${problem}.`).join(' '))),
    E.flatMap(({ endpoint, token }): E.Either<CommandFailure, Choice> => {
      const overrides = overrideNotices(variables, chosen)
      if (token !== null) return E.right({ endpoint, credentials: { _tag: 'Token', token }, notices: overrides })
      return F.pipe(
        passwordFrom(variables, profile),
        E.map(
          O.match(
            () =>
              isKnown ? fromProfile(endpoint, profile) : { credentials: { _tag: 'Anonymous' as const }, notices: [] },
            (credentials) => ({ credentials, notices: [] }),
          ),
        ),
        E.map(({ credentials, notices }) => ({
          endpoint,
          credentials,
          // A variable that names the profile's own server changes nothing.
          notices: notices.length > 0 || credentials._tag === 'Login' ? notices : overrides,
        })),
      )
    }),
  )
}
