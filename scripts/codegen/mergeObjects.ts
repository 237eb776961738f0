/** Several descriptions of one object as one, so that `allOf` reads as a plain record. */
import { type ObjectShape, type Property, type Shape } from './Shape.js'

const isObject = (shape: Shape): shape is ObjectShape => shape.kind === 'object'

const isSame = (left: Shape, right: Shape): boolean => JSON.stringify(left) === JSON.stringify(right)

const both = (left: Shape, right: Shape): Shape =>
  isSame(left, right) || right.kind === 'json'
    ? left
    : left.kind === 'json'
      ? right
      : { kind: 'intersection', members: [left, right] }

const mergeProperty = (left: Property, right: Property): Property => ({
  name: left.name,
  shape: both(left.shape, right.shape),
  isRequired: left.isRequired || right.isRequired,
  isReadOnly: left.isReadOnly || right.isReadOnly,
  isWriteOnly: left.isWriteOnly || right.isWriteOnly,
  hasDefault: left.hasDefault || right.hasDefault,
  doc: right.doc === '' ? left.doc : right.doc,
})

/** An object of which nothing is said holds any JSON; as part of another it adds nothing. */
const saysNothing = (shape: ObjectShape): boolean =>
  shape.properties.length === 0 && shape.alsoRequired.length === 0 && shape.additional?.kind === 'json'

const merge = (left: ObjectShape, right: ObjectShape): ObjectShape => {
  if (saysNothing(left)) return right
  if (saysNothing(right)) return left
  const byName = new Map(left.properties.map((property) => [property.name, property]))
  for (const property of right.properties) {
    const known = byName.get(property.name)
    byName.set(property.name, known === undefined ? property : mergeProperty(known, property))
  }
  const alsoRequired = [...left.alsoRequired, ...right.alsoRequired]
  return {
    kind: 'object',
    properties: [...byName.values()]
      .map((property) => (alsoRequired.includes(property.name) ? { ...property, isRequired: true } : property))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    alsoRequired: alsoRequired.filter((name) => !byName.has(name)),
    additional:
      left.additional === null
        ? right.additional
        : right.additional === null
          ? left.additional
          : both(left.additional, right.additional),
  }
}

/** One object that is all of these; `null` when not all of them are objects. */
export const mergeObjects = (shapes: ReadonlyArray<Shape>): Shape | null => {
  const [first, ...rest] = shapes
  if (first === undefined || !isObject(first) || !rest.every(isObject)) return null
  return rest.filter(isObject).reduce(merge, first)
}
