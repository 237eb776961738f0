/** Bodies that are described where they stand, under no name of `components`: each gets one, from the first operation that has it. */
import { identifierOf } from '../model/identifiers.js'
import { type BodyShape, type ContentShape, type OperationShape, type ParameterShape } from '../model/OperationShape.js'
import { type Schema } from '../model/Schema.js'
import { type Shape } from '../model/Shape.js'
import { type Plan } from './Plan.js'
import { type Rules } from './Rule.js'
import { type View, viewOf } from './views.js'

/** A body, as it is received or sent, with a codec of its own. */
export interface Answer {
  readonly name: string
  readonly view: View
  readonly shape: Shape
  readonly rules: Rules
}

export interface Answers {
  readonly list: ReadonlyArray<Answer>
  /** The name of the codec of a body, as it is received. */
  readonly codecOf: (content: ContentShape) => string
  /** The name of the codec of a parameter; `null` where its type says all of it. */
  readonly parameterCodecOf: (parameter: ParameterShape) => string | null
  /** The name of the codec of a body that is sent; `null` where it may be any JSON. */
  readonly bodyCodecOf: (operation: OperationShape) => string | null
}

const jsonOf = ({ responses }: OperationShape): ReadonlyArray<readonly [string, ContentShape]> =>
  responses.flatMap(({ status, content }) =>
    content.flatMap((one) => (typeof one.shape === 'string' ? [] : [[status, one] as const])),
  )

/** Any of several schemas may be the one that is meant. */
const anyOf = (schemas: ReadonlyArray<Schema>, rulesOf: Plan['rulesOf']): Rules => {
  const beyondShape = schemas.map((schema) => rulesOf(schema, 'received'))
  const [only = []] = beyondShape
  if (schemas.length < 2 || beyondShape.every((rules) => rules.length === 0)) return only
  return [{ kind: 'anyOf', choices: schemas.map((schema) => rulesOf(schema, 'received', true)), beyondShape }]
}

/** A body that is what a schema of `components` is, and no more. */
const isNamed = (shape: Shape, rules: Rules): boolean =>
  (shape.kind === 'ref' && rules.every(({ kind }) => kind === 'ref')) || (shape.kind === 'json' && rules.length === 0)

export const answersOf = (plan: Plan): Answers => {
  const { operations, declarations, nameOf } = plan
  const taken = new Set(declarations.map(({ name }) => name))
  const byText = new Map<string, Answer>()
  const textOf = ({ view, shape, rules }: Omit<Answer, 'name'>): string => JSON.stringify([view, shape, rules])
  const received = ({ shape, schemas }: ContentShape): Omit<Answer, 'name'> | null =>
    typeof shape === 'string'
      ? null
      : {
          view: 'received',
          shape: viewOf(shape, 'received'),
          rules: anyOf(schemas, plan.rulesOf),
        }
  const sent = ({ shape, schema }: Pick<BodyShape, 'schema' | 'shape'>): Omit<Answer, 'name'> => ({
    view: 'sent',
    shape: viewOf(shape, 'sent'),
    rules: schema === null ? [] : plan.rulesOf(schema, 'sent'),
  })
  const add = (one: Omit<Answer, 'name'> | null, wanted: string): void => {
    if (one === null || isNamed(one.shape, one.rules) || byText.has(textOf(one))) return
    let name = identifierOf(wanted)
    while (taken.has(name)) name = `${name}_`
    taken.add(name)
    byText.set(textOf(one), { ...one, name })
  }
  for (const operation of operations) {
    for (const parameter of operation.parameters) {
      const one = sent(parameter)
      if (one.rules.length > 0) add(one, `${operation.id}_${parameter.name}`)
    }
    for (const [status, content] of jsonOf(operation)) add(received(content), `${operation.id}_${status}`)
    if (operation.body?.as === 'json') add(sent(operation.body), `${operation.id}_body`)
  }
  const nameIn = (one: Omit<Answer, 'name'>): string | null =>
    one.shape.kind === 'ref' && isNamed(one.shape, one.rules)
      ? nameOf(one.shape.name, one.view)
      : (byText.get(textOf(one))?.name ?? null)
  return {
    list: [...byText.values()],
    codecOf: (content) => {
      const one = received(content)
      return (one === null ? null : nameIn(one)) ?? 'Json'
    },
    parameterCodecOf: (parameter) => {
      const one = sent(parameter)
      return one.rules.length === 0 ? null : nameIn(one)
    },
    bodyCodecOf: (operation) => {
      const { body } = operation
      if (body?.as !== 'json') return null
      const one = sent(body)
      return isNamed(one.shape, one.rules) ? plan.bodyNameOf(operation) : nameIn(one)
    },
  }
}
