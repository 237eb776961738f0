/**
 * A parsed schema, normalized to the keywords of JSON Schema 2020-12 regardless of the version it
 * is written in.
 */
import type { Node, Located } from '../read/jsonTree.js'
import type { Pattern } from './Pattern.js'

export const jsonTypes = ['array', 'boolean', 'null', 'number', 'object', 'string'] as const
export type JsonType = (typeof jsonTypes)[number] | 'integer'

export interface Discriminator {
  readonly pointer: string
  readonly property: string
  readonly mapping: ReadonlyArray<{ readonly value: string; readonly target: string; readonly pointer: string }>
}

/** A `$ref` and its target, which is read on demand. */
export interface Reference {
  readonly pointer: string
  readonly target: Located
  /** Its name in `components`; `null` if it's elsewhere. */
  readonly name: string | null
}

/** Missing keywords are `null` or empty. */
export interface Schema {
  readonly pointer: string
  /** The source of the schema, for descriptions and extensions. */
  readonly node: Node
  /** Keywords beside a `$ref` that this version of OpenAPI ignores. */
  readonly ignored: ReadonlyArray<string>
  /** The schema `false`, or one for which certainly no value is valid. */
  readonly isNever: boolean
  /** `x-json`: any JSON is valid, regardless of other keywords. */
  readonly isAnyJson: boolean
  /** `nullable` of OpenAPI 3.0: `null` is valid, regardless of other keywords. */
  readonly isNullable: boolean
  readonly ref: Reference | null
  readonly types: ReadonlyArray<JsonType> | null
  /** The type that all of its keywords constrain, if `type` is missing. */
  readonly inferredType: JsonType | null
  /** `enum` and `const`. */
  readonly values: ReadonlyArray<unknown> | null
  /** `x-extensible-enum`: newer servers may send other strings. */
  readonly isOpen: boolean

  readonly allOf: ReadonlyArray<Schema>
  readonly anyOf: ReadonlyArray<Schema>
  readonly oneOf: ReadonlyArray<Schema>
  readonly discriminator: Discriminator | null
  readonly not: Schema | null
  readonly if: Schema | null
  readonly then: Schema | null
  readonly else: Schema | null

  readonly minimum: number | null
  readonly maximum: number | null
  readonly exclusiveMinimum: number | null
  readonly exclusiveMaximum: number | null
  readonly multipleOf: number | null

  readonly minLength: number | null
  readonly maxLength: number | null
  readonly pattern: Pattern | null
  readonly format: string | null
  /** `x-brand`: the name of the branded type. */
  readonly brand: string | null

  readonly prefixItems: ReadonlyArray<Schema>
  readonly items: Schema | null
  readonly minItems: number | null
  readonly maxItems: number | null
  readonly uniqueItems: boolean
  readonly contains: Schema | null
  readonly minContains: number | null
  readonly maxContains: number | null
  readonly unevaluatedItems: Schema | null

  readonly properties: ReadonlyMap<string, Schema>
  readonly patternProperties: ReadonlyArray<readonly [Pattern, Schema]>
  readonly additionalProperties: Schema | null
  readonly required: ReadonlyArray<string>
  readonly minProperties: number | null
  readonly maxProperties: number | null
  readonly propertyNames: Schema | null
  readonly dependentRequired: ReadonlyMap<string, ReadonlyArray<string>>
  readonly dependentSchemas: ReadonlyMap<string, Schema>
  readonly unevaluatedProperties: Schema | null

  /** Set by the server, never sent. */
  readonly isReadOnly: boolean
  /** Only sent, never received. */
  readonly isWriteOnly: boolean
  readonly hasDefault: boolean
  /** `x-server-default`: the server sets it when it isn't sent. */
  readonly hasServerDefault: boolean
}

const emptySchema: Omit<Schema, 'pointer' | 'node'> = {
  ignored: [],
  isNever: false,
  isAnyJson: false,
  isNullable: false,
  ref: null,
  types: null,
  inferredType: null,
  values: null,
  isOpen: false,
  allOf: [],
  anyOf: [],
  oneOf: [],
  discriminator: null,
  not: null,
  if: null,
  then: null,
  else: null,
  minimum: null,
  maximum: null,
  exclusiveMinimum: null,
  exclusiveMaximum: null,
  multipleOf: null,
  minLength: null,
  maxLength: null,
  pattern: null,
  format: null,
  brand: null,
  prefixItems: [],
  items: null,
  minItems: null,
  maxItems: null,
  uniqueItems: false,
  contains: null,
  minContains: null,
  maxContains: null,
  unevaluatedItems: null,
  properties: new Map(),
  patternProperties: [],
  additionalProperties: null,
  required: [],
  minProperties: null,
  maxProperties: null,
  propertyNames: null,
  dependentRequired: new Map(),
  dependentSchemas: new Map(),
  unevaluatedProperties: null,
  isReadOnly: false,
  isWriteOnly: false,
  hasDefault: false,
  hasServerDefault: false,
}

/** Returns a schema with these keywords only. */
export const makeSchema = (pointer: string, node: Node, over: Partial<Schema> = {}): Schema => ({
  ...emptySchema,
  ...over,
  pointer,
  node,
})
