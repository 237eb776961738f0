/** `pangea list members`: lists the members of an organization. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listOrganizationMembers, reload } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { organizationArgument } from '../input/references.js'
import { parseName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import { connected } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'list the members of an organization, who can change what it owns',
  examples: [
    ['pangea list members Lab', 'print the members of the organization Lab'],
    ['pangea list members Lab --format csv', 'print them as CSV'],
  ],
  define: (command) =>
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
}
