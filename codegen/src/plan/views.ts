/**
 * The two views of a schema: as it is received, and as it is sent.
 *
 * What the server sets is absent from what is sent; what is only sent is absent from what is received; what the server fills in
 * may be left out when sending, and is always received.
 */
import { type BodyShape, type OperationShape } from '../model/OperationShape.js'
import { reject } from '../CodegenError.js'
import { type Rule, type RuleRef, type Rules } from './Rule.js'
import {
  json,
  type NamedShape,
  noLimits,
  childShapes,
  type Property,
  referencedNames,
  type Shape,
} from '../model/Shape.js'

export type View = 'received' | 'sent'

const project = (property: Property, view: View): Property => ({
  ...property,
  shape: viewOf(property.shape, view),
  isRequired:
    view === 'received'
      ? property.isRequired || property.isAlwaysReceived
      : property.isRequired && !property.hasServerDefault,
})

const undescribed: Pick<Property, 'untypedKeywords' | 'doc' | 'isRequired' | 'shape'> = {
  shape: json,
  isRequired: false,
  doc: '',
  untypedKeywords: [],
}

/** A shape as it is in one direction. */
export const viewOf = (shape: Shape, view: View): Shape => {
  switch (shape.kind) {
    case 'string':
      return view === 'received' && shape.received !== null ? { kind: 'ref', name: shape.received } : shape
    case 'bytes':
      // JSON holds none: there, they are a text in some encoding.
      return view === 'received'
        ? { kind: 'string', format: null, brand: null, received: null, limits: noLimits }
        : shape
    case 'array':
      return { ...shape, item: viewOf(shape.item, view) }
    case 'tuple':
      return {
        ...shape,
        items: shape.items.map((item) => viewOf(item, view)),
        rest: shape.rest === null ? null : viewOf(shape.rest, view),
      }
    case 'union':
    case 'intersection':
      return { ...shape, members: shape.members.map((member) => viewOf(member, view)) }
    case 'object':
      return {
        ...shape,
        properties: shape.properties.flatMap((property) => {
          if (!(view === 'received' ? property.isWriteOnly : property.isReadOnly)) return [project(property, view)]
          // Where the others are described, one that should not be there is none of them.
          return shape.additional === null || shape.additional.kind === 'json' ? [] : [{ ...property, ...undescribed }]
        }),
        additional: shape.additional === null ? null : viewOf(shape.additional, view),
      }
    default:
      return shape
  }
}

/** The shape with every member optional, as a PATCH takes it. */
export const partialOf = (shape: Shape): Shape =>
  shape.kind === 'object'
    ? { ...shape, properties: shape.properties.map((property) => ({ ...property, isRequired: false })) }
    : shape

const ofMembers: ReadonlyArray<Rule['kind']> = ['matching', 'member', 'others', 'propertyNames']

/** Whether a keyword, as a comment names it, says something of each member by itself. */
export const isOfMembers = (mention: string): boolean =>
  /(^|\.)(additionalProperties|maxProperties|patternProperties|propertyNames)(: |$)/.test(mention) &&
  !/(^|\.)(anyOf|dependentSchemas|else|if|not|oneOf|then)\./.test(mention)

const isMost = (rule: Rule): boolean => rule.kind === 'limit' && rule.limit === 'maxProperties'

/** The rules that still hold when any member may be absent: those about each member by itself. */
export const partialRules = (rules: Rules, rulesAt: (ref: RuleRef) => Rules): Rules =>
  rules.flatMap((rule): Rules => {
    if (rule.kind === 'ref') return partialRules(rulesAt(rule.ref), rulesAt)
    if (rule.kind !== 'guard' || rule.guard !== 'object') return []
    const inside = rule.rules.filter((one) => ofMembers.includes(one.kind) || isMost(one))
    return inside.length === 0 ? [] : [{ ...rule, rules: inside }]
  })

/** What the description is used for, schema by schema. */
export interface Usage {
  /** Whether the view of a schema that is sent has a name of its own. */
  readonly hasOwnSent: (name: string) => boolean
  /** Whether it is never received. */
  readonly isOnlySent: (name: string) => boolean
  readonly isSent: (name: string) => boolean
  /** Whether a PATCH takes it with every member optional. */
  readonly isPatch: (name: string) => boolean
  /** Whether the views of a schema differ, at any depth. */
  readonly differs: (name: string) => boolean
}

