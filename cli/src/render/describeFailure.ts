/**
 * Describes failures for a shell user: what was asked comes first, and the request that failed
 * last. Pure.
 */
import { type CacheError, describeWith, type DraftError, type PangeaError } from 'pangea-fp/node'
import { loginAdvice } from '../connection/loginAdvice.js'

type LibraryFailure = PangeaError | CacheError | DraftError

/** How to log in, and whom to ask. */
type Advice = ReturnType<typeof loginAdvice>

const maxAsked = 100

/** A word as a shell user would type it. */
const quoted = (word: string): string => (/^[\w.,:/@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

/** The words of a command and its arguments, without options, which may have secrets. */
export const askedText = (command: string, args: ReadonlyArray<string>): string => {
  const text = [command, ...args.map(quoted)].join(' ')
  return text.length <= maxAsked ? text : `${text.slice(0, maxAsked)}…`
}

/** A failed request of the API; transfers name the storage's URL themselves. */
const requestOf = (failure: LibraryFailure): string =>
  'method' in failure && !('part' in failure) ? `${failure.method} ${failure.url}`.trim() : ''

/** The server's own detail doesn't say what is missing, which is often a uuid of another kind. */
const withHint = (failure: LibraryFailure): LibraryFailure =>
  failure._tag === 'NotFound' && !failure.detail.startsWith('no ')
    ? { ...failure, detail: 'a uuid must be that of the right kind of record' }
    : failure

const sentence = (asked: string, advice: Advice, failure: LibraryFailure): string =>
  describeWith({ ...advice, subject: () => asked })(withHint(failure))

/** Describes why a command failed. */
export const describeFailure =
  (asked: string, advice: Advice) =>
  (failure: LibraryFailure): string => {
    const request = requestOf(failure)
    return `${sentence(asked, advice, failure)}${request === '' ? '' : ` (${request})`}`
  }

/** Describes why one of many items failed, after its name; without the request, as they differ. */
export const describeItem = (failure: LibraryFailure): string =>
  sentence('the request', loginAdvice(undefined, {}), failure)
