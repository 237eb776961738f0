/** Bodies of answers that are described where they stand, under no name of `components`: each gets one, from the first operation that gives it. */
import { identifierOf } from '../model/names.js'
import { type OperationShape } from '../model/OperationShape.js'
import { type Plan } from './Plan.js'
import { type Shape } from '../model/Shape.js'
import { viewOf } from './views.js'

export interface Answer {
  readonly name: string
  readonly shape: Shape
}

export interface Answers {
  readonly list: ReadonlyArray<Answer>
  /** The name of the codec of a body, as it is received. */
  readonly codecOf: (shape: Shape) => string
}

const bodiesOf = ({ responses }: OperationShape): ReadonlyArray<readonly [string, Shape]> =>
  responses.flatMap(({ status, content }) =>
    content.flatMap(({ shape }) => (shape === 'text' || shape === 'bytes' ? [] : [[status, shape] as const])),
  )

const isNamed = ({ kind }: Shape): boolean => kind === 'ref' || kind === 'json'

export const answersOf = ({ operations, declarations, nameOf }: Plan): Answers => {
  const taken = new Set(declarations.map(({ name }) => name))
  const byText = new Map<string, Answer>()
  for (const operation of operations) {
    for (const [status, body] of bodiesOf(operation)) {
      const shape = viewOf(body, 'received')
      const text = JSON.stringify(shape)
      if (isNamed(shape) || byText.has(text)) continue
      let name = identifierOf(`${operation.id}_${status}`)
      while (taken.has(name)) name = `${name}_`
      taken.add(name)
      byText.set(text, { name, shape })
    }
  }
  return {
    list: [...byText.values()],
    codecOf: (body) => {
      const shape = viewOf(body, 'received')
      if (shape.kind === 'ref') return nameOf(shape.name, 'received')
      return byText.get(JSON.stringify(shape))?.name ?? 'Json'
    },
  }
}
