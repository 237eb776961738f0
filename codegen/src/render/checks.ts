/** checks.ts: straight-line code that says whether a value fits, and a second pass that says why it does not. */
import { type Answers } from '../plan/answers.js'
import { byName, type Plan } from '../plan/Plan.js'
import { quote } from '../model/identifiers.js'
import { type Literal, type ObjectShape, type Property, type Shape } from '../model/Shape.js'
import { type View } from '../plan/views.js'
import { formatCheckOf, isKnownFormat, renderFormats } from './formats.js'
import { codeOf, file, isUsed } from './text.js'
import { type Rules } from '../plan/Rule.js'
import { satisfiesText } from './rules.js'
import { typeIn } from './types.js'
import { labelOf } from './words.js'

type TupleShape = Extract<Shape, { kind: 'tuple' }>

/** What is written for one schema: functions of the shapes inside of it that need one of their own, in front of what uses them. */
interface Checks {
  readonly plan: Pick<Plan, 'formats' | 'nameOf' | 'shapeOf'>
  readonly view: View
  /** What the functions are called after. */
  readonly name: string
  readonly functions: Array<string>
}

const literalOf = (value: Literal): string => (typeof value === 'string' ? quote(value) : String(value))

const member = (name: string): string => (name in Object.prototype ? `own(u, ${quote(name)})` : `u[${quote(name)}]`)

/** More literals than these are looked up. */
const maxComparisons = 8

/** A further function, named after the schema with a number that no name of a schema can begin with. */
const hoist = (checks: Checks, kind: 'is' | 'why', write: (name: string) => string): string => {
  const name = `${kind}${checks.functions.length}${checks.name}`
  // Its place is taken before it is written: what is inside of it comes after.
  const place = checks.functions.push('') - 1
  checks.functions[place] = write(name)
  return name
}

const nullFirst = (members: ReadonlyArray<Shape>): ReadonlyArray<Shape> => [
  ...members.filter(({ kind }) => kind === 'null'),
  ...members.filter(({ kind }) => kind !== 'null'),
]

// The fast pass.

const literalsCheck = (values: ReadonlyArray<Literal>, u: string, checks: Checks): string => {
  if (values.length <= maxComparisons) return `(${values.map((value) => `${u} === ${literalOf(value)}`).join(' || ')})`
  const set = hoist(
    checks,
    'is',
    (name) => `const ${name}: ReadonlySet<unknown> = /*#__PURE__*/ new Set([${values.map(literalOf).join(', ')}])`,
  )
  return `${set}.has(${u})`
}

const functionOf = (name: string, lines: string): string =>
  `const ${name} = (u: unknown): boolean => {\n${lines}  return true\n}`

const knownOf = (shape: ObjectShape, checks: Checks): string =>
  hoist(
    checks,
    'is',
    (name) =>
      `const ${name}: ReadonlySet<string> = /*#__PURE__*/ new Set([${shape.properties.map((one) => quote(one.name)).join(', ')}])`,
  )

const propertyCheck = ({ name, shape, isRequired }: Property, checks: Checks): string => {
  const value = member(name)
  const check = checkOf(shape, value, checks)
  return isRequired ? check : `(${value} === undefined || ${check})`
}

const objectChecks = (shape: ObjectShape, checks: Checks): ReadonlyArray<string> => {
  const members = shape.properties.map((property) => propertyCheck(property, checks))
  // What comes after it is never looked at, and the compiler knows nothing of it.
  if (members.includes('false')) return ['isObject(u)', 'false']
  return [
    'isObject(u)',
    ...members,
    ...shape.alsoRequired.map((name) => `${member(name)} !== undefined`),
    ...(shape.additional === null || shape.additional.kind === 'json' ? [] : [`${membersCheck(shape, checks)}(u)`]),
  ]
}

const membersCheck = (shape: ObjectShape, checks: Checks): string =>
  hoist(checks, 'is', (name) => {
    const isKnown = shape.properties.length === 0 ? '' : `${knownOf(shape, checks)}.has(key) || `
    const check = checkOf(shape.additional ?? { kind: 'json' }, 'u[key]', checks)
    return `const ${name} = (u: Readonly<Record<string, unknown>>): boolean => {\n  for (const key of Object.keys(u)) if (!(${isKnown}${check})) return false\n  return true\n}`
  })

