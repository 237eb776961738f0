/** Infers the type of a schema without `type` from its keywords. JSON Schema itself infers none. */
import type { Formats } from './formats.js'
import type { JsonType, Schema } from './Schema.js'

const keywordsByType: Readonly<Record<'array' | 'number' | 'object' | 'string', string>> = {
  array: 'contains items maxContains maxItems minContains minItems prefixItems unevaluatedItems uniqueItems',
  number: 'exclusiveMaximum exclusiveMinimum maximum minimum multipleOf',
  object:
    'additionalProperties dependencies dependentRequired dependentSchemas maxProperties minProperties patternProperties ' +
    'properties propertyNames required unevaluatedProperties',
  string: 'maxLength minLength pattern x-brand',
}

const typeOfKeyword: ReadonlyMap<string, JsonType> = new Map(
  Object.entries(keywordsByType).flatMap(([type, keys]) =>
    keys.split(' ').map((key) => [key, type as JsonType] as const),
  ),
)

const numberFormats: ReadonlyMap<string, JsonType> = new Map([
  ['double', 'number'],
  ['float', 'number'],
  ['int32', 'integer'],
  ['int64', 'integer'],
])

const typeOfFormat = (format: string | null, formats: Formats): JsonType | null =>
  format === null
    ? null
    : (numberFormats.get(format) ?? (format === 'binary' || Object.hasOwn(formats, format) ? 'string' : null))

/**
 * Returns `null` if the keywords belong to several types or to none, or if a reference or
 * combination can determine the type.
 */
export const inferType = (schema: Schema, formats: Formats): JsonType | null => {
  const { node, types, values, ref, allOf, anyOf, oneOf } = schema
  if (types !== null || values !== null || ref !== null || allOf.length > 0) return null
  const isBooleanRequired = typeof node['required'] === 'boolean'
  const implied = Object.keys(node).flatMap((key) =>
    key === 'required' && isBooleanRequired ? [] : (typeOfKeyword.get(key) ?? []),
  )
  const ofFormat = typeOfFormat(schema.format, formats)
  const isInteger = ofFormat === 'integer' && implied.every((type) => type === 'number')
  const all = new Set(isInteger ? [ofFormat] : [...implied, ...(ofFormat === null ? [] : [ofFormat])])
  const [type] = all
  if (type === undefined || all.size > 1) return null
  // An alternative of another type, or of none, contradicts the inference.
  const isOfType = (choice: Schema): boolean =>
    (choice.types ?? [inferType(choice, formats)]).every((one) => one === type)
  return [...anyOf, ...oneOf].every(isOfType) ? type : null
}
