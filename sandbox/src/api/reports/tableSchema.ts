/** Table Schema: inferring one from metadata, and finding the samples that do not keep to it. */
import { asDouble, isDictionary, isInteger } from '../../json/values.js'
import { keysOf } from './csv.js'

interface SchemaField {
  readonly name: string
  readonly type: string
}

const typeOf = (values: readonly unknown[]): string => {
  const present = values.filter((value) => value !== null && value !== undefined)
  if (present.length === 0) return 'string'
  if (present.every((value) => typeof value === 'boolean'))
    return present.length === values.length ? 'boolean' : 'string'
  if (!present.every((value) => asDouble(value) !== undefined)) return 'string'
  // A gap in a column of whole numbers makes it a column of floating point ones.
  return present.length === values.length && present.every(isInteger) ? 'integer' : 'number'
}

export const inferSchema = (rows: readonly unknown[]): { readonly fields: readonly SchemaField[] } => ({
  fields: keysOf(rows).map((name) => ({
    name,
    type: typeOf(rows.map((row) => (isDictionary(row) ? row[name] : undefined))),
  })),
})

const fits = (type: unknown, value: unknown): boolean => {
  if (value === null || value === undefined) return true
  if (type === 'integer') return isInteger(value)
  if (type === 'number') return asDouble(value) !== undefined
  if (type === 'boolean') return typeof value === 'boolean'
  return type !== 'string' || typeof value === 'string'
}

export type Violation = readonly [sample: string, field: string, code: string, message: string]

const schemaFields = (schema: unknown): readonly SchemaField[] => {
  const fields = isDictionary(schema) ? schema['fields'] : undefined
  return Array.isArray(fields)
    ? fields.filter((field): field is SchemaField => isDictionary(field) && 'name' in field)
    : []
}

export const violations = (
  schema: unknown,
  samples: readonly (readonly [name: string, metadata: unknown])[],
): readonly Violation[] =>
  samples.flatMap(([sample, metadata]) =>
    schemaFields(schema).flatMap(({ name, type }): readonly Violation[] => {
      const value = isDictionary(metadata) ? metadata[name] : undefined
      return fits(type, value) ? [] : [[sample, name, 'type-error', `The value of "${name}" is not of type "${type}".`]]
    }),
  )
