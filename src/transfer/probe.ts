/**
 * Asks a storage for an object's first byte: a presigned GET tells size and ETag no other way.
 * @since 0.1.0
 */
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { type StorageUnreachable } from '../errors/TransferError.js'
import { lost } from './failures.js'
import { type Limiter } from './limits.js'
import { passingOf, type RetryLimits, retrying } from './retry.js'
import { type StoreBody, type StoreFailure, type StoreHeaders } from './ObjectStore.js'
import { contentLength, parseContentRange } from './rangeResponse.js'
import { type TransferPorts } from './TransferPorts.js'

// model

export interface Probed {
  /** Of the whole object; `null` when the storage does not say. */
  readonly sizeBytes: number | null
  readonly headers: StoreHeaders
}

interface Asking {
  readonly ports: Pick<TransferPorts, 'storage' | 'clock' | 'random'>
  readonly signal: AbortSignal
  readonly retryLimits: RetryLimits
  readonly limiter: Limiter
}

// helpers

/** A 416 without a size can only mean that the first byte is not there. */
const sizeOf = ({ status, headers }: StoreBody): number | null => {
  if (status === 200) return contentLength(headers)
  const stated = O.toNullable(parseContentRange(headers['content-range'] ?? ''))?.sizeBytes ?? null
  return status === 416 ? (stated ?? 0) : stated
}

/**
 * One byte is read to its end, so that the connection can be used again; anything longer is cut
 * off.
 */
const finish =
  (url: string) =>
  (answer: StoreBody): TE.TaskEither<StorageUnreachable, StoreBody> =>
    TE.tryCatch(
      async () => {
        let seen = 0
        await answer.pipeTo((bytes) => {
          seen += bytes.length
          return seen > 4096 ? 'enough' : undefined
        })
        return answer
      },
      (thrown) => lost(url, thrown),
    )

// operations

export const probe = (
  { ports, signal, retryLimits, limiter }: Asking,
  url: string,
): TE.TaskEither<StoreFailure, Probed> =>
  F.pipe(
    retrying(ports)<StoreFailure, StoreBody>({ limits: retryLimits, signal, passing: passingOf }, () =>
      limiter.run(
        signal,
        F.pipe(ports.storage.get({ url, signal, range: { start: 0, end: 1 }, ifMatch: null }), TE.flatMap(finish(url))),
      ),
    ),
    TE.map((answer) => ({ sizeBytes: sizeOf(answer), headers: answer.headers })),
  )
