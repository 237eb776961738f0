/**
 * Requests of descriptions, such as Pangea's, that use nothing but what OpenAPI has where none is
 * named: parameters in the path and the query, without a style, and bodies of JSON. Bundles are the
 * smaller for it. Another parameter or body is refused; a test looks at all operations of Pangea.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import { type BuildRequest, buildRequestWith, type WriteBody, type WriteParameters } from './buildRequest.js'
import { encodeJsonBody } from './encodeJsonBody.js'
import { encodePlainPath, encodePlainQuery } from './encodeDefaultStyles.js'

const writers: WriteParameters = {
  path: encodePlainPath,
  query: encodePlainQuery,
  header: () => E.left('is a header, which no plain request has'),
}

const noBody: WriteBody = () => E.left({ pointer: '', problem: 'is sent by writes only' })

/** For operations without a body. */
export const buildPlainRead: BuildRequest = buildRequestWith(writers, noBody)

/** For operations with a body of JSON, or none. */
export const buildPlainWrite: BuildRequest = buildRequestWith(writers, encodeJsonBody)
