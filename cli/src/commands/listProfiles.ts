/** `pangea list profiles`: lists the logins on this computer. */
import { either as E, function as F, option as O, task as T, taskEither as TE } from 'fp-ts'
import type { CommandModule } from '../CommandModule.js'
import { listProfiles, readProfile } from '../connection/profileFiles.js'
import { rows } from '../Output.js'
import { local } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'list the logins on this computer',
  description: '--profile NAME or PANGEA_PROFILE chooses one; the default is named default.',
  examples: [
    ['pangea list profiles', 'print a table of the names, servers and e-mail addresses'],
    ['pangea list profiles --json', 'print them as JSON'],
  ],
  define: (command) =>
    command.action(
      local(() =>
        F.pipe(
          listProfiles,
          TE.flatMapTask(T.traverseArray(readProfile)),
          TE.map((read) =>
            rows(
              {
                name: ({ name }) => name,
                endpoint: ({ endpoint }) => endpoint,
                email: ({ email }) => email,
                token_in: ({ token }) => (token === null ? 'keychain' : 'file'),
              },
              read.flatMap((each) => (E.isRight(each) && O.isSome(each.right) ? [each.right.value] : [])),
              { problems: read.flatMap((each) => (E.isLeft(each) ? [each.left.message] : [])) },
            ),
          ),
        ),
      ),
    ),
}
