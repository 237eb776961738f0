/**
 * An error of a request as a sentence for people: what happened, and what to do about it.
 * @since 0.1.0
 */
import { explainNetworkError } from './explainNetworkError.js'
import { explainUnexpectedStatus } from './explainUnexpectedStatus.js'
import {
  type Exchange,
  type FieldMessages,
  type Issue,
  type RequestError,
  type Unauthenticated,
} from './RequestError.js'

/** The words and the advice, in whole sentences, that depend on the API. */
export interface Advice {
  /** What lets requests in, in one word. */
  readonly credential: string
  /** How to get a credential, and where to put it. */
  readonly logIn: string
  readonly forbidden: string
  readonly unlikeDescribed: string
}

/** An operation of many requests has no method, and what was refused here not even an address. */
const requestLine = ({ method, url }: Exchange): string => `${method} ${url}`.trim() || 'The request'

export const attemptsNote = (error: { readonly attempt: number }): string =>
  error.attempt > 1 ? ` (${error.attempt} attempts)` : ''

/** What others say, as the end of a sentence of ours. */
export const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** What others say, in the middle of a sentence of ours. */
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text.replace(/\.$/, '')})`)

const afterColon = (text: string): string => (text === '' ? '.' : `: ${withFullStop(text)}`)

const pauseText = (retryAfterMs: number | null | undefined): string =>
  typeof retryAfterMs === 'number'
    ? ` It wants a pause of ${Math.ceil(retryAfterMs / 1000)} s: try again after that.`
    : ''

const formatMessages = (messages: FieldMessages): string =>
  Object.entries(messages)
    .map(([field, texts]) => (field === 'non_field_errors' ? texts.join(' ') : `${field}: ${texts.join(' ')}`))
    .join('; ')

const formatIssues = (issues: ReadonlyArray<Issue>): string =>
  issues
    .slice(0, 3)
    .map(
      ({ pointer, expected, found, message }) =>
        `at ${pointer === '' ? 'the top' : pointer}${message === undefined ? ` expected ${expected}, found ${found}` : `: ${message} (found ${found})`}`,
    )
    .join('; ')

const unauthenticated = (error: Unauthenticated, { credential, logIn }: Advice): string =>
  error.hasCredential
    ? `${requestLine(error)}: the server does not accept the ${credential} that was sent${inBrackets(error.detail)}; it may be void since a logout, or belong to another server. ${logIn}`
    : `${requestLine(error)} needs a login, and no ${credential} was sent. ${logIn}`

/** The sentence for an error of a request. */
export const describeRequestError =
  (advice: Advice) =>
  (error: RequestError): string => {
    switch (error._tag) {
      case 'InvalidArgument':
        return `${error.method === '' ? 'Nothing was sent' : `${requestLine(error)} was not sent`}: ${withFullStop(`${error.argument} ${error.problem}`)}`
      case 'NetworkError': {
        const { why, advice } = explainNetworkError(error.cause, error.url)
        return `${requestLine(error)} got no answer${attemptsNote(error)}: ${why}. ${advice}`
      }
      case 'Timeout':
        return `${requestLine(error)} got no answer within ${error.timeoutMs} ms${attemptsNote(error)}. Try again later, or allow more time (\`timeoutMs\`).`
      case 'Aborted':
        return `${requestLine(error)} was cancelled.`
      case 'Unauthenticated':
        return unauthenticated(error, advice)
      case 'Invalid':
        return `${requestLine(error)} was refused${afterColon(formatMessages(error.messages))}`
      case 'Conflict':
        return `${requestLine(error)} was refused, since there is one already${afterColon(formatMessages(error.messages))}`
      case 'Forbidden':
        return `${requestLine(error)} is not allowed${afterColon(error.detail)} ${advice.forbidden}`
      case 'NotFound':
        return `${requestLine(error)}: there is no such thing${inBrackets(error.detail)}. Check the names, and whether it was deleted.`
      case 'RateLimited':
        return `${requestLine(error)}: the server is asked too often${attemptsNote(error)}.${pauseText(error.retryAfterMs)}`
      case 'ServerError':
        return `${requestLine(error)}: the server failed with ${error.status ?? 'an error'}${attemptsNote(error)}${afterColon(error.title)}${pauseText(error.retryAfterMs)}`
      case 'UnexpectedStatus':
        return explainUnexpectedStatus(error)
      case 'MalformedError':
        return `${requestLine(error)} was refused with ${error.status ?? 'an error'}, but not as the description has it${afterColon(error.excerpt)} Is the endpoint right?`
      case 'EmptyBody':
        return `${requestLine(error)} was answered with ${error.status ?? 'a status'} and nothing more. Is the endpoint right?`
      case 'MalformedJson':
        return `${requestLine(error)} was answered with something that is not JSON${afterColon(error.excerpt)} Is the endpoint right, and does nothing else answer there?`
      case 'DecodeError':
        if (error.isContent === true)
          return `${requestLine(error)} holds something else than your codec expects: ${formatIssues(error.issues)}. Correct the codec, or what is stored.`
        return `${requestLine(error)} was answered with something else than described: ${formatIssues(error.issues)}. ${advice.unlikeDescribed}`
      case 'UnknownMember':
        return `${requestLine(error)} was answered with a word that this version does not know: ${formatIssues(error.issues)}. ${advice.unlikeDescribed}`
      case 'NotCached':
        return `${requestLine(error)} is not in the cache, and the server was not to be asked: read it once, or prefetch its group, while there is a network.`
    }
  }
