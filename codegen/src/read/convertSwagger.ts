/** Swagger 2.0 as OpenAPI 3.0. From here on, pointers are those of the converted description (`/definitions` became `/components/schemas`). */
import { codegenError } from '../CodegenError.js'
import { type Node } from './jsonTree.js'

export const convertSwagger = async (document: Node): Promise<Node> => {
  // Only for those who have one: it takes a moment to load.
  const { convertObj } = await import('swagger2openapi')
  try {
    // It writes into what it is given. `patch` mends what is wrong with little doubt, such as a path parameter that is not `required`.
    const { openapi } = await convertObj(structuredClone(document) as never, { patch: true, warnOnly: true })
    return openapi as unknown as Node
  } catch (thrown) {
    throw codegenError(
      `cannot convert this Swagger 2.0 description: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    )
  }
}
