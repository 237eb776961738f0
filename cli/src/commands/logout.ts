/** `pangea logout`: ends a token, and removes it from this computer. */
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { forget, logout, type NodePangea } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record, type OutputOf } from '../OutputSchema.js'
import type { Choice, Credentials } from '../connection/chooseCredentials.js'
import { chooseConnection, type ConnectionOptions, openChoice } from '../connection/connect.js'
import { keychainOf } from '../connection/keychain.js'
import { removeLogin } from '../connection/logins.js'
import { type CommandFailure, exitCodes, failed, type Failure } from '../exitCodes.js'
import { report } from '../Output.js'
import { logOf } from '../runCommand.js'
import { confirmed } from '../terminal.js'

const schema = record('the login', {
  endpoint: ['string', 'the URL of the server'],
  profile: ['string or null', 'the name of the removed profile; null if variables named the token'],
  token_ended: ['boolean', 'whether the token is no longer valid'],
  was_valid: ['boolean or null', 'whether the token was valid before; null with --local'],
})

type Printed = OutputOf<typeof schema>

/** Ends the token on the server. Returns whether it was valid. */
const endToken = (pangea: NodePangea): TE.TaskEither<Failure, boolean> =>
  F.pipe(
    logout(pangea),
    TE.matchE(
      (error): TE.TaskEither<Failure, boolean> =>
        error._tag === 'Unauthenticated'
          ? F.pipe(
              forget(pangea),
              TE.map(() => false),
            )
          : TE.left(error),
      () => TE.right(true),
    ),
  )

interface Removed {
  readonly profile: string | null
  readonly problems: ReadonlyArray<string>
}

/** Removes the login; nothing if variables name it. Left if there is none. */
const removeLocally = (credentials: Credentials): TE.TaskEither<CommandFailure, Removed> =>
  credentials._tag === 'Login'
    ? F.pipe(
        removeLogin(keychainOf(process.env))(credentials.profile),
        TE.map((reason) => ({
          profile: credentials.profile.name,
          problems: O.isNone(reason)
            ? []
            : [`The system's keychain may still have the token: ${reason.value}. Delete its entry named pangea there.`],
        })),
      )
    : TE.right({ profile: null, problems: [] })

const logoutReport = (
  { endpoint, credentials }: Choice,
  wasValid: boolean,
  { profile, problems }: Removed,
): Printed => {
  const ended = wasValid
    ? `The token for ${endpoint} is no longer valid anywhere.`
    : `The token for ${endpoint} was already invalid.`
  const removed = profile === null ? '' : ` The profile ${profile} was removed from this computer.`
  const unset = credentials._tag === 'Token' ? ' Unset PANGEA_TOKEN.' : ''
  return report(
    `${ended}${removed}${unset}`,
    { endpoint, profile, token_ended: true, was_valid: wasValid },
    { problems },
  )
}

const question = (endpoint: string): string =>
  `The server ends the token everywhere: other computers, running jobs and programs lose their access to ${endpoint}. Log out?`

const logOutEverywhere =
  (options: ConnectionOptions, isConfirmed: boolean) =>
  (choice: Choice): TE.TaskEither<Failure, Printed> =>
    F.pipe(
      isConfirmed ? TE.right(undefined) : confirmed(question(choice.endpoint), '--yes'),
      TE.flatMap(() => openChoice(options)(choice)),
      TE.flatMap(({ pangea }) => endToken(pangea)),
      TE.bindTo('wasValid'),
      TE.bindW('removed', () => removeLocally(choice.credentials)),
      TE.map(({ wasValid, removed }) => logoutReport(choice, wasValid, removed)),
    )

/** Also erases what the token has read from the cache, if the token can be read. */
const logOutHere =
  (options: ConnectionOptions) =>
  (choice: Choice): TE.TaskEither<Failure, Printed> =>
    choice.credentials._tag === 'Login'
      ? F.pipe(
          openChoice(options)(choice),
          TE.matchE(
            () => TE.right<Failure, void>(undefined),
            ({ pangea }) => forget(pangea),
          ),
          TE.flatMap(() => removeLocally(choice.credentials)),
          TE.map(({ profile, problems }) =>
            report(
              `The profile ${profile} was removed from this computer. Its token stays valid at ${choice.endpoint}.`,
              { endpoint: choice.endpoint, profile, token_ended: false, was_valid: null },
              { problems },
            ),
          ),
        )
      : TE.left(failed('No login was removed: variables of the environment name it. Unset them.'))

export const command = defineCommand({
  summary: 'log out: end the token on the server, and remove it from this computer',
  description: `The server has one token for each user, so that it ends everywhere: on other computers, in running
jobs and in programs. --local keeps the token valid, and only removes it from this computer.`,
  examples: [
    ['pangea logout', 'log out everywhere, after a question'],
    ['pangea logout --local', 'remove the login from this computer; running jobs keep theirs'],
    ['pangea logout --profile lab --yes', 'end the token of another login without a question'],
  ],
  output: schema,
  define: (command, { local }) =>
    command
      .option('--local', 'only remove the login from this computer; the token stays valid')
      .option('-y, --yes', 'do not ask')
      .action(
        local(({ signal }, { local: isLocal, yes, ...flags }) => {
          const options = { profile: flags.profile, signal, log: logOf(flags) }
          return F.pipe(
            chooseConnection(options),
            TE.filterOrElse(
              ({ credentials }) => credentials._tag !== 'Anonymous',
              () => failed('You are not logged in.', exitCodes.notAllowed),
            ),
            TE.flatMap(isLocal === true ? logOutHere(options) : logOutEverywhere(options, yes === true)),
          )
        }),
      ),
})
