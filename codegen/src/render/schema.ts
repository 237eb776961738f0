/** schema.ts: the description as openapi-typescript writes it. */
import type * as openapiTypescript from 'openapi-typescript'
import { codegenError } from '../refuse.js'
import { type Node } from '../read/tree.js'
import { forOpenapiTypescript } from './forOpenapiTypescript.js'
import { selfContained } from './selfContained.js'
import { marker } from './text.js'

export const renderSchema = async (document: Node): Promise<string> => {
  // Only who generates waits for a compiler to load.
  const { astToString, default: openapiTS } = await import('openapi-typescript')
  try {
    // It takes the document for its own and writes into it: this is a copy.
    const copy = selfContained(forOpenapiTypescript(document)) as unknown as openapiTypescript.OpenAPI3
    return `${marker}\n${astToString(await openapiTS(copy, { alphabetize: true, immutable: true, silent: true }))}`
  } catch (thrown) {
    throw codegenError(`openapi-typescript: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
