/** Fetches what a target lacks of an object, and computes the checksums of all of it meanwhile. */
import { function as F, taskEither as TE } from 'fp-ts'
import { type Aborted } from '../errors/RequestError.js'
import { type FileError } from '../errors/TransferError.js'
import { buffersFor } from './bufferedWriter.js'
import { addRange, type ByteRange, type ByteRanges, gapsIn, noRanges, splitRanges, totalBytes } from './ByteRange.js'
import { type Checksums, checksumsBehind, checksumsInPassing, type Digests } from './checksums.js'
import { checkpointing } from './downloadCheckpoint.js'
import { downloading, type RunningDownload } from './DownloadJob.js'
import { type Etag, etagOf, inferPartBytes } from './etag.js'
import { readFailed, unlessStopped } from './failures.js'
import { failed, type FetchFailure, fetchRanges, type FirstResponse } from './fetchRanges.js'
import { isFtp } from './objectUrl.js'
import { type Progress } from './progress.js'
import { type RemoteObject } from './rangeResponse.js'
import { type Attempts } from './retry.js'
import { type OpenTarget } from './Sink.js'
import { expectedOf, md5PartBytes } from './verify.js'

// model

export interface Filling {
  readonly target: OpenTarget
  readonly first: FirstResponse
  /** Without an ETag where the rest of it can't be asked for. */
  readonly object: RemoteObject
  /** All of it is fetched again and compared: only what differs is written. */
  readonly isRefetch: boolean
  /** Those at the first request. */
  readonly attempts: Attempts
  readonly progress: Progress
}

export interface Filled extends Digests {
  readonly receivedBytes: number
}

const MiB = 1024 * 1024
export const defaultRangeBytes = 8 * MiB

/** An object's own parts make good ranges, unless they are very long. */
const maxPartRangeBytes = 64 * MiB

// pure helpers

/**
 * Of the ranges behind the first one, which was asked for before anything was known of the object.
 */
const laterBytes = (asked: number | null, etag: Etag, sizeBytes: number): number => {
  const [partBytes] = etag._tag === 'Md5OfParts' ? inferPartBytes(sizeBytes, etag.partCount) : []
  const isFitting = partBytes !== undefined && partBytes >= MiB && partBytes <= maxPartRangeBytes
  return asked ?? (isFitting ? partBytes : defaultRangeBytes)
}

/**
 * What the first response has of the bytes that are missing; `null` where it has none of the first
 * of them.
 */
const begunRange = ({ range }: FirstResponse, done: ByteRanges): ByteRange | null => {
  const end = Math.min(range.end, done[0]?.start ?? Infinity)
  return done.length === 0 || end > 0 ? { start: 0, end } : null
}

/** What is missing behind that, range by range. A file on an FTP server is one. */
const laterRanges = (
  run: Pick<RunningDownload<unknown>, 'rangeBytes'>,
  { first, object: { sizeBytes } }: Filling,
  done: ByteRanges,
): ReadonlyArray<ByteRange> => {
  if (sizeBytes === null || sizeBytes === 0) return []
  const { url } = first.located
  const etag = etagOf(first.answer.headers)
  return splitRanges(gapsIn(done, sizeBytes), isFtp(url) ? sizeBytes : laterBytes(run.rangeBytes, etag, sizeBytes))
}

// helpers

const checksumsOf = (run: RunningDownload<unknown>, { target, first, object: { sizeBytes } }: Filling): Checksums => {
  const { hashing } = run.ports
  const expectedSha256 = expectedOf(run, first.located, first.object.etag)
  const partBytes = md5PartBytes(etagOf(first.answer.headers), sizeBytes, expectedSha256)
  return target._tag === 'PartialFile'
    ? checksumsBehind(hashing, target.source, target.object.sizeBytes, partBytes)
    : checksumsInPassing(hashing, run.name, partBytes)
}

// operations

export const fetchMissing = <Err>(
  run: RunningDownload<Err>,
  filling: Filling,
): TE.TaskEither<FetchFailure<Err>, Filled> => {
  const { signal, ports } = run
  const { target, first, object, isRefetch, attempts, progress } = filling
  const partial = target._tag === 'PartialFile' ? target : null
  let done = partial === null || isRefetch ? noRanges : partial.done
  const checksums = checksumsOf(run, filling)
  const checkpoints = partial === null || isRefetch ? null : checkpointing(partial, ports.clock, () => done)
  const flush: TE.TaskEither<FileError, void> = checkpoints?.flush ?? TE.right(undefined)
  const store = partial !== null && isRefetch ? partial.overwrite : target.write

  const write = (start: number, bytes: Uint8Array): TE.TaskEither<FileError | Aborted, void> =>
    F.pipe(
      // A stream may never take them; a write to a file is waited for, before the file is closed.
      run.isStream ? unlessStopped(signal, downloading(run), store(start, bytes)) : store(start, bytes),
      TE.flatMap(() =>
        TE.tryCatch(
          () => {
            const range = { start, end: start + bytes.length }
            done = addRange(done, range)
            checkpoints?.touch()
            return checksums.written(range, bytes, done)
          },
          (thrown) => readFailed(run.name, thrown),
        ),
      ),
    )

  const begun = begunRange(first, done)
  const later = laterRanges(run, filling, begun === null ? done : addRange(done, begun))
  return F.pipe(
    TE.fromTask<void, FetchFailure<Err>>(async () => {
      if (begun === null) await first.discard()
      if (done.length > 0) progress.resume(totalBytes(done))
      for (const range of done) await checksums.written(range, new Uint8Array(), done)
    }),
    TE.flatMap(() =>
      fetchRanges(run, {
        object,
        ranges: begun === null ? later : [begun, ...later],
        first: begun === null ? null : first,
        attempts,
        buffers: buffersFor(object.sizeBytes),
        counted: progress.attempt(),
        write,
      }),
    ),
    TE.flatMap(() =>
      F.pipe(
        unlessStopped(signal, downloading(run), checksums.finish),
        // Meanwhile: a process that is killed then has all of it.
        TE.apFirstW(flush),
        TE.bimap(failed<Err>, (digests) => ({ ...digests, receivedBytes: totalBytes(done) })),
      ),
    ),
    TE.tapError(() =>
      TE.fromTask(async () => {
        checksums.discard()
        await flush()
      }),
    ),
  )
}
