/** Finds the components that parts of a description depend on. */
import { isNode, resolveRef, type Node, type Located, pointerTokens } from '../read/jsonTree.js'

/**
 * Calls back with each reference below a node: every `$ref`, and every target of a discriminator's
 * mapping.
 */
const eachReference = (node: unknown, onReference: (reference: string) => void): void => {
  const pending: Array<unknown> = [node]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) pending.push(...(next as ReadonlyArray<unknown>))
    else if (isNode(next)) {
      for (const [key, member] of Object.entries(next)) {
        if (typeof member === 'object' && member !== null) pending.push(member)
        else if (typeof member === 'string' && key === '$ref') onReference(member)
      }
      const mapping = isNode(next['discriminator']) ? next['discriminator']['mapping'] : undefined
      for (const target of isNode(mapping) ? Object.values(mapping) : []) {
        if (typeof target === 'string') onReference(target.includes('/') ? target : `#/components/schemas/${target}`)
      }
    }
  }
}

/** Resolves a reference; returns `null` if it doesn't resolve, which a later step rejects. */
export const tryResolveRef = (document: Node, reference: string): Located | null => {
  try {
    return resolveRef(document, { node: reference, pointer: '' })
  } catch {
    return null
  }
}

export interface Reachable {
  /**
   * The components that the nodes need, directly or indirectly, by section and name
   * (`schemas/Pet`).
   */
  readonly components: ReadonlySet<string>
  /** References to nodes outside `components`. */
  readonly outsideComponents: ReadonlySet<string>
}

export interface Reachability {
  readonly reachableFrom: (nodes: ReadonlyArray<unknown>) => Reachable
}

/**
 * Returns the bases with a discriminator that a schema extends. A base needs its subtypes, although
 * it may not refer to them.
 */
const basesOf = (document: Node, schema: unknown): ReadonlyArray<string> => {
  const parts = isNode(schema) && Array.isArray(schema['allOf']) ? (schema['allOf'] as ReadonlyArray<unknown>) : []
  return parts.flatMap((part) => {
    const target = isNode(part) ? part['$ref'] : undefined
    const base = typeof target === 'string' ? tryResolveRef(document, target) : null
    const [, kind, name, ...more] = pointerTokens(base?.pointer ?? '')
    const isBase = kind === 'schemas' && more.length === 0 && isNode(base?.node) && 'discriminator' in base.node
    return isBase ? [`schemas/${name}`] : []
  })
}

export const reachabilityOf = (document: Node): Reachability => {
  const kinds = isNode(document['components']) ? document['components'] : {}
  const components = new Map<string, unknown>()
  for (const [kind, named] of Object.entries(kinds)) {
    for (const [name, node] of isNode(named) ? Object.entries(named) : []) components.set(`${kind}/${name}`, node)
  }
  const subtypesOf = new Map<string, Array<string>>()
  for (const [key, node] of components) {
    for (const base of key.startsWith('schemas/') ? basesOf(document, node) : []) {
      subtypesOf.set(base, [...(subtypesOf.get(base) ?? []), key])
    }
  }
  return {
    reachableFrom: (nodes) => {
      const reached = new Set<string>()
      const outsideComponents = new Set<string>()
      const seen = new Set<string>()
      const pending = [...nodes]
      const reach = (key: string): void => {
        if (reached.has(key) || !components.has(key)) return
        reached.add(key)
        pending.push(components.get(key))
        for (const other of subtypesOf.get(key) ?? []) reach(other)
      }
      const visit = (reference: string): void => {
        if (seen.has(reference)) return
        seen.add(reference)
        const target = tryResolveRef(document, reference)
        const [root, kind, name] = pointerTokens(target?.pointer ?? '')
        if (root === 'components' && name !== undefined) reach(`${kind}/${name}`)
        else if (target !== null) {
          outsideComponents.add(reference)
          pending.push(target.node)
        }
      }
      for (let node = pending.pop(); node !== undefined; node = pending.pop()) eachReference(node, visit)
      return { components: reached, outsideComponents: outsideComponents }
    },
  }
}
