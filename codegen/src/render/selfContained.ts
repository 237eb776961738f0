/** A description without what openapi-typescript would read from elsewhere: it takes `externalValue` and a `$ref` within data for references. */
import { isNode, lookUp, type Node } from '../read/tree.js'

const isWithin = (document: Node, reference: string): boolean => {
  try {
    return lookUp(document, { node: reference, pointer: '' }).pointer !== ''
  } catch {
    return false
  }
}

/** It looks for a `$ref` in each part of a schema, and so takes no `true` or `false` for one. */
const asObject = (value: unknown): unknown => (value === true ? {} : value === false ? { not: {} } : value)

/** What is left is as it was: a reference of the description itself is a pointer into it by now. */
export const selfContained = (document: Node): Node => {
  const known = new Map<string, boolean>()
  const isKept = (key: string, value: unknown): boolean => {
    if (typeof value !== 'string' || (key !== '$ref' && key !== 'externalValue')) return true
    if (key === 'externalValue') return false
    const before = known.get(value)
    if (before !== undefined) return before
    const now = isWithin(document, value)
    known.set(value, now)
    return now
  }
  const clean = (value: unknown, above = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => (above === 'allOf' ? clean(asObject(one)) : clean(one)))
    if (!isNode(value)) return value
    const entries = Object.entries(value)
    return Object.fromEntries(
      entries.filter(([key, member]) => isKept(key, member)).map(([key, member]) => [key, clean(member, key)]),
    )
  }
  return clean(document) as Node
}
