/** Turns the failures of ports into the errors that callers see. */
import { either as E, type taskEither as TE } from 'fp-ts'
import { causeOf } from '../errors/Cause.js'
import { type Aborted, safeUrl } from '../errors/RequestError.js'
import {
  type FileError,
  type SourceChanged,
  type StorageRefused,
  type StorageUnreachable,
  type TransferError,
  fileError,
} from '../errors/TransferError.js'
import { raceWithSignal } from '../ports/raceWithSignal.js'
import { type StoreFailure } from './ObjectStore.js'

/** Failures of the transfer itself; the platform's errors come on top. */
export type TransferFailure = TransferError | Aborted

export const readFailed = (path: string, thrown: unknown): FileError => fileError('read', path, causeOf(thrown))

/** The file changed while it was read. */
export const sourceChanged = (path: string): SourceChanged => ({ _tag: 'SourceChanged', path })

/** The response to a GET, or the rest of it, did not arrive. */
export const responseLost = (url: string, cause: unknown): StorageUnreachable => ({
  _tag: 'StorageUnreachable',
  method: 'GET',
  url: safeUrl(url),
  part: null,
  attempt: 1,
  cause: causeOf(cause),
})

/** A GET was answered with a status that can't be used. */
export const unusableStatus = (url: string, status: number): StorageRefused => ({
  _tag: 'StorageRefused',
  method: 'GET',
  url: safeUrl(url),
  status,
  code: '',
  part: null,
  attempt: 1,
})

/** A storage failure with the name, part and attempt, which only the engine knows. */
export const withRequestDetails =
  ({ name, part, attempt }: { readonly name: string; readonly part: number | null; readonly attempt: number }) =>
  (failure: StoreFailure): TransferFailure => {
    switch (failure._tag) {
      case 'BodyFailed':
        return fileError('read', name, failure.cause)
      case 'StorageRefused':
      case 'StorageUnreachable':
        return { ...failure, part, attempt }
      case 'Aborted':
        return { ...failure, attempt }
      case 'TransferRefused':
        return failure
    }
  }

/** The caller's signal fired; `attempt: 0` while nothing was being sent. */
export const requestAborted = (method: string, url: string, attempt: number, reason?: unknown): Aborted => ({
  _tag: 'Aborted',
  method,
  url: safeUrl(url),
  status: null,
  attempt,
  cause: causeOf(reason ?? { name: 'AbortError', message: 'The transfer was cancelled' }),
})

/** What was aborted while no request was in flight, in place of a method and a URL. */
export interface TransferLabel {
  readonly method: 'UPLOAD' | 'DOWNLOAD'
  readonly name: string
}

/** The signal fired while no request was in flight. */
export const transferAborted = (signal: AbortSignal, { method, name }: TransferLabel): Aborted => ({
  ...requestAborted(method, '', 0, signal.reason),
  // A path may have a `?` in it.
  url: /^[a-z][a-z0-9+.-]*:\/\//i.test(name) ? safeUrl(name) : name,
})

export const failIfAborted = (signal: AbortSignal, doing: TransferLabel): E.Either<Aborted, void> =>
  signal.aborted ? E.left(transferAborted(signal, doing)) : E.right(undefined)

/** Stops waiting for work once the signal fires, since the work may ignore it. */
export const raceWithAbort = <Err, A>(
  signal: AbortSignal,
  doing: TransferLabel,
  work: TE.TaskEither<Err, A>,
): TE.TaskEither<Err | Aborted, A> =>
  raceWithSignal<E.Either<Err | Aborted, A>>(signal, () => E.left(transferAborted(signal, doing)))(work)
