/** Describes a schema in a few words, for the report. */
import type { AllOf, SchemaAlternative } from './SchemaAlternative.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'

const maxListed = 6

const shortList = (names: ReadonlyArray<string>): string =>
  names.length > maxListed
    ? `${names.slice(0, maxListed - 1).join(', ')} and ${names.length - maxListed + 1} more`
    : names.join(', ')

export const describeAlternative = (one: SchemaAlternative, schemas: DescriptionSchemas): string => {
  const name = one.via.at(-1)
  const format = one.constraints.get('x-brand') ?? one.constraints.get('format')
  const suffix = typeof format === 'string' ? ` (${format})` : ''
  switch (one.kind) {
    case 'any':
      return 'any JSON value'
    case 'literals':
      return `${one.values.length === 1 ? '' : 'one of '}${shortList(one.values.map((value) => JSON.stringify(value)))}${one.isOpen ? ', or another value' : ''}`
    case 'number':
      return (one.isInteger ? 'integer' : 'number') + suffix
    case 'string':
      return `string${suffix}`
    case 'array':
      return (
        name ??
        (one.items === false || one.prefixItems.length > 0 ? 'tuple' : `array of ${describeSchema(one.items, schemas)}`)
      )
    case 'object':
      return (
        name ?? `object with ${one.properties.size === 0 ? 'any properties' : shortList([...one.properties.keys()])}`
      )
    default:
      return one.kind
  }
}

export const describeSchema = (schema: AllOf, schemas: DescriptionSchemas): string => {
  const resolved = schemas.resolve(schema)
  const name = resolved.via.at(-1)
  if (name !== undefined) return name
  const { alternatives } = schemas.normalize(resolved)
  return alternatives.length === 0
    ? 'no value'
    : shortList(
        alternatives.map((one) =>
          one.kind === 'array' && one.via.length === 0 && one.items !== false && one.items.length > 0
            ? 'array'
            : describeAlternative(one, schemas),
        ),
      ).replaceAll(', ', ' or ')
}
