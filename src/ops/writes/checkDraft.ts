/**
 * Checks drafts, changes and records before they are sent: trims names, and rejects blank names and
 * malformed uuids.
 * @internal
 */
import { either as E, function as F } from 'fp-ts'
import { invalidArgument } from '../../errors/RequestError.js'
import { checkId, type Checked, checkName, isObject } from '../references/checkIdentifiers.js'

// model

/** String properties that identify a record. */
const names: ReadonlySet<string> = new Set(['name', 'module_name', 'replicate', 'version', 'endpoint_url'])

/** Properties with the uuid of another record; `null` where the relation is optional. */
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

/**
 * Returns a draft, or a change, with its identifiers checked; a draft must have the required
 * properties.
 */
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

/** Picks the writable properties that the record has. */
export const writableFields = <Write extends object>(
  keys: ReadonlyArray<keyof Write & string>,
  record: object,
): Write =>
  Object.fromEntries(Object.entries(record).filter(([key]) => (keys as ReadonlyArray<string>).includes(key))) as Write

/** Returns the uuid of a fetched record and its writable properties. */
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
