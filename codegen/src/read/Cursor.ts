/** A position in a document while it is walked. */
import { reject } from '../CodegenError.js'
import { joinPointer } from './jsonTree.js'
import type { ObjectKind } from './openApiObjects.js'
import type { SchemaResource } from './SourceDocument.js'

/**
 * A node with the path to it. Its JSON pointer is computed only on demand, since walking creates
 * very many cursors.
 */
export interface Cursor {
  readonly node: unknown
  readonly key: string | number
  readonly parent: Cursor | null
  readonly kind: ObjectKind
  readonly resource: SchemaResource
}

export const pointerOf = (cursor: Cursor): string =>
  cursor.parent === null ? '' : joinPointer(pointerOf(cursor.parent), cursor.key)

/** Throws an error about the node at a cursor, or about a node below it. */
export const rejectAt = (cursor: Cursor, keys: ReadonlyArray<string>, problem: string): never =>
  reject(joinPointer(pointerOf(cursor), ...keys), problem, cursor.resource.source.name)
