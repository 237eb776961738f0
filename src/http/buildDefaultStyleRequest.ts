/**
 * Requests of descriptions, such as Pangea's, that use nothing but what OpenAPI has where none is
 * named: parameters in the path and the query, without a style, and bodies of JSON. Bundles are the
 * smaller for it. Another parameter or body is refused; a test looks at all operations of Pangea.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import { type RequestBuilder, makeRequestBuilder, type BodyEncoder, type ParameterEncoders } from './buildRequest.js'
import { encodeJsonBody } from './encodeJsonBody.js'
import { encodeDefaultPath, encodeDefaultQuery } from './encodeDefaultStyles.js'

const encoders: ParameterEncoders = {
  path: encodeDefaultPath,
  query: encodeDefaultQuery,
  header: () => E.left('is a header, which no plain request has'),
}

const noBody: BodyEncoder = () => E.left({ pointer: '', problem: 'is sent by writes only' })

/** For operations without a body. */
export const buildDefaultStyleRead: RequestBuilder = makeRequestBuilder(encoders, noBody)

/** For operations with a body of JSON, or none. */
export const buildDefaultStyleWrite: RequestBuilder = makeRequestBuilder(encoders, encodeJsonBody)
