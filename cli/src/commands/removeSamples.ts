/** `pangea remove samples`: removes samples from a group; they stay in their library. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  fetchSampleGroup,
  fetchSampleLinks,
  reload,
  removeSamplesFromGroup,
  sampleById,
  type SampleGroup,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'
import type { NameList } from '../input/nameList.js'
import { namesFrom } from '../input/namesFrom.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { groupIn } from '../input/references.js'
import { rows } from '../Output.js'
import { chooseAllSamples } from '../records/chooseSamples.js'
import { inChunks } from '../records/inChunks.js'
import { formatCount } from '../render/formatCount.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'

const asGroup = (group: SampleGroup): E.Either<CommandFailure, SampleGroup> =>
  group.is_library
    ? E.left(
        wrongUsage(
          `${groupPath(group)} is a library, which owns its samples: use pangea move samples or pangea delete samples.`,
        ),
      )
    : E.right(group)

export const command = defineCommand({
  summary: 'remove samples from a group; they stay in their library',
  description: 'All names are looked up before anything is changed: if one is not in the group, nothing is.',
  examples: [
    ['pangea remove samples Lab Winter S1 S2', 'remove two samples from the group Winter of Lab'],
    ['pangea remove samples Lab Winter --from spring.txt', 'remove those that a file lists'],
  ],
  output: listing('each sample', {
    name: ['string', 'the name of the sample'],
    uuid: ['uuid', 'of the sample'],
    status: ['string', 'removed'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<group>', 'its name or uuid', parseName)
      .argument('[samples...]', 'names or uuids; - reads them from standard input', appendName)
      .option('--from <file>', 'a list with a name on each line, or a CSV or TSV table with --column', parsePath)
      .option('--column <name>', 'the column of the table, by name or number', parseName)
      .action(
        connected(({ signal, notify }, organization, group, words = [], flags) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('list', (): Step<NameList> => RTE.fromTaskEither(namesFrom('samples', words, flags, signal))),
              RTE.bind('group', (): Step<SampleGroup> =>
                F.pipe(fetchSampleGroup(groupIn(organization, group)), RTE.flatMapEither(asGroup)),
              ),
              RTE.bindW('links', ({ group: found }) => fetchSampleLinks(found)),
              RTE.bindW('chosen', ({ list, group: found, links }) =>
                RTE.fromEither(chooseAllSamples(links, list.names, groupPath(found))),
              ),
              RTE.tap(({ group: found, chosen }) =>
                F.pipe(
                  chosen.map(({ uuid }) => sampleById(uuid)),
                  inChunks((chunk): Step<void> => removeSamplesFromGroup(found, chunk)),
                ),
              ),
              RTE.tapIO(
                ({ group: found, chosen }) =>
                  () =>
                    notify(`Removed ${formatCount(chosen.length, 'sample')} from ${groupPath(found)}.`),
              ),
              RTE.map(({ chosen }) =>
                rows({ name: ({ name }) => name, uuid: ({ uuid }) => uuid, status: () => 'removed' }, chosen),
              ),
            ),
          ),
        ),
      ),
})
