/**
 * Encodes parameters in OpenAPI's default styles: `simple` in the path, `form` in the query. @since
 * 0.1.0
 */
import { either as E } from 'fp-ts'
import type { Parameter } from '../generated/operation.js'
import { type Encoded, isEmpty, type Pair, type ParameterValue, splitValue, stringsOf } from './parameterValue.js'

// pure helpers

export type Escape = (text: string) => string

/**
 * Writes the style `simple` of paths and headers: items, or the members of an object, separated by
 * commas.
 */
export const writeSimple = (parts: ParameterValue, isExploded: boolean, escape: Escape): string =>
  isExploded && parts.kind === 'object'
    ? parts.members.map(([key, value]) => `${escape(key)}=${escape(value)}`).join(',')
    : stringsOf(parts).map(escape).join(',')

const segmentProblem = (parts: ParameterValue): string | null => {
  if (isEmpty(parts) || (parts.kind === 'one' && parts.text === '')) return 'is empty'
  if (parts.kind === 'one' && (parts.text === '.' || parts.text === '..'))
    return `is "${parts.text}", which a URL drops from its path`
  return stringsOf(parts).some((text) => text.includes('/'))
    ? 'contains a slash, which would split the path segment'
    : null
}

/** Writes a path segment in any style; rejects what a URL would not keep as one segment. */
export const writeSegment = (parts: ParameterValue, write: (parts: ParameterValue) => string): Encoded<string> => {
  const problem = segmentProblem(parts)
  if (problem !== null) return E.left(problem)
  const text = write(parts)
  if (text === '') return E.left('is empty')
  // URLs drop segments of escaped dots, too.
  return /^(\.|%2E){1,2}$/.test(text) ? E.left('encodes to a dot segment, which a URL drops') : E.right(text)
}

/** Writes a pair for each item or member; `name` is already escaped. */
export const writeExploded = (name: string, parts: ParameterValue, escape: Escape): ReadonlyArray<Pair> => {
  if (parts.kind === 'one') return [[name, escape(parts.text)]]
  return parts.kind === 'list'
    ? parts.items.map((item): Pair => [name, escape(item)])
    : parts.members.map(([key, member]): Pair => [encodeURIComponent(key), escape(member)])
}

// operations

/** Encodes a path parameter of the style `simple`. */
export const encodeDefaultPath = (_parameter: Parameter, value: unknown): Encoded<string> => {
  const parts = splitValue(value)
  return E.isLeft(parts) ? parts : writeSegment(parts.right, (those) => writeSimple(those, false, encodeURIComponent))
}

/** Encodes a query parameter of the style `form`, exploded. */
export const encodeDefaultQuery = ({ name }: Parameter, value: unknown): Encoded<ReadonlyArray<Pair>> => {
  const parts = splitValue(value)
  return E.isLeft(parts) ? parts : E.right(writeExploded(encodeURIComponent(name), parts.right, encodeURIComponent))
}
