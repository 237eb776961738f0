/**
 * Checks whether an existing target already matches the object, so that nothing needs to be
 * fetched.
 */
import { function as F, taskEither as TE, taskOption as TO } from 'fp-ts'
import { checksumsFromFile, type Digests } from './downloadChecksums.js'
import { type Downloaded, downloadLabel, type RunningDownload } from './DownloadJob.js'
import { bareEtag, etagOf } from './etag.js'
import { readFailed, transferAborted, type TransferFailure, raceWithAbort } from './failures.js'
import { isFtp } from './renewableObjectUrl.js'
import { probe } from './probe.js'
import { progressOf } from './progress.js'
import type { Source } from './Source.js'
import type { FileSink } from './Sink.js'
import { expectedSha256For, md5PartBytes, verifyDigests } from './verifyDownload.js'

/**
 * Reads the file sequentially, so that the hashing threads find it in the page cache: a hard disk
 * is slow when each thread reads at a different offset.
 */
const digestsOf = <Err>(
  run: RunningDownload<Err>,
  source: Source,
  sizeBytes: number,
  partBytes: number | null,
): TE.TaskEither<TransferFailure, Digests> => {
  const { ports, signal } = run
  const checksums = checksumsFromFile(ports.hashing, source, sizeBytes, partBytes)
  const read = async (): Promise<void> => {
    let start = 0
    for await (const bytes of source.read(0, sizeBytes)) {
      signal.throwIfAborted()
      const range = { start, end: start + bytes.length }
      start = range.end
      checksums.written(range, bytes, [{ start: 0, end: range.end }])
    }
  }
  return F.pipe(
    TE.tryCatch(read, (thrown) =>
      signal.aborted ? transferAborted(signal, downloadLabel(run)) : readFailed(source.name, thrown),
    ),
    TE.flatMap(() => checksums.finish),
    (work) => raceWithAbort(signal, downloadLabel(run), work),
    TE.tapError(() => TE.fromIO(checksums.discard)),
  )
}

/**
 * Returns none if the file is missing, differs or can't be checked, or if a request fails;
 * the download then runs and reports any error.
 */
export const findExistingTarget = <Err>(run: RunningDownload<Err>, sink: FileSink): TO.TaskOption<Downloaded> =>
  F.pipe(
    TO.Do,
    TO.apS('source', sink.existing),
    TO.bind('stat', ({ source }) => TO.fromTaskEither(source.stat)),
    TO.bind('located', () => TO.fromTaskEither(run.url.get)),
    TO.filter(({ located }) => !isFtp(located.url)),
    TO.bind('seen', ({ located }) => TO.fromTaskEither(probe(run, located.url))),
    TO.filter(({ stat, seen }) => stat.sizeBytes === seen.sizeBytes),
    TO.flatMap(({ source, stat: { sizeBytes }, located, seen: { headers } }) => {
      const stated = headers['etag'] ?? ''
      const etag = etagOf(headers)
      const expected = expectedSha256For(run, located, stated)
      if (expected === null && etag._tag === 'Opaque') return TO.none
      return F.pipe(
        digestsOf(run, source, sizeBytes, md5PartBytes(etag, sizeBytes, expected)),
        TE.bindTo('digests'),
        TE.bind('verification', ({ digests }) =>
          raceWithAbort(
            run.signal,
            downloadLabel(run),
            verifyDigests(run, { sizeBytes, etag, digests, source }, expected),
          ),
        ),
        TO.fromTaskEither,
        TO.flatMap(({ digests: { sha256 }, verification }): TO.TaskOption<Downloaded> => {
          if (verification._tag !== 'Match') return TO.none
          progressOf(run.ports.clock, sizeBytes, run.onProgress).resume(sizeBytes)
          return TO.some({ sizeBytes, etag: bareEtag(stated), sha256, verification: verification.by, isFetched: false })
        }),
      )
    }),
  )
