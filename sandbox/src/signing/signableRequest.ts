/** What both signature versions look at in a request: one shape for those who sign and those who verify. */

export interface SignableRequest {
  readonly method: string
  /** The path as it is on the wire, still percent-encoded. */
  readonly path: string
  /** Decoded, in the order sent; the parameters that carry the signature itself are left out by each version. */
  readonly query: ReadonlyArray<readonly [name: string, value: string]>
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** Reads a query string; throws a `URIError` when its percent-encoding is broken. */
export const parseQuery = (query: string): ReadonlyArray<readonly [string, string]> =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return [decode(name), decode(rest.join('='))] as const
    })

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))
