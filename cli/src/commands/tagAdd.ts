/** `pangea tag add`: tags samples or a group. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchSampleGroup, fetchSampleLinks, fetchTag, reload, type SampleGroup, type Tag } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing, type OutputOf } from '../OutputSchema.js'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'
import { type NameFlags, namesFrom } from '../input/namesFrom.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { groupIn, isUuid, tagArgument } from '../input/references.js'
import { rows } from '../Output.js'
import { chooseAllSamples } from '../records/chooseSamples.js'
import { fetchOwner } from '../records/fetchOwner.js'
import { sampleItem, type TaggedItem, tagItems } from '../records/tagItems.js'
import { groupKind, groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'

const schema = listing('each sample or group', {
  tag: ['string', 'the name of the tag'],
  kind: ['string', 'sample, library or group'],
  name: ['string', 'the name of the sample, library or group'],
  uuid: ['uuid', 'of the sample, library or group'],
  status: ['string', 'added, or existing: had the tag already'],
})

type Printed = OutputOf<typeof schema>

interface Flags extends NameFlags {
  readonly samples?: true | undefined
}

const groupItem = (group: SampleGroup): TaggedItem => ({ kind: groupKind(group), name: group.name, uuid: group.uuid })

/** The samples of a group, all or those with some names. */
const samplesIn = (
  [organization = '', group = '', ...words]: ReadonlyArray<string>,
  flags: Flags,
  signal: AbortSignal,
): Step<ReadonlyArray<TaggedItem>> =>
  F.pipe(
    RTE.Do,
    RTE.bind('names', (): Step<ReadonlyArray<string> | null> =>
      flags.samples === true
        ? RTE.right(null)
        : F.pipe(
            RTE.fromTaskEither(namesFrom('samples', words, flags, signal)),
            RTE.map(({ names }) => names),
          ),
    ),
    RTE.bind('group', (): Step<SampleGroup> => fetchSampleGroup(groupIn(organization, group))),
    RTE.bindW('links', ({ group: found }) => fetchSampleLinks(found)),
    RTE.flatMapEither(({ names, group: found, links }) =>
      names === null ? E.right(links) : chooseAllSamples(links, names, groupPath(found)),
    ),
    RTE.map((links) => links.map(sampleItem)),
  )

const ownerItem = (words: ReadonlyArray<string>): Step<ReadonlyArray<TaggedItem>> =>
  F.pipe(
    fetchOwner(words),
    RTE.map((owner) => [owner._tag === 'Sample' ? sampleItem(owner.sample) : groupItem(owner.group)]),
  )

const checkWords = (words: ReadonlyArray<string>, { samples, from }: Flags): E.Either<CommandFailure, void> => {
  if ((samples === true || from !== undefined) && words.length < 2)
    return E.left(wrongUsage('--samples and --from need ORGANIZATION GROUP, the group of the samples.'))
  if (samples === true && (words.length > 2 || from !== undefined))
    return E.left(wrongUsage('--samples tags all samples of the group; give no names with it.'))
  return words.length === 1 && !isUuid(words[0] ?? '')
    ? E.left(wrongUsage('Give ORGANIZATION GROUP, ORGANIZATION GROUP SAMPLES… or a uuid: what to tag.'))
    : E.right(undefined)
}

/** Finds everything that is to be tagged before anything is. */
const itemsOf = (words: ReadonlyArray<string>, flags: Flags, signal: AbortSignal): Step<ReadonlyArray<TaggedItem>> =>
  F.pipe(
    RTE.fromEither(checkWords(words, flags)),
    RTE.flatMap(() =>
      words.length > 2 || flags.samples === true || flags.from !== undefined
        ? samplesIn(words, flags, signal)
        : ownerItem(words),
    ),
  )

const addMissing = (tag: Tag, items: ReadonlyArray<TaggedItem>): Step<Printed> =>
  F.pipe(
    tagItems(tag, items),
    RTE.map((before) =>
      rows(
        {
          tag: () => tag.name,
          kind: ({ kind }) => kind,
          name: ({ name }) => name,
          uuid: ({ uuid }) => uuid,
          status: ({ uuid }) => (before.has(uuid) ? 'existing' : 'added'),
        },
        items,
      ),
    ),
  )

export const command = defineCommand({
  summary: 'tag samples or a group',
  description: 'All names are looked up before anything is tagged. What has the tag already is reported.',
  examples: [
    ['pangea tag add winter Lab Subway S1 S2', 'tag two samples of the library Subway'],
    ['pangea tag add winter Lab Subway', 'tag the library itself'],
    ['pangea tag add winter Lab Subway --samples', 'tag all samples of the library'],
  ],
  output: schema,
  define: (command, { connected }) =>
    command
      .argument('<tag>', 'its name or uuid', parseName)
      .argument('<words...>', 'ORGANIZATION GROUP, with names of samples or without, or a uuid', appendName)
      .option('--samples', 'tag all samples of the group, not the group')
      .option('--from <file>', 'a list with the name of a sample on each line, or a table with --column', parsePath)
      .option('--column <name>', 'the column of the table, by name or number', parseName)
      .action(
        connected(({ signal }, word, words, flags) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('items', () => itemsOf(words, flags, signal)),
              RTE.bindW('tag', () => fetchTag(tagArgument(word))),
              RTE.flatMap(({ tag, items }) => addMissing(tag, items)),
            ),
          ),
        ),
      ),
})
