/** A description with some of its operations, and of the components those that these refer to. */
import { refuse } from '../refuse.js'
import { below, follow, isNode, type Node } from '../read/tree.js'
import { type ListedOperation, listOperations, methodKeys } from './listOperations.js'
import { type Reached, referencesOf, targetOf } from './references.js'

/** Whom nothing refers to by `$ref`: they are named where they are used, and no code is made of them. */
const isAlwaysKept = (kind: string): boolean => kind === 'securitySchemes' || kind.startsWith('x-')

const routeOf = ({ method, path }: Pick<ListedOperation, 'method' | 'path'>): string => `${method} ${path}`

/** `kept`: routes. */
const keepPaths = (document: Node, kept: ReadonlySet<string>): Node => {
  const paths = isNode(document['paths']) ? document['paths'] : {}
  const keepItem = (path: string, node: unknown): ReadonlyArray<readonly [string, unknown]> => {
    if (path.startsWith('x-')) return [[path, node]]
    const { node: item } = follow(document, { node, pointer: below('/paths', path) })
    const inside = Object.entries(item)
    const isLeftOut = (key: string): boolean => methodKeys.has(key) && !kept.has(routeOf({ method: key, path }))
    const left = inside.filter(([key]) => !isLeftOut(key))
    if (!left.some(([key]) => methodKeys.has(key))) return []
    return [[path, left.length < inside.length ? Object.fromEntries(left) : node]]
  }
  return Object.fromEntries(Object.entries(paths).flatMap(([path, node]) => keepItem(path, node)))
}

const keepComponents = (components: unknown, reached: Reached): Node =>
  Object.fromEntries(
    Object.entries(isNode(components) ? components : {}).flatMap(([kind, named]) => {
      if (isAlwaysKept(kind) || !isNode(named)) return [[kind, named]]
      const kept = Object.entries(named).filter(([name]) => reached.components.has(`${kind}/${name}`))
      return kept.length === 0 ? [] : [[kind, Object.fromEntries(kept)]]
    }),
  )

/** Puts what stands in an operation that is left out where it is referred to. */
const putIn = (document: Node, kept: Node): Node => {
  const inside = (node: unknown, pointer: string, within: ReadonlyArray<string>): unknown => {
    if (Array.isArray(node)) return node.map((element: unknown, i) => inside(element, below(pointer, i), within))
    if (!isNode(node)) return node
    const ref = node['$ref']
    if (typeof ref === 'string' && targetOf(kept, ref) === null) {
      const target = targetOf(document, ref)
      if (within.includes(ref))
        return refuse(below(pointer, '$ref'), 'it leads back to itself in an operation that is left out')
      if (target !== null) return inside(target.node, target.pointer, [...within, ref])
    }
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, inside(one, below(pointer, key), within)]))
  }
  return inside(kept, '', []) as Node
}

export interface Keeper {
  readonly operations: ReadonlyArray<ListedOperation>
  /** Schemas that no operation refers to, by name. */
  readonly unused: ReadonlyArray<string>
  readonly keep: (operations: Iterable<ListedOperation>, schemas?: Iterable<string>) => Node
}

/** Reads a description once, and then gives as many parts of it as are wanted. */
export const keeperOf = (document: Node): Keeper => {
  const { paths, components, webhooks: _, ...rest } = document
  const schemas = isNode(components) && isNode(components['schemas']) ? components['schemas'] : {}
  const { reachedFrom } = referencesOf(document)
  return {
    operations: listOperations(document),
    get unused() {
      const used = reachedFrom([paths]).components
      return Object.keys(schemas).filter((name) => !used.has(`schemas/${name}`))
    },
    keep: (operations, named = []) => {
      const keptPaths = keepPaths(document, new Set([...operations].map(routeOf)))
      const roots = [...named].map((name) => ({ $ref: below('#/components/schemas', name) }))
      const reached = reachedFrom([keptPaths, ...roots])
      const keptComponents = keepComponents(components, reached)
      const hasComponents = Object.keys(keptComponents).length > 0
      const kept = { ...rest, paths: keptPaths, ...(hasComponents ? { components: keptComponents } : {}) }
      return reached.elsewhere.size === 0 ? kept : putIn(document, kept)
    },
  }
}
