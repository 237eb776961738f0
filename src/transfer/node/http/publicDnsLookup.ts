/** A DNS lookup that rejects private addresses, for redirects from a public storage. */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

export const privateCode = 'EPRIVATE'

const refused = (): NodeJS.ErrnoException =>
  Object.assign(new Error('a public storage redirected the request to a private address'), { code: privateCode })

/**
 * Resolves names as the system does, and fails if one has a private address. The connection itself
 * uses this lookup, so the name can't resolve to another address later.
 */
export const publicDnsLookup =
  (isPrivate: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    const all: LookupOptions & { readonly all: true } = { ...options, all: true }
    systemLookup(hostname, all, (error, found: ReadonlyArray<LookupAddress>) => {
      if (error !== null) return callback(error, '', 0)
      const [first] = found
      if (first === undefined || found.some(({ address }) => isPrivate(address))) return callback(refused(), '', 0)
      if (options.all === true) return callback(null, [...found])
      callback(null, first.address, first.family)
    })
  }

/** Whether the host is a private IP address, which needs no lookup. */
export const isPrivateHost = (url: string, isPrivate: (address: string) => boolean): boolean => {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && isPrivate(host)
}
