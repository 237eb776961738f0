/**
 * From an answer to a value: the status chooses the codec, the codec the type, and whatever does
 * not fit is said as it is.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import { type Cause } from '../errors/Cause.js'
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
import { type Content, type Operation } from '../generated/operation.js'
import { decodeWithDrift, driftIn, type DriftPolicy, isCodec, type WithDrift } from './drift.js'
import { issuesOf, decodeErrorTag } from './decodeIssues.js'
import { parseJson } from './losslessJson.js'
import { fieldMessagesOf } from './fieldMessages.js'
import { parseRetryAfter } from '../task/parseRetryAfter.js'
import { isLoginRequiredMessage, isUniquenessMessage } from './recognizeServerMessage.js'
import { type WireResponse } from './Transport.js'

// model

/**
 * The errors of an operation: those of its documented statuses, and those that any request can
 * have. An operation with a range of statuses, or with `default`, can have them all.
 */
export type ErrorOf<Status extends number> =
  | CommonError
  | (400 extends Status ? Invalid | Conflict : never)
  | (409 extends Status ? Conflict : never)
  | (422 extends Status ? Invalid | Conflict : never)
  | (403 extends Status ? Forbidden : never)
  | (404 extends Status ? NotFound : never)

/** An {@link Exchange} before its answer is read. */
export type SentRequest = Pick<Exchange, 'method' | 'url' | 'attempt'>

/** How an answer is to be read. */
export interface DecodeOptions {
  /** Whether the request had a token: its lack is another matter than a token that is not valid. */
  readonly hasCredential: boolean
  /** For a `Retry-After` that names a date. */
  readonly nowMs: number
  readonly driftPolicy: DriftPolicy
  /**
   * Whether anybody wants to hear of what is not described: looking for it takes longer than
   * decoding.
   */
  readonly isDriftWanted: boolean
}

// pure helpers

const looksLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text)

// decoding

/** Bytes go by what was promised: servers have many words for 'some file'. */
const mediaTypeOf = (answer: WireResponse, content: Content): string | undefined =>
  Object.hasOwn(content, answer.mediaType)
    ? answer.mediaType
    : Object.keys(content).find((type) => type === 'application/json' || content[type] === 'bytes')

/** Where APIs keep the sentence about an error: `detail` and `title` are those of RFC 9457. */
const detailMembers = ['detail', 'message', 'msg', 'title', 'error']

const detailOf = (body: unknown): string => {
  if (typeof body !== 'object' || body === null) return ''
  const texts = detailMembers.map((name) => (body as Readonly<Record<string, unknown>>)[name])
  return texts.find((text) => typeof text === 'string') ?? ''
}

const asDescribed = <A>(value: unknown): WithDrift<A> => ({ value: value as A, drift: [] })

const decodeJson = <Ok>(
  decoder: t.Decoder<unknown, unknown>,
  json: unknown,
  exchange: Exchange,
  { driftPolicy, isDriftWanted }: DecodeOptions,
): E.Either<CommonError, WithDrift<Ok>> => {
  const decoded = decoder.decode(json)
  if (E.isLeft(decoded)) {
    const settled = driftPolicy === 'tolerate' && isCodec(decoder) ? decodeWithDrift(decoder)(json) : decoded
    if (E.isRight(settled)) return E.right(settled.right as WithDrift<Ok>)
    return E.left({ _tag: decodeErrorTag(decoded.left), ...exchange, issues: issuesOf(decoded.left) })
  }
  const drift = isDriftWanted || driftPolicy === 'refuse' ? issuesOf(driftIn(decoder, json)) : []
  return driftPolicy === 'refuse' && drift.length > 0
    ? E.left({ _tag: 'DecodeError', ...exchange, issues: drift })
    : E.right({ value: decoded.right as Ok, drift })
}

const success = <Ok>(
  exchange: Exchange,
  answer: WireResponse,
  content: Content,
  reading: DecodeOptions,
): E.Either<CommonError, WithDrift<Ok>> => {
  const mediaType = mediaTypeOf(answer, content)
  const codec = mediaType === undefined ? undefined : content[mediaType]
  if (codec === undefined) {
    // Either nothing was promised, or only forms (CSV, for one) that this answer is not in.
    return Object.keys(content).length === 0
      ? E.right(asDescribed(undefined))
      : E.left({ _tag: 'MalformedJson', ...exchange, excerpt: excerptOf(answer.text) })
  }
  if (codec === 'text') return E.right(asDescribed(answer.text))
  if (codec === 'bytes') return E.right(asDescribed(answer.bytes ?? new TextEncoder().encode(answer.text)))
  if (answer.text.trim() === '') {
    // Django REST framework writes null as nothing at all.
    return E.isRight(codec.decode(null)) ? E.right(asDescribed<Ok>(null)) : E.left({ _tag: 'EmptyBody', ...exchange })
  }
  const json = parseJson(answer.text)
  if (E.isLeft(json)) {
    const excerpt = looksLikeJson(answer.text) ? '' : excerptOf(answer.text)
    return E.left({ _tag: 'MalformedJson', ...exchange, cause: json.left, excerpt })
  }
  return decodeJson(codec, json.right, exchange, reading)
}

