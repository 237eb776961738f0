/**
 * Builds requests for descriptions, such as Pangea's, that use only OpenAPI's default styles: path
 * and query parameters without a `style`, and JSON bodies. This keeps bundles small. Rejects any
 * other parameter or body; a test covers all operations of Pangea.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import { type RequestBuilder, makeRequestBuilder, type BodyEncoder, type ParameterEncoders } from './buildRequest.js'
import { encodeJsonBody } from './encodeJsonBody.js'
import { encodeDefaultPath, encodeDefaultQuery } from './encodeDefaultStyles.js'

const encoders: ParameterEncoders = {
  path: encodeDefaultPath,
  query: encodeDefaultQuery,
  header: () => E.left('is a header; default-style requests have none'),
}

const noBody: BodyEncoder = () => E.left({ pointer: '', problem: 'is only sent by writes' })

/** Builds a request without a body. */
export const buildDefaultStyleRead: RequestBuilder = makeRequestBuilder(encoders, noBody)

/** Builds a request with a JSON body, or none. */
export const buildDefaultStyleWrite: RequestBuilder = makeRequestBuilder(encoders, encodeJsonBody)
