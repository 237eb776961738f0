/**
 * pangea-fp/http: runs operations that `pangea-codegen` generated from any OpenAPI description. It
 * contains nothing specific to Pangea.
 */
import { function as F } from 'fp-ts'
import { describeRequestError } from './errors/describeRequestError.js'
import { oneLine } from './errors/oneLine.js'
import type { RequestError } from './errors/RequestError.js'

export { type HttpOptions, type HttpSettings, makeHttp } from './live/makeHttp.js'
export { type Http } from './http/Http.js'
export {
  type ApiKeySecurity,
  type BasicSecurity,
  type BearerSecurity,
  type Security,
  type TokenSecurity,
} from './http/Security.js'

export type { Body, Content, Encoding, Method, Operation, Pagination, Parameter } from './generated/operation.js'
export { type BuiltRequest, buildRequest } from './http/buildRequest.js'
export { type ErrorOf } from './http/decodeResponse.js'
export { type Request, request } from './http/request.js'
export { toCurl } from './http/toCurl.js'
export { makeTypedClient, type OperationTable, type TypedClient } from './http/typedClient.js'

export { type Cause } from './errors/Cause.js'
export type * from './errors/RequestError.js'

export { decodeWithDrift, type Drift, type DriftPolicy, type WithDrift } from './http/drift.js'
export { type ExactNumber, exactNumber, isExactNumber, toBigInt, toNumber } from './http/exactNumber.js'
export { parseJson, writeJson } from './http/losslessJson.js'

export { fetchTransport } from './http/drivers/fetch.js'
export { type WireResponse, type TransportError, type Transport, type WireRequest } from './http/Transport.js'
export { type Clock } from './ports/Clock.js'
export { type Log, type LogFields, type LogLevel, silent } from './ports/Log.js'
export { type Random } from './ports/Random.js'
export { defaultRetry, noRetry, type RetryPolicy } from './task/retry.js'

/**
 * Describes a request error in one line for people: what was requested, what happened, and what to
 * do about it. Contains no secrets.
 *
 * @example no-run
 * import { function as F, taskEither as TE } from 'fp-ts'
 * import { describeError, makeHttp, request } from 'pangea-fp/http'
 * import { operations } from 'pangea-fp' // or those of any other API
 *
 * const http = makeHttp({ endpoint: 'https://pangeabio.io' })
 * export const names = F.pipe(
 *   request(operations.listOrganizations, {})(http),
 *   TE.map(({ results }) => results.map(({ name }) => name)),
 *   TE.mapLeft(describeError),
 * )
 */
export const describeError = (error: RequestError): string =>
  F.pipe(
    error,
    describeRequestError({
      credential: 'credential',
      logIn: 'Pass a valid one to `makeHttp` as `security`.',
      forbidden: 'Check the permissions of this account.',
      unlikeDescribed: 'Check the endpoint, or regenerate the client from the latest description.',
    }),
    oneLine,
  )
