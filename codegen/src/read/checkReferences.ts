/** Looks every `$ref` of one document up, so that none is found missing halfway through. */
import { resolveReferences } from './resolveReferences.js'
import { rejectAt } from './SourceDocument.js'
import { isNode, type Node } from './jsonTree.js'

/** Stops at the first reference that leads nowhere, or out of the document. */
export const checkReferences = async (document: Node): Promise<void> => {
  const version = isNode(document) ? String(document['openapi'] ?? document['swagger']) : ''
  await resolveReferences({ name: '', uri: 'document:', root: document, version }, (_, from, key) =>
    Promise.resolve(rejectAt(from, [key], 'it refers outside the document')),
  )
}
