/** Intersects shapes, so that an `allOf` becomes a single record type. */
import {
  json,
  type Limits,
  type Literal,
  type ObjectShape,
  requiredProperty,
  type Property,
  type Shape,
  unionOf,
} from './Shape.js'

/** Expands a named shape; returns `null` for recursive names, which stay references. */
export type ResolveName = (name: string) => Shape | null

type Of<Kind extends Shape['kind']> = Extract<Shape, { readonly kind: Kind }>

/** Unions with more alternatives aren't multiplied out. */
const maxAlternatives = 32

const isSame = (left: Shape, right: Shape): boolean =>
  left === right || (left.kind === right.kind && JSON.stringify(left) === JSON.stringify(right))

const tighter = (left: Limits, right: Limits): Limits => ({
  min: left.min === null ? right.min : right.min === null ? left.min : Math.max(left.min, right.min),
  max: left.max === null ? right.max : right.max === null ? left.max : Math.min(left.max, right.max),
  pattern: left.pattern ?? right.pattern,
})

/** Whether an object shape is unconstrained, so that an intersection with it changes nothing. */
const isUnconstrainedObject = (shape: ObjectShape): boolean =>
  shape.properties.length === 0 &&
  shape.alsoRequired.length === 0 &&
  (shape.additional === null || shape.additional.kind === 'json')

/** Longer lists are truncated in comments. */
const maxUntypedKeywords = 40

const unionOfKeywords = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): ReadonlyArray<string> => {
  const all = [...new Set([...left, ...right])]
  return all.length > maxUntypedKeywords ? [...all.slice(0, maxUntypedKeywords - 1), '…'] : all
}

const mergeProperty = (left: Property, right: Property, resolve: ResolveName): Property => ({
  name: left.name,
  shape: intersect(left.shape, right.shape, resolve),
  isRequired: left.isRequired || right.isRequired,
  isReadOnly: left.isReadOnly || right.isReadOnly,
  isWriteOnly: left.isWriteOnly || right.isWriteOnly,
  hasServerDefault: left.hasServerDefault || right.hasServerDefault,
  isAlwaysReceived: left.isAlwaysReceived || right.isAlwaysReceived,
  doc: right.doc === '' ? left.doc : right.doc,
  untypedKeywords: unionOfKeywords(left.untypedKeywords, right.untypedKeywords),
})

const mergeAdditional = (left: Shape | null, right: Shape | null, resolve: ResolveName): Shape | null =>
  left === null ? right : right === null ? left : intersect(left, right, resolve)

/**
 * Applies the additional properties of one object to a property that only the other one describes.
 */
const unmatchedProperty = (property: Property, { additional }: ObjectShape, resolve: ResolveName): Property =>
  additional === null || additional.kind === 'json'
    ? property
    : { ...property, shape: intersect(property.shape, additional, resolve) }

const mergeObjects = (left: ObjectShape, right: ObjectShape, resolve: ResolveName): Shape => {
  if (isUnconstrainedObject(left)) return right
  if (isUnconstrainedObject(right)) return left
  const byName = new Map(right.properties.map((property) => [property.name, property]))
  const described = new Set(left.properties.map(({ name }) => name))
  const merged = [
    ...left.properties.map((property) => {
      const other = byName.get(property.name)
      return other === undefined ? unmatchedProperty(property, right, resolve) : mergeProperty(property, other, resolve)
    }),
    ...right.properties
      .filter(({ name }) => !described.has(name))
      .map((property) => unmatchedProperty(property, left, resolve)),
  ]
  const names = new Set(merged.map(({ name }) => name))
  const alsoRequired = new Set([...left.alsoRequired, ...right.alsoRequired])
  const properties = merged
    .map((property) => (alsoRequired.has(property.name) ? { ...property, isRequired: true } : property))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  // A required property without valid values makes the whole object impossible.
  if (properties.some(({ isRequired, shape }) => isRequired && shape.kind === 'never')) return { kind: 'never' }
  return {
    kind: 'object',
    properties,
    alsoRequired: [...alsoRequired].filter((name) => !names.has(name)),
    additional: mergeAdditional(left.additional, right.additional, resolve),
  }
}

const isValid = (value: Literal, shape: Shape): boolean =>
  shape.kind === 'string' || shape.kind === 'boolean'
    ? typeof value === shape.kind
    : shape.kind === 'number'
      ? typeof value === 'number' && (!shape.isInteger || Number.isInteger(value))
      : shape.kind === 'literals' && shape.values.includes(value)

