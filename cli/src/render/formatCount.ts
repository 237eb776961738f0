/** Formats a count with its noun: `1 file`, `2 files`. */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
