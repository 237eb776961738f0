/** A large object into a draft that outlives the process: in ranges side by side, its sums taken meanwhile by other threads. */
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { safeUrl } from '../../errors/RequestError.js'
import { acceptDownload } from './acceptDownload.js'
import { downloading, expectedOf, type Downloaded, type RunningDownload } from './DownloadJob.js'
import { type DraftNote } from './draftNote.js'
import { fileSums } from './fileSums.js'
import { bareEtag, etagOf } from '../etag.js'
import { type TransferFailure } from '../failures.js'
import { likeliestPartBytes, md5PartBytes, verdictOfFile } from './verdictOfFile.js'
import { noting } from './noting.js'
import { type Begun, fetchRanges, type Stop } from './ranges.js'
import { type LargeFound } from './receive.js'
import { isWorthAnother } from './secondLook.js'
import { type FileSink, type LastingDraft } from '../Sink.js'
import { gapsIn, noSpans, piecesOf, type Span, totalBytes, withSpan } from './spans.js'
import { unlessStopped } from '../unlessStopped.js'

// model

const MiB = 1024 * 1024

export const defaultRangeBytes = 8 * MiB

/** The object's own parts make good ranges, unless they are very long. */
const maxPartRangeBytes = 64 * MiB

type Failed<Err> = Stop<Err>
type Step<Err, A> = Promise<E.Either<Failed<Err>, A>>

// pure helpers

/** FTP takes half a dozen exchanges for each file, and gives it from where it is asked for to its end. */
const isFtp = (url: string): boolean => /^ftps?:/i.test(url)

const rangeBytesOf = (asked: number | null, partBytes: number | null): number => {
  if (asked !== null) return Math.max(1, asked)
  return partBytes !== null && partBytes >= MiB && partBytes <= maxPartRangeBytes ? partBytes : defaultRangeBytes
}

const failed = <Err>(failure: Err | TransferFailure): Failed<Err> => ({ _tag: 'Failed', failure })

/** Writes only what is not there already, and tells of it. */
const correcting = (draft: LastingDraft, onOther: () => void): Pick<LastingDraft, 'write'> => ({
  write: (offset, chunks) => {
    const [first] = chunks
    if (first === undefined) return TE.right(undefined)
    return F.pipe(
      draft.holds(offset, first),
      TE.flatMap((isThere) => {
        if (isThere) return TE.right(undefined)
        onOther()
        return draft.write(offset, chunks)
      }),
    )
  },
})

// operations

/** What an earlier run left of this very object; else an empty draft. */
const begin = async <Err>(draft: LastingDraft, note: DraftNote): Step<Err, DraftNote['done']> => {
  const fitting = F.pipe(
    draft.note,
    O.filter(
      ({ source, etag, sizeBytes }) => source === note.source && etag === note.etag && sizeBytes === note.sizeBytes,
    ),
  )
  const isKept = O.isSome(fitting)
  const emptied = isKept ? E.right(undefined) : await draft.truncate(0)()
  // Sparse, and so at no cost; but a file system that can't hold so large a file says it now.
  const sized = E.isLeft(emptied) ? emptied : await draft.truncate(note.sizeBytes)()
  // What is left of another object's note must not be added to.
  const noted = E.isLeft(sized) || isKept ? sized : await draft.record(note)()
  if (E.isLeft(noted)) return E.left(failed(noted.left))
  return E.right(isKept ? fitting.value.done : noSpans)
}

