/** Which of the known names a misspelt one is near to. @internal */

/**
 * A row of the table of edit distances: from the first `i` characters of one text to each beginning
 * of the other.
 */
const nextRow = (before: ReadonlyArray<number>, letter: string, other: string): ReadonlyArray<number> =>
  [...other].reduce<ReadonlyArray<number>>(
    (row, each, j) => [
      ...row,
      Math.min((row[j] ?? 0) + 1, (before[j + 1] ?? 0) + 1, (before[j] ?? 0) + (each === letter ? 0 : 1)),
    ],
    [(before[0] ?? 0) + 1],
  )

/** How many characters must be inserted, deleted or replaced (Levenshtein). */
const distance = (a: string, b: string): number => {
  const first = Array.from({ length: b.length + 1 }, (_, j) => j)
  return [...a].reduce<ReadonlyArray<number>>((row, letter) => nextRow(row, letter, b), first).at(-1) ?? 0
}

/** Farther than this, a guess is a surprise. */
const maxDistance = 2

/** Longer than this, it is no misspelling of a field, and comparing takes long. */
const maxNameLength = 40

/**
 * The known name that this one is most like, or `null` when it is like none. Case and hyphens do
 * not count.
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
