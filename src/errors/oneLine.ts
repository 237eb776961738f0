/** Text of others in a line for people. @internal */

/**
 * On one line, without characters that steer a terminal or turn the direction of the text: names
 * and answers may hold them.
 */
export const oneLine = (text: string): string =>
  text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
