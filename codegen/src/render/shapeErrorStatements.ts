/**
 * Writes the statements that collect why a value doesn't match a shape: the slow pass of checks.ts.
 */
import { quote } from '../model/identifiers.js'
import type { ObjectShape, Property, Shape } from '../model/Shape.js'
import { expectedLabel } from './describeShape.js'
import { propertyExpression } from './propertyExpression.js'
import { type CheckContext, hoist, shapeCondition } from './shapeCondition.js'

/** Whether a mismatch has no details: the value itself is wrong. */
const hasNoParts = (shape: Shape, plan: CheckContext['plan']): boolean => {
  if (shape.kind === 'ref') return hasNoParts(plan.shapeOf(shape.name), plan)
  if (shape.kind === 'union') return shape.members.every((one) => hasNoParts(one, plan))
  if (shape.kind === 'literals') return !shape.isOpen
  return ['json', 'never', 'bytes', 'null', 'boolean', 'number', 'string'].includes(shape.kind)
}

const propertyStatement = ({ name, shape, isRequired }: Property, context: CheckContext): string => {
  const value = propertyExpression('u', name)
  const location = `inside(at, ${quote(name)}, ${expectedLabel(shape, context.plan)})`
  if (hasNoParts(shape, context.plan)) {
    const check = `!(${shapeCondition(shape, value, context)})`
    return `  if (${isRequired ? check : `${value} !== undefined && ${check}`}) wrong(${location})\n`
  }
  return `  ${isRequired ? '' : `if (${value} !== undefined) `}${explainFunctionName(shape, context)}(${location})\n`
}

const objectStatements = (shape: ObjectShape, context: CheckContext): string => {
  const { properties, additional, alsoRequired } = shape
  const known = `[${properties.map((one) => quote(one.name)).join(', ')}]`
  const last =
    additional === null
      ? alsoRequired.length > 0
        ? ''
        : `  others(at, ${known})\n`
      : additional.kind === 'json'
        ? ''
        : `  eachMember(at, ${known}, ${expectedLabel(additional, context.plan)}, ${explainFunctionName(additional, context)})\n`
  return [
    '  const u = at.actual\n  if (!isObject(u)) return wrong(at)\n',
    ...properties.map((property) => propertyStatement(property, context)),
    ...alsoRequired.map(
      (name) =>
        `  if (${propertyExpression('u', name)} === undefined) wrong(inside(at, ${quote(name)}, 'something'))\n`,
    ),
    last,
  ].join('')
}

export const shapeErrorStatements = (shape: Shape, context: CheckContext): string => {
  if (hasNoParts(shape, context.plan)) return `  if (!(${shapeCondition(shape, 'at.actual', context)})) wrong(at)\n`
  switch (shape.kind) {
    case 'literals':
      return `  oneOf(at, [${shape.values.map((value) => quote(String(value))).join(', ')}])\n`
    case 'array':
      return `  eachItem(at, ${expectedLabel(shape.item, context.plan)}, ${explainFunctionName(shape.item, context)})\n`
    case 'tuple': {
      const { items, minItems, rest } = shape
      const steps = items.map((item, i) => {
        const step = `${explainFunctionName(item, context)}(inTuple(at, ${i}, ${expectedLabel(item, context.plan)}))`
        return `  ${i < minItems ? '' : `if (at.actual.length > ${i}) `}${step}\n`
      })
      const more =
        rest === null
          ? `  if (at.actual.length > ${items.length}) wrong(at)\n`
          : `  for (let i = ${items.length}; i < at.actual.length; i++) ${explainFunctionName(rest, context)}(inTuple(at, i, ${expectedLabel(rest, context.plan)}))\n`
      return `  if (!Array.isArray(at.actual)) return wrong(at)\n${steps.join('')}${more}`
    }
    case 'object':
      return objectStatements(shape, context)
    case 'union': {
      const some = shape.members.filter(({ kind }) => kind !== 'null')
      const orNull = some.length < shape.members.length ? '  if (at.actual === null) return\n' : ''
      const [only] = some
      if (some.length === 1 && only !== undefined) return `${orNull}  ${explainFunctionName(only, context)}(at)\n`
      return `${orNull}  either(at, [${some.map((one) => explainFunctionName(one, context)).join(', ')}])\n`
    }
    case 'intersection':
      return `  all(at, [${shape.members.map((one) => explainFunctionName(one, context)).join(', ')}])\n`
    default:
      return `  ${explainFunctionName(shape, context)}(at)\n`
  }
}

/** Returns the name of the function that collects the errors of a value. */
const explainFunctionName = (shape: Shape, context: CheckContext): string =>
  shape.kind === 'ref'
    ? `why${context.plan.nameOf(shape.name, context.direction)}`
    : hoist(
        context,
        'why',
        (name) => `const ${name} = (at: Place): void => {\n${shapeErrorStatements(shape, context)}}`,
      )
