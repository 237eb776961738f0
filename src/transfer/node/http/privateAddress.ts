/**
 * Detects IP addresses of private networks, of the local link and of this machine, with ipaddr.js.
 * Pure.
 */
import ipaddr from 'ipaddr.js'

const privateRanges: ReadonlyArray<string> = [
  'unspecified',
  'broadcast',
  'multicast',
  'linkLocal',
  'loopback',
  'carrierGradeNat',
  'private',
  'uniqueLocal',
]

/**
 * Extracts the IPv4 address from the last four bytes of IPv4-mapped, IPv4-compatible (RFC 4291) and
 * NAT64 (RFC 6052) addresses.
 */
const embedded = (address: ipaddr.IPv6): ipaddr.IPv4 | null => {
  const bytes = address.toByteArray()
  const isCompatible = bytes.slice(0, 12).every((byte) => byte === 0) && address.range() === 'unicast'
  return isCompatible || ['ipv4Mapped', 'rfc6052'].includes(address.range()) ? new ipaddr.IPv4(bytes.slice(12)) : null
}

/** Treats a string that isn't an address as private. IPv6 addresses have no brackets. */
export const isPrivateAddress = (text: string): boolean => {
  const address = text.replace(/%.*$/, '')
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return privateRanges.includes(ipaddr.IPv4.parse(address).range())
  if (!ipaddr.IPv6.isValid(address)) return true
  const v6 = ipaddr.IPv6.parse(address)
  return privateRanges.includes((embedded(v6) ?? v6).range())
}
