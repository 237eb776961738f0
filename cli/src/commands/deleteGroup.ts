/** `pangea delete group`: deletes a group, or a library with its samples. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  deleteSampleGroup,
  fetchModuleCounts,
  fetchSampleGroup,
  listResults,
  reload,
  type SampleGroupModuleCounts,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { appendName } from '../input/parseFlagValues.js'
import { groupArguments } from '../input/references.js'
import { deleteHelp, deleteRecord, yesOption } from '../records/deleteRecord.js'
import { formatCount } from '../render/formatCount.js'
import { groupKind, groupPath } from '../render/paths.js'

/** The modules of the samples, each with its number of samples. */
const moduleText = ({ n_samples: _, ...modules }: SampleGroupModuleCounts): string => {
  const counts = Object.entries(modules)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
  return counts.length === 0 ? 'without results' : `with results (${counts.join(', ')})`
}

export const command = defineCommand({
  summary: 'delete a library with its samples, or a group',
  description: `${deleteHelp} The samples of a group that is not a library stay in their libraries.`,
  examples: [
    ['pangea delete group Lab Subway', 'show how many samples the library Subway has, and ask'],
    ['pangea delete group Lab Winter --yes', 'delete the group Winter without a question, in a script'],
  ],
  output: record('the group or library', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the group or library'],
    is_library: ['boolean', 'whether it owned samples'],
    n_samples: ['integer', 'the number of samples deleted with it; 0 for a group'],
    n_results: ['integer', 'the number of its own results'],
    status: ['string', 'deleted'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<group...>', 'ORGANIZATION GROUP, or the uuid of the group', appendName)
      .option(...yesOption)
      .action(
        connected((_, words, flags) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('ref', () => RTE.fromEither(groupArguments(words))),
              RTE.bindW('group', ({ ref }) => fetchSampleGroup(ref)),
              RTE.bindW('counts', ({ group }) => fetchModuleCounts(group)),
              RTE.bindW('results', ({ group }) => listResults(group)),
              RTE.flatMap(({ group, counts, results }) => {
                const samples = formatCount(counts.n_samples, 'sample')
                const own = formatCount(results.length, 'result of its own', 'results of its own')
                return deleteRecord(
                  {
                    what: `the ${groupKind(group)} ${groupPath(group)}`,
                    contents: group.is_library
                      ? `its ${samples} ${moduleText(counts)} and ${own}`
                      : `with ${own}; its ${samples} stay in their libraries`,
                    record: {
                      name: group.name,
                      uuid: group.uuid,
                      is_library: group.is_library,
                      n_samples: group.is_library ? counts.n_samples : 0,
                      n_results: results.length,
                    },
                    remove: deleteSampleGroup(group),
                  },
                  flags,
                )
              }),
            ),
          ),
        ),
      ),
})
