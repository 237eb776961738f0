/** Lists the operations of a description with what selectors match: id, path and tags. */
import { operationIds } from '../model/operationIds.js'
import { methods } from '../model/OperationShape.js'
import { followRefs, isNode, members, type Node } from '../read/jsonTree.js'

export interface ListedOperation {
  /** Its `operationId`, or else the name derived from its route. */
  readonly id: string
  readonly method: string
  readonly path: string
  readonly tags: ReadonlyArray<string>
}

/**
 * The keys of a path item that contain operations, including methods that the client doesn't
 * support.
 */
export const methodKeys: ReadonlySet<string> = new Set([...methods, 'trace', 'query', 'additionalOperations'])

export const listOperations = (document: Node): ReadonlyArray<ListedOperation> => {
  const { paths } = document
  const found = members(isNode(paths) ? { node: paths, pointer: '/paths' } : undefined).flatMap(([path, located]) => {
    if (path.startsWith('x-')) return []
    const { node: item } = followRefs(document, located)
    // The order must be that of `parseOperations`: it decides which of two equal names gets a
    // number.
    return [...methodKeys].flatMap((method) => {
      const node = item[method]
      if (node === undefined) return []
      const { operationId, tags } = isNode(node) ? node : ({} as Node)
      return [
        {
          id: typeof operationId === 'string' ? operationId : '',
          method,
          path,
          tags: Array.isArray(tags) ? tags.map(String) : [],
        },
      ]
    })
  })
  const ids = operationIds(found)
  return found.map((operation, i) => ({ ...operation, id: ids[i] ?? '' }))
}
