/** A stream of unknown length, a few parts of it in memory at a time. @since 0.1.0 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type Aborted } from '../../errors/RequestError.js'
import { type FileError, type TransferRefused } from '../../errors/TransferError.js'
import { bytesSource } from '../bytesSource.js'
import { cutStream, type StreamPart } from './cutStream.js'
import { readFailed, type TransferFailure } from '../failures.js'
import { finishParts } from './finishParts.js'
import { planUpload } from '../plan.js'
import { sendPart } from './sendParts.js'
import { inParallel, type Cancellable } from '../../task/inParallel.js'
import { closeStream, isReadOnce, type StreamSource } from './StreamSource.js'
import { unlessStopped } from '../unlessStopped.js'
import { type BegunUpload, type RunningUpload, type Uploaded } from './UploadJob.js'
import { type SentPart } from './uploadRecord.js'
import { uploadSmall } from './uploadSmall.js'

// model

/** The run of an upload, but for its source, which is another for each part. */
export type RunningStream<Err> = Omit<RunningUpload<Err>, 'source' | 'unchanged'>

interface Whole {
  readonly sizeBytes: number
  readonly sha256: string | null
}

type SendPart = Cancellable<TransferFailure, SentPart>

// helpers

const runOf = <Err>(run: RunningStream<Err>, name: string, bytes: Uint8Array): RunningUpload<Err> => ({
  ...run,
  // They stay where they are until they are sent.
  source: bytesSource(name, bytes),
  unchanged: TE.right(undefined),
})

/** Nothing to compare with where the source has been: it goes by once. */
const unwatched = { reached: () => undefined }

const tooLong = (maxBytes: number): TransferRefused => ({
  _tag: 'TransferRefused',
  reason: `The stream is longer than the ${maxBytes} bytes that it was announced with, and was not stored: give streamSource a larger maxBytes.`,
})

const readBefore = (name: string): TransferRefused => ({
  _tag: 'TransferRefused',
  reason: `The stream ${name} was read before, and can not be read again: give the upload a new one.`,
})

/** Streams that an upload has begun to read: a second one would take what is left of them, or nothing, for the file. */
const begunStreams = new WeakSet<object>()

const failing =
  (failure: TransferFailure): SendPart =>
  () =>
    TE.left(failure)

/** Each part of the stream as a task; a stream that breaks off is one that fails. */
const sending = async function* <Err>(
  run: RunningStream<Err>,
  name: string,
  { urls }: BegunUpload,
  parts: AsyncIterator<StreamPart>,
  first: StreamPart,
  maxBytes: number,
): AsyncGenerator<SendPart> {
  // A part that failed ends the wait for the next one, which may be long in coming.
  const stopper = new AbortController()
  const stop = (): void => stopper.abort()
  const signal = AbortSignal.any([run.signal, stopper.signal])
  let number = 1
  for (let part = first; ; number += 1) {
    const url = urls[number - 1]
    if (url === undefined) {
      yield failing(tooLong(maxBytes))
      return
    }
    const { bytes } = part
    const planned = { number, offset: 0, length: bytes.length }
    const send = sendPart(runOf(run, name, bytes), planned, url, unwatched)
    yield (signal) =>
      F.pipe(
        send(signal),
        TE.tapError(() => TE.fromIO(stop)),
      )
    if (part.isLast) return
    const next = await nextPart(parts, name, signal)()
    if (E.isLeft(next)) {
      // A part that failed before says more.
      if (!stopper.signal.aborted) yield failing(next.left)
      return
    }
    part = next.right
  }
}

/** The next part, or why there is none. A stream that stands still must not keep a transfer from being stopped. */
const nextPart = (
  parts: AsyncIterator<StreamPart>,
  name: string,
  signal: AbortSignal,
): TE.TaskEither<FileError | Aborted, StreamPart> =>
  unlessStopped(
    signal,
    { method: 'UPLOAD', name },
    TE.tryCatch(
      async () => {
        const next = await parts.next()
        return next.done === true ? { bytes: new Uint8Array(), isLast: true } : next.value
      },
      (thrown) => readFailed(name, thrown),
    ),
  )

// operations

/**
 * Sends what comes, and ends as an upload of a file does. What fits in one part goes in one request.
 *
 * Errors: `TransferRefused` when more comes than was announced, `FileError` when the stream breaks off, and those of any upload.
 */
export const uploadStream = <Err extends { readonly _tag: string }>(
  run: RunningStream<Err>,
  { name, chunks }: StreamSource,
  { maxBytes, partBytes }: { readonly maxBytes: number; readonly partBytes: number },
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>

  const inParts = (
    partCount: number,
    parts: AsyncIterator<StreamPart>,
    first: StreamPart,
    wholeOf: () => Promise<Whole>,
  ): Step<Uploaded> => {
    return F.pipe(
      run.api.beginMultipart(partCount),
      TE.bindTo('begun'),
      TE.bind('sent', ({ begun }): Step<ReadonlyArray<SentPart>> =>
        inParallel(run.concurrency, run.signal)(sending(run, name, begun, parts, first, maxBytes)),
      ),
      TE.bind('whole', (): Step<Whole> => TE.tryCatch(wholeOf, (thrown) => readFailed(name, thrown))),
      TE.flatMap(({ begun, sent, whole }) =>
        finishParts(runOf(run, name, new Uint8Array()), {
          ...whole,
          uploadId: begun.uploadId,
          parts: sent,
          isPerhapsComplete: false,
        }),
      ),
      TE.tap(({ uploaded, storedEtag }): Step<void> => run.api.record(uploaded, storedEtag)),
      TE.map(({ uploaded }) => uploaded),
    )
  }

  return async () => {
    const planned = planUpload(maxBytes, { thresholdBytes: 0, partBytes })
    if (E.isLeft(planned)) return planned
    const plan = planned.right
    if (plan._tag === 'Small') return E.left(tooLong(maxBytes))
    if (begunStreams.has(chunks)) return E.left(readBefore(name))
    if (isReadOnce(chunks)) begunStreams.add(chunks)
    const sha256 = run.isSha256Wanted ? run.ports.hashing.start('sha256') : null
    let sizeBytes = 0
    const parts = cutStream(chunks, plan.partBytes, async (chunk) => {
      sizeBytes += chunk.length
      await sha256?.update(chunk)
    })
    const first = await nextPart(parts, name, run.signal)()
    if (E.isLeft(first)) {
      closeStream(chunks)
      return first
    }
    const { bytes, isLast } = first.right
    const outcome = isLast
      ? await uploadSmall(runOf(run, name, bytes), { _tag: 'Small', sizeBytes: bytes.length })()
      : await inParts(plan.parts.length, parts, first.right, async () => ({
          sizeBytes,
          sha256: sha256 === null ? null : await sha256.digestHex(),
        }))()
    // Whoever makes the bytes is told that nobody takes them any more.
    if (E.isLeft(outcome)) closeStream(chunks)
    parts.return(undefined).catch(() => undefined)
    return outcome
  }
}
