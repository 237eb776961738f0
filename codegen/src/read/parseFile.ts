/** Parses a JSON or YAML file and sorts its keys, so that their order never affects the output. */
import { LineCounter, parseDocument } from 'yaml'
import { codegenError, reject } from '../CodegenError.js'
import { parseJson } from './parseJson.js'
import { joinPointer, type Node } from './jsonTree.js'

/** Explains the parser's stack overflow, whose message doesn't name the cause. */
const explainError = (message: string): string => (/call stack/.test(message) ? 'nested too deeply' : message)

const parseYaml = (text: string, file: string): unknown => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw codegenError(`${file}:${line}:${col}: ${explainError(error.message)}`)
  }
  try {
    return document.toJS({ maxAliasCount: 10_000 }) as unknown
  } catch (thrown) {
    throw codegenError(`${file}: ${explainError(thrown instanceof Error ? thrown.message : String(thrown))}`)
  }
}

/** Deeper than any real description, but shallow enough for recursive walks. */
const maxDepth = 400

const isSorted = (keys: ReadonlyArray<string>): boolean => keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key)

/**
 * Sorts the keys of all objects. Key order has no meaning in JSON, so it must not affect generated
 * code.
 */
export const sortKeys = (value: unknown, name = '', path: Array<string | number> = []): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (path.length > maxDepth) return reject(joinPointer('', ...path), `nested more than ${maxDepth} levels deep`, name)
  const inside = (key: string | number, member: unknown): unknown => {
    path.push(key)
    const sorted = sortKeys(member, name, path)
    path.pop()
    return sorted
  }
  if (Array.isArray(value)) return value.map((element: unknown, i) => inside(i, element))
  const node = value as Node
  const keys = Object.keys(node)
  if (!isSorted(keys)) keys.sort()
  return Object.fromEntries(keys.map((key) => [key, inside(key, node[key])]))
}

/** Decodes UTF-8, with or without a byte order mark. */
const decode = (bytes: Uint8Array, file: string): string => {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isMarked || first === 0 || second === 0)
    throw codegenError(`${file}: the file is UTF-16 or UTF-32; save it as UTF-8`)
  return new TextDecoder().decode(bytes)
}

/**
 * Parses the content of a file. Markdown, HTML and plain text yield a string. `name` is the name of
 * the document in error messages.
 */
export const parseFile = (bytes: Uint8Array, file: string, name: string): unknown => {
  const text = decode(bytes, file)
  if (/\.(html?|md|markdown|txt)$/i.test(file)) return text
  return sortKeys(/\.json$/i.test(file) ? parseJson(text, file) : parseYaml(text, file), name)
}
