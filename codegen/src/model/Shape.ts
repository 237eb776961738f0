/** What the types of a schema say about values, without the many ways in which OpenAPI may say it. */
import { type Schema } from './Schema.js'

/** Limits on the length of a text or list, or on the size of a number. */
export interface Limits {
  readonly min: number | null
  readonly max: number | null
  readonly pattern: string | null
}

export interface Property {
  readonly name: string
  readonly shape: Shape
  readonly isRequired: boolean
  /** Set by the server: never sent. */
  readonly isReadOnly: boolean
  /** Told to the server: never received. */
  readonly isWriteOnly: boolean
  /** Filled in by the server when it is not sent. */
  readonly hasServerDefault: boolean
  /** Received even where the description requires it of neither side, since it has a default. */
  readonly isAlwaysReceived: boolean
  readonly doc: string
  /** What the description says that the type can't: `maxLength: 80`. */
  readonly untypedKeywords: ReadonlyArray<string>
}

/** A member that must be there, of which nothing more is said. */
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
  /** Names that must be there but are described elsewhere, in another member of an `allOf`. */
  readonly alsoRequired: ReadonlyArray<string>
  /** What all other members are; `null` when nothing is said of them. */
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
      /** The schema that it is when received, where its format is a brand: what people write may be any text. */
      readonly received: string | null
      readonly limits: Limits
    }
  /** What is no JSON: a file in a form, or a whole body. */
  | { readonly kind: 'bytes' }
  /** Open: a newer server may say other texts, too. */
  | { readonly kind: 'literals'; readonly values: ReadonlyArray<Literal>; readonly isOpen: boolean }
  | { readonly kind: 'array'; readonly item: Shape; readonly limits: Limits }
  | {
      readonly kind: 'tuple'
      readonly items: ReadonlyArray<Shape>
      /** How many of the items must be there. */
      readonly minItems: number
      /** What follows the items; `null` when nothing may. */
      readonly rest: Shape | null
    }
  | ObjectShape
  | {
      readonly kind: 'union'
      readonly members: ReadonlyArray<Shape>
      /** The property that tells the members apart, each of which has literals for it. */
      readonly discriminator: string | null
    }
  | { readonly kind: 'intersection'; readonly members: ReadonlyArray<Shape> }
  /** A schema of `components`, by its name there. */
  | { readonly kind: 'ref'; readonly name: string }

export interface NamedShape {
  readonly name: string
  readonly pointer: string
  readonly doc: string
  /** What the description says that the type can't: `maxLength: 80`. */
  readonly untypedKeywords: ReadonlyArray<string>
  /** What it is made of; `null` for a format that has a type of its own. */
  readonly schema: Schema | null
  readonly shape: Shape
}

export const json: Shape = { kind: 'json' }
export const nullShape: Shape = { kind: 'null' }

export const noLimits: Limits = { min: null, max: null, pattern: null }

/** Each once; what is of another kind than all others need not be looked at. */
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

/** Of every type of JSON, whatever it holds. */
const isAnyJson = (members: ReadonlyArray<Shape>): boolean =>
  members.length >= 6 && new Set(members.filter(isUnconstrained).map(({ kind }) => kind)).size === 6

/** One of several; members that are unions themselves are taken apart, and each is there once. */
export const unionOf = (shapes: ReadonlyArray<Shape>, discriminator: string | null = null): Shape => {
  const flat = shapes.flatMap((shape) => (shape.kind === 'union' ? shape.members : [shape]))
  if (flat.some((shape) => shape.kind === 'json') || isAnyJson(flat)) return json
  const members = distinct(flat.filter((shape) => shape.kind !== 'never'))
  const [only] = members
  if (only === undefined) return { kind: 'never' }
  return members.length === 1 ? only : { kind: 'union', members, discriminator }
}

const none: ReadonlyArray<Shape> = []

/** The shapes directly inside of a shape. */
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

/** The names of the schemas that a shape refers to, at any depth of its own. */
export const referencedNames = (shape: Shape): ReadonlyArray<string> => {
  const found = new Set<string>()
  const visit = (one: Shape): void => {
    if (one.kind === 'ref') found.add(one.name)
    else for (const part of childShapes(one)) visit(part)
  }
  visit(shape)
  return [...found]
}

/** Whether bytes are sent, at any depth of its own. */
export const containsBytes = (shape: Shape): boolean => shape.kind === 'bytes' || childShapes(shape).some(containsBytes)
