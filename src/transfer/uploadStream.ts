/** Uploads a stream of unknown length, with a few parts of it in memory at a time. @since 0.1.0 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { bracketFinally } from '../task/bracketFinally.js'
import { type Aborted } from '../errors/RequestError.js'
import { type FileError, type TransferRefused, transferRefused } from '../errors/TransferError.js'
import { completeUpload, recordUpload } from './completeUpload.js'
import { readFailed, type TransferFailure, unlessStopped } from './failures.js'
import { type MultipartUpload } from './uploadPlan.js'
import { bytesSource, closeStream, isReadOnce, type ObservedSource, type StreamSource } from './Source.js'
import { type Cancellable, inParallel } from '../task/inParallel.js'
import { type SentPart } from './uploadCheckpoint.js'
import { type BegunUpload, type Uploaded, type UploadRun } from './UploadJob.js'
import { sendPart } from './uploadParts.js'
import { uploadSmall } from './uploadSmall.js'

// model

export interface StreamPart {
  readonly bytes: Uint8Array
  /** Nothing comes after it. */
  readonly isLast: boolean
}

/** A stream that is being read. */
interface OpenStream {
  readonly next: (signal: AbortSignal) => TE.TaskEither<FileError | Aborted, StreamPart>
  /** What was read until now. */
  readonly whole: TE.TaskEither<FileError, { readonly sizeBytes: number; readonly sha256: string | null }>
  readonly close: () => void
}

type SendPart = Cancellable<TransferFailure, SentPart>

/**
 * Streams that an upload has begun to read: a second one would take what is left of them, or
 * nothing, for the file.
 */
const begunStreams = new WeakSet<object>()

// helpers

const tooLong = (maxBytes: number): TransferRefused =>
  transferRefused(
    `The stream is longer than the ${maxBytes} bytes that it was announced with, and was not stored: give streamSource a larger maxBytes.`,
  )

/** A part in memory, which does not change. */
const inMemory = (name: string, bytes: Uint8Array): ObservedSource => ({
  source: bytesSource(name, bytes),
  identity: null,
  unchanged: TE.right(undefined),
})

/**
 * Cuts a stream into parts of `partBytes`, each in memory of its own; the last may be shorter, and
 * is empty only when there is nothing at all. Iterating rejects as the stream does. `onRead`
 * receives each chunk once, in order.
 */
export const cutStream = async function* (
  chunks: AsyncIterable<Uint8Array>,
  partBytes: number,
  onRead: (chunk: Uint8Array) => void | Promise<void>,
): AsyncGenerator<StreamPart> {
  let part = new Uint8Array(partBytes)
  let filled = 0
  for await (const chunk of chunks) {
    await onRead(chunk)
    for (let at = 0; at < chunk.length;) {
      // A full part goes out when more comes: only then is it known that it is not the last.
      if (filled === partBytes) {
        yield { bytes: part, isLast: false }
        part = new Uint8Array(partBytes)
        filled = 0
      }
      const taken = Math.min(chunk.length - at, partBytes - filled)
      part.set(chunk.subarray(at, at + taken), filled)
      at += taken
      filled += taken
    }
  }
  yield { bytes: part.subarray(0, filled), isLast: true }
}

const openStream = (
  { ports: { hashing }, isSha256Wanted, name }: UploadRun<unknown>,
  stream: StreamSource,
  partBytes: number,
): E.Either<TransferRefused, OpenStream> => {
  const { chunks } = stream
  if (begunStreams.has(chunks))
    return E.left(
      transferRefused(`The stream ${name} was read before, and can not be read again: give the upload a new one.`),
    )
  if (isReadOnce(stream)) begunStreams.add(chunks)
  const hasher = isSha256Wanted ? hashing.start('sha256') : null
  let sizeBytes = 0
  const parts = cutStream(chunks, partBytes, async (chunk) => {
    sizeBytes += chunk.length
    await hasher?.update(chunk)
  })
  const readPart = async (): Promise<StreamPart> => {
    const next = await parts.next()
    return next.done === true ? { bytes: new Uint8Array(), isLast: true } : next.value
  }
  const failed = (thrown: unknown): FileError => readFailed(name, thrown)
  return E.right({
    // A stream that stalls must not keep a transfer from being stopped.
    next: (signal) => unlessStopped(signal, { method: 'UPLOAD', name }, TE.tryCatch(readPart, failed)),
    whole: TE.tryCatch(async () => ({ sizeBytes, sha256: hasher === null ? null : await hasher.digestHex() }), failed),
    close: () => void parts.return(undefined).catch(() => undefined),
  })
}

/** Each part of the stream as a task; a stream that breaks off ends in a task that fails. */
const partTasks = async function* (
  run: UploadRun<unknown>,
  stream: OpenStream,
  first: StreamPart,
  { urls }: BegunUpload,
  maxBytes: number,
): AsyncGenerator<SendPart> {
  // A part that fails ends the wait for the next one, which may take long to come.
  const failed = new AbortController()
  const signal = AbortSignal.any([run.signal, failed.signal])
  let part: E.Either<TransferFailure, StreamPart> = E.right(first)
  for (let number = 1; ; number += 1) {
    const url = urls[number - 1]
    if (E.isRight(part) && url === undefined) part = E.left(tooLong(maxBytes))
    if (E.isLeft(part)) {
      const { left } = part
      // The part that failed says more.
      if (!failed.signal.aborted) yield () => TE.left(left)
      return
    }
    const { bytes, isLast } = part.right
    const from = { ...inMemory(run.name, bytes), onRead: () => undefined }
    const send = sendPart(run, from, { number, start: 0, end: bytes.length }, url ?? '')
    yield F.flow(
      send,
      TE.tapError(() => TE.fromIO(() => failed.abort())),
    )
    if (isLast) return
    part = await stream.next(signal)()
  }
}

const uploadPartsOf = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  stream: OpenStream,
  first: StreamPart,
  { parts, sizeBytes: maxBytes }: MultipartUpload,
): TE.TaskEither<Err | TransferFailure, Uploaded> =>
  F.pipe(
    run.api.beginMultipart(parts.length),
    TE.bindTo('begun'),
    TE.bindW('parts', ({ begun }) =>
      inParallel(run.concurrency, run.signal)(partTasks(run, stream, first, begun, maxBytes)),
    ),
    TE.bindW('whole', () => stream.whole),
    TE.flatMap(({ begun: { uploadId }, parts, whole }) =>
      completeUpload(run, { ...whole, uploadId, parts, isPerhapsComplete: false }),
    ),
    TE.flatMap(recordUpload(run)),
  )

// operations

/**
 * Sends what comes, and ends as an upload of a file does. What fits in one part goes in one
 * request.
 *
 * Errors: `TransferRefused` when more comes than was announced, `FileError` when the stream breaks
 * off, and those of any upload.
 */
export const uploadStream = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  source: StreamSource,
  plan: MultipartUpload,
): TE.TaskEither<Err | TransferFailure, Uploaded> =>
  bracketFinally(
    TE.fromIOEither(() => openStream(run, source, plan.partBytes)),
    (stream) =>
      F.pipe(
        stream.next(run.signal),
        TE.flatMap((first): TE.TaskEither<Err | TransferFailure, Uploaded> =>
          first.isLast
            ? uploadSmall(run, inMemory(run.name, first.bytes), first.bytes.length)
            : uploadPartsOf(run, stream, first, plan),
        ),
        // The writer of the stream finds out that it is no longer read.
        TE.tapError(() => TE.fromIO(() => closeStream(source))),
      ),
    (stream) => async () => stream.close(),
  )
