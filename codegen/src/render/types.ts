/** From a shape to the text of a deeply readonly type. */
import { propertyKey, quote } from '../model/identifiers.js'
import { type ObjectShape, type Property, type Shape } from '../model/Shape.js'
import { type Plan } from '../plan/Plan.js'
import { type View } from '../plan/views.js'
import { beyondSentences, docWith } from './beyond.js'
import { comment, indent } from './text.js'

export interface TypeContext {
  /** How a schema's type is written here. */
  readonly nameOf: (name: string, view: View) => string
  readonly view: View
  /** Whether codecs check what no type can hold. */
  readonly isChecked: boolean
  /** What stands before names of models.ts, for example `models.`. */
  readonly prefix: string
}

const literalOf = (value: string | number | boolean): string =>
  typeof value === 'string' ? quote(value) : String(value)

const propertyOf = (property: Property, context: TypeContext, depth: number): string => {
  const mark = property.isRequired ? '' : '?'
  const orUndefined = !property.isRequired && context.view === 'sent' ? ' | undefined' : ''
  const doc = comment(docWith(property.doc, beyondSentences(property.untypedKeywords, context.isChecked)), depth)
  return `${doc}${indent(depth)}readonly ${propertyKey(property.name)}${mark}: ${typeOf(property.shape, context, depth)}${orUndefined}\n`
}

const isOptional = (property: Property): boolean => !property.isRequired

/** With other members, an index signature must accept the described ones too. */
const indexOf = (shape: ObjectShape, context: TypeContext, depth: number): string => {
  if (shape.additional === null) return ''
  const all = [...shape.properties.map((property) => property.shape), shape.additional]
  const types = [...new Set(all.map((one) => memberOf(one, context, depth)))]
  const orUndefined = shape.properties.some(isOptional) ? ' | undefined' : ''
  return `${indent(depth)}readonly [key: string]: ${types.join(' | ')}${orUndefined}\n`
}

/** The members of an object, braces included. */
export const recordOf = (shape: ObjectShape, context: TypeContext, depth: number): string => {
  const properties = shape.properties.map((property) => propertyOf(property, context, depth + 1)).join('')
  return `{\n${properties}${indexOf(shape, context, depth + 1)}${indent(depth)}}`
}

/** An object of which no member is described. */
export const emptyRecord = 'Readonly<Record<never, never>>'

export const isEmpty = (shape: Shape): boolean =>
  shape.kind === 'object' && shape.properties.length === 0 && shape.additional === null

/** An intersection binds more tightly than a union, but that is easily overlooked. */
const memberOf = (shape: Shape, context: TypeContext, depth: number): string =>
  shape.kind === 'intersection' ? `(${typeOf(shape, context, depth)})` : typeOf(shape, context, depth)

/** Only what is a choice itself has to be held together. */
const factorOf = (shape: Shape, context: TypeContext, depth: number): string =>
  shape.kind === 'union' || shape.kind === 'literals'
    ? `(${typeOf(shape, context, depth)})`
    : typeOf(shape, context, depth)

const tupleOf = (shape: Extract<Shape, { kind: 'tuple' }>, context: TypeContext, depth: number): string => {
  const items = shape.items.map((item, i) => {
    const type = typeOf(item, context, depth)
    if (i < shape.minItems) return type
    if (context.view === 'sent') return `(${type} | undefined)?`
    return item.kind === 'union' || item.kind === 'intersection' ? `(${type})?` : `${type}?`
  })
  const rest = shape.rest === null ? [] : [`...ReadonlyArray<${typeOf(shape.rest, context, depth)}>`]
  return `readonly [${[...items, ...rest].join(', ')}]`
}

export const typeOf = (shape: Shape, context: TypeContext, depth: number): string => {
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
      return `ReadonlyArray<${typeOf(shape.item, context, depth)}>`
    case 'tuple':
      return tupleOf(shape, context, depth)
    case 'object':
      return isEmpty(shape) ? emptyRecord : recordOf(shape, context, depth)
    case 'union':
      return [...new Set(shape.members.map((member) => memberOf(member, context, depth)))].join(' | ')
    case 'intersection':
      return shape.members.map((member) => factorOf(member, context, depth)).join(' & ')
    case 'ref':
      return `${context.prefix}${context.nameOf(shape.name, context.view)}`
  }
}

/** A type as it is written outside of models.ts. */
export const typeIn = (
  shape: Shape,
  view: View,
  { nameOf, isChecked }: Pick<Plan, 'isChecked' | 'nameOf'>,
  prefix = 'models.',
  depth = 0,
): string => typeOf(shape, { nameOf, view, isChecked: isChecked(view), prefix }, depth)
