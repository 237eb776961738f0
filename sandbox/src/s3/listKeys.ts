/** Pages of keys: prefix, delimiter and where to go on. Pure; the order is that of the keys' UTF-8 bytes. */

export interface ListKeysQuery {
  readonly prefix: string
  readonly delimiter: string
  /** Only what comes after it; a common prefix here skips all that it stands for. */
  readonly after: string
  readonly limit: number
}

export interface KeyPage {
  readonly keys: ReadonlyArray<string>
  readonly commonPrefixes: ReadonlyArray<string>
  readonly isTruncated: boolean
  /** The last key or common prefix of the page, to go on after. */
  readonly last: string | undefined
}

/** Orders by UTF-8 bytes, as S3 does; JavaScript's own order differs beyond the basic plane. */
export const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

export const listKeys = (allKeys: Iterable<string>, { prefix, delimiter, after, limit }: ListKeysQuery): KeyPage => {
  const keys: Array<string> = []
  const commonPrefixes: Array<string> = []
  let last: string | undefined
  const wanted = [...allKeys].filter((key) => key.startsWith(prefix) && compareKeys(key, after) > 0)
  for (const key of wanted.toSorted(compareKeys)) {
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
