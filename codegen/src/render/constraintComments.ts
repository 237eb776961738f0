/** Writes comments about the keywords that a type can't express: which of them the codec checks. */

/** Whether it's a format that the generator doesn't know, and so never checks. */
const isUncheckedFormat = (mention: string): boolean => /(^|\.)format: (?!"int32")/.test(mention)

const listed = (mentions: ReadonlyArray<string>): string => mentions.map((mention) => `\`${mention}\``).join(', ')

/** Returns a sentence on the checked keywords and one on the others; empty if there are none. */
export const constraintComment = (
  mentions: ReadonlyArray<string>,
  isChecked: boolean,
  of: string | null = null,
): string => {
  const all = [...new Set(mentions)]
  const checked = isChecked ? all.filter((one) => !isUncheckedFormat(one)) : []
  const leftOut = all.filter((one) => !checked.includes(one))
  const where = of === null ? '' : ` of the ${of}`
  return [
    ...(checked.length === 0 ? [] : [`The codec${where} also checks ${listed(checked)}.`]),
    ...(leftOut.length === 0 ? [] : [`The codec${where} ignores ${listed(leftOut)}.`]),
  ].join('\n')
}

export const joinParagraphs = (...parts: ReadonlyArray<string>): string =>
  parts.filter((part) => part !== '').join('\n\n')
