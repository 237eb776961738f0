/** `If-…` headers: whether to answer with the object, with 304, with 412, or with the whole in place of a range. */
import { s3Error } from './s3Error.js'

/** What preconditions compare with. */
export interface Validators {
  /** Without its quotes. */
  readonly etag: string
  readonly modifiedMs: number
}

type Headers = Readonly<Record<string, string>>

const listsEtag = (header: string, etag: string): boolean =>
  header.split(',').some((item) => ['*', etag].includes(item.trim().replace(/^(?:W\/)?"(.*)"$/, '$1')))

/** HTTP dates have no fractions of a second. */
const wholeSeconds = (epochMs: number): number => Math.floor(epochMs / 1000) * 1000

/** Says `not-modified` for a 304; throws `PreconditionFailed`. An entity tag outweighs a date. */
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

/** Whether a range may be answered: `If-Range` names the object as it is now, by tag or date. */
export const isRangeCurrent = (headers: Headers, object: Validators): boolean => {
  const ifRange = headers['if-range']
  if (ifRange === undefined) return true
  return ifRange.includes('"')
    ? ifRange.trim() === `"${object.etag}"`
    : Date.parse(ifRange) === wholeSeconds(object.modifiedMs)
}

/** Conditional writes: `If-None-Match: *` creates only, `If-Match` replaces only what the client has seen. */
export const checkWrite = (headers: Headers, current: Validators | undefined): void => {
  const ifMatch = headers['if-match']
  if (ifMatch !== undefined && current === undefined) throw s3Error('NoSuchKey')
  const isStale = ifMatch !== undefined && current !== undefined && !listsEtag(ifMatch, current.etag)
  const ifNoneMatch = headers['if-none-match']
  const isTaken = ifNoneMatch !== undefined && current !== undefined && listsEtag(ifNoneMatch, current.etag)
  if (isStale || isTaken) throw s3Error('PreconditionFailed')
}
