/** Compares JSON values deeply, ignoring the order of keys. */
import { isNode } from '../read/jsonTree.js'

export const jsonEquals = (left: unknown, right: unknown): boolean => {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((one, i) => jsonEquals(one, right[i]))
  if (isNode(left) && isNode(right)) {
    const keys = Object.keys(left)
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && jsonEquals(left[key], right[key]))
    )
  }
  return left === right
}
