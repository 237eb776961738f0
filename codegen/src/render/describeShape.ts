/** Describes the expected shape of a value for error messages. */
import { quote } from '../model/identifiers.js'
import type { Literal, Shape } from '../model/Shape.js'
import type { Plan } from '../plan/Plan.js'
import { isKnownFormat } from './formatChecks.js'

type DescribeContext = Pick<Plan, 'formats' | 'nameOf' | 'shapeOf'>

const listOf = (values: ReadonlyArray<Literal>): string => values.map((value) => JSON.stringify(value)).join(' | ')

export const describeShape = (shape: Shape, plan: DescribeContext): string => {
  switch (shape.kind) {
    case 'json':
      return 'JSON'
    case 'never':
    case 'bytes':
      return 'nothing'
    case 'number':
      return shape.isInteger ? 'integer' : 'number'
    case 'string': {
      const names = [shape.brand, isKnownFormat(shape.format, plan.formats) ? shape.format : null].filter(
        (one) => one !== null,
      )
      return names.length === 2 ? `${names.join(' (')})` : (names[0] ?? 'string')
    }
    case 'literals':
      return listOf(shape.values)
    case 'array':
      return `ReadonlyArray<${describeShape(shape.item, plan)}>`
    case 'tuple':
      return `[${shape.items.map((item) => describeShape(item, plan)).join(', ')}]`
    case 'object':
      return 'object'
    case 'union':
      return shape.members.map((one) => describeShape(one, plan)).join(' | ')
    case 'intersection':
      return shape.members.map((one) => describeShape(one, plan)).join(' & ')
    case 'ref': {
      const target = plan.shapeOf(shape.name)
      return target.kind === 'string' ? describeShape(target, plan) : plan.nameOf(shape.name, 'received')
    }
    default:
      return shape.kind
  }
}

/**
 * Labels an enum of strings with its values, so that an unknown value can be distinguished from any
 * other error.
 */
export const expectedLabel = (shape: Shape, plan: DescribeContext): string => {
  const target = shape.kind === 'ref' ? plan.shapeOf(shape.name) : shape
  return target.kind === 'literals' && target.values.every((value) => typeof value === 'string')
    ? `[${target.values.map(quote).join(', ')}]`
    : quote(describeShape(shape, plan))
}
