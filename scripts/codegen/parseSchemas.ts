/** From the schemas of a description to shapes. What can't be expressed is refused where it stands. */
import { mergeObjects } from './mergeObjects.js'
import { refuse } from './refuse.js'
import {
  json,
  type Limits,
  type Literal,
  type NamedShape,
  nothing,
  type Property,
  type Shape,
  unionOf,
} from './Shape.js'
import { asNode, below, child, elements, follow, isNode, lookUp, members, type Node, type Place } from './tree.js'

export interface Schemas {
  /** Every schema of `components`, by name. */
  readonly named: ReadonlyMap<string, NamedShape>
  /** The shape of a schema that stands anywhere in the description. */
  readonly parse: (place: Place) => Shape
}

const refused: ReadonlyArray<string> = [
  '$dynamicRef',
  '$recursiveRef',
  'contains',
  'dependentSchemas',
  'else',
  'if',
  'not',
  'patternProperties',
  'then',
]
const ofObjects = ['additionalProperties', 'properties', 'required']
const ofArrays = ['items', 'prefixItems']
const ofStrings = ['format', 'maxLength', 'minLength', 'pattern', 'x-brand', 'x-extensible-enum']
const ofNumbers = ['maximum', 'minimum', 'multipleOf']
const own = ['const', 'enum', 'type', ...ofObjects, ...ofArrays, ...ofStrings, ...ofNumbers]

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const limits = (node: Node, min: string, max: string): Limits => ({
  min: numberOf(node[min]),
  max: numberOf(node[max]),
  pattern: textOf(node['pattern']),
})

/** The texts that describe a schema, for a comment. */
export const docOf = (node: unknown): string =>
  isNode(node) ? (textOf(node['description']) ?? textOf(node['title']) ?? '').trim() : ''

