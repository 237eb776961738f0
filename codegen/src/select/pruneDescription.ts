/** A description with some of its operations, and of the components those that these refer to. */
import { reject } from '../CodegenError.js'
import { joinPointer, followRefs, isNode, type Node } from '../read/jsonTree.js'
import { type ListedOperation, listOperations, methodKeys } from './listOperations.js'
import { type Reachable, reachabilityOf, tryResolveRef } from './reachableComponents.js'

/** Whom nothing refers to by `$ref`: they are named where they are used, and no code is made of them. */
const isAlwaysKept = (kind: string): boolean => kind === 'securitySchemes' || kind.startsWith('x-')

const routeOf = ({ method, path }: Pick<ListedOperation, 'method' | 'path'>): string => `${method} ${path}`

/** `kept`: routes. */
const prunePaths = (document: Node, kept: ReadonlySet<string>): Node => {
  const paths = isNode(document['paths']) ? document['paths'] : {}
  const keepItem = (path: string, node: unknown): ReadonlyArray<readonly [string, unknown]> => {
    if (path.startsWith('x-')) return [[path, node]]
    const { node: item } = followRefs(document, { node, pointer: joinPointer('/paths', path) })
    const inside = Object.entries(item)
    const isLeftOut = (key: string): boolean => methodKeys.has(key) && !kept.has(routeOf({ method: key, path }))
    const left = inside.filter(([key]) => !isLeftOut(key))
    if (!left.some(([key]) => methodKeys.has(key))) return []
    return [[path, left.length < inside.length ? Object.fromEntries(left) : node]]
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

/** Puts what stands in an operation that is left out where it is referred to. */
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
  /** Schemas that no operation refers to, by name. */
  readonly unusedSchemas: ReadonlyArray<string>
  readonly pruneTo: (operations: Iterable<ListedOperation>, schemas?: Iterable<string>) => Node
}

/** Reads a description once, and then gives as many parts of it as are wanted. */
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
