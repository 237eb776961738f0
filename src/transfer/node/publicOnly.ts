/** Connections that reach no private network: for where a public storage sends a request on to. */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

export const privateCode = 'EPRIVATE'

const refused = (): NodeJS.ErrnoException =>
  Object.assign(new Error('a public storage sent the request on to a private address'), { code: privateCode })

/**
 * Resolves names as the system does, and fails for one that leads to a private address. It is the connection's own look-up, so that a
 * name can't lead elsewhere when it is looked up a second time.
 */
export const publicLookup =
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

/** An address in the place of a name is never looked up. */
export const isPrivateHost = (url: string, isPrivate: (address: string) => boolean): boolean => {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && isPrivate(host)
}
