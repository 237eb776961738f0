/** A file that has its final name already: where it is proved to be the object, nothing is fetched. */
import { either as E, option as O, type task as T } from 'fp-ts'
import { type Downloaded, expectedOf, type RunningDownload } from './DownloadJob.js'
import { draftSums } from './draftSums.js'
import { bareEtag, etagOf } from '../etag.js'
import { md5PartBytes, verdictOfFile } from './fileVerdict.js'
import { firstByte } from '../firstByte.js'
import { type FileSink } from '../Sink.js'
import { unlessStopped } from '../unlessStopped.js'

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
    const seen = await run.gate.through(run.signal, firstByte(run, located.right.url))()
    if (E.isLeft(seen) || seen.right.sizeBytes !== sizeBytes) return O.none
    const etag = etagOf(seen.right.headers)
    const stated = seen.right.headers['etag'] ?? ''
    const expected = expectedOf(run, located.right, stated)
    if (expected === null && etag._tag === 'Opaque') return O.none
    const sums = draftSums(run.ports.hashing, source.value, sizeBytes, md5PartBytes(etag, sizeBytes, expected !== null))
    const summed = await unlessStopped(run.signal, sums.finish)()
    sums.discard()
    if (E.isLeft(summed)) return O.none
    const verdict = await unlessStopped(
      run.signal,
      verdictOfFile(run, source.value, { sizeBytes, etag }, summed.right, expected),
    )()
    if (E.isLeft(verdict) || verdict.right._tag !== 'Proven' || verdict.right.by === 'length') return O.none
    run.progressOf(sizeBytes).skip(sizeBytes)
    const { sha256 } = summed.right
    return O.some({ sizeBytes, etag: bareEtag(stated), sha256, verification: verdict.right.by, isFetched: false })
  }
