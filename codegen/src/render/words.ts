/** What is expected of a value, in the words of an error. */
import { quote } from '../model/identifiers.js'
import { type Literal, type Shape } from '../model/Shape.js'
import { type Plan } from '../plan/Plan.js'
import { isKnownFormat } from './formats.js'

type WordsPlan = Pick<Plan, 'formats' | 'nameOf' | 'shapeOf'>

const listOf = (values: ReadonlyArray<Literal>): string => values.map((value) => JSON.stringify(value)).join(' | ')

/** A shape as an error calls it. */
export const wordsOf = (shape: Shape, plan: WordsPlan): string => {
  switch (shape.kind) {
    case 'json':
      return 'JSON'
    case 'never':
    case 'bytes':
      return 'nothing'
    case 'number':
      return shape.isInteger ? 'integer' : 'number'
    case 'string': {
      const words = [shape.brand, isKnownFormat(shape.format, plan.formats) ? shape.format : null].filter(
        (word) => word !== null,
      )
      return words.length === 2 ? `${words.join(' (')})` : (words[0] ?? 'string')
    }
    case 'literals':
      return listOf(shape.values)
    case 'array':
      return `ReadonlyArray<${wordsOf(shape.item, plan)}>`
    case 'tuple':
      return `[${shape.items.map((item) => wordsOf(item, plan)).join(', ')}]`
    case 'object':
      return 'object'
    case 'union':
      return shape.members.map((one) => wordsOf(one, plan)).join(' | ')
    case 'intersection':
      return shape.members.map((one) => wordsOf(one, plan)).join(' & ')
    case 'ref': {
      const target = plan.shapeOf(shape.name)
      return target.kind === 'string' ? wordsOf(target, plan) : plan.nameOf(shape.name, 'received')
    }
    default:
      return shape.kind
  }
}

/** An enumeration of texts alone is labelled with its members, so that an error tells an unknown one from any other mistake. */
export const labelOf = (shape: Shape, plan: WordsPlan): string => {
  const target = shape.kind === 'ref' ? plan.shapeOf(shape.name) : shape
  return target.kind === 'literals' && target.values.every((value) => typeof value === 'string')
    ? `[${target.values.map(quote).join(', ')}]`
    : quote(wordsOf(shape, plan))
}
