/** Sanitizes foreign text for a one-line message. @internal */

/**
 * Joins the lines of a string, and replaces characters that control a terminal or the text
 * direction: names and responses may contain them.
 */
export const oneLine = (text: string): string =>
  text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
