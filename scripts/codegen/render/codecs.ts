/** codecs.ts: io-ts codecs of what is received. */
import { type Format, type Formats } from '../formats.js'
import { type Declaration, type Plan } from '../Plan.js'
import { keyOf, quote } from '../names.js'
import { type Literal, type ObjectShape, partsOf, type Property, type Shape } from '../Shape.js'
import { file, indent } from './text.js'
import { typeOf } from './types.js'

/** How a format looks, as a literal: within one, a slash must not end it. */
const patternOf = ({ pattern, flags }: Format): string => `/${new RegExp(pattern, flags).source}/${flags}`

const prelude = (
  formats: Formats,
): string => `/** How texts of a format look. The server is the authority: this only keeps out what is plainly something else. */
export const formats = {
${Object.entries(formats)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, format]) => `  ${keyOf(name)}: ${patternOf(format)},\n`)
  .join('')}}

/** A text of a format, under the brand that the caller gives it. */
export const formatted = <A extends string>(name: string, format: RegExp): t.Type<A, unknown> => {
  const is = (value: unknown): value is A => typeof value === 'string' && format.test(value)
  return new t.Type<A, unknown>(name, is, (value, context) => (is(value) ? t.success(value) : t.failure(value, context)), t.identity)
}

export const integer: t.Type<number, unknown> = new t.Type<number, unknown>(
  'integer',
  (value): value is number => Number.isInteger(value),
  (value, context) => (Number.isInteger(value) ? t.success(value as number) : t.failure(value, context)),
  t.identity,
)

/** Without recursion, so that no depth of nesting can exhaust the stack. */
const isJson = (value: unknown): value is models.Json => {
  const pending: Array<unknown> = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'object' && next !== null) for (const part of Object.values(next)) pending.push(part)
    else if (next !== null && typeof next !== 'string' && typeof next !== 'number' && typeof next !== 'boolean') return false
  }
  return true
}

/** Any JSON value; nothing at all is none. */
export const Json: t.Type<models.Json, unknown> = new t.Type<models.Json, unknown>(
  'JSON',
  isJson,
  (value, context) => (isJson(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
)`

/** io-ts has none for lists of which only the beginning is described. */
const openTuple = `/** A list that begins with these items, of which so many must be there; what follows, if anything may, is one kind of thing. */
export const openTuple = <A>(items: ReadonlyArray<t.Mixed>, minItems: number, rest: t.Mixed | null, name = 'tuple'): t.Type<A, unknown> => {
  const fits = (value: unknown): value is ReadonlyArray<unknown> =>
    Array.isArray(value) && value.length >= minItems && (rest !== null || value.length <= items.length)
  const at = (i: number): t.Mixed => items[i] ?? rest ?? t.never
  return new t.Type<A, unknown>(
    name,
    (value): value is A => fits(value) && value.every((item, i) => at(i).is(item)),
    (value, context) => {
      if (!fits(value)) return t.failure(value, context)
      const errors = value.flatMap((item, i) => {
        const result = at(i).validate(item, t.appendContext(context, String(i), at(i), item))
        return result._tag === 'Left' ? result.left : []
      })
      return errors.length === 0 ? t.success(value as A) : t.failures(errors)
    },
    t.identity,
  )
}`

export const isKnownFormat = (format: string | null, formats: Formats): format is string =>
  format !== null && Object.hasOwn(formats, format)

/** How codecs.ts is seen from the file that is written. */
export interface CodecContext {
  readonly nameOf: Plan['nameOf']
  readonly formats: Formats
  /** `codecs.` outside of codecs.ts. */
  readonly prefix: string
}

const accessFormat = (format: string, prefix: string): string =>
  /^\w+$/.test(format) ? `${prefix}formats.${format}` : `${prefix}formats[${quote(format)}]`

const literalOf = (value: Literal): string => `t.literal(${typeof value === 'string' ? quote(value) : String(value)})`

/** An enumeration of texts is a \`keyof\`, so that an error tells an unknown member from any other mistake. */
const literalsOf = (values: ReadonlyArray<Literal>): string => {
  if (values.length === 1) return oneOf(values.map(literalOf))
  const texts = values.filter((value) => typeof value === 'string')
  const others = values.filter((value) => typeof value !== 'string').map(literalOf)
  const keys = texts.length === 0 ? [] : [`t.keyof({ ${texts.map((text) => `${keyOf(text)}: null`).join(', ')} })`]
  return oneOf([...keys, ...others])
}

const oneOf = (codecs: ReadonlyArray<string>): string =>
  codecs.length === 1 ? (codecs[0] ?? '') : `t.union([${codecs.join(', ')}])`

const stringOf = (
  shape: Extract<Shape, { kind: 'string' }>,
  { prefix, formats }: CodecContext,
  name?: string,
): string => {
  const { format, brand } = shape
  if (!isKnownFormat(format, formats) && brand === null) return 't.string'
  const type = brand === null ? 'string' : `string & models.Brand<${quote(brand)}>`
  const names = [name ?? brand, format].filter((one) => one !== null)
  const label = names.length === 2 ? `${names.join(' (')})` : names.join('')
  return `${prefix}formatted<${type}>(${quote(label)}, ${isKnownFormat(format, formats) ? accessFormat(format, prefix) : '/^/'})`
}

