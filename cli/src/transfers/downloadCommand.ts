/**
 * What `pangea download files` and `pangea download results` have in common: the options, and the
 * steps from the fields of a group to files or URLs.
 */
import { function as F, option as O, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { downloadUrl, type Field, type SampleGroupRef } from 'pangea-fp/node'
import type { BaseCommand } from '../CommandModule.js'
import { type CommandFailure, exitCodes, failed, type Failure } from '../exitCodes.js'
import { appendName, parsePath } from '../input/parseFlagValues.js'
import { groupArguments } from '../input/references.js'
import { checkTargetFolder, makeTargetFolder } from '../input/targetFolder.js'
import { report, rows } from '../Output.js'
import { listing, type OutputOf, record } from '../OutputSchema.js'
import {
  downloadReport,
  downloadText,
  failureLines,
  type FieldOutcomes,
  noticeLines,
} from '../render/downloadReport.js'
import type { Context } from '../Actions.js'
import {
  checkExistingFlags,
  downloadFields,
  type ExistingFlags,
  type Target,
  targetsOf,
  withExistingOptions,
} from './downloadFields.js'
import {
  isSelected,
  missingLines,
  nameIn,
  readSelection,
  type Selection,
  type SelectionFlags,
  selectionText,
  withSampleOptions,
} from './fieldSelection.js'
import { limitOptions, type TransferFlags, withTransferOptions } from './transferOptions.js'
import type { TransferStep } from '../Step.js'

// model

export interface DownloadFlags extends SelectionFlags, ExistingFlags, TransferFlags {
  readonly into: string
  readonly urlsOnly?: boolean | undefined
  readonly requireVerified?: boolean | undefined
}

/** Lists the fields of a group, before they are selected. */
type ListFields = (group: SampleGroupRef) => TransferStep<ReadonlyArray<Field>>

const fileSchema = record('the download', {
  downloaded: [
    'objects',
    'the files that were downloaded',
    {
      path: ['string', 'the path of the file in the target folder'],
      size_bytes: ['integer', 'its size in bytes'],
      sha256: ['string', 'its SHA-256 in hexadecimal'],
      verification: ['string', 'sha256, etag, length or none; json for the JSON of a field'],
    },
  ],
  present: ['strings', 'the paths of files that existed, and match'],
  skipped: ['strings', 'the paths of files that existed, and were not compared: --skip'],
  verified: ['object', 'the number of files by verification: sha256, etag, length and none'],
  unfinished: [
    'objects',
    'files whose upload was never finished',
    { path: ['string', 'the path that the file would have'], error: ['string', 'what is wrong'] },
  ],
  failed: [
    'objects',
    'files that were not downloaded',
    { path: ['string', 'the path that the file would have'], error: ['string', 'why'] },
  ],
  interrupted: ['strings', 'the paths of files that Ctrl-C stopped'],
})

const urlSchema = listing('each file, with --urls-only', {
  url: ['string or null', 'the URL of the file, valid for a day'],
  path: ['string', 'the path that the file would have'],
  sample: ['string or null', 'the name of the sample; null for a result of the group itself'],
  module: ['string or null', "the name of the result's module"],
  field: ['string', 'the name of the field'],
})

export const downloadSchemas = [fileSchema, urlSchema]

type Printed = OutputOf<typeof fileSchema | typeof urlSchema>

// the options

export const withDownloadOptions = (command: BaseCommand) =>
  withExistingOptions(
    withSampleOptions(withTransferOptions(command) as unknown as BaseCommand) as unknown as BaseCommand,
  )
    .argument('<group...>', 'ORGANIZATION GROUP, or the uuid of the group', appendName)
    .option('--module <name>', 'only results of this module; repeatable', appendName)
    .option('--field <name>', 'only fields with this name; repeatable', appendName)
    .option('--into <folder>', 'the target folder', parsePath, '.')
    .option('--urls-only', 'print the URLs and paths of the files instead of downloading them; URLs expire in a day')
    .option('--require-verified', 'fail for a file without a SHA-256 or ETag to verify it, and do not store it')
    .option('--no-require-verified', 'also store a web page whose URL names another kind of file')

// pure helpers

const nothingSelected = (group: string, selection: Selection): CommandFailure => {
  const wanted = selectionText(selection)
  return wanted === ''
    ? failed(`${group} has no files or JSON.`, exitCodes.notFound)
    : failed(`No file or JSON of ${group} is of ${wanted}. See pangea list fields.`, exitCodes.notFound)
}

const outcomeReport = (outcomes: FieldOutcomes, missing: ReadonlyArray<string>): OutputOf<typeof fileSchema> => {
  const found = downloadReport(outcomes)
  const problems = [...failureLines(found), ...missing]
  const isNothing = [found.downloaded, found.present, found.skipped].every(({ length }) => length === 0)
  return report(
    downloadText(found),
    {
      ...found,
      downloaded: found.downloaded.map(({ sizeBytes, ...file }) => ({
        path: file.path,
        size_bytes: sizeBytes,
        sha256: file.sha256,
        verification: file.verification,
      })),
      verified: { ...found.verified },
    },
    {
      problems: [...noticeLines(found), ...problems],
      ...(problems.length > 0 || isNothing ? { exitCode: exitCodes.failed } : {}),
    },
  )
}

/** Fields without a URL contain JSON, or are files that the user may not read. */
const urlRows = (targets: ReadonlyArray<Target>, missing: ReadonlyArray<string>): OutputOf<typeof urlSchema> => {
  const found = targets.map(({ field, name }) => ({ field, name, url: O.toNullable(downloadUrl(field)) }))
  const problems = [
    ...found
      .filter(({ url }) => url === null)
      .map(({ name }) => `${name}: you may not read this file. Log in, or ask a member.`),
    ...missing,
  ]
  return rows(
    {
      url: ({ url }) => url,
      path: ({ name }) => name,
      sample: ({ field }) => nameIn(field, 'sample'),
      module: ({ field }) => nameIn(field, 'module'),
      field: ({ field }) => field.name,
    },
    found.filter(({ url }) => url !== null),
    { problems, ...(problems.length > 0 ? { exitCode: exitCodes.failed } : {}) },
  )
}

const fromMessage = <A>(task: TE.TaskEither<string, A>): TransferStep<A> =>
  RTE.fromTaskEither(
    F.pipe(
      task,
      TE.mapLeft((message): Failure => failed(message)),
    ),
  )

// operation

const download = (
  { withProgress }: Context,
  targets: ReadonlyArray<Target>,
  missing: ReadonlyArray<string>,
  { into, replace, skip, requireVerified, ...flags }: DownloadFlags,
): TransferStep<Printed> =>
  F.pipe(
    fromMessage(makeTargetFolder(into)),
    RTE.flatMap(
      (): TransferStep<FieldOutcomes> => (pangea) =>
        withProgress((onProgress) =>
          downloadFields(into, targets, {
            ...limitOptions(flags),
            ...(requireVerified === undefined ? {} : { requireVerified }),
            replace,
            skip,
            onProgress,
          })(pangea),
        ),
    ),
    RTE.map((outcomes) => outcomeReport(outcomes, missing)),
  )

/** Downloads the selected fields, or prints their URLs. */
export const downloadSelected = (
  context: Context,
  group: ReadonlyArray<string>,
  listFields: ListFields,
  flags: DownloadFlags,
): TransferStep<Printed> =>
  F.pipe(
    RTE.Do,
    RTE.bind('group', (): TransferStep<SampleGroupRef> => RTE.fromEither(groupArguments(group))),
    RTE.tap((): TransferStep<void> => RTE.fromTaskEither(checkExistingFlags(flags))),
    RTE.tap(() => (flags.urlsOnly === true ? RTE.right(undefined) : fromMessage(checkTargetFolder(flags.into)))),
    RTE.bind('selection', (): TransferStep<Selection> => RTE.fromTaskEither(readSelection(flags))),
    RTE.bind('targets', ({ group, selection }) =>
      F.pipe(
        listFields(group),
        RTE.map((fields) => targetsOf(fields.filter(isSelected(selection)), flags.urlsOnly !== true)),
      ),
    ),
    RTE.filterOrElseW(
      ({ targets }) => targets.length > 0,
      ({ selection }) => nothingSelected(group.join('/'), selection),
    ),
    RTE.let('missing', ({ selection, targets }) =>
      missingLines(
        selection,
        targets.map(({ field }) => field),
      ),
    ),
    RTE.flatMap(({ targets, missing }) =>
      flags.urlsOnly === true ? RTE.right(urlRows(targets, missing)) : download(context, targets, missing, flags),
    ),
  )
