/** `unevaluatedProperties` and `unevaluatedItems` where they say what `additionalProperties` and `items` would. */
import { defaultFormats } from '../model/formats.js'
import { describedTypes } from '../model/shapeFromKeywords.js'
import { type Schema } from '../model/Schema.js'

/** Whether other schemas say what is evaluated, too. */
const isCombined = (schema: Schema): boolean =>
  [schema.ref, schema.if, schema.not, schema.contains].some((one) => one !== null) ||
  schema.allOf.length + schema.anyOf.length + schema.oneOf.length + schema.dependentSchemas.size > 0

/** The same schema, in the words of those keywords where it stands by itself. */
export const withoutUnevaluated = (schema: Schema): Schema => {
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
