/** Builds what `pangea sync` prints. Pure. */
import { type ExitCode, exitCodes } from '../exitCodes.js'
import { report, rows } from '../Output.js'
import { listing, type OutputOf, record as recordOf } from '../OutputSchema.js'
import { formatCount } from '../render/formatCount.js'
import { formatSize } from '../render/formatSize.js'
import type { SyncResult, VanishedResult } from './applySync.js'
import { ownerOf, type PathClash } from './pathTemplate.js'
import type { SyncStep, VanishedStep } from './planSync.js'

// model

export interface SyncOutcome {
  readonly folder: string
  readonly results: ReadonlyArray<SyncResult>
  readonly vanished: ReadonlyArray<VanishedResult>
  /** Fields that this version can't download. */
  readonly unknown: ReadonlyArray<string>
  /** Lines about flags that match nothing, and a manifest that could not be written. */
  readonly problems: ReadonlyArray<string>
}

const pathProblems = { path: ['string', 'the path of the file in the folder'], problem: ['string', 'why'] } as const

const folderSchema = recordOf('the folder', {
  folder: ['string', 'the path of the folder'],
  created: ['strings', 'the paths of new files'],
  updated: ['strings', 'the paths of files that changed on the server'],
  unchanged: ['integer', 'the number of files that match'],
  transferred_bytes: ['integer', 'the size of the new and changed files in bytes'],
  conflicts: ['objects', 'files that you changed, which were kept', pathProblems],
  vanished: ['strings', 'the paths of files that are no longer on the server, and were kept'],
  deleted: ['strings', 'the paths of files that --delete deleted'],
  unfinished: ['objects', 'files whose upload was never finished', pathProblems],
  interrupted: ['strings', 'the paths of files that Ctrl-C stopped'],
  unknown_fields: ['uuids', 'of fields of a kind that this version can not download'],
  misrecorded: ['objects', 'files that are not what the server records of them', pathProblems],
  failed: ['objects', 'files that were not downloaded', pathProblems],
})

const planSchema = listing('each file that would change, with --dry-run', {
  action: ['string', 'create, update, conflict, delete or vanished'],
  path: ['string', 'the path of the file in the folder'],
  size_bytes: ['integer or null', 'its size on the server in bytes; null if it is not known'],
  uuid: ['uuid', 'of the field'],
  sample: ['string', 'the name of the sample, or of the group for its own results'],
  module: ['string', "the name of the result's module"],
  field: ['string', 'the name of the field'],
  reason: ['string', 'why it is not replaced, or no longer there; may be empty'],
})

export const syncSchemas = [folderSchema, planSchema]

export type SyncOutput = OutputOf<typeof folderSchema | typeof planSchema>

const maxLines = 20

// helpers

const withTag = <Tag extends SyncResult['_tag']>(results: ReadonlyArray<SyncResult>, tag: Tag) =>
  results.filter((result): result is Extract<SyncResult, { readonly _tag: Tag }> => result._tag === tag)

const pathsOf = (results: ReadonlyArray<SyncResult>): ReadonlyArray<string> => results.map(({ target }) => target.path)

const problemsOf = (
  results: ReadonlyArray<{ readonly target: { readonly path: string }; readonly problem: string }>,
): ReadonlyArray<{ readonly path: string; readonly problem: string }> =>
  results.map(({ target: { path }, problem }) => ({ path, problem }))

const limited = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length <= maxLines
    ? lines
    : [...lines.slice(0, maxLines), `… and ${lines.length - maxLines} more; --json lists all.`]

/** One line for each distinct problem. */
const grouped = (
  found: ReadonlyArray<{ readonly path: string; readonly problem: string }>,
  advice = '',
): ReadonlyArray<string> =>
  limited(
    [...new Set(found.map(({ problem }) => problem))].map((problem) => {
      const [first = '', ...others] = found.filter((one) => one.problem === problem).map(({ path }) => path)
      return `${first}${others.length === 0 ? '' : ` and ${others.length} more`}: ${problem}${advice}`
    }),
  )

/** A line for each kind of conflict, with what to do about it. */
const conflictLines = (results: ReadonlyArray<SyncResult>): ReadonlyArray<string> =>
  grouped(
    withTag(results, 'Conflict').map(({ target: { path }, problem, advice }) => ({
      path,
      problem: `${problem}. ${advice}`,
    })),
  )

/** Files that were downloaded as they are stored, although the record names another. */
const misrecorded = (
  results: ReadonlyArray<SyncResult>,
): ReadonlyArray<{ readonly path: string; readonly problem: string }> =>
  results.flatMap((result) =>
    'isMisrecorded' in result && result.isMisrecorded
      ? [
          {
            path: result.target.path,
            problem: `the server stores another file than it records (SHA-256 ${result.sha256.slice(0, 12)}…, recorded ${result.target.sha256?.slice(0, 12) ?? ''}…): it was replaced after its upload. Your folder has the stored one; check it, and upload the right one again.`,
          },
        ]
      : [],
  )

const part = (count: number, text: string): ReadonlyArray<string> => (count === 0 ? [] : [`${count} ${text}`])

// operations

