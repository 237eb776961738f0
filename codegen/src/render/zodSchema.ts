/**
 * Writes the zod schema of a shape: the expression, and its type, which `isolatedDeclarations`
 * requires.
 */
import { propertyKey, quote } from '../model/identifiers.js'
import { parsePattern } from '../model/Pattern.js'
import type { Limits, ObjectShape, Property, Shape } from '../model/Shape.js'
import type { Plan } from '../plan/Plan.js'
import { isKnownFormat } from './formatChecks.js'
import { indent } from './sourceCode.js'
import { typeScriptType } from './typeScriptType.js'

/** Helpers that requests.ts declares. Their names end in `$`, which no generated name does. */
export type ZodHelper = 'hasLength$' | 'says$' | 'formatted$' | 'json$' | 'bytes$' | 'rules$' | 'interpreted$'

export interface ZodContext {
  readonly plan: Plan
  /** The recursive schemas, which are always referenced by name. */
  readonly recursive: ReadonlySet<string>
  /** The helpers used so far. */
  readonly used: Set<ZodHelper>
}

interface ZodCode {
  readonly text: string
  readonly type: string
}

const useHelper = (part: ZodHelper, { used }: ZodContext): ZodHelper => {
  used.add(part)
  return part
}

const optional = ({ text, type }: ZodCode): ZodCode => ({ text: `${text}.optional()`, type: `z$.ZodOptional<${type}>` })
const nullable = ({ text, type }: ZodCode): ZodCode => ({ text: `${text}.nullable()`, type: `z$.ZodNullable<${type}>` })

/** Writes the limits of a number or an array. */
const limitCalls = ({ min, max }: Limits, field: string, unit: string): string => {
  const message = (count: number, which: 'least' | 'most'): string =>
    quote(`${field} must ${unit === '' ? 'be' : 'have'} at ${which} ${count}${unit}`)
  return [
    min === null ? '' : `.min(${min}, ${message(min, 'least')})`,
    max === null ? '' : `.max(${max}, ${message(max, 'most')})`,
  ].join('')
}

/** Writes the limits of a string. zod counts UTF-16 code units, JSON Schema counts characters. */
const stringLimitCalls = ({ min, max, pattern }: Limits, field: string, context: ZodContext): string => {
  const refine = (test: string, problem: string): string =>
    `.refine((text) => ${test}, ${quote(`${field} ${problem}`)})`
  const least = min === 1 ? 'may not be blank' : `must have at least ${min} characters`
  if ((min ?? 0) > 1 || max !== null) context.used.add('hasLength$')
  return [
    min === null || min === 0
      ? ''
      : min === 1
        ? `.min(1, ${quote(`${field} ${least}`)})`
        : refine(`hasLength$(text, ${min})`, least),
    max === null ? '' : refine(`!hasLength$(text, ${max + 1})`, `must have at most ${max} characters`),
    pattern === null ? '' : `.regex(${regExpOf(pattern)}, ${quote(`${field} must look like ${pattern}`)})`,
  ].join('')
}

const regExpOf = (source: string): string => {
  const flags = parsePattern(source)?.flags ?? ''
  return `new RegExp(${quote(source)}${flags === '' ? '' : `, '${flags}'`})`
}

const messageOptions = (field: string, expected: string, context: ZodContext): string =>
  `${useHelper('says$', context)}(${quote(field)}, ${quote(expected)})`

const simpleSchema = (make: string, type: string, field: string, expected: string, context: ZodContext): ZodCode => ({
  text: `z$.${make}(${messageOptions(field, expected, context)})`,
  type: `z$.${type}`,
})

