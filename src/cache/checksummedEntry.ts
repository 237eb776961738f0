/**
 * The stored format of an entry: a checksum of all that follows, a line of JSON (the header), and
 * the body.
 *
 * The checksum detects torn and damaged entries. The header contains the key, so an entry under
 * another key's name is rejected too. A large body may be stored separately, as content under its
 * own hash; the header then names it.
 * @since 0.1.0
 */
import { either as E, option as O } from 'fp-ts'
import type { Miss } from './Cache.js'
import type { CacheEntry } from './CacheEntry.js'
import type { Epoch } from './invalidationEpoch.js'

// model

/** Returns the SHA-256 of the concatenated parts as 64 hexadecimal digits. */
export type Sha256 = (...parts: ReadonlyArray<Uint8Array>) => string

export interface StoredEntry {
  readonly entry: CacheEntry
  readonly readAt: Epoch
}

/** All of an entry but its body. */
export interface EntryHeader extends Omit<CacheEntry, 'body'> {
  readonly version: 2
  readonly key: string
  readonly readAt: Epoch
  /** The length of the body. */
  readonly bytes: number
  /** The SHA-256 of a body that is stored separately; `null` if the body follows. */
  readonly content: string | null
}

/** A header and the bytes after it. */
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

/** Encodes an entry as parts to write in order; a body that follows isn't copied. */
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

/** Encodes an entry with its body as one array. */
export const encodeEntry = (sha256: Sha256, key: string, stored: StoredEntry): Uint8Array =>
  concatenate(...encodeEntryParts(sha256, key, stored))

/**
 * Verifies and parses a stored entry. Fails with `foreign` for bytes that no cache wrote under this
 * key, and with `damaged` for bytes that have changed since.
 */
export const decodeEntry = (sha256: Sha256, key: string, bytes: Uint8Array): E.Either<Miss, DecodedEntry> => {
  const checksum = decodeText(bytes.subarray(0, checksumBytes))
  if (!/^[0-9a-f]{64} $/.test(checksum)) return E.left(bytes.length < checksumBytes ? 'damaged' : 'foreign')
  const content = bytes.subarray(checksumBytes)
  if (`${sha256(content)} ` !== checksum) return E.left('damaged')
  const end = content.indexOf(newline)
  const parsed = O.tryCatch(
    () => JSON.parse(decodeText(content.subarray(0, Math.max(end, 0)))) as Partial<EntryHeader> | null,
  )
  // The checksum matches, so the header is as it was written; the version determines its fields.
  if (O.isNone(parsed) || parsed.value?.version !== 2 || parsed.value.key !== key) return E.left('foreign')
  const [header, rest] = [parsed.value as EntryHeader, content.subarray(end + 1)]
  return rest.length === (header.content === null ? header.bytes : 0) ? E.right({ header, rest }) : E.left('damaged')
}

/** Returns the entry with this header and body. */
export const toCacheEntry = ({ storedAtMs, ttlMs, tags }: EntryHeader, body: Uint8Array): CacheEntry => ({
  body,
  storedAtMs,
  ttlMs,
  tags,
})
