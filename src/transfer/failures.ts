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
import type { StoreFailure } from './ObjectStore.js'

/** Failures of the transfer itself, without those of the platform's API. */
export type TransferFailure = TransferError | Aborted

export const readFailed = (path: string, thrown: unknown): FileError => fileError('read', path, causeOf(thrown))

/** The file changed while it was read. */
export const sourceChanged = (path: string): SourceChanged => ({ _tag: 'SourceChanged', path })

/** The response to a GET was lost or incomplete. */
export const responseLost = (url: string, cause: unknown): StorageUnreachable => ({
  _tag: 'StorageUnreachable',
  method: 'GET',
  url: safeUrl(url),
  part: null,
  attempt: 1,
  cause: causeOf(cause),
})

/** The status of a response to a GET can't be used. */
export const unusableStatus = (url: string, status: number): StorageRefused => ({
  _tag: 'StorageRefused',
  method: 'GET',
  url: safeUrl(url),
  status,
  code: '',
  part: null,
  attempt: 1,
})

/** Adds the name, part and attempt to a storage failure; only the engine knows them. */
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

/** The caller's signal aborted the request; `attempt: 0` while nothing was being sent. */
export const requestAborted = (method: string, url: string, attempt: number, reason?: unknown): Aborted => ({
  _tag: 'Aborted',
  method,
  url: safeUrl(url),
  status: null,
  attempt,
  cause: causeOf(reason ?? { name: 'AbortError', message: 'The transfer was cancelled' }),
})

/**
 * Identifies a transfer in errors while no request is in flight, in place of a method and a URL.
 */
export interface TransferLabel {
  readonly method: 'UPLOAD' | 'DOWNLOAD'
  readonly name: string
}

/** The caller's signal aborted the transfer while no request was in flight. */
export const transferAborted = (signal: AbortSignal, { method, name }: TransferLabel): Aborted => ({
  ...requestAborted(method, '', 0, signal.reason),
  // A path may have a `?` in it.
  url: /^[a-z][a-z0-9+.-]*:\/\//i.test(name) ? safeUrl(name) : name,
})

export const failIfAborted = (signal: AbortSignal, doing: TransferLabel): E.Either<Aborted, void> =>
  signal.aborted ? E.left(transferAborted(signal, doing)) : E.right(undefined)

/** Races the work with the signal, since the work may ignore it. */
export const raceWithAbort = <Err, A>(
  signal: AbortSignal,
  doing: TransferLabel,
  work: TE.TaskEither<Err, A>,
): TE.TaskEither<Err | Aborted, A> =>
  raceWithSignal<E.Either<Err | Aborted, A>>(signal, () => E.left(transferAborted(signal, doing)))(work)
