/** From a file to a checked description: YAML or JSON, Swagger 2.0 or OpenAPI 3, its keys in one order whatever theirs was. */
import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument } from 'yaml'
import { checkReferences } from './checkReferences.js'
import { fromSwagger } from './fromSwagger.js'
import { parseJson } from './parseJson.js'
import { codegenError, refuse } from '../refuse.js'
import { asNode, below, type Node } from './tree.js'

/** Its reader says of what is nested too deep how it failed, not why. */
const saidOf = (message: string): string => (/call stack/.test(message) ? 'it is nested too deep' : message)

const parseYaml = (text: string, file: string): unknown => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw codegenError(`${file}:${line}:${col}: ${saidOf(error.message)}`)
  }
  try {
    return document.toJS({ maxAliasCount: 10_000 }) as unknown
  } catch (thrown) {
    throw codegenError(`${file}: ${saidOf(thrown instanceof Error ? thrown.message : String(thrown))}`)
  }
}

/** Deeper than any description, and not so deep that walking it could exhaust the stack. */
const maxDepth = 400

const isSorted = (keys: ReadonlyArray<string>): boolean => keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key)

/** Order means nothing in an object, so it must not show in what is generated. */
const sortKeys = (value: unknown, path: Array<string | number> = []): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (path.length > maxDepth) return refuse(below('', ...path), `it is nested more than ${maxDepth} deep`)
  const inside = (key: string | number, member: unknown): unknown => {
    path.push(key)
    const sorted = sortKeys(member, path)
    path.pop()
    return sorted
  }
  if (Array.isArray(value)) return value.map((element: unknown, i) => inside(i, element))
  const node = value as Node
  const keys = Object.keys(node)
  if (!isSorted(keys)) keys.sort()
  return Object.fromEntries(keys.map((key) => [key, inside(key, node[key])]))
}

const wanted = 'Swagger 2.0, or OpenAPI 3.0, 3.1 or 3.2 is wanted'

/** The description as OpenAPI 3, whichever version it is in. */
const asOpenApi3 = async (document: unknown): Promise<Node> => {
  const { node } = asNode({ node: document, pointer: '' })
  const { swagger, openapi } = node
  if (swagger !== undefined && openapi === undefined) {
    if (swagger !== '2.0' && swagger !== 2) return refuse('/swagger', `${wanted}, this says ${JSON.stringify(swagger)}`)
    // Before it is converted, so that what is told is where it stands in the file.
    checkReferences(node)
    return fromSwagger(node)
  }
  if (typeof openapi !== 'string' || !/^3\.[012](\.|$)/.test(openapi)) {
    return refuse('/openapi', `${wanted}, this says ${JSON.stringify(openapi)}`)
  }
  return node
}

/** Reads a description; whatever is wrong with the file is an error that names the line or the JSON pointer. */
export const readDescription = async (file: string): Promise<Node> => {
  const text = await readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    throw codegenError(thrown.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: ${thrown.message}`)
  })
  const parsed = /\.json$/i.test(file) ? parseJson(text, file) : parseYaml(text, file)
  const description = await asOpenApi3(sortKeys(parsed))
  const document = 'swagger' in (parsed as Node) ? (sortKeys(description) as Node) : description
  checkReferences(document)
  return document
}
