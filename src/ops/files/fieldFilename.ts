/** The name on disk of what a field holds, as the Python client gives it: pure, and safe on every file system. @since 0.1.0 */
import { type option as O } from 'fp-ts'
import { isJsonObject } from '../fields.js'
import { type Field } from '../kinds.js'
import { blobFilename as blobName, type FieldNames, referencedFilename as referencedName } from './fileNames.js'

const namesOf = (field: Field): FieldNames => {
  const { analysis_result_obj: result } = field
  const owner = 'sample_obj' in result ? result.sample_obj.name : result.sample_group_obj.name
  return { owner, module: result.module_name, field: field.name }
}

/** Where a field's JSON belongs: `<owner>/<owner>.<module>.<field>.json`, with `/` on every system. */
export const blobFilename = (field: Field): string => blobName(namesOf(field))

/** Where a field's file belongs, with the extension that it was stored with; none for a field that holds JSON. */
export const referencedFilename = (field: Field): O.Option<string> =>
  referencedName(namesOf(field), isJsonObject(field.stored_data) ? field.stored_data : {})
