/**
 * Reads and bundles a description: Swagger 2.0 or OpenAPI 3.0 to 3.2, as YAML or JSON, in one file
 * or many.
 */
import { codegenError, isCodegenError, reject } from '../CodegenError.js'
import { type Bundle, bundle, type Origin } from './bundle.js'
import { checkReferences } from './checkReferences.js'
import { convertSwagger } from './convertSwagger.js'
import { resolveReferences } from './resolveReferences.js'
import { type ReadOptions, readRootDocument, documentLoader } from './documentLoader.js'
import { sortKeys } from './parseFile.js'
import { describeLocation } from './SourceDocument.js'
import { asNode, type Node } from './jsonTree.js'

export interface Description {
  readonly document: Node
  /**
   * Turns an error about a location in the bundle into one about the file that the location comes
   * from.
   */
  readonly locateError: (thrown: unknown) => unknown
}

const unsupportedVersion = (version: unknown): string =>
  `${version === undefined ? 'the version is missing' : `version ${JSON.stringify(version)} is not supported`}; ` +
  'use Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2'

/** Whether a document is Swagger 2.0. Rejects anything that is neither that nor OpenAPI 3. */
const isSwagger = (root: unknown): boolean => {
  const { swagger, openapi } = asNode({ node: root, pointer: '' }).node
  if (swagger !== undefined && openapi === undefined) {
    if (swagger !== '2.0' && swagger !== 2) return reject('/swagger', unsupportedVersion(swagger))
    return true
  }
  if (typeof openapi !== 'string' || !/^3\.[012](\.|$)/.test(openapi)) {
    return reject('/openapi', unsupportedVersion(openapi))
  }
  return false
}

const errorLocator = (origins: ReadonlyArray<Origin>): Description['locateError'] => {
  const nearestFirst = [...origins].sort((a, b) => b.pointer.length - a.pointer.length)
  return (thrown) => {
    if (!isCodegenError(thrown)) return thrown
    const { message } = thrown
    const origin = nearestFirst.find(
      ({ pointer }) => /^[/:]/.test(message.slice(`#${pointer}`.length)) && message.startsWith(`#${pointer}`),
    )
    return origin === undefined
      ? thrown
      : codegenError(describeLocation(origin.source, origin.sourcePointer) + message.slice(`#${origin.pointer}`.length))
  }
}

/** Maps the pointers of Swagger's top-level sections to where the converter moves them. */
const convertedOrigins = (origins: ReadonlyArray<Origin>): ReadonlyArray<Origin> =>
  origins.map((origin) => ({
    ...origin,
    pointer: origin.pointer
      .replace(/^\/definitions(?=\/)/, '/components/schemas')
      .replace(/^\/(parameters|responses)(?=\/)/, '/components/$1'),
  }))

const converted = async ({ document, origins }: Bundle): Promise<Bundle> => {
  const node = sortKeys(await convertSwagger(document)) as Node
  await checkReferences(node)
  return { document: node, origins: convertedOrigins(origins) }
}

/** Reads a description and bundles its documents. Errors name the line or the JSON pointer. */
export const readBundled = async (file: string, options: ReadOptions = {}): Promise<Description> => {
  const root = await readRootDocument(file)
  const isSwagger2 = isSwagger(root.root)
  const sources = await documentLoader(file, root, options)
  const bundled = bundle(await resolveReferences(root, sources.load))
  // Inlined parts must not affect the order of keys either.
  const sorted = bundled.document === root.root ? bundled : { ...bundled, document: sortKeys(bundled.document) as Node }
  const { document, origins } = isSwagger2 ? await converted(sorted) : sorted
  await sources.writeLock()
  return { document, locateError: errorLocator(origins) }
}

/** Reads a description and returns only the bundled document. */
export const readDescription = async (file: string, options: ReadOptions = {}): Promise<Node> =>
  (await readBundled(file, options)).document
