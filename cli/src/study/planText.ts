/** Renders the plan of a study for people, and as records for programs. Pure. */
import { either as E } from 'fp-ts'
import {
  describeStudyError,
  type FailedItem,
  type Json,
  type PlanAction,
  type PlanItem,
  type StudyPlan,
  summarizePlan,
  writeJson,
} from 'pangea-fp/node'
import type { JsonRecord } from '../Output.js'
import { type OutputOf, record, type RecordOf } from '../OutputSchema.js'
import { formatCount } from '../render/formatCount.js'
import { formatSize } from '../render/formatSize.js'
import { printable } from '../render/printable.js'

/** More items of one action are counted instead of listed; `--json` lists all. */
const maxListed = 40

const order: ReadonlyArray<PlanAction> = ['create', 'upload', 'update', 'delete', 'conflict']

/** Actions of which people must see every item before they agree. */
const listedInFull: ReadonlySet<PlanAction> = new Set(['update', 'delete', 'conflict'])

const maxValue = 100

const valueText = (value: Json | undefined): string => {
  const text = value === undefined ? 'nothing' : E.getOrElse(() => JSON.stringify(value))(writeJson(value))
  return text.length > maxValue ? `${text.slice(0, maxValue)}…` : text
}

/** The path of names, from the library down. */
const placeText = ({ organization, library, sample, module, replicate, field }: PlanItem): string => {
  const result = module === null ? null : replicate === null ? module : `${module} (${replicate})`
  return printable([organization, library, sample, result, field].filter((name) => name !== null).join(' / '))
}

/** A stored file by its size and checksum, or by its address if the server knows neither. */
const fileText = (value: Json | undefined): string => {
  const stored = (value ?? {}) as Readonly<Record<string, Json>>
  const { size_bytes: size, sha256, uri } = stored
  const parts = [
    ...(typeof size === 'number' ? [formatSize(size)] : []),
    ...(typeof sha256 === 'string' ? [`SHA-256 ${sha256.slice(0, 12)}…`] : []),
  ]
  return parts.length > 0
    ? parts.join(', ')
    : `a file without a recorded checksum, ${typeof uri === 'string' ? uri : 'at an unknown address'}`
}

const deletedText = (value: Json | undefined): string => {
  const { results, fields } = (value ?? {}) as Readonly<Record<string, Json>>
  if (typeof results === 'number') return ` with ${formatCount(results, 'result')}`
  return Array.isArray(fields) ? ` with ${formatCount(fields.length, 'field')}` : ''
}

const details = (item: PlanItem): string => {
  const { action, kind, tag, file, sizeBytes, before, after, problem, at } = item
  if (action === 'conflict') return `: ${problem ?? ''}${at === null ? '' : ` (line ${at.line})`}`
  if (kind === 'tag') return `: ${tag ?? ''}`
  const size = sizeBytes === null ? '' : ` (${formatSize(sizeBytes)})`
  if (action === 'update' && file !== null) return `: ${fileText(before)} → ${file}, ${fileText(after)}`
  if (action === 'update') return `: ${valueText(before)} → ${valueText(after)}`
  if (file !== null) return `: ${file}${size}`
  if (action === 'delete') return deletedText(before)
  return kind === 'library' || after === undefined ? '' : `: ${valueText(after)}`
}

const lineOf = (item: PlanItem): string =>
  printable(`  ${item.action.padEnd(8)} ${item.kind.padEnd(12)} ${placeText(item)}${details(item)}`)

const linesOf = ({ items }: StudyPlan, action: PlanAction): ReadonlyArray<string> => {
  const own = items.filter((item) => item.action === action)
  if (listedInFull.has(action) || own.length <= maxListed) return own.map(lineOf)
  const rest = own.length - maxListed
  return [...own.slice(0, maxListed).map(lineOf), `  ${action.padEnd(8)} … and ${rest} more; --plan --json lists all`]
}

