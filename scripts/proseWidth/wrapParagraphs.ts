/** Wraps the paragraphs of Markdown and of comments, which are Markdown with tags. */

// model

/** The maximum width of a line, and the indentation from which a line is code. */
export interface Layout {
  readonly width: number
  readonly codeIndent: number
}

/** Consecutive lines of one paragraph or list item, without their indentation. */
interface Paragraph {
  readonly first: string
  readonly rest: string
  readonly lines: ReadonlyArray<string>
}

/** The lines wrapped so far, and the context in which the next line is read. */
interface State {
  readonly done: ReadonlyArray<string>
  readonly open: Paragraph | null
  readonly isFenced: boolean
  readonly isExample: boolean
  readonly listIndent: number
}

// pure helpers

const listMarker = /^(?:[-*+]|\d+[.)]) +(?=\S)/
const tag = /^@[a-z]\w*\b/
const label = /^(?:Errors|Source|Shapes|Units): /
const fence = /^(?:```|~~~)/
/** Headings, tables, HTML, link definitions and directives of tools. */
const fixedLine = /^(?:#|\||<|\[[^\]]+\]: |eslint|prettier-|@ts-|@vitest|v8 ignore|\/ <)/
/** Two spaces inside a line align it with its neighbours: a table or a diagram. */
const alignment = /\S {2,}\S/
/** At the start of a line, these words would start a list, a tag or another block. */
const blockStart = /^(?:[-*+>]|\d+[.)]|#+|[|<].*|@[a-z]\w*|(?:Errors|Source|Shapes|Units):|```.*|~~~.*)$/

/**
 * Splits at spaces, except inside code spans, inline tags, and before a word that would start a
 * block.
 */
const wordsOf = (text: string): ReadonlyArray<string> =>
  (text.match(/(?:`[^`]*`|\{@[^}]*\}|\S)+/g) ?? []).reduce<ReadonlyArray<string>>(
    (words, word) =>
      blockStart.test(word) && words.length > 0 ? [...words.slice(0, -1), `${words.at(-1)} ${word}`] : [...words, word],
    [],
  )

const fill = (text: string, first: string, rest: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ''
  for (const word of wordsOf(text)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && (lines.length === 0 ? first : rest).length + longer.length > width) {
      lines.push((lines.length === 0 ? first : rest) + line)
      line = word
    } else line = longer
  }
  return [...lines, (lines.length === 0 ? first : rest) + line]
}

/** Fills a paragraph again from its first line that is too wide. */
const wrapParagraph = ({ first, rest, lines }: Paragraph, width: number): ReadonlyArray<string> => {
  const indented = lines.map((line, index) => (index === 0 ? first : rest) + line)
  const wide = indented.findIndex((line) => line.length > width)
  return wide === -1
    ? indented
    : [...indented.slice(0, wide), ...fill(lines.slice(wide).join(' '), wide === 0 ? first : rest, rest, width)]
}

const close = (state: State, { width }: Layout): State =>
  state.open === null ? state : { ...state, done: [...state.done, ...wrapParagraph(state.open, width)], open: null }

const addFixed = (state: State, line: string, layout: Layout): State => {
  const closed = close(state, layout)
  return { ...closed, done: [...closed.done, line] }
}

const addLine = (state: State, line: string, layout: Layout): State => {
  const indent = line.search(/\S|$/)
  const content = line.slice(indent)
  if (fence.test(content)) return addFixed({ ...state, isFenced: !state.isFenced }, line, layout)
  if (state.isFenced) return addFixed(state, line, layout)
  const isExample = tag.test(line) ? line.startsWith('@example') : state.isExample
  if (isExample || content === '') return addFixed({ ...state, isExample }, line, layout)
  const marker = listMarker.exec(content)?.[0] ?? ''
  const listIndent = indent < state.listIndent && state.open === null ? 0 : state.listIndent
  const isCode = marker === '' && indent >= listIndent + layout.codeIndent
  if (isCode || fixedLine.test(content) || alignment.test(content.slice(marker.length)))
    return addFixed({ ...state, isExample, listIndent }, line, layout)
  const quote = /^> */.exec(content)?.[0] ?? ''
  const begins = marker !== '' || quote !== '' || tag.test(line) || label.test(content)
  if (state.open !== null && !begins && indent === state.open.rest.length)
    return { ...state, isExample, open: { ...state.open, lines: [...state.open.lines, content] } }
  const lead = ' '.repeat(indent) + marker + quote
  return {
    ...close(state, layout),
    isExample,
    listIndent: marker === '' ? listIndent : lead.length,
    open: {
      first: lead,
      rest: quote === '' ? ' '.repeat(lead.length) : lead,
      lines: [line.slice(lead.length)],
    },
  }
}

// operations

/**
 * Wraps lines that are too wide. Leaves code, tables, headings, directives, aligned lines and words
 * wider than a line as they are.
 */
export const wrapParagraphs = (lines: ReadonlyArray<string>, layout: Layout): ReadonlyArray<string> => {
  const start: State = { done: [], open: null, isFenced: false, isExample: false, listIndent: 0 }
  return close(
    lines.reduce<State>((state, line) => addLine(state, line, layout), start),
    layout,
  ).done
}
