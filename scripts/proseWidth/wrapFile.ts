/** Finds and wraps the prose of a file that is wider than 100 columns. */
import { wrapShellComments, wrapSourceComments, wrapYamlComments } from './wrapComments.js'
import { wrapMarkdown } from './wrapMarkdown.js'

const columns = 100

/** Files that the generator, `npm run faults` or a test writes. */
const isGenerated = (path: string): boolean =>
  /^src\/(?:\w+\/)?generated\/|^test\/faults\/RESULTS\.md$|^docs\/guide\/(?:json-schema-suite|tested-descriptions)\.md$/.test(
    path,
  )

const wrapperOf = (path: string): ((text: string, width: number) => string) | null => {
  if (isGenerated(path)) return null
  if (/\.[cm]?[jt]s$/.test(path)) return wrapSourceComments
  if (/\.ya?ml$/.test(path)) return wrapYamlComments
  if (/\.sh$|^\.ci\/run$/.test(path)) return wrapShellComments
  return path.endsWith('.md') ? wrapMarkdown : null
}

/** Wraps the comments of a file, or the text of a Markdown file, at 100 columns. */
export const wrapFile = (path: string, text: string): string => {
  const wrap = wrapperOf(path)
  const mayBeProse = (line: string): boolean => path.endsWith('.md') || /\/\/|\*|#/.test(line)
  const hasWideLine = text.split('\n').some((line) => line.length > columns && mayBeProse(line))
  return wrap === null || !hasWideLine ? text : wrap(text, columns)
}

/** Returns one message for each line of a file that `wrapFile` would wrap. */
export const wideLines = (path: string, text: string): ReadonlyArray<string> => {
  const wrapped = new Set(wrapFile(path, text).split('\n'))
  const kind = path.endsWith('.md') ? 'text' : 'comment'
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.length > columns && !wrapped.has(line)
        ? [`${path}:${index + 1}: ${kind} is ${line.length} columns wide; wrap it at ${columns}`]
        : [],
    )
}
