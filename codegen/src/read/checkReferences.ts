/** Looks every `$ref` of one document up, so that none is found missing halfway through. */
import { findLinks } from './links.js'
import { refuseAt } from './Source.js'
import { isNode, type Node } from './tree.js'

/** Stops at the first reference that leads nowhere, or out of the document. */
export const checkReferences = async (document: Node): Promise<void> => {
  const version = isNode(document) ? String(document['openapi'] ?? document['swagger']) : ''
  await findLinks({ name: '', uri: 'document:', root: document, version }, (_, from, key) =>
    Promise.resolve(refuseAt(from, [key], 'it is outside of the document')),
  )
}
