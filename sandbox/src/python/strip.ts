/** White space at the ends of texts, as Python sees it: `trim` takes U+FEFF for white space, and U+001C to U+001F and U+0085 for none. */
const spaces = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/

/** The text as Python's `str.strip()` gives it. */
export const strip = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && spaces.test(text.charAt(start))) start += 1
  while (end > start && spaces.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
