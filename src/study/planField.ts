/** Compares a field of a study with the field of the server. Pure. @internal */
import type * as m from '../generated/models.js'
import { isSameJson } from '../http/isSameJson.js'
import { isJsonObject, withoutPresignedUrl } from '../ops/results/fieldContent.js'
import type { LocalFile } from './LocalFile.js'
import type { FieldContent } from './Study.js'
import type { PlanItem } from './StudyPlan.js'
import type { FieldState } from './StudyState.js'

export type FieldChange = Pick<PlanItem, 'action' | 'kind' | 'file' | 'sizeBytes' | 'before' | 'after' | 'problem'>

/** The file that a field points to, with the checksum that an upload of this library records. */
export interface StoredFile {
  readonly uri: string
  readonly sha256: string | null
  readonly sizeBytes: number | null
}

const isEmpty = (data: m.Json): boolean => isJsonObject(data) && Object.keys(data).length === 0

const typeOf = (data: m.Json): m.Json | undefined => (isJsonObject(data) ? data['__type__'] : undefined)

/** Returns the file in S3 that a field points to; `null` for anything else. */
export const storedFileOf = ({ stored_data: data }: FieldState): StoredFile | null => {
  if (!isJsonObject(data) || data['__type__'] !== 's3') return null
  const { uri, sha256, size_bytes: size } = data
  return {
    uri: typeof uri === 'string' ? uri : '',
    sha256: typeof sha256 === 'string' ? sha256 : null,
    sizeBytes: typeof size === 'number' ? size : null,
  }
}

/** Whether the pointer comes from an upload of this library that has not recorded its checksum. */
const isUnfinishedUpload = (field: FieldState, { uri, sha256 }: StoredFile): boolean =>
  sha256 === null && (uri.split('/').at(-1) ?? '').startsWith(`${field.uuid.slice(0, 8)}.`)

/** A part of the pointer that people can compare: members of a missing value are left out. */
export const describeStored = ({ uri, sha256, sizeBytes }: StoredFile): m.Json => ({
  uri,
  ...(sizeBytes === null ? {} : { size_bytes: sizeBytes }),
  ...(sha256 === null ? {} : { sha256 }),
})

const holds = (field: FieldState): string => {
  const type = typeOf(field.stored_data)
  return type === undefined ? 'JSON' : type === 's3' ? 'a file' : `a file elsewhere (${JSON.stringify(type)})`
}

const planFile = (path: string, file: LocalFile, field: FieldState | undefined): FieldChange => {
  const local = { kind: 'file', file: path, sizeBytes: file.sizeBytes } as const
  if (field === undefined || isEmpty(field.stored_data)) return { ...local, action: 'upload' }
  const stored = storedFileOf(field)
  if (stored === null)
    return {
      ...local,
      action: 'conflict',
      problem: `The field contains ${holds(field)}, so it can't store a file: choose another field, or delete it first.`,
    }
  if (stored.sha256 !== null && stored.sha256 === file.sha256) return { ...local, action: 'unchanged' }
  if (isUnfinishedUpload(field, stored)) return { ...local, action: 'upload' }
  const after = { size_bytes: file.sizeBytes, ...(file.sha256 === null ? {} : { sha256: file.sha256 }) }
  return { ...local, action: 'update', before: describeStored(stored), after }
}

const planValue = (value: m.Json, field: FieldState | undefined): FieldChange => {
  const blob = { kind: 'field', file: null, sizeBytes: null } as const
  if (field === undefined) return { ...blob, action: 'create', after: value }
  const before = withoutPresignedUrl(field.stored_data)
  if (isSameJson(before, value)) return { ...blob, action: 'unchanged' }
  if (typeOf(before) !== undefined)
    return {
      ...blob,
      action: 'conflict',
      problem: `The field contains ${holds(field)}, which a value would replace: choose another field, or delete it first.`,
    }
  return { ...blob, action: 'update', before, after: value }
}

/** The file is missing only if the caller left it out of the files it read. */
const missingFile = (path: string): FieldChange => ({
  ...{ action: 'conflict', kind: 'file', file: path, sizeBytes: null },
  problem: `The file ${path} was not read.`,
})

export const planField = (
  content: FieldContent,
  field: FieldState | undefined,
  files: ReadonlyMap<string, LocalFile>,
): FieldChange => {
  if (content._tag === 'Value') return planValue(content.value, field)
  const file = files.get(content.path)
  return file === undefined ? missingFile(content.path) : planFile(content.path, file, field)
}