const literalsOf = (values: ReadonlyArray<Literal>): Shape =>
  values.length === 0 ? { kind: 'never' } : { kind: 'literals', values, isOpen: false }

const narrowed = (left: Of<'literals'>, right: Shape): Shape => {
  const values = left.values.filter((value) => isValid(value, right))
  return values.length === left.values.length ? left : literalsOf(values)
}

const both = (left: Shape, right: Shape): Shape => {
  const members = [left, right].flatMap((shape) => (shape.kind === 'intersection' ? shape.members : [shape]))
  return { kind: 'intersection', members }
}

const sameKind = (left: Shape, right: Shape, resolve: ResolveName): Shape | null => {
  if (left.kind === 'object' && right.kind === 'object') return mergeObjects(left, right, resolve)
  if (left.kind === 'string' && right.kind === 'string') {
    return {
      kind: 'string',
      format: left.format ?? right.format,
      brand: left.brand ?? right.brand,
      received: left.brand === null && right.brand === null ? (left.received ?? right.received) : null,
      limits: tighter(left.limits, right.limits),
    }
  }
  if (left.kind === 'number' && right.kind === 'number') {
    return {
      kind: 'number',
      isInteger: left.isInteger || right.isInteger,
      limits: tighter(left.limits, right.limits),
    }
  }
  if (left.kind === 'array' && right.kind === 'array') {
    return {
      kind: 'array',
      item: intersect(left.item, right.item, resolve),
      limits: tighter(left.limits, right.limits),
    }
  }
  if (left.kind === 'tuple' && right.kind === 'array') {
    return {
      ...left,
      items: left.items.map((item) => intersect(item, right.item, resolve)),
      rest: left.rest === null ? null : intersect(left.rest, right.item, resolve),
    }
  }
  return null
}

const distribute = (union: Of<'union'>, other: Shape, resolve: ResolveName): Shape => {
  const count = union.members.length * (other.kind === 'union' ? other.members.length : 1)
  if (count > maxAlternatives) return both(union, other)
  const members = union.members.map((member) => intersect(member, other, resolve))
  // The intersection changed none of the members.
  if (members.every((member, i) => member === union.members[i])) return union
  return unionOf(members, union.discriminator)
}

/** Keeps a reference if the other shape adds nothing to its target. */
const intersectRef = (ref: Of<'ref'>, other: Shape, resolve: ResolveName): Shape => {
  const target = resolve(ref.name)
  // The codec checks that it is an object; an intersection type would only be harder to read.
  if (target === null) return other.kind === 'object' && isUnconstrainedObject(other) ? ref : both(ref, other)
  const result = intersect(target, other, resolve)
  return result === target || isSame(result, target) ? ref : result
}

/**
 * Intersects two shapes. Exclusive shapes yield `never`. Where the result can't be simplified, it
 * stays an intersection for TypeScript to evaluate.
 */
export const intersect = (left: Shape, right: Shape, resolve: ResolveName): Shape => {
  if (right.kind === 'json' || isSame(left, right)) return left
  if (left.kind === 'json') return right
  if (left.kind === 'ref') return intersectRef(left, right, resolve)
  if (right.kind === 'ref') return intersectRef(right, left, resolve)
  if (left.kind === 'intersection' || right.kind === 'intersection') return both(left, right)
  if (left.kind === 'union') return distribute(left, right, resolve)
  if (right.kind === 'union') return distribute(right, left, resolve)
  if (left.kind === 'literals') return narrowed(left, right)
  if (right.kind === 'literals') return narrowed(right, left)
  const bytes = [left, right].find((shape) => shape.kind === 'bytes')
  if (bytes !== undefined && [left, right].every(({ kind }) => kind === 'bytes' || kind === 'string')) return bytes
  const merged = sameKind(left, right, resolve) ?? sameKind(right, left, resolve)
  if (merged !== null) return merged
  return left.kind === right.kind ? both(left, right) : { kind: 'never' }
}

/** Adds the required properties that no part describes; they can be any JSON. */
export const withRequiredProperties = (shape: ObjectShape): ObjectShape => {
  if (shape.alsoRequired.length === 0) return shape
  const others = shape.alsoRequired.map((name) => ({ ...requiredProperty, name, shape: shape.additional ?? json }))
  return {
    ...shape,
    properties: [...shape.properties, ...others].sort((a, b) => (a.name < b.name ? -1 : 1)),
    alsoRequired: [],
  }
}
