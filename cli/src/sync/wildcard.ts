/**
 * Matches paths against patterns with `*`, `**` and `?`. Pure. A small own implementation: Node 20
 * has none, and two flags don't justify a dependency.
 */

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const tokenPattern = (token: string): string => {
  switch (token) {
    case '**/':
      return '(?:.*/)?'
    case '**':
      return '.*'
    case '*':
      return '[^/]*'
    case '?':
      return '[^/]'
    default:
      return escaped(token)
  }
}

/** Runs of more than two stars mean the same as two. */
const tokensOf = (pattern: string): ReadonlyArray<string> =>
  pattern.replace(/\*{3,}/g, '**').match(/\*\*\/|\*\*|\*|\?|[^*?]+/g) ?? []

/**
 * Returns whether a path matches: `*` and `?` stand for characters other than `/`, `**` for any
 * folders. A pattern without `/` matches the file name alone; one that ends in `/` matches all
 * files of a folder.
 *
 * @example
 * matchesWildcard('S1/**')('S1/raw__raw_reads/reads.fastq.gz')
 */
export const matchesWildcard = (pattern: string): ((path: string) => boolean) => {
  const below = pattern.endsWith('/') ? `${pattern}**` : pattern
  const isName = !below.includes('/')
  const source = tokensOf(below.replace(/^\.?\//, '').normalize('NFC'))
    .map(tokenPattern)
    .join('')
  const whole = new RegExp(`^${source}$`, 'su')
  return (path) => whole.test((isName ? (path.split('/').at(-1) ?? '') : path).normalize('NFC'))
}
