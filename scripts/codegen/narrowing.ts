/** Keywords that no type can hold, but that only narrow what others say: the type is wider, and its comment says so. */
import { refuse } from './refuse.js'
import { below, child, elements, isNode, type Node, type Place } from './tree.js'

const narrowing = [
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
]

/** Those that may lead anywhere. */
const refused = ['$dynamicRef', '$recursiveRef']

/** Whether a schema says anything by these keywords. */
export const beside = (node: Node, keys: ReadonlyArray<string>): boolean => keys.some((key) => key in node)

const saysSomething = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** What the type of a schema leaves out; with nothing beside them, such keywords would leave a type that says nothing. */
export const notesOf = ({ node, pointer }: Place<Node>, isBeside: boolean): ReadonlyArray<string> => {
  for (const key of refused) if (key in node) refuse(below(pointer, key), `"${key}" can't be expressed as a type`)
  const found = narrowing.filter((key) => Object.hasOwn(node, key) && saysSomething(node[key]))
  const [first] = found
  if (first === undefined) return []
  if (!isBeside) return refuse(below(pointer, first), `"${first}" can't be expressed as a type`)
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
