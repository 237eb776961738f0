/** From the paths of a description to operations. */
import { refuse } from './refuse.js'
import { docOf, type Schemas } from './parseSchemas.js'
import { json, type Shape } from './Shape.js'
import { asNode, child, elements, follow, isNode, members, type Node, type Place } from './tree.js'

const methods = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'] as const
type Method = (typeof methods)[number]

export interface ParameterShape {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly isRequired: boolean
  readonly shape: Shape
  readonly doc: string
}

export interface ContentShape {
  readonly mediaType: string
  readonly shape: Shape | 'text' | 'bytes'
}

export interface ResponseShape {
  /** A number, `4XX` and the like, or `default`. */
  readonly status: string
  readonly content: ReadonlyArray<ContentShape>
}

export interface OperationShape {
  readonly id: string
  readonly pointer: string
  readonly method: Method
  readonly path: string
  readonly doc: string
  readonly parameters: ReadonlyArray<ParameterShape>
  readonly body: { readonly shape: Shape; readonly isRequired: boolean } | null
  readonly responses: ReadonlyArray<ResponseShape>
  readonly isPage: boolean
  readonly isPublic: boolean
  readonly isAnonymous: boolean
}

const isJson = (mediaType: string): boolean => /^(application\/([^;]+\+)?json|\*\/\*)\s*(;|$)/i.test(mediaType)
const isText = (mediaType: string): boolean => /^text\//i.test(mediaType)
const isBinary = (schema: Place | undefined): boolean =>
  isNode(schema?.node) && schema.node['type'] === 'string' && schema.node['format'] === 'binary'

/** The encoding of a parameter when nothing is said of it; no other is sent. */
const defaultStyles = { path: 'simple', query: 'form', header: 'simple' } as const

const parseParameter = (document: Node, schemas: Schemas, place: Place): ParameterShape => {
  const here = follow(document, place)
  const { node, pointer } = here
  const { name, in: where } = node
  if (typeof name !== 'string') return refuse(pointer, 'a parameter without a name')
  if (where !== 'path' && where !== 'query' && where !== 'header') {
    return refuse(pointer, `a parameter in ${JSON.stringify(where)}; path, query and header can be sent`)
  }
  const style = node['style'] ?? defaultStyles[where]
  if (style !== defaultStyles[where])
    refuse(`${pointer}/style`, `style ${JSON.stringify(style)}; only "${defaultStyles[where]}" can be sent`)
  if (node['explode'] !== undefined && node['explode'] !== (where === 'query')) {
    refuse(`${pointer}/explode`, 'only the default of "explode" can be sent')
  }
  const schema = child(here, 'schema')
  if (schema === undefined) return refuse(pointer, 'a parameter without a schema')
  return {
    name,
    in: where,
    isRequired: where === 'path' || node['required'] === true,
    shape: schemas.parse(schema),
    doc: docOf(node),
  }
}

/** Those of the path, with those of the operation in their stead where name and place are the same. */
const parseParameters = (
  document: Node,
  schemas: Schemas,
  item: Place<Node>,
  operation: Place<Node>,
  path: string,
): ReadonlyArray<ParameterShape> => {
  const all = [item, operation].flatMap((owner) =>
    elements(child(owner, 'parameters')).map((place) => parseParameter(document, schemas, place)),
  )
  const parameters = [...new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()]
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '')
  for (const name of inPath) {
    if (!parameters.some((parameter) => parameter.in === 'path' && parameter.name === name)) {
      refuse(operation.pointer, `the path holds {${name}}, which is no parameter`)
    }
  }
  const order = (parameter: ParameterShape): string =>
    parameter.in === 'path'
      ? `0 ${String(inPath.indexOf(parameter.name)).padStart(3, '0')}`
      : `1 ${parameter.in} ${parameter.name}`
  return parameters.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

const parseBody = (document: Node, schemas: Schemas, operation: Place<Node>): OperationShape['body'] => {
  const place = child(operation, 'requestBody')
  if (place === undefined) return null
  const body = follow(document, place)
  const content = members(child(body, 'content'))
  const found = content.find(([mediaType]) => isJson(mediaType))
  if (found === undefined) return refuse(body.pointer, 'a request body that is not JSON')
  const schema = child(asNode(found[1]), 'schema')
  return { shape: schema === undefined ? json : schemas.parse(schema), isRequired: body.node['required'] === true }
}

const parseContent = (schemas: Schemas, mediaType: string, place: Place): ContentShape => {
  const schema = child(asNode(place), 'schema')
  if (isText(mediaType)) return { mediaType, shape: 'text' }
  if (isBinary(schema)) return { mediaType, shape: 'bytes' }
  if (!isJson(mediaType)) {
    return refuse(
      place.pointer,
      `a response of type "${mediaType}"; JSON, text and strings of format "binary" can be read`,
    )
  }
  return { mediaType, shape: schema === undefined ? json : schemas.parse(schema) }
}

const parseResponses = (document: Node, schemas: Schemas, operation: Place<Node>): ReadonlyArray<ResponseShape> => {
  const responses = members(child(operation, 'responses'))
  if (responses.length === 0) return refuse(operation.pointer, 'an operation without responses')
  return responses.map(([status, place]) => {
    if (!/^([1-5](\d\d|XX)|default)$/.test(status)) refuse(place.pointer, `"${status}" is no status`)
    const content = members(child(follow(document, place), 'content'))
    return { status, content: content.map(([mediaType, media]) => parseContent(schemas, mediaType, media)) }
  })
}

/** Whether it answers without a token, and whether it takes none at all. */
const parseSecurity = (document: Node, operation: Place<Node>): Pick<OperationShape, 'isAnonymous' | 'isPublic'> => {
  const place = child(operation, 'security') ?? child({ node: document, pointer: '' }, 'security')
  const ways = elements(place)
  return {
    isAnonymous: ways.length === 0,
    isPublic: ways.length === 0 || ways.some(({ node }) => isNode(node) && Object.keys(node).length === 0),
  }
}

const parseOperation = (
  document: Node,
  schemas: Schemas,
  path: string,
  method: Method,
  item: Place<Node>,
  operation: Place<Node>,
): OperationShape => {
  const { node, pointer } = operation
  const id = node['operationId']
  if (typeof id !== 'string' || id === '') return refuse(pointer, 'an operation without an operationId')
  const texts = [node['summary'], node['description']].filter((text): text is string => typeof text === 'string')
  return {
    id,
    pointer,
    method,
    path,
    doc: texts.map((text) => text.trim().replace(/([^.!?])$/, '$1.')).join('\n\n'),
    parameters: parseParameters(document, schemas, item, operation, path),
    body: parseBody(document, schemas, operation),
    responses: parseResponses(document, schemas, operation),
    isPage: node['x-page'] === true,
    ...parseSecurity(document, operation),
  }
}

/** All operations, in the order of their ids. */
export const parseOperations = (document: Node, schemas: Schemas): ReadonlyArray<OperationShape> => {
  const byId = new Map<string, OperationShape>()
  for (const [path, pathPlace] of members(child({ node: document, pointer: '' }, 'paths'))) {
    const item = follow(document, pathPlace)
    if ('trace' in item.node) refuse(`${item.pointer}/trace`, "TRACE can't be sent")
    for (const method of methods) {
      const place = child(item, method)
      if (place === undefined) continue
      const operation = parseOperation(document, schemas, path, method, item, asNode(place))
      const twin = byId.get(operation.id)
      if (twin !== undefined) refuse(operation.pointer, `operationId "${operation.id}" is taken by #${twin.pointer}`)
      byId.set(operation.id, operation)
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
