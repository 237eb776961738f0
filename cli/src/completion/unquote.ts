/**
 * Removes the quotes and backslashes of a word as it was typed in a shell, perhaps without the
 * closing quote. Expands nothing. Pure.
 */
export const unquote = (typed: string): string =>
  typed.replace(
    /\\(.)|'([^']*)'?|"((?:\\.|[^"\\])*)"?/gs,
    (_, escaped?: string, single?: string, double?: string) =>
      escaped ?? single ?? (double ?? '').replace(/\\(["\\$`])/g, '$1'),
  )
