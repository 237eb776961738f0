/** Finds the known name that a misspelled one resembles. @internal */

/** Computes the next row of the edit distance table. */
const nextRow = (before: ReadonlyArray<number>, letter: string, other: string): ReadonlyArray<number> =>
  [...other].reduce<ReadonlyArray<number>>(
    (row, each, j) => [
      ...row,
      Math.min((row[j] ?? 0) + 1, (before[j + 1] ?? 0) + 1, (before[j] ?? 0) + (each === letter ? 0 : 1)),
    ],
    [(before[0] ?? 0) + 1],
  )

/** The Levenshtein distance: how many characters must be inserted, deleted or replaced. */
const distance = (a: string, b: string): number => {
  const first = Array.from({ length: b.length + 1 }, (_, j) => j)
  return [...a].reduce<ReadonlyArray<number>>((row, letter) => nextRow(row, letter, b), first).at(-1) ?? 0
}

/** Beyond this distance, a suggestion is more confusing than helpful. */
const maxDistance = 2

/** A longer name is not a misspelled field, and is slow to compare. */
const maxNameLength = 40

/**
 * Returns the closest known name, or `null` if none is close. Ignores case, and treats hyphens as
 * underscores.
 */
export const closestName = (name: string, known: ReadonlyArray<string>): string | null => {
  if (name.length > maxNameLength) return null
  const plain = name.toLowerCase().replaceAll('-', '_')
  return known.reduce<{ readonly name: string | null; readonly away: number }>(
    (best, each) => {
      const away = distance(plain, each)
      return away < best.away && away < each.length - 1 ? { name: each, away } : best
    },
    { name: null, away: maxDistance + 1 },
  ).name
}
