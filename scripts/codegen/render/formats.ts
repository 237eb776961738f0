/** Formats of texts that are checked: how they look, and what people call them. */
import { identifierOf, keyOf, quote } from '../names.js'

interface Format {
  /** As the source of a regular expression. */
  readonly pattern: string
  /** Tried first: what nearly all such texts look like, with nothing that slows the engine down (a quantifier, a flag, a third range). */
  readonly usual?: string
  readonly words: string
}

const hex = (count: number): string => '[0-9a-f]'.repeat(count)

export const knownFormats: Readonly<Record<string, Format>> = {
  'date-time': {
    pattern: '/^\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:?\\d\\d)$/',
    usual: '/^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d\\d\\d\\dZ$/',
    words: 'a time such as 2021-03-01T12:00:00Z',
  },
  email: { pattern: '/^[^\\s@]+@[^\\s@]+$/', words: 'an e-mail address' },
  uri: { pattern: '/^[a-z][a-z0-9+.-]*:\\S+$/i', words: 'an address such as https://example.org' },
  uuid: {
    pattern: '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i',
    usual: `/^${[8, 4, 4, 4, 12].map(hex).join('-')}$/`,
    words: 'a uuid',
  },
}

export const isKnownFormat = (format: string | null): format is string =>
  format !== null && Object.hasOwn(knownFormats, format)

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The function that checks a format. */
export const formatCheckOf = (format: string): string => `fits${capital(identifierOf(format))}`

const declare = ([name, { usual }]: readonly [string, Format]): string => {
  const test = `formats[${quote(name)}].test(u)`
  const tests = usual === undefined ? test : `(usual${capital(identifierOf(name))}.test(u) || ${test})`
  const check = `export const ${formatCheckOf(name)} = (u: unknown): u is string => typeof u === 'string' && ${tests}`
  return usual === undefined ? check : `const usual${capital(identifierOf(name))} = ${usual}\n\n${check}`
}

const patterns = Object.entries(knownFormats).map(([name, { pattern }]) => `  ${keyOf(name)}: ${pattern},\n`)

/** What checks.ts begins with. */
export const formatChecks = [
  '/** How texts of a format look. The server is the authority: this only keeps out what is plainly something else. */',
  `export const formats = {\n${patterns.join('')}}\n`,
  Object.entries(knownFormats).map(declare).join('\n\n'),
].join('\n')
