/** requests.ts: zod schemas of what people send, with messages that name the field. */
import { type Declaration, type Plan } from '../plan/Plan.js'
import { keyOf, quote } from '../model/names.js'
import { holdsBytes, type Limits, type ObjectShape, type Property, type Shape } from '../model/Shape.js'
import { isKnownFormat } from './formats.js'
import { comment, file, indent } from './text.js'
import { typeOf } from './types.js'

const prelude = `type Issue = { readonly code?: string | undefined; readonly input?: unknown; readonly keys?: ReadonlyArray<string> }

const says = (field: string, expected: string) => ({
  error: (issue: Issue): string =>
    issue.code === 'unrecognized_keys'
      ? \`\${field} has no \${(issue.keys ?? []).join(', ')}\`
      : issue.input === undefined
        ? \`\${field} is required\`
        : \`\${field} must be \${expected}\`,
})

const formatted = <A extends string>(field: string, format: RegExp, expected: string): z.ZodType<A, A> =>
  z.custom<A>((value) => typeof value === 'string' && format.test(value), says(field, expected))

const json = (field: string): z.ZodType<models.Json, models.Json> => z.custom<models.Json>(codecs.Json.is, says(field, 'a JSON value'))`

interface ZodContext {
  readonly plan: Plan
  /** Those that are declared above, and so can be referred to. */
  readonly recursive: ReadonlySet<string>
}

const limitsOf = ({ min, max, pattern }: Limits, field: string, unit: string): string => {
  const least = min === 1 && unit === 'characters' ? 'may not be blank' : `must have at least ${min} ${unit}`
  return [
    min === null ? '' : `.min(${min}, ${quote(`${field} ${unit === '' ? `must be at least ${min}` : least}`)})`,
    max === null
      ? ''
      : `.max(${max}, ${quote(`${field} ${unit === '' ? `must be at most ${max}` : `must have at most ${max} ${unit}`}`)})`,
    pattern === null
      ? ''
      : `.regex(new RegExp(${quote(pattern)}, 'u'), ${quote(`${field} must look like ${pattern}`)})`,
  ].join('')
}

const says = (field: string, expected: string): string => `says(${quote(field)}, ${quote(expected)})`

const stringOf = (
  shape: Extract<Shape, { kind: 'string' }>,
  field: string,
  type: string,
  { plan: { formats } }: ZodContext,
): string => {
  const { format, brand, limits } = shape
  if (!isKnownFormat(format, formats) && brand === null)
    return `z.string(${says(field, 'text')})${limitsOf(limits, field, 'characters')}`
  const pattern = isKnownFormat(format, formats) ? `codecs.formats[${quote(format)}]` : '/^/'
  const words = isKnownFormat(format, formats) ? (formats[format]?.words ?? format) : 'text'
  return `formatted<${type}>(${quote(field)}, ${pattern}, ${quote(words)})`
}

const propertyOf = (property: Property, context: ZodContext, depth: number): string =>
  `${indent(depth)}${keyOf(property.name)}: ${zodOf(property.shape, property.name, context, depth)}${property.isRequired ? '' : '.optional()'},\n`

const objectOf = (shape: ObjectShape, field: string, context: ZodContext, depth: number): string => {
  const { properties, additional } = shape
  const others = additional === null ? '' : zodOf(additional, `a member of ${field}`, context, depth)
  if (properties.length === 0 && additional !== null)
    return `z.record(z.string(), ${others}, ${says(field, 'an object')})`
  const text = properties.map((property) => propertyOf(property, context, depth + 1)).join('')
  const members = properties.length === 0 ? '{}' : `{\n${text}${indent(depth)}}`
  return additional === null
    ? `z.strictObject(${members}, ${says(field, 'an object')})`
    : `z.object(${members}, ${says(field, 'an object')}).catchall(${others})`
}

const literalsOf = (shape: Extract<Shape, { kind: 'literals' }>, field: string): string => {
  const values = shape.values.map((value) => (typeof value === 'string' ? quote(value) : String(value)))
  return `z.literal([${values.join(', ')}], ${says(field, values.length === 1 ? values.join('') : `one of ${values.join(', ')}`)})`
}

