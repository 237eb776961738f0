/** `pangea upload reads`: uploads the FASTQ files of a folder, a sample for each pair or file. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchSampleLinks, fetchTag, type NodePangea, reload, type SampleGroup, type Tag } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import type { OutputOf } from '../OutputSchema.js'
import { failed, type Failure, wrongUsage } from '../exitCodes.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { tagArgument } from '../input/references.js'
import { type Comparison, compareStored } from '../reads/compareStored.js'
import { findReadFiles, type FoundReads } from '../reads/findReadFiles.js'
import { type Pairing, pairReads, type ReadSet } from '../reads/pairReads.js'
import type { NameRules } from '../reads/parseReadName.js'
import { dryRunReport, pairingText, uploadReport, uploadSchema } from '../reads/uploadReport.js'
import { uploadSets } from '../reads/uploadSets.js'
import { sampleItem, tagItems } from '../records/tagItems.js'
import { formatCount } from '../render/formatCount.js'
import { checkLibrary } from '../transfers/checkLibrary.js'
import { confirmOnTerminal } from '../transfers/confirmOnTerminal.js'
import { limitOptions, withTransferOptions } from '../transfers/transferOptions.js'
import type { TransferStep } from '../Step.js'

/** The names that Pangea's web site and the Python client use, which pipelines look for. */
const pairedModule = 'raw::paired_short_reads'
const singleModule = 'raw::single_short_reads'

type Printed = OutputOf<typeof uploadSchema>

interface NameFlags {
  readonly ext1?: string | undefined
  readonly ext2?: string | undefined
  readonly delim?: string | undefined
  readonly single?: boolean | undefined
}

const nameRules = ({ ext1, ext2, delim, single }: NameFlags): E.Either<Failure, NameRules> => {
  const rules = { ext1, ext2, delim, isSingle: single }
  if (single === true)
    return ext2 === undefined
      ? E.right(rules)
      : E.left(wrongUsage('--single and --ext-2 exclude each other: single-ended reads have no second mate.'))
  if ((ext1 === undefined) !== (ext2 === undefined))
    return E.left(wrongUsage('Pass --ext-1 and --ext-2 together, or --single with --ext-1 for single-ended reads.'))
  return ext1 !== undefined && ext1 === ext2
    ? E.left(wrongUsage(`--ext-1 and --ext-2 are both ${ext1}: they must differ.`))
    : E.right(rules)
}

const belowText = (place: string, below: number): string =>
  `The subfolders of ${place} have ${below} more: pass --recursive to upload them too.`

const findPairing = (
  place: string,
  isRecursive: boolean,
  rules: NameRules,
  notify: (line: string) => void,
): TransferStep<Pairing> =>
  F.pipe(
    RTE.fromTaskEither<Failure, FoundReads, NodePangea>(findReadFiles({ place, isRecursive }, rules)),
    RTE.tapIO(
      ({ below }) =>
        () =>
          below > 0 ? notify(belowText(place, below)) : undefined,
    ),
    RTE.flatMapEither(({ paths }) =>
      F.pipe(
        pairReads(rules)(paths),
        E.mapLeft((lines) => failed(lines.join('\n'))),
      ),
    ),
    RTE.filterOrElseW(
      ({ sets }) => sets.length > 0,
      () => failed(`${place} contains only index reads.`),
    ),
  )

const moduleOf =
  (module: string | undefined) =>
  ({ files }: ReadSet): string =>
    module ?? (files.length === 2 ? pairedModule : singleModule)

const countsText = ({ sets }: Pairing): string => {
  const files = sets.reduce((sum, set) => sum + set.files.length, 0)
  return `${formatCount(files, 'file')} of ${formatCount(new Set(sets.map(({ sample }) => sample)).size, 'sample')}`
}

/** Tags are looked up before anything is uploaded. */
const fetchTags = (words: ReadonlyArray<string>): TransferStep<ReadonlyArray<Tag>> =>
  F.pipe(
    words,
    RTE.traverseSeqArray((word) => reload(fetchTag(tagArgument(word)))),
  )

/** Tags the samples of the pairing. Those that an interrupted upload didn't create aren't there. */
const tagReads = (tags: ReadonlyArray<Tag>, library: SampleGroup, { sets }: Pairing): TransferStep<unknown> => {
  if (tags.length === 0) return RTE.right(undefined)
  const names = new Set(sets.map(({ sample }) => sample))
  return F.pipe(
    reload(fetchSampleLinks(library)),
    RTE.map((links) => links.filter(({ name }) => names.has(name)).map(sampleItem)),
    RTE.flatMap((items) =>
      F.pipe(
        tags,
        RTE.traverseSeqArray((tag) => reload(tagItems(tag, items))),
      ),
    ),
  )
}

