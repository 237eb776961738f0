/** Reduces a description to some of its operations and the components that they need. */
import { reject } from '../CodegenError.js'
import { joinPointer, followRefs, isNode, type Node } from '../read/jsonTree.js'
import { type ListedOperation, listOperations, methodKeys } from './listOperations.js'
import { type Reachable, reachabilityOf, tryResolveRef } from './reachableComponents.js'

/**
 * Whether a section of `components` is always kept: nothing refers to it by `$ref`, and no code is
 * generated from it.
 */
const isAlwaysKept = (kind: string): boolean => kind === 'securitySchemes' || kind.startsWith('x-')

const routeOf = ({ method, path }: Pick<ListedOperation, 'method' | 'path'>): string => `${method} ${path}`

/** Removes all operations except the routes in `kept`. */
const prunePaths = (document: Node, kept: ReadonlySet<string>): Node => {
  const paths = isNode(document['paths']) ? document['paths'] : {}
  const keepItem = (path: string, node: unknown): ReadonlyArray<readonly [string, unknown]> => {
    if (path.startsWith('x-')) return [[path, node]]
    const { node: item } = followRefs(document, { node, pointer: joinPointer('/paths', path) })
    const inside = Object.entries(item)
    const isRemoved = (key: string): boolean => methodKeys.has(key) && !kept.has(routeOf({ method: key, path }))
    const remaining = inside.filter(([key]) => !isRemoved(key))
    if (!remaining.some(([key]) => methodKeys.has(key))) return []
    return [[path, remaining.length < inside.length ? Object.fromEntries(remaining) : node]]
  }
  return Object.fromEntries(Object.entries(paths).flatMap(([path, node]) => keepItem(path, node)))
}

const pruneComponents = (components: unknown, reached: Reachable): Node =>
  Object.fromEntries(
    Object.entries(isNode(components) ? components : {}).flatMap(([kind, named]) => {
      if (isAlwaysKept(kind) || !isNode(named)) return [[kind, named]]
      const kept = Object.entries(named).filter(([name]) => reached.components.has(`${kind}/${name}`))
      return kept.length === 0 ? [] : [[kind, Object.fromEntries(kept)]]
    }),
  )

/** Inlines references to parts of removed operations. */
const inlineRemoved = (document: Node, kept: Node): Node => {
  const inside = (node: unknown, pointer: string, within: ReadonlyArray<string>): unknown => {
    if (Array.isArray(node)) return node.map((element: unknown, i) => inside(element, joinPointer(pointer, i), within))
    if (!isNode(node)) return node
    const ref = node['$ref']
    if (typeof ref === 'string' && tryResolveRef(kept, ref) === null) {
      const target = tryResolveRef(document, ref)
      if (within.includes(ref))
        return reject(joinPointer(pointer, '$ref'), 'refers back to itself inside an operation that is left out')
      if (target !== null) return inside(target.node, target.pointer, [...within, ref])
    }
    return Object.fromEntries(
      Object.entries(node).map(([key, one]) => [key, inside(one, joinPointer(pointer, key), within)]),
    )
  }
  return inside(kept, '', []) as Node
}

export interface Pruner {
  readonly operations: ReadonlyArray<ListedOperation>
  /** The names of schemas that no operation uses. */
  readonly unusedSchemas: ReadonlyArray<string>
  readonly pruneTo: (operations: Iterable<ListedOperation>, schemas?: Iterable<string>) => Node
}

/** Analyzes a description once, so that it can be pruned many times. */
export const prunerOf = (document: Node): Pruner => {
  const { paths, components, webhooks: _, ...rest } = document
  const schemas = isNode(components) && isNode(components['schemas']) ? components['schemas'] : {}
  const { reachableFrom } = reachabilityOf(document)
  return {
    operations: listOperations(document),
    get unusedSchemas() {
      const used = reachableFrom([paths]).components
      return Object.keys(schemas).filter((name) => !used.has(`schemas/${name}`))
    },
    pruneTo: (operations, named = []) => {
      const keptPaths = prunePaths(document, new Set([...operations].map(routeOf)))
      const roots = [...named].map((name) => ({ $ref: joinPointer('#/components/schemas', name) }))
      const reached = reachableFrom([keptPaths, ...roots])
      const keptComponents = pruneComponents(components, reached)
      const hasComponents = Object.keys(keptComponents).length > 0
      const kept = { ...rest, paths: keptPaths, ...(hasComponents ? { components: keptComponents } : {}) }
      return reached.outsideComponents.size === 0 ? kept : inlineRemoved(document, kept)
    },
  }
}
