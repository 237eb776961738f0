/** Combines the CRC-32s of parts into that of the whole, as zlib does. */

/** Polynomials over GF(2), their lowest term in the highest bit. */
const modulus = 0xedb88320
const one = 0x80000000

const times = (a: number, b: number): number => {
  let product = 0
  let factor = b
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) product ^= factor
    factor = (factor & 1) === 0 ? factor >>> 1 : (factor >>> 1) ^ modulus
  }
  return product >>> 0
}

/** `x` to the power of `8 * bytes`: the factor of a checksum that is followed by `bytes` bytes. */
const shiftBy = (bytes: number): number => {
  let result = one
  // x⁸
  let power = one >>> 8
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(power, result)
    power = times(power, power)
  }
  return result
}

/** Returns the CRC-32 of the concatenated parts. */
export const combineCrc32 = (parts: ReadonlyArray<{ readonly crc32: number; readonly length: number }>): number =>
  parts.reduce((joined, { crc32, length }) => (times(shiftBy(length), joined) ^ crc32) >>> 0, 0)
