/**
 * Converts Swagger 2.0 to OpenAPI 3.0. Later steps use pointers into the converted description, in
 * which `/definitions` is `/components/schemas`.
 */
import { codegenError } from '../CodegenError.js'
import type { Node } from './jsonTree.js'

export const convertSwagger = async (document: Node): Promise<Node> => {
  // Loaded on demand, since loading takes a moment and few descriptions need it.
  const { convertObj } = await import('swagger2openapi')
  try {
    // The converter mutates its input. `patch` repairs clear mistakes, such as a path parameter
    // that isn't `required`.
    const { openapi } = await convertObj(structuredClone(document) as never, { patch: true, warnOnly: true })
    return openapi as unknown as Node
  } catch (thrown) {
    throw codegenError(
      `cannot convert this Swagger 2.0 description: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    )
  }
}
