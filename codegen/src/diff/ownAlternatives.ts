/** What the keywords of a schema let through by themselves, without what it refers to, combines or chooses from. */
import { defaultFormats } from '../model/formats.js'
import { isLiteral, isOfType, describedTypes } from '../model/shapeFromKeywords.js'
import { type JsonType, type Schema } from '../model/Schema.js'
import { type AllOf, type Alternative, alternative, type Member } from './Alternative.js'
import { type Facts, factsFor } from './facts.js'

/** Nothing is said, to readers neither. */
const isSilent = ({ isNever, node }: Schema): boolean => !isNever && Object.keys(node).length === 0

const additionalOf = ({ additionalProperties, properties, required }: Schema): Alternative['additional'] =>
  additionalProperties === null || isSilent(additionalProperties)
    ? properties.size + required.length === 0
      ? []
      : null
    : additionalProperties.isNever
      ? false
      : [additionalProperties]

const itemsOf = ({ items, maxItems, prefixItems }: Schema): AllOf | false =>
  items?.isNever === true || (prefixItems.length > 0 && maxItems === prefixItems.length)
    ? false
    : items === null || isSilent(items)
      ? []
      : [items]

/** A list that has an end needs no other limit to say so. */
const arrayOf = (schema: Schema, facts: Facts): Alternative => {
  const items = itemsOf(schema)
  return alternative('array', schema.pointer, {
    facts: items === false ? new Map([...facts].filter(([key]) => key !== 'maxItems')) : facts,
    prefix: schema.prefixItems.map((one) => [one]),
    items,
  })
}

const ofType = (type: JsonType, schema: Schema, said: Facts, memberOf: (schema: Schema) => Member): Alternative => {
  const kind = type === 'integer' ? 'number' : type
  const facts = factsFor(said, kind)
  switch (kind) {
    case 'array':
      return arrayOf(schema, facts)
    case 'object':
      return alternative('object', schema.pointer, {
        facts,
        members: new Map([...schema.properties].map(([name, member]) => [name, memberOf(member)])),
        required: new Set(schema.required),
        additional: additionalOf(schema),
      })
    case 'number':
      return alternative('number', schema.pointer, { facts, isInteger: type === 'integer' })
    default:
      return alternative(kind, schema.pointer, { facts })
  }
}

/** Objects and lists among the values are of their kind, and limited to these. */
const ofValues = (values: ReadonlyArray<unknown>, schema: Schema, said: Facts): ReadonlyArray<Alternative> => {
  const { pointer, isOpen } = schema
  const fitting = values.filter((value) => isOfType(value, schema.types))
  const literals = [...new Set(fitting.filter(isLiteral))]
  const among = (type: 'array' | 'object'): ReadonlyArray<Alternative> => {
    const texts = fitting.filter((value) => isOfType(value, [type])).map((value) => JSON.stringify(value))
    return texts.length === 0
      ? []
      : [alternative(type, pointer, { facts: new Map([...factsFor(said, type), ['enum', texts.sort()]]) })]
  }
  return [
    ...(literals.length === 0
      ? []
      : [alternative('literals', pointer, { facts: factsFor(said, 'literals'), values: literals, isOpen })]),
    ...(fitting.includes(null) ? [alternative('null', pointer, { facts: factsFor(said, 'null') })] : []),
    ...among('array'),
    ...among('object'),
  ]
}

/** `null` where nothing is said. As in what is generated, a schema without a type that describes one lets the others through. */
export const ownAlternatives = (
  schema: Schema,
  said: Facts,
  memberOf: (schema: Schema) => Member,
): ReadonlyArray<Alternative> | null => {
  if (schema.values !== null) return ofValues(schema.values, schema, said)
  const types = describedTypes(schema, defaultFormats)
  if (types === null) return said.size === 0 ? null : [alternative('any', schema.pointer, { facts: said })]
  return types
    .filter((type) => type !== 'integer' || !types.includes('number'))
    .map((type) => ofType(type, schema, said, memberOf))
}
