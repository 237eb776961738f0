/** Parses the parameters of an operation and their encodings. */
import { defaultStyles, type ParameterShape, type Style } from './OperationShape.js'
import { isJson } from './mediaTypes.js'
import type { Schemas } from './parseSchemas.js'
import { docOf } from './schemaDocs.js'
import { reject } from '../CodegenError.js'
import { asNode, joinPointer, child, elements, members, type Node, type Located } from '../read/jsonTree.js'

const supportedStyles: Readonly<Record<ParameterShape['in'], ReadonlyArray<Style>>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
}

const isParameterLocation = (where: unknown): where is ParameterShape['in'] =>
  typeof where === 'string' && Object.hasOwn(supportedStyles, where)

/** Headers that the client sets itself; parameters with these names are ignored. */
const clientHeaders = new Set(['accept', 'authorization', 'content-type'])

/** Returns the style of a parameter, or of a form field, whose styles are those of the query. */
export const parseStyle = ({ node, pointer }: Located<Node>, where: ParameterShape['in']): Style => {
  const style = supportedStyles[where].find((one) => one === (node['style'] ?? defaultStyles[where]))
  const supported = supportedStyles[where].map((one) => `"${one}"`).join(', ')
  return (
    style ??
    reject(
      joinPointer(pointer, 'style'),
      `style ${JSON.stringify(node['style'])} is not supported in ${where}; use ${supported}`,
    )
  )
}

/** Returns `null` for an ignored parameter. */
export const parseParameter = (schemas: Schemas, here: Located<Node>): ParameterShape | null => {
  const { node, pointer } = here
  const { name, in: where } = node
  if (typeof name !== 'string') return reject(pointer, 'the parameter has no name')
  if (!isParameterLocation(where)) {
    return reject(
      pointer,
      `parameters in ${JSON.stringify(where)} are not supported; use path, query, header or cookie`,
    )
  }
  if (where === 'header' && clientHeaders.has(name.toLowerCase())) return null
  const style = parseStyle(here, where)
  const content = child(here, 'content')
  const [media] = members(content)
  if (media !== undefined && !isJson(media[0]))
    return reject(media[1].pointer, `parameters of media type "${media[0]}" are not supported; use JSON`)
  const schema = media === undefined ? child(here, 'schema') : child(asNode(media[1]), 'schema')
  if (schema === undefined && media === undefined)
    return reject(pointer, 'the parameter has neither a schema nor content')
  const { shape, schema: parsed, untypedKeywords } = schemas.parse(schema ?? { node: true, pointer })
  return {
    name,
    in: where,
    isRequired: where === 'path' || node['required'] === true,
    style,
    explode: typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form',
    allowReserved: where === 'query' && node['allowReserved'] === true,
    isJson: media !== undefined,
    shape,
    schema: parsed,
    doc: docOf(node),
    untypedKeywords,
  }
}

const templateNames = (path: string): ReadonlyArray<string> =>
  [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '')

/**
 * Returns the parameters of a path item, overridden by those of the operation with the same name
 * and location.
 */
export const parseParameters = (
  read: (located: Located) => ParameterShape | null,
  item: Located<Node>,
  operation: Located<Node>,
  path: string,
): ReadonlyArray<ParameterShape> => {
  if (/[?#]/.test(path)) reject(item.pointer, 'a path must not contain a query or a fragment')
  const all = [item, operation].flatMap((owner) =>
    elements(child(owner, 'parameters')).flatMap((located) => read(located) ?? []),
  )
  const parameters = [...new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()]
  const names = templateNames(path)
  for (const name of names) {
    if (!parameters.some((parameter) => parameter.in === 'path' && parameter.name === name)) {
      reject(operation.pointer, `the path contains {${name}}, but no path parameter has that name`)
    }
  }
  for (const { name, in: where } of parameters) {
    if (where === 'path' && !names.includes(name)) reject(operation.pointer, `the path does not contain {${name}}`)
  }
  const order = (parameter: ParameterShape): string =>
    parameter.in === 'path'
      ? `0 ${String(names.indexOf(parameter.name)).padStart(3, '0')}`
      : `1 ${parameter.in} ${parameter.name}`
  return parameters.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
