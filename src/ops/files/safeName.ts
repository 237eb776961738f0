/**
 * Turns a string into one path segment that every file system accepts. Pure.
 *
 * Percent-encodes characters that some file system rejects, so that two names never become one.
 * @since 0.1.0
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const maxNameBytes = 255

/** Hexadecimal digits of the hash that distinguishes shortened names. */
const hashLength = 12

const percentEncoded = (text: string): string =>
  Array.from(utf8ToBytes(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/**
 * Separators, characters that Windows forbids, control characters, lone surrogates, and a `%` that
 * would read as an escape.
 */
const unsafe = /[/\\<>:"|?*\p{Cc}\p{Cs}\u2028\u2029]|%(?=[0-9A-Fa-f]{2})/gu

/** Windows opens a device for these names, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=[ .]|$)/i

const byteLength = (text: string): number => utf8ToBytes(text).length

/** The longest prefix of at most `maxBytes` that splits no character and no escape. */
const prefixOf = (text: string, maxBytes: number): string => {
  const pieces = text.match(/%[0-9A-F]{2}|[^]/gu) ?? []
  let bytes = 0
  const end = pieces.findIndex((piece) => (bytes += byteLength(piece)) > maxBytes)
  return pieces.slice(0, end < 0 ? pieces.length : end).join('')
}

/**
 * Cuts a long name but keeps its start and its extension, with a hash of the complete name between
 * them.
 */
const shortenName = (name: string): string => {
  if (byteLength(name) <= maxNameBytes) return name
  const extension = /(?:\.[A-Za-z0-9_-]{1,16}){1,2}$/.exec(name)?.[0] ?? ''
  const hash = `-${bytesToHex(sha256(utf8ToBytes(name))).slice(0, hashLength)}`
  return `${prefixOf(name, maxNameBytes - hash.length - extension.length)}${hash}${extension}`
}

/**
 * Returns a file name that every file system accepts: never empty, `.`, `..` or a device, and at
 * most 255 bytes long.
 *
 * @example
 * const file = safeName('S1/a:b.fastq.gz')
 * @since 0.1.0
 */
export const safeName = (name: string): string => {
  if (name === '') return '_'
  const escaped = name
    .replace(unsafe, percentEncoded)
    // Windows drops dots and spaces at the end of a name.
    .replace(/[. ]$/, percentEncoded)
    .replace(reserved, (device) => `${percentEncoded(device.charAt(0))}${device.slice(1)}`)
  return shortenName(escaped)
}
