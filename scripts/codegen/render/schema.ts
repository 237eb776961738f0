/** schema.ts: the description as openapi-typescript writes it. */
import type * as openapiTypescript from 'openapi-typescript'
import { codegenError } from '../refuse.js'
import { type Node } from '../tree.js'
import { marker } from './text.js'

/** Only who generates waits for a compiler to load; who installed without optional packages has none. */
const load = async (): Promise<typeof openapiTypescript> =>
  import('openapi-typescript').catch((thrown: NodeJS.ErrnoException) => {
    throw thrown.code === 'ERR_MODULE_NOT_FOUND'
      ? codegenError(
          'generating needs two packages that are not installed: npm install openapi-typescript@7 typescript@5',
        )
      : thrown
  })

export const renderSchema = async (document: Node): Promise<string> => {
  const { astToString, default: openapiTS } = await load()
  try {
    // It takes the document for its own and writes into it.
    const copy = structuredClone(document) as unknown as openapiTypescript.OpenAPI3
    return `${marker}\n${astToString(await openapiTS(copy, { alphabetize: true, immutable: true, silent: true }))}`
  } catch (thrown) {
    throw codegenError(`openapi-typescript: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
