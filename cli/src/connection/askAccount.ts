/** Finds out the server, e-mail address and password for `pangea login` and `pangea register`. */
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'
import { checkVariables } from './checkVariables.js'
import { ask, isInteractive, parsePassword, readPassword } from './prompts.js'
import { defaultEndpoint, parseEndpoint, profileName } from './Profile.js'
import { readEarlierProfile } from './profileFiles.js'

/** The options of both commands. */
export interface AccountFlags {
  readonly profile?: string | undefined
  readonly endpoint?: string | undefined
  readonly email?: string | undefined
  readonly passwordStdin?: true | undefined
}

export interface Account {
  readonly profile: string
  readonly endpoint: string
  readonly email: string
  readonly password: string
}

type Found<A> = TE.TaskEither<CommandFailure, A>

const parseEmail = (text: string): E.Either<CommandFailure, string> => {
  const email = text.trim()
  return /^[^\s@]+@[^\s@]+$/.test(email)
    ? E.right(email)
    : E.left(wrongUsage(`${JSON.stringify(email)} is not an e-mail address.`))
}

const given = (value: string | undefined): string | undefined => value?.trim() || undefined

/** Asks, or without a terminal takes the suggestion. */
const askOr = (
  isAsked: boolean,
  message: string,
  suggestion: string | undefined,
  parse: (text: string) => E.Either<CommandFailure, string>,
  missing: string,
): Found<string> => {
  if (isAsked) return ask({ message, parse, ...(suggestion === undefined ? {} : { suggestion }) })
  return suggestion === undefined ? TE.left(wrongUsage(missing)) : TE.fromEither(parse(suggestion))
}

interface PasswordOptions {
  readonly signal: AbortSignal
  /** Whether a typed password is for a new account, and asked for twice. */
  readonly isNew: boolean
}

const askPassword = (email: string, isNew: boolean): Found<string> =>
  F.pipe(
    ask({ message: `Password of ${email}`, isSecret: true, parse: parsePassword }),
    TE.tap((first) =>
      isNew
        ? ask({
            message: 'The same password again',
            isSecret: true,
            parse: E.fromPredicate(
              (second: string) => second === first,
              () => wrongUsage('It differs from the first one.'),
            ),
          })
        : TE.right(first),
    ),
  )

/** Whether the password is neither in the environment nor on standard input. */
const asksForPassword = ({ passwordStdin }: AccountFlags): boolean =>
  passwordStdin !== true && !process.env['PANGEA_PASS']

const passwordOf = (flags: AccountFlags, email: string, { signal, isNew }: PasswordOptions): Found<string> => {
  if (flags.passwordStdin === true) return readPassword(signal)
  const fromVariable = process.env['PANGEA_PASS']
  return fromVariable ? TE.right(fromVariable) : askPassword(email, isNew)
}

/** Reports bad usage before the first question. */
export const askAccount = (flags: AccountFlags, options: PasswordOptions): Found<Account> => {
  const isAsked = asksForPassword(flags)
  const variables = checkVariables(process.env)
  if (E.isLeft(variables)) return TE.fromEither(variables)
  if (isAsked && !isInteractive())
    return TE.left(
      wrongUsage(
        'There is no terminal to type a password: pass it with --password-stdin, or set PANGEA_USER and PANGEA_PASS.',
      ),
    )
  return F.pipe(
    TE.fromEither(profileName(flags.profile, process.env)),
    TE.bindTo('profile'),
    TE.bind('earlier', ({ profile }) => TE.fromTask(readEarlierProfile(profile))),
    TE.bind('endpoint', ({ earlier }): Found<string> => {
      const suggestion =
        given(flags.endpoint) ??
        given(process.env['PANGEA_ENDPOINT']) ??
        O.toUndefined(earlier)?.endpoint ??
        defaultEndpoint
      return askOr(isAsked && flags.endpoint === undefined, 'Server', suggestion, parseEndpoint, '')
    }),
    TE.bind('email', ({ earlier }): Found<string> => {
      const suggestion = given(flags.email) ?? given(process.env['PANGEA_USER']) ?? O.toUndefined(earlier)?.email
      const missing = 'The e-mail address is missing: pass it with --email.'
      return askOr(isAsked && flags.email === undefined, 'E-mail address', suggestion, parseEmail, missing)
    }),
    TE.bind('password', ({ email }) => passwordOf(flags, email, options)),
    TE.map(({ profile, endpoint, email, password }) => ({ profile, endpoint, email, password })),
  )
}
