/**
 * One alternative of a normalized schema: a JSON type, or a set of literals, with its constraints.
 * A value is valid if it matches any alternative.
 */
import type { Schema } from '../model/Schema.js'
import type { Literal } from '../model/Shape.js'
import type { Documentation } from './Documentation.js'
import { type Constraints, noConstraints } from './Constraints.js'

/** Schemas that must all hold, such as the parts of an `allOf`. An empty list accepts any value. */
export type AllOf = ReadonlyArray<Schema>

export interface ObjectProperty {
  readonly schema: AllOf
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  /** The default as JSON; `null` if there is none. */
  readonly defaultValue: string | null
  /** Whether the server sets it if a request omits it. */
  readonly hasServerDefault: boolean
  /** Whether responses always have it, even if it isn't required. */
  readonly isAlwaysReceived: boolean
  readonly pointer: string
}

export type ValueKind = 'any' | 'array' | 'boolean' | 'literals' | 'null' | 'number' | 'object' | 'string'

export interface SchemaAlternative {
  readonly kind: ValueKind
  readonly constraints: Constraints
  /** For numbers. */
  readonly isInteger: boolean
  /** For literals. An open set may get new values at any time. */
  readonly values: ReadonlyArray<Literal>
  readonly isOpen: boolean
  /** For objects. */
  readonly properties: ReadonlyMap<string, ObjectProperty>
  readonly required: ReadonlySet<string>
  /**
   * For objects: the schema of all other properties. `null` if it isn't described, `false` if there
   * are none.
   */
  readonly additionalProperties: AllOf | false | null
  /** For arrays: the first items, and all others. */
  readonly prefixItems: ReadonlyArray<AllOf>
  readonly items: AllOf | false
  readonly docs: Documentation
  readonly pointer: string
  /** The components whose references led here, outermost first. */
  readonly via: ReadonlyArray<string>
  /** The components that were combined into it. */
  readonly bases: ReadonlyArray<string>
}

export const schemaAlternative = (
  kind: ValueKind,
  pointer: string,
  over: Partial<SchemaAlternative> = {},
): SchemaAlternative => ({
  kind,
  constraints: noConstraints,
  isInteger: false,
  values: [],
  isOpen: false,
  properties: new Map(),
  required: new Set(),
  additionalProperties: kind === 'object' ? [] : null,
  prefixItems: [],
  items: [],
  docs: new Map(),
  pointer,
  via: [],
  bases: [],
  ...over,
})

/** Whether it's an object without any constraint. Combined with another, it adds nothing. */
export const isUnconstrainedObject = ({
  kind,
  properties: members,
  required,
  additionalProperties: additional,
}: SchemaAlternative): boolean =>
  kind === 'object' && members.size === 0 && required.size === 0 && Array.isArray(additional) && additional.length === 0

/** Whether it accepts every value of its kind. */
export const acceptsAllOfItsKind = (one: SchemaAlternative): boolean =>
  one.constraints.size === 0 &&
  one.kind !== 'literals' &&
  (one.kind !== 'object' || isUnconstrainedObject(one)) &&
  (one.kind !== 'array' || (one.prefixItems.length === 0 && one.items !== false && one.items.length === 0))
