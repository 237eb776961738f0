/** Parses the paths of a description into operations. */
import { responseMediaType, isJson, isText, isXml } from './mediaTypes.js'
import {
  type ContentShape,
  type Method,
  methods,
  type OperationShape,
  type ParameterShape,
  type ResponseShape,
} from './OperationShape.js'
import { isBinary, parseRequestBody } from './parseRequestBody.js'
import { parseParameter, parseParameters } from './parseParameters.js'
import { operationIds } from './operationIds.js'
import { reject } from '../CodegenError.js'
import type { Schemas } from './parseSchemas.js'
import { json, unionOf } from './Shape.js'
import {
  asNode,
  joinPointer,
  child,
  elements,
  followRefs,
  members,
  type Node,
  memoizeByPointer,
  type Located,
} from '../read/jsonTree.js'

/** The content of a response, and the constraints that its types can't express. */
interface ParsedResponse {
  readonly content: ReadonlyArray<ContentShape>
  readonly untypedKeywords: ReadonlyArray<string>
}

/** Parses the parts that operations share, each only once. */
interface OperationReader {
  readonly document: Node
  readonly schemas: Schemas
  /** For each tag, the other tags whose responses include its resources (`x-shown-in`). */
  readonly shownIn: ReadonlyMap<string, ReadonlyArray<string>>
  readonly parameter: (located: Located) => ParameterShape | null
  readonly response: (located: Located) => ParsedResponse
}

const parseContent = (schemas: Schemas, mediaType: string, located: Located): [ContentShape, ReadonlyArray<string>] => {
  const schema = child(asNode(located), 'schema')
  const plain = responseMediaType(mediaType, 'as it is')
  if (isText(mediaType)) return [{ mediaType: plain, shape: 'text', schemas: [] }, []]
  if (isBinary(schema) || !isJson(mediaType)) return [{ mediaType: plain, shape: 'bytes', schemas: [] }, []]
  const parsed = schema === undefined ? null : schemas.parse(schema)
  const content = { shape: parsed?.shape ?? json, schemas: parsed === null ? [] : [parsed.schema] }
  return [{ mediaType: responseMediaType(mediaType, 'json'), ...content }, parsed?.untypedKeywords ?? []]
}

const schemaText = (media: Located): string => JSON.stringify(asNode(media).node['schema'] ?? null)

/**
 * Whether content only duplicates JSON in another format, such as XML or YAML; clients request
 * JSON.
 */
const isAlternativeToJson = (mediaType: string, media: Located, jsons: ReadonlyArray<Located>): boolean =>
  !isJson(mediaType) &&
  jsons.length > 0 &&
  (isXml(mediaType) ||
    jsons.some((one) => !isBinary(child(asNode(one), 'schema')) && schemaText(one) === schemaText(media)))

/** Merges content whose media types differ only in parameters, which clients can't distinguish. */
const mergeByMediaType = (all: ReadonlyArray<ContentShape>): ReadonlyArray<ContentShape> => {
  const byType = new Map<string, ContentShape>()
  for (const one of all) {
    const { mediaType, shape, schemas } = one
    const known = byType.get(mediaType)
    if (known === undefined) byType.set(mediaType, one)
    else if (typeof known.shape !== 'string' && typeof shape !== 'string') {
      byType.set(mediaType, {
        mediaType,
        shape: unionOf([known.shape, shape]),
        schemas: [...known.schemas, ...schemas],
      })
    }
  }
  return [...byType.values()]
}

const parseResponse = (schemas: Schemas, response: Located<Node>): ParsedResponse => {
  const content = members(child(response, 'content'))
  const jsons = content.flatMap(([mediaType, media]) => (isJson(mediaType) ? [media] : []))
  const all = content
    .filter(([mediaType, media]) => !isAlternativeToJson(mediaType, media, jsons))
    .map(([mediaType, media]) => parseContent(schemas, mediaType, media))
  return {
    content: mergeByMediaType(all.map(([one]) => one)),
    untypedKeywords: all.flatMap(([, untypedKeywords]) => untypedKeywords),
  }
}

const readerOf = (document: Node, schemas: Schemas): OperationReader => {
  const parameter = memoizeByPointer((located) => parseParameter(schemas, located))
  const response = memoizeByPointer((located) => parseResponse(schemas, located))
  return {
    document,
    schemas,
    shownIn: parseTags(document),
    parameter: (located) => parameter(followRefs(document, located)),
    response: (located) => response(followRefs(document, located)),
  }
}

/**
 * Whether HTTP allows the response a body (RFC 9110, 9.3.2 and 15.3.5), regardless of what the
 * description declares.
 */
const mayHaveBody = (method: Method, status: string): boolean =>
  method !== 'head' && !['204', '205', '304'].includes(status)

