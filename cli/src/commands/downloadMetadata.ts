/** `pangea download metadata`: prints the metadata of a group's samples, or of one sample. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchSample, fetchSampleGroupMetadata, type Json, reload } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing, open } from '../OutputSchema.js'
import { exitCodes, failed } from '../exitCodes.js'
import { appendName } from '../input/parseFlagValues.js'
import { groupArguments, sampleArguments } from '../input/references.js'
import { metadataRows } from '../metadata/metadataRows.js'
import { readSelection, type Selection, withSampleOptions } from '../transfers/fieldSelection.js'
import type { TransferStep } from '../Step.js'

type ByName = ReadonlyArray<readonly [sample: string, metadata: Json]>

const fetchMetadata = (words: ReadonlyArray<string>): TransferStep<ByName> =>
  words.length === 3
    ? F.pipe(
        RTE.fromEither(sampleArguments(words)),
        RTE.flatMap((ref) => reload(fetchSample(ref))),
        RTE.map(({ name, metadata }): ByName => [[name, metadata]]),
      )
    : F.pipe(
        RTE.fromEither(groupArguments(words)),
        RTE.flatMap((ref) => reload(fetchSampleGroupMetadata(ref))),
        RTE.map((all): ByName => Object.entries(all)),
      )

export const command = defineCommand({
  summary: 'print the metadata of the samples of a group as a table',
  description: `One row for each sample, named in the first column, and a column for each name in the metadata. Save
it with --format csv or json; pangea upload metadata reads both. JSON keeps the types of all values.`,
  examples: [
    ['pangea download metadata Lab Subway --format csv > metadata.csv', 'save the metadata of a library'],
    ['pangea download metadata Lab Subway S1 --json', 'print the metadata of one sample for a program'],
    ['pangea download metadata Lab Subway --sample-manifest names.txt', 'print those of some samples'],
  ],
  output: open(
    listing('each sample, with a column for each name in the metadata, sorted', {
      sample: ['string', 'the name of the sample; sample_name if the metadata has a sample'],
    }),
  ),
  define: (command, { connected }) =>
    withSampleOptions(command)
      .argument('<group...>', 'ORGANIZATION GROUP, or ORGANIZATION LIBRARY SAMPLE', appendName)
      .action(
        connected((_, words, flags) =>
          F.pipe(
            RTE.Do,
            RTE.bind('selection', (): TransferStep<Selection> => RTE.fromTaskEither(readSelection(flags))),
            RTE.bind('found', () => fetchMetadata(words)),
            RTE.let('wanted', ({ selection, found }) =>
              found.filter(([name]) => selection.sample?.includes(name) ?? true),
            ),
            RTE.filterOrElseW(
              ({ wanted, selection }) => wanted.length > 0 || selection.sample === undefined,
              () => failed(`${words.join('/')} has none of these samples.`, exitCodes.notFound),
            ),
            RTE.map(({ selection, wanted }) => {
              const names = new Set(wanted.map(([name]) => name))
              const problems = (selection.sample ?? [])
                .filter((name) => !names.has(name))
                .map((name) => `No sample found with the name ${name}.`)
              return metadataRows(wanted, { problems, ...(problems.length > 0 ? { exitCode: exitCodes.failed } : {}) })
            }),
          ),
        ),
      ),
})
