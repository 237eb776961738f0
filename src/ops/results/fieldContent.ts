/** Inspects what a field contains, and where its file is. @since 0.1.0 */
import { function as F, option as O } from 'fp-ts'
import type * as m from '../../generated/models.js'
import { isExactNumber } from '../../http/exactNumber.js'
import type { Field } from './resultRoutes.js'

/** Whether a JSON value is an object, which may describe a file. @internal */
export const isJsonObject = (json: m.Json): json is { readonly [key: string]: m.Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !isExactNumber(json)

const textAt = (json: m.Json, key: string): O.Option<string> =>
  isJsonObject(json) && typeof json[key] === 'string' ? O.some(json[key]) : O.none

/** What a field contains: nothing yet, a JSON blob, or a pointer to a file. */
export type ContentKind = 'nothing' | 'blob' | 's3' | 'sra' | 'ftp' | 'unknown'

export const contentKindOf = (field: Field): ContentKind => {
  const { stored_data: data } = field
  if (isJsonObject(data) && Object.keys(data).length === 0) return 'nothing'
  const type = isJsonObject(data) ? data['__type__'] : undefined
  if (type === undefined) return 'blob'
  return type === 's3' || type === 'sra' || type === 'ftp' ? type : 'unknown'
}

/**
 * Returns the URL of a field's file, for downloading it without another request to Pangea:
 * presigned for 24 hours (S3), or permanent (SRA, FTP).
 */
export const downloadUrl = (field: Field): O.Option<string> =>
  F.pipe(
    textAt(field.stored_data, 'presigned_url'),
    O.orElse(() => textAt(field.stored_data, 'url')),
  )

/**
 * Removes `presigned_url`, which the server computes for each response; stored, it would be an
 * expired URL. @internal
 */
export const withoutPresignedUrl = (data: m.Json): m.Json => {
  if (!isJsonObject(data)) return data
  const { presigned_url: _presigned, ...stored } = data
  return data['__type__'] === 's3' ? stored : data
}

/** Returns the field as the server stores it. @internal */
export const toStoredField = (field: Field): Field => ({
  ...field,
  stored_data: withoutPresignedUrl(field.stored_data),
})

/**
 * Whether a field points to a file. Overwriting the field with JSON would lose the file, because no
 * other record has its URL. @internal
 */
export const hasFile = (field: Field): boolean => !['nothing', 'blob'].includes(contentKindOf(field))
