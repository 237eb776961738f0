/** Requests an object's first byte: the only way to get its size and ETag with a presigned GET. */
import { function as F, option as O, taskEither as TE } from 'fp-ts'
import { withRequestDetails, responseLost, type TransferFailure } from './failures.js'
import type { Limiter } from './adaptiveLimits.js'
import { type RetryContext, retryRequest } from './retryRequests.js'
import type { ObjectResponse, StoreFailure, ResponseHeaders } from './ObjectStore.js'
import { contentLength, parseContentRange } from './rangeResponse.js'
import type { TransferPorts } from './TransferPorts.js'

export interface ProbeResult {
  /** Of the whole object; `null` if the storage does not state it. */
  readonly sizeBytes: number | null
  readonly headers: ResponseHeaders
}

/** A 416 without a size can only mean that the object is empty. */
const sizeOf = ({ status, headers }: ObjectResponse): number | null => {
  if (status === 200) return contentLength(headers)
  const stated = O.toNullable(parseContentRange(headers['content-range'] ?? ''))?.sizeBytes ?? null
  return status === 416 ? (stated ?? 0) : stated
}

/** Reads the one byte, so that the connection can be reused; cuts off a longer body. */
const readShort = ({ pipeTo }: ObjectResponse): Promise<void> => {
  let seenBytes = 0
  return pipeTo(({ length }) => {
    seenBytes += length
    return seenBytes > 4096 ? 'enough' : undefined
  })
}

export const probe = (
  run: RetryContext & {
    readonly name: string
    readonly ports: Pick<TransferPorts, 'storage' | 'clock' | 'random'>
    readonly limiter: Limiter
  },
  url: string,
): TE.TaskEither<TransferFailure, ProbeResult> => {
  const { name, ports, signal, limiter } = run
  const firstByte = F.pipe(
    ports.storage.get({ url, signal, range: { start: 0, end: 1 }, ifMatch: null }),
    TE.tap((response) =>
      TE.tryCatch(
        () => readShort(response),
        (thrown): StoreFailure => responseLost(url, thrown),
      ),
    ),
    TE.map((response): ProbeResult => ({ sizeBytes: sizeOf(response), headers: response.headers })),
  )
  return retryRequest(run, (attempts) =>
    F.pipe(
      limiter.run(signal, firstByte),
      TE.mapLeft(withRequestDetails({ name, part: null, attempt: attempts.count() })),
    ),
  )
}
