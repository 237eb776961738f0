/**
 * Replaces `unevaluatedProperties` and `unevaluatedItems` with `additionalProperties` and `items`
 * where they mean the same.
 */
import { defaultFormats } from '../model/formats.js'
import { describedTypes } from '../model/shapeFromKeywords.js'
import type { Schema } from '../model/Schema.js'

/** Whether subschemas evaluate properties or items too. */
const isCombined = (schema: Schema): boolean =>
  [schema.ref, schema.if, schema.not, schema.contains].some((one) => one !== null) ||
  schema.allOf.length + schema.anyOf.length + schema.oneOf.length + schema.dependentSchemas.size > 0

export const replaceUnevaluated = (schema: Schema): Schema => {
  const { additionalProperties, items, unevaluatedItems, unevaluatedProperties } = schema
  return (unevaluatedItems === null && unevaluatedProperties === null) ||
    isCombined(schema) ||
    describedTypes(schema, defaultFormats) === null
    ? schema
    : {
        ...schema,
        additionalProperties: additionalProperties ?? unevaluatedProperties,
        items: items ?? unevaluatedItems,
        unevaluatedItems: null,
        unevaluatedProperties: null,
      }
}