const fill = async <Err>(run: RunningDownload<Err>, draft: LastingDraft, large: LargeFound): Step<Err, Downloaded> => {
  const { object, headers, located } = large
  const { sizeBytes } = object
  const etag = etagOf(headers)
  const note: DraftNote = { source: safeUrl(located.url), etag: object.etag, sizeBytes, done: noSpans }
  const left = await begin<Err>(draft, note)
  if (E.isLeft(left)) return left
  const isOneStream = isFtp(located.url)
  const rangeBytes = isOneStream ? sizeBytes : rangeBytesOf(run.rangeBytes, likeliestPartBytes(etag, sizeBytes))
  const progress = run.progressOf(sizeBytes)
  const isSecure = located.url.startsWith('https:')

  const pass = async (number: number, before: DraftNote['done'], begun: Begun | null): Step<Err, Downloaded> => {
    let [done, isDifferent] = [before, false]
    const isShaKnown = expectedOf(run, located, object.etag) !== null
    const sums = fileSums(run.ports.hashing, draft.source, sizeBytes, md5PartBytes(etag, sizeBytes, isShaKnown))
    const notes = noting(draft, run.ports.clock, () => ({ ...note, done }))
    const counted = progress.attempt()
    if (totalBytes(before) > 0) progress.resume(totalBytes(before))
    for (const span of before) sums.written(span, before)
    const onWritten = (span: Span): void => {
      done = withSpan(done, span)
      sums.written(span, done)
      if (number === 1) notes.touch()
    }
    const fetched = await fetchRanges(run, {
      object,
      draft: number === 1 ? draft : correcting(draft, () => (isDifferent = true)),
      pieces: piecesOf(gapsIn(before, sizeBytes), rangeBytes),
      begun,
      counted,
      onWritten,
    })()
    // While the rest is hashed: a process that is killed then has it all.
    const flushing = notes.flush()
    if (E.isLeft(fetched)) {
      sums.discard()
      await flushing
      return fetched
    }
    const summed = await unlessStopped(run.signal, downloading(run), sums.finish)()
    const noted = await flushing
    if (E.isLeft(summed)) {
      sums.discard()
      return E.left(failed(summed.left))
    }
    if (E.isLeft(noted)) return E.left(failed(noted.left))
    const latest = await run.addresses.get()
    const expected = expectedOf(run, E.isRight(latest) ? latest.right : located, object.etag)
    const verdict = await unlessStopped(
      run.signal,
      downloading(run),
      verdictOfFile(run, draft.source, { sizeBytes, etag }, summed.right, expected),
    )()
    if (E.isLeft(verdict)) return E.left(failed(verdict.left))
    if (isWorthAnother({ number, verdict: verdict.right, isDifferent, isSecure })) {
      progress.restart()
      return pass(number + 1, noSpans, null)
    }
    const accepted = acceptDownload(run, verdict.right, { url: located.url, headers }, sizeBytes)
    if (E.isLeft(accepted)) return E.left(failed(accepted.left))
    const verification = accepted.right
    const committed = await draft.commit()
    return E.isLeft(committed)
      ? E.left(failed(committed.left))
      : E.right({ sizeBytes, etag: bareEtag(object.etag), sha256: summed.right.sha256, verification, isFetched: true })
  }

  const { answer, permit, giveUp } = large
  return pass(1, left.right, { url: located.url, answer, permit, giveUp })
}

/** What is left of a failed download is of use to the next run, unless it is known to be wrong. */
const isOfUse = <Err>(stop: Failed<Err>): boolean =>
  stop._tag === 'Failed' && !(isTagged(stop.failure) && stop.failure._tag === 'ChecksumMismatch')

const isTagged = (failure: unknown): failure is { readonly _tag: string } =>
  typeof failure === 'object' && failure !== null && '_tag' in failure

/** Ends with the file under its name, or with a draft that another run can go on with, or with nothing. */
export const downloadRanges =
  <Err>(run: RunningDownload<Err>, sink: FileSink, large: LargeFound): TE.TaskEither<Stop<Err>, Downloaded> =>
  async () => {
    const opened = await sink.openLasting(large.object.sizeBytes)()
    if (E.isLeft(opened)) return E.left(failed(opened.left))
    const draft = opened.right
    const outcome = await fill(run, draft, large)
    if (E.isLeft(outcome)) await (isOfUse(outcome.left) ? draft.keep : draft.discard)()
    return outcome
  }
