/** An error as a sentence for people: what happened, and what to do about it. @since 0.1.0 */
import { type CacheError } from './CacheError.js'
import { type DraftError } from './DraftError.js'
import { type Advice, describeRequestError, withFullStop, attemptsNote } from './describeRequestError.js'
import { explainNetworkError, reasonOf } from './explainNetworkError.js'
import { oneLine } from './oneLine.js'
import { type PangeaError } from './PangeaError.js'
import { classifyRefusal } from './classifyStorageFailure.js'
import { type StorageRefused } from './TransferError.js'

/**
 * How to get a token and where to put it: the command reads the variable, a program gives it to the
 * environment.
 */
const pangeaAdvice: Advice = {
  credential: 'token',
  logIn: 'Get a token with `login`, and set PANGEA_TOKEN to it or give it to `withToken`.',
  forbidden: 'Log in, or ask a member of the organization.',
  unlikeDescribed: 'If the endpoint is right, a newer version of pangea-fp may know it.',
}

const inMiB = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

const ofPart = (part: number | null): string => (part === null ? '' : ` of part ${part}`)

/** A refusal of the storage says little; what it means mostly. */
const refusalAdvice = (refused: StorageRefused): string => {
  if (refused.status === 403) return ' The address may have expired: run it again.'
  if (refused.status === 404)
    return ' The file is not in its bucket: was its upload finished, and was it deleted since?'
  return classifyRefusal(refused) === 'final' ? '' : ' Run it again later.'
}

const sentence = (error: PangeaError | CacheError | DraftError): string => {
  switch (error._tag) {
    case 'DraftError':
      return `The ${error.kind} is not valid: ${withFullStop(error.problems.map(({ message }) => message).join('; '))}`
    case 'StorageRefused':
      return `The storage refused ${error.method} ${error.url}${ofPart(error.part)} with ${`${error.status} ${error.code}`.trim()}${attemptsNote(error)}.${refusalAdvice(error)}`
    case 'StorageUnreachable': {
      const { why, advice } = explainNetworkError(error.cause, error.url)
      return `The storage gave no answer to ${error.method} ${error.url}${ofPart(error.part)}${attemptsNote(error)}: ${why}. ${advice}`
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
    default:
      return describeRequestError(pangeaAdvice)(error)
  }
}

/**
 * An error as a line for people: what was asked for, what happened, and what to do about it. It
 * holds no secrets.
 */
export const describe = (error: PangeaError | CacheError | DraftError): string => oneLine(sentence(error))
