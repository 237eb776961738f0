/** From the schemas of a description to shapes. What can't be expressed is refused where it stands. */
import { isNode, lookUp, type Node, type Place, stepsOf } from '../read/tree.js'
import { refuse } from '../refuse.js'
import { asBaseOf } from './asBaseOf.js'
import { keywordsBeyond, onlyRequires } from './beyondTypes.js'
import { checkLoops } from './checkLoops.js'
import { combineAll, type Combined } from './combine.js'
import { defaultFormats, type Formats } from './formats.js'
import { type Defaults, memberFactsOf } from './memberFacts.js'
import { identifierOf } from './names.js'
import { ownShape, type Parts } from './ownShape.js'
import { type Discriminator, type Schema } from './Schema.js'
import { schemaReader } from './schemaReader.js'
import { json, type NamedShape, noLimits, nothing, plainProperty, type Property, type Shape, unionOf } from './Shape.js'

/** A shape, and what the description says of it that no type can hold: `maxLength: 80`. */
export interface Parsed {
  readonly schema: Schema
  readonly shape: Shape
  readonly beyond: ReadonlyArray<string>
}

export interface Schemas {
  /** Every schema of `components`, by name, and those that had to be given one until now. */
  readonly named: () => ReadonlyMap<string, NamedShape>
  /** The shape of a schema that stands anywhere in the description. */
  readonly parse: (place: Place) => Parsed
  /** What a schema refers to. */
  readonly targetOf: (schema: Schema) => Schema | null
  /** Every schema that was met, and the keywords of one that its type leaves out. */
  readonly all: () => ReadonlyArray<Schema>
  readonly beyondOf: (schema: Schema) => ReadonlyArray<string>
  /** A schema that was met, by its pointer. */
  readonly schemaAt: (pointer: string) => Schema
  /** A base that lists what is made of it, without that list: what those made of it say by it. `null` for any other schema. */
  readonly asBaseOf: (base: Schema, name: string | null) => Schema | null
}

