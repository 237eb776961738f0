/** The operations of a description as a caller meets them, with where each of their parts stands. */
import { joinPointer, child, isNode, resolveRef, members, type Node, type Located } from '../read/jsonTree.js'
import { type Docs, docsOf } from './docs.js'

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly place: Located<Node>
}

/** The forms of a body, by media type. */
export type Content = ReadonlyMap<string, Located<Node>>

export interface Body {
  readonly isRequired: boolean
  readonly content: Content
  readonly place: Located<Node>
}

export interface Answer {
  readonly status: string
  readonly content: Content
  readonly headers: ReadonlyMap<string, Located<Node>>
  readonly place: Located<Node>
}

export interface Route {
  readonly id: string | null
  readonly method: string
  readonly path: string
  readonly pointer: string
  readonly parameters: ReadonlyArray<Parameter>
  readonly body: Body | null
  readonly answers: ReadonlyMap<string, Answer>
  readonly isPage: boolean
  /** Each a way to be let in: all that it asks for, by the scheme's own words rather than its name. */
  readonly security: ReadonlyArray<ReadonlyArray<string>>
  readonly docs: Docs
}

const methods = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace']

/** By id, or by method and path where there is none. */
export const labelOf = ({ id, method, path }: Pick<Route, 'id' | 'method' | 'path'>): string =>
  id ?? `${method.toUpperCase()} ${path}`

const follow = (document: Node, place: Located | undefined): Located<Node> => {
  if (place === undefined || !isNode(place.node)) return { node: {}, pointer: place?.pointer ?? '' }
  const ref = place.node['$ref']
  return typeof ref === 'string'
    ? follow(document, resolveRef(document, { node: ref, pointer: place.pointer }))
    : { node: place.node, pointer: place.pointer }
}

const membersOf = (place: Located | undefined): ReadonlyArray<readonly [string, Located]> =>
  isNode(place?.node) ? members(place) : []

const contentOf = (place: Located<Node>): Content =>
  new Map(
    membersOf(child(place, 'content')).map(([type, { node, pointer }]) => [
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

const parametersOf = (document: Node, item: Located<Node>, operation: Located<Node>): ReadonlyArray<Parameter> => {
  const all = [item, operation].flatMap((owner) =>
    listOf(document, owner, 'parameters').map((place): Parameter => ({
      name: String(place.node['name']),
      in: String(place.node['in']),
      place,
    })),
  )
  const key = (one: Parameter): string => `${one.in} ${one.in === 'header' ? one.name.toLowerCase() : one.name}`
  return [...new Map(all.map((one) => [key(one), one])).values()]
}

const answersOf = (document: Node, operation: Located<Node>): Route['answers'] =>
  new Map(
    membersOf(child(operation, 'responses')).map(([status, at]) => {
      const place = follow(document, at)
      const headers = new Map(
        membersOf(child(place, 'headers')).map(([name, header]) => [name.toLowerCase(), follow(document, header)]),
      )
      return [
        status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(),
        { status, content: contentOf(place), headers, place },
      ]
    }),
  )

const schemeWords = (document: Node, name: string): string => {
  const components = isNode(document['components']) ? document['components'] : {}
  const schemes = isNode(components['securitySchemes']) ? components['securitySchemes'] : {}
  const { node } = follow(document, { node: schemes[name], pointer: '' })
  const { type, scheme, in: where, name: key } = node
  return [type ?? name, scheme, where, key].filter((word) => typeof word === 'string').join(' ')
}

const securityOf = (document: Node, operation: Located<Node>): Route['security'] => {
  const ways = operation.node['security'] ?? document['security']
  if (!Array.isArray(ways) || ways.length === 0) return [[]]
  return ways.map((way: unknown) =>
    Object.entries(isNode(way) ? way : {}).flatMap(([name, scopes]) => {
      const words = schemeWords(document, name)
      return [words, ...(Array.isArray(scopes) ? scopes.map((scope) => `${words}: ${String(scope)}`) : [])]
    }),
  )
}

const bodyOf = (document: Node, operation: Located<Node>): Body | null => {
  const at = child(operation, 'requestBody')
  if (at === undefined) return null
  const place = follow(document, at)
  return { isRequired: place.node['required'] === true, content: contentOf(place), place }
}

export const routesOf = (document: Node): ReadonlyArray<Route> =>
  membersOf(child({ node: document, pointer: '' }, 'paths')).flatMap(([path, at]) => {
    const item = follow(document, at)
    return methods.flatMap((method): ReadonlyArray<Route> => {
      const found = child(item, method)
      if (!isNode(found?.node)) return []
      const operation: Located<Node> = { node: found.node, pointer: found.pointer }
      const { operationId, tags, ...rest } = operation.node
      const words = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'x-pagination'))
      return [
        {
          id: typeof operationId === 'string' && operationId !== '' ? operationId : null,
          method,
          path,
          pointer: operation.pointer,
          parameters: parametersOf(document, item, operation),
          body: bodyOf(document, operation),
          answers: answersOf(document, operation),
          isPage: (operation.node['x-pagination'] ?? false) !== false,
          security: securityOf(document, operation),
          docs: new Map([
            ...docsOf(words),
            ...(Array.isArray(tags) ? [['tags', new Set(tags.map(String))] as const] : []),
          ]),
        },
      ]
    })
  })
