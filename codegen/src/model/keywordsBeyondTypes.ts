/**
 * Determines which keywords of a schema its TypeScript type can't express. Doc comments list them,
 * and whether the codec checks them.
 */
import { areDisjoint } from './areDisjoint.js'
import type { Schema } from './Schema.js'

const alwaysUntyped = new Set([
  'contains',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'else',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'if',
  'maxContains',
  'maxLength',
  'maxProperties',
  'maximum',
  'minContains',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'not',
  'pattern',
  'patternProperties',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
])

/** Formats that every JavaScript number satisfies. */
const numberFormats = new Set(['double', 'float', 'int64'])

/** Whether the tuple type expresses `minItems` or `maxItems`. */
export const isMinItemsTyped = ({ prefixItems, minItems }: Schema): boolean => (minItems ?? 0) <= prefixItems.length
export const isMaxItemsTyped = ({ prefixItems, maxItems }: Schema): boolean =>
  prefixItems.length > 0 && maxItems === prefixItems.length

export interface KeywordContext {
  readonly isKnownFormat: (format: string) => boolean
  readonly targetOf: (schema: Schema) => Schema | null
}

const isUntyped = (key: string, schema: Schema, { isKnownFormat, targetOf }: KeywordContext): boolean => {
  if (alwaysUntyped.has(key)) return true
  const { node, format, types, values, oneOf, anyOf } = schema
  switch (key) {
    case 'additionalProperties':
      return node[key] === false
    case 'uniqueItems':
      return schema.uniqueItems
    case 'format': {
      const isOfNumber = types !== null && !types.includes('string')
      if (format === null || format === 'int32') return format !== null
      return isOfNumber
        ? !numberFormats.has(format)
        : !isKnownFormat(format) && !(types === null && numberFormats.has(format))
    }
    case 'enum':
    case 'const':
      return values?.some((value) => typeof value === 'object' && value !== null) === true
    case 'oneOf':
      return (
        oneOf.length > 0 &&
        (oneOf.every(onlyRequiresProperties) || (schema.discriminator === null && !areDisjoint(oneOf, targetOf)))
      )
    case 'anyOf':
      return anyOf.length > 0 && anyOf.every(onlyRequiresProperties)
    case 'minItems':
      return !isMinItemsTyped(schema)
    case 'maxItems':
      return !isMaxItemsTyped(schema)
    default:
      return false
  }
}

/**
 * Returns the keywords of a schema that its type can't express, without those of its subschemas.
 */
export const untypedKeywordsOf = (schema: Schema, context: KeywordContext): ReadonlyArray<string> =>
  schema.isAnyJson ? [] : Object.keys(schema.node).filter((key) => isUntyped(key, schema, context))

/** Whether a keyword is a `format` that isn't checked anywhere because it is unknown. */
export const isUncheckedFormat = (keyword: string, { format }: Schema): boolean =>
  keyword === 'format' && format !== 'int32'

const annotations = new Set(['description', 'required', 'title', 'type'])

/** Whether a schema does nothing but require properties. */
export const onlyRequiresProperties = ({ node, required, types }: Schema): boolean =>
  required.length > 0 &&
  Object.keys(node).every((key) => annotations.has(key)) &&
  (types === null || (types.length === 1 && types[0] === 'object'))
