/** `pangea list profiles`: lists the logins on this computer. */
import { either as E, function as F, option as O, task as T, taskEither as TE } from 'fp-ts'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { listProfiles, readProfile } from '../connection/profileFiles.js'
import { rows } from '../Output.js'

export const command = defineCommand({
  summary: 'list the logins on this computer',
  description: '--profile NAME or PANGEA_PROFILE chooses one; the default is named default.',
  examples: [
    ['pangea list profiles', 'print a table of the names, servers and e-mail addresses'],
    ['pangea list profiles --json', 'print them as JSON'],
  ],
  output: listing('each profile', {
    name: ['string', 'the name of the profile'],
    endpoint: ['string', 'the URL of the server'],
    email: ['string', 'the e-mail address of the account'],
    token_in: ['string', 'keychain or file'],
  }),
  define: (command, { local }) =>
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
})
