/** Reads the keywords of a schema one by one, and rejects those that can't be enforced. */
import { reject } from '../CodegenError.js'
import { asNode, joinPointer, child, elements, members, type Node, type Located } from '../read/jsonTree.js'
import { jsonEquals } from './jsonEquals.js'
import { type Pattern, parsePattern } from './Pattern.js'
import { type Discriminator, type JsonType, jsonTypes, type Reference, type Schema } from './Schema.js'

/** Functions that read the subschemas and references in a keyword. */
export interface SubschemaReaders {
  readonly schema: (located: Located) => Schema
  readonly reference: (located: Located<string>) => Reference
  /** Runs the reader of a keyword, and handles its rejection. */
  readonly attempt: (pointer: string, read: () => Partial<Schema>) => Partial<Schema>
}

/** Reads a keyword from its value and the keywords beside it. */
type Keyword = (value: Located, inside: SubschemaReaders, beside: Located<Node>) => Partial<Schema>

const numberOf = ({ node, pointer }: Located): number =>
  typeof node === 'number' ? node : reject(pointer, 'must be a number')

const countOf = ({ node, pointer }: Located): number =>
  typeof node === 'number' && node >= 0 && Number.isInteger(node)
    ? node
    : reject(pointer, 'must be a non-negative integer')

const stringOf = ({ node, pointer }: Located): string =>
  typeof node === 'string' ? node : reject(pointer, 'must be a string')

const stringsOf = (located: Located | undefined): ReadonlyArray<string> => elements(located).map(stringOf)

const compiled = (source: string, pointer: string): Pattern =>
  parsePattern(source) ?? reject(pointer, `${JSON.stringify(source)} is not a valid ECMAScript regular expression`)

/** An inclusive limit, which `true` in the exclusive keyword makes exclusive before OpenAPI 3.1. */
const limit =
  (inclusive: 'maximum' | 'minimum', exclusive: 'exclusiveMaximum' | 'exclusiveMinimum'): Keyword =>
  (value, _inside, { node }) => ({ [node[exclusive] === true ? exclusive : inclusive]: numberOf(value) })

const exclusiveLimit =
  (exclusive: 'exclusiveMaximum' | 'exclusiveMinimum'): Keyword =>
  (value) =>
    typeof value.node === 'boolean' ? {} : { [exclusive]: numberOf(value) }

const typesOf = ({ node, pointer }: Located): ReadonlyArray<JsonType> =>
  (Array.isArray(node) ? (node as ReadonlyArray<unknown>) : [node]).map((one) =>
    one === 'integer' || jsonTypes.some((known) => known === one)
      ? (one as JsonType)
      : reject(pointer, `${JSON.stringify(one)} is not a JSON type`),
  )

/**
 * Reads `enum` and `const`, which both apply. `x-extensible-enum` is a flag beside `enum`, or a
 * list of the known strings instead of it.
 */
const values: Keyword = (_value, _inside, located) => {
  const extensible = child(located, 'x-extensible-enum')
  const listed = child(located, 'enum') ?? (Array.isArray(extensible?.node) ? extensible : undefined)
  const all = listed === undefined ? null : elements(listed).map(({ node }) => node)
  if (!Object.hasOwn(located.node, 'const')) {
    return { values: all, isOpen: all !== null && extensible !== undefined && extensible.node !== false }
  }
  const { const: constant } = located.node
  return { values: all === null || all.some((one) => jsonEquals(one, constant)) ? [constant] : [] }
}

const discriminatorOf = (value: Located): Discriminator => {
  const discriminator = asNode(value)
  const property = discriminator.node['propertyName']
  if (typeof property !== 'string') return reject(value.pointer, 'the discriminator has no propertyName')
  const mapping = members(child(discriminator, 'mapping')).flatMap(([name, { node: target, pointer }]) =>
    typeof target === 'string' ? [{ value: name, target, pointer }] : [],
  )
  return { pointer: value.pointer, property, mapping }
}

/** Reads `dependencies` of older drafts together with the two keywords that replaced it. */
const dependencies: Keyword = (_value, inside, located) => {
  const older = members(child(located, 'dependencies'))
  const lists = [
    ...older.filter(([, { node }]) => Array.isArray(node)),
    ...members(child(located, 'dependentRequired')),
  ]
  const schemas = [
    ...older.filter(([, { node }]) => !Array.isArray(node)),
    ...members(child(located, 'dependentSchemas')),
  ]
  return {
    dependentRequired: new Map(lists.map(([name, one]) => [name, stringsOf(one)])),
    dependentSchemas: new Map(schemas.map(([name, one]) => [name, inside.schema(one)])),
  }
}

const annotationKeywords = new Set(['$comment', 'deprecated', 'description', 'example', 'examples', 'title'])

/** Whether every value is valid. */
const isAnything = ({ isNever, node }: Schema): boolean =>
  !isNever && Object.keys(node).every((key) => annotationKeywords.has(key))

