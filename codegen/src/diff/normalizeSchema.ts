/**
 * Normalizes a schema into alternatives: combines `allOf`, expands `anyOf`, `oneOf` and `nullable`,
 * and follows references.
 */
import { baseWithoutSubtypes } from '../model/baseWithoutSubtypes.js'
import type { Schema } from '../model/Schema.js'
import type { SchemaReader } from '../model/schemaReader.js'
import {
  type SchemaAlternative,
  schemaAlternative,
  type ObjectProperty,
  acceptsAllOfItsKind,
} from './SchemaAlternative.js'
import { intersectionOfAlternatives, unionOfAlternatives } from './combineAlternatives.js'
import { mergeDocumentation, type Documentation, documentationOf, noDocumentation } from './Documentation.js'
import { choicesIn, constraintsOf } from './Constraints.js'
import { alternativesFromKeywords } from './alternativesFromKeywords.js'
import type { ResolvedSchema } from './followReferences.js'
import { replaceUnevaluated } from './replaceUnevaluated.js'

export interface NormalizedSchema {
  readonly alternatives: ReadonlyArray<SchemaAlternative>
  /** The documentation of the schema as a whole. */
  readonly docs: Documentation
}

interface NormalizerOptions {
  readonly reader: SchemaReader
  readonly propertyOf: (schema: Schema) => ObjectProperty
  readonly fingerprint: (one: SchemaAlternative) => string
}

interface Scope {
  /** The name of the component that contains the schema. */
  readonly component: string | null
  readonly ancestors: ReadonlyArray<Schema>
}

const forgetOwnName = (one: SchemaAlternative): SchemaAlternative => ({
  ...one,
  via: [],
  bases: [...one.via, ...one.bases],
})

const anything = (pointer: string): ReadonlyArray<SchemaAlternative> => [schemaAlternative('any', pointer)]

export const schemaNormalizer = ({
  reader,
  propertyOf,
  fingerprint,
}: NormalizerOptions): ((resolved: ResolvedSchema) => NormalizedSchema) => {
  const intersect = intersectionOfAlternatives(fingerprint)

  /** Returns `null` for a schema inside itself: it adds nothing. */
  const normalize = (schema: Schema, scope: Scope): NormalizedSchema | null => {
    const { pointer } = schema
    if (scope.ancestors.includes(schema)) return null
    const name = reader.nameAt(pointer)
    const inner: Scope = { component: name ?? scope.component, ancestors: [...scope.ancestors, schema] }
    const normalized = normalizeKeywords(schema, inner)
    return name === null
      ? normalized
      : { ...normalized, alternatives: normalized.alternatives.map((one) => ({ ...one, via: [name, ...one.via] })) }
  }

  /** A base that lists its subtypes is read without that list. */
  const normalizeAllOfPart = (part: Schema, scope: Scope): NormalizedSchema | null => {
    const target = reader.targetOf(part)
    const base = target === null ? null : baseWithoutSubtypes(target, scope.component, reader)
    return normalize(base ?? part, scope)
  }

  const normalizeChoices = (choices: ReadonlyArray<Schema>, scope: Scope): ReadonlyArray<SchemaAlternative> =>
    unionOfAlternatives(
      choices
        .flatMap((one) => normalize(one, scope) ?? [])
        .flatMap(({ alternatives, docs }) =>
          alternatives.map((one) => ({ ...one, docs: mergeDocumentation(docs, one.docs) })),
        ),
    )

  const normalizeKeywords = (schema: Schema, scope: Scope): NormalizedSchema => {
    const { pointer, node } = schema
    if (schema.isNever) return { alternatives: [], docs: documentationOf(node) }
    if (schema.isAnyJson) return { alternatives: anything(pointer), docs: documentationOf(node) }
    const target = reader.targetOf(schema)
    const combined = [
      ...(target === null ? [] : [normalize(target, scope)]),
      ...schema.allOf.map((part) => normalizeAllOfPart(part, scope)),
    ].flatMap((one) => one ?? [])
    const choices = (['anyOf', 'oneOf'] as const)
      .map((key) => choicesIn(schema, key))
      .flatMap((subschemas) => (subschemas.length === 0 ? [] : [normalizeChoices(subschemas, scope)]))
    const keywords = replaceUnevaluated(schema)
    const own = alternativesFromKeywords(keywords, constraintsOf(keywords, reader), propertyOf)
    // `type: object` beside `anyOf` or `oneOf` adds nothing to their alternatives.
    const acceptsEverything = own === null || own.every(acceptsAllOfItsKind)
    const isCombination = combined.length + choices.length + (acceptsEverything ? 0 : 1) > 1
    // A combination of components has none of their names.
    const parts = [
      ...combined.map(({ alternatives }) => (isCombination ? alternatives.map(forgetOwnName) : alternatives)),
      ...choices,
    ]
    const all = own === null ? parts : acceptsEverything ? [...parts, own] : [own, ...parts]
    const [first = anything(pointer), ...others] = all
    const alternatives = unionOfAlternatives(others.reduce(intersect, first))
    const isNullable = schema.isNullable && !alternatives.some(({ kind }) => kind === 'null' || kind === 'any')
    return {
      alternatives: isNullable ? [...alternatives, schemaAlternative('null', pointer)] : alternatives,
      docs: combined.map(({ docs }) => docs).reduce(mergeDocumentation, documentationOf(node)),
    }
  }

  const cache = new Map<string, NormalizedSchema>()
  return ({ key, schema }) => {
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const all = schema.map((one) => normalizeKeywords(one, { component: reader.nameAt(one.pointer), ancestors: [one] }))
    const normalized: NormalizedSchema = {
      alternatives: all.map(({ alternatives }) => alternatives).reduce(intersect, anything(schema[0]?.pointer ?? '')),
      docs: all.map(({ docs }) => docs).reduce(mergeDocumentation, noDocumentation),
    }
    cache.set(key, normalized)
    return normalized
  }
}
