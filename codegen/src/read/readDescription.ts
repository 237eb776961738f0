/** From a file to a checked description in one document, whatever it refers to: Swagger 2.0 or OpenAPI 3, as YAML or JSON. */
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
  /** An error about a place of the document as one about the file that the place comes from. */
  readonly locateError: (thrown: unknown) => unknown
}

const unsupportedVersion = (version: unknown): string =>
  `${version === undefined ? 'the version is missing' : `version ${JSON.stringify(version)} is not supported`}; ` +
  'use Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2'

/** Whether it is Swagger 2.0; what is neither that nor OpenAPI 3 is refused. */
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

/** Where the converter puts what Swagger keeps at the top. */
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

/** Reads a description; whatever is wrong with the file is an error that names the line or the JSON pointer. */
export const readBundled = async (file: string, options: ReadOptions = {}): Promise<Description> => {
  const root = await readRootDocument(file)
  const isOld = isSwagger(root.root)
  const sources = await documentLoader(file, root, options)
  const bundled = bundle(await resolveReferences(root, sources.load))
  // What was written into it must not show by its place either.
  const inOrder =
    bundled.document === root.root ? bundled : { ...bundled, document: sortKeys(bundled.document) as Node }
  const { document, origins } = isOld ? await converted(inOrder) : inOrder
  await sources.writeLock()
  return { document, locateError: errorLocator(origins) }
}

/** The document alone. */
export const readDescription = async (file: string, options: ReadOptions = {}): Promise<Node> =>
  (await readBundled(file, options)).document
