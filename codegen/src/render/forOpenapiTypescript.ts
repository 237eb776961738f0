/**
 * The description in words that openapi-typescript can write as types that compile. It writes a reference as a path through what it has
 * written, which ends wrongly anywhere but at a component, and turns in a circle where a schema holds itself with no object between.
 */
import { componentsOf, isCycle } from '../model/cycles.js'
import { isNode, lookUp, type Node, stepsOf } from '../read/tree.js'

/** Data, in which `$ref` means nothing. */
const dataKeys = new Set(['const', 'default', 'enum', 'example', 'examples', 'value'])

/** Maps whose keys are names that people chose. */
const nameMaps = new Set(
  (
    '$defs callbacks content definitions dependentSchemas encoding headers links parameters pathItems paths patternProperties ' +
    'properties requestBodies responses schemas securitySchemes webhooks'
  ).split(' '),
)

/** Keys of a schema under which another is part of the same type; under all others, an object is between. */
const partKeys = new Set(['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems'])

const schemasOf = ({ components }: Node): Node =>
  isNode(components) && isNode(components['schemas']) ? components['schemas'] : {}

const componentOf = (ref: string): string | null => /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1] ?? null

/** The components that are part of the type of a schema. */
const partsOf = (schema: unknown): ReadonlyArray<string> => {
  if (Array.isArray(schema)) return schema.flatMap(partsOf)
  if (!isNode(schema)) return []
  const name = typeof schema['$ref'] === 'string' ? componentOf(schema['$ref']) : null
  return [
    ...(name === null ? [] : [name]),
    ...Object.entries(schema).flatMap(([key, member]) => (partKeys.has(key) ? partsOf(member) : [])),
  ]
}

/** By name, the number of the circle that a schema is in. */
const circlesOf = (schemas: Node): ReadonlyMap<string, number> => {
  const edges = new Map(Object.entries(schemas).map(([name, schema]) => [name, partsOf(schema)]))
  const edgesOf = (name: string): ReadonlyArray<string> => edges.get(name) ?? []
  const circles = componentsOf(edges.keys(), edgesOf).filter((component) => isCycle(component, edgesOf))
  return new Map(circles.flatMap((component, i) => component.map((name) => [name, i] as const)))
}

interface Scope {
  /** The circle that the type which is being written is part of. */
  readonly circle: number | null
  /** The places that are written in the stead of a reference. */
  readonly inlined: ReadonlyArray<string>
  readonly isNameMap: boolean
}

export const forOpenapiTypescript = (document: Node): Node => {
  const schemas = schemasOf(document)
  const circles = circlesOf(schemas)

  const rewriteRef = (node: Node, ref: string, scope: Scope): unknown => {
    const name = componentOf(ref)
    if (name !== null && scope.circle !== null && circles.get(name) === scope.circle) return {}
    const target = lookUp(document, { node: ref, pointer: '' })
    const [first, , , ...more] = stepsOf(target.pointer)
    if (first === 'components' && more.length === 0) return node
    if (scope.inlined.includes(target.pointer)) return {}
    const { $ref: _, ...beside } = node
    const inside = rewrite(target.node, { circle: null, inlined: [...scope.inlined, target.pointer], isNameMap: false })
    return isNode(inside) ? { ...inside, ...beside } : inside
  }

  /** It takes what a discriminator maps to for references, where names of schemas may stand as well, and files or nothing that there is. */
  const rewriteMapping = (mapping: Node): Node =>
    Object.fromEntries(
      Object.entries(mapping).flatMap(([value, to]) =>
        typeof to === 'string' && Object.hasOwn(schemas, to)
          ? [[value, `#/components/schemas/${to}`]]
          : typeof to === 'string' && Object.hasOwn(schemas, componentOf(to) ?? '')
            ? [[value, to]]
            : [],
      ),
    )

  const rewrite = (value: unknown, scope: Scope): unknown => {
    if (Array.isArray(value)) return value.map((element) => rewrite(element, scope))
    if (!isNode(value)) return value
    const { isNameMap } = scope
    if (!isNameMap && typeof value['$ref'] === 'string') return rewriteRef(value, value['$ref'], scope)
    const entries = Object.entries(value).map(([key, member]) => {
      if (!isNameMap && (dataKeys.has(key) || key.startsWith('x-'))) return [key, member] as const
      if (key === 'mapping' && typeof value['propertyName'] === 'string' && isNode(member))
        return [key, rewriteMapping(member)] as const
      const circle = !isNameMap && partKeys.has(key) ? scope.circle : null
      return [key, rewrite(member, { ...scope, circle, isNameMap: !isNameMap && nameMaps.has(key) })] as const
    })
    return Object.fromEntries(entries)
  }

  const whole = rewrite(document, { circle: null, inlined: [], isNameMap: false }) as Node
  const { components } = whole
  const cut = Object.entries(schemas).flatMap(([name, schema]) => {
    const circle = circles.get(name)
    return circle === undefined ? [] : [[name, rewrite(schema, { circle, inlined: [], isNameMap: false })] as const]
  })
  return {
    ...whole,
    // What is new in 3.2 it does not look at.
    ...(String(document['openapi']).startsWith('3.2') ? { openapi: '3.1.1' } : {}),
    ...(isNode(components) && cut.length > 0
      ? { components: { ...components, schemas: { ...schemasOf(whole), ...Object.fromEntries(cut) } } }
      : {}),
  }
}
