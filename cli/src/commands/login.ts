/** `pangea login`: opens a session and stores its token. */
import { function as F, taskEither as TE } from 'fp-ts'
import { defineCommand } from '../CommandModule.js'
import { askAccount } from '../connection/askAccount.js'
import { anonymous, openSession } from '../connection/connect.js'
import { loginSchema, storeSession } from '../connection/storeSession.js'
import { parseName } from '../input/parseFlagValues.js'
import { logOf } from '../runCommand.js'

export const command = defineCommand({
  summary: 'log in to a server, and store the token for later commands',
  description: `Asks for the server, your e-mail address and your password, which is not shown. The token goes to
the system's keychain, or to a file that only you can read; see pangea help profiles.`,
  examples: [
    ['pangea login', 'log in to https://pangeabio.io, or to a server that you type'],
    [
      'pangea login --email ann@example.org --password-stdin < password.txt',
      'log in without questions, for example on a cluster',
    ],
    ['pangea login --profile lab --endpoint https://pangea.example.org', 'store a second login under a name'],
  ],
  output: loginSchema,
  define: (command, { local }) =>
    command
      .option('--endpoint <url>', 'the server; by default PANGEA_ENDPOINT, or that of the profile', parseName)
      .option('--email <address>', 'your e-mail address; by default PANGEA_USER, or that of the profile', parseName)
      .option('--password-stdin', 'read the password from standard input')
      .action(
        local(({ signal }, flags) =>
          F.pipe(
            askAccount(flags, { signal, isNew: false }),
            TE.flatMap((account) =>
              F.pipe(
                openSession(anonymous(account.endpoint, { signal, log: logOf(flags) }))(
                  account.email,
                  account.password,
                ),
                TE.flatMap((session) => storeSession(account, session, 'Logged in to')),
              ),
            ),
          ),
        ),
      ),
})