/**
 * The documented body of an error status, as text and (unless it is a page) as the JSON that its
 * codec accepts.
 */
const errorBody = (
  exchange: Exchange,
  answer: WireResponse,
  content: Content,
): E.Either<CommonError, { readonly detail: string; readonly json: unknown }> => {
  const malformed = (issues: ReadonlyArray<Issue>, cause: Cause = exchange.cause): E.Either<CommonError, never> =>
    E.left({ _tag: 'MalformedError', ...exchange, cause, issues, excerpt: excerptOf(answer.text) })
  if (Object.keys(content).length === 0) return E.right({ detail: excerptOf(answer.text), json: undefined })
  if (answer.text.trim() === '') return E.left({ _tag: 'EmptyBody', ...exchange })
  const mediaType = mediaTypeOf(answer, content)
  const codec = mediaType === undefined ? undefined : content[mediaType]
  if (codec === 'text' || codec === 'bytes') return E.right({ detail: excerptOf(answer.text), json: undefined })
  if (codec === undefined) return malformed([])
  const json = parseJson(answer.text)
  if (E.isLeft(json)) return malformed([], json.left)
  const decoded = codec.decode(json.right)
  return E.isLeft(decoded)
    ? malformed(issuesOf(decoded.left))
    : E.right({ detail: detailOf(decoded.right), json: decoded.right })
}

const withDetail = (exchange: Exchange, detail: string): Exchange =>
  detail === '' ? exchange : { ...exchange, cause: { ...exchange.cause, message: detail } }

/** Whatever the operation documents: the server looks at the token before anything else. */
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

/** The target of a redirect, as an address without its query: it may be a path from here. */
const targetOf = ({ url }: Exchange, { location }: WireResponse): Pick<UnexpectedStatus, 'target'> =>
  location !== undefined && URL.canParse(location, url) ? { target: safeUrl(new URL(location, url).href) } : {}

const unexpected = (exchange: Exchange, answer: WireResponse): UnexpectedStatus => ({
  _tag: 'UnexpectedStatus',
  ...exchange,
  excerpt: excerptOf(answer.text),
  ...targetOf(exchange, answer),
})

const hasOwnTag = (status: number): boolean => [400, 403, 404, 409, 422].includes(status)

/** With another complaint beside it, a name that is taken is not all that is wrong. */
const tagForMessages = (status: number, messages: FieldMessages): 'Conflict' | 'Invalid' => {
  const all = Object.values(messages).flat()
  return status === 409 || (all.length > 0 && all.every(isUniquenessMessage)) ? 'Conflict' : 'Invalid'
}

const failure = (
  exchange: Exchange,
  answer: WireResponse,
  content: Content | undefined,
  { nowMs, hasCredential }: DecodeOptions,
): RequestError => {
  const { status } = answer
  const retryAfterMs = parseRetryAfter(answer.retryAfter, nowMs)
  if (status === 429) return { _tag: 'RateLimited', ...exchange, retryAfterMs }
  if (status >= 500) {
    const title = excerptOf(answer.text)
    return { _tag: 'ServerError', ...exchange, title, ...(retryAfterMs === null ? {} : { retryAfterMs }) }
  }
  const notLoggedIn = unauthenticated(exchange, answer, hasCredential)
  if (notLoggedIn !== null) return notLoggedIn
  if (content === undefined) return unexpected(exchange, answer)
  const error = errorBody(exchange, answer, content)
  // Only what has a tag of its own must have the documented form.
  if (E.isLeft(error)) return hasOwnTag(status) ? error.left : unexpected(exchange, answer)
  const { detail, json } = error.right
  const body = json === undefined ? {} : { body: json }
  const said = { ...withDetail(exchange, detail), ...body }
  if (status === 403) return { _tag: 'Forbidden', ...said, detail }
  if (status === 404) return { _tag: 'NotFound', ...said, detail }
  return hasOwnTag(status)
    ? { _tag: tagForMessages(status, fieldMessagesOf(json)), ...exchange, ...body, messages: fieldMessagesOf(json) }
    : { ...unexpected(exchange, answer), ...body }
}

const contentOf = (responses: Operation<never, never, never>['responses'], status: number): Content | undefined =>
  responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses['default']

/** What an answer to `operation` means, and what in it is not as described. */
export const decodeResponse = <Args, Ok, Status extends number>(
  operation: Operation<Args, Ok, Status>,
  sent: SentRequest,
  answer: WireResponse,
  reading: DecodeOptions,
): E.Either<ErrorOf<Status>, WithDrift<Ok>> => {
  const exchange: Exchange = {
    ...sent,
    status: answer.status,
    cause: { name: 'HttpStatus', message: `HTTP ${answer.status}` },
  }
  const content = contentOf(operation.responses, answer.status)
  const isSuccess = answer.status >= 200 && answer.status < 300
  return isSuccess && content !== undefined
    ? success<Ok>(exchange, answer, content, reading)
    : // The cases that the type leaves out are those whose status is not documented: `failure` gives them another tag.
      E.left(failure(exchange, answer, content, reading) as ErrorOf<Status>)
}
