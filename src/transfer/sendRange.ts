/** Sends a range of a source in one request. */
import { function as F, taskEither as TE } from 'fp-ts'
import type { Attempts } from '../task/retry.js'
import type { ByteRange } from './ByteRange.js'
import { withRequestDetails, type TransferFailure } from './failures.js'
import { throttled, unlimited } from './adaptiveLimits.js'
import type { BytesToSend, ResponseHead, StoreFailure } from './ObjectStore.js'
import type { Source } from './Source.js'
import type { UploadRun } from './UploadJob.js'

export interface RangeToSend extends ByteRange {
  readonly source: Source
  /** `null`: the complete file. */
  readonly part: number | null
  readonly signal: AbortSignal
  readonly attempts: Attempts
  /**
   * Called before the first byte, again after a redirect; the returned function receives chunks.
   */
  readonly onStart: () => (chunk: Uint8Array) => void
}

/**
 * Makes one attempt to send a range and to `check` the response; if either fails, its bytes no
 * longer count as done.
 */
export const sendRange = <A>(
  { limiter, progress, throttle, name }: UploadRun<unknown>,
  { source, part, start, end, signal, attempts, onStart }: RangeToSend,
  send: (bytes: BytesToSend) => TE.TaskEither<StoreFailure, ResponseHead>,
  check: (response: ResponseHead) => TE.TaskEither<TransferFailure, A>,
): TE.TaskEither<TransferFailure, A> => {
  const counted = progress.attempt()
  let bodies = 0
  const body = async function* (): AsyncGenerator<Uint8Array> {
    bodies += 1
    const own = bodies
    counted.undo()
    const onChunk = onStart()
    const bytes = source.read(start, end - start)
    for await (const chunk of throttle === unlimited ? bytes : throttled(throttle, signal, bytes)) {
      // A redirect restarted the body while this one waited for its source.
      if (own !== bodies) return
      attempts.moved()
      onChunk(chunk)
      counted.add(chunk.length)
      yield chunk
    }
  }
  return F.pipe(
    limiter.run(signal, send({ lengthBytes: end - start, body })),
    TE.mapLeft(withRequestDetails({ name, part, attempt: attempts.count() })),
    TE.flatMap(check),
    TE.tapError(() => TE.fromIO(counted.undo)),
  )
}