export const command = defineCommand({
  summary: 'upload the FASTQ files of a folder; creates the samples that do not exist',
  description: `Finds .fastq and .fq files, plain or .gz, and takes the sample names from the file names. Mates are
recognized by _R1_001 and _R2_001, _R1 and _R2, .R1. and .R2., or _1 and _2. Lanes (_L001) become
separate replicates of the sample's result, and the number of Illumina's sample sheet (_S12) is no
part of the name. A file without such an ending is single-ended. Prints the pairing before it starts;
a missing mate, two files for one mate, or a name that two samples share stops it before any request.
Pairs go to the fields read_1 and read_2 of ${pairedModule}, single-ended reads to the field reads of
${singleModule}. A file that is already stored is skipped; a field that stores
another file is only replaced with --overwrite. Everybody can read the results of a public library;
--private makes them private, before their files are uploaded. Run it again to resume an interrupted upload.`,
  examples: [
    ['pangea upload reads Lab Subway run7', 'upload all pairs in the folder run7'],
    ['pangea upload reads Lab Subway run7 --dry-run', 'print the pairing and what is stored already'],
    [
      'pangea upload reads Lab Subway run7 --ext-1 _fwd.fq.gz --ext-2 _rev.fq.gz --delim -',
      'upload S1-run7_fwd.fq.gz and S1-run7_rev.fq.gz as the sample S1',
    ],
    [
      'pangea upload reads Lab Subway nanopore --single --module raw::basecalled_nanopore_reads',
      'upload one file for each sample',
    ],
    ['pangea upload reads Lab Subway run7 --private --tag winter', 'only members can read them; tags the samples'],
    [
      "find . -name '*.fastq.gz' | pangea upload reads Lab Subway -",
      'upload the files of a list, as the Python command does',
    ],
  ],
  output: uploadSchema,
  define: (command, { connected }) =>
    withTransferOptions(command)
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<library>', 'its name or uuid', parseName)
      .argument('<folder>', 'a folder; or a file with a path on each line, - for standard input', parsePath)
      .option('-1, --ext-1 <text>', 'what follows the sample name in files of mate 1, such as .R1.fastq.gz', parseName)
      .option('-2, --ext-2 <text>', 'the same for mate 2; replaces the usual conventions', parseName)
      .option('-d, --delim <text>', 'end the sample name before the first occurrence of this text', parseName)
      .option('--single', 'all files are single-ended; _1 and _2 are part of the sample name')
      .option('-r, --recursive', 'also search the subfolders')
      .option(
        '-m, --module <name>',
        `the module of the results; by default ${pairedModule} or ${singleModule}`,
        parseName,
      )
      .option(
        '--replicate <name>',
        "the replicate of the results; by default the lane, or the sample's only one",
        parseName,
      )
      .option('--private', 'only members of the organization can read the results, also those that exist')
      .option('-t, --tag <name>', 'tag the samples; can be repeated', appendName)
      .option('--overwrite', 'replace files that differ')
      .option('-n, --dry-run', 'print what would be uploaded, and change nothing')
      .option('-y, --yes', 'do not ask before the upload starts; without a terminal, it never asks')
      .action(
        connected(
          ({ notify, withProgress }, organization, library, place, flags) =>
            F.pipe(
              RTE.Do,
              RTE.bind('rules', (): TransferStep<NameRules> => RTE.fromEither(nameRules(flags))),
              RTE.bind('pairing', ({ rules }) => findPairing(place, flags.recursive === true, rules, notify)),
              RTE.tap(({ pairing }) => RTE.fromIO<void, NodePangea, Failure>(() => notify(pairingText(pairing)))),
              RTE.tap(({ pairing }) =>
                RTE.fromTaskEither<Failure, void, NodePangea>(
                  confirmOnTerminal(
                    `Upload ${countsText(pairing)} to ${organization}/${library}?`,
                    flags.yes === true || flags.quiet === true || flags.dryRun === true,
                  ),
                ),
              ),
              RTE.bind('target', (): TransferStep<SampleGroup> => checkLibrary(organization, library)),
              RTE.bind('tags', () => fetchTags(flags.tag ?? [])),
              RTE.bind(
                'compared',
                ({ pairing, target }): TransferStep<Comparison> =>
                  (pangea) =>
                    withProgress((onProgress) =>
                      compareStored(target, pairing.sets, {
                        moduleOf: moduleOf(flags.module),
                        replicate: flags.replicate,
                        isOverwriting: flags.overwrite === true,
                        onProgress,
                      })(pangea),
                    ),
              ),
              RTE.flatMap(
                ({ target, tags, pairing, compared: { missing, same, different } }): TransferStep<Printed> => {
                  const files = [...missing, ...different]
                  return flags.dryRun === true
                    ? RTE.right(dryRunReport(files, same))
                    : F.pipe(
                        (pangea: NodePangea) =>
                          withProgress((onProgress) =>
                            uploadSets(target, files, same, {
                              ...limitOptions(flags),
                              isPrivate: flags.private === true,
                              onProgress,
                            })(pangea),
                          ),
                        RTE.tap(() => tagReads(tags, target, pairing)),
                        RTE.map((outcome) => uploadReport({ ...outcome, same })),
                      )
                },
              ),
            ),
          {
            afterInterruption: () =>
              'Run it again: stored files are skipped, and large ones resume where they stopped.',
          },
        ),
      ),
})
