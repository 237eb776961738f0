/** One schema of a description, keyword by keyword, in the terms of JSON Schema 2020-12 whatever version it is written in. */
import { type Node, type Located } from '../read/jsonTree.js'
import { type Pattern } from './Pattern.js'

export const jsonTypes = ['array', 'boolean', 'null', 'number', 'object', 'string'] as const
export type JsonType = (typeof jsonTypes)[number] | 'integer'

export interface Discriminator {
  readonly pointer: string
  readonly property: string
  readonly mapping: ReadonlyArray<{ readonly value: string; readonly target: string; readonly pointer: string }>
}

/** What a `$ref` points to; the schema there is read when it is asked for. */
export interface Reference {
  readonly pointer: string
  readonly target: Located
  /** The name in `components`, where it is one of those. */
  readonly name: string | null
}

/** `null`, or nothing in a list, stands for a keyword that is absent. */
export interface Schema {
  readonly pointer: string
  /** As it is written: texts for readers, and extensions. */
  readonly node: Node
  /** Keywords beside a `$ref`, where the version of the description ignores them. */
  readonly ignored: ReadonlyArray<string>
  /** The schema `false`, or one that is certain to fit nothing. */
  readonly isNever: boolean
  /** `x-json`: any JSON, whatever else is said. */
  readonly isAnyJson: boolean
  /** `nullable` of OpenAPI 3.0: `null` fits, whatever else is said. */
  readonly isNullable: boolean
  readonly ref: Reference | null
  readonly types: ReadonlyArray<JsonType> | null
  /** The type that its keywords are all about, where it says none. */
  readonly inferredType: JsonType | null
  /** `enum` and `const`. */
  readonly values: ReadonlyArray<unknown> | null
  /** `x-extensible-enum`: a newer server may say other texts. */
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
  /** `x-brand`: the name of a type of its own. */
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

  /** Set by the server: never sent. */
  readonly isReadOnly: boolean
  /** Only sent: never received. */
  readonly isWriteOnly: boolean
  readonly hasDefault: boolean
  /** `x-server-default`: the server fills it in when it is not sent. */
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

/** The schema that says what `over` says, and nothing else. */
export const makeSchema = (pointer: string, node: Node, over: Partial<Schema> = {}): Schema => ({
  ...emptySchema,
  ...over,
  pointer,
  node,
})
