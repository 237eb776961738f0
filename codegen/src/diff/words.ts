/** Schemas in a few words, for readers. */
import { type AllOf, type Alternative } from './Alternative.js'
import { type Reading } from './Reading.js'

const maxNames = 6

const listed = (names: ReadonlyArray<string>): string =>
  names.length > maxNames
    ? `${names.slice(0, maxNames - 1).join(', ')} and ${names.length - maxNames + 1} more`
    : names.join(', ')

export const wordsOf = (one: Alternative, reading: Reading): string => {
  const name = one.via.at(-1)
  const format = one.facts.get('x-brand') ?? one.facts.get('format')
  const suffix = typeof format === 'string' ? ` (${format})` : ''
  switch (one.kind) {
    case 'any':
      return 'any JSON value'
    case 'literals':
      return `${one.values.length === 1 ? '' : 'one of '}${listed(one.values.map((value) => JSON.stringify(value)))}${one.isOpen ? ', or another' : ''}`
    case 'number':
      return (one.isInteger ? 'integer' : 'number') + suffix
    case 'string':
      return `string${suffix}`
    case 'array':
      return (
        name ??
        (one.items === false || one.prefix.length > 0 ? 'tuple' : `list of ${wordsOfSchema(one.items, reading)}`)
      )
    case 'object':
      return name ?? `object with ${one.members.size === 0 ? 'any members' : listed([...one.members.keys()])}`
    default:
      return one.kind
  }
}

export const wordsOfSchema = (schema: AllOf, reading: Reading): string => {
  const resolved = reading.resolve(schema)
  const name = resolved.via.at(-1)
  if (name !== undefined) return name
  const { alternatives } = reading.meaningOf(resolved)
  return alternatives.length === 0
    ? 'nothing'
    : listed(
        alternatives.map((one) =>
          one.kind === 'array' && one.via.length === 0 && one.items !== false && one.items.length > 0
            ? 'list'
            : wordsOf(one, reading),
        ),
      ).replaceAll(', ', ' or ')
}
