/** The parts of a request that are signed, for signing and for verifying. */

export interface SignableRequest {
  readonly method: string
  /** The path as sent, percent-encoded. */
  readonly path: string
  /** Decoded, in the order sent. Each version ignores the parameters of the signature itself. */
  readonly query: ReadonlyArray<readonly [name: string, value: string]>
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

/** Parses a query string; throws a `URIError` if its percent-encoding is invalid. */
export const parseQuery = (query: string): ReadonlyArray<readonly [string, string]> =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return [decode(name), decode(rest.join('='))] as const
    })

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))
