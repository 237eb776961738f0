/** `pangea import bioproject`: imports a study from the run table that NCBI offers for download. */
import { readFile } from 'node:fs/promises'
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type { NodePangea } from 'pangea-fp/node'
import { describeItem } from '../render/describeFailure.js'
import { type BioSample, parseRunTable } from '../bioproject/parseRunTable.js'
import { type Imported, importSamples } from '../bioproject/importSamples.js'
import { defineCommand } from '../CommandModule.js'
import { record, type OutputOf } from '../OutputSchema.js'
import { exitCodes, failed, type Failure, wrongUsage } from '../exitCodes.js'
import { parseName, parsePath } from '../input/parseFlagValues.js'
import { organizationArgument } from '../input/references.js'
import { report } from '../Output.js'
import { formatCount } from '../render/formatCount.js'
import type { TransferStep } from '../Step.js'

const schema = record('the import', {
  library: ['string', 'the name of the library'],
  library_uuid: ['uuid', 'of the library'],
  samples: ['strings', 'the names of the samples in the run table'],
  runs: [
    'objects',
    'the imported runs',
    { sample: ['string', 'the name of the sample'], run: ['string', 'the accession of the run'] },
  ],
  kept: ['strings', 'the samples whose other metadata was kept'],
  failed: [
    'objects',
    'what was not imported',
    { name: ['string', 'the sample, or the accession of the run'], error: ['string', 'why'] },
  ],
})

type Printed = OutputOf<typeof schema>

const parseAccession = (text: string): E.Either<Failure, string> =>
  /^PRJ(?:NA|EB|DB)\d+$/.test(text.trim().toUpperCase())
    ? E.right(text.trim().toUpperCase())
    : E.left(wrongUsage(`${text} is not the accession of a BioProject, such as PRJNA123456.`))

const readRunTable = (path: string, accession: string): TE.TaskEither<Failure, ReadonlyArray<BioSample>> =>
  F.pipe(
    TE.tryCatch(
      () => readFile(path, 'utf8'),
      (thrown): Failure => failed(`Can't read ${path}: ${(thrown as Error).message}.`),
    ),
    TE.flatMapEither((text) =>
      F.pipe(
        parseRunTable(text, accession),
        E.mapLeft((problems) => failed(problems.map((problem) => `${path}: ${problem}`).join('\n'))),
      ),
    ),
  )

const importReport = (accession: string, { library, plan, applied, runs, failures }: Imported): Printed => {
  const kept = plan.samples.filter(({ change }) => change === 'kept').map(({ row }) => row.sample)
  const errors = [
    ...applied.failures.map(({ item, error }) => ({ what: item.row.sample, error: describeItem(error) })),
    ...failures.map(({ run, error }) => ({ what: run.run, error: describeItem(error) })),
  ]
  const keptLine = `${formatCount(kept.length, 'sample has', 'samples have')} other metadata, which was kept, for example ${kept[0] ?? ''}. Pass --update to add the table's values.`
  return report(
    `Imported ${accession} into ${library.organization_obj.name}/${library.name}: ${formatCount(plan.samples.length, 'sample')}, ${formatCount(runs.length, 'run')}; ${errors.length} failed.`,
    {
      library: library.name,
      library_uuid: library.uuid,
      samples: plan.samples.map(({ row }) => row.sample),
      runs: runs.map((run) => ({ ...run })),
      kept,
      failed: errors.map(({ what, error }) => ({ name: what, error })),
    },
    {
      problems: [...errors.map(({ what, error }) => `${what}: ${error}`), ...(kept.length > 0 ? [keptLine] : [])],
      ...(errors.length + kept.length > 0 ? { exitCode: exitCodes.failed } : {}),
    },
  )
}

export const command = defineCommand({
  summary: 'import an NCBI BioProject from its run table',
  description: `Reads SraRunTable.csv, which the SRA Run Selector of NCBI offers as Metadata for a BioProject; nothing is
downloaded from NCBI. Creates a library named after the BioProject, a sample for each BioSample with the
columns that describe it as metadata, and for each run a result raw::raw_reads whose replicate is the run's
accession and whose field sra_run points to the SRA. Sets the tags NCBI BioProject and NCBI BioSample.
What exists already is kept, so an interrupted import can be run again.`,
  examples: [
    [
      'pangea import bioproject Lab PRJNA123456 --run-table SraRunTable.csv',
      'import a study into the library PRJNA123456',
    ],
    [
      'pangea import bioproject Lab PRJNA123456 --run-table SraRunTable.csv --library Subway --update',
      'add its samples to another library, and its values to their metadata',
    ],
  ],
  output: schema,
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<accession>', 'of the BioProject: PRJNA…, PRJEB… or PRJDB…', parseName)
      .requiredOption('--run-table <file>', 'the run table that you downloaded, as CSV', parsePath)
      .option('--library <name>', 'the name of the library; the accession by default', parseName)
      .option('--update', 'add and change metadata of samples that have some')
      .option('--no-tags', 'set no tags')
      .action(
        connected(
          ({ notify }, organization, word, { runTable, library, update, tags }) =>
            F.pipe(
              RTE.Do,
              RTE.bind('accession', (): TransferStep<string> => RTE.fromEither(parseAccession(word))),
              RTE.bind('samples', ({ accession }): TransferStep<ReadonlyArray<BioSample>> =>
                RTE.fromTaskEither(readRunTable(runTable, accession)),
              ),
              RTE.tap(({ accession, samples }) =>
                RTE.fromIO<void, NodePangea, Failure>(() => {
                  const runs = samples.reduce((sum, sample) => sum + sample.runs.length, 0)
                  notify(`${accession}: ${formatCount(samples.length, 'sample')}, ${formatCount(runs, 'run')}.`)
                }),
              ),
              RTE.flatMap(({ accession, samples }): TransferStep<Printed> =>
                F.pipe(
                  importSamples(organizationArgument(organization), samples, {
                    accession,
                    library: library ?? accession,
                    isUpdating: update === true,
                    isTagging: tags,
                  }),
                  RTE.map((imported) => importReport(accession, imported)),
                ),
              ),
            ),
          { afterInterruption: () => 'Run it again: what was imported is kept.' },
        ),
      ),
})
