/** `pangea tag groups`: lists the groups and libraries that have a tag. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listTaggedSampleGroups, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { parseName } from '../input/parseFlagValues.js'
import { tagArgument } from '../input/references.js'
import { rows } from '../Output.js'

export const command = defineCommand({
  summary: 'list the groups and libraries that have a tag',
  examples: [
    ['pangea tag groups winter', 'print all groups and libraries with the tag winter'],
    ['pangea tag groups winter --format csv', 'print them as CSV'],
  ],
  output: listing('each group and library', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the group or library'],
    organization: ['string', 'the name of the organization that owns it'],
    is_library: ['boolean', 'whether it owns samples'],
    updated_at: ['timestamp', 'when it was last changed'],
  }),
  define: (command, { connected }) =>
    command.argument('<tag>', 'its name or uuid', parseName).action(
      connected((_, word) =>
        F.pipe(
          reload(listTaggedSampleGroups(tagArgument(word))),
          RTE.map((groups) =>
            rows(
              {
                name: ({ name }) => name,
                uuid: ({ uuid }) => uuid,
                organization: ({ organization_obj }) => organization_obj.name,
                is_library: ({ is_library }) => is_library,
                updated_at: ({ updated_at }) => updated_at,
              },
              groups,
            ),
          ),
        ),
      ),
    ),
})
