/** Writes the expression that tests whether a value matches a shape: the fast pass of checks.ts. */
import { quote } from '../model/identifiers.js'
import type { Direction } from '../Direction.js'
import type { Literal, ObjectShape, Property, Shape } from '../model/Shape.js'
import type { Plan } from '../plan/Plan.js'
import { formatCheckName, isKnownFormat } from './formatChecks.js'
import { propertyExpression } from './propertyExpression.js'

type TupleShape = Extract<Shape, { kind: 'tuple' }>

/**
 * The context that one schema's checks are written in. Nested shapes that need a function of their
 * own are hoisted above it.
 */
export interface CheckContext {
  readonly plan: Pick<Plan, 'formats' | 'nameOf' | 'shapeOf'>
  readonly direction: Direction
  /** The suffix of the names of hoisted functions. */
  readonly name: string
  readonly functions: Array<string>
}

const literalOf = (value: Literal): string => (typeof value === 'string' ? quote(value) : String(value))

/** More literals than this are looked up in a set. */
const maxComparisons = 8

/**
 * Hoists a function. Its name contains a number, which no schema name starts with, so it's unique.
 */
export const hoist = (context: CheckContext, kind: 'is' | 'why', write: (name: string) => string): string => {
  const name = `${kind}${context.functions.length}${context.name}`
  // Reserve the position first: nested functions come after this one.
  const position = context.functions.push('') - 1
  context.functions[position] = write(name)
  return name
}

const nullFirst = (members: ReadonlyArray<Shape>): ReadonlyArray<Shape> => [
  ...members.filter(({ kind }) => kind === 'null'),
  ...members.filter(({ kind }) => kind !== 'null'),
]

const literalsCheck = (values: ReadonlyArray<Literal>, u: string, context: CheckContext): string => {
  if (values.length <= maxComparisons) return `(${values.map((value) => `${u} === ${literalOf(value)}`).join(' || ')})`
  const set = hoist(
    context,
    'is',
    (name) => `const ${name}: ReadonlySet<unknown> = /*#__PURE__*/ new Set([${values.map(literalOf).join(', ')}])`,
  )
  return `${set}.has(${u})`
}

const functionOf = (name: string, lines: string): string =>
  `const ${name} = (u: unknown): boolean => {\n${lines}  return true\n}`

const describedNames = (shape: ObjectShape, context: CheckContext): string =>
  hoist(
    context,
    'is',
    (name) =>
      `const ${name}: ReadonlySet<string> = /*#__PURE__*/ new Set([${shape.properties.map((one) => quote(one.name)).join(', ')}])`,
  )

const propertyCondition = ({ name, shape, isRequired }: Property, context: CheckContext): string => {
  const value = propertyExpression('u', name)
  const check = shapeCondition(shape, value, context)
  return isRequired ? check : `(${value} === undefined || ${check})`
}

export const objectConditions = (shape: ObjectShape, context: CheckContext): ReadonlyArray<string> => {
  const members = shape.properties.map((property) => propertyCondition(property, context))
  // Anything after `false` would be unreachable, and the compiler would reject it.
  if (members.includes('false')) return ['isObject(u)', 'false']
  return [
    'isObject(u)',
    ...members,
    ...shape.alsoRequired.map((name) => `${propertyExpression('u', name)} !== undefined`),
    ...(shape.additional === null || shape.additional.kind === 'json'
      ? []
      : [`${additionalPropertiesCheck(shape, context)}(u)`]),
  ]
}

const additionalPropertiesCheck = (shape: ObjectShape, context: CheckContext): string =>
  hoist(context, 'is', (name) => {
    const isKnown = shape.properties.length === 0 ? '' : `${describedNames(shape, context)}.has(key) || `
    const check = shapeCondition(shape.additional ?? { kind: 'json' }, 'u[key]', context)
    return `const ${name} = (u: Readonly<Record<string, unknown>>): boolean => {\n  for (const key of Object.keys(u)) if (!(${isKnown}${check})) return false\n  return true\n}`
  })

const tupleCheck = ({ items, minItems, rest }: TupleShape, context: CheckContext): string =>
  hoist(context, 'is', (name) => {
    const all = items.map((item, i) => {
      const check = shapeCondition(item, `u[${i}]`, context)
      return i < minItems ? check : `(u.length <= ${i} || ${check})`
    })
    const isExact = rest === null && minItems === items.length
    const lengths = isExact
      ? [`u.length === ${minItems}`]
      : [`u.length >= ${minItems}`, ...(rest === null ? [`u.length <= ${items.length}`] : [])]
    const more =
      rest === null || rest.kind === 'json'
        ? ''
        : `  for (let i = ${items.length}; i < u.length; i++) if (!(${shapeCondition(rest, 'u[i]', context)})) return false\n`
    return functionOf(name, `  if (!(${['Array.isArray(u)', ...lengths, ...all].join(' && ')})) return false\n${more}`)
  })

/** Writes the expression that tests whether the value of the expression `u` matches a shape. */
export const shapeCondition = (shape: Shape, u: string, context: CheckContext): string => {
  switch (shape.kind) {
    case 'json':
      return `isJson(${u})`
    case 'never':
    case 'bytes':
      return 'false'
    case 'null':
      return `${u} === null`
    case 'boolean':
      return `typeof ${u} === 'boolean'`
    case 'number':
      return shape.isInteger ? `Number.isInteger(${u})` : `isNumber(${u})`
    case 'string':
      return isKnownFormat(shape.format, context.plan.formats)
        ? `${formatCheckName(shape.format)}(${u})`
        : `typeof ${u} === 'string'`
    case 'literals':
      return shape.isOpen ? `typeof ${u} === 'string'` : literalsCheck(shape.values, u, context)
    case 'array': {
      const list = hoist(context, 'is', (name) =>
        functionOf(
          name,
          `  if (!Array.isArray(u)) return false\n  for (let i = 0; i < u.length; i++) if (!(${shapeCondition(shape.item, 'u[i]', context)})) return false\n`,
        ),
      )
      return `${list}(${u})`
    }
    case 'tuple':
      return `${tupleCheck(shape, context)}(${u})`
    case 'object': {
      const object = hoist(
        context,
        'is',
        (name) => `const ${name} = (u: unknown): boolean =>\n  ${objectConditions(shape, context).join(' &&\n  ')}`,
      )
      return `${object}(${u})`
    }
    case 'union':
      return `(${nullFirst(shape.members)
        .map((one) => shapeCondition(one, u, context))
        .join(' || ')})`
    case 'intersection':
      return `(${shape.members.map((one) => shapeCondition(one, u, context)).join(' && ')})`
    case 'ref':
      return `is${context.plan.nameOf(shape.name, context.direction)}(${u})`
  }
}
