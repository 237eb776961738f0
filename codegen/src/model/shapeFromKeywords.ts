/**
 * Derives the shape of a schema from its own keywords, without its references, combinations and
 * alternatives.
 */
import type { Formats } from './formats.js'
import { reject } from '../CodegenError.js'
import type { JsonType, Schema } from './Schema.js'
import { json, type Limits, type Literal, nullShape, type Property, type Shape, unionOf } from './Shape.js'

/** Turns the parts of a schema into shapes. */
export interface ShapeContext {
  readonly formats: Formats
  readonly shapeOf: (schema: Schema) => Shape
  readonly propertyOf: (name: string, schema: Schema, isRequired: boolean) => Property
  /** Returns the name of the branded type for received strings of a format. */
  readonly brandedFormat: (format: string) => string | null
}

const limits = (min: number | null, max: number | null, pattern: string | null = null): Limits => ({
  min,
  max,
  pattern,
})

/**
 * Returns the shape of additional properties. Types can't distinguish pattern properties from them.
 */
const additionalOf = (schema: Schema, { shapeOf }: ShapeContext): Shape | null => {
  const patterns = schema.patternProperties.map(([, member]) => shapeOf(member))
  const { additionalProperties: additional } = schema
  if (additional === null) {
    return patterns.length > 0 || schema.properties.size + schema.required.length === 0 ? json : null
  }
  if (additional.isNever) return patterns.length === 0 ? null : unionOf(patterns)
  return unionOf([...patterns, shapeOf(additional)])
}

const objectOf = (schema: Schema, parts: ShapeContext): Shape => {
  const required = new Set(schema.required)
  const properties = [...schema.properties].map(([name, property]) => {
    // Every object inherits this property, so its absence can't be detected.
    if (name === '__proto__') reject(property.pointer, 'a property of this name is not supported')
    return parts.propertyOf(name, property, required.has(name))
  })
  return {
    kind: 'object',
    properties,
    alsoRequired: [...required].filter((name) => !schema.properties.has(name)),
    additional: additionalOf(schema, parts),
  }
}

/** Returns the shape of an array with `prefixItems`, of which `minItems` are required. */
const tupleOf = (schema: Schema, { shapeOf }: ShapeContext): Shape => {
  const items = schema.prefixItems.map(shapeOf)
  const isClosed = schema.items?.isNever === true || schema.maxItems === items.length
  return {
    kind: 'tuple',
    items,
    minItems: Math.min(items.length, schema.minItems ?? 0),
    rest: isClosed ? null : schema.items === null ? json : shapeOf(schema.items),
  }
}

const arrayOf = (schema: Schema, parts: ShapeContext): Shape =>
  schema.prefixItems.length > 0
    ? tupleOf(schema, parts)
    : {
        kind: 'array',
        item: schema.items === null ? json : parts.shapeOf(schema.items),
        limits: limits(schema.minItems, schema.maxItems),
      }

const stringOf = ({ format, brand, minLength, maxLength, pattern }: Schema, { brandedFormat }: ShapeContext): Shape => {
  if (format === 'binary') return { kind: 'bytes' }
  return {
    kind: 'string',
    format,
    brand,
    received: brand === null && format !== null ? brandedFormat(format) : null,
    limits: limits(minLength, maxLength, pattern?.source ?? null),
  }
}

const typeShape = (type: JsonType, schema: Schema, parts: ShapeContext): Shape => {
  switch (type) {
    case 'object':
      return objectOf(schema, parts)
    case 'array':
      return arrayOf(schema, parts)
    case 'string':
      return stringOf(schema, parts)
    case 'integer':
    case 'number':
      return { kind: 'number', isInteger: type === 'integer', limits: limits(schema.minimum, schema.maximum) }
    case 'boolean':
      return { kind: 'boolean' }
    case 'null':
      return nullShape
  }
}

export const isLiteral = (value: unknown): value is Literal =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

export const isOfType = (value: unknown, types: ReadonlyArray<JsonType> | null): boolean =>
  types === null ||
  types.some((type) =>
    type === 'integer'
      ? Number.isInteger(value)
      : type === 'null'
        ? value === null
        : type === 'array'
          ? Array.isArray(value)
          : type === 'object'
            ? typeof value === 'object' && value !== null && !Array.isArray(value)
            : typeof value === type,
  )

const anyArray: Shape = { kind: 'array', item: json, limits: limits(null, null) }
const anyObject: Shape = { kind: 'object', properties: [], alsoRequired: [], additional: json }

/**
 * Returns the shape of `enum` or `const`. Objects and arrays among the values become unconstrained,
 * since there are no literal types for them.
 */
const valuesShape = (values: ReadonlyArray<unknown>, { types, isOpen }: Schema): Shape => {
  const valid = values.filter((value) => isOfType(value, types))
  const literals = [...new Set(valid.filter(isLiteral))]
  return unionOf([
    ...(literals.length === 0 ? [] : [{ kind: 'literals' as const, values: literals, isOpen }]),
    ...(valid.includes(null) ? [nullShape] : []),
    ...(valid.some(Array.isArray) ? [anyArray] : []),
    ...(valid.some((value) => isOfType(value, ['object'])) ? [anyObject] : []),
  ])
}

/** Whether keywords for objects, arrays or strings affect the TypeScript type. */
const describesType: Readonly<Record<'array' | 'object' | 'string', (schema: Schema, formats: Formats) => boolean>> = {
  array: ({ items, prefixItems }) => items !== null || prefixItems.length > 0,
  object: ({ properties, required, additionalProperties, patternProperties }) =>
    properties.size + required.length + patternProperties.length > 0 ||
    (additionalProperties !== null && !additionalProperties.isNever),
  string: ({ format, brand }, formats) =>
    brand !== null || (format !== null && (format === 'binary' || Object.hasOwn(formats, format))),
}

const allTypes: ReadonlyArray<JsonType> = ['object', 'array', 'string', 'number', 'boolean', 'null']

/**
 * Returns the types that a schema distinguishes. Without `type`, that is all types if keywords
 * describe one of them, or else `null`.
 */
export const describedTypes = (schema: Schema, formats: Formats): ReadonlyArray<JsonType> | null =>
  schema.types ?? (Object.values(describesType).some((describes) => describes(schema, formats)) ? allTypes : null)

/** Returns `null` if the keywords don't affect the type. */
export const shapeFromKeywords = (schema: Schema, parts: ShapeContext): Shape | null => {
  if (schema.values !== null) return valuesShape(schema.values, schema)
  const types = describedTypes(schema, parts.formats)
  return types === null ? null : unionOf(types.map((type) => typeShape(type, schema, parts)))
}
