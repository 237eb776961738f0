/** What a description says about a member rather than about its values. */
import { type Schema } from './Schema.js'

/** Where a member that has a default is promised in answers: only where it is read-only, or everywhere. */
export type DefaultsPolicy = 'promised' | 'optional'

export interface PropertyAnnotations {
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  readonly hasServerDefault: boolean
  /** Whether an answer has it even where it is not required. */
  readonly isAlwaysReceived: boolean
  /** The schema that holds the default; `null` where there is none. */
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

/** A fact about a member may stand beside a reference or in what it refers to. */
export const propertyAnnotationsOf = (
  schema: Schema,
  targetOf: TargetOf,
  defaults: DefaultsPolicy,
): PropertyAnnotations => {
  const said = [schema, ...finalTargetOf(schema, targetOf)]
  const isReadOnly = said.some((one) => one.isReadOnly)
  const hasServerDefault = said.some((one) => one.hasServerDefault)
  const defaultSource = said.find((one) => one.hasDefault) ?? null
  return {
    isReadOnly,
    isWriteOnly: said.some((one) => one.isWriteOnly),
    hasServerDefault,
    isAlwaysReceived: hasServerDefault || (defaultSource !== null && (isReadOnly || defaults === 'promised')),
    defaultSource,
  }
}
