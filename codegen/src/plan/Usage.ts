/**
 * Determines which schemas are sent, received or patched, and so which variants of each are
 * generated.
 */
import type { Direction } from '../Direction.js'
import type { BodyShape, OperationShape } from '../model/OperationShape.js'
import { type NamedShape, childShapes, referencedNames, type Shape } from '../model/Shape.js'
import { reject } from '../CodegenError.js'
import { shapeInDirection } from './shapeInDirection.js'

/** How the operations use each schema. */
export interface Usage {
  /** Whether the sent variant of a schema has a name of its own. */
  readonly hasWriteVariant: (name: string) => boolean
  /** Whether it's never received. */
  readonly isOnlySent: (name: string) => boolean
  readonly isSent: (name: string) => boolean
  /** Whether a PATCH sends it with every property optional. */
  readonly hasPatchVariant: (name: string) => boolean
  /** Whether its sent and received variants differ, at any depth. */
  readonly differsByDirection: (name: string) => boolean
}

/** Whether the variants of a shape differ, not counting what it refers to. */
const differsByDirection = (shape: Shape): boolean =>
  shape.kind === 'bytes' ||
  (shape.kind === 'string' && shape.received !== null) ||
  (shape.kind === 'tuple' && shape.minItems < shape.items.length) ||
  (shape.kind === 'object' &&
    shape.properties.some(
      ({ isReadOnly, isWriteOnly, hasServerDefault, isAlwaysReceived, isRequired }) =>
        isReadOnly || isWriteOnly || hasServerDefault || isAlwaysReceived || !isRequired,
    )) ||
  childShapes(shape).some(differsByDirection)

/**
 * Returns the schemas whose shape satisfies the predicate, and all that refer to them, directly or
 * not.
 */
const withReferrers = (
  named: ReadonlyMap<string, NamedShape>,
  predicate: (shape: Shape) => boolean,
): ReadonlySet<string> => {
  const referrers = new Map<string, Array<string>>()
  for (const [name, { shape }] of named) {
    for (const ref of referencedNames(shape)) {
      const known = referrers.get(ref)
      if (known === undefined) referrers.set(ref, [name])
      else known.push(name)
    }
  }
  const reached = new Set<string>()
  const pending = [...named].flatMap(([name, { shape }]) => (predicate(shape) ? [name] : []))
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    pending.push(...(referrers.get(name) ?? []))
  }
  return reached
}

/** Returns the request bodies of an operation, one for each media type. */
export const requestBodiesOf = ({ body }: OperationShape): ReadonlyArray<BodyShape> =>
  body === null ? [] : [body, ...body.others]

/** `hasRulesSent`: whether sent values of a schema are checked for more than received ones. */
export const usageOf = (
  named: ReadonlyMap<string, NamedShape>,
  operations: ReadonlyArray<OperationShape>,
  hasRulesSent: (name: string) => boolean,
): Usage => {
  const shapeOf = (name: string): Shape => named.get(name)?.shape ?? reject('', `there is no schema "${name}"`)
  const reach = (roots: ReadonlyArray<Shape>, direction: Direction): ReadonlySet<string> => {
    const reached = new Set<string>()
    const pending = roots.flatMap((root) => referencedNames(shapeInDirection(root, direction)))
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (reached.has(name)) continue
      reached.add(name)
      pending.push(...referencedNames(shapeInDirection(shapeOf(name), direction)))
    }
    return reached
  }
  const bodies = operations.flatMap((operation) =>
    requestBodiesOf(operation).map(({ shape }) => ({ shape, method: operation.method })),
  )
  const parameters = operations.flatMap((operation) => operation.parameters.map(({ shape }) => shape))
  const contents = operations.flatMap(({ responses }) => responses.flatMap(({ content }) => content))
  const responseShapes = contents.flatMap(({ shape }) => (shape === 'text' || shape === 'bytes' ? [] : [shape]))
  const sent = reach([...bodies.map(({ shape }) => shape), ...parameters], 'sent')
  const receivedDirectly = reach(responseShapes, 'received')
  // A schema that no operation uses counts as received, and so does all that it refers to.
  const unused = [...named.keys()].filter((name) => !sent.has(name) && !receivedDirectly.has(name))
  const received = new Set([
    ...receivedDirectly,
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
  const differing = withReferrers(named, differsByDirection)
  const hasDifferentVariants = (name: string): boolean => differing.has(name) || hasRulesSent(name)
  const isOnlySent = (name: string): boolean => sent.has(name) && !received.has(name)
  return {
    differsByDirection: hasDifferentVariants,
    isOnlySent: isOnlySent,
    isSent: (name) => sent.has(name),
    hasWriteVariant: (name) => sent.has(name) && received.has(name) && hasDifferentVariants(name),
    // A schema that only a PATCH uses declares its optional properties itself.
    hasPatchVariant: (name) =>
      patched.has(name) && (whole.has(name) || received.has(name)) && shapeOf(name).kind === 'object',
  }
}
