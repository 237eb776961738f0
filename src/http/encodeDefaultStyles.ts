/** Parameters in the styles that they have where a description names none: pure. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type Parameter } from '../generated/operation.js'
import { type Encoded, isEmpty, type Pair, type ParameterValue, splitValue, stringsOf } from './parameterValue.js'

// pure helpers

export type Escape = (text: string) => string

/** What stands in a path or a header: items, and the members of an object, with commas between. */
export const writeSimple = (parts: ParameterValue, isExploded: boolean, escape: Escape): string =>
  isExploded && parts.kind === 'object'
    ? parts.members.map(([key, value]) => `${escape(key)}=${escape(value)}`).join(',')
    : stringsOf(parts).map(escape).join(',')

const segmentProblem = (parts: ParameterValue): string | null => {
  if (isEmpty(parts) || (parts.kind === 'one' && parts.text === '')) return 'is empty'
  if (parts.kind === 'one' && (parts.text === '.' || parts.text === '..'))
    return `is "${parts.text}", which a URL can't hold as a segment`
  return stringsOf(parts).some((text) => text.includes('/'))
    ? 'holds a slash, which the server takes for the end of a segment'
    : null
}

/**
 * What stands in the path, in whichever style; refuses what a URL would not keep as one segment.
 */
export const writeSegment = (parts: ParameterValue, write: (parts: ParameterValue) => string): Encoded<string> => {
  const problem = segmentProblem(parts)
  if (problem !== null) return E.left(problem)
  const text = write(parts)
  if (text === '') return E.left('is empty')
  // An escaped dot is one, too, where a URL drops segments.
  return /^(\.|%2E){1,2}$/.test(text) ? E.left("leaves a segment of dots, which a URL can't hold") : E.right(text)
}

/** A pair for each item or member; `name` is escaped already. */
export const writeExploded = (name: string, parts: ParameterValue, escape: Escape): ReadonlyArray<Pair> => {
  if (parts.kind === 'one') return [[name, escape(parts.text)]]
  return parts.kind === 'list'
    ? parts.items.map((item): Pair => [name, escape(item)])
    : parts.members.map(([key, member]): Pair => [encodeURIComponent(key), escape(member)])
}

// operations

/** A path parameter of the style `simple`. */
export const encodeDefaultPath = (_parameter: Parameter, value: unknown): Encoded<string> => {
  const parts = splitValue(value)
  return E.isLeft(parts) ? parts : writeSegment(parts.right, (those) => writeSimple(those, false, encodeURIComponent))
}

/** A query parameter of the style `form`, exploded. */
export const encodeDefaultQuery = ({ name }: Parameter, value: unknown): Encoded<ReadonlyArray<Pair>> => {
  const parts = splitValue(value)
  return E.isLeft(parts) ? parts : E.right(writeExploded(encodeURIComponent(name), parts.right, encodeURIComponent))
}
