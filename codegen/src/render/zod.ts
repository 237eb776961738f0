/**
 * From a shape to a zod schema: the expression that makes it, and its type, which
 * `isolatedDeclarations` wants written.
 */
import { propertyKey, quote } from '../model/identifiers.js'
import { parsePattern } from '../model/Pattern.js'
import { type Limits, type ObjectShape, type Property, type Shape } from '../model/Shape.js'
import { type Plan } from '../plan/Plan.js'
import { isKnownFormat } from './formats.js'
import { indent } from './text.js'
import { typeOf } from './types.js'

/** What requests.ts declares for itself. Its names end in `$`, as no name of a description does. */
export type Part = 'hasLength$' | 'says$' | 'formatted$' | 'json$' | 'bytes$' | 'rules$' | 'interpreted$'

export interface ZodContext {
  readonly plan: Plan
  /** Those that are declared above, and so can be referred to. */
  readonly recursive: ReadonlySet<string>
  /** What has been used. */
  readonly used: Set<Part>
}

interface Zod {
  readonly text: string
  readonly type: string
}

const call = (part: Part, { used }: ZodContext): Part => {
  used.add(part)
  return part
}

const optional = ({ text, type }: Zod): Zod => ({ text: `${text}.optional()`, type: `z$.ZodOptional<${type}>` })
const nullable = ({ text, type }: Zod): Zod => ({ text: `${text}.nullable()`, type: `z$.ZodNullable<${type}>` })

/** Of numbers and lists. */
const limitsOf = ({ min, max }: Limits, field: string, unit: string): string => {
  const words = (count: number, which: 'least' | 'most'): string =>
    quote(`${field} must ${unit === '' ? 'be' : 'have'} at ${which} ${count}${unit}`)
  return [
    min === null ? '' : `.min(${min}, ${words(min, 'least')})`,
    max === null ? '' : `.max(${max}, ${words(max, 'most')})`,
  ].join('')
}

