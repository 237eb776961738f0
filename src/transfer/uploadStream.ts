/** Uploads a stream of unknown length, with a few parts of it in memory at a time. */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { bracketFinally } from '../task/bracketFinally.js'
import { transferRefused } from '../errors/TransferError.js'
import { readFailed, type TransferFailure, raceWithAbort } from './failures.js'
import type { MultipartPlan } from './uploadPlan.js'
import { bytesSource, closeStream, isReadOnce, type StreamSource } from './Source.js'
import { type CancellableTask, inParallel } from '../task/inParallel.js'
import { retryCall } from './retryRequests.js'
import type { SentPart } from './uploadCheckpoint.js'
import type { Uploaded, UploadRun } from './UploadJob.js'
import { sendPart } from './uploadParts.js'
import { uploadSmall } from './uploadSmall.js'
import { completeParts, recordUpload } from './completeUpload.js'

// model

/** The last part has `done: true`. */
type StreamPart = IteratorResult<Uint8Array, Uint8Array>

/** Streams that an upload has started to read: a second upload would store only the rest. */
const begunStreams = new WeakSet<object>()

// helpers

/**
 * Splits a stream into parts of `partBytes`, each in its own memory. Returns the last one,
 * which may be shorter; it is empty only if the stream is. `onRead` receives each chunk once, in
 * order.
 */
export const splitStream = async function* (
  chunks: AsyncIterable<Uint8Array>,
  partBytes: number,
  onRead: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array, Uint8Array> {
  let part = new Uint8Array(partBytes)
  let filled = 0
  for await (const chunk of chunks) {
    onRead(chunk)
    for (let at = 0; at < chunk.length;) {
      // Yields a full part only when more arrives: otherwise it is the last.
      if (filled === partBytes) {
        yield part
        part = new Uint8Array(partBytes)
        filled = 0
      }
      const taken = Math.min(chunk.length - at, partBytes - filled)
      part.set(chunk.subarray(at, at + taken), filled)
      at += taken
      filled += taken
    }
  }
  return part.subarray(0, filled)
}

/** Yields a task for each part of the stream; if the stream breaks off, the last task fails. */
const partTasks = async function* (
  run: UploadRun<unknown>,
  next: (signal: AbortSignal) => TE.TaskEither<TransferFailure, StreamPart>,
  first: StreamPart,
  urls: ReadonlyArray<string>,
  maxBytes: number,
): AsyncGenerator<CancellableTask<TransferFailure, SentPart>> {
  // If a part fails, stop waiting for the next.
  const failed = new AbortController()
  const signal = AbortSignal.any([run.signal, failed.signal])
  let part: E.Either<TransferFailure, StreamPart> = E.right(first)
  for (const [index, url] of urls.entries()) {
    if (E.isLeft(part)) break
    const { value: bytes, done } = part.right
    const range = { number: index + 1, start: 0, end: bytes.length }
    yield F.flow(
      sendPart(run, bytesSource(run.name, bytes), range, url),
      TE.tapError(() => TE.fromIO(() => failed.abort())),
    )
    if (done === true) return
    part = await next(signal)()
  }
  const tooLong = `The stream is longer than its maxBytes (${maxBytes}), and was not stored: pass streamSource a larger maxBytes.`
  const failure = E.isLeft(part) ? part.left : transferRefused(tooLong)
  // The failed part has already reported why.
  if (!failed.signal.aborted) yield () => TE.left(failure)
}

// operations

/**
 * Uploads the stream in parts, or in one request if it fits in one part.
 *
 * Errors: `TransferRefused` when it is longer than `maxBytes` or was read before, `FileError` when
 * it breaks off, and those of any upload.
 */
export const uploadStream = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  source: StreamSource,
  plan: MultipartPlan,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  const { name, ports, isSha256Wanted, signal } = run
  const { chunks } = source
  if (begunStreams.has(chunks))
    return TE.left(transferRefused(`The stream ${name} was already read, and cannot be read again: pass a new one.`))
  if (isReadOnce(source)) begunStreams.add(chunks)

  const hasher = isSha256Wanted ? ports.hashing.start('sha256') : null
  let sizeBytes = 0
  const parts = splitStream(chunks, plan.partBytes, (chunk) => {
    sizeBytes += chunk.length
    hasher?.update(chunk)
  })
  // A stalled stream must not block an abort.
  const next = (stop: AbortSignal) =>
    raceWithAbort(
      stop,
      { method: 'UPLOAD', name },
      TE.tryCatch(
        () => parts.next(),
        (thrown) => readFailed(name, thrown),
      ),
    )

  const sendAll = (first: StreamPart): TE.TaskEither<Err | TransferFailure, Uploaded> =>
    F.pipe(
      retryCall(run, run.api.beginMultipart(plan.parts.length)),
      TE.bindTo('begun'),
      TE.bindW('sent', ({ begun }) =>
        inParallel(run.concurrency, signal)(partTasks(run, next, first, begun.urls, plan.sizeBytes)),
      ),
      TE.let('sha256', () => hasher?.digestHex() ?? null),
      TE.flatMap(({ begun: { uploadId }, sent, sha256 }) =>
        completeParts(run, { uploadId, parts: sent, sizeBytes, sha256, isPerhapsComplete: false }),
      ),
      TE.flatMap(recordUpload(run)),
    )

  return bracketFinally(
    TE.right(parts),
    () =>
      F.pipe(
        next(signal),
        TE.flatMap((first) =>
          first.done === true ? uploadSmall(run, bytesSource(name, first.value), first.value.length) : sendAll(first),
        ),
        // Signals to the writer of the stream that reading has stopped.
        TE.tapError(() => TE.fromIO(() => closeStream(source))),
      ),
    () => async () => void parts.return(new Uint8Array()).catch(() => undefined),
  )
}
