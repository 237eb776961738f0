/** A file of a description, or what a URL gives, and the places in it. */
import { reject } from '../CodegenError.js'
import { type ObjectKind } from './openApiObjects.js'
import { joinPointer } from './jsonTree.js'

export interface SourceDocument {
  /** What messages call it; empty for the description itself, whose pointers stand alone. */
  readonly name: string
  /** Where it was found, which its references are relative to. */
  readonly uri: string
  readonly root: unknown
  /** The OpenAPI version that it is read as. */
  readonly version: string
}

/** A schema resource of JSON Schema: a source, or a schema in it that has an `$id`. Its `#` and `#/…` are relative to it. */
export interface SchemaResource {
  readonly uri: string
  readonly source: SourceDocument
  readonly node: unknown
  readonly pointer: string
  /** Whether what stands beside a `$ref` means nothing, as until draft 7. */
  readonly ignoresRefSiblings: boolean
}

/** Where a node stands; the pointer is worked out only when it is wanted. */
export interface Cursor {
  readonly node: unknown
  readonly key: string | number
  readonly parent: Cursor | null
  readonly kind: ObjectKind
  readonly resource: SchemaResource
}

export const pointerOf = (spot: Cursor): string =>
  spot.parent === null ? '' : joinPointer(pointerOf(spot.parent), spot.key)

/** Stops at a member of a spot, or at the spot itself. */
export const rejectAt = (spot: Cursor, keys: ReadonlyArray<string>, problem: string): never =>
  reject(joinPointer(pointerOf(spot), ...keys), problem, spot.resource.source.name)

/** The words for a place of any source. */
export const describeLocation = ({ name }: SourceDocument, pointer: string): string => `${name}#${pointer}`

/** In which versions schemas are those of JSON Schema 2020-12, with `$id` and `$anchor`. */
export const supportsSchemaIds = ({ version }: SourceDocument): boolean => /^3\.[12]/.test(version)
