/** Reads the operations of a description, with a JSON pointer to each of their parts. */
import { joinPointer, child, isNode, resolveRef, members, type Node, type Located } from '../read/jsonTree.js'
import { type Documentation, documentationOf } from './Documentation.js'

export interface DescribedParameter {
  readonly name: string
  readonly in: string
  readonly location: Located<Node>
}

/** The media type objects of a body, by media type. */
export type Content = ReadonlyMap<string, Located<Node>>

export interface DescribedRequestBody {
  readonly isRequired: boolean
  readonly content: Content
  readonly location: Located<Node>
}

export interface DescribedResponse {
  readonly status: string
  readonly content: Content
  readonly headers: ReadonlyMap<string, Located<Node>>
  readonly location: Located<Node>
}

export interface DescribedOperation {
  readonly id: string | null
  readonly method: string
  readonly path: string
  readonly pointer: string
  readonly parameters: ReadonlyArray<DescribedParameter>
  readonly requestBody: DescribedRequestBody | null
  readonly responses: ReadonlyMap<string, DescribedResponse>
  readonly isPaginated: boolean
  /**
   * Alternatives, each a list of required schemes and scopes. Schemes are described rather than
   * named, so renaming one changes nothing.
   */
  readonly security: ReadonlyArray<ReadonlyArray<string>>
  readonly docs: Documentation
}

const methods = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace']

/** Returns the `operationId`, or else the method and path. */
export const operationLabel = ({ id, method, path }: Pick<DescribedOperation, 'id' | 'method' | 'path'>): string =>
  id ?? `${method.toUpperCase()} ${path}`

const follow = (document: Node, location: Located | undefined): Located<Node> => {
  if (location === undefined || !isNode(location.node)) return { node: {}, pointer: location?.pointer ?? '' }
  const ref = location.node['$ref']
  return typeof ref === 'string'
    ? follow(document, resolveRef(document, { node: ref, pointer: location.pointer }))
    : { node: location.node, pointer: location.pointer }
}

const membersOf = (location: Located | undefined): ReadonlyArray<readonly [string, Located]> =>
  isNode(location?.node) ? members(location) : []

const contentOf = (location: Located<Node>): Content =>
  new Map(
    membersOf(child(location, 'content')).map(([type, { node, pointer }]) => [
      (type.split(';')[0] ?? '').trim().toLowerCase(),
      { node: isNode(node) ? node : {}, pointer },
    ]),
  )

const listOf = (document: Node, owner: Located<Node>, key: string): ReadonlyArray<Located<Node>> => {
  const list = owner.node[key]
  return Array.isArray(list)
    ? list.map((node: unknown, i) => follow(document, { node, pointer: joinPointer(owner.pointer, key, i) }))
    : []
}

const parametersOf = (
  document: Node,
  item: Located<Node>,
  operation: Located<Node>,
): ReadonlyArray<DescribedParameter> => {
  const all = [item, operation].flatMap((owner) =>
    listOf(document, owner, 'parameters').map((location): DescribedParameter => ({
      name: String(location.node['name']),
      in: String(location.node['in']),
      location,
    })),
  )
  const key = (one: DescribedParameter): string =>
    `${one.in} ${one.in === 'header' ? one.name.toLowerCase() : one.name}`
  return [...new Map(all.map((one) => [key(one), one])).values()]
}

const responsesOf = (document: Node, operation: Located<Node>): DescribedOperation['responses'] =>
  new Map(
    membersOf(child(operation, 'responses')).map(([status, at]) => {
      const location = follow(document, at)
      const headers = new Map(
        membersOf(child(location, 'headers')).map(([name, header]) => [name.toLowerCase(), follow(document, header)]),
      )
      return [
        status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(),
        { status, content: contentOf(location), headers, location },
      ]
    }),
  )

const describeScheme = (document: Node, name: string): string => {
  const components = isNode(document['components']) ? document['components'] : {}
  const schemes = isNode(components['securitySchemes']) ? components['securitySchemes'] : {}
  const { node } = follow(document, { node: schemes[name], pointer: '' })
  const { type, scheme, in: where, name: key } = node
  return [type ?? name, scheme, where, key].filter((part) => typeof part === 'string').join(' ')
}

const securityOf = (document: Node, operation: Located<Node>): DescribedOperation['security'] => {
  const requirements = operation.node['security'] ?? document['security']
  if (!Array.isArray(requirements) || requirements.length === 0) return [[]]
  return requirements.map((requirement: unknown) =>
    Object.entries(isNode(requirement) ? requirement : {}).flatMap(([name, scopes]) => {
      const scheme = describeScheme(document, name)
      return [scheme, ...(Array.isArray(scopes) ? scopes.map((scope) => `${scheme}: ${String(scope)}`) : [])]
    }),
  )
}

const requestBodyOf = (document: Node, operation: Located<Node>): DescribedRequestBody | null => {
  const at = child(operation, 'requestBody')
  if (at === undefined) return null
  const location = follow(document, at)
  return { isRequired: location.node['required'] === true, content: contentOf(location), location }
}

export const operationsIn = (document: Node): ReadonlyArray<DescribedOperation> =>
  membersOf(child({ node: document, pointer: '' }, 'paths')).flatMap(([path, at]) => {
    const item = follow(document, at)
    return methods.flatMap((method): ReadonlyArray<DescribedOperation> => {
      const found = child(item, method)
      if (!isNode(found?.node)) return []
      const operation: Located<Node> = { node: found.node, pointer: found.pointer }
      const { operationId, tags, ...rest } = operation.node
      const documented = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'x-pagination'))
      return [
        {
          id: typeof operationId === 'string' && operationId !== '' ? operationId : null,
          method,
          path,
          pointer: operation.pointer,
          parameters: parametersOf(document, item, operation),
          requestBody: requestBodyOf(document, operation),
          responses: responsesOf(document, operation),
          isPaginated: (operation.node['x-pagination'] ?? false) !== false,
          security: securityOf(document, operation),
          docs: new Map([
            ...documentationOf(documented),
            ...(Array.isArray(tags) ? [['tags', new Set(tags.map(String))] as const] : []),
          ]),
        },
      ]
    })
  })