/** Sums up a plan in one line. */
export const planSummaryText = (plan: StudyPlan): string => {
  const { create, upload, update, unchanged, conflict, delete: deleted, uploadBytes } = summarizePlan(plan)
  const files = plan.items.filter((item) => item.action === 'update' && item.kind === 'file').length
  const parts = [
    `${create} to create`,
    `${formatCount(upload, 'file')} to upload`,
    `${update} to update`,
    `${unchanged} unchanged`,
    ...(conflict > 0 ? [formatCount(conflict, 'conflict')] : []),
    ...(deleted > 0 ? [`${deleted} to DELETE`] : []),
  ]
  const bytes = upload + files > 0 ? ` (${formatSize(uploadBytes)} to send)` : ''
  return `Plan: ${parts.join(', ')}${bytes}.`
}

/** Lists only what makes the plan impossible to apply, and sums it up. */
export const conflictText = (plan: StudyPlan): string =>
  [...linesOf(plan, 'conflict'), planSummaryText(plan)].join('\n')

/** Lists what changes, and sums it up. */
export const planText = (plan: StudyPlan): string =>
  [...order.flatMap((action) => linesOf(plan, action)), planSummaryText(plan)].join('\n')

const failureText = ({ item, error }: FailedItem): string =>
  `Failed to ${item.action} the ${item.kind} ${placeText(item)}: ${describeStudyError(error)}`

export const failureLines = (failed: ReadonlyArray<FailedItem>): ReadonlyArray<string> =>
  failed.map((one) => printable(failureText(one)))

const itemMembers = {
  action: ['string', 'create, upload, update, unchanged, conflict or delete'],
  kind: ['string', 'what the item is: organization, library, sample, metadata, tag, result, field, file …'],
  organization: ['string', 'the name of the organization'],
  library: ['string or null', 'the name of the library; null for an organization'],
  sample: ['string or null', 'the name of the sample; null if it is not of a sample'],
  module: ['string or null', "the name of the result's module; null if it is not of a result"],
  replicate: ['string or null', 'the replicate of the result; null if there is none'],
  field: ['string or null', 'the name of the field; null if it is not of a field'],
  tag: ['string or null', 'the name of the tag; null if it is not a tag'],
  uuid: ['uuid or null', 'of the record on the server; null if it does not exist'],
  file: ['string or null', 'the path of the file, as the table gives it; null if it is not a file'],
  size_bytes: ['integer or null', 'the size of the file in bytes; null if it is not a file'],
  before: ['JSON', 'the value on the server; null if there is none'],
  after: ['JSON', 'the value in the table; null if there is none'],
  problem: ['string or null', 'what is wrong; null without a conflict'],
  line: ['integer or null', 'the line in the table; null if there is none'],
  column: ['integer or null', 'the column in the line; null if there is none'],
} as const

export const studySchema = record('the plan, and what was done', {
  summary: ['object', 'the number of items by action, and upload_bytes: how many bytes are to be sent'],
  changes: ['objects', 'all items that are not unchanged', itemMembers],
  applied: ['integer', 'the number of changes that were made'],
  failed: ['objects', 'the changes that failed', itemMembers],
})

export type StudyOutput = OutputOf<typeof studySchema>

/** One item for programs; the names are the stable schema of `pangea apply`. */
export const itemRecord = (item: PlanItem): RecordOf<typeof itemMembers> => ({
  action: item.action,
  kind: item.kind,
  organization: item.organization,
  library: item.library,
  sample: item.sample,
  module: item.module,
  replicate: item.replicate,
  field: item.field,
  tag: item.tag,
  uuid: item.uuid,
  file: item.file,
  size_bytes: item.sizeBytes,
  before: item.before ?? null,
  after: item.after ?? null,
  problem: item.problem ?? null,
  line: item.at?.line ?? null,
  column: item.at?.column ?? null,
})

/** The counts of a plan for programs. */
export const summaryRecord = (plan: StudyPlan): JsonRecord => {
  const { uploadBytes, ...counts } = summarizePlan(plan)
  return { ...counts, upload_bytes: uploadBytes }
}
