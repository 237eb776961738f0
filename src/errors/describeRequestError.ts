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
  /** What was requested, as the subject of the sentence; the method and the URL by default. */
  readonly subject?: (request: Exchange) => string
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

/** The detail of a lookup says what is missing: `no organization is named Lab`. */
const missingText = (detail: string): string =>
  /^no \w/.test(detail) ? detail.replace(/\.$/, '') : `no such resource${inBrackets(detail)}`

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

const unauthenticated = (error: Unauthenticated, subject: string, { credential, logIn }: Advice): string =>
  error.hasCredential
    ? `${subject}: the server rejected the ${credential}${inBrackets(error.detail)}; it may be revoked, or belong to another server. ${logIn}`
    : `${subject} requires a login, and no ${credential} was sent. ${logIn}`

/** Describes a request error, with the advice for its API. */
export const describeRequestError =
  (advice: Advice) =>
  (error: RequestError): string => {
    const subject = (advice.subject ?? requestLine)(error)
    switch (error._tag) {
      case 'InvalidArgument':
        return `${error.method === '' ? 'Nothing was sent' : `${subject} was not sent`}: ${withFullStop(`${error.argument} ${error.problem}`)}`
      case 'NetworkError': {
        const { why, advice } = explainNetworkError(error.cause, error.url)
        return `${subject} got no response${attemptsNote(error)}: ${why}. ${advice}`
      }
      case 'Timeout':
        return `${subject} got no response within ${error.timeoutMs} ms${attemptsNote(error)}. Try again later, or raise \`timeoutMs\`.`
      case 'Aborted':
        return `${subject} was cancelled.`
      case 'Unauthenticated':
        return unauthenticated(error, subject, advice)
      case 'Invalid':
        return `${subject} was rejected${afterColon(formatMessages(error.messages))}`
      case 'Conflict':
        return `${subject} conflicts with an existing record${afterColon(formatMessages(error.messages))}`
      case 'Forbidden':
        return `${subject} is not allowed${afterColon(error.detail)} ${advice.forbidden}`
      case 'NotFound':
        return `${subject}: ${missingText(error.detail)}. Check the names, and whether it was deleted.`
      case 'RateLimited':
        return `${subject}: too many requests${attemptsNote(error)}.${pauseText(error.retryAfterMs)}`
      case 'ServerError':
        return `${subject}: the server failed with ${error.status ?? 'an error'}${attemptsNote(error)}${afterColon(error.title)}${pauseText(error.retryAfterMs)}`
      case 'UnexpectedStatus':
        return explainUnexpectedStatus(error, subject)
      case 'MalformedError':
        return `${subject} failed with ${error.status ?? 'an error'} and a body that the API description does not define${afterColon(error.excerpt)} Check the endpoint.`
      case 'EmptyBody':
        return `${subject} returned ${error.status ?? 'a status'} with an empty body. Check the endpoint.`
      case 'MalformedJson':
        return `${subject} returned a body that is not JSON${afterColon(error.excerpt)} Check the endpoint, and for a proxy or login page in between.`
      case 'DecodeError':
        if (error.isContent === true)
          return `${subject} contains data that your codec rejects: ${formatIssues(error.issues)}. Correct the codec, or the stored data.`
        return `${subject} does not match the API description: ${formatIssues(error.issues)}. ${advice.unlikeDescribed}`
      case 'UnknownMember':
        return `${subject} returned a value that this version does not know: ${formatIssues(error.issues)}. ${advice.unlikeDescribed}`
      case 'NotCached':
        return `${subject} is not in the cache, and the cache mode forbids requests: read it once, or prefetch its group, while online.`
    }
  }
