/**
 * The errors of a request, from building it to decoding its response.
 *
 * Each case is plain readonly data with a `_tag`, and includes the HTTP exchange that it came from.
 * @since 0.1.0
 */
import type { Cause } from './Cause.js'

// model

/** The request that failed, and its response if there was one. */
export interface Exchange {
  /** HTTP method. */
  readonly method: string
  /** The URL without its query, which may contain secrets. */
  readonly url: string
  /** HTTP status; `null` if there was no response. */
  readonly status: number | null
  /** How many times the request was sent; `0` if it never was. */
  readonly attempt: number
  readonly cause: Cause
}

/** One location where a value does not match the API description. */
export interface Issue {
  /** JSON pointer (RFC 6901) to the location; `''` is the complete body. */
  readonly pointer: string
  readonly expected: string
  /** The actual value, shortened. */
  readonly found: string
  /** The message of the caller's codec, if it adds anything to the expected type. */
  readonly message?: string
}

/** Maps the name of a request field (or `non_field_errors`) to the server's messages about it. */
export type FieldMessages = Readonly<Record<string, ReadonlyArray<string>>>

/** The problem with an argument. */
export interface ArgumentProblem {
  readonly argument: string
  /** The rest of a sentence that starts with the argument. */
  readonly problem: string
}
/** An argument can't be sent; no request was made. */
export interface InvalidArgument extends Exchange, ArgumentProblem {
  readonly _tag: 'InvalidArgument'
}
/**
 * No response, or only part of one: connection refused or reset, name not found, TLS failure, body
 * cut off.
 */
export interface NetworkError extends Exchange {
  readonly _tag: 'NetworkError'
}
/** No complete response within the time limit of one attempt. */
export interface Timeout extends Exchange {
  readonly _tag: 'Timeout'
  readonly timeoutMs: number
}
/** The caller's `AbortSignal` fired. */
export interface Aborted extends Exchange {
  readonly _tag: 'Aborted'
}
/** An error status that the API description defines, with its body. */
export interface DocumentedError extends Exchange {
  /** The decoded body; missing if it is not JSON. */
  readonly body?: unknown
}
/** 400 or 422: the server rejected the fields that were sent. */
export interface Invalid extends DocumentedError {
  readonly _tag: 'Invalid'
  readonly messages: FieldMessages
}
/**
 * 409, or a 400 because a name or a set of fields must be unique; or a record that another user
 * changed.
 */
export interface Conflict extends DocumentedError {
  readonly _tag: 'Conflict'
  readonly messages: FieldMessages
  /**
   * For a save that requires an unchanged record: the record as it was read, and as the server has
   * it now.
   */
  readonly values?: { readonly read: unknown; readonly server: unknown }
}
/**
 * 401, or a 403 whose message asks for a login: no credential was sent, or it is invalid or
 * revoked.
 */
export interface Unauthenticated extends Exchange {
  readonly _tag: 'Unauthenticated'
  /** Whether a token or another credential was sent. */
  readonly hasCredential: boolean
  /** The server's message; `''` if there is none. */
  readonly detail: string
}
/** 403: insufficient permissions. */
export interface Forbidden extends DocumentedError {
  readonly _tag: 'Forbidden'
  readonly detail: string
}
/** 404 with the documented body: the resource does not exist. */
export interface NotFound extends DocumentedError {
  readonly _tag: 'NotFound'
  readonly detail: string
}
/**
 * 429: too many requests, even after the retries that the policy allows. `retryAfterMs` is the
 * pause that the server requests.
 */
export interface RateLimited extends Exchange {
  readonly _tag: 'RateLimited'
  readonly retryAfterMs: number | null
}
/** 5xx. Some servers, Pangea among them, return 500 on some routes for a missing resource. */
export interface ServerError extends Exchange {
  readonly _tag: 'ServerError'
  /** The title of the error page, or its first words. */
  readonly title: string
  /** The pause that the server requests, if it does. */
  readonly retryAfterMs?: number
}
/**
 * Any other status: one that the description does not define for this operation, such as a
 * redirect, which is not followed; or a documented one without a tag of its own, such as 410 or
 * 415, with its body.
 */
export interface UnexpectedStatus extends DocumentedError {
  readonly _tag: 'UnexpectedStatus'
  readonly excerpt: string
  /** The target of a redirect, without its query; missing if the response names none. */
  readonly target?: string
}
/**
 * A documented error status whose body does not match the description, so it may not come from the
 * API at all.
 */
export interface MalformedError extends Exchange {
  readonly _tag: 'MalformedError'
  readonly issues: ReadonlyArray<Issue>
  readonly excerpt: string
}
/** A response without a body, although its documented status requires one. */
export interface EmptyBody extends Exchange {
  readonly _tag: 'EmptyBody'
}
/** A success whose body is not JSON: cut short, or another page in its place. */
export interface MalformedJson extends Exchange {
  readonly _tag: 'MalformedJson'
  readonly excerpt: string
}
/** A success whose JSON does not match the description. */
export interface DecodeError extends Exchange {
  readonly _tag: 'DecodeError'
  /**
   * Present if a codec of the caller rejected the stored content; the response itself matches the
   * description.
   */
  readonly isContent?: true
  readonly issues: ReadonlyArray<Issue>
}
/** A success that matches, except for enum values that this version does not know. */
export interface UnknownMember extends Exchange {
  readonly _tag: 'UnknownMember'
  readonly issues: ReadonlyArray<Issue>
}
/** The cache mode is `only-if-cached`, and the cache has no entry. */
export interface NotCached extends Exchange {
  readonly _tag: 'NotCached'
}

/** The errors that any request can have, whatever its operation documents. */
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

/** An argument rejected before there is a request. */
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

/** Removes user, query and fragment from a URL, so that it can appear in errors and logs. */
export const safeUrl = (url: string): string => {
  const end = url.search(/[?#]/)
  return (end < 0 ? url : url.slice(0, end)).replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1')
}

/**
 * Returns the first words of a body on one line, or the title of an HTML page. At most `max`
 * characters.
 */
export const excerptOf = (body: string, max = 200): string => {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body.slice(0, 20_000))
  return (title?.[1] ?? body.slice(0, 4 * max)).replace(/\s+/g, ' ').trim().slice(0, max)
}
