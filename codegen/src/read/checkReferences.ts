/**
 * Checks that every `$ref` of a self-contained document resolves, before later steps rely on it.
 */
import { resolveReferences } from './resolveReferences.js'
import { rejectAt } from './Cursor.js'
import { isNode, type Node } from './jsonTree.js'

/** Rejects the first reference that doesn't resolve, or that refers outside the document. */
export const checkReferences = async (document: Node): Promise<void> => {
  const version = isNode(document) ? String(document['openapi'] ?? document['swagger']) : ''
  await resolveReferences({ name: '', uri: 'document:', root: document, version }, (_, from, key) =>
    Promise.resolve(rejectAt(from, [key], 'it refers outside the document')),
  )
}
