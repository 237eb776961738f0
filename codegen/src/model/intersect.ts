/** Several descriptions of one value as one, so that `allOf` reads as a plain record. */
import { json, type Limits, type Literal, type ObjectShape, type Property, type Shape, unionOf } from './Shape.js'

/** What a reference stands for; `null` where it must stay one, since it leads back here. */
export type Resolve = (name: string) => Shape | null

type Of<Kind extends Shape['kind']> = Extract<Shape, { readonly kind: Kind }>

/** More alternatives than this are left to the reader of the type. */
const maxAlternatives = 32

const isSame = (left: Shape, right: Shape): boolean =>
  left === right || (left.kind === right.kind && JSON.stringify(left) === JSON.stringify(right))

const tighter = (left: Limits, right: Limits): Limits => ({
  min: left.min === null ? right.min : right.min === null ? left.min : Math.max(left.min, right.min),
  max: left.max === null ? right.max : right.max === null ? left.max : Math.min(left.max, right.max),
  pattern: left.pattern ?? right.pattern,
})

/** An object of which nothing is said holds any JSON; as part of another it adds nothing. */
const saysNothing = (shape: ObjectShape): boolean =>
  shape.properties.length === 0 &&
  shape.alsoRequired.length === 0 &&
  (shape.additional === null || shape.additional.kind === 'json')

const mergeProperty = (left: Property, right: Property, resolve: Resolve): Property => ({
  name: left.name,
  shape: intersect(left.shape, right.shape, resolve),
  isRequired: left.isRequired || right.isRequired,
  isReadOnly: left.isReadOnly || right.isReadOnly,
  isWriteOnly: left.isWriteOnly || right.isWriteOnly,
  hasDefault: left.hasDefault || right.hasDefault,
  isPromised: left.isPromised || right.isPromised,
  doc: right.doc === '' ? left.doc : right.doc,
})

const mergeAdditional = (left: Shape | null, right: Shape | null, resolve: Resolve): Shape | null =>
  left === null ? right : right === null ? left : intersect(left, right, resolve)

const mergeObjects = (left: ObjectShape, right: ObjectShape, resolve: Resolve): ObjectShape => {
  if (saysNothing(left)) return right
  if (saysNothing(right)) return left
  const byName = new Map(left.properties.map((property) => [property.name, property]))
  for (const property of right.properties) {
    const known = byName.get(property.name)
    byName.set(property.name, known === undefined ? property : mergeProperty(known, property, resolve))
  }
  const alsoRequired = new Set([...left.alsoRequired, ...right.alsoRequired])
  return {
    kind: 'object',
    properties: [...byName.values()]
      .map((property) => (alsoRequired.has(property.name) ? { ...property, isRequired: true } : property))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    alsoRequired: [...alsoRequired].filter((name) => !byName.has(name)),
    additional: mergeAdditional(left.additional, right.additional, resolve),
  }
}

const fits = (value: Literal, shape: Shape): boolean =>
  shape.kind === 'string' || shape.kind === 'boolean'
    ? typeof value === shape.kind
    : shape.kind === 'number'
      ? typeof value === 'number' && (!shape.isInteger || Number.isInteger(value))
      : shape.kind === 'literals' && shape.values.includes(value)

const literalsOf = (values: ReadonlyArray<Literal>): Shape =>
  values.length === 0 ? { kind: 'never' } : { kind: 'literals', values, isOpen: false }

const narrowed = (left: Of<'literals'>, right: Shape): Shape => {
  const values = left.values.filter((value) => fits(value, right))
  return values.length === left.values.length ? left : literalsOf(values)
}

const both = (left: Shape, right: Shape): Shape => {
  const members = [left, right].flatMap((shape) => (shape.kind === 'intersection' ? shape.members : [shape]))
  return { kind: 'intersection', members }
}

const sameKind = (left: Shape, right: Shape, resolve: Resolve): Shape | null => {
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

const distribute = (union: Of<'union'>, other: Shape, resolve: Resolve): Shape => {
  const count = union.members.length * (other.kind === 'union' ? other.members.length : 1)
  if (count > maxAlternatives) return both(union, other)
  const members = union.members.map((member) => intersect(member, other, resolve))
  // Nothing was added to any of them.
  if (members.every((member, i) => member === union.members[i])) return union
  return unionOf(members, union.discriminator)
}

/** A reference stays one when the other description adds nothing to what it stands for. */
const intersectRef = (ref: Of<'ref'>, other: Shape, resolve: Resolve): Shape => {
  const target = resolve(ref.name)
  if (target === null) return both(ref, other)
  const result = intersect(target, other, resolve)
  return result === target || isSame(result, target) ? ref : result
}

/**
 * What both descriptions say. Two that exclude each other leave nothing (`never`); where TypeScript has to work it out itself, they stay side
 * by side.
 */
export const intersect = (left: Shape, right: Shape, resolve: Resolve): Shape => {
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

/** A name that must be there, of which nothing else is said, may be any JSON. */
export const withRequired = (shape: ObjectShape): ObjectShape => {
  if (shape.alsoRequired.length === 0) return shape
  const others = shape.alsoRequired.map((name): Property => ({
    name,
    shape: shape.additional ?? json,
    isRequired: true,
    isReadOnly: false,
    isWriteOnly: false,
    hasDefault: false,
    isPromised: false,
    doc: '',
  }))
  return {
    ...shape,
    properties: [...shape.properties, ...others].sort((a, b) => (a.name < b.name ? -1 : 1)),
    alsoRequired: [],
  }
}
