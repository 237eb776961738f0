/** Parses the schemas of a description into shapes, and rejects what can't be expressed. */
import { isNode, type Node, type Located, pointerTokens } from '../read/jsonTree.js'
import { reject } from '../CodegenError.js'
import { discriminatorValues } from './discriminatorValues.js'
import { docWithInferredType, mentionOf } from './schemaDocs.js'
import { baseWithoutSubtypes } from './baseWithoutSubtypes.js'
import { untypedKeywordsOf, onlyRequiresProperties } from './keywordsBeyondTypes.js'
import { rejectUnguardedRecursion } from './rejectUnguardedRecursion.js'
import { flattenAllOf, type FlattenedShapes } from './flattenAllOf.js'
import { defaultFormats, type Formats } from './formats.js'
import { type DefaultsPolicy, propertyAnnotationsOf } from './propertyAnnotations.js'
import { identifierOf } from './identifiers.js'
import { shapeFromKeywords, type ShapeContext } from './shapeFromKeywords.js'
import type { Discriminator, Schema } from './Schema.js'
import { schemaReader } from './schemaReader.js'
import {
  json,
  type NamedShape,
  noLimits,
  nullShape,
  requiredProperty,
  type Property,
  type Shape,
  unionOf,
} from './Shape.js'

/** A shape, and the constraints that no type can express, such as `maxLength: 80`. */
export interface ParsedSchema {
  readonly schema: Schema
  readonly shape: Shape
  readonly untypedKeywords: ReadonlyArray<string>
}

export interface Schemas {
  /**
   * Returns the schemas of `components` by name, and the other schemas that have needed a name so
   * far.
   */
  readonly named: () => ReadonlyMap<string, NamedShape>
  /** Parses a schema anywhere in the description. */
  readonly parse: (located: Located) => ParsedSchema
  /** Returns the target of a schema's `$ref`. */
  readonly targetOf: (schema: Schema) => Schema | null
  /** Returns every schema that was read. */
  readonly all: () => ReadonlyArray<Schema>
  /** Returns the keywords of a schema that its type can't express. */
  readonly untypedKeywordsOf: (schema: Schema) => ReadonlyArray<string>
  /** Returns a schema that was read, by its pointer. */
  readonly schemaAt: (pointer: string) => Schema
  /** Returns a base schema without its list of subtypes; `null` if it isn't the base of `name`. */
  readonly baseWithoutSubtypes: (base: Schema, name: string | null) => Schema | null
}

/** The context of the schema that is being parsed. */
interface Scope {
  /**
   * The name of the component that the schema belongs to; `null` inside its properties and items.
   */
  readonly name: string | null
  /** The pointers that are currently being inlined. */
  readonly inlined: ReadonlyArray<string>
  /** The location of the nearest doc comment, and the keywords to list there. */
  readonly pointer: string
  readonly untypedKeywords: Array<string>
}

/**
 * Derives a name for a recursive schema outside `components` from its pointer, without the generic
 * keys.
 */
const nameFromPointer = (pointer: string): string => {
  const genericKeys = new Set(['components', 'content', 'definitions', 'paths', 'properties', 'schema', 'schemas'])
  return identifierOf(
    pointerTokens(pointer)
      .filter((step) => !genericKeys.has(step))
      .join('-'),
  )
}

