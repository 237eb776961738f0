/** A profile: a login under a name, as its file stores it. Pure. */
import { either as E, function as F, json } from 'fp-ts'
import { connectionFrom } from 'pangea-fp/node'
import { type CommandFailure, exitCodes, failed, wrongUsage } from '../exitCodes.js'

export interface Profile {
  readonly name: string
  readonly endpoint: string
  readonly email: string
  /** The token; `null` if the system's keychain stores it. */
  readonly token: string | null
}

export const defaultProfile = 'default'

export const defaultEndpoint = 'https://pangeabio.io'

/** The format of the file; a later one is not read. */
const version = 1

/** Names are file names on every platform, and file systems may ignore case. */
const parseProfileName = (text: string): E.Either<CommandFailure, string> =>
  /^[a-z0-9][a-z0-9_-]{0,63}$/.test(text)
    ? E.right(text)
    : E.left(
        wrongUsage(
          `${JSON.stringify(text)} can't name a profile: use lower-case letters, digits, - and _, such as lab-2.`,
        ),
      )

/** The profile that a command uses: `--profile`, else `PANGEA_PROFILE`, else `default`. */
export const profileName = (
  flag: string | undefined,
  { PANGEA_PROFILE }: NodeJS.ProcessEnv,
): E.Either<CommandFailure, string> => parseProfileName(flag ?? (PANGEA_PROFILE?.trim() || defaultProfile))

/** Validates an endpoint and a token, as the library does for variables. */
export const parseEndpoint = (text: string): E.Either<CommandFailure, string> =>
  F.pipe(
    connectionFrom({ PANGEA_ENDPOINT: text }),
    E.bimap(
      ({ problems }) =>
        wrongUsage(problems.map((problem) => `${problem.replace('PANGEA_ENDPOINT', 'The endpoint')}.`).join(' ')),
      ({ endpoint }) => endpoint,
    ),
  )

/** Whether both URLs name the same server: `https://Host:443/` and `https://host` do. */
export const isSameEndpoint = (one: string, other: string): boolean => new URL(one).href === new URL(other).href

/** `pangea login`, with the profile if it isn't the default one. */
export const loginLine = (name: string): string =>
  name === defaultProfile ? 'pangea login' : `pangea login --profile ${name}`

export const formatProfile = ({ endpoint, email, token }: Profile): string =>
  `${JSON.stringify({ version, endpoint, email, token }, null, 2)}\n`

const damaged = (name: string, path: string, problem: string): CommandFailure =>
  failed(
    `The profile ${name} can't be used: ${path} ${problem}. Run ${loginLine(name)} to replace it.`,
    exitCodes.failed,
  )

/** Reads the text of a profile's file. */
export const parseProfile =
  (name: string, path: string) =>
  (text: string): E.Either<CommandFailure, Profile> =>
    F.pipe(
      json.parse(text),
      E.mapLeft(() => damaged(name, path, 'is not JSON')),
      E.flatMap((found) => {
        const { version: written, endpoint, email, token } = Object(found) as Readonly<Record<string, unknown>>
        if (typeof written === 'number' && written > version)
          return E.left(failed(`The profile ${name} was written by a newer pangea (${path}): update pangea-cli.`))
        if (typeof endpoint !== 'string' || typeof email !== 'string' || !(token === null || typeof token === 'string'))
          return E.left(damaged(name, path, 'has no endpoint, email or token'))
        return F.pipe(
          connectionFrom({ PANGEA_ENDPOINT: endpoint, PANGEA_TOKEN: token ?? undefined }),
          E.bimap(
            () => damaged(name, path, 'has an invalid endpoint or token'),
            (valid): Profile => ({ name, email, endpoint: valid.endpoint, token: valid.token }),
          ),
        )
      }),
    )
