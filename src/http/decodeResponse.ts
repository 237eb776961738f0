/**
 * Decodes a response to a value or a typed error. The status selects the codec.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import type { Cause } from '../errors/Cause.js'
import {
  type CommonError,
  type Conflict,
  type Exchange,
  excerptOf,
  type FieldMessages,
  type Forbidden,
  type Invalid,
  type Issue,
  type NotFound,
  type RequestError,
  safeUrl,
  type UnexpectedStatus,
} from '../errors/RequestError.js'
import type { Content, Operation } from '../generated/operation.js'
import { decodeWithDrift, driftIn, type DriftPolicy, isCodec, type WithDrift } from './drift.js'
import { issuesOf, decodeErrorTag } from './decodeIssues.js'
import { parseJson } from './losslessJson.js'
import { fieldMessagesOf } from './fieldMessages.js'
import { parseRetryAfter } from '../task/parseRetryAfter.js'
import { isLoginRequiredMessage, isUniquenessMessage } from './recognizeServerMessage.js'
import type { WireResponse } from './Transport.js'

// model

/**
 * The errors of an operation: those of its documented statuses, plus the common ones. An operation
 * with a status range, or with `default`, can have all of them.
 */
export type ErrorOf<Status extends number> =
  | CommonError
  | (400 extends Status ? Invalid | Conflict : never)
  | (409 extends Status ? Conflict : never)
  | (422 extends Status ? Invalid | Conflict : never)
  | (403 extends Status ? Forbidden : never)
  | (404 extends Status ? NotFound : never)

/** An {@link Exchange} before its response is decoded. */
export type SentRequest = Pick<Exchange, 'method' | 'url' | 'attempt'>

/** How to decode a response. */
export interface DecodeOptions {
  /** Whether the request had a credential: a missing one needs other advice than an invalid one. */
  readonly hasCredential: boolean
  /** For a `Retry-After` with a date. */
  readonly nowMs: number
  readonly driftPolicy: DriftPolicy
  /**
   * Whether to look for data that the description doesn't define, which takes longer than decoding.
   */
  readonly isDriftWanted: boolean
}

// pure helpers

const looksLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text)

// decoding

/** Servers label files with many media types, so bytes match any of them. */
const mediaTypeOf = (response: WireResponse, content: Content): string | undefined =>
  Object.hasOwn(content, response.mediaType)
    ? response.mediaType
    : Object.keys(content).find((type) => type === 'application/json' || content[type] === 'bytes')

/** The members where APIs put an error's message: `detail` and `title` are those of RFC 9457. */
const detailMembers = ['detail', 'message', 'msg', 'title', 'error']

const detailOf = (body: unknown): string => {
  if (typeof body !== 'object' || body === null) return ''
  const texts = detailMembers.map((name) => (body as Readonly<Record<string, unknown>>)[name])
  return texts.find((text) => typeof text === 'string') ?? ''
}

const withoutDrift = <A>(value: unknown): WithDrift<A> => ({ value: value as A, drift: [] })

const decodeJson = <Ok>(
  decoder: t.Decoder<unknown, unknown>,
  json: unknown,
  exchange: Exchange,
  { driftPolicy, isDriftWanted }: DecodeOptions,
): E.Either<CommonError, WithDrift<Ok>> => {
  const decoded = decoder.decode(json)
  if (E.isLeft(decoded)) {
    const tolerated = driftPolicy === 'tolerate' && isCodec(decoder) ? decodeWithDrift(decoder)(json) : decoded
    if (E.isRight(tolerated)) return E.right(tolerated.right as WithDrift<Ok>)
    return E.left({ _tag: decodeErrorTag(decoded.left), ...exchange, issues: issuesOf(decoded.left) })
  }
  const drift = isDriftWanted || driftPolicy === 'refuse' ? issuesOf(driftIn(decoder, json)) : []
  return driftPolicy === 'refuse' && drift.length > 0
    ? E.left({ _tag: 'DecodeError', ...exchange, issues: drift })
    : E.right({ value: decoded.right as Ok, drift })
}

const success = <Ok>(
  exchange: Exchange,
  response: WireResponse,
  content: Content,
  options: DecodeOptions,
): E.Either<CommonError, WithDrift<Ok>> => {
  const mediaType = mediaTypeOf(response, content)
  const codec = mediaType === undefined ? undefined : content[mediaType]
  if (codec === undefined) {
    // The description defines either no body, or only media types (such as CSV) that this response
    // does not have.
    return Object.keys(content).length === 0
      ? E.right(withoutDrift(undefined))
      : E.left({ _tag: 'MalformedJson', ...exchange, excerpt: excerptOf(response.text) })
  }
  if (codec === 'text') return E.right(withoutDrift(response.text))
  if (codec === 'bytes') return E.right(withoutDrift(response.bytes ?? new TextEncoder().encode(response.text)))
  if (response.text.trim() === '') {
    // Django REST framework writes null as an empty body.
    return E.isRight(codec.decode(null)) ? E.right(withoutDrift<Ok>(null)) : E.left({ _tag: 'EmptyBody', ...exchange })
  }
  const json = parseJson(response.text)
  if (E.isLeft(json)) {
    const excerpt = looksLikeJson(response.text) ? '' : excerptOf(response.text)
    return E.left({ _tag: 'MalformedJson', ...exchange, cause: json.left, excerpt })
  }
  return decodeJson(codec, json.right, exchange, options)
}

