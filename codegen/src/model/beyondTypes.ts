/** Keywords that no type of TypeScript can hold: a comment names them, and says whether the codec checks them. */
import { areApart } from './areApart.js'
import { type Schema } from './Schema.js'

const always = new Set([
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

/** Formats of numbers, which every number of JavaScript that is of the type has. */
const ofNumbers = new Set(['double', 'float', 'int64'])

/** Whether the type of a tuple says how many items there are at least, or at most. */
export const isMinInTuple = ({ prefixItems, minItems }: Schema): boolean => (minItems ?? 0) <= prefixItems.length
export const isMaxInTuple = ({ prefixItems, maxItems }: Schema): boolean =>
  prefixItems.length > 0 && maxItems === prefixItems.length

export interface KeywordContext {
  readonly isKnownFormat: (format: string) => boolean
  readonly targetOf: (schema: Schema) => Schema | null
}

const isBeyond = (key: string, schema: Schema, { isKnownFormat, targetOf }: KeywordContext): boolean => {
  if (always.has(key)) return true
  const { node, format, types, values, oneOf, anyOf } = schema
  switch (key) {
    case 'additionalProperties':
      return node[key] === false
    case 'uniqueItems':
      return schema.uniqueItems
    case 'format': {
      const isOfNumber = types !== null && !types.includes('string')
      if (format === null || format === 'int32') return format !== null
      return isOfNumber ? !ofNumbers.has(format) : !isKnownFormat(format) && !(types === null && ofNumbers.has(format))
    }
    case 'enum':
    case 'const':
      return values?.some((value) => typeof value === 'object' && value !== null) === true
    case 'oneOf':
      return (
        oneOf.length > 0 && (oneOf.every(onlyRequires) || (schema.discriminator === null && !areApart(oneOf, targetOf)))
      )
    case 'anyOf':
      return anyOf.length > 0 && anyOf.every(onlyRequires)
    case 'minItems':
      return !isMinInTuple(schema)
    case 'maxItems':
      return !isMaxInTuple(schema)
    default:
      return false
  }
}

/** The keywords of a schema, without those inside of it, that its type leaves out. */
export const keywordsBeyond = (schema: Schema, context: KeywordContext): ReadonlyArray<string> =>
  schema.isAnyJson ? [] : Object.keys(schema.node).filter((key) => isBeyond(key, schema, context))

/** A format that nothing is known of is checked nowhere. */
export const isFormatMention = (keyword: string, { format }: Schema): boolean =>
  keyword === 'format' && format !== 'int32'

const annotations = new Set(['description', 'required', 'title', 'type'])

/** Whether all that a schema says of objects is which members must be there. */
export const onlyRequires = ({ node, required, types }: Schema): boolean =>
  required.length > 0 &&
  Object.keys(node).every((key) => annotations.has(key)) &&
  (types === null || (types.length === 1 && types[0] === 'object'))
