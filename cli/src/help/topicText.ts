/** Renders a help topic as plain text, at most 80 columns wide. Pure. */
import type { Block, Topic } from './topics.js'
import { wrapText } from './wrapText.js'

/** Renders terms in one column, and their meanings in another. */
export const termsText = (terms: ReadonlyArray<readonly [term: string, meaning: string]>): string => {
  const column = Math.min(30, Math.max(...terms.map(([term]) => term.length)) + 4)
  return terms
    .map(([term, meaning]) => {
      const head = `  ${term}`
      const gap = head.length < column - 1 ? ' '.repeat(column - head.length) : `\n${' '.repeat(column)}`
      return `${head}${gap}${wrapText(meaning, column)}`
    })
    .join('\n')
}

const blockText = (block: Block): string => {
  if (typeof block === 'string') return wrapText(block)
  return 'lines' in block ? block.lines.map((line) => `  ${line}`).join('\n') : termsText(block.terms)
}

export const topicText = (name: string, { summary, blocks }: Topic): string =>
  [`${name}: ${summary}`, ...blocks.map(blockText)].join('\n\n')
