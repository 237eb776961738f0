/** `pangea project list`: lists the projects of an organization. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listProjects, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { parseName } from '../input/parseFlagValues.js'
import { organizationArgument } from '../input/references.js'
import { rows } from '../Output.js'

export const command = defineCommand({
  summary: 'list the projects of an organization',
  examples: [
    ['pangea project list Lab', 'print the projects of the organization Lab'],
    ['pangea project list Lab --format json', 'print them with the uuids of their groups, for a program'],
  ],
  output: listing('each project', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the project'],
    n_groups: ['integer', 'the number of its groups and libraries'],
    sample_groups: ['uuids', 'of its groups and libraries'],
    updated_at: ['timestamp', 'when it was last changed'],
    description: ['string', 'free text; may be empty'],
  }),
  define: (command, { connected }) =>
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
})