/** Rejects keywords whose meaning depends on the schema that refers to them. */
const unsupported: Keyword = ({ pointer }) =>
  reject(pointer, `"${pointer.split('/').at(-1)}" can't be expressed as a type`)

const flag =
  (name: keyof Schema): Keyword =>
  ({ node }) => ({ [name]: node === true })

const count =
  (name: keyof Schema): Keyword =>
  (value) => ({ [name]: countOf(value) })

const text =
  (name: keyof Schema): Keyword =>
  (value) => ({ [name]: stringOf(value) })

const one =
  (name: keyof Schema): Keyword =>
  (value, { schema }) => ({ [name]: schema(value) })

const list =
  (name: keyof Schema): Keyword =>
  (value, { schema }) => ({ [name]: elements(value).map(schema) })

/** Reads a list of alternatives. No value is valid for an empty one. */
const choice =
  (name: 'anyOf' | 'oneOf'): Keyword =>
  (value, { schema }) => {
    const choices = elements(value).map(schema)
    return { [name]: choices, ...(choices.length === 0 ? { isNever: true } : {}) }
  }

const keywords: Readonly<Record<string, Keyword>> = {
  $dynamicRef: unsupported,
  $recursiveRef: unsupported,
  $ref: ({ node, pointer }, { reference }) => ({ ref: reference({ node: stringOf({ node, pointer }), pointer }) }),
  additionalProperties: one('additionalProperties'),
  allOf: list('allOf'),
  anyOf: choice('anyOf'),
  const: values,
  contains: one('contains'),
  default: () => ({ hasDefault: true }),
  dependencies,
  dependentRequired: dependencies,
  dependentSchemas: dependencies,
  discriminator: (value) => ({ discriminator: discriminatorOf(value) }),
  else: one('else'),
  enum: values,
  exclusiveMaximum: exclusiveLimit('exclusiveMaximum'),
  exclusiveMinimum: exclusiveLimit('exclusiveMinimum'),
  format: text('format'),
  if: one('if'),
  items: one('items'),
  maxContains: count('maxContains'),
  maxItems: count('maxItems'),
  maxLength: count('maxLength'),
  maxProperties: count('maxProperties'),
  maximum: limit('maximum', 'exclusiveMaximum'),
  minContains: count('minContains'),
  minItems: count('minItems'),
  minLength: count('minLength'),
  minProperties: count('minProperties'),
  minimum: limit('minimum', 'exclusiveMinimum'),
  multipleOf: (value) => ({
    multipleOf: numberOf(value) > 0 ? numberOf(value) : reject(value.pointer, 'must be a number above 0'),
  }),
  not: (value, { schema }) => {
    const not = schema(value)
    return { not, ...(isAnything(not) ? { isNever: true } : {}) }
  },
  nullable: flag('isNullable'),
  oneOf: choice('oneOf'),
  pattern: (value) => ({ pattern: compiled(stringOf(value), value.pointer) }),
  patternProperties: (value, { schema }) => ({
    patternProperties: members(value).map(([source, located]) => [compiled(source, located.pointer), schema(located)]),
  }),
  prefixItems: list('prefixItems'),
  properties: (value, { schema }) => ({
    properties: new Map(members(value).map(([name, located]) => [name, schema(located)])),
  }),
  propertyNames: one('propertyNames'),
  readOnly: flag('isReadOnly'),
  // `required: true` in a property is invalid but common.
  required: (value) => (typeof value.node === 'boolean' ? {} : { required: stringsOf(value) }),
  then: one('then'),
  type: (value) => ({ types: typesOf(value) }),
  unevaluatedItems: one('unevaluatedItems'),
  unevaluatedProperties: one('unevaluatedProperties'),
  uniqueItems: ({ node, pointer }) =>
    typeof node === 'boolean' ? { uniqueItems: node } : reject(pointer, 'must be true or false'),
  writeOnly: flag('isWriteOnly'),
  'x-brand': text('brand'),
  'x-extensible-enum': values,
  'x-json': flag('isAnyJson'),
  'x-server-default': flag('hasServerDefault'),
}

const annotations = ['default', 'discriminator', 'readOnly', 'writeOnly', 'x-brand', 'x-json', 'x-server-default']

/** The keywords that affect which values are valid. */
export const validationKeywords: ReadonlySet<string> = new Set(
  Object.keys(keywords).filter((key) => !annotations.includes(key)),
)

/** Reads all keywords of a schema. */
export const readKeywords = (located: Located<Node>, inside: SubschemaReaders): Partial<Schema> =>
  Object.assign(
    {},
    ...Object.keys(located.node).map((key) => {
      const keyword = Object.hasOwn(keywords, key) ? keywords[key] : undefined
      const pointer = joinPointer(located.pointer, key)
      return keyword === undefined
        ? {}
        : inside.attempt(pointer, () => keyword({ node: located.node[key], pointer }, inside, located))
    }),
  ) as Partial<Schema>
