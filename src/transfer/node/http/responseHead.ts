/**
 * Parses the head of an HTTP/1.1 response (RFC 9112), as far as needed for a response of known
 * length. Pure.
 */
import { contentLength } from '../../rangeResponse.js'
import type { ResponseHeaders } from '../../ObjectStore.js'

export interface HttpHead {
  readonly status: number
  readonly headers: ResponseHeaders
  /** The length of the body; `null` if it isn't stated: another client must read it. */
  readonly lengthBytes: number | null
  readonly isKeptAlive: boolean
}

/** Whether a head that starts like this, and may be incomplete, can't be HTTP. */
export const isNotHttp = (start: string): boolean =>
  !'HTTP/'.startsWith(start.slice(0, 5)) || /(?:^|[^\r])\n/.test(start)

const bodyless: ReadonlyArray<number> = [204, 304]

/** Returns `null` if the head is malformed. `text` ends before the empty line. */
export const parseHead = (text: string): HttpHead | null => {
  const [first = '', ...lines] = text.split('\r\n')
  const [, minor, code] = /^HTTP\/1\.([01]) (\d{3})(?: |$)/.exec(first) ?? []
  if (code === undefined) return null
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const [, name = '', value = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
    const key = name.toLowerCase()
    // A malformed line, or a second length, makes the response untrustworthy.
    if (name === '' || (key === 'content-length' && headers[key] !== undefined && headers[key] !== value)) return null
    headers[key] ??= value
  }
  const connection = (headers['connection'] ?? '').toLowerCase()
  const isKeptAlive = minor === '1' ? connection !== 'close' : connection === 'keep-alive'
  const status = Number(code)
  const stated = headers['transfer-encoding'] === undefined ? contentLength(headers) : null
  return { status, headers, lengthBytes: bodyless.includes(status) ? 0 : stated, isKeptAlive }
}