/** Of texts, whose characters zod counts in another way. */
const textLimitsOf = ({ min, max, pattern }: Limits, field: string, context: ZodContext): string => {
  const refine = (test: string, words: string): string => `.refine((text) => ${test}, ${quote(`${field} ${words}`)})`
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

const says = (field: string, expected: string, context: ZodContext): string =>
  `${call('says$', context)}(${quote(field)}, ${quote(expected)})`

const plain = (make: string, type: string, field: string, expected: string, context: ZodContext): Zod => ({
  text: `z$.${make}(${says(field, expected, context)})`,
  type: `z$.${type}`,
})

const stringOf = (shape: Extract<Shape, { kind: 'string' }>, field: string, type: string, context: ZodContext): Zod => {
  const { format, brand, limits } = shape
  const { formats } = context.plan
  if (!isKnownFormat(format, formats) && brand === null) {
    const { text, type: zod } = plain('string', 'ZodString', field, 'text', context)
    return { text: `${text}${textLimitsOf(limits, field, context)}`, type: zod }
  }
  const pattern = isKnownFormat(format, formats) ? `codecs$.formats[${quote(format)}]` : '/^/'
  const words = isKnownFormat(format, formats) ? (formats[format]?.words ?? format) : 'text'
  return {
    text: `${call('formatted$', context)}<${type}>(${quote(field)}, ${pattern}, ${quote(words)})`,
    type: `z$.ZodType<${type}, ${type}>`,
  }
}

const numberOf = (
  { isInteger, limits }: Extract<Shape, { kind: 'number' }>,
  field: string,
  context: ZodContext,
): Zod => {
  const expected = isInteger ? 'a whole number' : 'a number'
  const { text, type } = plain('number', 'ZodNumber', field, expected, context)
  // Those of zod are no larger than can be counted one by one.
  const whole = isInteger ? `.refine(Number.isInteger, ${quote(`${field} must be ${expected}`)})` : ''
  return { text: `${text}${whole}${limitsOf(limits, field, '')}`, type }
}

const propertyOf = ({ name, shape, isRequired }: Property, context: ZodContext, depth: number): Zod => {
  const zod = zodOf(shape, name, context, depth)
  const { text, type } = isRequired ? zod : optional(zod)
  return {
    text: `${indent(depth)}${propertyKey(name)}: ${text},\n`,
    type: `${indent(depth)}${propertyKey(name)}: ${type}\n`,
  }
}

const objectOf = (shape: ObjectShape, field: string, context: ZodContext, depth: number): Zod => {
  const { properties, additional } = shape
  const others = additional === null ? null : zodOf(additional, `a member of ${field}`, context, depth)
  const message = says(field, 'an object', context)
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

const literalsOf = (shape: Extract<Shape, { kind: 'literals' }>, field: string, context: ZodContext): Zod => {
  const values = shape.values.map((value) => (typeof value === 'string' ? quote(value) : String(value)))
  const expected = values.length === 1 ? values.join('') : `one of ${values.join(', ')}`
  return {
    text: `z$.literal([${values.join(', ')}], ${says(field, expected, context)})`,
    type: `z$.ZodLiteral<${values.join(' | ')}>`,
  }
}

const tupleOf = (shape: Extract<Shape, { kind: 'tuple' }>, field: string, context: ZodContext, depth: number): Zod => {
  const items = shape.items.map((item, i) => {
    const zod = zodOf(item, `an item of ${field}`, context, depth)
    return i < shape.minItems ? zod : optional(zod)
  })
  const rest = shape.rest === null ? null : zodOf(shape.rest, `an item of ${field}`, context, depth)
  const texts = items.map(({ text }) => text).join(', ')
  return {
    text: `z$.tuple([${texts}], ${says(field, 'a list', context)})${rest === null ? '' : `.rest(${rest.text})`}`,
    type: `z$.ZodTuple<[${items.map(({ type }) => type).join(', ')}], ${rest?.type ?? 'null'}>`,
  }
}

/**
 * Whether a schema is referred to by its name. Any other is written out, so that its message can
 * name the field that it is for.
 */
export const isReferredTo = ({ kind }: Shape, id: string, { recursive }: Pick<ZodContext, 'recursive'>): boolean =>
  kind !== 'string' && (['object', 'union', 'intersection'].includes(kind) || recursive.has(id))

const refOf = (name: string, field: string, context: ZodContext, depth: number): Zod => {
  const target = context.plan.shapeOf(name)
  const id = context.plan.nameOf(name, 'sent')
  if (target.kind === 'string') return stringOf(target, field, `models$.${id}`, context)
  if (isReferredTo(target, id, context)) return { text: id, type: `typeof ${id}` }
  return zodOf(target, field, context, depth)
}

const unionOf = (shape: Extract<Shape, { kind: 'union' }>, field: string, context: ZodContext, depth: number): Zod => {
  const members = shape.members
    .filter((member) => member.kind !== 'null')
    .map((member) => zodOf(member, field, context, depth))
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

/** What is declared under a name of models.ts. */
export const zodNamed = (name: string, shape: Shape, context: ZodContext): Zod =>
  shape.kind === 'string' ? stringOf(shape, name, `models$.${name}`, context) : zodOf(shape, name, context, 0)

const zodOf = (shape: Shape, field: string, context: ZodContext, depth: number): Zod => {
  switch (shape.kind) {
    case 'json':
      return { text: `${call('json$', context)}(${quote(field)})`, type: 'z$.ZodType<models$.Json, models$.Json>' }
    case 'never':
      return plain('never', 'ZodNever', field, 'left out', context)
    case 'null':
      return plain('null', 'ZodNull', field, 'null', context)
    case 'boolean':
      return plain('boolean', 'ZodBoolean', field, 'true or false', context)
    case 'number':
      return numberOf(shape, field, context)
    case 'string': {
      const type = typeOf(
        shape,
        { nameOf: context.plan.nameOf, view: 'sent', isChecked: true, prefix: 'models$.' },
        depth,
      )
      return stringOf(shape, field, type, context)
    }
    case 'literals':
      return literalsOf(shape, field, context)
    case 'array': {
      const { text, type } = zodOf(shape.item, `an item of ${field}`, context, depth)
      const limits = limitsOf(shape.limits, field, ' items')
      return { text: `z$.array(${text}, ${says(field, 'a list', context)})${limits}`, type: `z$.ZodArray<${type}>` }
    }
    case 'tuple':
      return tupleOf(shape, field, context, depth)
    case 'bytes':
      return {
        text: `${call('bytes$', context)}(${quote(field)})`,
        type: 'z$.ZodType<models$.Binary, models$.Binary>',
      }
    case 'object':
      return objectOf(shape, field, context, depth)
    case 'union':
      return unionOf(shape, field, context, depth)
    case 'intersection':
      return shape.members
        .map((member) => zodOf(member, field, context, depth))
        .reduce((left, right) => ({
          text: `z$.intersection(${left.text}, ${right.text})`,
          type: `z$.ZodIntersection<${left.type}, ${right.type}>`,
        }))
    case 'ref':
      return refOf(shape.name, field, context, depth)
  }
}
