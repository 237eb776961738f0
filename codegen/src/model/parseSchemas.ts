/** From the schemas of a description to shapes. What can't be expressed is refused where it stands. */
import { combineAll, type Combined } from './combine.js'
import { defaultFormats, type Formats } from './formats.js'
import { identifierOf } from './names.js'
import { beside, notesOf, onlyRequires, requirementNote } from './narrowing.js'
import { refuse } from '../refuse.js'
import {
  json,
  type Limits,
  type Literal,
  type NamedShape,
  noLimits,
  nothing,
  type Property,
  type Shape,
  unionOf,
} from './Shape.js'
import {
  asNode,
  below,
  child,
  elements,
  follow,
  isNode,
  lookUp,
  members,
  type Node,
  type Place,
  stepsOf,
} from '../read/tree.js'

export interface Schemas {
  /** Every schema of `components`, by name, and those that had to be given one until now. */
  readonly named: () => ReadonlyMap<string, NamedShape>
  /** The shape of a schema that stands anywhere in the description, and what the shape leaves out. */
  readonly parse: (place: Place) => { readonly shape: Shape; readonly notes: ReadonlyArray<string> }
}

/** What is being read. */
interface Scope {
  /** The schema of `components` that the place is in. */
  readonly name: string | null
  /** The places that are read in the stead of a reference. */
  readonly inlined: ReadonlyArray<string>
  /** What the type leaves out, for the nearest doc comment. */
  readonly notes: Array<string>
}

const ofObjects = ['additionalProperties', 'patternProperties', 'properties', 'required']
const ofArrays = ['items', 'prefixItems']
const ofStrings = ['format', 'maxLength', 'minLength', 'pattern', 'x-brand', 'x-extensible-enum']
const ofNumbers = ['maximum', 'minimum', 'multipleOf']
const own = new Set(['const', 'enum', 'type', ...ofObjects, ...ofArrays, ...ofStrings, ...ofNumbers])
const ofTypes = new Set([...own, '$ref', 'allOf', 'anyOf', 'oneOf'])

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const limits = (node: Node, min: string, max: string): Limits => ({
  min: numberOf(node[min]),
  max: numberOf(node[max]),
  pattern: textOf(node['pattern']),
})

/** The texts that describe a schema, for a comment, and what its type leaves out. */
export const docOf = (node: unknown, notes: ReadonlyArray<string> = []): string =>
  [isNode(node) ? (textOf(node['description']) ?? textOf(node['title']) ?? '').trim() : '', ...new Set(notes)]
    .filter((text) => text !== '')
    .join('\n\n')

/** A name for a place that holds itself but has none: its keys, without those that say nothing. */
const nameFor = (pointer: string): string => {
  const silent = new Set(['components', 'content', 'definitions', 'paths', 'properties', 'schema', 'schemas'])
  return identifierOf(
    stepsOf(pointer)
      .filter((step) => !silent.has(step))
      .join('-'),
  )
}

/** Whether a member that has a default is always received, or only need not be sent. */
export type Defaults = 'promised' | 'optional'

