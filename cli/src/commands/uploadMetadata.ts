/** `pangea upload metadata`: adds the values of a table to the metadata of a library's samples. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { listSamples, type NodePangea, reload, type SampleGroup } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { exitCodes, failed, type Failure, wrongUsage } from '../exitCodes.js'
import { parseName, parsePath } from '../input/parseFlagValues.js'
import { applyMetadata } from '../metadata/applyMetadata.js'
import { metadataReport, metadataSchema, planText, removedCount } from '../metadata/metadataReport.js'
import type { MetadataRow } from '../metadata/parseTable.js'
import { type Mode, type Plan, planMetadata } from '../metadata/planMetadata.js'
import { readTable } from '../metadata/readTable.js'
import { groupIn } from '../input/references.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import { confirmOnTerminal } from '../transfers/confirmOnTerminal.js'
import type { TransferStep } from '../Step.js'

interface ModeFlags {
  readonly update?: boolean | undefined
  readonly overwrite?: boolean | undefined
}

const modeOf = ({ update, overwrite }: ModeFlags): E.Either<Failure, Mode> =>
  update === true && overwrite === true
    ? E.left(wrongUsage('--update and --overwrite exclude each other: pass one of them.'))
    : E.right(overwrite === true ? 'overwrite' : update === true ? 'update' : 'fill')

/** Fails for rows that can't be applied, before anything is written. */
const checkPlan = (table: string, plan: Plan): E.Either<Failure, Plan> => {
  const ambiguous = plan.ambiguous.map(
    ({ where, sample }) =>
      `${table}: ${where}: another row is for ${sample} too; the server ignores the case of names.`,
  )
  const unknown = plan.unknown.map(
    ({ where, sample }) =>
      `${table}: ${where}: the library has no sample ${sample}. Correct the name, or pass --create.`,
  )
  return ambiguous.length + unknown.length === 0
    ? E.right(plan)
    : E.left(failed([...ambiguous, ...unknown].join('\n'), unknown.length > 0 ? exitCodes.notFound : exitCodes.failed))
}

export const command = defineCommand({
  summary: 'add the values of a table to the metadata of samples',
  description: `Reads CSV, TSV (.tsv, .tab) or JSON (a list of objects, or an object from sample name to metadata). The
first column has the samples' names, the other columns become members of the metadata.

By default only samples that exist and have no metadata get any: nothing is created or overwritten.
  --create     also creates missing samples; else they are an error
  --update     adds and changes the values in the table; other values stay
  --overwrite  replaces all metadata of the samples in the table; values it lacks are removed

Samples that the table does not mention never change.

A cell becomes a number or boolean if that is written exactly like the cell: 12, -0.5, true. All else
stays text: 007, 1e5, 1.50, TRUE, and integers too long for a double. An empty cell has no value.
A table with mistakes is refused whole, with the line and column of each, before any request.`,
  examples: [
    ['pangea upload metadata Lab Subway metadata.csv', 'add metadata to samples without any'],
    [
      'pangea upload metadata Lab Subway metadata.tsv --create --update --index-col sample_id',
      'create missing samples, and add or change values of the others',
    ],
    ['pangea download metadata Lab Subway --json | pangea upload metadata Lab Copy - --create', 'copy metadata'],
  ],
  output: metadataSchema,
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<library>', 'its name or uuid', parseName)
      .argument('<table>', 'a CSV, TSV or JSON file; - for standard input', parsePath)
      .option('--create', 'create the samples that do not exist')
      .option('--update', 'add and change values of samples that have metadata')
      .option('--overwrite', 'replace the metadata of samples that have some')
      .option(
        '--index-col <column>',
        "the column with the samples' names: its name, or its number from 0",
        parseName,
        '0',
      )
      .option('--encoding <name>', 'the encoding of the table, such as latin1', parseName, 'utf-8')
      .option('--all-strings', 'keep numbers and booleans as text')
      .option('-y, --yes', 'do not ask before values are removed')
      .action(
        connected(
          ({ notify }, organization, library, table, flags) =>
            F.pipe(
              RTE.Do,
              RTE.bind('mode', (): TransferStep<Mode> => RTE.fromEither(modeOf(flags))),
              RTE.bind('rows', (): TransferStep<ReadonlyArray<MetadataRow>> =>
                RTE.fromTaskEither(
                  readTable(table, {
                    indexColumn: flags.indexCol,
                    encoding: flags.encoding,
                    isAllStrings: flags.allStrings === true,
                  }),
                ),
              ),
              RTE.bind('group', (): TransferStep<SampleGroup> => reload(fetchLibrary(groupIn(organization, library)))),
              RTE.bind('plan', ({ rows, group, mode }): TransferStep<Plan> =>
                F.pipe(
                  reload(listSamples(group)),
                  RTE.map((all) => all.filter(({ library: owner }) => owner === group.uuid)),
                  RTE.map((samples) => planMetadata(rows, samples, { mode, isCreating: flags.create === true })),
                  RTE.flatMapEither((plan) => checkPlan(table, plan)),
                ),
              ),
              RTE.tap(({ plan }) => RTE.fromIO<void, NodePangea, Failure>(() => notify(planText(plan.samples)))),
              RTE.tap(({ plan }) =>
                RTE.fromTaskEither<Failure, void, NodePangea>(
                  confirmOnTerminal(
                    'Remove values that the table does not have?',
                    flags.yes === true || removedCount(plan.samples) === 0,
                  ),
                ),
              ),
              RTE.flatMap(({ group, plan, mode }) =>
                F.pipe(
                  applyMetadata(group, plan.samples, mode),
                  RTE.map((applied) => metadataReport(plan.samples, applied)),
                ),
              ),
            ),
          { afterInterruption: () => 'Run it again: samples that are done stay as they are.' },
        ),
      ),
})