const tupleCheck = ({ items, minItems, rest }: TupleShape, checks: Checks): string =>
  hoist(checks, 'is', (name) => {
    const all = items.map((item, i) => {
      const check = checkOf(item, `u[${i}]`, checks)
      return i < minItems ? check : `(u.length <= ${i} || ${check})`
    })
    const isExact = rest === null && minItems === items.length
    const lengths = isExact
      ? [`u.length === ${minItems}`]
      : [`u.length >= ${minItems}`, ...(rest === null ? [`u.length <= ${items.length}`] : [])]
    const more =
      rest === null || rest.kind === 'json'
        ? ''
        : `  for (let i = ${items.length}; i < u.length; i++) if (!(${checkOf(rest, 'u[i]', checks)})) return false\n`
    return functionOf(name, `  if (!(${['Array.isArray(u)', ...lengths, ...all].join(' && ')})) return false\n${more}`)
  })

/** An expression that says whether `u`, itself an expression, fits. */
const checkOf = (shape: Shape, u: string, checks: Checks): string => {
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
      return isKnownFormat(shape.format, checks.plan.formats)
        ? `${formatCheckOf(shape.format)}(${u})`
        : `typeof ${u} === 'string'`
    case 'literals':
      return shape.isOpen ? `typeof ${u} === 'string'` : literalsCheck(shape.values, u, checks)
    case 'array': {
      const list = hoist(checks, 'is', (name) =>
        functionOf(
          name,
          `  if (!Array.isArray(u)) return false\n  for (let i = 0; i < u.length; i++) if (!(${checkOf(shape.item, 'u[i]', checks)})) return false\n`,
        ),
      )
      return `${list}(${u})`
    }
    case 'tuple':
      return `${tupleCheck(shape, checks)}(${u})`
    case 'object': {
      const object = hoist(
        checks,
        'is',
        (name) => `const ${name} = (u: unknown): boolean =>\n  ${objectChecks(shape, checks).join(' &&\n  ')}`,
      )
      return `${object}(${u})`
    }
    case 'union':
      return `(${nullFirst(shape.members)
        .map((one) => checkOf(one, u, checks))
        .join(' || ')})`
    case 'intersection':
      return `(${shape.members.map((one) => checkOf(one, u, checks)).join(' && ')})`
    case 'ref':
      return `is${checks.plan.nameOf(shape.name, checks.view)}(${u})`
  }
}

// The slow pass.

/** Whether there is nothing to say of a value but that it does not fit. */
const isLeaf = (shape: Shape, plan: Checks['plan']): boolean => {
  if (shape.kind === 'ref') return isLeaf(plan.shapeOf(shape.name), plan)
  if (shape.kind === 'union') return shape.members.every((one) => isLeaf(one, plan))
  if (shape.kind === 'literals') return !shape.isOpen
  return ['json', 'never', 'bytes', 'null', 'boolean', 'number', 'string'].includes(shape.kind)
}

const propertyStep = ({ name, shape, isRequired }: Property, checks: Checks): string => {
  const value = member(name)
  const place = `inside(at, ${quote(name)}, ${labelOf(shape, checks.plan)})`
  if (isLeaf(shape, checks.plan)) {
    const check = `!(${checkOf(shape, value, checks)})`
    return `  if (${isRequired ? check : `${value} !== undefined && ${check}`}) wrong(${place})\n`
  }
  return `  ${isRequired ? '' : `if (${value} !== undefined) `}${explainOf(shape, checks)}(${place})\n`
}

const objectSteps = (shape: ObjectShape, checks: Checks): string => {
  const { properties, additional, alsoRequired } = shape
  const known = `[${properties.map((one) => quote(one.name)).join(', ')}]`
  const last =
    additional === null
      ? alsoRequired.length > 0
        ? ''
        : `  others(at, ${known})\n`
      : additional.kind === 'json'
        ? ''
        : `  eachMember(at, ${known}, ${labelOf(additional, checks.plan)}, ${explainOf(additional, checks)})\n`
  return [
    '  const u = at.actual\n  if (!isObject(u)) return wrong(at)\n',
    ...properties.map((property) => propertyStep(property, checks)),
    ...alsoRequired.map(
      (name) => `  if (${member(name)} === undefined) wrong(inside(at, ${quote(name)}, 'something'))\n`,
    ),
    last,
  ].join('')
}

