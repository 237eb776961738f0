/** The supported string formats: their patterns and the branded types of received values. */
import { readFile } from 'node:fs/promises'
import { codegenError } from '../CodegenError.js'
import { isNode } from '../read/jsonTree.js'

export interface Format {
  /**
   * The source of a regular expression. It only rejects what is clearly wrong, since the server
   * decides what is valid.
   */
  readonly pattern: string
  /** `i`, or empty. */
  readonly flags: string
  /**
   * A pattern to try first: it matches nearly all values, and avoids everything that is slow
   * (quantifiers, flags, a third range).
   */
  readonly commonPattern?: string
  /** The branded type of received values; `null` for a plain string. */
  readonly brand: string | null
  /** The noun phrase for messages, such as `an e-mail address`. */
  readonly words: string
}

/** Maps the name of a format to its definition. */
export type Formats = Readonly<Record<string, Format>>

const hex = (count: number): string => '[0-9a-f]'.repeat(count)

export const defaultFormats: Formats = {
  'date-time': {
    pattern: '^\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:?\\d\\d)$',
    flags: '',
    commonPattern: '^\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d\\d\\d\\dZ$',
    brand: 'DateTime',
    words: 'a time such as 2021-03-01T12:00:00Z',
  },
  email: { pattern: '^[^\\s@]+@[^\\s@]+$', flags: '', brand: 'Email', words: 'an e-mail address' },
  uri: {
    pattern: '^[a-z][a-z0-9+.-]*:\\S+$',
    flags: 'i',
    brand: 'Uri',
    words: 'an address such as https://example.org',
  },
  uuid: {
    pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    flags: 'i',
    commonPattern: `^${[8, 4, 4, 4, 12].map(hex).join('-')}$`,
    brand: 'Uuid',
    words: 'a uuid',
  },
}

const stringAt = (value: Readonly<Record<string, unknown>>, key: string, fallback: string, where: string): string => {
  const text = value[key] ?? fallback
  if (typeof text !== 'string') throw codegenError(`${where}: "${key}" must be a string`)
  return text
}

const formatOf = (name: string, value: unknown, file: string): Format => {
  const where = `${file}: format "${name}"`
  if (!isNode(value))
    throw codegenError(`${where} must be an object with a pattern and, optionally, flags, brand and words`)
  const unknownKey = Object.keys(value).find((key) => !['pattern', 'flags', 'brand', 'words'].includes(key))
  if (unknownKey !== undefined)
    throw codegenError(`${where} has an unknown key "${unknownKey}"; use pattern, flags, brand or words`)
  const pattern = stringAt(value, 'pattern', '', where)
  if (pattern === '') throw codegenError(`${where} has no pattern`)
  const flags = stringAt(value, 'flags', '', where)
  if (!/^[iu]*$/.test(flags)) throw codegenError(`${where}: flags "${flags}" are not supported; use i and u`)
  try {
    new RegExp(pattern, flags)
  } catch (thrown) {
    throw codegenError(`${where}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
  const brand = stringAt(value, 'brand', '', where)
  if (brand !== '' && !/^[A-Za-z_$][\w$]*$/.test(brand))
    throw codegenError(`${where}: "${brand}" is not a valid type name`)
  return { pattern, flags, brand: brand === '' ? null : brand, words: stringAt(value, 'words', `a ${name}`, where) }
}

/**
 * Reads custom formats and adds them to the default ones. Only `pattern` is required. Example:
 *
 *     {"sha256": {"pattern": "^[0-9a-f]{64}$", "flags": "i", "brand": "Sha256", "words": "a digest"}}
 */
export const readFormats = async (file: string): Promise<Formats> => {
  const text = await readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    throw codegenError(thrown.code === 'ENOENT' ? `${file}: file not found` : `${file}: ${thrown.message}`)
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (thrown) {
    throw codegenError(`${file}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
  if (!isNode(value)) throw codegenError(`${file}: must be an object that maps format names to formats`)
  const custom = Object.entries(value).map(([name, format]) => [name, formatOf(name, format, file)] as const)
  return { ...defaultFormats, ...Object.fromEntries(custom) }
}
