/** `pangea sync`: brings a folder up to date with the files of a group. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { SampleGroupRef } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { type CommandFailure, type Failure, wrongUsage } from '../exitCodes.js'
import { appendName, parsePath } from '../input/parseFlagValues.js'
import { groupArguments } from '../input/references.js'
import { defaultTemplate, type PathTemplate, parseTemplate, placeholders } from '../sync/pathTemplate.js'
import type { Selection } from '../sync/selectTargets.js'
import { parseShard, type Shard } from '../sync/shard.js'
import { runSync } from '../sync/runSync.js'
import { syncSchemas } from '../sync/syncReport.js'
import { limitOptions, withTransferOptions } from '../transfers/transferOptions.js'
import type { TransferStep } from '../Step.js'

interface Places {
  readonly group: SampleGroupRef
  readonly groupText: string
  readonly folder: string
}

const parseWord = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [
  ...before,
  parsePath(text),
]

const placesOf = (words: ReadonlyArray<string>): E.Either<CommandFailure, Places> => {
  const [names, folder] = [words.slice(0, -1), words.at(-1)]
  if (folder === undefined || names.length === 0)
    return E.left(wrongUsage('Name the group and the folder: pangea sync ORGANIZATION GROUP FOLDER.'))
  return F.pipe(
    groupArguments(names),
    E.map((group) => ({ group, groupText: names.join('/'), folder })),
  )
}

const templateOf = (text: string): E.Either<CommandFailure, PathTemplate> =>
  F.pipe(
    parseTemplate(text),
    E.mapLeft((problem) => wrongUsage(`Can't use the template ${text}: ${problem}.`)),
  )

const shardFlag = (text: string | undefined): E.Either<CommandFailure, Shard | null> =>
  text === undefined
    ? E.right(null)
    : F.pipe(
        parseShard(text),
        E.mapLeft((problem) => wrongUsage(`Can't use --shard ${text}: ${problem}.`)),
      )

const selectionOf = ({ sample, module, field, include, exclude }: Selection): Selection => ({
  sample,
  module,
  field,
  include,
  exclude,
})

const placeholderLines = Object.entries(placeholders).map(([name, help]) => `  {${name}}`.padEnd(16) + help)

export const command = defineCommand({
  summary: "bring a folder up to date with a group's files and results",
  description: [
    'Downloads what is new or changed on the server, and verifies existing files',
    'by size and SHA-256. A file that you changed is reported and kept.',
    'MANIFEST.tsv and SHA256SUMS list all files, for example for sha256sum -c.',
    'JSON fields become .json files.',
    '',
    'Placeholders of --template:',
    ...placeholderLines,
  ].join('\n'),
  examples: [
    ['pangea sync Lab Subway study', 'download all files of the group Subway into study, or update them'],
    [
      "pangea sync Lab Subway study --include '*.fastq.gz' --dry-run",
      'print what would change; exit code 3 if anything',
    ],
    [
      'pangea sync Lab Subway study --shard $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT',
      'in a SLURM array: each task downloads its share of the samples',
    ],
  ],
  output: syncSchemas,
  define: (command, { connected }) =>
    withTransferOptions(command)
      .usage('[options] ORGANIZATION GROUP FOLDER')
      .argument('<group-and-folder...>', 'ORGANIZATION GROUP FOLDER, or GROUP-UUID FOLDER', parseWord)
      .option('--template <path>', 'the path of each file in the folder', parsePath, defaultTemplate)
      .option('--sample <name>', 'only this sample; repeatable', appendName)
      .option('--module <name>', 'only results of this module; repeatable', appendName)
      .option('--field <name>', 'only fields with this name; repeatable', appendName)
      .option('--include <pattern>', 'only files whose path matches: * ? **; repeatable', appendName)
      .option('--exclude <pattern>', 'no files whose path matches; repeatable', appendName)
      .option('--shard <i/n>', 'only the samples of part I of N, for the tasks of a cluster array')
      .option('--replace', 'replace files that you changed')
      .option('--delete', 'delete files that are no longer on the server, unless you changed them')
      .option('-n, --dry-run', 'print what would be done, and do nothing')
      .action(
        connected(
          (context, words, { template, shard, replace, delete: isDeleting, dryRun, bwlimit, parallel, ...selection }) =>
            F.pipe(
              RTE.fromEither<Failure, Places>(placesOf(words)),
              RTE.bind('template', (): TransferStep<PathTemplate> => RTE.fromEither(templateOf(template))),
              RTE.bind('shard', (): TransferStep<Shard | null> => RTE.fromEither(shardFlag(shard))),
              RTE.flatMap((parsed) =>
                runSync(
                  {
                    ...parsed,
                    selection: selectionOf(selection),
                    isReplacing: replace === true,
                    isDeleting: isDeleting === true,
                    isDryRun: dryRun === true,
                    transfer: limitOptions({ bwlimit, parallel }),
                  },
                  context,
                ),
              ),
            ),
          {
            afterInterruption: () => 'Run it again: finished files are kept, and a large one resumes where it stopped.',
          },
        ),
      ),
})
