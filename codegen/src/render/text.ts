/** Pieces of text that every generated file is made of. */

/** The first line of every file: what the generator may overwrite. */
export const marker =
  '// @generated from the API description. Do not edit: change the description and run the generator again.'

export const indent = (depth: number): string => '  '.repeat(depth)

/** A doc comment, with nothing in it that could end it. */
export const comment = (doc: string, depth: number): string => {
  const lines = doc.replaceAll('*/', '*\\/').trim().split(/\s*\n/)
  if (doc.trim() === '') return ''
  // On a line of its own it means nothing; at the end of a comment, to the compiler.
  const steers = /^@ts-(?:expect-error|ignore)/.test(lines[0] ?? '')
  return lines.length === 1 && !steers
    ? `${indent(depth)}/** ${lines[0]} */\n`
    : `${indent(depth)}/**\n${lines.map((line) => `${indent(depth)} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent(depth)} */\n`
}

/** A whole file: the marker, what it is, and its parts with a line between. */
export const file = (doc: string, parts: ReadonlyArray<string>): string =>
  `${marker}\n/** ${doc} */\n${parts.filter((part) => part !== '').join('\n\n')}\n`

/** What is left of a generated text without its comments and texts in quotes, whatever those say. */
export const codeOf = (text: string): string => text.replaceAll(/\/\*[^]*?\*\/|'(?:[^'\\]|\\.)*'/g, "''")

/**
 * Whether a name is used, outside of comments and quotes; with the sign that follows it there, where another name may be alike. The key of
 * a type is no use.
 */
export const isUsed = (name: string, code: string): boolean => {
  const after = /\w$/.test(name) ? '(?![\\p{ID_Continue}$?:])' : ''
  return new RegExp(`(?<![\\p{ID_Continue}$.])${name.replace(/[.($]/g, '\\$&')}${after}`, 'u').test(code)
}
