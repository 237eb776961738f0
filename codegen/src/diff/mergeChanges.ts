/** Merges equal changes of different operations and directions, and sorts them by severity. */
import { type Change, severities } from './Change.js'

const compareStrings = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortKey = ({ severity, subject, kind, old, new: current, text }: Change): string =>
  [severities.indexOf(severity), subject, kind, old ?? '', current ?? '', text].join('\u0000')

const union = <A>(left: ReadonlyArray<A>, right: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Set([...left, ...right]),
]

/**
 * Returns each change once, most severe first. A documentation change is dropped where the same
 * location has a more severe one.
 */
export const mergeChanges = (changes: Iterable<Change>): ReadonlyArray<Change> => {
  const byKey = new Map<string, Change>()
  for (const change of changes) {
    const key = JSON.stringify([sortKey(change), change.before, change.after])
    const existing = byKey.get(key)
    byKey.set(
      key,
      existing === undefined
        ? change
        : {
            ...existing,
            operations: union(existing.operations, change.operations),
            directions: union(existing.directions, change.directions),
          },
    )
  }
  const locationKey = ({ kind, subject, old, new: current }: Change): string =>
    JSON.stringify([kind, subject, old, current])
  const significant = new Set(
    [...byKey.values()].filter(({ severity }) => severity !== 'documentation').map(locationKey),
  )
  return [...byKey.values()]
    .filter((change) => change.severity !== 'documentation' || !significant.has(locationKey(change)))
    .map((change) => ({
      ...change,
      operations: [...change.operations].sort(compareStrings),
      directions: [...change.directions].sort(compareStrings),
    }))
    .sort((a, b) => compareStrings(sortKey(a), sortKey(b)))
}
