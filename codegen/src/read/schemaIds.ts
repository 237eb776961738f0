/** The names that schemas give themselves: `$id`, `$anchor` and `$dynamicAnchor`, of JSON Schema 2020-12. */
import { hasIds, placeWords, pointerOf, refuseAt, type Resource, type Source, type Spot } from './Source.js'
import { isNode } from './tree.js'
import { resolveUri } from './uris.js'

/** A place that a reference can name. */
export interface Named {
  readonly source: Source
  readonly node: unknown
  readonly pointer: string
}

export interface SchemaIds {
  /** The resource that a schema belongs to, which is itself when it has an `$id`; what it calls itself is noted. */
  readonly enter: (spot: Spot) => Resource
  readonly resources: Map<string, Resource>
  readonly anchors: ReadonlyMap<string, Named>
}

/** The keywords that lose their meaning once every reference is a pointer from the root of the document. */
export const idKeys = ['$anchor', '$dynamicAnchor', '$id', '$schema'] as const

const known =
  /^https:\/\/json-schema\.org\/draft\/20(20-12|19-09)\/schema#?$|^https:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\/(base|\d{4}-\d\d-\d\d)#?$/
/** Read as 2020-12, but for what stands beside a `$ref`. */
const refAlone = /^https?:\/\/json-schema\.org\/(draft-0[3-7]\/)?schema#?$/

/** Whether references stand alone in a dialect; a dialect that may mean anything is refused. */
export const isRefAloneIn = (dialect: unknown, spot: Spot, key: string): boolean => {
  if (typeof dialect === 'string' && known.test(dialect)) return false
  if (typeof dialect === 'string' && refAlone.test(dialect)) return true
  return refuseAt(
    spot,
    [key],
    `the dialect ${JSON.stringify(dialect)} is not known; JSON Schema 2020-12 or that of OpenAPI is wanted`,
  )
}

export const schemaIds = (): SchemaIds => {
  const resources = new Map<string, Resource>()
  const anchors = new Map<string, Named>()
  const entered = new Map<unknown, Resource>()

  const enterId = (spot: Spot, id: unknown, isRefAlone: boolean): Resource => {
    const { source, uri: base } = spot.resource
    const resolved = typeof id === 'string' ? resolveUri(id, base) : null
    if (resolved === null) return refuseAt(spot, ['$id'], `${JSON.stringify(id)} is no URI`)
    const [uri, fragment] = resolved
    if (fragment !== '') refuseAt(spot, ['$id'], `an $id has no fragment; write "$anchor": "${fragment}" instead`)
    const resource: Resource = { uri, source, node: spot.node, pointer: pointerOf(spot), isRefAlone }
    const twin = resources.get(uri)
    if (twin !== undefined && twin.node !== spot.node) {
      refuseAt(spot, ['$id'], `"${String(id)}" is taken by ${placeWords(twin.source, twin.pointer)}; choose another`)
    }
    resources.set(uri, resource)
    return resource
  }

  const enterAnchor = (spot: Spot, key: string, anchor: unknown, { source, uri }: Resource): void => {
    if (typeof anchor !== 'string' || !/^[A-Za-z_][-A-Za-z0-9._]*$/.test(anchor)) {
      return refuseAt(spot, [key], `${JSON.stringify(anchor)} is no name of an anchor`)
    }
    const name = `${uri}#${anchor}`
    const twin = anchors.get(name)
    if (twin !== undefined && twin.node !== spot.node) {
      refuseAt(spot, [key], `"${anchor}" is taken by ${placeWords(twin.source, twin.pointer)}; choose another`)
    }
    anchors.set(name, { source, node: spot.node, pointer: pointerOf(spot) })
  }

  const enter = (spot: Spot): Resource => {
    const { node, resource: outer } = spot
    if (!isNode(node) || !hasIds(outer.source)) return outer
    const { $id, $schema, $anchor, $dynamicAnchor } = node
    if ($id === undefined && $schema === undefined && $anchor === undefined && $dynamicAnchor === undefined)
      return outer
    const before = entered.get(node)
    if (before !== undefined) return before
    const isRefAlone = $schema === undefined ? outer.isRefAlone : isRefAloneIn($schema, spot, '$schema')
    const resource = $id === undefined ? { ...outer, isRefAlone } : enterId(spot, $id, isRefAlone)
    if ($anchor !== undefined) enterAnchor(spot, '$anchor', $anchor, resource)
    if ($dynamicAnchor !== undefined) enterAnchor(spot, '$dynamicAnchor', $dynamicAnchor, resource)
    entered.set(node, resource)
    return resource
  }

  return { enter, resources, anchors }
}
