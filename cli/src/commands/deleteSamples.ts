/** `pangea delete samples`: deletes many samples with their results. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import {
  deleteSample,
  fetchSampleManifest,
  listSamples,
  partitionSamples,
  reload,
  type Sample,
  traverseLimited,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import type { NameList } from '../input/nameList.js'
import { namesFrom } from '../input/namesFrom.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { groupIn } from '../input/references.js'
import { chooseSamples, missingSamples, nameSample } from '../records/chooseSamples.js'
import { addContents, contentsText, countFields, noContents } from '../records/countContents.js'
import { deleteHelp, yesOption } from '../records/deleteRecord.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import { type OutcomeRows, outcomeRows, outcomeSchema } from '../records/outcomeRows.js'
import { formatCount } from '../render/formatCount.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'
import { confirmed } from '../terminal.js'

/** Counting takes a request for each sample. */
const maxCounted = 200

const contentsOf = (samples: ReadonlyArray<Sample>): Step<string> =>
  samples.length > maxCounted
    ? RTE.right('with all their results')
    : F.pipe(
        samples,
        traverseLimited((sample) => fetchSampleManifest(sample)),
        RTE.map((manifests) =>
          manifests
            .map(({ analysis_results: all }) =>
              countFields(
                all.length,
                all.flatMap(({ fields }) => fields),
              ),
            )
            .reduce(addContents, noContents),
        ),
        RTE.map(contentsText),
      )

const ask = (samples: ReadonlyArray<Sample>, path: string): Step<void> =>
  F.pipe(
    contentsOf(samples),
    RTE.flatMapTaskEither((contents) =>
      confirmed(
        `Delete ${formatCount(samples.length, 'sample')} of ${path} (${nameSample(samples.map(({ name }) => name))}), ${contents}? This can not be undone.`,
        '--yes',
      ),
    ),
  )

const deleteAll = (samples: ReadonlyArray<Sample>): Step<OutcomeRows> =>
  RTE.asksReaderTaskEither(({ concurrency }) =>
    F.pipe(
      samples,
      partitionSamples(concurrency)((sample: Sample) =>
        F.pipe(
          deleteSample(sample),
          RTE.map(() => sample),
        ),
      ),
      RTE.map(({ left, right }) =>
        outcomeRows(
          'deleted',
          right.map((sample) => ({ sample, status: 'deleted' })),
          left,
        ),
      ),
    ),
  )

export const command = defineCommand({
  summary: 'delete samples of a library with their results',
  description: `${deleteHelp} All names are looked up first: if one is missing, nothing is deleted, unless --ignore-missing is given.`,
  examples: [
    ['pangea delete samples Lab Subway S1 S2', 'show what the two samples contain, and ask'],
    ['pangea delete samples Lab Subway --from failed.txt --yes', 'delete those that a file lists, without a question'],
  ],
  output: outcomeSchema('deleted'),
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<library>', 'its name or uuid', parseName)
      .argument('[samples...]', 'names or uuids; - reads them from standard input', appendName)
      .option('--from <file>', 'a list with a name on each line, or a CSV or TSV table with --column', parsePath)
      .option('--column <name>', 'the column of the table, by name or number', parseName)
      .option('--ignore-missing', 'skip samples that do not exist, for example after an interruption')
      .option(...yesOption)
      .action(
        connected(
          ({ signal, notify }, organization, library, words = [], { yes, ignoreMissing, ...flags }) =>
            reload(
              F.pipe(
                RTE.Do,
                RTE.bind('list', (): Step<NameList> => RTE.fromTaskEither(namesFrom('samples', words, flags, signal))),
                RTE.bind('library', () => fetchLibrary(groupIn(organization, library))),
                RTE.bindW('all', ({ library: found }) => listSamples(found)),
                RTE.bindW('choice', ({ library: found, all, list }) =>
                  RTE.fromEither(
                    chooseSamples(
                      all.filter((sample) => sample.library === found.uuid),
                      list.names,
                      groupPath(found),
                    ),
                  ),
                ),
                RTE.filterOrElseW(
                  ({ choice }) => choice.missing.length === 0 || ignoreMissing === true,
                  ({ choice, library: found }) => missingSamples(choice.missing, groupPath(found)),
                ),
                RTE.tap(({ choice, library: found }) =>
                  yes === true || choice.found.length === 0
                    ? RTE.right(undefined)
                    : ask(choice.found, groupPath(found)),
                ),
                RTE.bindW('output', ({ choice }) => deleteAll(choice.found)),
                RTE.tapIO(({ library: found, output }) => () => {
                  const count = output.rows.filter(({ status }) => status === 'deleted').length
                  notify(`Deleted ${formatCount(count, 'sample')} of ${groupPath(found)}.`)
                }),
                RTE.map(({ output }) => output),
              ),
            ),
          { afterInterruption: () => 'Run it again with --ignore-missing.' },
        ),
      ),
})
