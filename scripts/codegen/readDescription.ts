/** From a file to a checked description: YAML or JSON, OpenAPI 3.0 or 3.1, its keys in one order whatever theirs was. */
import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument } from 'yaml'
import { parseJson } from './parseJson.js'
import { codegenError, refuse } from './refuse.js'
import { asNode, checkReferences, isNode, type Node } from './tree.js'

const parseYaml = (text: string, file: string): unknown => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw codegenError(`${file}:${line}:${col}: ${error.message}`)
  }
  return document.toJS({ maxAliasCount: 10_000 }) as unknown
}

/** Order means nothing in an object, so it must not show in what is generated. */
const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isNode(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  )
}

const checkVersion = (document: unknown): Node => {
  const { node } = asNode({ node: document, pointer: '' })
  if (typeof node['swagger'] === 'string') return refuse('/swagger', 'OpenAPI 3.0 or 3.1 is wanted, this is Swagger')
  const version = node['openapi']
  if (typeof version !== 'string' || !/^3\.[01](\.|$)/.test(version)) {
    return refuse('/openapi', `OpenAPI 3.0 or 3.1 is wanted, this says ${JSON.stringify(version)}`)
  }
  return node
}

/** Reads a description; whatever is wrong with the file is an error that names the line or the JSON pointer. */
export const readDescription = async (file: string): Promise<Node> => {
  const text = await readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    throw codegenError(thrown.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: ${thrown.message}`)
  })
  const document = checkVersion(sortKeys(/\.json$/i.test(file) ? parseJson(text, file) : parseYaml(text, file)))
  checkReferences(document)
  return document
}
