/** Counts what is inside a record, for the question before it is deleted. Pure. */
import { contentKindOf, type Field, type Json } from 'pangea-fp/node'
import { formatCount } from '../render/formatCount.js'
import { formatSize } from '../render/formatSize.js'

export interface Contents {
  readonly results: number
  readonly fields: number
  readonly files: number
  readonly sizeBytes: number
}

export const noContents: Contents = { results: 0, fields: 0, files: 0, sizeBytes: 0 }

/** A field of any route: manifests leave out the parents. */
type StoredField = Pick<Field, 'stored_data'>

const kindOf = (field: StoredField): string => contentKindOf(field as Field)

/** The recorded size of a file; 0 if it isn't known. */
const sizeOf = ({ stored_data: data }: StoredField): number => {
  const size =
    typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Readonly<Record<string, Json>>)['size_bytes']
      : 0
  return typeof size === 'number' ? size : 0
}

/** Counts the fields of some results. */
export const countFields = (results: number, fields: ReadonlyArray<StoredField>): Contents => {
  const files = fields.filter((field) => !['nothing', 'blob'].includes(kindOf(field)))
  return {
    results,
    fields: fields.length,
    files: files.length,
    sizeBytes: files.reduce((sum, field) => sum + sizeOf(field), 0),
  }
}

export const addContents = (a: Contents, b: Contents): Contents => ({
  results: a.results + b.results,
  fields: a.fields + b.fields,
  files: a.files + b.files,
  sizeBytes: a.sizeBytes + b.sizeBytes,
})

/** For example `2 results, 4 fields and 4 files (1.2 GB)`. */
export const contentsText = ({ results, fields, files, sizeBytes }: Contents): string => {
  const size = sizeBytes > 0 ? ` (${formatSize(sizeBytes)})` : ''
  return `with ${formatCount(results, 'result')}, ${formatCount(fields, 'field')} and ${formatCount(files, 'file')}${size}`
}