const record = (
  constructor: 'type' | 'partial',
  properties: ReadonlyArray<Property>,
  context: CodecContext,
  depth: number,
  name: string,
): string => {
  const members = properties.map(
    (one) => `${indent(depth + 1)}${keyOf(one.name)}: ${codecOf(one.shape, context, depth + 1)},\n`,
  )
  return properties.length === 0
    ? `t.${constructor}({}${name})`
    : `t.${constructor}({\n${members.join('')}${indent(depth)}}${name})`
}

const objectOf = (shape: ObjectShape, context: CodecContext, depth: number, name: string): string => {
  const required = shape.properties.filter((property) => property.isRequired)
  const optional = shape.properties.filter((property) => !property.isRequired)
  const all = [
    ...shape.properties.map((property) => property.shape),
    ...(shape.additional === null ? [] : [shape.additional]),
  ]
  const texts = [...new Set(all.map((one) => codecOf(one, context, depth)))]
  const values = oneOf(optional.length === 0 ? texts : [...texts, 't.undefined'])
  const parts = [
    ...(required.length > 0 || (optional.length === 0 && shape.additional === null)
      ? [(label: string) => record('type', required, context, depth, label)]
      : []),
    ...(optional.length > 0 ? [(label: string) => record('partial', optional, context, depth, label)] : []),
    ...(shape.additional === null ? [] : [(label: string) => `t.record(t.string, ${values}${label})`]),
  ]
  const [only] = parts
  return parts.length === 1 && only !== undefined
    ? only(name)
    : `t.intersection([${parts.map((part) => part('')).join(', ')}]${name})`
}

const tupleOf = (
  shape: Extract<Shape, { kind: 'tuple' }>,
  context: CodecContext,
  depth: number,
  label: string,
): string => {
  const items = shape.items.map((item) => codecOf(item, context, depth))
  if (shape.rest === null && shape.minItems === items.length)
    return `t.readonly(t.tuple([${items.join(', ')}])${label})`
  const type = typeOf(shape, { nameOf: context.nameOf, view: 'received', prefix: 'models.' }, depth)
  const rest = shape.rest === null ? 'null' : codecOf(shape.rest, context, depth)
  return `${context.prefix}openTuple<${type}>([${items.join(', ')}], ${shape.minItems}, ${rest}${label})`
}

/** The text of a codec; \`name\` is what errors call it. */
export const codecOf = (shape: Shape, context: CodecContext, depth: number, name?: string): string => {
  const label = name === undefined ? '' : `, ${quote(name)}`
  switch (shape.kind) {
    case 'json':
      return `${context.prefix}Json`
    case 'never':
    case 'bytes':
      return 't.never'
    case 'null':
      return 't.null'
    case 'boolean':
      return 't.boolean'
    case 'number':
      return shape.isInteger ? `${context.prefix}integer` : 't.number'
    case 'string':
      return stringOf(shape, context, name)
    case 'literals':
      return literalsOf(shape.values)
    case 'array':
      return `t.readonlyArray(${codecOf(shape.item, context, depth)}${label})`
    case 'tuple':
      return tupleOf(shape, context, depth, label)
    case 'object':
      return objectOf(shape, context, depth, label)
    case 'union':
      return `t.union([${shape.members.map((member) => codecOf(member, context, depth)).join(', ')}]${label})`
    case 'intersection':
      return `t.intersection([${shape.members.map((member) => codecOf(member, context, depth)).join(', ')}]${label})`
    case 'ref':
      return `${context.prefix}${context.nameOf(shape.name, 'received')}`
  }
}

const isOpenTuple = (shape: Shape): boolean =>
  (shape.kind === 'tuple' && (shape.rest !== null || shape.minItems < shape.items.length)) ||
  partsOf(shape).some(isOpenTuple)

const hasOpenTuple = (plan: Plan): boolean =>
  plan.declarations.some(({ isReceived, shape }) => isReceived && isOpenTuple(shape)) ||
  plan.operations.some(({ responses }) =>
    responses.some(({ content }) => content.some(({ shape }) => typeof shape !== 'string' && isOpenTuple(shape))),
  )

const declare = ({ name, shape, isRecursive }: Declaration, plan: Plan): string => {
  const context: CodecContext = { nameOf: plan.nameOf, formats: plan.formats, prefix: '' }
  const codec = codecOf(shape, context, 0, name)
  const type = `t.Type<models.${name}, unknown>`
  return isRecursive
    ? `export const ${name}: ${type} = t.recursion<models.${name}, unknown>(${quote(name)}, () => ${codec})`
    : `export const ${name}: ${type} = ${codec}`
}

export const renderCodecs = (plan: Plan): string => {
  const codecs = plan.declarations
    .filter((declaration) => declaration.isReceived)
    .map((declaration) => declare(declaration, plan))
  return file('Codecs of what the server says. Decoding keeps what it does not know.', [
    "import * as t from 'io-ts'\nimport type * as models from './models.js'",
    prelude(plan.formats),
    // Also where only an answer of an operation holds one.
    hasOpenTuple(plan) ? openTuple : '',
    ...codecs,
  ])
}
