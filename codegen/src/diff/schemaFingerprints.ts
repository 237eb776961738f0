/** Computes strings that are equal for schemas that accept the same values. */
import type { AllOf, SchemaAlternative } from './SchemaAlternative.js'
import type { NormalizedSchema } from './normalizeSchema.js'
import type { ResolvedSchema } from './followReferences.js'

export interface SchemaFingerprints {
  /** Nested schemas count down to this depth. */
  readonly ofSchema: (schema: AllOf, depth: number) => string
  readonly ofAlternative: (one: SchemaAlternative, depth: number) => string
}

const byFirst = ([a]: readonly [string, ...Array<unknown>], [b]: readonly [string, ...Array<unknown>]): number =>
  a < b ? -1 : 1

export const schemaFingerprints = (
  resolve: (schema: AllOf) => ResolvedSchema,
  normalize: (resolved: ResolvedSchema) => NormalizedSchema,
): SchemaFingerprints => {
  const cache = new Map<string, string>()
  const ofSchema = (schema: AllOf, depth: number): string => {
    const resolved = resolve(schema)
    const key = `${depth} ${resolved.key}`
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const fingerprint = normalize(resolved)
      .alternatives.map((one) => ofAlternative(one, depth))
      .sort()
      .join(' | ')
    cache.set(key, fingerprint)
    return fingerprint
  }
  const ofAlternative = (one: SchemaAlternative, depth: number): string => {
    const nested = (schema: AllOf): string => (depth === 0 ? '' : ofSchema(schema, depth - 1))
    return JSON.stringify([
      one.kind,
      one.isInteger,
      one.isOpen,
      one.values.map((value) => JSON.stringify(value)).sort(),
      [...one.constraints].sort(byFirst),
      [...one.required].sort(),
      [...one.properties]
        .map(([name, { schema, isReadOnly, isWriteOnly, defaultValue, hasServerDefault, isAlwaysReceived }]) => {
          const flags = [isReadOnly, isWriteOnly, defaultValue, hasServerDefault, isAlwaysReceived]
          return [name, ...flags, nested(schema)] as const
        })
        .sort(byFirst),
      Array.isArray(one.additionalProperties) ? nested(one.additionalProperties as AllOf) : one.additionalProperties,
      one.prefixItems.map(nested),
      one.items === false ? false : nested(one.items),
    ])
  }
  return { ofSchema, ofAlternative }
}