export const syncReport = ({
  folder,
  results,
  vanished,
  unknown,
  problems,
}: SyncOutcome): OutputOf<typeof folderSchema> => {
  const [created, updated, unchanged] = [
    withTag(results, 'Created'),
    withTag(results, 'Updated'),
    withTag(results, 'Unchanged'),
  ]
  const [conflicts, failures, wrong] = [
    problemsOf(withTag(results, 'Conflict')),
    problemsOf(withTag(results, 'Failed')),
    misrecorded(results),
  ] as const
  const [unfinished, interrupted] = [problemsOf(withTag(results, 'Unfinished')), withTag(results, 'Interrupted')]
  const deleted = vanished.filter(({ isDeleted }) => isDeleted)
  const left = vanished.filter(({ isDeleted, action }) => !isDeleted && action !== 'forget')
  const retained = left.flatMap((step) =>
    step.action === 'retain' ? [{ path: step.entry.path, problem: step.problem }] : [],
  )
  const bytes = [...created, ...updated].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const parts = [
    `${created.length} created and ${updated.length} updated, ${formatSize(bytes)}`,
    `${unchanged.length} unchanged`,
    ...part(deleted.length, 'deleted'),
    ...part(left.length, 'no longer on the server'),
    ...part(unfinished.length, 'never completely uploaded'),
    ...part(interrupted.length, 'interrupted'),
    ...part(conflicts.length, 'changed here and not replaced'),
    ...part(wrong.length, 'not as recorded'),
    `${failures.length} failed`,
  ]
  const removable = left.filter(({ action }) => action === 'delete').map(({ entry }) => entry.path)
  const record = {
    folder,
    created: pathsOf(created),
    updated: pathsOf(updated),
    unchanged: unchanged.length,
    transferred_bytes: bytes,
    conflicts,
    vanished: left.map(({ entry }) => entry.path),
    deleted: deleted.map(({ entry }) => entry.path),
    unfinished,
    interrupted: pathsOf(interrupted),
    unknown_fields: unknown,
    misrecorded: wrong,
    failed: failures,
  }
  const isFailed = conflicts.length + failures.length + wrong.length + problems.length > 0
  return report(`Synced ${folder}: ${parts.join('; ')}.`, record, {
    problems: [
      ...grouped(unfinished),
      ...limited(unknown.map((uuid) => `The field ${uuid} is of a kind that this version can't download.`)),
      ...(removable.length === 0
        ? []
        : [`${formatCount(removable.length, 'file')} no longer on the server: --delete removes them.`]),
      ...grouped(retained, '; it is no longer on the server, and was not deleted.'),
      ...conflictLines(results),
      ...limited(wrong.map(({ path, problem }) => `${path}: ${problem}`)),
      ...grouped(failures),
      ...problems,
    ],
    ...(isFailed ? { exitCode: exitCodes.failed } : {}),
  })
}

const planCode = (steps: ReadonlyArray<SyncStep>, isChanging: boolean): ExitCode =>
  steps.some(({ action }) => action === 'conflict')
    ? exitCodes.failed
    : isChanging
      ? exitCodes.changesPending
      : exitCodes.done

/** What `--dry-run` prints: a row for each file that isn't known to match. */
export const planRows = (
  steps: ReadonlyArray<SyncStep>,
  vanished: ReadonlyArray<VanishedStep>,
  isDeleting: boolean,
  problems: ReadonlyArray<string>,
): OutputOf<typeof planSchema> => {
  const open = steps.filter(({ action }) => action !== 'keep')
  const gone = vanished.filter(({ action }) => action !== 'forget')
  const isChanging =
    open.some(({ action }) => action === 'create' || action === 'update') ||
    (isDeleting && gone.some(({ action }) => action === 'delete'))
  const items = [
    ...open.map((step) => {
      const { path, sizeBytes, field } = step.target
      return {
        action: step.action,
        path,
        size_bytes: sizeBytes,
        uuid: field.uuid,
        sample: ownerOf(field).name,
        module: field.analysis_result_obj.module_name,
        field: field.name,
        reason: step.action === 'conflict' ? step.problem : '',
      }
    }),
    ...gone.map((step) => ({
      ...step.entry,
      action: step.action === 'delete' && isDeleting ? 'delete' : 'vanished',
      reason: step.action === 'retain' ? step.problem : 'it is no longer on the server',
    })),
  ]
  return rows(
    {
      action: ({ action }) => action,
      path: ({ path }) => path,
      size_bytes: ({ size_bytes }) => size_bytes,
      uuid: ({ uuid }) => uuid,
      sample: ({ sample }) => sample,
      module: ({ module }) => module,
      field: ({ field }) => field,
      reason: ({ reason }) => reason,
    },
    items,
    { problems, exitCode: problems.length > 0 ? exitCodes.failed : planCode(steps, isChanging) },
  )
}

/** The message about fields that would get one path. */
export const clashMessage = (clashes: ReadonlyArray<PathClash>): string => {
  const [first, ...others] = clashes
  const names = (first?.fields ?? [])
    .slice(0, 3)
    .map((field) => `${ownerOf(field).name} ${field.analysis_result_obj.module_name} ${field.name} (${field.uuid})`)
  const more = others.length === 0 ? '' : ` So would the files of ${formatCount(others.length, 'other path')}.`
  return names.length < 2
    ? `The file of ${names.join()} would get the path ${first?.path ?? ''}, which sync itself uses. Choose another --template.`
    : `These files would get one path, ${first?.path ?? ''}: ${names.join(', ')}.${more} Add {field}, {replicate} or {uuid} to --template, or select one of them.`
}
