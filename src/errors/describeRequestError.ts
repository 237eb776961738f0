/**
 * Describes a `RequestError` in a sentence: what was requested, what happened, and what to do.
 * @since 0.1.0
 */
import { explainNetworkError } from './explainNetworkError.js'
import { explainUnexpectedStatus } from './explainUnexpectedStatus.js'
import type { Exchange, FieldMessages, Issue, RequestError, Unauthenticated } from './RequestError.js'

/** The parts of a message that depend on the API, as complete sentences. */
export interface Advice {
  /** The credential's name, in one word. */
  readonly credential: string
  /** How to get a credential, and where to put it. */
  readonly logIn: string
  readonly forbidden: string
  readonly unlikeDescribed: string
}

/**
 * An operation of several requests has no method; an argument rejected before any request has no
 * URL either.
 */
const requestLine = ({ method, url }: Exchange): string => `${method} ${url}`.trim() || 'The request'

export const attemptsNote = (error: { readonly attempt: number }): string =>
  error.attempt > 1 ? ` (${error.attempt} attempts)` : ''

/** Ends a quoted message with a full stop, unless it has one. */
export const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** Puts a quoted message in parentheses. */
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text.replace(/\.$/, '')})`)

const afterColon = (text: string): string => (text === '' ? '.' : `: ${withFullStop(text)}`)

const pauseText = (retryAfterMs: number | null | undefined): string =>
  typeof retryAfterMs === 'number' ? ` Retry after ${Math.ceil(retryAfterMs / 1000)} s.` : ''

const formatMessages = (messages: FieldMessages): string =>
  Object.entries(messages)
    .map(([field, texts]) => (field === 'non_field_errors' ? texts.join(' ') : `${field}: ${texts.join(' ')}`))
    .join('; ')

const formatIssues = (issues: ReadonlyArray<Issue>): string =>
  issues
    .slice(0, 3)
    .map(
      ({ pointer, expected, found, message }) =>
        `at ${pointer === '' ? 'the root' : pointer}${message === undefined ? ` expected ${expected}, found ${found}` : `: ${message} (found ${found})`}`,
    )
    .join('; ')

const unauthenticated = (error: Unauthenticated, { credential, logIn }: Advice): string =>
  error.hasCredential
    ? `${requestLine(error)}: the server rejected the ${credential}${inBrackets(error.detail)}; it may be revoked, or belong to another server. ${logIn}`
    : `${requestLine(error)} requires a login, and no ${credential} was sent. ${logIn}`

/** Describes a request error, with the advice for its API. */
export const describeRequestError =
  (advice: Advice) =>
  (error: RequestError): string => {
    switch (error._tag) {
      case 'InvalidArgument':
        return `${error.method === '' ? 'Nothing was sent' : `${requestLine(error)} was not sent`}: ${withFullStop(`${error.argument} ${error.problem}`)}`
      case 'NetworkError': {
        const { why, advice } = explainNetworkError(error.cause, error.url)
        return `${requestLine(error)} got no response${attemptsNote(error)}: ${why}. ${advice}`
      }
      case 'Timeout':
        return `${requestLine(error)} got no response within ${error.timeoutMs} ms${attemptsNote(error)}. Try again later, or raise \`timeoutMs\`.`
      case 'Aborted':
        return `${requestLine(error)} was cancelled.`
      case 'Unauthenticated':
        return unauthenticated(error, advice)
      case 'Invalid':
        return `${requestLine(error)} was rejected${afterColon(formatMessages(error.messages))}`
      case 'Conflict':
        return `${requestLine(error)} conflicts with an existing record${afterColon(formatMessages(error.messages))}`
      case 'Forbidden':
        return `${requestLine(error)} is not allowed${afterColon(error.detail)} ${advice.forbidden}`
      case 'NotFound':
        return `${requestLine(error)}: no such resource${inBrackets(error.detail)}. Check the names, and whether it was deleted.`
      case 'RateLimited':
        return `${requestLine(error)}: too many requests${attemptsNote(error)}.${pauseText(error.retryAfterMs)}`
      case 'ServerError':
        return `${requestLine(error)}: the server failed with ${error.status ?? 'an error'}${attemptsNote(error)}${afterColon(error.title)}${pauseText(error.retryAfterMs)}`
      case 'UnexpectedStatus':
        return explainUnexpectedStatus(error)
      case 'MalformedError':
        return `${requestLine(error)} failed with ${error.status ?? 'an error'} and a body that the API description does not define${afterColon(error.excerpt)} Check the endpoint.`
      case 'EmptyBody':
        return `${requestLine(error)} returned ${error.status ?? 'a status'} with an empty body. Check the endpoint.`
      case 'MalformedJson':
        return `${requestLine(error)} returned a body that is not JSON${afterColon(error.excerpt)} Check the endpoint, and for a proxy or login page in between.`
      case 'DecodeError':
        if (error.isContent === true)
          return `${requestLine(error)} contains data that your codec rejects: ${formatIssues(error.issues)}. Correct the codec, or the stored data.`
        return `${requestLine(error)} does not match the API description: ${formatIssues(error.issues)}. ${advice.unlikeDescribed}`
      case 'UnknownMember':
        return `${requestLine(error)} returned a value that this version does not know: ${formatIssues(error.issues)}. ${advice.unlikeDescribed}`
      case 'NotCached':
        return `${requestLine(error)} is not in the cache, and the cache mode forbids requests: read it once, or prefetch its group, while online.`
    }
  }
