/** Wraps the prose of a Markdown file. */
import { wrapParagraphs } from './wrapParagraphs.js'

export const wrapMarkdown = (text: string, width: number): string =>
  wrapParagraphs(text.split('\n'), { width, codeIndent: 4 }).join('\n')
