/**
 * An entry as bytes that say themselves whether they are whole: a checksum of all that follows, a
 * line of JSON, the body.
 *
 * The checksum covers the key too, so that what lies under another name is no entry. A body that is
 * kept elsewhere, under its own hash, is named in the line and left out.
 * @since 0.1.0
 */
import { either as E, option as O } from 'fp-ts'
import { type Miss } from './Cache.js'
import { type CacheEntry } from './CacheEntry.js'
import { type Epoch } from './invalidationEpoch.js'

// model

/** SHA-256 of the parts, one after another, as 64 hexadecimal digits. */
export type Sha256 = (...parts: ReadonlyArray<Uint8Array>) => string

export interface StoredEntry {
  readonly entry: CacheEntry
  readonly readAt: Epoch
}

/** What is known of an entry without its body. */
export interface EntryHeader extends Omit<CacheEntry, 'body'> {
  readonly version: 2
  readonly key: string
  readonly readAt: Epoch
  /** Of the body. */
  readonly bytes: number
  /** The hash that the body is kept under; `null` when it follows. */
  readonly content: string | null
}

/** The line, and what follows it. */
export interface DecodedEntry {
  readonly header: EntryHeader
  readonly rest: Uint8Array
}

// helpers

const newline = 0x0a
/** 64 hexadecimal digits and a space. */
const checksumBytes = 65

const encoder = new TextEncoder()
const decodeText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const concatenate = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0))
  parts.reduce((at, part) => {
    all.set(part, at)
    return at + part.length
  }, 0)
  return all
}

// codec

/** What is written of an entry, in pieces: a body that follows is not copied. */
export const encodeEntryParts = (
  sha256: Sha256,
  key: string,
  { entry, readAt }: StoredEntry,
  content: string | null = null,
): ReadonlyArray<Uint8Array> => {
  const { body, storedAtMs, ttlMs, tags } = entry
  const { generation, position } = readAt
  const header: EntryHeader = {
    version: 2,
    key,
    storedAtMs,
    ttlMs,
    tags,
    readAt: { generation, position },
    bytes: body.length,
    content,
  }
  const line = encoder.encode(`${JSON.stringify(header)}\n`)
  const follows = content === null ? [body] : []
  return [concatenate(encoder.encode(`${sha256(line, ...follows)} `), line), ...follows]
}

/** The same in one piece, where the body is part of it. */
export const encodeEntry = (sha256: Sha256, key: string, stored: StoredEntry): Uint8Array =>
  concatenate(...encodeEntryParts(sha256, key, stored))

/**
 * What was sealed; or that these bytes never were, under this key or at all (`foreign`), or are not
 * those any more (`damaged`).
 */
export const decodeEntry = (sha256: Sha256, key: string, bytes: Uint8Array): E.Either<Miss, DecodedEntry> => {
  const said = decodeText(bytes.subarray(0, checksumBytes))
  if (!/^[0-9a-f]{64} $/.test(said)) return E.left(bytes.length < checksumBytes ? 'damaged' : 'foreign')
  const content = bytes.subarray(checksumBytes)
  if (`${sha256(content)} ` !== said) return E.left('damaged')
  const end = content.indexOf(newline)
  const parsed = O.tryCatch(
    () => JSON.parse(decodeText(content.subarray(0, Math.max(end, 0)))) as Partial<EntryHeader> | null,
  )
  // Whoever made the checksum wrote the header, and this version says what is in it.
  if (O.isNone(parsed) || parsed.value?.version !== 2 || parsed.value.key !== key) return E.left('foreign')
  const [header, rest] = [parsed.value as EntryHeader, content.subarray(end + 1)]
  return rest.length === (header.content === null ? header.bytes : 0) ? E.right({ header, rest }) : E.left('damaged')
}

/** The entry of a header and its body. */
export const toCacheEntry = ({ storedAtMs, ttlMs, tags }: EntryHeader, body: Uint8Array): CacheEntry => ({
  body,
  storedAtMs,
  ttlMs,
  tags,
})
