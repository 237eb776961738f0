/** Wraps the comments of TypeScript, JavaScript, YAML and shell files. */
import ts from 'typescript'
import { Lexer } from 'yaml'
import { wrapParagraphs } from './wrapParagraphs.js'

// model

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

// pure helpers

const applyEdits = (text: string, edits: ReadonlyArray<Edit>): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((edited, edit) => edited.slice(0, edit.start) + edit.text + edited.slice(edit.end), text)

const wrapContent = (lines: ReadonlyArray<string>, prefix: string, width: number): ReadonlyArray<string> =>
  wrapParagraphs(lines, { width: width - prefix.length - 1, codeIndent: 2 }).map((line) =>
    line === '' ? prefix : `${prefix} ${line}`,
  )

const indentOf = (line: string): string => line.slice(0, line.search(/\S|$/))

/** Wraps runs of whole-line comments with this marker. */
const wrapRuns = (
  lines: ReadonlyArray<string>,
  marker: string,
  isComment: (index: number) => boolean,
  width: number,
): ReadonlyArray<string> => {
  const wrapped: Array<string> = []
  let run: Array<string> = []
  let prefix = ''
  const closeRun = (): void => {
    wrapped.push(...wrapContent(run, prefix, width))
    run = []
  }
  lines.forEach((line, index) => {
    const ownPrefix = indentOf(line) + marker
    const content = line.slice(ownPrefix.length)
    const belongs = isComment(index) && line.startsWith(ownPrefix) && /^(?: |$)/.test(content)
    if (run.length > 0 && !(belongs && ownPrefix === prefix)) closeRun()
    prefix = ownPrefix
    if (belongs) run.push(content.slice(1))
    else wrapped.push(line)
  })
  if (run.length > 0) closeRun()
  return wrapped
}

const sourceOf = (text: string): ts.SourceFile => ts.createSourceFile('file.ts', text, ts.ScriptTarget.ESNext, true)

const tokensOf = (source: ts.SourceFile): ReadonlyArray<ts.Node> => {
  const tokens: Array<ts.Node> = []
  const visit = (node: ts.Node): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return
    const children = node.getChildren(source)
    if (children.length === 0) tokens.push(node)
    else children.forEach(visit)
  }
  visit(source)
  return tokens
}

const commentsOf = (text: string, tokens: ReadonlyArray<ts.Node>): ReadonlyArray<ts.CommentRange> => [
  ...new Map(
    tokens
      .flatMap((token) => [
        ...(ts.getLeadingCommentRanges(text, token.getFullStart()) ?? []),
        ...(ts.getTrailingCommentRanges(text, token.end) ?? []),
      ])
      .map((range) => [range.pos, range] as const),
  ).values(),
]

const lineStart = (text: string, position: number): number => text.lastIndexOf('\n', position - 1) + 1

const lineEnd = (text: string, position: number): number => {
  const end = text.indexOf('\n', position)
  return end === -1 ? text.length : end
}

const isAlone = (text: string, { pos, end }: ts.CommentRange): boolean =>
  text.slice(lineStart(text, pos), pos).trim() === '' && text.slice(end, lineEnd(text, end)).trim() === ''

/** Rewrites a block comment if one of its lines can be wrapped. */
const wrapBlock = (text: string, range: ts.CommentRange, width: number): ReadonlyArray<Edit> => {
  const start = lineStart(text, range.pos)
  const lines = text.slice(start, range.end).split('\n')
  const isStarred = lines.slice(1).every((line) => /^\s*\*(?: |\/|$)/.test(line))
  if (!isAlone(text, range) || !isStarred || lines.every((line) => line.length <= width)) return []
  const indent = indentOf(lines[0] ?? '')
  const open = (lines[0] ?? '').startsWith(`${indent}/**`) ? '/**' : '/*'
  const content = text
    .slice(range.pos + open.length, range.end - 2)
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(/^\s*\*/, '')).replace(/^ /, '').trimEnd())
  // In a one-line comment, tags follow the text on the same line.
  const trimmed = lines.length > 1 ? content : (content[0] ?? '').split(/ (?=@(?:since|internal|param|returns)\b)/)
  const isBlank = (line: string | undefined): boolean => line === ''
  const body = trimmed.slice(isBlank(trimmed[0]) ? 1 : 0, isBlank(trimmed.at(-1)) ? -1 : undefined)
  const wrapped = wrapContent(body, `${indent} *`, width)
  return wrapped.join('\n') === body.map((line) => `${indent} * ${line}`.trimEnd()).join('\n') && lines.length > 1
    ? []
    : [{ start, end: range.end, text: [`${indent}${open}`, ...wrapped, `${indent} */`].join('\n') }]
}

const isDirective = (comment: string): boolean => /^\/\/ *(?:eslint|@ts-|prettier-|v8 )|^\/\/ *\S*$/.test(comment)

/** Moves a comment at the end of a wide line above that line. */
const liftTrailing = (
  text: string,
  range: ts.CommentRange,
  tokens: ReadonlyArray<ts.Node>,
  width: number,
): ReadonlyArray<Edit> => {
  const start = lineStart(text, range.pos)
  const code = text.slice(start, range.pos)
  const comment = text.slice(range.pos, range.end)
  const isInsideToken = tokens.some((token) => token.getStart() < start && token.end > start)
  return code.trim() === '' || code.length + comment.length <= width || isDirective(comment) || isInsideToken
    ? []
    : [{ start, end: range.end, text: `${indentOf(code)}${comment}\n${code.trimEnd()}` }]
}

// operations

/**
 * Wraps the comments of a TypeScript or JavaScript file; its strings and templates stay as they
 * are.
 */
export const wrapSourceComments = (text: string, width: number): string => {
  const tokens = tokensOf(sourceOf(text))
  const lifted = applyEdits(
    text,
    commentsOf(text, tokens).flatMap((range) =>
      range.kind === ts.SyntaxKind.SingleLineCommentTrivia
        ? liftTrailing(text, range, tokens, width)
        : wrapBlock(text, range, width),
    ),
  )
  const lines = lifted.split('\n')
  const source = sourceOf(lifted)
  const commentLines = new Set(
    commentsOf(lifted, tokensOf(source))
      .filter(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia)
      .map(({ pos }) => source.getLineAndCharacterOfPosition(pos).line),
  )
  return wrapRuns(lines, '//', (index) => commentLines.has(index), width).join('\n')
}

/** Wraps the comments of a YAML file that have lines of their own. */
export const wrapYamlComments = (text: string, width: number): string => {
  const commentLines = new Set<number>()
  let line = 0
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && token.startsWith('#')) commentLines.add(line)
    isScalar = token === '\x1f'
    line += token.split('\n').length - 1
  }
  return wrapRuns(text.split('\n'), '#', (index) => commentLines.has(index), width).join('\n')
}

/** Wraps the comments of a shell script that have lines of their own. */
export const wrapShellComments = (text: string, width: number): string =>
  wrapRuns(text.split('\n'), '#', () => true, width).join('\n')
