/** `pangea add samples`: adds samples of a library to a group. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  addSamplesToGroup,
  fetchSampleGroup,
  fetchSampleLinks,
  reload,
  sampleById,
  type SampleGroup,
  type SampleId,
  type SampleLink,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'
import type { NameList } from '../input/nameList.js'
import { namesFrom } from '../input/namesFrom.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { groupIn, isUuid } from '../input/references.js'
import { rows } from '../Output.js'
import { chooseAllSamples } from '../records/chooseSamples.js'
import { inChunks } from '../records/inChunks.js'
import { formatCount } from '../render/formatCount.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'

interface Source {
  readonly organization: string
  readonly library: string | undefined
  readonly isAll: boolean
}

const checkSource = ({ names }: NameList, { library, isAll }: Source): E.Either<CommandFailure, void> => {
  const named = names.find((name) => !isUuid(name))
  if (isAll && (library === undefined || names.length > 0))
    return E.left(wrongUsage('--all adds all samples of --library; give no names with it.'))
  return library === undefined && named !== undefined
    ? E.left(wrongUsage(`Name the library of the sample ${named} with --library, or give its uuid.`))
    : E.right(undefined)
}

const asGroup = (group: SampleGroup): E.Either<CommandFailure, SampleGroup> =>
  group.is_library
    ? E.left(
        wrongUsage(
          `${groupPath(group)} is a library: its samples are created in it, or moved to it with pangea move samples.`,
        ),
      )
    : E.right(group)

/** The uuids of the samples, looked up by name in one request. */
const idsOf = ({ names }: NameList, { organization, library, isAll }: Source): Step<ReadonlyArray<SampleId>> => {
  if (library === undefined) return RTE.right(names.map((uuid) => uuid.toLowerCase() as SampleId))
  const ids = (links: ReadonlyArray<SampleLink>) => links.map(({ uuid }) => uuid)
  return F.pipe(
    fetchSampleGroup(groupIn(organization, library)),
    RTE.bindTo('found'),
    RTE.bind('links', ({ found }) => fetchSampleLinks(found)),
    RTE.flatMapEither(({ found, links }) =>
      isAll ? E.right(links) : chooseAllSamples(links, names, groupPath(found)),
    ),
    RTE.map(ids),
  )
}

/** Adds those that aren't in the group yet, and returns all with their status. */
const addMissing = (group: SampleGroup, ids: ReadonlyArray<SampleId>) =>
  F.pipe(
    RTE.Do,
    RTE.bind('before', (): Step<ReadonlySet<SampleId>> =>
      F.pipe(
        fetchSampleLinks(group),
        RTE.map((links) => new Set(links.map(({ uuid }) => uuid))),
      ),
    ),
    RTE.tap(({ before }) =>
      F.pipe(
        ids.filter((id) => !before.has(id)),
        inChunks((chunk): Step<void> => addSamplesToGroup(group, chunk.map(sampleById))),
      ),
    ),
    RTE.bind('links', (): Step<ReadonlyArray<SampleLink>> => fetchSampleLinks(group)),
    RTE.map(({ before, links }) => {
      const names = new Map(links.map(({ uuid, name }) => [uuid, name]))
      return ids.map((uuid) => ({
        name: names.get(uuid) ?? null,
        uuid,
        status: before.has(uuid) ? 'existing' : 'added',
      }))
    }),
  )

export const command = defineCommand({
  summary: 'add samples of a library to a group; they stay in their library too',
  description: 'All names are looked up before anything is changed. Samples that are in the group already are kept.',
  examples: [
    [
      'pangea add samples Lab Winter S1 S2 --library Subway',
      'add two samples of the library Subway to the group Winter',
    ],
    ['pangea add samples Lab Winter --library Subway --from winter.txt', 'add those that a file lists'],
  ],
  output: listing('each sample', {
    name: ['string or null', 'the name of the sample; null if it was removed meanwhile'],
    uuid: ['uuid', 'of the sample'],
    status: ['string', 'added, or existing: was in the group already'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<group>', 'its name or uuid', parseName)
      .argument('[samples...]', 'names in --library, or uuids; - reads them from standard input', appendName)
      .option('--library <name>', 'the library or group that the names are looked up in', parseName)
      .option('--library-org <name>', 'the organization of that library, if it is another one', parseName)
      .option('--all', 'add all samples of the library')
      .option('--from <file>', 'a list with a name on each line, or a CSV or TSV table with --column', parsePath)
      .option('--column <name>', 'the column of the table, by name or number', parseName)
      .action(
        connected(({ signal, notify }, organization, group, words = [], { library, libraryOrg, all, ...flags }) => {
          const source = { organization: libraryOrg ?? organization, library, isAll: all === true }
          return reload(
            F.pipe(
              RTE.Do,
              RTE.bind('list', (): Step<NameList> =>
                all === true && words.length === 0 && flags.from === undefined
                  ? RTE.right({ names: [], notices: [] })
                  : RTE.fromTaskEither(namesFrom('samples', words, flags, signal)),
              ),
              RTE.tapEither(({ list }) => checkSource(list, source)),
              RTE.bind('group', (): Step<SampleGroup> =>
                F.pipe(fetchSampleGroup(groupIn(organization, group)), RTE.flatMapEither(asGroup)),
              ),
              RTE.bind('ids', ({ list }) => idsOf(list, source)),
              RTE.bind('added', ({ group: target, ids }) => addMissing(target, ids)),
              RTE.tapIO(({ group: target, added }) => () => {
                const count = added.filter(({ status }) => status === 'added').length
                notify(`Added ${formatCount(count, 'sample')} to ${groupPath(target)}.`)
              }),
              RTE.map(({ added }) =>
                rows({ name: ({ name }) => name, uuid: ({ uuid }) => uuid, status: ({ status }) => status }, added),
              ),
            ),
          )
        }),
      ),
})
