/** Collects the annotations of a property: read-only, write-only and default. */
import type { Schema } from './Schema.js'

/**
 * Whether responses are assumed to include every property with a default (`promised`), or only
 * read-only ones.
 */
export type DefaultsPolicy = 'promised' | 'optional'

export interface PropertyAnnotations {
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  readonly hasServerDefault: boolean
  /** Whether responses include it even if it isn't required. */
  readonly isAlwaysReceived: boolean
  /** The schema with the default; `null` if there's none. */
  readonly defaultSource: Schema | null
}

type TargetOf = (schema: Schema) => Schema | null

const finalTargetOf = (schema: Schema, targetOf: TargetOf, seen: ReadonlyArray<Schema> = []): ReadonlyArray<Schema> => {
  const target = targetOf(schema)
  return target === null
    ? seen.slice(-1)
    : seen.includes(target)
      ? []
      : finalTargetOf(target, targetOf, [...seen, target])
}

/** Reads annotations from a property's schema and from the target of its reference. */
export const propertyAnnotationsOf = (
  schema: Schema,
  targetOf: TargetOf,
  defaults: DefaultsPolicy,
): PropertyAnnotations => {
  const schemas = [schema, ...finalTargetOf(schema, targetOf)]
  const isReadOnly = schemas.some((one) => one.isReadOnly)
  const hasServerDefault = schemas.some((one) => one.hasServerDefault)
  const defaultSource = schemas.find((one) => one.hasDefault) ?? null
  return {
    isReadOnly,
    isWriteOnly: schemas.some((one) => one.isWriteOnly),
    hasServerDefault,
    isAlwaysReceived: hasServerDefault || (defaultSource !== null && (isReadOnly || defaults === 'promised')),
    defaultSource,
  }
}
