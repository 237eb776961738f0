/**
 * Names the codecs of request bodies, responses and parameters whose schema isn't a component. The
 * name comes from the first operation that uses the schema.
 */
import { identifierOf } from '../model/identifiers.js'
import type { BodyShape, ContentShape, OperationShape, ParameterShape } from '../model/OperationShape.js'
import type { Schema } from '../model/Schema.js'
import type { Shape } from '../model/Shape.js'
import type { Plan } from './Plan.js'
import type { ValidationRules } from './ValidationRule.js'
import type { Direction } from '../Direction.js'
import { shapeInDirection } from './shapeInDirection.js'

/** An inline schema in one direction, with a codec of its own. */
export interface InlineCodec {
  readonly name: string
  readonly direction: Direction
  readonly shape: Shape
  readonly rules: ValidationRules
}

export interface InlineCodecs {
  readonly list: ReadonlyArray<InlineCodec>
  /** The name of the codec of a response body. */
  readonly responseCodecOf: (content: ContentShape) => string
  /** The name of the codec of a parameter; `null` if its type expresses every constraint. */
  readonly parameterCodecOf: (parameter: ParameterShape) => string | null
  /** The name of the codec of a request body; `null` if any JSON is valid. */
  readonly requestBodyCodecOf: (operation: OperationShape) => string | null
}

const jsonContents = ({ responses }: OperationShape): ReadonlyArray<readonly [string, ContentShape]> =>
  responses.flatMap(({ status, content }) =>
    content.flatMap((one) => (typeof one.shape === 'string' ? [] : [[status, one] as const])),
  )

/** Returns the rules of a response body that may match any of several schemas. */
const anyOf = (schemas: ReadonlyArray<Schema>, rulesOf: Plan['rulesOf']): ValidationRules => {
  const choicesWithoutShape = schemas.map((schema) => rulesOf(schema, 'received'))
  const [only = []] = choicesWithoutShape
  if (schemas.length < 2 || choicesWithoutShape.every((rules) => rules.length === 0)) return only
  return [{ kind: 'anyOf', choices: schemas.map((schema) => rulesOf(schema, 'received', true)), choicesWithoutShape }]
}

/** Whether a body is exactly a component or any JSON, and so needs no codec of its own. */
const isComponentOrJson = (shape: Shape, rules: ValidationRules): boolean =>
  (shape.kind === 'ref' && rules.every(({ kind }) => kind === 'ref')) || (shape.kind === 'json' && rules.length === 0)

export const nameInlineSchemas = (plan: Plan): InlineCodecs => {
  const { operations, declarations, nameOf } = plan
  const taken = new Set(declarations.map(({ name }) => name))
  const byKey = new Map<string, InlineCodec>()
  const keyOf = ({ direction, shape, rules }: Omit<InlineCodec, 'name'>): string =>
    JSON.stringify([direction, shape, rules])
  const received = ({ shape, schemas }: ContentShape): Omit<InlineCodec, 'name'> | null =>
    typeof shape === 'string'
      ? null
      : {
          direction: 'received',
          shape: shapeInDirection(shape, 'received'),
          rules: anyOf(schemas, plan.rulesOf),
        }
  const sent = ({ shape, schema }: Pick<BodyShape, 'schema' | 'shape'>): Omit<InlineCodec, 'name'> => ({
    direction: 'sent',
    shape: shapeInDirection(shape, 'sent'),
    rules: schema === null ? [] : plan.rulesOf(schema, 'sent'),
  })
  const add = (one: Omit<InlineCodec, 'name'> | null, preferredName: string): void => {
    if (one === null || isComponentOrJson(one.shape, one.rules) || byKey.has(keyOf(one))) return
    let name = identifierOf(preferredName)
    while (taken.has(name)) name = `${name}_`
    taken.add(name)
    byKey.set(keyOf(one), { ...one, name })
  }
  for (const operation of operations) {
    for (const parameter of operation.parameters) {
      const one = sent(parameter)
      if (one.rules.length > 0) add(one, `${operation.id}_${parameter.name}`)
    }
    for (const [status, content] of jsonContents(operation)) add(received(content), `${operation.id}_${status}`)
    if (operation.body?.as === 'json') add(sent(operation.body), `${operation.id}_body`)
  }
  const nameIn = (one: Omit<InlineCodec, 'name'>): string | null =>
    one.shape.kind === 'ref' && isComponentOrJson(one.shape, one.rules)
      ? nameOf(one.shape.name, one.direction)
      : (byKey.get(keyOf(one))?.name ?? null)
  return {
    list: [...byKey.values()],
    responseCodecOf: (content) => {
      const one = received(content)
      return (one === null ? null : nameIn(one)) ?? 'Json'
    },
    parameterCodecOf: (parameter) => {
      const one = sent(parameter)
      return one.rules.length === 0 ? null : nameIn(one)
    },
    requestBodyCodecOf: (operation) => {
      const { body } = operation
      if (body?.as !== 'json') return null
      const one = sent(body)
      return isComponentOrJson(one.shape, one.rules) ? plan.bodyNameOf(operation) : nameIn(one)
    },
  }
}
