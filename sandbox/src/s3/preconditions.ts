/** Evaluates the `If-…` headers of reads and writes. */
import { s3Error } from './s3Error.js'

/** The properties of an object that preconditions compare. */
export interface Validators {
  /** Without quotes. */
  readonly etag: string
  readonly modifiedMs: number
}

type Headers = Readonly<Record<string, string>>

const listsEtag = (header: string, etag: string): boolean =>
  header.split(',').some((item) => ['*', etag].includes(item.trim().replace(/^(?:W\/)?"(.*)"$/, '$1')))

/** HTTP dates have no fractions of a second. */
const wholeSeconds = (epochMs: number): number => Math.floor(epochMs / 1000) * 1000

/**
 * Returns `not-modified` for a 304; throws `PreconditionFailed`. An entity tag takes precedence
 * over a date.
 */
export const checkRead = (headers: Headers, object: Validators): 'proceed' | 'not-modified' => {
  const modifiedMs = wholeSeconds(object.modifiedMs)
  const ifMatch = headers['if-match']
  const unmodifiedSinceMs = Date.parse(headers['if-unmodified-since'] ?? '')
  const isMatch = ifMatch === undefined ? !(modifiedMs > unmodifiedSinceMs) : listsEtag(ifMatch, object.etag)
  if (!isMatch) throw s3Error('PreconditionFailed')
  const ifNoneMatch = headers['if-none-match']
  const modifiedSinceMs = Date.parse(headers['if-modified-since'] ?? '')
  const isUnchanged = ifNoneMatch === undefined ? modifiedMs <= modifiedSinceMs : listsEtag(ifNoneMatch, object.etag)
  return isUnchanged ? 'not-modified' : 'proceed'
}

/** Whether `If-Range`, by tag or date, matches the current object, so that a range may be sent. */
export const isRangeCurrent = (headers: Headers, object: Validators): boolean => {
  const ifRange = headers['if-range']
  if (ifRange === undefined) return true
  return ifRange.includes('"')
    ? ifRange.trim() === `"${object.etag}"`
    : Date.parse(ifRange) === wholeSeconds(object.modifiedMs)
}

/**
 * Checks conditional writes: `If-None-Match: *` only creates, and `If-Match` only replaces a known
 * version.
 */
export const checkWrite = (headers: Headers, current: Validators | undefined): void => {
  const ifMatch = headers['if-match']
  if (ifMatch !== undefined && current === undefined) throw s3Error('NoSuchKey')
  const isStale = ifMatch !== undefined && current !== undefined && !listsEtag(ifMatch, current.etag)
  const ifNoneMatch = headers['if-none-match']
  const isTaken = ifNoneMatch !== undefined && current !== undefined && listsEtag(ifNoneMatch, current.etag)
  if (isStale || isTaken) throw s3Error('PreconditionFailed')
}
