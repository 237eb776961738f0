/** Works `allOf`, and what stands beside `oneOf`, out: objects become one object, and references are looked through only where they must be. */
import { componentsOf, isCycle } from './cycles.js'
import { intersect, type Resolve, withRequired } from './intersect.js'
import { refuse } from '../refuse.js'
import { json, type NamedShape, type ObjectShape, partsOf, type Property, type Shape, unionOf } from './Shape.js'

type Named = ReadonlyMap<string, NamedShape>

interface Direct {
  readonly name: string
  readonly isPart: boolean
}

/** What a shape is, or is made of, with no object or list between. */
const directOf = (shape: Shape, isPart = false): ReadonlyArray<Direct> => {
  if (shape.kind === 'ref') return [{ name: shape.name, isPart }]
  if (shape.kind === 'union') return shape.members.flatMap((member) => directOf(member, isPart))
  return shape.kind === 'intersection' ? shape.members.flatMap((member) => directOf(member, true)) : []
}

/** A name that stands for itself without an object or list between is no type. */
const checkNotCircular = (named: Named): void => {
  const edges = new Map([...named].map(([name, { shape }]) => [name, directOf(shape)]))
  const edgesOf = (name: string): ReadonlyArray<string> => (edges.get(name) ?? []).map((direct) => direct.name)
  for (const component of componentsOf(named.keys(), edgesOf)) {
    if (!isCycle(component, edgesOf)) continue
    const [first = ''] = [...component].sort()
    const isMade = (edges.get(first) ?? []).some(({ name, isPart }) => isPart && component.includes(name))
    refuse(named.get(first)?.pointer ?? '', isMade ? `"${first}" is made of itself` : 'it stands for itself')
  }
}

/** The references that have to be looked through to combine a shape. */
const mergedIn = (shape: Shape): ReadonlyArray<string> => [
  ...(shape.kind === 'intersection' ? directOf(shape).map(({ name }) => name) : []),
  ...partsOf(shape).flatMap(mergedIn),
]

const propertyOf = (shape: Shape | null, name: string): Property | undefined =>
  shape?.kind === 'object' ? shape.properties.find((property) => property.name === name) : undefined

/** Tells nothing apart by a member that need not be there. */
const asOptional = (tag: Shape): Shape =>
  tag.kind === 'object'
    ? { ...tag, properties: tag.properties.map((property) => ({ ...property, isRequired: false })) }
    : tag

/** A member that has a narrow enough literal is told apart already; any other is said to have it. */
const tagged = (member: Shape, discriminator: string, resolve: Resolve): Shape => {
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

const combineObject = (shape: ObjectShape, resolve: Resolve): ObjectShape =>
  withRequired({
    ...shape,
    properties: shape.properties.map((property) => ({ ...property, shape: combine(property.shape, resolve) })),
    additional: shape.additional === null ? null : combine(shape.additional, resolve),
  })

/** The members of an intersection, whose objects may name what another of them describes. */
const combinePart = (shape: Shape, resolve: Resolve): Shape =>
  shape.kind === 'object'
    ? { ...combineObject({ ...shape, alsoRequired: [] }, resolve), alsoRequired: shape.alsoRequired }
    : shape.kind === 'intersection'
      ? shape.members.map((member) => combinePart(member, resolve)).reduce((a, b) => intersect(a, b, resolve))
      : shape.kind === 'union'
        ? unionOf(
            shape.members.map((member) => combinePart(member, resolve)),
            shape.discriminator,
          )
        : combine(shape, resolve)

const finish = (shape: Shape): Shape =>
  shape.kind === 'object'
    ? withRequired(shape)
    : shape.kind === 'union' || shape.kind === 'intersection'
      ? { ...shape, members: shape.members.map(finish) }
      : shape

const combine = (shape: Shape, resolve: Resolve): Shape => {
  switch (shape.kind) {
    case 'array':
      return { ...shape, item: combine(shape.item, resolve) }
    case 'tuple':
      return {
        ...shape,
        items: shape.items.map((item) => combine(item, resolve)),
        rest: shape.rest === null ? null : combine(shape.rest, resolve),
      }
    case 'object':
      return combineObject(shape, resolve)
    case 'union': {
      const { members, discriminator } = shape
      return discriminator === null
        ? unionOf(members.map((member) => combine(member, resolve)))
        : unionOf(
            members.map((member) => tagged(member, discriminator, resolve)),
            discriminator,
          )
    }
    case 'intersection':
      return finish(combinePart(shape, resolve))
    default:
      return shape
  }
}

export interface Combined {
  readonly named: Named
  /** For a shape that stands anywhere else in the description. */
  readonly combine: (shape: Shape) => Shape
}

export const combineAll = (raw: Named): Combined => {
  checkNotCircular(raw)
  // To look through a name is to look through the names that it stands for, too.
  const seenThrough = new Map(
    [...raw].map(([name, { shape }]) => [name, [...directOf(shape).map((one) => one.name), ...mergedIn(shape)]]),
  )
  const edgesOf = (name: string): ReadonlyArray<string> => seenThrough.get(name) ?? []
  const shapes = new Map<string, Shape>()
  const targets = new Map<string, Shape>()
  const resolve: Resolve = (name) => targets.get(name) ?? null
  // What is looked through comes first; a name that would have to look through itself finds nothing, and stays a reference.
  for (const component of componentsOf(raw.keys(), edgesOf)) {
    const done = component.map((name) => [name, combine(raw.get(name)?.shape ?? json, resolve)] as const)
    for (const [name, shape] of done) {
      shapes.set(name, shape)
      targets.set(name, (shape.kind === 'ref' ? targets.get(shape.name) : undefined) ?? shape)
    }
  }
  return {
    named: new Map([...raw].map(([name, one]) => [name, { ...one, shape: shapes.get(name) ?? one.shape }])),
    combine: (shape) => combine(shape, resolve),
  }
}
