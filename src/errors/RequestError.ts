/**
 * What can go wrong between a request to a server and its answer as a value.
 *
 * Each case is plain readonly data with a `_tag`, and carries the exchange that it came from.
 * @since 0.1.0
 */
import { type Cause } from './Cause.js'

// model

/** The exchange that an error came from. */
export interface Exchange {
  /** HTTP method. */
  readonly method: string
  /** The address without its query, which may hold secrets. */
  readonly url: string
  /** HTTP status; `null` when no answer came. */
  readonly status: number | null
  /** How many times the request was sent, the last one included; `0` when it never was. */
  readonly attempt: number
  readonly cause: Cause
}

/** One place where a value was not what the API description says. */
export interface Issue {
  /** JSON pointer (RFC 6901) to the place; `''` is the whole body. */
  readonly pointer: string
  readonly expected: string
  /** What was there instead, shortened. */
  readonly found: string
  /** What a codec of the caller says of it, where that is more than which type it expects. */
  readonly message?: string
}

/** From the name of a request field (or `non_field_errors`) to what the server says of it. */
export type FieldMessages = Readonly<Record<string, ReadonlyArray<string>>>

/** An argument that can't be sent. */
export interface ArgumentProblem {
  readonly argument: string
  /** The end of a sentence that begins with the argument. */
  readonly problem: string
}
/** An argument that can't be sent; nothing was. */
export interface InvalidArgument extends Exchange, ArgumentProblem {
  readonly _tag: 'InvalidArgument'
}
/** No answer, or only part of one: refused, reset, name not found, TLS, body cut off. */
export interface NetworkError extends Exchange {
  readonly _tag: 'NetworkError'
}
/** No complete answer within the time allowed for one attempt. */
export interface Timeout extends Exchange {
  readonly _tag: 'Timeout'
  readonly timeoutMs: number
}
/** The caller's `AbortSignal` fired. */
export interface Aborted extends Exchange {
  readonly _tag: 'Aborted'
}
/** A documented error status, with its body. */
export interface DocumentedError extends Exchange {
  /** The body as the description has it; absent where it is no JSON. */
  readonly body?: unknown
}
/** 400 or 422: the server refused the fields that were sent. */
export interface Invalid extends DocumentedError {
  readonly _tag: 'Invalid'
  readonly messages: FieldMessages
}
/**
 * 409, or 400 because a name, or a set of fields, must be unique. Or a record that somebody else
 * changed.
 */
export interface Conflict extends DocumentedError {
  readonly _tag: 'Conflict'
  readonly messages: FieldMessages
  /** When a record was only to be saved unchanged: as it was read, and as the server has it now. */
  readonly values?: { readonly read: unknown; readonly server: unknown }
}
/**
 * 401, or 403 with the words for it: nobody is logged in. No credential was sent, or one that is
 * not valid (any more).
 */
export interface Unauthenticated extends Exchange {
  readonly _tag: 'Unauthenticated'
  /** Whether a token, or another credential, was sent. */
  readonly hasCredential: boolean
  /** What the server says of it; `''` when that is nothing. */
  readonly detail: string
}
/** 403: too few rights. */
export interface Forbidden extends DocumentedError {
  readonly _tag: 'Forbidden'
  readonly detail: string
}
/** 404 in the form that the description gives it: there is no such thing. */
export interface NotFound extends DocumentedError {
  readonly _tag: 'NotFound'
  readonly detail: string
}
/**
 * 429: too many requests, also after the retries that the policy allows. `retryAfterMs`: the pause
 * that the server asks for.
 */
export interface RateLimited extends Exchange {
  readonly _tag: 'RateLimited'
  readonly retryAfterMs: number | null
}
/** 5xx. Some servers, Pangea among them, answer 500 on some routes for what does not exist. */
export interface ServerError extends Exchange {
  readonly _tag: 'ServerError'
  /** The title of the error page, or its first words. */
  readonly title: string
  /** The pause that the server asks for, where it does. */
  readonly retryAfterMs?: number
}
/**
 * A status without a tag of its own: one that the description does not give this operation, such as
 * a redirect, which is not followed; or a documented one, such as 410 or 415, which then has its
 * body.
 */
export interface UnexpectedStatus extends DocumentedError {
  readonly _tag: 'UnexpectedStatus'
  readonly excerpt: string
  /** Where a redirect leads to, without its query; absent when it does not say. */
  readonly target?: string
}
/**
 * A documented error status whose body is not of the documented form: perhaps not an answer of the
 * API at all.
 */
export interface MalformedError extends Exchange {
  readonly _tag: 'MalformedError'
  readonly issues: ReadonlyArray<Issue>
  readonly excerpt: string
}
/** A documented status that must have a body, and had none. */
export interface EmptyBody extends Exchange {
  readonly _tag: 'EmptyBody'
}
/** A success whose body is not JSON: cut short, or another page in its place. */
export interface MalformedJson extends Exchange {
  readonly _tag: 'MalformedJson'
  readonly excerpt: string
}
/** A success whose JSON is not of the documented form. */
export interface DecodeError extends Exchange {
  readonly _tag: 'DecodeError'
  /**
   * Present where a codec of the caller refused what is stored: the answer itself is as described.
   */
  readonly isContent?: true
  readonly issues: ReadonlyArray<Issue>
}
/** A success that fits but for members of an enumeration that this version does not know. */
export interface UnknownMember extends Exchange {
  readonly _tag: 'UnknownMember'
  readonly issues: ReadonlyArray<Issue>
}
/** The cache alone was to be asked (`only-if-cached`), and does not have it. */
export interface NotCached extends Exchange {
  readonly _tag: 'NotCached'
}

/** What any request can give, whatever its operation documents. */
export type CommonError =
  | InvalidArgument
  | NetworkError
  | Timeout
  | Aborted
  | Unauthenticated
  | RateLimited
  | ServerError
  | UnexpectedStatus
  | MalformedError
  | EmptyBody
  | MalformedJson
  | DecodeError
  | UnknownMember
  | NotCached

export type RequestError = CommonError | Invalid | Conflict | Forbidden | NotFound

// constructors

/** Refused here, before there was a request to speak of. */
export const invalidArgument = (argument: string, problem: string): InvalidArgument => ({
  _tag: 'InvalidArgument',
  method: '',
  url: '',
  status: null,
  attempt: 0,
  cause: { name: 'InvalidArgument', message: `${argument} ${problem}` },
  argument,
  problem,
})

// helpers

/** An address as it may appear in an error or a log: without user, query and fragment. */
export const safeUrl = (url: string): string => {
  const end = url.search(/[?#]/)
  return (end < 0 ? url : url.slice(0, end)).replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1')
}

/** The first words of a body, on one line; an HTML page is its title. At most `max` characters. */
export const excerptOf = (body: string, max = 200): string => {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body.slice(0, 20_000))
  return (title?.[1] ?? body.slice(0, 4 * max)).replace(/\s+/g, ' ').trim().slice(0, max)
}
