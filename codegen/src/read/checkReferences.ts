/** Looks every `$ref` of a description up, so that none is found missing halfway through. */
import { refuse } from '../refuse.js'
import { below, isNode, lookUp } from './tree.js'

/** Where a node stands; the pointer is worked out only when it is wanted. */
interface Spot {
  readonly node: unknown
  readonly key: string | number
  readonly above: Spot | null
  /** Whether its keys are names that people chose: there, `$ref` is one of them. */
  readonly isNameMap: boolean
}

/** Data, in which `$ref` means nothing. */
const dataKeys = new Set(['const', 'default', 'enum', 'example', 'examples', 'value'])
const nameMaps = new Set(['$defs', 'definitions', 'patternProperties', 'properties', 'schemas'])

const pointerOf = (spot: Spot): string => (spot.above === null ? '' : below(pointerOf(spot.above), spot.key))

export const checkReferences = (document: unknown): void => {
  const known = new Set<string>()
  const pending: Array<Spot> = [{ node: document, key: '', above: null, isNameMap: false }]
  for (let spot = pending.pop(); spot !== undefined; spot = pending.pop()) {
    const { node, isNameMap } = spot
    // From the back, so that the first mistake in the document is the one that is told.
    if (Array.isArray(node)) {
      for (let i = node.length - 1; i >= 0; i--) pending.push({ node: node[i], key: i, above: spot, isNameMap: false })
    } else if (isNode(node)) {
      const entries = Object.entries(node)
      for (let i = entries.length - 1; i >= 0; i--) {
        const [key, member] = entries[i] ?? ['']
        if (key !== '$ref' && (typeof member !== 'object' || member === null)) continue
        const inside: Spot = { node: member, key, above: spot, isNameMap: !isNameMap && nameMaps.has(key) }
        if (key === '$ref' && !isNameMap) {
          if (typeof member !== 'string') refuse(pointerOf(inside), 'a reference is a string')
          else if (!known.has(member)) lookUp(document, { node: member, pointer: pointerOf(inside) })
          if (typeof member === 'string') known.add(member)
        } else if (isNameMap || !dataKeys.has(key)) pending.push(inside)
      }
    }
  }
}