export const parseSchemas = (
  document: Node,
  formats: Formats = defaultFormats,
  defaults: Defaults = 'promised',
): Schemas => {
  const components = child({ node: document, pointer: '' }, 'components')
  const places = new Map(members(components === undefined ? undefined : child(asNode(components), 'schemas')))
  const nameAt = new Map([...places].map(([name, { pointer }]) => [pointer, name]))
  /** Other places that references mean, as far as they are known: by a name where they hold themselves, or as they are. */
  const elsewhere = new Map<string, Shape>()
  const extra = new Map<string, NamedShape>()

  /** The names of formats as types: a component that already is one is it. */
  const formatNames = new Map<string, string>()
  const formatName = (format: string, brand: string): string => {
    const known = formatNames.get(format)
    if (known !== undefined) return known
    const component = places.get(brand)
    const isIt = isNode(component?.node) && component.node['format'] === format && component.node['x-brand'] === brand
    // No component can have this name.
    const name = isIt ? brand : `#${brand}`
    formatNames.set(format, name)
    if (!isIt) {
      const shape: Shape = { kind: 'string', format, brand, received: null, limits: noLimits }
      extra.set(name, { name, pointer: '', doc: `A text of the format "${format}".`, shape })
    }
    return name
  }

  const freeName = (wanted: string): string => {
    const taken = new Set([...elsewhere.values()].map((shape) => (shape.kind === 'ref' ? shape.name : '')))
    let name = wanted
    for (let i = 2; taken.has(name) || extra.has(name); i++) name = `${wanted}${i}`
    return name
  }

  const isRef = (place: Place, name: string | null): boolean =>
    name !== null &&
    isNode(place.node) &&
    typeof place.node['$ref'] === 'string' &&
    nameAt.get(lookUp(document, { node: place.node['$ref'], pointer: place.pointer }).pointer) === name

  /** A reference stays one when it names a schema; any other place is read in its stead, or given a name if it holds itself. */
  const parseRef = (ref: Place<string>, scope: Scope): Shape => {
    const target = lookUp(document, ref)
    const name = nameAt.get(target.pointer)
    if (name !== undefined) return { kind: 'ref', name }
    const known = elsewhere.get(target.pointer)
    if (known !== undefined) return known
    if (scope.inlined.includes(target.pointer)) {
      const given: Shape = { kind: 'ref', name: freeName(`#${nameFor(target.pointer)}`) }
      elsewhere.set(target.pointer, given)
      return given
    }
    const notes: Array<string> = []
    const shape = parse(target, { name: null, inlined: [...scope.inlined, target.pointer], notes })
    const given = elsewhere.get(target.pointer)
    if (given?.kind === 'ref') {
      if (shape.kind === 'ref') return refuse(ref.pointer, `"${ref.node}" leads back to itself`)
      extra.set(given.name, { name: given.name, pointer: target.pointer, doc: docOf(target.node, notes), shape })
      return given
    }
    scope.notes.push(...notes)
    return shape
  }

  /** A base that lists what is made of it gives each of those only what it says by itself. */
  const parseBase = (place: Place, scope: Scope): Shape => {
    if (isNode(place.node) && typeof place.node['$ref'] === 'string') {
      const base = lookUp(document, { node: place.node['$ref'], pointer: below(place.pointer, '$ref') })
      const lists = ['anyOf', 'oneOf'].some(
        (key) => isNode(base.node) && elements(child(asNode(base), key)).some((one) => isRef(one, scope.name)),
      )
      if (lists && isNode(base.node)) {
        const { anyOf: _a, oneOf: _o, discriminator: _d, ...rest } = base.node
        return parse({ node: rest, pointer: base.pointer }, scope, true)
      }
    }
    return parse(place, scope, true)
  }

  /** A fact about a property may stand beside a reference or in what it refers to. */
  const factsOf = ({ node, pointer }: Place): ReadonlyArray<Node> =>
    !isNode(node) ? [] : '$ref' in node ? [node, follow(document, { node, pointer }).node] : [node]

  const parseProperty = (name: string, property: Place, isRequired: boolean, scope: Scope): Property => {
    const notes: Array<string> = []
    const shape = parse(property, { ...scope, notes })
    const facts = factsOf(property)
    const isTrue = (key: string): boolean => facts.some((node) => node[key] === true)
    const isFilledIn = isTrue('x-server-default')
    const hasDefault = facts.some((node) => 'default' in node)
    return {
      name,
      shape,
      isRequired,
      isReadOnly: isTrue('readOnly'),
      isWriteOnly: isTrue('writeOnly'),
      hasDefault: isFilledIn || hasDefault,
      isPromised: isFilledIn || (hasDefault && defaults === 'promised'),
      doc: docOf(property.node, notes),
    }
  }

  /** What all other members are; those whose names match a pattern can't be told from the rest. */
  const parseAdditional = (place: Place<Node>, isBare: boolean, scope: Scope): Shape | null => {
    const patterns = members(child(place, 'patternProperties')).map(([, member]) => parse(member, scope))
    const additional = child(place, 'additionalProperties')
    if (additional === undefined) return isBare || patterns.length > 0 ? json : null
    if (additional.node === false) return patterns.length === 0 ? null : unionOf(patterns)
    return unionOf([...patterns, parse(additional, scope)])
  }

  const parseObject = (place: Place<Node>, scope: Scope): Shape => {
    const required = new Set(elements(child(place, 'required')).map(({ node }) => String(node)))
    const described = members(child(place, 'properties'))
    for (const [name, { pointer }] of described) {
      // Every object has one already, so that its absence can't be told.
      if (name === '__proto__') refuse(pointer, 'a member of this name')
    }
    const properties = described.map(([name, property]) => parseProperty(name, property, required.has(name), scope))
    const names = new Set(described.map(([name]) => name))
    return {
      kind: 'object',
      properties,
      alsoRequired: [...required].filter((name) => !names.has(name)),
      additional: parseAdditional(place, properties.length === 0 && required.size === 0, scope),
    }
  }

  /** A list that begins as a tuple: all of it is there, unless `minItems` says that less will do. */
  const parseTuple = (place: Place<Node>, prefix: Place, scope: Scope): Shape => {
    const { node } = place
    const items = elements(prefix).map((item) => parse(item, scope))
    const rest = child(place, 'items')
    const isClosed = rest?.node === false || numberOf(node['maxItems']) === items.length
    return {
      kind: 'tuple',
      items,
      minItems: Math.min(items.length, numberOf(node['minItems']) ?? items.length),
      rest: isClosed ? null : rest === undefined ? json : parse(rest, scope),
    }
  }

  const parseArray = (place: Place<Node>, scope: Scope): Shape => {
    const prefix = child(place, 'prefixItems')
    if (prefix !== undefined) return parseTuple(place, prefix, scope)
    const items = child(place, 'items')
    return {
      kind: 'array',
      item: items === undefined ? json : parse(items, scope),
      limits: { ...limits(place.node, 'minItems', 'maxItems'), pattern: null },
    }
  }

  const parseString = ({ node }: Place<Node>): Shape => {
    const format = textOf(node['format'])
    const brand = textOf(node['x-brand'])
    if (format === 'binary') return { kind: 'bytes' }
    const formatBrand = format !== null && Object.hasOwn(formats, format) ? (formats[format]?.brand ?? null) : null
    return {
      kind: 'string',
      format,
      brand,
      received: brand === null && format !== null && formatBrand !== null ? formatName(format, formatBrand) : null,
      limits: limits(node, 'minLength', 'maxLength'),
    }
  }

  const parseType = (type: unknown, place: Place<Node>, scope: Scope): Shape => {
    const { node, pointer } = place
    switch (type) {
      case 'object':
        return parseObject(place, scope)
      case 'array':
        return parseArray(place, scope)
      case 'string':
        return parseString(place)
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

  const literalOf = ({ node, pointer }: Place): Literal =>
    typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean'
      ? node
      : refuse(pointer, 'a member of an enumeration that is an object or a list')

  const parseLiterals = (all: ReadonlyArray<Place>, isOpen: boolean): Shape => {
    const values = [...new Set(all.filter(({ node }) => node !== null).map(literalOf))]
    return unionOf([
      ...(values.length === 0 ? [] : [{ kind: 'literals' as const, values, isOpen }]),
      ...(all.some(({ node }) => node === null) ? [nothing] : []),
    ])
  }

  /** What the keywords of a schema say, leaving out those that hold other schemas to choose from or to combine. */
  const parseOwn = (place: Place<Node>, scope: Scope): Shape => {
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
    if (Array.isArray(type)) return unionOf(type.map((one: unknown) => parseType(one, place, scope)))
    if (type !== undefined) return parseType(type, place, scope)
    if (has(ofObjects)) return parseObject(place, scope)
    if (has(ofArrays)) return parseArray(place, scope)
    if (has(ofStrings)) return parseString(place)
    if (has(ofNumbers)) return parseType('number', place, scope)
    return json
  }

  /** By which values of the discriminator a schema is meant: those that the mapping has for it, or else its name. */
  const valuesFor = (name: string, mapping: Place | undefined): ReadonlyArray<string> => {
    const mapped = members(mapping).flatMap(([value, { node: target, pointer }]) => {
      const isIt =
        typeof target === 'string' &&
        (target === name ||
          (target.startsWith('#') && nameAt.get(lookUp(document, { node: target, pointer }).pointer) === name))
      return isIt ? [value] : []
    })
    return mapped.length === 0 ? [name] : mapped
  }

  /** One of several that a property tells apart: each is said to have its value there, so that a `switch` can narrow it. */
  const parseDiscriminated = (discriminator: Place<Node>, among: ReadonlyArray<Place>, scope: Scope): Shape => {
    const property = discriminator.node['propertyName']
    if (typeof property !== 'string') return refuse(discriminator.pointer, 'a discriminator without a propertyName')
    const mapping = child(discriminator, 'mapping')
    const shapes = among.map((place): Shape => {
      const shape = parse(place, scope)
      if (shape.kind !== 'ref') return shape
      const tag: Property = {
        name: property,
        shape: { kind: 'literals', values: valuesFor(shape.name, mapping), isOpen: false },
        isRequired: true,
        isReadOnly: false,
        isWriteOnly: false,
        hasDefault: false,
        isPromised: false,
        doc: '',
      }
      const tagged: Shape = { kind: 'object', properties: [tag], alsoRequired: [], additional: null }
      return { kind: 'intersection', members: [shape, tagged] }
    })
    return unionOf(shapes, property)
  }

  const parseChoices = (here: Place<Node>, scope: Scope): ReadonlyArray<Shape> =>
    ['anyOf', 'oneOf'].flatMap((key) => {
      const choices = child(here, key)
      if (choices === undefined) return []
      const among = elements(choices)
      if (beside(here.node, own) && among.every(onlyRequires)) {
        scope.notes.push(requirementNote(key, among))
        return []
      }
      const discriminator = child(here, 'discriminator')
      return [
        discriminator === undefined
          ? unionOf(among.map((member) => parse(member, scope)))
          : parseDiscriminated(asNode(discriminator), among, scope),
      ]
    })

  /** `isPart`: it is one of several that a value must all be, and so may say nothing of the type. */
  const parse = (place: Place, scope: Scope, isPart = false): Shape => {
    if (place.node === true) return json
    if (place.node === false) return { kind: 'never' }
    const here = asNode(place)
    const { node } = here
    if (node['x-json'] === true) return json
    scope.notes.push(...notesOf(here, () => isPart || beside(node, ofTypes)))
    const ref = child(here, '$ref')
    const combined = [
      ...(ref === undefined ? [] : [parseRef({ node: String(ref.node), pointer: ref.pointer }, scope)]),
      ...elements(child(here, 'allOf')).map((member) => parseBase(member, scope)),
      ...parseChoices(here, scope),
    ]
    // `type: object` beside `oneOf` says nothing that its members do not.
    const saysMore = Object.keys(node).some((key) => own.has(key) && !(key === 'type' && combined.length > 0))
    const parts = saysMore ? [parseOwn(here, scope), ...combined] : combined
    const [only = json] = parts
    const shape: Shape = parts.length < 2 ? only : { kind: 'intersection', members: parts }
    return node['nullable'] === true ? unionOf([shape, nothing]) : shape
  }

  const parseNamed = (name: string, place: Place): NamedShape => {
    const notes: Array<string> = []
    const shape = parse(place, { name, inlined: [], notes })
    return { name, pointer: place.pointer, doc: docOf(place.node, notes), shape }
  }

  const named = [...places].map(([name, place]) => [name, parseNamed(name, place)] as const)
  const combineNow = (): Combined => {
    const more = [...extra].sort(([a], [b]) => (a < b ? -1 : 1))
    return combineAll(new Map([...named, ...more]))
  }
  let combined = combineNow()
  return {
    named: () => combined.named,
    parse: (place) => {
      const notes: Array<string> = []
      const known = extra.size
      const shape = parse(place, { name: null, inlined: [], notes })
      if (extra.size > known) combined = combineNow()
      return { shape: combined.combine(shape), notes }
    },
  }
}
