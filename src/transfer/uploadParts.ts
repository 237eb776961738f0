/**
 * Sends the parts of an upload in parallel. Another thread hashes each part just behind its sender,
 * and the MD5 is compared with the ETag in the response.
 */
import { function as F, taskEither as TE } from 'fp-ts'
import { checksumMismatch } from '../errors/TransferError.js'
import { combineCrc32 } from './combineCrc32.js'
import { bareEtag, etagOf } from './etag.js'
import { sourceChanged, type TransferFailure } from './failures.js'
import type { RangeHash } from './Hashing.js'
import type { ResponseHeaders } from './ObjectStore.js'
import type { PlannedPart } from './uploadPlan.js'
import { retryRequest } from './retryRequests.js'
import { sendRange } from './sendRange.js'
import type { Source } from './Source.js'
import { type CancellableTask, inParallel } from '../task/inParallel.js'
import type { SentPart, StartedUpload } from './uploadCheckpoint.js'
import type { UploadRun } from './UploadJob.js'

// model

export interface SentParts {
  /** In order. */
  readonly parts: ReadonlyArray<SentPart>
  /** Of the complete file, if requested. */
  readonly sha256: string | null
}

/** Receives the offset up to which a part has been read. */
type OnRead = (part: PlannedPart, offset: number) => void

// helpers

/** Advances the checksum of the complete file to the first unread byte. */
const followParts = (parts: ReadonlyArray<PlannedPart>, whole: RangeHash | null): OnRead => {
  const offsets = parts.map(({ start }) => start)
  let first = 0
  const isRead = ({ number, end }: PlannedPart): boolean => offsets[number - 1] === end
  return ({ number }, offset) => {
    offsets[number - 1] = Math.max(offset, offsets[number - 1] ?? 0)
    for (let part = parts[first]; part !== undefined && isRead(part); part = parts[first]) first += 1
    whole?.readTo(offsets[first] ?? offsets.at(-1) ?? 0)
  }
}

/**
 * A part's ETag must be its MD5. An ETag that isn't an MD5 proves nothing, and is only stored for
 * the completion. A part with a wrong ETag is read again: if it differs from the hashed (`md5`) or
 * sent (`crc32`) bytes, the source has changed.
 */
const checkPart = (
  { ports: { hashing }, unchanged }: UploadRun<unknown>,
  source: Source,
  part: PlannedPart,
  headers: ResponseHeaders,
  { md5, crc32 }: { readonly md5: string; readonly crc32: number },
): TE.TaskEither<TransferFailure, SentPart> => {
  const { number } = part
  const etag = headers['etag'] ?? ''
  const read = etagOf(headers)
  if (bareEtag(etag) !== '' && (read._tag !== 'Md5' || read.md5 === md5))
    return TE.right({ number, etag, md5, isProven: read._tag === 'Md5', crc32 })
  const mismatch: TransferFailure = checksumMismatch('etag', md5, etag, number)
  const again = hashing.hashRange('md5', source, part, { withCrc32: true })
  return F.pipe(
    unchanged,
    TE.flatMap(() => again.digest),
    TE.flatMap((digest) => TE.left(digest === md5 && again.crc32() === crc32 ? mismatch : sourceChanged(source.name))),
  )
}

/**
 * Reads a stored part of an earlier run again, for the checksum, and sends it again only if its
 * bytes have changed.
 */
const reuseStoredPart =
  (
    { ports: { hashing }, progress }: UploadRun<unknown>,
    source: Source,
    part: PlannedPart,
    sent: SentPart,
    onRead: OnRead,
    send: CancellableTask<TransferFailure, SentPart>,
  ): CancellableTask<TransferFailure, SentPart> =>
  (signal) =>
    F.pipe(
      hashing.hashRange('md5', source, part).digest,
      TE.flatMap((md5): TE.TaskEither<TransferFailure, SentPart> => {
        if (md5 !== sent.md5) return send(signal)
        onRead(part, part.end)
        progress.resume(part.end - part.start)
        return TE.right(sent)
      }),
    )

