/** Intersects two alternatives of a schema. */
import type { Literal } from '../model/Shape.js'
import { type SchemaAlternative, type AllOf, isUnconstrainedObject, type ObjectProperty } from './SchemaAlternative.js'
import { mergeDocumentation } from './Documentation.js'
import { intersectConstraints, constraintsForKind } from './Constraints.js'

const mergeSchemas = (left: AllOf, right: AllOf): AllOf => [
  ...left,
  ...right.filter(({ pointer }) => !left.some((one) => one.pointer === pointer)),
]

const intersectProperties = (left: ObjectProperty, right: ObjectProperty): ObjectProperty => ({
  schema: mergeSchemas(left.schema, right.schema),
  isReadOnly: left.isReadOnly || right.isReadOnly,
  isWriteOnly: left.isWriteOnly || right.isWriteOnly,
  defaultValue: left.defaultValue ?? right.defaultValue,
  hasServerDefault: left.hasServerDefault || right.hasServerDefault,
  isAlwaysReceived: left.isAlwaysReceived || right.isAlwaysReceived,
  pointer: left.pointer,
})

const intersectAdditional = (
  left: SchemaAlternative['additionalProperties'],
  right: SchemaAlternative['additionalProperties'],
): SchemaAlternative['additionalProperties'] =>
  left === false || right === false ? false : left === null ? right : right === null ? left : mergeSchemas(left, right)

const intersectObjects = (left: SchemaAlternative, right: SchemaAlternative): Partial<SchemaAlternative> => {
  if (isUnconstrainedObject(left) || isUnconstrainedObject(right)) {
    const { properties, required, additionalProperties } = isUnconstrainedObject(left) ? right : left
    return { properties, required, additionalProperties }
  }
  const properties = new Map(left.properties)
  for (const [name, property] of right.properties) {
    const existing = properties.get(name)
    properties.set(name, existing === undefined ? property : intersectProperties(existing, property))
  }
  return {
    properties,
    required: new Set([...left.required, ...right.required]),
    additionalProperties: intersectAdditional(left.additionalProperties, right.additionalProperties),
  }
}

const intersectArrays = (left: SchemaAlternative, right: SchemaAlternative): Partial<SchemaAlternative> => {
  const isRightLonger = right.prefixItems.length > left.prefixItems.length
  const [long, short] = isRightLonger ? [right, left] : [left, right]
  const { items } = short
  const prefix = items === false ? long.prefixItems.slice(0, short.prefixItems.length) : long.prefixItems
  return {
    prefixItems: prefix.map((schema, i) =>
      mergeSchemas(schema, short.prefixItems[i] ?? (items === false ? [] : items)),
    ),
    items: left.items === false || right.items === false ? false : mergeSchemas(left.items, right.items),
  }
}

const accepts = (one: SchemaAlternative, value: Literal): boolean =>
  one.kind === 'literals' ? one.values.includes(value) || one.isOpen : one.kind === typeof value

/** Returns the alternative that accepts what both accept; `null` if nothing matches both. */
export const intersectAlternatives = (left: SchemaAlternative, right: SchemaAlternative): SchemaAlternative | null => {
  const kind = left.kind === 'any' ? right.kind : right.kind === 'literals' ? 'literals' : left.kind
  const shared = {
    constraints: intersectConstraints(
      constraintsForKind(left.constraints, kind),
      constraintsForKind(right.constraints, kind),
    ),
    docs: mergeDocumentation(left.docs, right.docs),
    via: [...left.via, ...right.via],
    bases: [...left.bases, ...right.bases],
  }
  if (left.kind === 'any') return { ...right, ...shared }
  if (right.kind === 'any') return { ...left, ...shared }
  if (left.kind === 'literals' || right.kind === 'literals') {
    const [literals, other] = left.kind === 'literals' ? [left, right] : [right, left]
    const values = literals.values.filter((value) => accepts(other, value))
    const isOpen = left.isOpen && (right.isOpen || right.kind !== 'literals')
    return values.length === 0 ? null : { ...literals, ...shared, values, isOpen }
  }
  if (left.kind !== right.kind) return null
  const parts =
    left.kind === 'object' ? intersectObjects(left, right) : left.kind === 'array' ? intersectArrays(left, right) : {}
  return { ...left, ...shared, isInteger: left.isInteger || right.isInteger, ...parts }
}