/** Whether the views of a shape differ by itself, not by what it refers to. */
const isDifferent = (shape: Shape): boolean =>
  shape.kind === 'bytes' ||
  (shape.kind === 'string' && shape.received !== null) ||
  (shape.kind === 'tuple' && shape.minItems < shape.items.length) ||
  (shape.kind === 'object' &&
    shape.properties.some(
      ({ isReadOnly, isWriteOnly, hasServerDefault, isAlwaysReceived, isRequired }) =>
        isReadOnly || isWriteOnly || hasServerDefault || isAlwaysReceived || !isRequired,
    )) ||
  childShapes(shape).some(isDifferent)

/** The schemas of which this holds, and those that refer to them, at any distance. */
const spread = (named: ReadonlyMap<string, NamedShape>, holds: (shape: Shape) => boolean): ReadonlySet<string> => {
  const referrers = new Map<string, Array<string>>()
  for (const [name, { shape }] of named) {
    for (const ref of referencedNames(shape)) {
      const known = referrers.get(ref)
      if (known === undefined) referrers.set(ref, [name])
      else known.push(name)
    }
  }
  const reached = new Set<string>()
  const pending = [...named].flatMap(([name, { shape }]) => (holds(shape) ? [name] : []))
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    pending.push(...(referrers.get(name) ?? []))
  }
  return reached
}

/** All that may be the body of a request. */
export const bodiesOf = ({ body }: OperationShape): ReadonlyArray<BodyShape> =>
  body === null ? [] : [body, ...body.others]

/** `hasRulesSent`: what is sent is checked for more than what is received. */
export const usageOf = (
  named: ReadonlyMap<string, NamedShape>,
  operations: ReadonlyArray<OperationShape>,
  hasRulesSent: (name: string) => boolean,
): Usage => {
  const shapeOf = (name: string): Shape => named.get(name)?.shape ?? reject('', `there is no schema "${name}"`)
  const reach = (roots: ReadonlyArray<Shape>, view: View): ReadonlySet<string> => {
    const reached = new Set<string>()
    const pending = roots.flatMap((root) => referencedNames(viewOf(root, view)))
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (reached.has(name)) continue
      reached.add(name)
      pending.push(...referencedNames(viewOf(shapeOf(name), view)))
    }
    return reached
  }
  const bodies = operations.flatMap((operation) =>
    bodiesOf(operation).map(({ shape }) => ({ shape, method: operation.method })),
  )
  const parameters = operations.flatMap((operation) => operation.parameters.map(({ shape }) => shape))
  const contents = operations.flatMap(({ responses }) => responses.flatMap(({ content }) => content))
  const answers = contents.flatMap(({ shape }) => (shape === 'text' || shape === 'bytes' ? [] : [shape]))
  const sent = reach([...bodies.map(({ shape }) => shape), ...parameters], 'sent')
  const answered = reach(answers, 'received')
  // What no operation uses is taken for received, and so is all that it refers to.
  const unused = [...named.keys()].filter((name) => !sent.has(name) && !answered.has(name))
  const received = new Set([
    ...answered,
    ...reach(
      unused.map((name): Shape => ({ kind: 'ref', name })),
      'received',
    ),
  ])
  const rootNames = (isPatch: boolean): ReadonlySet<string> =>
    new Set(
      bodies.flatMap(({ shape, method }) =>
        (method === 'patch') === isPatch && shape.kind === 'ref' ? [shape.name] : [],
      ),
    )
  const patched = rootNames(true)
  const whole = rootNames(false)
  const differing = spread(named, isDifferent)
  const differs = (name: string): boolean => differing.has(name) || hasRulesSent(name)
  const isOnlySent = (name: string): boolean => sent.has(name) && !received.has(name)
  return {
    differs,
    isOnlySent,
    isSent: (name) => sent.has(name),
    hasOwnSent: (name) => sent.has(name) && received.has(name) && differs(name),
    // A schema made for a PATCH alone says itself what may be left out.
    isPatch: (name) => patched.has(name) && (whole.has(name) || received.has(name)) && shapeOf(name).kind === 'object',
  }
}
