/** `pangea register`: creates an account, and logs in. */
import { function as F, taskEither as TE } from 'fp-ts'
import { register } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { askAccount } from '../connection/askAccount.js'
import { anonymous } from '../connection/connect.js'
import { loginSchema, storeSession } from '../connection/storeSession.js'
import { failed, type Failure } from '../exitCodes.js'
import { parseName } from '../input/parseFlagValues.js'
import { logOf } from '../runCommand.js'

export const command = defineCommand({
  summary: 'create an account on a server, and log in to it',
  description: 'Asks for the server, your e-mail address and a new password, twice; it is not shown.',
  examples: [
    ['pangea register', 'create an account, answering questions'],
    ['pangea register --email ann@example.org --password-stdin < password.txt', 'create an account without questions'],
  ],
  output: loginSchema,
  define: (command, { local }) =>
    command
      .option('--endpoint <url>', 'the server; by default PANGEA_ENDPOINT, or that of the profile', parseName)
      .option('--email <address>', 'your e-mail address; by default PANGEA_USER', parseName)
      .option('--password-stdin', 'read the password from standard input')
      .action(
        local(({ signal }, flags) =>
          F.pipe(
            askAccount(flags, { signal, isNew: true }),
            TE.flatMap((account) =>
              F.pipe(
                register({ email: account.email, password: account.password })(
                  anonymous(account.endpoint, { signal, log: logOf(flags) }),
                ),
                TE.mapLeft((error): Failure =>
                  error._tag === 'Conflict'
                    ? failed(`${account.email} already has an account at ${account.endpoint}: run pangea login.`)
                    : error,
                ),
                TE.flatMap((session) =>
                  F.pipe(
                    storeSession(account, session, 'Created an account at'),
                    TE.mapLeft(({ message, exitCode }) =>
                      failed(`${message} The account of ${account.email} exists now: run pangea login.`, exitCode),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
})
