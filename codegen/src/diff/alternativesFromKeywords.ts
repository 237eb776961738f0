/**
 * Builds alternatives from the keywords of a schema itself, without its references, `allOf`,
 * `anyOf` and `oneOf`.
 */
import { defaultFormats } from '../model/formats.js'
import { isLiteral, isOfType, describedTypes } from '../model/shapeFromKeywords.js'
import type { JsonType, Schema } from '../model/Schema.js'
import { type AllOf, type SchemaAlternative, schemaAlternative, type ObjectProperty } from './SchemaAlternative.js'
import { type Constraints, constraintsForKind } from './Constraints.js'

/** Whether it has no keyword at all, not even documentation. */
const isEmptySchema = ({ isNever, node }: Schema): boolean => !isNever && Object.keys(node).length === 0

const additionalOf = ({
  additionalProperties,
  properties,
  required,
}: Schema): SchemaAlternative['additionalProperties'] =>
  additionalProperties === null || isEmptySchema(additionalProperties)
    ? properties.size + required.length === 0
      ? []
      : null
    : additionalProperties.isNever
      ? false
      : [additionalProperties]

const itemsOf = ({ items, maxItems, prefixItems }: Schema): AllOf | false =>
  items?.isNever === true || (prefixItems.length > 0 && maxItems === prefixItems.length)
    ? false
    : items === null || isEmptySchema(items)
      ? []
      : [items]

/** An array without further items needs no `maxItems`. */
const arrayOf = (schema: Schema, constraints: Constraints): SchemaAlternative => {
  const items = itemsOf(schema)
  return schemaAlternative('array', schema.pointer, {
    constraints: items === false ? new Map([...constraints].filter(([key]) => key !== 'maxItems')) : constraints,
    prefixItems: schema.prefixItems.map((one) => [one]),
    items,
  })
}

const ofType = (
  type: JsonType,
  schema: Schema,
  constraints: Constraints,
  propertyOf: (schema: Schema) => ObjectProperty,
): SchemaAlternative => {
  const kind = type === 'integer' ? 'number' : type
  const ofKind = constraintsForKind(constraints, kind)
  switch (kind) {
    case 'array':
      return arrayOf(schema, ofKind)
    case 'object':
      return schemaAlternative('object', schema.pointer, {
        constraints: ofKind,
        properties: new Map([...schema.properties].map(([name, property]) => [name, propertyOf(property)])),
        required: new Set(schema.required),
        additionalProperties: additionalOf(schema),
      })
    case 'number':
      return schemaAlternative('number', schema.pointer, { constraints: ofKind, isInteger: type === 'integer' })
    default:
      return schemaAlternative(kind, schema.pointer, { constraints: ofKind })
  }
}

/**
 * Builds alternatives from the values of an `enum`. Objects and arrays among them become a
 * constraint on their type.
 */
const ofValues = (
  values: ReadonlyArray<unknown>,
  schema: Schema,
  constraints: Constraints,
): ReadonlyArray<SchemaAlternative> => {
  const { pointer, isOpen } = schema
  const fitting = values.filter((value) => isOfType(value, schema.types))
  const literals = [...new Set(fitting.filter(isLiteral))]
  const structured = (type: 'array' | 'object'): ReadonlyArray<SchemaAlternative> => {
    const strings = fitting.filter((value) => isOfType(value, [type])).map((value) => JSON.stringify(value))
    return strings.length === 0
      ? []
      : [
          schemaAlternative(type, pointer, {
            constraints: new Map([...constraintsForKind(constraints, type), ['enum', strings.sort()]]),
          }),
        ]
  }
  return [
    ...(literals.length === 0
      ? []
      : [
          schemaAlternative('literals', pointer, {
            constraints: constraintsForKind(constraints, 'literals'),
            values: literals,
            isOpen,
          }),
        ]),
    ...(fitting.includes(null)
      ? [schemaAlternative('null', pointer, { constraints: constraintsForKind(constraints, 'null') })]
      : []),
    ...structured('array'),
    ...structured('object'),
  ]
}

/**
 * Returns the alternatives; `null` if no keyword constrains values. As in the generated code,
 * keywords that imply a type don't exclude the other types unless `type` does.
 */
export const alternativesFromKeywords = (
  schema: Schema,
  constraints: Constraints,
  propertyOf: (schema: Schema) => ObjectProperty,
): ReadonlyArray<SchemaAlternative> | null => {
  if (schema.values !== null) return ofValues(schema.values, schema, constraints)
  const types = describedTypes(schema, defaultFormats)
  if (types === null) return constraints.size === 0 ? null : [schemaAlternative('any', schema.pointer, { constraints })]
  return types
    .filter((type) => type !== 'integer' || !types.includes('number'))
    .map((type) => ofType(type, schema, constraints, propertyOf))
}
