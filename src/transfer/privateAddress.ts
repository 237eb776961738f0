/** Which IP addresses are of a private network, or of this machine: pure. RFC 1918, 4193, 4291, 6598, 6890. */

const bytesOfV4 = (text: string): ReadonlyArray<number> | null => {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null
  const bytes = parts.map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes : null
}

/** Eight numbers; a dotted end becomes the last two of them. */
const groupsOfV6 = (text: string): ReadonlyArray<number> | null => {
  const dotted = /^(.*:)([\d.]+)$/.exec(text)
  const v4 = dotted === null ? null : bytesOfV4(dotted[2] ?? '')
  const [a = 0, b = 0, c = 0, d = 0] = v4 ?? []
  const hex = v4 === null ? text : `${dotted?.[1] ?? ''}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  const halves = hex.split('::')
  if (halves.length > 2) return null
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const filled =
    halves.length === 2
      ? [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
      : head
  if (filled.length !== 8 || !filled.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null
  return filled.map((group) => Number.parseInt(group, 16))
}

const isPrivateV4 = ([a = 0, b = 0]: ReadonlyArray<number>): boolean =>
  a === 0 ||
  a === 10 ||
  a === 127 ||
  (a === 100 && b >= 64 && b < 128) ||
  (a === 169 && b === 254) ||
  (a === 172 && b >= 16 && b < 32) ||
  (a === 192 && b === 168)

const v4Within = (groups: ReadonlyArray<number>): ReadonlyArray<number> =>
  groups.slice(6).flatMap((group) => [group >> 8, group & 0xff])

const isPrivateV6 = (groups: ReadonlyArray<number>): boolean => {
  const [first = 0, second = 0] = groups
  const isZeroUpTo = (count: number): boolean => groups.slice(0, count).every((group) => group === 0)
  // ::, ::1, ::a.b.c.d and ::ffff:a.b.c.d; 64:ff9b::a.b.c.d is translated to the address in it.
  if (isZeroUpTo(6) || (isZeroUpTo(5) && groups[5] === 0xffff) || (first === 0x64 && second === 0xff9b))
    return (isZeroUpTo(7) && (groups[7] ?? 0) <= 1) || isPrivateV4(v4Within(groups))
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80
}

/** Whether an address, without brackets or zone, is of a private network, of this link, or of this machine. What is no address is. */
export const isPrivateAddress = (address: string): boolean => {
  const v4 = bytesOfV4(address)
  if (v4 !== null) return isPrivateV4(v4)
  const v6 = groupsOfV6(address.replace(/%.*$/, ''))
  return v6 === null || isPrivateV6(v6)
}
