/**
 * Describes an error in one line: what was requested, what happened, and what to do. @since 0.1.0
 */
import type { CacheError } from './CacheError.js'
import type { DraftError } from './DraftError.js'
import { type Advice, describeRequestError, withFullStop, attemptsNote } from './describeRequestError.js'
import { explainNetworkError, reasonOf } from './explainNetworkError.js'
import { oneLine } from './oneLine.js'
import type { PangeaError } from './PangeaError.js'
import { classifyRefusal } from './classifyStorageFailure.js'
import type { StorageRefused } from './TransferError.js'

/** What a program's author can do: a program passes the token to the environment. */
const programAdvice: Advice = {
  credential: 'token',
  logIn: 'Get a token with `login`, then set PANGEA_TOKEN or pass it to `withToken`.',
  forbidden: 'Log in, or ask a member of the organization.',
  unlikeDescribed: 'Check the endpoint, or update pangea-fp.',
}

const inMiB = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

const ofPart = (part: number | null): string => (part === null ? '' : ` of part ${part}`)

/** The storage explains little, so the advice follows from the most likely reason. */
const refusalAdvice = (error: StorageRefused): string => {
  if (error.status === 403) return ' The URL may have expired: run it again.'
  if (error.status === 404) return ' The bucket has no such object: its upload never finished, or it was deleted.'
  return classifyRefusal(error) === 'final' ? '' : ' Run it again later.'
}

type AnyError = PangeaError | CacheError | DraftError

const sentence = (advice: Advice, error: AnyError): string => {
  switch (error._tag) {
    case 'DraftError':
      return `Invalid ${error.kind}: ${withFullStop(error.problems.map(({ message }) => message).join('; '))}`
    case 'StorageRefused':
      return `The storage rejected ${error.method} ${error.url}${ofPart(error.part)} with ${`${error.status} ${error.code}`.trim()}${attemptsNote(error)}.${refusalAdvice(error)}`
    case 'StorageUnreachable': {
      const { why, advice } = explainNetworkError(error.cause, error.url)
      return `The storage did not respond to ${error.method} ${error.url}${ofPart(error.part)}${attemptsNote(error)}: ${why}. ${advice}`
    }
    case 'ChecksumMismatch':
      return `Corrupt transfer: the ${error.what}${ofPart(error.part)} is ${error.found}, expected ${error.expected}. Run it again.`
    case 'FileError':
      return `Can't ${error.operation} ${error.path}: ${reasonOf(error.cause)}.`
    case 'DiskFull':
      return `Not enough disk space for ${error.path}: it needs ${inMiB(error.neededBytes)} more, and ${inMiB(error.freeBytes)} are free. Free some space or choose another folder, then run it again.`
    case 'SourceChanged':
      return `${error.path} changed during the upload, which was not completed. Run it again when no process writes to the file.`
    case 'TransferRefused':
      return error.reason
    case 'UploadUnfinished':
      return `The field ${error.title} has no file: its upload never finished, or the object was deleted. Upload the file again, or delete the field.`
    case 'Unverified':
      return error.reason === 'WebPage'
        ? `${error.path} was not saved: the server sent a web page instead, perhaps a login page. Log in there, then run it again.`
        : `${error.path} was not saved because it can't be verified: no SHA-256 is recorded, and the storage's ETag is not a checksum. To skip verification, run it again without --require-verified (requireVerified).`
    case 'TargetExists':
      return `${error.path} exists and differs from the stored file, so it was kept. To replace it, run it again with --replace; to leave such files alone, with --skip (replaceExisting).`
    case 'TransferBusy':
      return `Another process (${error.owner.pid} on ${error.owner.host}) is already transferring ${error.title}: wait for it to finish, or stop it.`
    case 'CacheError':
      return `The cache operation ${error.operation} failed: ${reasonOf(error.cause)}.`
    default:
      return describeRequestError(advice)(error)
  }
}

/**
 * Describes errors as `describe` does, with other advice, for the users of a program that logs in
 * in its own way.
 *
 * @example
 * const describeForUsers = describeWith({ logIn: 'Choose Log in from the menu.' })
 */
export const describeWith =
  (advice: Partial<Pick<Advice, 'logIn' | 'forbidden' | 'subject'>>) =>
  (error: AnyError): string =>
    oneLine(sentence({ ...programAdvice, ...advice }, error))

/**
 * Describes an error in one line for people: what was requested, what happened, and what to do
 * about it. Contains no secrets.
 */
export const describe: (error: AnyError) => string = describeWith({})
