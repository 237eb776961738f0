/** schema.ts: the description as openapi-typescript writes it. */
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { codegenError } from '../refuse.js'
import { type Node } from '../tree.js'
import { forOpenapiTypescript } from './forOpenapiTypescript.js'
import { marker } from './text.js'

export const renderSchema = async (document: Node): Promise<string> => {
  try {
    // It takes the document for its own and writes into it.
    const copy = structuredClone(forOpenapiTypescript(document)) as unknown as OpenAPI3
    return `${marker}\n${astToString(await openapiTS(copy, { alphabetize: true, immutable: true, silent: true }))}`
  } catch (thrown) {
    throw codegenError(`openapi-typescript: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