export const parseSchemas = (document: Node): Schemas => {
  const named = new Map<string, NamedShape>()
  const isBeingParsed = new Set<string>()
  const components = child({ node: document, pointer: '' }, 'components')
  const places = new Map(members(components === undefined ? undefined : child(asNode(components), 'schemas')))
  const nameAt = new Map([...places].map(([name, { pointer }]) => [pointer, name]))

  const parseNamed = (name: string, from: string): NamedShape => {
    const known = named.get(name)
    if (known !== undefined) return known
    const place = places.get(name)
    if (place === undefined) return refuse(from, `there is no schema "${name}"`)
    if (isBeingParsed.has(name)) return refuse(from, `"${name}" is made of itself`)
    isBeingParsed.add(name)
    const result = { name, pointer: place.pointer, doc: docOf(place.node), shape: parse(place, []) }
    isBeingParsed.delete(name)
    named.set(name, result)
    return result
  }

  /** A reference stays one when it names a schema; any other place is read in its stead. */
  const parseRef = (ref: Place<string>, inlined: ReadonlyArray<string>): Shape => {
    const target = lookUp(document, ref)
    const name = nameAt.get(target.pointer)
    if (name !== undefined) return { kind: 'ref', name }
    if (inlined.includes(target.pointer))
      return refuse(ref.pointer, `"${ref.node}" is recursive; give it a name in components`)
    return parse(target, [...inlined, target.pointer])
  }

  /** A fact about a property may stand beside a reference or in what it refers to. */
  const isTrue = (place: Place, key: string): boolean =>
    isNode(place.node) &&
    (place.node[key] === true || ('$ref' in place.node && follow(document, place).node[key] === true))
  const hasDefault = (place: Place): boolean =>
    isTrue(place, 'x-server-default') ||
    (isNode(place.node) &&
      ('default' in place.node || ('$ref' in place.node && 'default' in follow(document, place).node)))

  const parseObject = (place: Place<Node>, inlined: ReadonlyArray<string>): Shape => {
    const required = elements(child(place, 'required')).map(({ node }) => String(node))
    const described = members(child(place, 'properties'))
    for (const [name, { pointer }] of described) {
      // Every object has one already, so that its absence can't be told.
      if (name === '__proto__') refuse(pointer, 'a member of this name')
    }
    const properties = described.map(([name, property]): Property => ({
      name,
      shape: parse(property, inlined),
      isRequired: required.includes(name),
      isReadOnly: isTrue(property, 'readOnly'),
      isWriteOnly: isTrue(property, 'writeOnly'),
      hasDefault: hasDefault(property),
      doc: docOf(property.node),
    }))
    const additional = child(place, 'additionalProperties')
    const isAny = additional === undefined || additional.node === true
    return {
      kind: 'object',
      properties,
      alsoRequired: required.filter((name) => !properties.some((property) => property.name === name)),
      additional:
        additional === undefined || isAny || additional.node === false
          ? isAny && properties.length === 0 && required.length === 0
            ? json
            : null
          : parse(additional, inlined),
    }
  }

  const parseArray = (place: Place<Node>, inlined: ReadonlyArray<string>): Shape => {
    const prefix = child(place, 'prefixItems')
    const items = child(place, 'items')
    if (prefix !== undefined) {
      if (items?.node !== false && place.node['maxItems'] !== elements(prefix).length) {
        return refuse(place.pointer, 'a tuple that may go on (say `items: false`)')
      }
      return { kind: 'tuple', items: elements(prefix).map((item) => parse(item, inlined)) }
    }
    return {
      kind: 'array',
      item: items === undefined ? json : parse(items, inlined),
      limits: { ...limits(place.node, 'minItems', 'maxItems'), pattern: null },
    }
  }

  const parseType = (type: unknown, place: Place<Node>, inlined: ReadonlyArray<string>): Shape => {
    const { node, pointer } = place
    switch (type) {
      case 'object':
        return parseObject(place, inlined)
      case 'array':
        return parseArray(place, inlined)
      case 'string':
        return {
          kind: 'string',
          format: textOf(node['format']),
          brand: textOf(node['x-brand']),
          limits: limits(node, 'minLength', 'maxLength'),
        }
      case 'integer':
      case 'number':
        return {
          kind: 'number',
          isInteger: type === 'integer',
          limits: { ...limits(node, 'minimum', 'maximum'), pattern: null },
        }
      case 'boolean':
        return { kind: 'boolean' }
      case 'null':
        return nothing
      default:
        return refuse(below(pointer, 'type'), `${JSON.stringify(type)} is no type of JSON`)
    }
  }

  const parseLiterals = (values: ReadonlyArray<Place>, isOpen: boolean): Shape =>
    unionOf([
      ...(values.some(({ node }) => node !== null)
        ? [
            {
              kind: 'literals' as const,
              isOpen,
              values: values
                .filter(({ node }) => node !== null)
                .map(({ node, pointer }): Literal =>
                  typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean'
                    ? node
                    : refuse(pointer, 'a member of an enumeration that is an object or a list'),
                ),
            },
          ]
        : []),
      ...(values.some(({ node }) => node === null) ? [nothing] : []),
    ])

  /** What the keywords of a schema say, leaving out those that hold other schemas to choose from or to combine. */
  const parseOwn = (place: Place<Node>, inlined: ReadonlyArray<string>): Shape => {
    const { node } = place
    const constant = child(place, 'const')
    if (constant !== undefined) return parseLiterals([constant], false)
    // Either beside `enum`, to say that it is open, or in its stead, with the members that are known.
    const extensible = child(place, 'x-extensible-enum')
    const enumeration = child(place, 'enum') ?? (Array.isArray(extensible?.node) ? extensible : undefined)
    if (enumeration !== undefined) {
      return parseLiterals(elements(enumeration), extensible !== undefined && extensible.node !== false)
    }
    const has = (keys: ReadonlyArray<string>): boolean => keys.some((key) => key in node)
    const type = node['type']
    if (Array.isArray(type)) return unionOf(type.map((one: unknown) => parseType(one, place, inlined)))
    if (type !== undefined) return parseType(type, place, inlined)
    if (has(ofObjects)) return parseObject(place, inlined)
    if (has(ofArrays)) return parseArray(place, inlined)
    if (has(ofStrings)) return parseType('string', place, inlined)
    if (has(ofNumbers)) return parseType('number', place, inlined)
    return json
  }

  const resolve = (shape: Shape, pointer: string): Shape =>
    shape.kind === 'ref' ? resolve(parseNamed(shape.name, pointer).shape, pointer) : shape

  const intersectionOf = (parts: ReadonlyArray<Shape>, pointer: string): Shape => {
    const [only] = parts
    if (only === undefined) return json
    if (parts.length === 1) return only
    const resolved = parts.map((part) => resolve(part, pointer))
    return mergeObjects(resolved) ?? { kind: 'intersection', members: parts }
  }

  const parse = (place: Place, inlined: ReadonlyArray<string>): Shape => {
    if (place.node === true) return json
    if (place.node === false) return { kind: 'never' }
    const here = asNode(place)
    const { node, pointer } = here
    for (const key of refused) if (key in node) refuse(below(pointer, key), `"${key}" can't be expressed as a type`)
    if (node['x-json'] === true) return json
    const ref = child(here, '$ref')
    const choices = ['anyOf', 'oneOf'].flatMap((key) => {
      const among = child(here, key)
      return among === undefined ? [] : [unionOf(elements(among).map((member) => parse(member, inlined)))]
    })
    const combined = [
      ...(ref === undefined ? [] : [parseRef({ node: String(ref.node), pointer: ref.pointer }, inlined)]),
      ...elements(child(here, 'allOf')).map((member) => parse(member, inlined)),
      ...choices,
    ]
    // `type: object` beside `oneOf` says nothing that its members do not.
    const saysMore = own.some((key) => key in node && !(key === 'type' && combined.length > 0))
    const parts = saysMore ? [parseOwn(here, inlined), ...combined] : combined
    const shape = intersectionOf(parts, pointer)
    return node['nullable'] === true ? unionOf([shape, nothing]) : shape
  }

  for (const [name, place] of places) parseNamed(name, place.pointer)
  return { named, parse: (place) => parse(place, []) }
}
