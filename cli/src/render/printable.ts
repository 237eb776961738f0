/**
 * Escapes control characters: names, values and answers of servers are text of other people, which
 * must not command the terminal or break a table. Pure.
 */

const escaped = (character: string): string =>
  ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[character] ??
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** For one line or cell. */
export const printable = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F]/g, escaped)

/** For text with lines and tabs of its own. */
export const printableLines = (text: string): string => text.replace(/(?![\n\t])[\u0000-\u001F\u007F-\u009F]/g, escaped)
