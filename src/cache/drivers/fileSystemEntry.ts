/**
 * An entry as one file, which says itself whether it is whole: a checksum of all that follows, a line of JSON, the body.
 *
 * The checksum covers the key too, so that a file under another's name is no entry.
 * @since 0.1.0
 */
import { createHash } from 'node:crypto'
import { option as O } from 'fp-ts'
import { type Entry } from '../Cache.js'
import { type Epoch } from '../epoch.js'
import { type CacheKey } from '../key.js'

// model

export interface StoredEntry {
  readonly entry: Entry
  readonly readAt: Epoch
}

interface Header {
  readonly version: 1
  readonly key: CacheKey
  readonly storedAtMs: number
  readonly ttlMs: number
  readonly tags: ReadonlyArray<string>
  readonly readAt: Epoch
  readonly bytes: number
}

// helpers

const newline = 0x0a
/** 64 hexadecimal digits and a space. */
const checksumBytes = 65

const checksum = (...parts: ReadonlyArray<Uint8Array>): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

// codec

/** What the file holds, in pieces: the body is not copied. */
export const encodeEntry = (key: CacheKey, { entry, readAt }: StoredEntry): ReadonlyArray<Uint8Array> => {
  const { body, storedAtMs, ttlMs, tags } = entry
  const { generation, position } = readAt
  const header: Header = {
    version: 1,
    key,
    storedAtMs,
    ttlMs,
    tags,
    readAt: { generation, position },
    bytes: body.length,
  }
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  return [Buffer.concat([Buffer.from(`${checksum(line, body)} `), line]), body]
}

/** The entry that was written under this key; `none` for any other bytes. */
export const decodeEntry = (key: CacheKey, file: Uint8Array): O.Option<StoredEntry> => {
  const content = file.subarray(checksumBytes)
  if (Buffer.from(file.subarray(0, checksumBytes)).toString('latin1') !== `${checksum(content)} `) return O.none
  const end = content.indexOf(newline)
  const header = O.tryCatch(
    () => JSON.parse(Buffer.from(content.subarray(0, Math.max(end, 0))).toString()) as Partial<Header> | null,
  )
  // Whoever made the checksum wrote the header, and this version says what is in it.
  if (O.isNone(header) || header.value?.version !== 1 || header.value.key !== key) return O.none
  const { storedAtMs, ttlMs, tags, readAt, bytes } = header.value as Header
  const body = content.subarray(end + 1)
  return body.length === bytes ? O.some({ entry: { body, storedAtMs, ttlMs, tags }, readAt }) : O.none
}
