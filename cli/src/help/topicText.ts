/** Renders a help topic as plain text, at most 80 columns wide. Pure. */
import type { Block, Topic } from './topics.js'
import { wrapText } from './wrapText.js'

const blockText = (block: Block): string => {
  if (typeof block === 'string') return wrapText(block)
  if ('lines' in block) return block.lines.map((line) => `  ${line}`).join('\n')
  const column = Math.min(30, Math.max(...block.terms.map(([term]) => term.length)) + 4)
  return block.terms
    .map(([term, meaning]) => {
      const head = `  ${term}`
      const gap = head.length < column - 1 ? ' '.repeat(column - head.length) : `\n${' '.repeat(column)}`
      return `${head}${gap}${wrapText(meaning, column)}`
    })
    .join('\n')
}

export const topicText = (name: string, { summary, blocks }: Topic): string =>
  [`${name}: ${summary}`, ...blocks.map(blockText)].join('\n\n')
