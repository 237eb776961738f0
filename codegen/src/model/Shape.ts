/**
 * The shape of a value as TypeScript types can express it: one representation for the many ways in
 * which OpenAPI can describe it.
 */
import type { Schema } from './Schema.js'

/** Limits on the length of a string or array, or on a number. */
export interface Limits {
  readonly min: number | null
  readonly max: number | null
  readonly pattern: string | null
}

export interface Property {
  readonly name: string
  readonly shape: Shape
  readonly isRequired: boolean
  /** Set by the server, never sent. */
  readonly isReadOnly: boolean
  /** Only sent, never received. */
  readonly isWriteOnly: boolean
  /** Set by the server when it isn't sent. */
  readonly hasServerDefault: boolean
  /** Always received because it has a default, although the description doesn't require it. */
  readonly isAlwaysReceived: boolean
  readonly doc: string
  /** Constraints that its type can't express, such as `maxLength: 80`. */
  readonly untypedKeywords: ReadonlyArray<string>
}

/** The defaults of a required property without further keywords. */
export const requiredProperty: Omit<Property, 'name' | 'shape'> = {
  isRequired: true,
  isReadOnly: false,
  isWriteOnly: false,
  hasServerDefault: false,
  isAlwaysReceived: false,
  doc: '',
  untypedKeywords: [],
}

export type Literal = string | number | boolean

export interface ObjectShape {
  readonly kind: 'object'
  readonly properties: ReadonlyArray<Property>
  /** Required properties that another part of an `allOf` describes. */
  readonly alsoRequired: ReadonlyArray<string>
  /** The shape of additional properties; `null` if it isn't described. */
  readonly additional: Shape | null
}

export type Shape =
  | { readonly kind: 'json' }
  | { readonly kind: 'never' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly isInteger: boolean; readonly limits: Limits }
  | {
      readonly kind: 'string'
      readonly format: string | null
      readonly brand: string | null
      /** The branded type of received values with this format; sent values are plain strings. */
      readonly received: string | null
      readonly limits: Limits
    }
  /** Binary data: a file in a form, or a complete body. */
  | { readonly kind: 'bytes' }
  /** Open: newer servers may send other strings. */
  | { readonly kind: 'literals'; readonly values: ReadonlyArray<Literal>; readonly isOpen: boolean }
  | { readonly kind: 'array'; readonly item: Shape; readonly limits: Limits }
  | {
      readonly kind: 'tuple'
      readonly items: ReadonlyArray<Shape>
      /** The number of required items. */
      readonly minItems: number
      /** The shape of further items; `null` if there can't be any. */
      readonly rest: Shape | null
    }
  | ObjectShape
  | {
      readonly kind: 'union'
      readonly members: ReadonlyArray<Shape>
      /** The property that distinguishes the members by literals. */
      readonly discriminator: string | null
    }
  | { readonly kind: 'intersection'; readonly members: ReadonlyArray<Shape> }
  /** A reference to a schema of `components`, by name. */
  | { readonly kind: 'ref'; readonly name: string }

export interface NamedShape {
  readonly name: string
  readonly pointer: string
  readonly doc: string
  /** Constraints that its type can't express, such as `maxLength: 80`. */
  readonly untypedKeywords: ReadonlyArray<string>
  /** Its schema; `null` for the branded type of a format. */
  readonly schema: Schema | null
  readonly shape: Shape
}

export const json: Shape = { kind: 'json' }
export const nullShape: Shape = { kind: 'null' }

export const noLimits: Limits = { min: null, max: null, pattern: null }

/** Removes duplicates. Shapes that all differ in kind need no comparison. */
const distinct = (shapes: ReadonlyArray<Shape>): ReadonlyArray<Shape> =>
  new Set(shapes.map(({ kind }) => kind)).size === shapes.length
    ? shapes
    : [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()]

const isUnconstrained = (shape: Shape): boolean => {
  switch (shape.kind) {
    case 'object':
      return shape.properties.length + shape.alsoRequired.length === 0 && shape.additional?.kind === 'json'
    case 'array':
      return shape.item.kind === 'json' && shape.limits.min === null && shape.limits.max === null
    case 'number':
      return !shape.isInteger && shape.limits.min === null && shape.limits.max === null
    case 'string':
      return shape.format === null && shape.brand === null && Object.values(shape.limits).every((one) => one === null)
    default:
      return shape.kind === 'boolean' || shape.kind === 'null'
  }
}

/** Whether the members cover every JSON type without constraints. */
const isAnyJson = (members: ReadonlyArray<Shape>): boolean =>
  members.length >= 6 && new Set(members.filter(isUnconstrained).map(({ kind }) => kind)).size === 6

/** Returns a union of shapes. Nested unions are flattened and duplicates removed. */
export const unionOf = (shapes: ReadonlyArray<Shape>, discriminator: string | null = null): Shape => {
  const flat = shapes.flatMap((shape) => (shape.kind === 'union' ? shape.members : [shape]))
  if (flat.some((shape) => shape.kind === 'json') || isAnyJson(flat)) return json
  const members = distinct(flat.filter((shape) => shape.kind !== 'never'))
  const [only] = members
  if (only === undefined) return { kind: 'never' }
  return members.length === 1 ? only : { kind: 'union', members, discriminator }
}

const none: ReadonlyArray<Shape> = []

/** Returns the direct children of a shape. */
export const childShapes = (shape: Shape): ReadonlyArray<Shape> => {
  switch (shape.kind) {
    case 'array':
      return [shape.item]
    case 'tuple':
      return shape.rest === null ? shape.items : [...shape.items, shape.rest]
    case 'object':
      return [
        ...shape.properties.map((property) => property.shape),
        ...(shape.additional === null ? [] : [shape.additional]),
      ]
    case 'union':
    case 'intersection':
      return shape.members
    default:
      return none
  }
}

/** Returns the names of the schemas that a shape refers to, at any depth. */
export const referencedNames = (shape: Shape): ReadonlyArray<string> => {
  const found = new Set<string>()
  const visit = (one: Shape): void => {
    if (one.kind === 'ref') found.add(one.name)
    else for (const part of childShapes(one)) visit(part)
  }
  visit(shape)
  return [...found]
}

/** Whether a shape contains binary data, at any depth. */
export const containsBytes = (shape: Shape): boolean => shape.kind === 'bytes' || childShapes(shape).some(containsBytes)
