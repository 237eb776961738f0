/** What a comment says of keywords that no type can hold. */

/** A format that nothing is known of is checked nowhere. */
const isUnknownFormat = (mention: string): boolean => /(^|\.)format: (?!"int32")/.test(mention)

const listed = (mentions: ReadonlyArray<string>): string => mentions.map((mention) => `\`${mention}\``).join(', ')

/** Sentences that name them, and say whether the codec checks them; nothing where there are none. */
export const beyondSentences = (
  mentions: ReadonlyArray<string>,
  isChecked: boolean,
  of: string | null = null,
): string => {
  const all = [...new Set(mentions)]
  const checked = isChecked ? all.filter((one) => !isUnknownFormat(one)) : []
  const leftOut = all.filter((one) => !checked.includes(one))
  const where = of === null ? '' : ` of the ${of}`
  return [
    ...(checked.length === 0 ? [] : [`The codec${where} also checks ${listed(checked)}.`]),
    ...(leftOut.length === 0 ? [] : [`The codec${where} leaves out ${listed(leftOut)}.`]),
  ].join('\n')
}

export const docWith = (...parts: ReadonlyArray<string>): string => parts.filter((part) => part !== '').join('\n\n')
