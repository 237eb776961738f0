/**
 * Flattens `allOf`, and keywords beside `oneOf`, into single object shapes. References are expanded
 * only where that is necessary.
 */
import { stronglyConnectedComponents, isCycle } from './stronglyConnectedComponents.js'
import { intersect, type ResolveName, withRequiredProperties } from './intersect.js'
import { reject } from '../CodegenError.js'
import { json, type NamedShape, type ObjectShape, childShapes, type Property, type Shape, unionOf } from './Shape.js'

type Named = ReadonlyMap<string, NamedShape>

interface DirectReference {
  readonly name: string
  readonly isPart: boolean
}

/** Returns the names that a shape refers to without an object or array in between. */
const directReferences = (shape: Shape, isPart = false): ReadonlyArray<DirectReference> => {
  if (shape.kind === 'ref') return [{ name: shape.name, isPart }]
  if (shape.kind === 'union') return shape.members.flatMap((member) => directReferences(member, isPart))
  return shape.kind === 'intersection' ? shape.members.flatMap((member) => directReferences(member, true)) : []
}

/** Rejects names that are defined as themselves without an object or array in between. */
const checkNotCircular = (named: Named): void => {
  const edges = new Map([...named].map(([name, { shape }]) => [name, directReferences(shape)]))
  const edgesOf = (name: string): ReadonlyArray<string> => (edges.get(name) ?? []).map((direct) => direct.name)
  for (const component of stronglyConnectedComponents(named.keys(), edgesOf)) {
    if (!isCycle(component, edgesOf)) continue
    const [first = ''] = [...component].sort()
    const isPartOfItself = (edges.get(first) ?? []).some(({ name, isPart }) => isPart && component.includes(name))
    reject(
      named.get(first)?.pointer ?? '',
      isPartOfItself ? `"${first}" includes itself` : 'the schema is defined as itself',
    )
  }
}

/** Returns the names that must be expanded to flatten a shape. */
const namesMergedIn = (shape: Shape): ReadonlyArray<string> => [
  ...(shape.kind === 'intersection' ? directReferences(shape).map(({ name }) => name) : []),
  ...childShapes(shape).flatMap(namesMergedIn),
]

const propertyOf = (shape: Shape | null, name: string): Property | undefined =>
  shape?.kind === 'object' ? shape.properties.find((property) => property.name === name) : undefined

/** Makes the discriminator property optional, since the schema doesn't require it. */
const asOptional = (tag: Shape): Shape =>
  tag.kind === 'object'
    ? { ...tag, properties: tag.properties.map((property) => ({ ...property, isRequired: false })) }
    : tag

/**
 * Adds the discriminator's literal to a member, unless the member already has a literal that is at
 * least as narrow.
 */
const tagged = (member: Shape, discriminator: string, resolve: ResolveName): Shape => {
  if (member.kind !== 'intersection') return member
  const [ref = json, tag = json] = member.members
  const target = ref.kind === 'ref' ? resolve(ref.name) : null
  // Arrays have no discriminator property, and unions have several; TypeScript distinguishes them
  // without one.
  if (target !== null && target.kind !== 'object' && target.kind !== 'intersection') return ref
  const declared = propertyOf(target, discriminator)
  const expected = propertyOf(tag, discriminator)?.shape
  if (declared?.shape.kind === 'literals' && expected?.kind === 'literals') {
    const { values } = declared.shape
    const isNarrow = values.length <= expected.values.length
    if (isNarrow || !expected.values.every((value) => values.includes(value))) return ref
  }
  return declared?.isRequired === false ? { ...member, members: [ref, asOptional(tag)] } : member
}

const flattenObject = (shape: ObjectShape, resolve: ResolveName): ObjectShape =>
  withRequiredProperties({
    ...shape,
    properties: shape.properties.map((property) => ({ ...property, shape: flatten(property.shape, resolve) })),
    additional: shape.additional === null ? null : flatten(shape.additional, resolve),
  })

/**
 * Flattens a part of an intersection. An object can require properties that another part describes.
 */
const flattenPart = (shape: Shape, resolve: ResolveName): Shape =>
  shape.kind === 'object'
    ? { ...flattenObject({ ...shape, alsoRequired: [] }, resolve), alsoRequired: shape.alsoRequired }
    : shape.kind === 'intersection'
      ? shape.members.map((member) => flattenPart(member, resolve)).reduce((a, b) => intersect(a, b, resolve))
      : shape.kind === 'union'
        ? unionOf(
            shape.members.map((member) => flattenPart(member, resolve)),
            shape.discriminator,
          )
        : flatten(shape, resolve)

const finish = (shape: Shape): Shape =>
  shape.kind === 'object'
    ? withRequiredProperties(shape)
    : shape.kind === 'union' || shape.kind === 'intersection'
      ? { ...shape, members: shape.members.map(finish) }
      : shape

const flatten = (shape: Shape, resolve: ResolveName): Shape => {
  switch (shape.kind) {
    case 'array':
      return { ...shape, item: flatten(shape.item, resolve) }
    case 'tuple':
      return {
        ...shape,
        items: shape.items.map((item) => flatten(item, resolve)),
        rest: shape.rest === null ? null : flatten(shape.rest, resolve),
      }
    case 'object':
      return flattenObject(shape, resolve)
    case 'union': {
      const { members, discriminator } = shape
      return discriminator === null
        ? unionOf(members.map((member) => flatten(member, resolve)))
        : unionOf(
            members.map((member) => tagged(member, discriminator, resolve)),
            discriminator,
          )
    }
    case 'intersection':
      return finish(flattenPart(shape, resolve))
    default:
      return shape
  }
}

export interface FlattenedShapes {
  readonly named: Named
  /** Flattens a shape that isn't in `components`. */
  readonly flatten: (shape: Shape) => Shape
}

export const flattenAllOf = (raw: Named): FlattenedShapes => {
  checkNotCircular(raw)
  // Expanding a name also expands the names that it is an alias of.
  const expanded = new Map(
    [...raw].map(([name, { shape }]) => [
      name,
      [...directReferences(shape).map((one) => one.name), ...namesMergedIn(shape)],
    ]),
  )
  const edgesOf = (name: string): ReadonlyArray<string> => expanded.get(name) ?? []
  const shapes = new Map<string, Shape>()
  const targets = new Map<string, Shape>()
  const resolve: ResolveName = (name) => targets.get(name) ?? null
  // Dependencies come first. A name that would have to expand itself stays a reference.
  for (const component of stronglyConnectedComponents(raw.keys(), edgesOf)) {
    const flattened = component.map((name) => [name, flatten(raw.get(name)?.shape ?? json, resolve)] as const)
    for (const [name, shape] of flattened) {
      shapes.set(name, shape)
      targets.set(name, (shape.kind === 'ref' ? targets.get(shape.name) : undefined) ?? shape)
    }
  }
  return {
    named: new Map([...raw].map(([name, one]) => [name, { ...one, shape: shapes.get(name) ?? one.shape }])),
    flatten: (shape) => flatten(shape, resolve),
  }
}
