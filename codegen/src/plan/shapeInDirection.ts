/**
 * Builds the received or the sent variant of a shape.
 *
 * Read-only properties are never sent, and write-only properties are never received. A property
 * that the server fills in is optional in a request and always present in a response.
 */
import type { Direction } from '../Direction.js'
import { json, noLimits, type Property, type Shape } from '../model/Shape.js'

const propertyInDirection = (property: Property, direction: Direction): Property => ({
  ...property,
  shape: shapeInDirection(property.shape, direction),
  isRequired:
    direction === 'received'
      ? property.isRequired || property.isAlwaysReceived
      : property.isRequired && !property.hasServerDefault,
})

const unknownProperty: Pick<Property, 'untypedKeywords' | 'doc' | 'isRequired' | 'shape'> = {
  shape: json,
  isRequired: false,
  doc: '',
  untypedKeywords: [],
}

/** Returns the variant of a shape for one direction. */
export const shapeInDirection = (shape: Shape, direction: Direction): Shape => {
  switch (shape.kind) {
    case 'string':
      return direction === 'received' && shape.received !== null ? { kind: 'ref', name: shape.received } : shape
    case 'bytes':
      // JSON has no bytes: there they're a string in some encoding.
      return direction === 'received'
        ? { kind: 'string', format: null, brand: null, received: null, limits: noLimits }
        : shape
    case 'array':
      return { ...shape, item: shapeInDirection(shape.item, direction) }
    case 'tuple':
      return {
        ...shape,
        items: shape.items.map((item) => shapeInDirection(item, direction)),
        rest: shape.rest === null ? null : shapeInDirection(shape.rest, direction),
      }
    case 'union':
    case 'intersection':
      return { ...shape, members: shape.members.map((member) => shapeInDirection(member, direction)) }
    case 'object':
      return {
        ...shape,
        properties: shape.properties.flatMap((property) => {
          if (!(direction === 'received' ? property.isWriteOnly : property.isReadOnly))
            return [propertyInDirection(property, direction)]
          // Keep it as an unknown property if others are described: their schema doesn't apply to
          // it.
          return shape.additional === null || shape.additional.kind === 'json'
            ? []
            : [{ ...property, ...unknownProperty }]
        }),
        additional: shape.additional === null ? null : shapeInDirection(shape.additional, direction),
      }
    default:
      return shape
  }
}