/** What is being read. */
interface Scope {
  /** The schema of `components` that says this of its values; none, where it is said of a member or an item. */
  readonly name: string | null
  /** The places that are read in the stead of a reference. */
  readonly inlined: ReadonlyArray<string>
  /** The place with the nearest doc comment, and what the type leaves out there. */
  readonly pointer: string
  readonly beyond: Array<string>
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The texts that describe a schema, for a comment. */
export const docOf = (node: unknown): string =>
  isNode(node) ? (textOf(node['description']) ?? textOf(node['title']) ?? '').trim() : ''

/** The texts that describe a schema, and what is made of a type that it does not say. */
const docWith = ({ node, impliedType: type, types }: Schema): string => {
  if (type === null) return docOf(node)
  const noun = `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`
  const isTaken = types !== null
  const note = isTaken
    ? `Taken for ${noun}: the description does not say so.`
    : `The description does not say that it is ${noun}, so any other JSON fits too; \`--infer-types\` takes it for one.`
  return [docOf(node), note].filter((part) => part !== '').join('\n\n')
}

/** A name for a place that holds itself but has none: its keys, without those that say nothing. */
const nameFor = (pointer: string): string => {
  const silent = new Set(['components', 'content', 'definitions', 'paths', 'properties', 'schema', 'schemas'])
  return identifierOf(
    stepsOf(pointer)
      .filter((step) => !silent.has(step))
      .join('-'),
  )
}

/** A keyword as a comment names it: where it stands, as seen from there, and its value where that is short. */
const mentionOf = (key: string, { node, pointer }: Schema, from: string): string => {
  const value = node[key]
  const path = pointer.startsWith(`${from}/`) ? stepsOf(pointer.slice(from.length)) : []
  const text = JSON.stringify(value)
  return `${[...path, key].join('.')}${typeof value === 'object' || text.length > 40 ? '' : `: ${text}`}`
}

export const parseSchemas = (
  document: Node,
  formats: Formats = defaultFormats,
  defaults: Defaults = 'optional',
  isTypeInferred = false,
): Schemas => {
  const { at, all, known, targetOf, nameAt, components } = schemaReader(document, { formats, isTypeInferred })
  const keywordContext = {
    isKnownFormat: (format: string) => format === 'binary' || Object.hasOwn(formats, format),
    targetOf,
  }
  /** Other places that references mean, as far as they are known: by a name where they hold themselves, or as they are. */
  const elsewhere = new Map<string, Shape>()
  const extra = new Map<string, NamedShape>()

  /** The names of formats as types: a component that already is one is it. */
  const formatNames = new Map<string, string>()
  const brandedFormat = (format: string): string | null => {
    const brand = Object.hasOwn(formats, format) ? (formats[format]?.brand ?? null) : null
    const given = formatNames.get(format)
    if (brand === null || given !== undefined) return given ?? null
    const component = components.get(brand)
    const isIt = isNode(component?.node) && component.node['format'] === format && component.node['x-brand'] === brand
    // No component can have this name.
    const name = isIt ? brand : `#${brand}`
    formatNames.set(format, name)
    if (!isIt) {
      const shape: Shape = { kind: 'string', format, brand, received: null, limits: noLimits }
      const doc = `A text of the format "${format}".`
      extra.set(name, { name, pointer: '', doc, beyond: [], schema: null, shape })
    }
    return name
  }

  const freeName = (wanted: string): string => {
    const taken = new Set([...elsewhere.values()].map((shape) => (shape.kind === 'ref' ? shape.name : '')))
    let name = wanted
    for (let i = 2; taken.has(name) || extra.has(name); i++) name = `${wanted}${i}`
    return name
  }

  /** A reference stays one when it names a schema; any other place is read in its stead, or given a name if it holds itself. */
  const parseRef = (schema: Schema, target: Schema, scope: Scope): Shape => {
    const name = nameAt(target.pointer)
    if (name !== null) return { kind: 'ref', name }
    const before = elsewhere.get(target.pointer)
    if (before !== undefined) return before
    if (scope.inlined.includes(target.pointer)) {
      const given: Shape = { kind: 'ref', name: freeName(`#${nameFor(target.pointer)}`) }
      elsewhere.set(target.pointer, given)
      return given
    }
    const { pointer } = target
    const beyond: Array<string> = []
    const shape = parse(target, { name: null, inlined: [...scope.inlined, pointer], pointer, beyond })
    const given = elsewhere.get(pointer)
    if (given?.kind === 'ref') {
      if (shape.kind === 'ref') {
        return refuse(schema.ref?.pointer ?? pointer, `"#${schema.ref?.target.pointer}" leads back to itself`)
      }
      extra.set(given.name, { name: given.name, pointer, doc: docWith(target), beyond, schema: target, shape })
      return given
    }
    scope.beyond.push(...beyond)
    return shape
  }

  const parseAllOf = (part: Schema, scope: Scope): Shape => {
    const target = targetOf(part)
    const base = target === null || scope.inlined.includes(target.pointer) ? null : baseOf(target, scope.name)
    return base === null ? parse(part, scope) : parse(base, { ...scope, inlined: [...scope.inlined, base.pointer] })
  }

  const baseOf: Schemas['asBaseOf'] = (base, name) => asBaseOf(base, name, { nameAt })

  const propertyOf =
    (scope: Scope): Parts['propertyOf'] =>
    (name, schema, isRequired) => {
      const { pointer } = schema
      const beyond: Array<string> = []
      const shape = parse(schema, { ...scope, pointer, beyond })
      if (isRequired && shape.kind === 'never') {
        refuse(pointer, `"${name}" must be there, but no value fits it`)
      }
      const { isReadOnly, isWriteOnly, isFilledIn, isPromised } = memberFactsOf(schema, targetOf, defaults)
      const doc = docWith(schema)
      return { name, shape, isRequired, isReadOnly, isWriteOnly, isFilledIn, isPromised, doc, beyond }
    }

  /** The schema that a mapping means; `null` where it is in a file that is not there. */
  const mappedTo = ({ target, pointer }: Discriminator['mapping'][number]): string | null =>
    components.has(target)
      ? target
      : /^#\/.*\//.test(target)
        ? nameAt(lookUp(document, { node: target, pointer }).pointer)
        : null

  /**
   * By which values of the discriminator a schema is meant: those that the mapping has for it, or else its name. None where a mapping leads
   * nowhere, since it may mean this schema.
   */
  const valuesFor = (name: string, { mapping }: Discriminator): ReadonlyArray<string> => {
    const targets = mapping.map((one) => ({ value: one.value, to: mappedTo(one) }))
    const mapped = targets.flatMap(({ value, to }) => (to === name ? [value] : []))
    return mapped.length > 0 || targets.some(({ to }) => to === null) ? mapped : [name]
  }

  /** One of several that a property tells apart: each is said to have its value there, so that a `switch` can narrow it. */
  const parseDiscriminated = (discriminator: Discriminator, among: ReadonlyArray<Schema>, scope: Scope): Shape => {
    const { property } = discriminator
    const shapes = among.map((choice): Shape => {
      const shape = parse(choice, scope)
      if (shape.kind !== 'ref') return shape
      const values = valuesFor(shape.name, discriminator)
      if (values.length === 0) return shape
      const tag: Property = { ...plainProperty, name: property, shape: { kind: 'literals', values, isOpen: false } }
      const tagged: Shape = { kind: 'object', properties: [tag], alsoRequired: [], additional: null }
      return { kind: 'intersection', members: [shape, tagged] }
    })
    return unionOf(shapes, property)
  }

  const parseChoice = (among: ReadonlyArray<Schema>, schema: Schema, scope: Scope): ReadonlyArray<Shape> => {
    // Which members must be there is no choice of types that anybody would want to read.
    if (among.length === 0 || among.every(onlyRequires)) return []
    return [
      schema.discriminator === null
        ? unionOf(among.map((choice) => parse(choice, scope)))
        : parseDiscriminated(schema.discriminator, among, scope),
    ]
  }

  const parse = (schema: Schema, scope: Scope): Shape => {
    if (schema.isNever) return { kind: 'never' }
    if (schema.isAnyJson) return json
    scope.beyond.push(...keywordsBeyond(schema, keywordContext).map((key) => mentionOf(key, schema, scope.pointer)))
    const target = targetOf(schema)
    const own = ownShape(schema, {
      formats,
      brandedFormat,
      shapeOf: (part) => parse(part, { ...scope, name: null }),
      propertyOf: propertyOf({ ...scope, name: null }),
    })
    const parts = [
      ...(own === null ? [] : [own]),
      ...(target === null ? [] : [parseRef(schema, target, scope)]),
      ...schema.allOf.map((part) => parseAllOf(part, scope)),
      ...parseChoice(schema.anyOf, schema, scope),
      ...parseChoice(schema.oneOf, schema, scope),
    ]
    const [only = json] = parts
    const shape: Shape = parts.length < 2 ? only : { kind: 'intersection', members: parts }
    return schema.isNullable ? unionOf([shape, nothing]) : shape
  }

  const parseNamed = (name: string, place: Place): NamedShape => {
    const { pointer } = place
    const beyond: Array<string> = []
    const schema = at(place)
    const shape = parse(schema, { name, inlined: [], pointer, beyond })
    return { name, pointer, doc: docWith(schema), beyond, schema, shape }
  }

  const named = [...components].map(([name, place]) => [name, parseNamed(name, place)] as const)
  const combineNow = (): Combined => {
    const more = [...extra].sort(([a], [b]) => (a < b ? -1 : 1))
    return combineAll(new Map([...named, ...more]))
  }
  let combined = combineNow()
  checkLoops(new Map([...components].map(([name, place]) => [name, at(place)])), { targetOf, asBaseOf: baseOf })
  return {
    named: () => combined.named,
    parse: (place) => {
      const { pointer } = place
      const beyond: Array<string> = []
      const count = extra.size
      const schema = at(place)
      const shape = parse(schema, { name: null, inlined: [], pointer, beyond })
      if (extra.size > count) combined = combineNow()
      return { schema, shape: combined.combine(shape), beyond }
    },
    targetOf,
    all,
    beyondOf: (schema) => keywordsBeyond(schema, keywordContext),
    schemaAt: (pointer) => known(pointer) ?? refuse(pointer, 'there is no schema here'),
    asBaseOf: baseOf,
  }
}