/**
 * Decodes the documented body of an error status to its message and, unless it is a page, its JSON.
 */
const errorBody = (
  exchange: Exchange,
  response: WireResponse,
  content: Content,
): E.Either<CommonError, { readonly detail: string; readonly json: unknown }> => {
  const malformed = (issues: ReadonlyArray<Issue>, cause: Cause = exchange.cause): E.Either<CommonError, never> =>
    E.left({ _tag: 'MalformedError', ...exchange, cause, issues, excerpt: excerptOf(response.text) })
  if (Object.keys(content).length === 0) return E.right({ detail: excerptOf(response.text), json: undefined })
  if (response.text.trim() === '') return E.left({ _tag: 'EmptyBody', ...exchange })
  const mediaType = mediaTypeOf(response, content)
  const codec = mediaType === undefined ? undefined : content[mediaType]
  if (codec === 'text' || codec === 'bytes') return E.right({ detail: excerptOf(response.text), json: undefined })
  if (codec === undefined) return malformed([])
  const json = parseJson(response.text)
  if (E.isLeft(json)) return malformed([], json.left)
  const decoded = codec.decode(json.right)
  return E.isLeft(decoded)
    ? malformed(issuesOf(decoded.left))
    : E.right({ detail: detailOf(decoded.right), json: decoded.right })
}

const withDetail = (exchange: Exchange, detail: string): Exchange =>
  detail === '' ? exchange : { ...exchange, cause: { ...exchange.cause, message: detail } }

/**
 * Recognizes a missing or invalid login, whatever the operation documents: the server checks the
 * token first.
 */
const unauthenticated = (
  exchange: Exchange,
  { status, text }: WireResponse,
  hasCredential: boolean,
): RequestError | null => {
  if (status !== 401 && status !== 403) return null
  const json = parseJson(text)
  const detail = E.isRight(json) ? detailOf(json.right) : ''
  return status === 401 || isLoginRequiredMessage(detail)
    ? { _tag: 'Unauthenticated', ...withDetail(exchange, detail), hasCredential, detail }
    : null
}

/** The target of a redirect as an absolute URL without its query; `Location` may be relative. */
const targetOf = ({ url }: Exchange, { location }: WireResponse): Pick<UnexpectedStatus, 'target'> =>
  location !== undefined && URL.canParse(location, url) ? { target: safeUrl(new URL(location, url).href) } : {}

const unexpected = (exchange: Exchange, response: WireResponse): UnexpectedStatus => ({
  _tag: 'UnexpectedStatus',
  ...exchange,
  excerpt: excerptOf(response.text),
  ...targetOf(exchange, response),
})

const hasOwnTag = (status: number): boolean => [400, 403, 404, 409, 422].includes(status)

/** Returns `Conflict` only if all messages are about uniqueness; a mix of problems is `Invalid`. */
const tagForMessages = (status: number, messages: FieldMessages): 'Conflict' | 'Invalid' => {
  const all = Object.values(messages).flat()
  return status === 409 || (all.length > 0 && all.every(isUniquenessMessage)) ? 'Conflict' : 'Invalid'
}

const failure = (
  exchange: Exchange,
  response: WireResponse,
  content: Content | undefined,
  { nowMs, hasCredential }: DecodeOptions,
): RequestError => {
  const { status } = response
  const retryAfterMs = parseRetryAfter(response.retryAfter, nowMs)
  if (status === 429) return { _tag: 'RateLimited', ...exchange, retryAfterMs }
  if (status >= 500) {
    const title = excerptOf(response.text)
    return { _tag: 'ServerError', ...exchange, title, ...(retryAfterMs === null ? {} : { retryAfterMs }) }
  }
  const loginError = unauthenticated(exchange, response, hasCredential)
  if (loginError !== null) return loginError
  if (content === undefined) return unexpected(exchange, response)
  const error = errorBody(exchange, response, content)
  // Only statuses with a tag of their own require the documented body.
  if (E.isLeft(error)) return hasOwnTag(status) ? error.left : unexpected(exchange, response)
  const { detail, json } = error.right
  const body = json === undefined ? {} : { body: json }
  const described = { ...withDetail(exchange, detail), ...body }
  if (status === 403) return { _tag: 'Forbidden', ...described, detail }
  if (status === 404) return { _tag: 'NotFound', ...described, detail }
  return hasOwnTag(status)
    ? { _tag: tagForMessages(status, fieldMessagesOf(json)), ...exchange, ...body, messages: fieldMessagesOf(json) }
    : { ...unexpected(exchange, response), ...body }
}

const contentOf = (responses: Operation<never, never, never>['responses'], status: number): Content | undefined =>
  responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses['default']

/** Decodes the response to an operation, and lists what in it does not match the description. */
export const decodeResponse = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  sent: SentRequest,
  response: WireResponse,
  options: DecodeOptions,
): E.Either<ErrorOf<Status>, WithDrift<Ok>> => {
  const exchange: Exchange = {
    ...sent,
    status: response.status,
    cause: { name: 'HttpStatus', message: `HTTP ${response.status}` },
  }
  const content = contentOf(operation.responses, response.status)
  const isSuccess = response.status >= 200 && response.status < 300
  return isSuccess && content !== undefined
    ? success<Ok>(exchange, response, content, options)
    : // The type omits the errors of undocumented statuses; `failure` gives those another tag.
      E.left(failure(exchange, response, content, options) as ErrorOf<Status>)
}
