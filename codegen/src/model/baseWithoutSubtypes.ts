/** Inheritance in the words of OpenAPI: a base lists what is made of it, and each of those names the base in its `allOf`. */
import { type Schema } from './Schema.js'
import { type SchemaReader } from './schemaReader.js'

/** A base that lists what is made of it gives each of those only what it says by itself; `null` for any other schema. */
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
