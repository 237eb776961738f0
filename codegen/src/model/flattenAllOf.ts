/** Works `allOf`, and what stands beside `oneOf`, out: objects become one object, and references are looked through only where they must be. */
import { stronglyConnectedComponents, isCycle } from './stronglyConnectedComponents.js'
import { intersect, type ResolveName, withRequiredProperties } from './intersect.js'
import { reject } from '../CodegenError.js'
import { json, type NamedShape, type ObjectShape, childShapes, type Property, type Shape, unionOf } from './Shape.js'

type Named = ReadonlyMap<string, NamedShape>

interface DirectReference {
  readonly name: string
  readonly isPart: boolean
}

/** What a shape is, or is made of, with no object or list between. */
const directReferences = (shape: Shape, isPart = false): ReadonlyArray<DirectReference> => {
  if (shape.kind === 'ref') return [{ name: shape.name, isPart }]
  if (shape.kind === 'union') return shape.members.flatMap((member) => directReferences(member, isPart))
  return shape.kind === 'intersection' ? shape.members.flatMap((member) => directReferences(member, true)) : []
}

/** A name that stands for itself without an object or list between is no type. */
const checkNotCircular = (named: Named): void => {
  const edges = new Map([...named].map(([name, { shape }]) => [name, directReferences(shape)]))
  const edgesOf = (name: string): ReadonlyArray<string> => (edges.get(name) ?? []).map((direct) => direct.name)
  for (const component of stronglyConnectedComponents(named.keys(), edgesOf)) {
    if (!isCycle(component, edgesOf)) continue
    const [first = ''] = [...component].sort()
    const isMade = (edges.get(first) ?? []).some(({ name, isPart }) => isPart && component.includes(name))
    reject(named.get(first)?.pointer ?? '', isMade ? `"${first}" includes itself` : 'the schema is defined as itself')
  }
}

/** The references that have to be looked through to combine a shape. */
const namesMergedIn = (shape: Shape): ReadonlyArray<string> => [
  ...(shape.kind === 'intersection' ? directReferences(shape).map(({ name }) => name) : []),
  ...childShapes(shape).flatMap(namesMergedIn),
]

const propertyOf = (shape: Shape | null, name: string): Property | undefined =>
  shape?.kind === 'object' ? shape.properties.find((property) => property.name === name) : undefined

/** Tells nothing apart by a member that need not be there. */
const asOptional = (tag: Shape): Shape =>
  tag.kind === 'object'
    ? { ...tag, properties: tag.properties.map((property) => ({ ...property, isRequired: false })) }
    : tag

/** A member that has a narrow enough literal is told apart already; any other is said to have it. */
const tagged = (member: Shape, discriminator: string, resolve: ResolveName): Shape => {
  if (member.kind !== 'intersection') return member
  const [ref = json, tag = json] = member.members
  const target = ref.kind === 'ref' ? resolve(ref.name) : null
  // A list, for one, has no property that could tell it apart, and what is a choice itself has several; their types do.
  if (target !== null && target.kind !== 'object' && target.kind !== 'intersection') return ref
  const said = propertyOf(target, discriminator)
  const wanted = propertyOf(tag, discriminator)?.shape
  if (said?.shape.kind === 'literals' && wanted?.kind === 'literals') {
    const { values } = said.shape
    const isNarrow = values.length <= wanted.values.length
    if (isNarrow || !wanted.values.every((value) => values.includes(value))) return ref
  }
  return said?.isRequired === false ? { ...member, members: [ref, asOptional(tag)] } : member
}

const flattenObject = (shape: ObjectShape, resolve: ResolveName): ObjectShape =>
  withRequiredProperties({
    ...shape,
    properties: shape.properties.map((property) => ({ ...property, shape: flatten(property.shape, resolve) })),
    additional: shape.additional === null ? null : flatten(shape.additional, resolve),
  })

/** The members of an intersection, whose objects may name what another of them describes. */
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
  /** For a shape that stands anywhere else in the description. */
  readonly flatten: (shape: Shape) => Shape
}

export const flattenAllOf = (raw: Named): FlattenedShapes => {
  checkNotCircular(raw)
  // To look through a name is to look through the names that it stands for, too.
  const seenThrough = new Map(
    [...raw].map(([name, { shape }]) => [
      name,
      [...directReferences(shape).map((one) => one.name), ...namesMergedIn(shape)],
    ]),
  )
  const edgesOf = (name: string): ReadonlyArray<string> => seenThrough.get(name) ?? []
  const shapes = new Map<string, Shape>()
  const targets = new Map<string, Shape>()
  const resolve: ResolveName = (name) => targets.get(name) ?? null
  // What is looked through comes first; a name that would have to look through itself finds nothing, and stays a reference.
  for (const component of stronglyConnectedComponents(raw.keys(), edgesOf)) {
    const done = component.map((name) => [name, flatten(raw.get(name)?.shape ?? json, resolve)] as const)
    for (const [name, shape] of done) {
      shapes.set(name, shape)
      targets.set(name, (shape.kind === 'ref' ? targets.get(shape.name) : undefined) ?? shape)
    }
  }
  return {
    named: new Map([...raw].map(([name, one]) => [name, { ...one, shape: shapes.get(name) ?? one.shape }])),
    flatten: (shape) => flatten(shape, resolve),
  }
}