export const parseSchemas = (
  document: Node,
  formats: Formats = defaultFormats,
  defaults: DefaultsPolicy = 'optional',
  isTypeInferred = false,
): Schemas => {
  const { read, all, readBefore, targetOf, nameAt, components } = schemaReader(document, { formats, isTypeInferred })
  const keywordContext = {
    isKnownFormat: (format: string) => format === 'binary' || Object.hasOwn(formats, format),
    targetOf,
  }
  /**
   * Shapes of referenced schemas outside `components`: a reference to a generated name if they are
   * recursive.
   */
  const inlinedShapes = new Map<string, Shape>()
  const shapesOutsideComponents = new Map<string, NamedShape>()

  /**
   * The type names of formats. A component that is exactly the branded format is used as its type.
   */
  const formatNames = new Map<string, string>()
  const brandedFormat = (format: string): string | null => {
    const brand = Object.hasOwn(formats, format) ? (formats[format]?.brand ?? null) : null
    const reference = formatNames.get(format)
    if (brand === null || reference !== undefined) return reference ?? null
    const component = components.get(brand)
    const isBrandedComponent =
      isNode(component?.node) && component.node['format'] === format && component.node['x-brand'] === brand
    // `#` prevents collisions with the names of components.
    const name = isBrandedComponent ? brand : `#${brand}`
    formatNames.set(format, name)
    if (!isBrandedComponent) {
      const shape: Shape = { kind: 'string', format, brand, received: null, limits: noLimits }
      const doc = `A string in the format "${format}".`
      shapesOutsideComponents.set(name, { name, pointer: '', doc, untypedKeywords: [], schema: null, shape })
    }
    return name
  }

  const unusedName = (wanted: string): string => {
    const taken = new Set([...inlinedShapes.values()].map((shape) => (shape.kind === 'ref' ? shape.name : '')))
    let name = wanted
    for (let i = 2; taken.has(name) || shapesOutsideComponents.has(name); i++) name = `${wanted}${i}`
    return name
  }

  /**
   * Keeps a reference to a component. Any other target is inlined, or gets a name if it is
   * recursive.
   */
  const parseRef = (schema: Schema, target: Schema, scope: Scope): Shape => {
    const name = nameAt(target.pointer)
    if (name !== null) return { kind: 'ref', name }
    const before = inlinedShapes.get(target.pointer)
    if (before !== undefined) return before
    if (scope.inlined.includes(target.pointer)) {
      const reference: Shape = { kind: 'ref', name: unusedName(`#${nameFromPointer(target.pointer)}`) }
      inlinedShapes.set(target.pointer, reference)
      return reference
    }
    const { pointer } = target
    const untypedKeywords: Array<string> = []
    const shape = parse(target, { name: null, inlined: [...scope.inlined, pointer], pointer, untypedKeywords })
    const reference = inlinedShapes.get(pointer)
    if (reference?.kind === 'ref') {
      if (shape.kind === 'ref') {
        return reject(schema.ref?.pointer ?? pointer, `"#${schema.ref?.target.pointer}" refers back to itself`)
      }
      shapesOutsideComponents.set(reference.name, {
        name: reference.name,
        pointer,
        doc: docWithInferredType(target),
        untypedKeywords,
        schema: target,
        shape,
      })
      return reference
    }
    scope.untypedKeywords.push(...untypedKeywords)
    return shape
  }

  const parseAllOf = (part: Schema, scope: Scope): Shape => {
    const target = targetOf(part)
    const base = target === null || scope.inlined.includes(target.pointer) ? null : baseOf(target, scope.name)
    return base === null ? parse(part, scope) : parse(base, { ...scope, inlined: [...scope.inlined, base.pointer] })
  }

  const baseOf: Schemas['baseWithoutSubtypes'] = (base, name) => baseWithoutSubtypes(base, name, { nameAt })

  const propertyOf =
    (scope: Scope): ShapeContext['propertyOf'] =>
    (name, schema, isRequired) => {
      const { pointer } = schema
      const untypedKeywords: Array<string> = []
      const shape = parse(schema, { ...scope, pointer, untypedKeywords })
      if (isRequired && shape.kind === 'never') {
        reject(pointer, `"${name}" is required, but no value is valid for it`)
      }
      const { isReadOnly, isWriteOnly, hasServerDefault, isAlwaysReceived } = propertyAnnotationsOf(
        schema,
        targetOf,
        defaults,
      )
      const doc = docWithInferredType(schema)
      return {
        name,
        shape,
        isRequired,
        isReadOnly,
        isWriteOnly,
        hasServerDefault,
        isAlwaysReceived,
        doc,
        untypedKeywords,
      }
    }

  /**
   * Gives each alternative of a discriminator its literal, so that a `switch` can narrow the union.
   */
  const parseDiscriminated = (
    discriminator: Discriminator,
    alternatives: ReadonlyArray<Schema>,
    scope: Scope,
  ): Shape => {
    const { property } = discriminator
    const shapes = alternatives.map((choice): Shape => {
      const shape = parse(choice, scope)
      if (shape.kind !== 'ref') return shape
      const values = discriminatorValues(shape.name, discriminator, { document, components, nameAt })
      if (values.length === 0) return shape
      const tag: Property = { ...requiredProperty, name: property, shape: { kind: 'literals', values, isOpen: false } }
      const tagged: Shape = { kind: 'object', properties: [tag], alsoRequired: [], additional: null }
      return { kind: 'intersection', members: [shape, tagged] }
    })
    return unionOf(shapes, property)
  }

  const parseChoice = (alternatives: ReadonlyArray<Schema>, schema: Schema, scope: Scope): ReadonlyArray<Shape> => {
    // Alternatives that only require properties would make unreadable types.
    if (alternatives.length === 0 || alternatives.every(onlyRequiresProperties)) return []
    return [
      schema.discriminator === null
        ? unionOf(alternatives.map((choice) => parse(choice, scope)))
        : parseDiscriminated(schema.discriminator, alternatives, scope),
    ]
  }

  const parse = (schema: Schema, scope: Scope): Shape => {
    if (schema.isNever) return { kind: 'never' }
    if (schema.isAnyJson) return json
    scope.untypedKeywords.push(
      ...untypedKeywordsOf(schema, keywordContext).map((key) => mentionOf(key, schema, scope.pointer)),
    )
    const target = targetOf(schema)
    const own = shapeFromKeywords(schema, {
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
    return schema.isNullable ? unionOf([shape, nullShape]) : shape
  }

  const parseNamed = (name: string, located: Located): NamedShape => {
    const { pointer } = located
    const untypedKeywords: Array<string> = []
    const schema = read(located)
    const shape = parse(schema, { name, inlined: [], pointer, untypedKeywords })
    return { name, pointer, doc: docWithInferredType(schema), untypedKeywords, schema, shape }
  }

  const named = [...components].map(([name, located]) => [name, parseNamed(name, located)] as const)
  const flattenNow = (): FlattenedShapes => {
    const more = [...shapesOutsideComponents].sort(([a], [b]) => (a < b ? -1 : 1))
    return flattenAllOf(new Map([...named, ...more]))
  }
  let flattened = flattenNow()
  rejectUnguardedRecursion(new Map([...components].map(([name, located]) => [name, read(located)])), {
    targetOf,
    baseWithoutSubtypes: baseOf,
  })
  return {
    named: () => flattened.named,
    parse: (located) => {
      const { pointer } = located
      const untypedKeywords: Array<string> = []
      const count = shapesOutsideComponents.size
      const schema = read(located)
      const shape = parse(schema, { name: null, inlined: [], pointer, untypedKeywords })
      if (shapesOutsideComponents.size > count) flattened = flattenNow()
      return { schema, shape: flattened.flatten(shape), untypedKeywords }
    },
    targetOf,
    all,
    untypedKeywordsOf: (schema) => untypedKeywordsOf(schema, keywordContext),
    schemaAt: (pointer) => readBefore(pointer) ?? reject(pointer, 'there is no schema here'),
    baseWithoutSubtypes: baseOf,
  }
}