const stringOf = (
  shape: Extract<Shape, { kind: 'string' }>,
  field: string,
  type: string,
  context: ZodContext,
): ZodCode => {
  const { format, brand, limits } = shape
  const { formats } = context.plan
  if (!isKnownFormat(format, formats) && brand === null) {
    const { text, type: zod } = simpleSchema('string', 'ZodString', field, 'text', context)
    return { text: `${text}${stringLimitCalls(limits, field, context)}`, type: zod }
  }
  const pattern = isKnownFormat(format, formats) ? `codecs$.formats[${quote(format)}]` : '/^/'
  const expected = isKnownFormat(format, formats) ? (formats[format]?.words ?? format) : 'text'
  return {
    text: `${useHelper('formatted$', context)}<${type}>(${quote(field)}, ${pattern}, ${quote(expected)})`,
    type: `z$.ZodType<${type}, ${type}>`,
  }
}

const numberOf = (
  { isInteger, limits }: Extract<Shape, { kind: 'number' }>,
  field: string,
  context: ZodContext,
): ZodCode => {
  const expected = isInteger ? 'a whole number' : 'a number'
  const { text, type } = simpleSchema('number', 'ZodNumber', field, expected, context)
  // zod's own integers are limited to safe ones.
  const whole = isInteger ? `.refine(Number.isInteger, ${quote(`${field} must be ${expected}`)})` : ''
  return { text: `${text}${whole}${limitCalls(limits, field, '')}`, type }
}

const propertyOf = ({ name, shape, isRequired }: Property, context: ZodContext, depth: number): ZodCode => {
  const zod = zodSchema(shape, name, context, depth)
  const { text, type } = isRequired ? zod : optional(zod)
  return {
    text: `${indent(depth)}${propertyKey(name)}: ${text},\n`,
    type: `${indent(depth)}${propertyKey(name)}: ${type}\n`,
  }
}

