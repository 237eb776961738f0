/** Finds the component schemas that parts of a description refer to, at any depth. */
import { isNode, resolveRef } from '../read/jsonTree.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'

export const reachableComponents = (
  schemas: DescriptionSchemas,
  roots: ReadonlyArray<unknown>,
): ReadonlySet<string> => {
  const { document, nameAt } = schemas
  const names = new Set<string>()
  const seen = new Set<string>()
  const pending: Array<unknown> = [...roots]
  const followRef = (ref: string): void => {
    if (seen.has(ref)) return
    seen.add(ref)
    const target = resolveRef(document, { node: ref, pointer: '' })
    const name = nameAt(target.pointer)
    if (name !== null) names.add(name)
    pending.push(target.node)
  }
  while (pending.length > 0) {
    const next = pending.pop()
    if (Array.isArray(next)) for (const one of next) pending.push(one)
    else if (isNode(next)) {
      const { $ref } = next
      if (typeof $ref === 'string') followRef($ref)
      for (const one of Object.values(next)) pending.push(one)
    }
  }
  return names
}
