/** Writes the deeply readonly TypeScript type of a shape. */
import { propertyKey, quote } from '../model/identifiers.js'
import type { ObjectShape, Property, Shape } from '../model/Shape.js'
import type { Plan } from '../plan/Plan.js'
import type { Direction } from '../Direction.js'
import { constraintComment, joinParagraphs } from './constraintComments.js'
import { docComment, indent } from './sourceCode.js'

export interface TypeContext {
  /** Returns the name of a schema's type. */
  readonly nameOf: (name: string, direction: Direction) => string
  readonly direction: Direction
  /** Whether codecs check what the type can't express. */
  readonly isChecked: boolean
  /** The prefix of names from models.ts, such as `models.`. */
  readonly prefix: string
}

const literalOf = (value: string | number | boolean): string =>
  typeof value === 'string' ? quote(value) : String(value)

const propertyOf = (property: Property, context: TypeContext, depth: number): string => {
  const mark = property.isRequired ? '' : '?'
  const orUndefined = !property.isRequired && context.direction === 'sent' ? ' | undefined' : ''
  const doc = docComment(
    joinParagraphs(property.doc, constraintComment(property.untypedKeywords, context.isChecked)),
    depth,
  )
  return `${doc}${indent(depth)}readonly ${propertyKey(property.name)}${mark}: ${typeScriptType(property.shape, context, depth)}${orUndefined}\n`
}

const isOptional = (property: Property): boolean => !property.isRequired

/** An index signature must accept the described properties too. */
const indexSignature = (shape: ObjectShape, context: TypeContext, depth: number): string => {
  if (shape.additional === null) return ''
  const all = [...shape.properties.map((property) => property.shape), shape.additional]
  const types = [...new Set(all.map((one) => unionMember(one, context, depth)))]
  const orUndefined = shape.properties.some(isOptional) ? ' | undefined' : ''
  return `${indent(depth)}readonly [key: string]: ${types.join(' | ')}${orUndefined}\n`
}

/** Writes the properties of an object, with braces. */
export const recordType = (shape: ObjectShape, context: TypeContext, depth: number): string => {
  const properties = shape.properties.map((property) => propertyOf(property, context, depth + 1)).join('')
  return `{\n${properties}${indexSignature(shape, context, depth + 1)}${indent(depth)}}`
}

/** The type of an object without described properties. */
export const emptyRecord = 'Readonly<Record<never, never>>'

export const isEmptyObject = (shape: Shape): boolean =>
  shape.kind === 'object' && shape.properties.length === 0 && shape.additional === null

/** An intersection binds tighter than a union; parentheses make that visible. */
const unionMember = (shape: Shape, context: TypeContext, depth: number): string =>
  shape.kind === 'intersection' ? `(${typeScriptType(shape, context, depth)})` : typeScriptType(shape, context, depth)

/** Only a union needs parentheses in an intersection. */
const intersectionMember = (shape: Shape, context: TypeContext, depth: number): string =>
  shape.kind === 'union' || shape.kind === 'literals'
    ? `(${typeScriptType(shape, context, depth)})`
    : typeScriptType(shape, context, depth)

const tupleOf = (shape: Extract<Shape, { kind: 'tuple' }>, context: TypeContext, depth: number): string => {
  const items = shape.items.map((item, i) => {
    const type = typeScriptType(item, context, depth)
    if (i < shape.minItems) return type
    if (context.direction === 'sent') return `(${type} | undefined)?`
    return item.kind === 'union' || item.kind === 'intersection' ? `(${type})?` : `${type}?`
  })
  const rest = shape.rest === null ? [] : [`...ReadonlyArray<${typeScriptType(shape.rest, context, depth)}>`]
  return `readonly [${[...items, ...rest].join(', ')}]`
}

export const typeScriptType = (shape: Shape, context: TypeContext, depth: number): string => {
  switch (shape.kind) {
    case 'json':
      return `${context.prefix}Json`
    case 'never':
      return 'never'
    case 'null':
      return 'null'
    case 'boolean':
    case 'number':
      return shape.kind
    case 'string':
      return shape.brand === null ? 'string' : `string & ${context.prefix}Brand<${quote(shape.brand)}>`
    case 'bytes':
      return `${context.prefix}Binary`
    case 'literals':
      return [...shape.values.map(literalOf), ...(shape.isOpen ? [`${context.prefix}Unrecognized`] : [])].join(' | ')
    case 'array':
      return `ReadonlyArray<${typeScriptType(shape.item, context, depth)}>`
    case 'tuple':
      return tupleOf(shape, context, depth)
    case 'object':
      return isEmptyObject(shape) ? emptyRecord : recordType(shape, context, depth)
    case 'union':
      return [...new Set(shape.members.map((member) => unionMember(member, context, depth)))].join(' | ')
    case 'intersection':
      return shape.members.map((member) => intersectionMember(member, context, depth)).join(' & ')
    case 'ref':
      return `${context.prefix}${context.nameOf(shape.name, context.direction)}`
  }
}

/** Writes a type outside of models.ts. */
export const qualifiedType = (
  shape: Shape,
  direction: Direction,
  { nameOf, isChecked }: Pick<Plan, 'isChecked' | 'nameOf'>,
  prefix = 'models.',
  depth = 0,
): string => typeScriptType(shape, { nameOf, direction, isChecked: isChecked(direction), prefix }, depth)
