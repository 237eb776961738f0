/** Finds what valid JSON loses, or breaks on, when it is parsed. Pure. */

/** Deeper values exhaust the stack of parsers, here and on servers. */
const maxDepth = 500

/** More of them would only repeat the same mistake. */
const maxProblems = 100

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}[\]:]/g

const placeAt = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

/**
 * Members with one name in one object, of which a parser keeps the last; numbers that are infinite,
 * and values that are too deep.
 */
export const jsonProblems = (text: string): ReadonlyArray<string> => {
  const problems: Array<string> = []
  const open: Array<Set<string>> = []
  let last: RegExpExecArray | undefined
  for (const token of text.matchAll(tokens)) {
    const [symbol] = token
    if (symbol === '{' || symbol === '[') {
      open.push(new Set())
      if (open.length > maxDepth)
        return [`${placeAt(text, token.index)}: it is nested more than ${maxDepth} levels deep.`]
    } else if (symbol === '}' || symbol === ']') open.pop()
    else if (symbol === ':' && last !== undefined) {
      const name = JSON.parse(last[0]) as string
      const names = open.at(-1)
      if (names?.has(name) === true)
        problems.push(`${placeAt(text, last.index)}: the name ${JSON.stringify(name)} is repeated in one object.`)
      names?.add(name)
    } else if (/^[-\d]/.test(symbol) && !Number.isFinite(Number(symbol)))
      problems.push(`${placeAt(text, token.index)}: the number ${symbol} is too large.`)
    if (problems.length === maxProblems) return problems
    last = token
  }
  return problems
}
