/** What a description says about a member rather than about its values. */
import { type Schema } from './Schema.js'

/** Where a member that has a default is promised in answers: only where it is read-only, or everywhere. */
export type Defaults = 'promised' | 'optional'

export interface MemberFacts {
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  readonly isFilledIn: boolean
  /** Whether an answer has it even where it is not required. */
  readonly isPromised: boolean
  /** The schema that holds the default; `null` where there is none. */
  readonly defaultsIn: Schema | null
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
export const memberFactsOf = (schema: Schema, targetOf: TargetOf, defaults: Defaults): MemberFacts => {
  const said = [schema, ...finalTargetOf(schema, targetOf)]
  const isReadOnly = said.some((one) => one.isReadOnly)
  const isFilledIn = said.some((one) => one.isFilledIn)
  const defaultsIn = said.find((one) => one.hasDefault) ?? null
  return {
    isReadOnly,
    isWriteOnly: said.some((one) => one.isWriteOnly),
    isFilledIn,
    isPromised: isFilledIn || (defaultsIn !== null && (isReadOnly || defaults === 'promised')),
    defaultsIn,
  }
}
