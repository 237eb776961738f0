/** A file that has its final name already: where it is proved to be the object, nothing is fetched. */
import { either as E, function as F, option as O, type task as T, taskEither as TE } from 'fp-ts'
import { type Downloaded, downloading, expectedOf, type RunningDownload } from './DownloadJob.js'
import { fileSums, type Sums } from './fileSums.js'
import { bareEtag, etagOf } from '../etag.js'
import { readFailed, stopped, type TransferFailure } from '../failures.js'
import { md5PartBytes, verdictOfFile } from './verdictOfFile.js'
import { firstByte } from '../probe.js'
import { type FileSink } from '../Sink.js'
import { type Source } from '../Source.js'
import { unlessStopped } from '../unlessStopped.js'

/**
 * Reads it from its start to its end, and lets the threads that hash follow out of the system's memory: a disk that turns would be slow if they
 * read, each, at a place of its own.
 */
const sumsOf = async <Err>(
  run: RunningDownload<Err>,
  source: Source,
  sizeBytes: number,
  partBytes: number | null,
): Promise<E.Either<TransferFailure, Sums>> => {
  const { ports, signal } = run
  const sums = fileSums(ports.hashing, source, sizeBytes, partBytes)
  let end = 0
  const read = TE.tryCatch(
    async () => {
      for await (const bytes of source.read(0, sizeBytes)) {
        signal.throwIfAborted()
        const span = { start: end, end: end + bytes.length }
        end = span.end
        sums.written(span, [{ start: 0, end }])
      }
    },
    (thrown) => (signal.aborted ? stopped(signal, downloading(run)) : readFailed(source.name, thrown)),
  )
  const summed = await unlessStopped(
    signal,
    downloading(run),
    F.pipe(
      read,
      TE.flatMap(() => sums.finish),
    ),
  )()
  if (E.isLeft(summed)) sums.discard()
  return summed
}

/**
 * None where there is no such file, or it is another, or nothing but its length speaks for it, or it can't be told: whoever downloads it then
 * says why. By the SHA-256 that was recorded of the very object that the storage has now, or by its ETag.
 */
export const standing =
  <Err>(run: RunningDownload<Err>, sink: FileSink): T.Task<O.Option<Downloaded>> =>
  async () => {
    const source = await sink.there()
    const stat = O.isSome(source) ? await source.value.stat() : null
    if (O.isNone(source) || stat === null || E.isLeft(stat)) return O.none
    const { sizeBytes } = stat.right
    const located = await run.addresses.get()
    if (E.isLeft(located) || !/^https?:/i.test(located.right.url)) return O.none
    const seen = await firstByte(run, located.right.url)()
    if (E.isLeft(seen) || seen.right.sizeBytes !== sizeBytes) return O.none
    const etag = etagOf(seen.right.headers)
    const stated = seen.right.headers['etag'] ?? ''
    const expected = expectedOf(run, located.right, stated)
    if (expected === null && etag._tag === 'Opaque') return O.none
    const summed = await sumsOf(run, source.value, sizeBytes, md5PartBytes(etag, sizeBytes, expected !== null))
    if (E.isLeft(summed)) return O.none
    const verdict = await unlessStopped(
      run.signal,
      downloading(run),
      verdictOfFile(run, source.value, { sizeBytes, etag }, summed.right, expected),
    )()
    if (E.isLeft(verdict) || verdict.right._tag !== 'Proven') return O.none
    run.progressOf(sizeBytes).resume(sizeBytes)
    const { sha256 } = summed.right
    return O.some({ sizeBytes, etag: bareEtag(stated), sha256, verification: verdict.right.by, isFetched: false })
  }