const parseResponses = (
  reader: OperationReader,
  method: Method,
  operation: Located<Node>,
  untypedKeywords: Array<string>,
): ReadonlyArray<ResponseShape> => {
  const responses = members(child(operation, 'responses')).filter(([status]) => !status.startsWith('x-'))
  if (responses.length === 0) return reject(operation.pointer, 'the operation has no responses; describe at least one')
  return responses.map(([key, located]) => {
    const status = key.replace(/xx$/, 'XX')
    if (!/^([1-5](\d\d|XX)|default)$/.test(status))
      reject(located.pointer, `"${key}" is not a status; use a number such as 200, a range such as 4XX, or default`)
    if (!mayHaveBody(method, status)) return { status, content: [] }
    const response = reader.response(located)
    untypedKeywords.push(...response.untypedKeywords)
    return { status, content: response.content }
  })
}

const stringsOf = (located: Located | undefined): ReadonlyArray<string> =>
  elements(located).map(({ node }) => String(node))

const parseSecurity = (document: Node, operation: Located<Node>): OperationShape['security'] => {
  const located = child(operation, 'security') ?? child({ node: document, pointer: '' }, 'security')
  return elements(located).map((requirement) => Object.keys(asNode(requirement).node))
}

/** Parses `x-pagination`. The default names are those of the Django REST framework. */
const parsePagination = (operation: Located<Node>): OperationShape['pagination'] => {
  const located = child(operation, 'x-pagination')
  if (located === undefined || located.node === false) return null
  const declared: Node = located.node === true ? {} : asNode(located).node
  const name = (key: string, otherwise: string): string => {
    const value = declared[key] ?? otherwise
    return typeof value === 'string' ? value : reject(joinPointer(located.pointer, key), 'must be a string')
  }
  return { parameter: name('parameter', 'page'), items: name('items', 'results'), next: name('next', 'next') }
}

const parseTags = (document: Node): ReadonlyMap<string, ReadonlyArray<string>> =>
  new Map(
    elements(child({ node: document, pointer: '' }, 'tags')).map((located) => {
      const tag = asNode(located)
      return [String(tag.node['name']), stringsOf(child(tag, 'x-shown-in'))]
    }),
  )

/** Returns the tags that a write invalidates: its own, and those that show its resources. */
const parseInvalidates = (reader: OperationReader, method: Method, operation: Located<Node>): ReadonlyArray<string> => {
  const declared = child(operation, 'x-invalidates')
  if (declared !== undefined) return stringsOf(declared)
  if (method === 'get' || method === 'head' || method === 'options') return []
  const tags = stringsOf(child(operation, 'tags'))
  return [...new Set([...tags, ...tags.flatMap((tag) => reader.shownIn.get(tag) ?? [])])].sort()
}

const parseOperation = (
  reader: OperationReader,
  path: string,
  method: Method,
  item: Located<Node>,
  operation: Located<Node>,
): OperationShape => {
  const { node, pointer } = operation
  const id = node['operationId']
  const paragraphs = [node['summary'], node['description']].filter((text): text is string => typeof text === 'string')
  const untypedKeywords = { sent: new Array<string>(), unchecked: new Array<string>(), received: new Array<string>() }
  const parameters = parseParameters(reader.parameter, item, operation, path)
  const body = parseRequestBody(reader.document, reader.schemas, operation, untypedKeywords)
  const responses = parseResponses(reader, method, operation, untypedKeywords.received)
  return {
    id: typeof id === 'string' ? id : '',
    pointer,
    method,
    path,
    doc: paragraphs.map((text) => text.trim().replace(/([^.!?])$/, '$1.')).join('\n\n'),
    untypedKeywords,
    parameters,
    body,
    responses,
    security: parseSecurity(reader.document, operation),
    pagination: parsePagination(operation),
    tags: stringsOf(child(operation, 'tags')),
    invalidates: parseInvalidates(reader, method, operation),
  }
}

const withIds = (operations: ReadonlyArray<OperationShape>): ReadonlyArray<OperationShape> => {
  const taken = new Map<string, OperationShape>()
  for (const operation of operations) {
    if (operation.id === '') continue
    const existing = taken.get(operation.id)
    if (existing !== undefined)
      reject(operation.pointer, `operationId "${operation.id}" is already used by #${existing.pointer}`)
    taken.set(operation.id, operation)
  }
  const ids = operationIds(operations)
  return operations.map((operation, i) => ({ ...operation, id: ids[i] ?? operation.id }))
}

/** Returns all operations, sorted by id. */
export const parseOperations = (document: Node, schemas: Schemas): ReadonlyArray<OperationShape> => {
  const paths = members(child({ node: document, pointer: '' }, 'paths'))
  const reader = readerOf(document, schemas)
  const operations = paths.flatMap(([path, pathPlace]) => {
    if (path.startsWith('x-')) return []
    const item = followRefs(document, pathPlace)
    for (const method of ['trace', 'query', 'additionalOperations']) {
      if (method in item.node) reject(`${item.pointer}/${method}`, `${method.toUpperCase()} requests are not supported`)
    }
    return methods.flatMap((method) => {
      const located = child(item, method)
      return located === undefined ? [] : [parseOperation(reader, path, method, item, asNode(located))]
    })
  })
  return [...withIds(operations)].sort((a, b) => (a.id < b.id ? -1 : 1))
}
