/** `pangea whoami`: shows the login that commands use. */
import { function as F, taskEither as TE } from 'fp-ts'
import { whoAmI } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import type { Credentials } from '../connection/chooseCredentials.js'
import { openConnection } from '../connection/connect.js'
import { profilePath } from '../connection/profileFiles.js'
import { type CommandFailure, exitCodes, failed, type Failure } from '../exitCodes.js'
import { report } from '../Output.js'
import { logOf } from '../runCommand.js'

interface Origin {
  readonly profile: string | null
  readonly tokenIn: string
}

/** Where the token comes from. Left if there is none. */
const originOf = (credentials: Credentials): TE.TaskEither<CommandFailure, Origin> => {
  switch (credentials._tag) {
    case 'Anonymous':
      return TE.left(failed('You are not logged in: requests are anonymous. Run pangea login.', exitCodes.notAllowed))
    case 'Token':
      return TE.right({ profile: null, tokenIn: 'PANGEA_TOKEN' })
    case 'Password':
      return TE.right({ profile: null, tokenIn: 'PANGEA_USER and PANGEA_PASS' })
    case 'Login': {
      const { name, token } = credentials.profile
      return F.pipe(
        token === null ? TE.right('keychain') : profilePath(name),
        TE.map((tokenIn) => ({ profile: name, tokenIn })),
      )
    }
  }
}

export const command = defineCommand({
  summary: 'show which server you are logged in to, as whom, and where the token is stored',
  examples: [
    ['pangea whoami', 'show the login that commands use'],
    ['pangea whoami --profile lab --json', 'show another login as JSON'],
  ],
  output: record('the login', {
    endpoint: ['string', 'the URL of the server'],
    email: ['string', 'the e-mail address of the account'],
    name: ['string or null', "the user's name; null if there is none"],
    uuid: ['uuid', 'of the user'],
    profile: ['string or null', 'the name of the profile; null if variables name the login'],
    token_in: ['string', 'keychain, the path of a file, or the names of variables'],
  }),
  define: (command, { local }) =>
    command.action(
      local(({ signal }, flags) =>
        F.pipe(
          TE.Do,
          TE.bind('connection', () => openConnection({ profile: flags.profile, signal, log: logOf(flags) })),
          TE.bindW('origin', ({ connection }) => originOf(connection.credentials)),
          TE.bind(
            'user',
            ({
              connection,
            }): TE.TaskEither<
              Failure,
              { readonly email: string; readonly name: string | null; readonly uuid: string }
            > => whoAmI(connection.pangea),
          ),
          TE.map(({ connection: { endpoint }, origin: { profile, tokenIn }, user: { email, name, uuid } }) =>
            report(
              [
                `server   ${endpoint}`,
                `e-mail   ${email}`,
                ...(name === null || name === '' ? [] : [`name     ${name}`]),
                `profile  ${profile ?? 'none: the environment names the login'}`,
                `token    ${tokenIn === 'keychain' ? "in the system's keychain" : `from ${tokenIn}`}`,
              ].join('\n'),
              { endpoint, email, name, uuid, profile, token_in: tokenIn },
            ),
          ),
        ),
      ),
    ),
})
