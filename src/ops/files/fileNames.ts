/**
 * The names under which a field's contents lie on disk: those that the Python client gives, made safe.
 *
 * What a file system can't hold is percent-encoded, so that two fields never share a name because of it.
 * @since 0.1.0
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { either as E, option as O } from 'fp-ts'

// model

export interface FieldNames {
  /** The sample or the group that the result belongs to. */
  readonly owner: string
  readonly module: string
  readonly field: string
}

/** What a field stores, as far as it names a file. */
export interface ReferenceNames {
  readonly filename?: unknown
  readonly uri?: unknown
  readonly url?: unknown
}

// helpers

const maxNameBytes = 255

/** Room for the end of a name that is cut: a mark that keeps cut names apart, and the extension. */
const markLength = 12

const percentEncoded = (text: string): string =>
  Array.from(utf8ToBytes(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Separators, what Windows forbids, control characters, halves of characters, and what would read as our own escapes. */
const unsafe = /[/\\<>:"|?*\p{Cc}\p{Cs}\u2028\u2029]|%(?=[0-9A-Fa-f]{2})/gu

/** Windows opens a device for these, whatever comes after the first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=[ .]|$)/i

const byteLength = (text: string): number => utf8ToBytes(text).length

/** The longest start of `text` of at most `maxBytes`, not cut within a character or an escape. */
const startOf = (text: string, maxBytes: number): string => {
  const pieces = text.match(/%[0-9A-F]{2}|[^]/gu) ?? []
  const kept: { readonly text: string; readonly bytes: number } = pieces.reduce(
    (so, piece) => {
      const bytes = so.bytes + byteLength(piece)
      return so.isFull || bytes > maxBytes ? { ...so, isFull: true } : { text: so.text + piece, bytes, isFull: false }
    },
    { text: '', bytes: 0, isFull: false },
  )
  return kept.text
}

/** A name too long keeps its start and its extension, with a mark of the whole between them. */
const shortened = (name: string): string => {
  if (byteLength(name) <= maxNameBytes) return name
  const extension = /(?:\.[A-Za-z0-9_-]{1,16}){1,2}$/.exec(name)?.[0] ?? ''
  const mark = `-${bytesToHex(sha256(utf8ToBytes(name))).slice(0, markLength)}`
  return `${startOf(name, maxNameBytes - mark.length - extension.length)}${mark}${extension}`
}

/** One part of a path that every file system takes: never empty, never `.` or `..`, never a device, at most 255 bytes. */
export const safeName = (name: string): string => {
  if (name === '') return '_'
  const escaped = name
    .replace(unsafe, percentEncoded)
    // Windows drops dots and spaces at the end of a name.
    .replace(/[. ]$/, percentEncoded)
    .replace(reserved, (device) => `${percentEncoded(device.charAt(0))}${device.slice(1)}`)
  return shortened(escaped)
}

const dashed = (text: string): string => text.replaceAll('.', '-')

/** `::` stands for a step in a module's name (`group::module`). */
const pathOf = ({ owner, module, field }: FieldNames, extension: string): string => {
  const file = [dashed(owner), dashed(module), dashed(field), extension].filter((part) => part !== '').join('.')
  const folder = owner.replaceAll('::', '__')
  return `${safeName(folder)}/${safeName(file.replaceAll('::', '__'))}`
}

/** An address may carry a signature after its path, and that never goes into a name. */
const withoutQuery = (text: string): string => (/^(?:https?|ftp):/i.test(text) ? text.replace(/[?#].*$/s, '') : text)

/** The name that an address's escapes, or those of `safeName`, stand for: escaped a second time, it would be another. */
const unescaped = (name: string): string =>
  name.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
    E.getOrElse(() => escapes)(E.tryCatch(() => decodeURIComponent(escapes), E.toError)),
  )

const lastPart = (path: string): string => path.split('/').at(-1) ?? ''

/** What follows the last dot of a name, or the last two where it ends in `.gz`; without a dot, all of it. Spaces around a name mean nothing. */
const extensionOf = (name: string): string => {
  const parts = name
    .trim()
    .split('.')
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
  return parts.slice(parts.at(-1) === 'gz' ? -2 : -1).join('.')
}

/** A `filename` is as it is; the others are addresses. */
const nameStored = ({ filename, uri, url }: ReferenceNames): O.Option<string> => {
  if (typeof filename === 'string') return O.some(lastPart(filename))
  const address = [uri, url].find((value) => typeof value === 'string')
  return address === undefined ? O.none : O.some(unescaped(lastPart(withoutQuery(address))))
}

// operations

/** Where a field that holds JSON is stored: `<owner>/<owner>.<module>.<field>.json`, with `/` on every system. @since 0.1.0 */
export const blobFilename = (names: FieldNames): string => pathOf(names, 'json')

/**
 * Where a field that points to a file is stored, with that file's extension (`fastq.gz`); none for one that holds JSON.
 * The extension is that of `filename`, else of `uri`, else of `url`.
 * @since 0.1.0
 */
export const referencedFilename = (names: FieldNames, stored: ReferenceNames): O.Option<string> =>
  O.map((name: string) => pathOf(names, extensionOf(name)))(nameStored(stored))
