/** `pangea list samples`: lists the samples of a group. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { listSamples, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { groupArguments } from '../input/references.js'
import { appendName } from '../input/parseFlagValues.js'
import { sampleRows, sampleSchema } from '../render/sampleRows.js'

export const command = defineCommand({
  summary: 'list the samples of a group or library',
  examples: [
    ['pangea list samples Lab Subway', 'print a table of the samples in the library Subway of Lab'],
    [
      'pangea list samples 2a8f0f6c-5b6e-4b44-9d1e-7f3f54c1a9d0 --format csv',
      'print those of a group given by its uuid',
    ],
  ],
  output: sampleSchema,
  define: (command, { connected }) =>
    command.argument('<group...>', 'ORGANIZATION GROUP, or the uuid of the group', appendName).action(
      connected((_, group) =>
        F.pipe(
          RTE.fromEither(groupArguments(group)),
          RTE.flatMap((ref) => reload(listSamples(ref))),
          RTE.map(sampleRows),
        ),
      ),
    ),
})
