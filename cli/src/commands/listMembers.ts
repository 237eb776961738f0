/** `pangea list members`: lists the members of an organization. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listOrganizationMembers, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { organizationArgument } from '../input/references.js'
import { parseName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'

export const command = defineCommand({
  summary: 'list the members of an organization, who can change what it owns',
  examples: [
    ['pangea list members Lab', 'print the members of the organization Lab'],
    ['pangea list members Lab --format csv', 'print them as CSV'],
  ],
  output: listing('each member', {
    email: ['string', 'the e-mail address'],
    name: ['string or null', "the user's name; null if there is none"],
    id: ['integer', 'the account number'],
    uuid: ['uuid', 'of the user'],
  }),
  define: (command, { connected }) =>
    command.argument('<organization>', 'its name or uuid', parseName).action(
      connected((_, organization) =>
        F.pipe(
          reload(listOrganizationMembers(organizationArgument(organization))),
          RTE.map((members) =>
            rows(
              {
                email: ({ email }) => email,
                name: ({ name }) => name,
                id: ({ id }) => id,
                uuid: ({ uuid }) => uuid,
              },
              members,
            ),
          ),
        ),
      ),
    ),
})
