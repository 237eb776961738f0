/** Keywords that no type can hold, but that only narrow what others say: the type is wider, and its comment says so. */
import { refuse } from '../refuse.js'
import { below, child, elements, isNode, type Node, type Place } from '../read/tree.js'

const narrowing = new Set([
  'contains',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'else',
  'if',
  'not',
  'patternProperties',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
])

/** Those that may lead anywhere. */
const refused = new Set(['$dynamicRef', '$recursiveRef'])

/** Whether a schema says anything by these keywords. */
export const beside = (node: Node, keys: ReadonlySet<string>): boolean => Object.keys(node).some((key) => keys.has(key))

const saysSomething = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** What the type of a schema leaves out; with nothing beside them, such keywords would leave a type that says nothing. */
export const notesOf = ({ node, pointer }: Place<Node>, saysType: () => boolean): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (const key of Object.keys(node)) {
    if (refused.has(key)) refuse(below(pointer, key), `"${key}" can't be expressed as a type`)
    if (narrowing.has(key) && saysSomething(node[key])) found.push(key)
  }
  const [first] = found
  if (first === undefined) return found
  if (!saysType()) return refuse(below(pointer, first), `"${first}" can't be expressed as a type`)
  return [`The type leaves out what the description says by ${found.map((key) => `\`${key}\``).join(', ')}.`]
}

const annotations = new Set(['description', 'required', 'title', 'type'])

/** Whether all that a schema says is which members must be there. */
export const onlyRequires = ({ node }: Place): boolean =>
  isNode(node) && 'required' in node && Object.keys(node).every((key) => annotations.has(key))

export const requirementNote = (key: string, among: ReadonlyArray<Place>): string => {
  const choices = among.map((place) =>
    isNode(place.node)
      ? elements(child({ node: place.node, pointer: place.pointer }, 'required'))
          .map(({ node }) => `\`${String(node)}\``)
          .join(' and ')
      : '',
  )
  return `${key === 'oneOf' ? 'Exactly' : 'At least'} one of these must be there: ${choices.join('; ')}.`
}
