/** From a file to a checked description in one document, whatever it refers to: Swagger 2.0 or OpenAPI 3, as YAML or JSON. */
import { codegenError, isCodegenError, refuse } from '../refuse.js'
import { type Bundle, bundle, type Origin } from './bundle.js'
import { checkReferences } from './checkReferences.js'
import { fromSwagger } from './fromSwagger.js'
import { findLinks } from './links.js'
import { type ReadOptions, readRoot, sourcesOf } from './loadSources.js'
import { sortKeys } from './parseText.js'
import { placeWords } from './Source.js'
import { asNode, type Node } from './tree.js'

export interface Description {
  readonly document: Node
  /** An error about a place of the document as one about the file that the place comes from. */
  readonly located: (thrown: unknown) => unknown
}

const wanted = 'Swagger 2.0, or OpenAPI 3.0, 3.1 or 3.2 is wanted'

/** Whether it is Swagger 2.0; what is neither that nor OpenAPI 3 is refused. */
const isSwagger = (root: unknown): boolean => {
  const { swagger, openapi } = asNode({ node: root, pointer: '' }).node
  if (swagger !== undefined && openapi === undefined) {
    if (swagger !== '2.0' && swagger !== 2) return refuse('/swagger', `${wanted}, this says ${JSON.stringify(swagger)}`)
    return true
  }
  if (typeof openapi !== 'string' || !/^3\.[012](\.|$)/.test(openapi)) {
    return refuse('/openapi', `${wanted}, this says ${JSON.stringify(openapi)}`)
  }
  return false
}

const locatedBy = (origins: ReadonlyArray<Origin>): Description['located'] => {
  const nearestFirst = [...origins].sort((a, b) => b.pointer.length - a.pointer.length)
  return (thrown) => {
    if (!isCodegenError(thrown)) return thrown
    const { message } = thrown
    const origin = nearestFirst.find(
      ({ pointer }) => /^[/:]/.test(message.slice(`#${pointer}`.length)) && message.startsWith(`#${pointer}`),
    )
    return origin === undefined
      ? thrown
      : codegenError(placeWords(origin.source, origin.at) + message.slice(`#${origin.pointer}`.length))
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
  const node = sortKeys(await fromSwagger(document)) as Node
  await checkReferences(node)
  return { document: node, origins: convertedOrigins(origins) }
}

/** Reads a description; whatever is wrong with the file is an error that names the line or the JSON pointer. */
export const readBundled = async (file: string, options: ReadOptions = {}): Promise<Description> => {
  const root = await readRoot(file)
  const isOld = isSwagger(root.root)
  const sources = await sourcesOf(file, root, options)
  const bundled = bundle(await findLinks(root, sources.load))
  // What was written into it must not show by its place either.
  const inOrder =
    bundled.document === root.root ? bundled : { ...bundled, document: sortKeys(bundled.document) as Node }
  const { document, origins } = isOld ? await converted(inOrder) : inOrder
  await sources.writeLock()
  return { document, located: locatedBy(origins) }
}

/** The document alone. */
export const readDescription = async (file: string, options: ReadOptions = {}): Promise<Node> =>
  (await readBundled(file, options)).document
