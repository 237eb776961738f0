/** `pangea create samples`: creates many samples, from arguments, a file or standard input. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { ensureSamples, fetchSampleLinks, reload, type Sample, type SampleLink } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import type { NameList } from '../input/nameList.js'
import { namesFrom } from '../input/namesFrom.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { groupIn } from '../input/references.js'
import { rows } from '../Output.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import type { Status } from '../records/findOrEnsure.js'
import { formatCount } from '../render/formatCount.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'

interface Created {
  readonly sample: Sample
  readonly status: Status
}

const withStatus = (samples: ReadonlyArray<Sample>, before: ReadonlyArray<SampleLink>): ReadonlyArray<Created> => {
  const existing = new Set<string>(before.map(({ uuid }) => uuid))
  return samples.map((sample) => ({ sample, status: existing.has(sample.uuid) ? 'existing' : 'created' }))
}

const countText = (all: ReadonlyArray<Created>, path: string): string => {
  const existing = all.filter(({ status }) => status === 'existing').length
  const kept = existing === 0 ? '' : `; ${formatCount(existing, 'sample')} existed already`
  return `Created ${formatCount(all.length - existing, 'sample')} in ${path}${kept}.`
}

export const command = defineCommand({
  summary: 'create samples in a library, from arguments, a file or standard input',
  description: [
    'All names are checked before anything is sent. Samples that exist are reported and kept, and a name that is given',
    'twice creates one sample, so that an interrupted command can be run again.',
  ].join(' '),
  examples: [
    ['pangea create samples Lab Subway S1 S2 S3', 'create three samples in the library Subway of Lab'],
    ['pangea create samples Lab Subway --from runs.csv --column sample_name', 'create those in a column of a table'],
    ['cut -f 1 sheet.tsv | sort -u | pangea create samples Lab Subway -', 'create those that a program prints'],
  ],
  output: listing('each sample', {
    name: ['string', 'the name of the sample'],
    uuid: ['uuid', 'of the sample'],
    status: ['string', 'created or existing'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<library>', 'its name or uuid', parseName)
      .argument('[names...]', 'names of samples; - reads them from standard input', appendName)
      .option('--from <file>', 'a list with a name on each line, or a CSV or TSV table with --column', parsePath)
      .option('--column <name>', 'the column of the table, by name or number; its first line is the header', parseName)
      .action(
        connected(({ signal, notify }, organization, library, words = [], flags) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('list', (): Step<NameList> => RTE.fromTaskEither(namesFrom('samples', words, flags, signal))),
              RTE.tapIO(
                ({ list }) =>
                  () =>
                    list.notices.forEach(notify),
              ),
              RTE.bindW('library', () => fetchLibrary(groupIn(organization, library))),
              RTE.bindW('before', ({ library }) => fetchSampleLinks(library)),
              RTE.bindW('samples', ({ library, list }) => ensureSamples(library, list.names)),
              RTE.map(({ library, samples, before }) => ({ library, all: withStatus(samples, before) })),
              RTE.tapIO(
                ({ library, all }) =>
                  () =>
                    notify(countText(all, groupPath(library))),
              ),
              RTE.map(({ all }) =>
                rows(
                  {
                    name: ({ sample }) => sample.name,
                    uuid: ({ sample }) => sample.uuid,
                    status: ({ status }) => status,
                  },
                  all,
                ),
              ),
            ),
          ),
        ),
      ),
})
