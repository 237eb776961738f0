/** Fetches the ranges that a target lacks, and computes the checksums of the complete object. */
import { function as F, taskEither as TE } from 'fp-ts'
import { inParallel } from '../task/inParallel.js'
import { buffersFor } from './bufferedWriter.js'
import { addRange, type ByteRange, type ByteRanges, gapsIn, noRanges, splitRanges, totalBytes } from './ByteRange.js'
import { checksumsFromFile, checksumsInMemory, type Digests } from './downloadChecksums.js'
import { checkpointing } from './downloadCheckpoint.js'
import { downloadLabel, type RunningDownload } from './DownloadJob.js'
import { etagOf, inferPartBytes } from './etag.js'
import { raceWithAbort } from './failures.js'
import {
  discardFirst,
  permanentFailure,
  type FetchFailure,
  fetchRange,
  type FirstResponse,
  type RangeTarget,
} from './fetchRange.js'
import { isFtp } from './renewableObjectUrl.js'
import type { TransferProgress } from './progress.js'
import type { RemoteObject } from './rangeResponse.js'
import type { OpenTarget } from './Sink.js'
import { expectedSha256For, md5PartBytes } from './verifyDownload.js'

// model

export interface FetchJob {
  readonly target: OpenTarget
  readonly first: FirstResponse
  /** Without an ETag if the remaining ranges can't be requested. */
  readonly object: RemoteObject
  /** Fetches everything again, and writes only bytes that differ. */
  readonly isRefetch: boolean
  readonly progress: TransferProgress
}

export interface Fetched extends Digests {
  readonly receivedBytes: number
}

const MiB = 1024 * 1024
export const defaultRangeBytes = 8 * MiB

/** The largest part size to use as the range size. */
const maxPartRangeBytes = 64 * MiB

// pure helpers

/** Matches the object's own part size, if suitable. A file on an FTP server is a single range. */
const laterRangeBytes = (
  { rangeBytes }: RunningDownload<unknown>,
  { located, response }: FirstResponse,
  sizeBytes: number,
): number => {
  if (isFtp(located.url)) return sizeBytes
  const etag = etagOf(response.headers)
  const [partBytes] = etag._tag === 'Md5OfParts' ? inferPartBytes(sizeBytes, etag.partCount) : []
  const isFitting = partBytes !== undefined && partBytes >= MiB && partBytes <= maxPartRangeBytes
  return rangeBytes ?? (isFitting ? partBytes : defaultRangeBytes)
}

/** The range to take from the first response; `null` if its bytes are already stored. */
const beginningOf = ({ range }: FirstResponse, done: ByteRanges): ByteRange | null => {
  const end = Math.min(range.end, done[0]?.start ?? Infinity)
  return done.length === 0 || end > 0 ? { start: 0, end } : null
}

// operation

export const fetchMissingRanges = <Err>(
  run: RunningDownload<Err>,
  { target, first, object, isRefetch, progress }: FetchJob,
): TE.TaskEither<FetchFailure<Err>, Fetched> => {
  const { signal, ports } = run
  const { sizeBytes } = object
  const partial = target._tag === 'PartialFile' ? target : null
  const store = partial !== null && isRefetch ? partial.overwrite : target.write
  let done = partial === null || isRefetch ? noRanges : partial.done

  const etag = etagOf(first.response.headers)
  const partBytes = md5PartBytes(etag, sizeBytes, expectedSha256For(run, first.located, first.object.etag))
  const checksums =
    partial === null
      ? checksumsInMemory(ports.hashing, partBytes)
      : checksumsFromFile(ports.hashing, partial.source, partial.object.sizeBytes, partBytes)
  const checkpoints = partial === null || isRefetch ? null : checkpointing(partial, ports.clock, () => done)
  const flush = checkpoints?.flush ?? TE.right(undefined)

  const write: RangeTarget['write'] = (start, bytes) =>
    F.pipe(
      // A stream may never accept the bytes; a write to a file must complete before the file is
      // closed.
      run.isStream ? raceWithAbort(signal, downloadLabel(run), store(start, bytes)) : store(start, bytes),
      TE.tapIO(() => () => {
        const range = { start, end: start + bytes.length }
        done = addRange(done, range)
        checkpoints?.touch()
        checksums.written(range, bytes, done)
      }),
    )

  const beginning = beginningOf(first, done)
  const missing = gapsIn(beginning === null ? done : addRange(done, beginning), sizeBytes ?? 0)
  const later = sizeBytes === null ? [] : splitRanges(missing, laterRangeBytes(run, first, sizeBytes))
  const into = { object, write, buffers: buffersFor(sizeBytes), progress }
  const fetch = (range: ByteRange) => (stop: AbortSignal) =>
    fetchRange(run, into, range, range === beginning ? first : null, stop)
  return F.pipe(
    TE.fromTask<void, FetchFailure<Err>>(async () => {
      if (beginning === null) await discardFirst(first)()
      if (done.length > 0) progress.resume(totalBytes(done))
      for (const range of done) checksums.written(range, new Uint8Array(), done)
    }),
    // When one fails, the others stop after writing what they received.
    TE.flatMap(() =>
      F.pipe((beginning === null ? later : [beginning, ...later]).map(fetch), inParallel(run.concurrency, signal)),
    ),
    TE.flatMap(() =>
      F.pipe(
        raceWithAbort(signal, downloadLabel(run), checksums.finish),
        // Flushes in parallel, so that a process that is killed while hashing loses nothing.
        TE.apFirstW(flush),
        TE.bimap(permanentFailure<Err>, (digests) => ({ ...digests, receivedBytes: totalBytes(done) })),
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
