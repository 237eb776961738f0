/** Builds the source text of generated files: header, doc comments, indentation. */

/** The first line of every generated file. The generator overwrites only files that have it. */
export const marker =
  '// @generated from the API description. Do not edit: change the description and run the generator again.'

export const indent = (depth: number): string => '  '.repeat(depth)

/** Writes a doc comment; escapes the end-of-comment marker in its text. */
export const docComment = (doc: string, depth: number): string => {
  const lines = doc.replaceAll('*/', '*\\/').trim().split(/\s*\n/)
  if (doc.trim() === '') return ''
  // The compiler obeys `@ts-ignore` on the last line of a comment, so give it a line of its own.
  const steers = /^@ts-(?:expect-error|ignore)/.test(lines[0] ?? '')
  return lines.length === 1 && !steers
    ? `${indent(depth)}/** ${lines[0]} */\n`
    : `${indent(depth)}/**\n${lines.map((line) => `${indent(depth)} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent(depth)} */\n`
}

/** Writes a complete file: header, module doc, and parts separated by blank lines. */
export const sourceFile = (doc: string, parts: ReadonlyArray<string>): string =>
  `${marker}\n/** ${doc} */\n${parts.filter((part) => part !== '').join('\n\n')}\n`

/** Returns generated code without its comments and the contents of its string literals. */
export const withoutCommentsAndStrings = (text: string): string =>
  text.replaceAll(/\/\*[^]*?\*\/|'(?:[^'\\]|\\.)*'/g, "''")

/**
 * Whether code uses a name. If another name starts with the same characters, include the character
 * that follows, such as `.` or `(`. The key of a type doesn't count.
 */
export const isUsed = (name: string, code: string): boolean => {
  const after = /\w$/.test(name) ? '(?![\\p{ID_Continue}$?:])' : ''
  return new RegExp(`(?<![\\p{ID_Continue}$.])${name.replace(/[.($]/g, '\\$&')}${after}`, 'u').test(code)
}
