/** `pangea project list`: lists the projects of an organization. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listProjects, reload } from 'pangea-fp/node'
import type { CommandModule } from '../CommandModule.js'
import { parseName } from '../input/parseFlagValues.js'
import { organizationArgument } from '../input/references.js'
import { rows } from '../Output.js'
import { connected } from '../runCommand.js'

export const command: CommandModule = {
  summary: 'list the projects of an organization',
  examples: [
    ['pangea project list Lab', 'print the projects of the organization Lab'],
    ['pangea project list Lab --format json', 'print them with the uuids of their groups, for a program'],
  ],
  define: (command) =>
    command.argument('<organization>', 'its name or uuid', parseName).action(
      connected((_, organization) =>
        F.pipe(
          reload(listProjects(organizationArgument(organization))),
          RTE.map((projects) =>
            rows(
              {
                name: ({ name }) => name,
                uuid: ({ uuid }) => uuid,
                n_groups: ({ sample_groups }) => sample_groups.length,
                sample_groups: ({ sample_groups }) => sample_groups,
                updated_at: ({ updated_at }) => updated_at,
                description: ({ description }) => description,
              },
              projects,
            ),
          ),
        ),
      ),
    ),
}
