/**
 * Handles OpenAPI inheritance: a base schema lists its subtypes in `oneOf`, and each subtype
 * includes the base in its `allOf`.
 */
import type { Schema } from './Schema.js'
import type { SchemaReader } from './schemaReader.js'

/**
 * Returns the base of a subtype without the list of subtypes, which would be circular; `null` if
 * the schema isn't the base of `name`.
 */
export const baseWithoutSubtypes = (
  base: Schema,
  name: string | null,
  { nameAt }: Pick<SchemaReader, 'nameAt'>,
): Schema | null =>
  name !== null &&
  nameAt(base.pointer) !== name &&
  [...base.anyOf, ...base.oneOf].some(({ ref }) => ref !== null && nameAt(ref.target.pointer) === name)
    ? { ...base, anyOf: [], oneOf: [], discriminator: null }
    : null