/** A named text or number is written out, so that its message can name the field that it is for. */
const refOf = (name: string, field: string, context: ZodContext, depth: number): string => {
  const target = context.plan.shapeOf(name)
  const id = context.plan.nameOf(name, 'sent')
  if (target.kind === 'string') return stringOf(target, field, `models.${id}`, context)
  if (
    target.kind === 'object' ||
    target.kind === 'union' ||
    target.kind === 'intersection' ||
    context.recursive.has(id)
  )
    return id
  return zodOf(target, field, context, depth)
}

const zodOf = (shape: Shape, field: string, context: ZodContext, depth: number): string => {
  switch (shape.kind) {
    case 'json':
      return `json(${quote(field)})`
    case 'never':
      return `z.never(${says(field, 'left out')})`
    case 'null':
      return `z.null(${says(field, 'null')})`
    case 'boolean':
      return `z.boolean(${says(field, 'true or false')})`
    case 'number':
      return `z.${shape.isInteger ? 'int' : 'number'}(${says(field, shape.isInteger ? 'a whole number' : 'a number')})${limitsOf(shape.limits, field, '')}`
    case 'string':
      return stringOf(
        shape,
        field,
        typeOf(shape, { nameOf: context.plan.nameOf, view: 'sent', isChecked: true, prefix: 'models.' }, depth),
        context,
      )
    case 'literals':
      return literalsOf(shape, field)
    case 'array':
      return `z.array(${zodOf(shape.item, `an item of ${field}`, context, depth)}, ${says(field, 'a list')})${limitsOf(shape.limits, field, 'items')}`
    case 'tuple': {
      const items = shape.items.map((item, i) => {
        const zod = zodOf(item, `an item of ${field}`, context, depth)
        return i < shape.minItems ? zod : `${zod}.optional()`
      })
      const rest = shape.rest === null ? '' : `.rest(${zodOf(shape.rest, `an item of ${field}`, context, depth)})`
      return `z.tuple([${items.join(', ')}], ${says(field, 'a list')})${rest}`
    }
    case 'bytes':
      return `bytes(${quote(field)})`
    case 'object':
      return objectOf(shape, field, context, depth)
    case 'union': {
      const members = shape.members
        .filter((member) => member.kind !== 'null')
        .map((member) => zodOf(member, field, context, depth))
      const text = members.length === 1 ? (members[0] ?? '') : `z.union([${members.join(', ')}])`
      return members.length === shape.members.length ? text : `${text}.nullable()`
    }
    case 'intersection': {
      const [first = 'z.unknown()', ...rest] = shape.members.map((member) => zodOf(member, field, context, depth))
      return rest.reduce((left, right) => `z.intersection(${left}, ${right})`, first)
    }
    case 'ref':
      return refOf(shape.name, field, context, depth)
  }
}

const declare = (declaration: Declaration, context: ZodContext): string => {
  const { name, shape, doc, isRecursive } = declaration
  const zod = zodOf(shape, name, context, 0)
  const text = isRecursive
    ? `export const ${name}: z.ZodType<models.${name}> = z.lazy(() => ${zod})`
    : `export const ${name} = ${zod} satisfies z.ZodType<models.${name}>`
  return comment(doc, 0) + text
}

/** Bytes, or a file that has a name. */
const bytes = `const bytes = (field: string): z.ZodType<models.Binary, models.Binary> =>
  z.custom<models.Binary>(
    (value) => value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array),
    says(field, 'bytes'),
  )`

export const renderRequests = (plan: Plan): string => {
  const sent = plan.declarations.filter((declaration) => declaration.isSent)
  const recursive = new Set(sent.filter((declaration) => declaration.isRecursive).map(({ name }) => name))
  return file(
    'What people send, checked before it is: each message names the field. Members that are not described are refused.',
    [
      "import * as z from 'zod'\nimport * as codecs from './codecs.js'\nimport type * as models from './models.js'",
      prelude,
      sent.some(({ shape }) => holdsBytes(shape)) ? bytes : '',
      ...sent.map((declaration) => declare(declaration, { plan, recursive })),
    ],
  )
}