/**
 * Whether the SHA-256 belongs to the sent bytes. Assumes so if an earlier version sent some of
 * them.
 */
const isCrcOfSent = (
  sent: ReadonlyArray<SentPart>,
  planned: ReadonlyArray<PlannedPart>,
  whole: number | null,
): boolean => {
  const known = planned.flatMap(({ number, start, end }) => {
    const crc32 = sent[number - 1]?.crc32
    return crc32 === undefined ? [] : [{ crc32, length: end - start }]
  })
  return whole === null || known.length < planned.length || combineCrc32(known) === whole
}

// operations

export const sendPart =
  (
    run: UploadRun<unknown>,
    source: Source,
    part: PlannedPart,
    url: string,
    onRead: OnRead = () => undefined,
  ): CancellableTask<TransferFailure, SentPart> =>
  (signal) =>
    retryRequest({ ...run, signal }, (attempts) => {
      const { hashing, storage } = run.ports
      const hash = hashing.hashRange('md5', source, part)
      let crc32 = 0
      const onStart = () => {
        let offset = part.start
        crc32 = 0
        return (chunk: Uint8Array): void => {
          offset += chunk.length
          crc32 = hashing.crc32(chunk, crc32)
          hash.readTo(offset)
          onRead(part, offset)
        }
      }
      return F.pipe(
        sendRange(
          run,
          { ...part, source, part: part.number, signal, attempts, onStart },
          (bytes) => storage.putPart({ ...bytes, url, signal }),
          ({ headers }) =>
            F.pipe(
              hash.digest,
              TE.flatMap((md5) => checkPart(run, source, part, headers, { md5, crc32 })),
            ),
        ),
        TE.tapError(() => TE.fromIO(hash.discard)),
      )
    })

/** Sends the missing parts; runs `onSent` after each, and waits for it. */
export const sendParts = (
  run: UploadRun<unknown>,
  source: Source,
  { plan: { parts, sizeBytes }, created: { urls }, sent }: StartedUpload,
  onSent: (part: SentPart) => TE.TaskEither<TransferFailure, void>,
): TE.TaskEither<TransferFailure, SentParts> => {
  const whole = run.isSha256Wanted
    ? run.ports.hashing.hashRange('sha256', source, { start: 0, end: sizeBytes }, { withCrc32: true })
    : null
  const onRead = followParts(parts, whole)
  const send =
    (part: PlannedPart): CancellableTask<TransferFailure, SentPart> =>
    (signal) =>
      F.pipe(sendPart(run, source, part, urls[part.number - 1] ?? '', onRead)(signal), TE.tap(onSent))
  const missing = parts.filter(({ number }) => !sent.has(number)).map(send)
  const stored = parts.flatMap((part) => {
    const before = sent.get(part.number)
    return before === undefined ? [] : [reuseStoredPart(run, source, part, before, onRead, send(part))]
  })
  const both: ReadonlyArray<CancellableTask<TransferFailure, ReadonlyArray<SentPart>>> = [
    // Twice as many as the limiter allows in flight: the others wait for their MD5.
    (signal) => inParallel(2 * run.concurrency, signal)(missing),
    // Four concurrent MD5s take little longer than one.
    (signal) => inParallel(run.concurrency, signal)(stored),
  ]
  return F.pipe(
    inParallel(2, run.signal)(both),
    TE.map((all) => all.flat().toSorted((a, b) => a.number - b.number)),
    TE.bindTo('parts'),
    TE.bindW('sha256', () => whole?.digest ?? TE.right(null)),
    TE.filterOrElseW(
      (all) => isCrcOfSent(all.parts, parts, whole?.crc32() ?? null),
      () => sourceChanged(source.name),
    ),
    TE.tapError(() => TE.fromIO(() => whole?.discard())),
  )
}
