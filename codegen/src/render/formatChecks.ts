/** Writes the part of checks.ts that checks string formats. */
import type { Format, Formats } from '../model/formats.js'
import { propertyKey, quote } from '../model/identifiers.js'

export const isKnownFormat = (format: string | null, formats: Formats): format is string =>
  format !== null && Object.hasOwn(formats, format)

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Returns a name that no other format has: unusual characters are escaped. */
const nameOf = (format: string): string =>
  /^[a-z][a-z\d]*(-[a-z][a-z\d]*)*$/.test(format)
    ? format.split('-').map(capital).join('')
    : `_${format.replaceAll(/[^A-Za-z\d]/g, (one) => `$${one.charCodeAt(0)}$`)}`

/** The name of the function that checks a format. No function of a schema has this prefix. */
export const formatCheckName = (format: string): string => `matches${nameOf(format)}`

/** Writes a pattern as a regular expression literal, with its slashes escaped. */
const literalOf = (pattern: string, flags: string): string => `/${new RegExp(pattern, flags).source}/${flags}`

const declare = ([name, { commonPattern }]: readonly [string, Format]): string => {
  const test = `formats[${quote(name)}].test(u)`
  const usually = `usual${nameOf(name)}`
  const tests = commonPattern === undefined ? test : `(${usually}.test(u) || ${test})`
  const check = `export const ${formatCheckName(name)} = (u: unknown): u is string => typeof u === 'string' && ${tests}`
  return commonPattern === undefined ? check : `const ${usually} = ${literalOf(commonPattern, '')}\n\n${check}`
}

export const renderFormatChecks = (formats: Formats): string => {
  const sorted = Object.entries(formats).sort(([a], [b]) => (a < b ? -1 : 1))
  const patterns = sorted.map(([name, { pattern, flags }]) => `  ${propertyKey(name)}: ${literalOf(pattern, flags)},\n`)
  const types = sorted.map(([name]) => `  readonly ${propertyKey(name)}: RegExp\n`)
  return [
    '/** The patterns of string formats. The server is the authority: these only reject what is clearly something else. */',
    `export const formats: {\n${types.join('')}} = {\n${patterns.join('')}}\n`,
    sorted.map(declare).join('\n\n'),
  ].join('\n')
}
