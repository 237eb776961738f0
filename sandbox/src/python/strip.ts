/**
 * White space in Python. Unlike JavaScript's `trim`, it includes U+001C to U+001F and U+0085, and
 * excludes U+FEFF.
 */
const spaces = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/

/** Python's `str.strip()`. */
export const strip = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && spaces.test(text.charAt(start))) start += 1
  while (end > start && spaces.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
