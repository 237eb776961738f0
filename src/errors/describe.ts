/** An error as a sentence for people: what happened, and what to do about it. @since 0.1.0 */
import { type CacheError } from './CacheError.js'
import { explainNetwork, reasonOf } from './explainNetwork.js'
import { explainStatus } from './explainStatus.js'
import { type PangeaError } from './PangeaError.js'
import { type Exchange, type FieldMessages, type Issue, type Unauthenticated } from './RequestError.js'
import { kindOfRefusal } from './storageFailure.js'
import { type StorageRefused } from './TransferError.js'

/** An operation of many requests has no method, and what was refused here not even an address. */
const where = ({ method, url }: Exchange): string => `${method} ${url}`.trim() || 'The request'

const tries = (error: { readonly attempt: number }): string => (error.attempt > 1 ? ` (${error.attempt} attempts)` : '')

/** What others say, as the end of a sentence of ours. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** What others say, in the middle of a sentence of ours. */
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text.replace(/\.$/, '')})`)

const afterColon = (text: string): string => (text === '' ? '.' : `: ${ended(text)}`)

const pauseText = (retryAfterMs: number | null | undefined): string =>
  typeof retryAfterMs === 'number'
    ? ` It wants a pause of ${Math.ceil(retryAfterMs / 1000)} s: try again after that.`
    : ''

const listed = (messages: FieldMessages): string =>
  Object.entries(messages)
    .map(([field, texts]) => (field === 'non_field_errors' ? texts.join(' ') : `${field}: ${texts.join(' ')}`))
    .join('; ')

const places = (issues: ReadonlyArray<Issue>): string =>
  issues
    .slice(0, 3)
    .map(
      ({ pointer, expected, found, message }) =>
        `at ${pointer === '' ? 'the top' : pointer}${message === undefined ? ` expected ${expected}, found ${found}` : `: ${message} (found ${found})`}`,
    )
    .join('; ')

const inMiB = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

const ofPart = (part: number | null): string => (part === null ? '' : ` of part ${part}`)

/** How to get a token and where to put it: the command reads the variable, a program gives it to the environment. */
const logIn = 'Get a token with `login`, and set PANGEA_TOKEN to it or give it to `withToken`.'

const unauthenticated = (error: Unauthenticated): string =>
  error.hasToken
    ? `${where(error)}: the server does not accept the token that was sent${inBrackets(error.detail)}; it may be void since a logout, or belong to another server. ${logIn}`
    : `${where(error)} needs a login, and no token was sent. ${logIn}`

/** A refusal of the storage says little; what it means mostly. */
const afterRefusal = (refused: StorageRefused): string => {
  if (refused.status === 403) return ' The address may have expired: run it again.'
  if (refused.status === 404)
    return ' The file is not in its bucket: was its upload finished, and was it deleted since?'
  return kindOfRefusal(refused) === 'final' ? '' : ' Run it again later.'
}

const unlikeDescribed = 'If the endpoint is right, a newer version of pangea-fp may know it.'

const sentence = (error: PangeaError | CacheError): string => {
  switch (error._tag) {
    case 'InvalidArgument':
      return `${error.method === '' ? 'Nothing was sent' : `${where(error)} was not sent`}: ${ended(`${error.argument} ${error.problem}`)}`
    case 'NetworkError': {
      const { why, advice } = explainNetwork(error.cause, error.url)
      return `${where(error)} got no answer${tries(error)}: ${why}. ${advice}`
    }
    case 'Timeout':
      return `${where(error)} got no answer within ${error.timeoutMs} ms${tries(error)}. Try again later, or allow more time (\`timeoutMs\`).`
    case 'Aborted':
      return `${where(error)} was cancelled.`
    case 'Unauthenticated':
      return unauthenticated(error)
    case 'Invalid':
      return `${where(error)} was refused${afterColon(listed(error.messages))}`
    case 'Conflict':
      return `${where(error)} was refused, since there is one already${afterColon(listed(error.messages))}`
    case 'Forbidden':
      return `${where(error)} is not allowed${afterColon(error.detail)} Log in, or ask a member of the organization.`
    case 'NotFound':
      return `${where(error)}: there is no such thing${inBrackets(error.detail)}. Check the names, and whether it was deleted.`
    case 'RateLimited':
      return `${where(error)}: the server is asked too often${tries(error)}.${pauseText(error.retryAfterMs)}`
    case 'ServerError':
      return `${where(error)}: the server failed with ${error.status ?? 'an error'}${tries(error)}${afterColon(error.title)}${pauseText(error.retryAfterMs)}`
    case 'UnexpectedStatus':
      return explainStatus(error)
    case 'MalformedError':
      return `${where(error)} was refused with ${error.status ?? 'an error'}, but not in Pangea's words${afterColon(error.excerpt)} Is the endpoint right?`
    case 'EmptyBody':
      return `${where(error)} was answered with ${error.status ?? 'a status'} and nothing more. Is the endpoint right?`
    case 'MalformedJson':
      return `${where(error)} was answered with something that is not JSON${afterColon(error.excerpt)} Is the endpoint right, and nothing but Pangea answers there?`
    case 'DecodeError':
      return `${where(error)} was answered with something else than described: ${places(error.issues)}. ${unlikeDescribed}`
    case 'UnknownMember':
      return `${where(error)} was answered with a word that this version does not know: ${places(error.issues)}. ${unlikeDescribed}`
    case 'NotCached':
      return `${where(error)} is not in the cache, and the server was not to be asked: read it once, or prefetch its group, while there is a network.`
    case 'StorageRefused':
      return `The storage refused ${error.method} ${error.url}${ofPart(error.part)} with ${`${error.status} ${error.code}`.trim()}${tries(error)}.${afterRefusal(error)}`
    case 'StorageUnreachable': {
      const { why, advice } = explainNetwork(error.cause, error.url)
      return `The storage gave no answer to ${error.method} ${error.url}${ofPart(error.part)}${tries(error)}: ${why}. ${advice}`
    }
    case 'ChecksumMismatch':
      return `What arrived is not what was sent: the ${error.what}${ofPart(error.part)} is ${error.found}, not ${error.expected}. Run it again.`
    case 'FileError':
      return `Can't ${error.operation} ${error.path}: ${reasonOf(error.cause)}.`
    case 'DiskFull':
      return `There is no room for ${error.path}: it needs ${inMiB(error.neededBytes)} more, and ${inMiB(error.freeBytes)} are free. Make room, or choose another folder, and run it again.`
    case 'SourceChanged':
      return `${error.path} changed while it was uploaded, so the upload was not completed. Try again when it is at rest.`
    case 'TransferRefused':
      return error.reason
    case 'UploadUnfinished':
      return `The field ${error.title} has no file yet: its upload was never finished, or the object was removed since. Upload the file again, or delete the field.`
    case 'Unverified':
      return error.reason === 'WebPage'
        ? `${error.path} was not stored: the server sent a web page instead, perhaps the login page of a network or a portal. Log in there, and run it again.`
        : `${error.path} was not stored, since it can't be verified: no SHA-256 of it is recorded, and the storage's ETag does not tell. To have it unverified, run it again without --require-verified (requireVerified).`
    case 'TransferBusy':
      return `${error.title} is being moved by another process already (${error.owner.pid} on ${error.owner.host}): wait until that has ended, or stop it.`
    case 'CacheError':
      return `The cache failed to ${error.operation}: ${reasonOf(error.cause)}.`
  }
}

/** An error as a line for people: what was asked for, what happened, and what to do about it. It holds no secrets. */
export const describe = (error: PangeaError | CacheError): string => sentence(error).replace(/\s*[\r\n]+\s*/g, ' ')
