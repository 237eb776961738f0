/** An error as a sentence for people: what happened, and what to do about it. @since 0.1.0 */
import { type CacheError } from './CacheError.js'
import { type Cause } from './Cause.js'
import { type PangeaError } from './PangeaError.js'
import { type Exchange, type FieldMessages, type Issue } from './RequestError.js'

const where = (error: Exchange): string => `${error.method} ${error.url}`

const tries = (error: { readonly attempt: number }): string => (error.attempt > 1 ? ` (${error.attempt} attempts)` : '')

/** The innermost cause says most: `fetch failed` is what it is wrapped in. */
const root = (cause: Cause): Cause => (cause.cause === undefined ? cause : root(cause.cause))

const why = (cause: Cause): string => {
  const { name, message, code } = root(cause)
  return message !== '' ? message : (code ?? name)
}

const listed = (messages: FieldMessages): string =>
  Object.entries(messages)
    .map(([field, texts]) => (field === 'non_field_errors' ? texts.join(' ') : `${field}: ${texts.join(' ')}`))
    .join('; ')

const places = (issues: ReadonlyArray<Issue>): string =>
  issues
    .slice(0, 3)
    .map(
      ({ pointer, expected, found }) =>
        `at ${pointer === '' ? 'the top' : pointer} expected ${expected}, found ${found}`,
    )
    .join('; ')

const inMiB = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

const ofPart = (part: number | null): string => (part === null ? '' : ` of part ${part}`)

export const describe = (error: PangeaError | CacheError): string => {
  switch (error._tag) {
    case 'InvalidArgument':
      return `${error.method === '' ? 'Nothing was sent' : `${where(error)} was not sent`}: ${error.argument} ${error.problem}.`
    case 'NetworkError':
      return `${where(error)} got no answer${tries(error)}: ${why(error.cause)}. Is the endpoint right, and the server up?`
    case 'Timeout':
      return `${where(error)} got no answer within ${error.timeoutMs} ms${tries(error)}.`
    case 'Aborted':
      return `${where(error)} was cancelled.`
    case 'Invalid':
      return `${where(error)} was refused: ${listed(error.messages)}`
    case 'Conflict':
      return `${where(error)} was refused, since there is one already: ${listed(error.messages)}`
    case 'Forbidden':
      return `${where(error)} is not allowed: ${error.detail} Log in, or ask a member of the organization.`
    case 'NotFound':
      return `${where(error)}: there is no such thing${error.detail === '' ? '' : ` (${error.detail})`}.`
    case 'RateLimited':
      return `${where(error)}: the server is asked too often${tries(error)}${
        error.retryAfterMs === null ? '' : `; it wants ${Math.ceil(error.retryAfterMs / 1000)} s of pause`
      }.`
    case 'ServerError':
      return `${where(error)}: the server failed with ${error.status ?? ''}${tries(error)}${error.title === '' ? '' : `: ${error.title}`}.`
    case 'UnexpectedStatus':
      return `${where(error)} was answered with ${error.status ?? ''}, which Pangea does not give here${
        error.excerpt === '' ? '' : `: ${error.excerpt}`
      }. Is the endpoint right?`
    case 'MalformedError':
      return `${where(error)} was refused with ${error.status ?? ''}, but not in Pangea's words${
        error.excerpt === '' ? '' : `: ${error.excerpt}`
      }. Is the endpoint right?`
    case 'EmptyBody':
      return `${where(error)} was answered with ${error.status ?? ''} and nothing more.`
    case 'MalformedJson':
      return `${where(error)} was answered with something that is not JSON${error.excerpt === '' ? '' : `: ${error.excerpt}`}.`
    case 'DecodeError':
      return `${where(error)} was answered with something else than described: ${places(error.issues)}.`
    case 'UnknownMember':
      return `${where(error)} was answered with a word that this version does not know: ${places(error.issues)}.`
    case 'NotCached':
      return `${where(error)} is not in the cache, and the server was not to be asked: read it once, or prefetch its group, while there is a network.`
    case 'StorageRefused':
      return `The storage refused ${error.method} ${error.url}${ofPart(error.part)} with ${error.status} ${error.code}${tries(error)}.`
    case 'StorageUnreachable':
      return `The storage gave no answer to ${error.method} ${error.url}${ofPart(error.part)}${tries(error)}: ${why(error.cause)}.`
    case 'ChecksumMismatch':
      return `What arrived is not what was sent: the ${error.what}${ofPart(error.part)} is ${error.found}, not ${error.expected}.`
    case 'FileError':
      return `Can't ${error.operation} ${error.path}: ${why(error.cause)}.`
    case 'DiskFull':
      return `There is no room for ${error.path}: it needs ${inMiB(error.neededBytes)} more, and ${inMiB(error.freeBytes)} are free. Make room, or choose another folder, and run it again.`
    case 'SourceChanged':
      return `${error.path} changed while it was uploaded, so the upload was not completed. Try again when it is at rest.`
    case 'TransferRefused':
      return error.reason
    case 'TransferBusy':
      return `${error.title} is being moved by another process already (${error.owner.pid} on ${error.owner.host}): wait until that has ended, or stop it.`
    case 'CacheError':
      return `The cache failed to ${error.operation}: ${why(error.cause)}.`
  }
}
