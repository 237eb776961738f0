/** Formats of texts, as checks.ts has them. */
import { type Format, type Formats } from '../model/formats.js'
import { propertyKey, quote } from '../model/identifiers.js'

export const isKnownFormat = (format: string | null, formats: Formats): format is string =>
  format !== null && Object.hasOwn(formats, format)

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** No two formats have one name: what is not written as usual keeps every character of its own. */
const nameOf = (format: string): string =>
  /^[a-z][a-z\d]*(-[a-z][a-z\d]*)*$/.test(format)
    ? format.split('-').map(capital).join('')
    : `_${format.replaceAll(/[^A-Za-z\d]/g, (one) => `$${one.charCodeAt(0)}$`)}`

/** The function that checks a format. No function of a schema begins as it does. */
export const formatCheckOf = (format: string): string => `matches${nameOf(format)}`

/** A pattern as a literal: within one, a slash must not end it. */
const literalOf = (pattern: string, flags: string): string => `/${new RegExp(pattern, flags).source}/${flags}`

const declare = ([name, { commonPattern }]: readonly [string, Format]): string => {
  const test = `formats[${quote(name)}].test(u)`
  const usually = `usual${nameOf(name)}`
  const tests = commonPattern === undefined ? test : `(${usually}.test(u) || ${test})`
  const check = `export const ${formatCheckOf(name)} = (u: unknown): u is string => typeof u === 'string' && ${tests}`
  return commonPattern === undefined ? check : `const ${usually} = ${literalOf(commonPattern, '')}\n\n${check}`
}

/** What checks.ts begins with. */
export const renderFormats = (formats: Formats): string => {
  const sorted = Object.entries(formats).sort(([a], [b]) => (a < b ? -1 : 1))
  const patterns = sorted.map(([name, { pattern, flags }]) => `  ${propertyKey(name)}: ${literalOf(pattern, flags)},\n`)
  const types = sorted.map(([name]) => `  readonly ${propertyKey(name)}: RegExp\n`)
  return [
    '/** How texts of a format look. The server is the authority: this only keeps out what is plainly something else. */',
    `export const formats: {\n${types.join('')}} = {\n${patterns.join('')}}\n`,
    sorted.map(declare).join('\n\n'),
  ].join('\n')
}