const stepsOf = (shape: Shape, checks: Checks): string => {
  if (isLeaf(shape, checks.plan)) return `  if (!(${checkOf(shape, 'at.actual', checks)})) wrong(at)\n`
  switch (shape.kind) {
    case 'literals':
      return `  oneOf(at, [${shape.values.map((value) => quote(String(value))).join(', ')}])\n`
    case 'array':
      return `  eachItem(at, ${labelOf(shape.item, checks.plan)}, ${explainOf(shape.item, checks)})\n`
    case 'tuple': {
      const { items, minItems, rest } = shape
      const steps = items.map((item, i) => {
        const step = `${explainOf(item, checks)}(inTuple(at, ${i}, ${labelOf(item, checks.plan)}))`
        return `  ${i < minItems ? '' : `if (at.actual.length > ${i}) `}${step}\n`
      })
      const more =
        rest === null
          ? `  if (at.actual.length > ${items.length}) wrong(at)\n`
          : `  for (let i = ${items.length}; i < at.actual.length; i++) ${explainOf(rest, checks)}(inTuple(at, i, ${labelOf(rest, checks.plan)}))\n`
      return `  if (!Array.isArray(at.actual)) return wrong(at)\n${steps.join('')}${more}`
    }
    case 'object':
      return objectSteps(shape, checks)
    case 'union': {
      const some = shape.members.filter(({ kind }) => kind !== 'null')
      const orNull = some.length < shape.members.length ? '  if (at.actual === null) return\n' : ''
      const [only] = some
      if (some.length === 1 && only !== undefined) return `${orNull}  ${explainOf(only, checks)}(at)\n`
      return `${orNull}  either(at, [${some.map((one) => explainOf(one, checks)).join(', ')}])\n`
    }
    case 'intersection':
      return `  all(at, [${shape.members.map((one) => explainOf(one, checks)).join(', ')}])\n`
    default:
      return `  ${explainOf(shape, checks)}(at)\n`
  }
}

/** The name of a function that says what is wrong. */
const explainOf = (shape: Shape, checks: Checks): string =>
  shape.kind === 'ref'
    ? `why${checks.plan.nameOf(shape.name, checks.view)}`
    : hoist(checks, 'why', (name) => `const ${name} = (at: Place): void => {\n${stepsOf(shape, checks)}}`)

interface Declared {
  readonly name: string
  readonly shape: Shape
  readonly type: string
  readonly view: View
  readonly rules: Rules
}

/** What a schema says beyond its type, as a function beside the two that look at its shape. */
const satisfies = ({ name, view, rules }: Declared, plan: Plan): ReadonlyArray<string> => {
  if (rules.length === 0) return []
  const declarations: Array<string> = []
  const text = satisfiesText(rules, {
    name,
    declarations,
    names: new Map(),
    rulesAt: (ref) => plan.rulesAt(ref, view),
    seenAt: (pointer) => plan.seenAt(pointer, view),
    declaredTest: (ref, u, at) => {
      const declared = plan.declaredAt(ref.pointer, view)
      if (declared === null) return null
      const isSatisfied = `satisfies${declared}(${u}, ${at})`
      if (ref.isBeyondShape) return isSatisfied
      const isEmpty = plan.rulesAt({ ...ref, isBeyondShape: true }, view).length === 0
      return isEmpty ? `is${declared}(${u})` : `(is${declared}(${u}) && ${isSatisfied})`
    },
  })
  return [...declarations, `export const satisfies${name} = ${text}`]
}

const declare = (declared: Declared, plan: Plan): string => {
  const { name, shape, type, view } = declared
  const checks: Checks = { plan, view, name, functions: [] }
  const check = shape.kind === 'object' ? objectChecks(shape, checks).join(' &&\n  ') : checkOf(shape, 'u', checks)
  const u = isUsed('u', codeOf(check)) ? 'u' : '_u'
  const is = `export const is${name} = (${u}: unknown): ${u} is ${type} =>\n  ${check}`
  const why = `export const why${name} = (at: Place): void => {\n${stepsOf(shape, checks)}}`
  return [...checks.functions, is, why, ...satisfies(declared, plan)].join('\n\n')
}

const parts = [
  'all',
  'countTrue',
  'eachItem',
  'eachMember',
  'either',
  'hasLength',
  'hasUniqueItems',
  'inside',
  'inTuple',
  'isArray',
  'isInt32',
  'isJson',
  'isMultipleOf',
  'isNumber',
  'isObject',
  'isOneOf',
  'memberCount',
  'oneOf',
  'others',
  'own',
  'violates',
  'wrong',
]

/** What the declarations use. */
const importsOf = (declarations: string): string => {
  if (declarations === '') return ''
  const code = codeOf(declarations)
  const used = parts.filter((part) => isUsed(part, code))
  const models = isUsed('models.', code) ? "\nimport type * as models from './models.js'" : ''
  return `import { ${[...used, 'type Place'].join(', ')} } from './codec.js'${models}`
}

export const renderChecks = (plan: Plan, answers: Answers): string => {
  const declared: ReadonlyArray<Declared> = [
    ...[...plan.declarations].sort(byName).map((one) => ({ ...one, type: `models.${one.name}` })),
    ...answers.list.map((one) => ({ ...one, type: typeIn(one.shape, one.view, plan) })),
  ]
  const texts = declared.map((one) => declare(one, plan))
  return file(
    'Whether a value fits a schema, as it is received or sent, and why it does not. Members that are not described are no mistake.',
    [importsOf(texts.join('')), renderFormats(plan.formats), ...texts],
  )
}
