/**
 * From a draft or a record to what is sent of it: names trimmed, and nothing that says which thing
 * is meant left blank.
 * @internal
 */
import { either as E, function as F } from 'fp-ts'
import { invalidArgument } from '../../errors/RequestError.js'
import { checkId, type Checked, checkName, isObject } from '../references/checkIdentifiers.js'

// model

/** Texts by which a thing is told from others of its kind. */
const names: ReadonlySet<string> = new Set(['name', 'module_name', 'replicate', 'version', 'endpoint_url'])

/** Uuids of what a thing belongs or points to; `null` where it may point to nothing. */
const ids: ReadonlySet<string> = new Set([
  'analysis_result',
  'bucket',
  'library',
  'organization',
  'pipeline',
  'pipeline_module',
  'sample',
  'sample_group',
  'work_order',
])

// pure helpers

const checkMember = ([key, value]: readonly [string, unknown]): Checked<readonly [string, unknown]> => {
  const isIdentifier = value !== undefined && (names.has(key) || (ids.has(key) && value !== null))
  if (!isIdentifier) return E.right([key, value])
  return F.pipe(
    names.has(key) ? checkName(key, value) : checkId(key, value),
    E.map((text) => [key, text]),
  )
}

const missingField = (required: ReadonlyArray<string>, draft: object): Checked<never> | null => {
  const key = required.find((one) => ((draft as Readonly<Record<string, unknown>>)[one] ?? null) === null)
  return key === undefined ? null : E.left(invalidArgument(key, 'is missing'))
}

// checks

/** A draft, or a change, that names what it must name. */
export const checkDraft = <Draft extends object>(
  draft: Draft,
  required: ReadonlyArray<keyof Draft & string> = [],
): Checked<Draft> => {
  if (!isObject(draft)) return E.left(invalidArgument('draft', 'must be an object'))
  return (
    missingField(required, draft) ??
    F.pipe(
      Object.entries(draft),
      E.traverseArray(checkMember),
      E.map((members) => Object.fromEntries(members) as Draft),
    )
  )
}

/** The writable part of a record: these keys, those that are there. */
export const writableFields = <Write extends object>(
  keys: ReadonlyArray<keyof Write & string>,
  record: object,
): Write =>
  Object.fromEntries(Object.entries(record).filter(([key]) => (keys as ReadonlyArray<string>).includes(key))) as Write

/** The uuid of a record that was read, and the writable part of it. */
export const checkRecord = <Write extends object, Id extends string>(
  keys: ReadonlyArray<keyof Write & string>,
  record: { readonly uuid: Id },
): Checked<{ readonly uuid: Id; readonly body: Write }> => {
  if (!isObject(record)) return E.left(invalidArgument('record', 'must be an object'))
  return F.pipe(
    checkId<Id>('uuid', record.uuid),
    E.flatMap((uuid) =>
      F.pipe(
        checkDraft(writableFields<Write>(keys, record)),
        E.map((body) => ({ uuid, body })),
      ),
    ),
  )
}
