/** Lists keys by page, with prefix and delimiter, ordered by UTF-8 bytes. Pure. */

export interface ListKeysQuery {
  readonly prefix: string
  readonly delimiter: string
  /** Lists only keys after this one. A common prefix skips all its keys. */
  readonly after: string
  readonly limit: number
}

export interface KeyPage {
  readonly keys: ReadonlyArray<string>
  readonly commonPrefixes: ReadonlyArray<string>
  readonly isTruncated: boolean
  /** The last key or common prefix of the page; the next page starts after it. */
  readonly last: string | undefined
}

/**
 * Orders keys by UTF-8 bytes, as S3 does. JavaScript's order differs outside the basic multilingual
 * plane.
 */
export const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

export const listKeys = (allKeys: Iterable<string>, { prefix, delimiter, after, limit }: ListKeysQuery): KeyPage => {
  const keys: Array<string> = []
  const commonPrefixes: Array<string> = []
  let last: string | undefined
  const matching = [...allKeys].filter((key) => key.startsWith(prefix) && compareKeys(key, after) > 0)
  for (const key of matching.toSorted(compareKeys)) {
    const group = commonPrefixOf(key, prefix, delimiter)
    if (group !== undefined && (group === last || group === after)) continue
    if (keys.length + commonPrefixes.length >= limit) return { keys, commonPrefixes, isTruncated: limit > 0, last }
    if (group === undefined) keys.push(key)
    else commonPrefixes.push(group)
    last = group ?? key
  }
  return { keys, commonPrefixes, isTruncated: false, last }
}

const commonPrefixOf = (key: string, prefix: string, delimiter: string): string | undefined => {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
  return at === -1 ? undefined : key.slice(0, at + delimiter.length)
}