const objectOf = (shape: ObjectShape, field: string, context: ZodContext, depth: number): ZodCode => {
  const { properties, additional } = shape
  const others = additional === null ? null : zodSchema(additional, `a member of ${field}`, context, depth)
  const message = messageOptions(field, 'an object', context)
  if (properties.length === 0 && others !== null)
    return {
      text: `z$.record(z$.string(), ${others.text}, ${message})`,
      type: `z$.ZodRecord<z$.ZodString, ${others.type}>`,
    }
  const all = properties.map((property) => propertyOf(property, context, depth + 1))
  const block = (lines: ReadonlyArray<string>): string =>
    lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent(depth)}}`
  const members = block(all.map(({ text }) => text))
  const types = block(all.map(({ type }) => type))
  return others === null
    ? { text: `z$.strictObject(${members}, ${message})`, type: `z$.ZodObject<${types}, z$.core.$strict>` }
    : {
        text: `z$.object(${members}, ${message}).catchall(${others.text})`,
        type: `z$.ZodObject<${types}, z$.core.$catchall<${others.type}>>`,
      }
}

const literalsOf = (shape: Extract<Shape, { kind: 'literals' }>, field: string, context: ZodContext): ZodCode => {
  const values = shape.values.map((value) => (typeof value === 'string' ? quote(value) : String(value)))
  const expected = values.length === 1 ? values.join('') : `one of ${values.join(', ')}`
  return {
    text: `z$.literal([${values.join(', ')}], ${messageOptions(field, expected, context)})`,
    type: `z$.ZodLiteral<${values.join(' | ')}>`,
  }
}

const tupleOf = (
  shape: Extract<Shape, { kind: 'tuple' }>,
  field: string,
  context: ZodContext,
  depth: number,
): ZodCode => {
  const items = shape.items.map((item, i) => {
    const zod = zodSchema(item, `an item of ${field}`, context, depth)
    return i < shape.minItems ? zod : optional(zod)
  })
  const rest = shape.rest === null ? null : zodSchema(shape.rest, `an item of ${field}`, context, depth)
  const texts = items.map(({ text }) => text).join(', ')
  return {
    text: `z$.tuple([${texts}], ${messageOptions(field, 'a list', context)})${rest === null ? '' : `.rest(${rest.text})`}`,
    type: `z$.ZodTuple<[${items.map(({ type }) => type).join(', ')}], ${rest?.type ?? 'null'}>`,
  }
}

/**
 * Whether a schema is referenced by its name. Any other is written inline, so that its message
 * names the field that uses it.
 */
export const isReferencedByName = (
  { kind }: Shape,
  id: string,
  { recursive }: Pick<ZodContext, 'recursive'>,
): boolean => kind !== 'string' && (['object', 'union', 'intersection'].includes(kind) || recursive.has(id))

const refOf = (name: string, field: string, context: ZodContext, depth: number): ZodCode => {
  const target = context.plan.shapeOf(name)
  const id = context.plan.nameOf(name, 'sent')
  if (target.kind === 'string') return stringOf(target, field, `models$.${id}`, context)
  if (isReferencedByName(target, id, context)) return { text: id, type: `typeof ${id}` }
  return zodSchema(target, field, context, depth)
}

const unionOf = (
  shape: Extract<Shape, { kind: 'union' }>,
  field: string,
  context: ZodContext,
  depth: number,
): ZodCode => {
  const members = shape.members
    .filter((member) => member.kind !== 'null')
    .map((member) => zodSchema(member, field, context, depth))
  const [only] = members
  const zod =
    members.length === 1 && only !== undefined
      ? only
      : {
          text: `z$.union([${members.map(({ text }) => text).join(', ')}])`,
          type: `z$.ZodUnion<readonly [${members.map(({ type }) => type).join(', ')}]>`,
        }
  return members.length === shape.members.length ? zod : nullable(zod)
}

/** Writes the zod schema of a named type of models.ts. */
export const namedZodSchema = (name: string, shape: Shape, context: ZodContext): ZodCode =>
  shape.kind === 'string' ? stringOf(shape, name, `models$.${name}`, context) : zodSchema(shape, name, context, 0)

const zodSchema = (shape: Shape, field: string, context: ZodContext, depth: number): ZodCode => {
  switch (shape.kind) {
    case 'json':
      return { text: `${useHelper('json$', context)}(${quote(field)})`, type: 'z$.ZodType<models$.Json, models$.Json>' }
    case 'never':
      return simpleSchema('never', 'ZodNever', field, 'left out', context)
    case 'null':
      return simpleSchema('null', 'ZodNull', field, 'null', context)
    case 'boolean':
      return simpleSchema('boolean', 'ZodBoolean', field, 'true or false', context)
    case 'number':
      return numberOf(shape, field, context)
    case 'string': {
      const type = typeScriptType(
        shape,
        { nameOf: context.plan.nameOf, direction: 'sent', isChecked: true, prefix: 'models$.' },
        depth,
      )
      return stringOf(shape, field, type, context)
    }
    case 'literals':
      return literalsOf(shape, field, context)
    case 'array': {
      const { text, type } = zodSchema(shape.item, `an item of ${field}`, context, depth)
      const limits = limitCalls(shape.limits, field, ' items')
      return {
        text: `z$.array(${text}, ${messageOptions(field, 'a list', context)})${limits}`,
        type: `z$.ZodArray<${type}>`,
      }
    }
    case 'tuple':
      return tupleOf(shape, field, context, depth)
    case 'bytes':
      return {
        text: `${useHelper('bytes$', context)}(${quote(field)})`,
        type: 'z$.ZodType<models$.Binary, models$.Binary>',
      }
    case 'object':
      return objectOf(shape, field, context, depth)
    case 'union':
      return unionOf(shape, field, context, depth)
    case 'intersection':
      return shape.members
        .map((member) => zodSchema(member, field, context, depth))
        .reduce((left, right) => ({
          text: `z$.intersection(${left.text}, ${right.text})`,
          type: `z$.ZodIntersection<${left.type}, ${right.type}>`,
        }))
    case 'ref':
      return refOf(shape.name, field, context, depth)
  }
}
