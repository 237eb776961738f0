/**
 * Writes JSON with the members in the order of their names, since the server keeps no order: equal
 * values give equal text. Pure.
 */
import { either as E } from 'fp-ts'
import { writeJson } from 'pangea-fp/node'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value
}

export const canonicalJson = (value: unknown): string =>
  E.getOrElse(() => JSON.stringify(value))(writeJson(sorted(value)))
