/**
 * Matches the old operations with the current ones: by `operationId`, or else by method and path,
 * regardless of the names of path parameters.
 */
import type { DescribedOperation } from './DescribedOperation.js'

export interface MatchedOperations {
  readonly pairs: ReadonlyArray<readonly [DescribedOperation, DescribedOperation]>
  readonly removed: ReadonlyArray<DescribedOperation>
  readonly added: ReadonlyArray<DescribedOperation>
}

/** Returns a path without the names of its parameters. */
export const pathTemplate = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}')

const indexByUniqueKey = (
  operations: Iterable<DescribedOperation>,
  keyOf: (operation: DescribedOperation) => string | null,
): ReadonlyMap<string, DescribedOperation> => {
  const found = new Map<string, DescribedOperation>()
  const duplicates = new Set<string>()
  for (const operation of operations) {
    const key = keyOf(operation)
    if (key === null) continue
    if (found.has(key)) duplicates.add(key)
    found.set(key, operation)
  }
  // An id that two operations share identifies neither.
  for (const key of duplicates) found.delete(key)
  return found
}

export const matchOperations = (
  before: ReadonlyArray<DescribedOperation>,
  after: ReadonlyArray<DescribedOperation>,
): MatchedOperations => {
  const left = new Set(before)
  const right = new Set(after)
  const pairs: Array<readonly [DescribedOperation, DescribedOperation]> = []
  const keys: ReadonlyArray<(operation: DescribedOperation) => string | null> = [
    ({ id }) => id,
    ({ method, path }) => `${method} ${path}`,
    ({ method, path }) => `${method} ${pathTemplate(path)}`,
  ]
  for (const keyOf of keys) {
    const known = indexByUniqueKey(right, keyOf)
    for (const [key, operation] of indexByUniqueKey(left, keyOf)) {
      const next = known.get(key)
      if (next === undefined) continue
      left.delete(operation)
      right.delete(next)
      pairs.push([operation, next])
    }
  }
  return { pairs, removed: [...left], added: [...right] }
}
