/** Connects a command to its server: variables name it, else the profile of a login. */
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { type Log, login, makeNodePangea, type NodePangea, type Session, withToken } from 'pangea-fp/node'
import { type CommandFailure, exitCodes, failed, type Failure } from '../exitCodes.js'
import { checkVariables } from './checkVariables.js'
import { type Choice, chooseCredentials, type Credentials, needsNoProfile } from './chooseCredentials.js'
import { keychainOf } from './keychain.js'
import { readToken } from './logins.js'
import { type Profile, profileName } from './Profile.js'
import { readProfile } from './profileFiles.js'

export interface ConnectionOptions {
  readonly profile: string | undefined
  readonly log: Log
  readonly signal: AbortSignal
}

export interface Connection {
  readonly pangea: NodePangea
  readonly endpoint: string
  readonly credentials: Credentials
}

/** Makes an anonymous environment. */
export const anonymous = (endpoint: string, { log, signal }: Pick<ConnectionOptions, 'log' | 'signal'>): NodePangea =>
  makeNodePangea({ endpoint, token: null, log, signal })

/** Opens a session; a wrong password is "not logged in", not a wrong request. */
export const openSession =
  (pangea: NodePangea) =>
  (email: string, password: string): TE.TaskEither<Failure, Session> =>
    F.pipe(
      login({ email, password })(pangea),
      TE.mapLeft((error): Failure =>
        error._tag === 'Invalid'
          ? failed(
              `${pangea.endpoint} rejected the e-mail address ${email} or its password: check both, or create an account with pangea register.`,
              exitCodes.notAllowed,
            )
          : error,
      ),
    )

/** Chooses the server and the credentials; sends nothing, and reads no keychain. */
export const chooseConnection = ({ profile: flag, log }: ConnectionOptions): TE.TaskEither<CommandFailure, Choice> =>
  F.pipe(
    TE.fromEither(checkVariables(process.env)),
    TE.flatMapEither(() => profileName(flag, process.env)),
    TE.flatMap((name) => {
      const chosen = { name, isExplicit: flag !== undefined }
      return F.pipe(
        needsNoProfile(process.env, chosen) ? TE.right<CommandFailure, O.Option<Profile>>(O.none) : readProfile(name),
        TE.flatMapEither((profile) => chooseCredentials(process.env, chosen, profile)),
      )
    }),
    TE.tapIO(({ notices }) => () => {
      for (const notice of notices) log.write('info', notice, {})()
    }),
  )

const authorize = (pangea: NodePangea, credentials: Credentials): TE.TaskEither<Failure, NodePangea> => {
  switch (credentials._tag) {
    case 'Anonymous':
      return TE.right(pangea)
    case 'Token':
      return TE.right(withToken(credentials.token)(pangea))
    case 'Password':
      return F.pipe(
        openSession(pangea)(credentials.email, credentials.password),
        TE.map(({ auth_token: token }) => withToken(token)(pangea)),
      )
    case 'Login':
      return F.pipe(
        readToken(keychainOf(process.env))(credentials.profile),
        TE.map((token) => withToken(token)(pangea)),
      )
  }
}

/** Gets the token of a choice: from its variable or profile, or by logging in. */
export const openChoice =
  (options: ConnectionOptions) =>
  ({ endpoint, credentials }: Choice): TE.TaskEither<Failure, Connection> =>
    F.pipe(
      authorize(anonymous(endpoint, options), credentials),
      TE.map((pangea) => ({ pangea, endpoint, credentials })),
    )

/** Connects, and returns how. */
export const openConnection = (options: ConnectionOptions): TE.TaskEither<Failure, Connection> =>
  F.pipe(chooseConnection(options), TE.flatMap(openChoice(options)))

export const connect = (options: ConnectionOptions): TE.TaskEither<Failure, NodePangea> =>
  F.pipe(
    openConnection(options),
    TE.map(({ pangea }) => pangea),
  )
