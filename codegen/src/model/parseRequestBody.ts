/** Parses a request body into the media types in which it can be sent. */
import { isForm, isJson, isMultipart, isText, isXml } from './mediaTypes.js'
import type { BodyShape, FormFieldShape, OperationShape } from './OperationShape.js'
import { parseStyle } from './parseParameters.js'
import type { Schemas } from './parseSchemas.js'
import { reject } from '../CodegenError.js'
import { json, noLimits, type Shape } from './Shape.js'
import { asNode, child, followRefs, isNode, members, type Node, type Located } from '../read/jsonTree.js'

const text: Shape = { kind: 'string', format: null, brand: null, received: null, limits: noLimits }
const anyObject: Shape = { kind: 'object', properties: [], alsoRequired: [], additional: json }

export const isBinary = (schema: Located | undefined): boolean =>
  isNode(schema?.node) &&
  (schema.node['format'] === 'binary' || typeof schema.node['contentMediaType'] === 'string') &&
  (schema.node['type'] ?? 'string') === 'string'

const bodyKindOf = (mediaType: string, schema: Located | undefined): BodyShape['as'] =>
  isMultipart(mediaType)
    ? 'multipart'
    : isForm(mediaType)
      ? 'form'
      : isText(mediaType)
        ? 'text'
        : isBinary(schema) || !isJson(mediaType)
          ? 'bytes'
          : 'json'

/** Returns the media type to send; a range such as `image/*` can't be sent as it is. */
const requestMediaType = (mediaType: string, as: BodyShape['as']): string =>
  mediaType.includes('*') ? (as === 'json' ? 'application/json' : 'application/octet-stream') : mediaType

const formFieldOf = (located: Located<Node>): FormFieldShape => {
  const { node } = located
  const hasStyle = ['allowReserved', 'explode', 'style'].some((key) => key in node)
  const style = parseStyle(located, 'query')
  const explode = typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form'
  return {
    encoding: hasStyle ? { style, explode, allowReserved: node['allowReserved'] === true } : null,
    mediaType: typeof node['contentType'] === 'string' ? node['contentType'] : null,
  }
}

/** Collects the keywords that types can't express. */
interface Collected {
  readonly sent: Array<string>
  readonly unchecked: Array<string>
}

const parseBody = (
  schemas: Schemas,
  mediaType: string,
  media: Located<Node>,
  untypedKeywords: Collected,
): BodyShape => {
  const schema = child(media, 'schema')
  const as = bodyKindOf(mediaType, schema)
  const parsed = schema === undefined || as === 'text' || as === 'bytes' ? null : schemas.parse(schema)
  if (parsed !== null) untypedKeywords[as === 'json' ? 'sent' : 'unchecked'].push(...parsed.untypedKeywords)
  const defaultShapes: Readonly<Record<BodyShape['as'], Shape>> = {
    json,
    text,
    bytes: { kind: 'bytes' },
    form: anyObject,
    multipart: anyObject,
  }
  const isInForm = as === 'form' || as === 'multipart'
  const encoding = isInForm ? members(child(media, 'encoding')) : []
  return {
    mediaType: requestMediaType(mediaType, as),
    as,
    shape: parsed?.shape ?? defaultShapes[as],
    schema: parsed?.schema ?? null,
    fields: Object.fromEntries(encoding.map(([name, located]) => [name, formFieldOf(asNode(located))])),
  }
}

const preference: ReadonlyArray<BodyShape['as']> = ['json', 'multipart', 'form', 'bytes', 'text']

const rank = ({ mediaType, as }: BodyShape): string =>
  `${preference.indexOf(as)} ${mediaType === 'application/json' ? 0 : 1} ${mediaType}`

/** Whether a body is dropped because it duplicates `application/json`: `text/json`, or XML. */
const isRedundant = (body: BodyShape, all: ReadonlyArray<BodyShape>): boolean =>
  all.some(({ mediaType }) => mediaType === 'application/json' && mediaType !== body.mediaType) &&
  (body.mediaType === 'text/json' || isXml(body.mediaType))

export const parseRequestBody = (
  document: Node,
  schemas: Schemas,
  operation: Located<Node>,
  untypedKeywords: Collected,
): OperationShape['body'] => {
  const located = child(operation, 'requestBody')
  if (located === undefined) return null
  const body = followRefs(document, located)
  const content = members(child(body, 'content'))
  const all = content.map(([mediaType, media]) => parseBody(schemas, mediaType, asNode(media), untypedKeywords))
  const distinct = [...new Map([...all].reverse().map((one) => [one.mediaType, one])).values()]
  const [first, ...others] = distinct
    .filter((one) => !isRedundant(one, distinct))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const isRequired = body.node['required'] === true
  if (first !== undefined) return { ...first, others, isRequired }
  // An optional body without content is no body.
  return isRequired ? reject(body.pointer, 'the request body has no content') : null
}
