/** Whether what is in a draft is what the storage, or the caller, says it must be. */
import { function as F, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch } from '../errors/TransferError.js'
import { type DownloadVerification, type RunningDownload } from './DownloadJob.js'
import { type Etag, etagOf, inferPartBytes } from './etag.js'
import { aborted, readFailed, type TransferFailure } from './failures.js'
import { partHasher } from './partHasher.js'
import { type Draft } from './Sink.js'
import { type Stretch } from './Stretch.js'

// model

/** What was received, with its sums read off. */
export interface Received {
  readonly sizeBytes: number
  readonly sha256: string
  readonly etag: Etag
  readonly computedEtag: string | null
}

// helpers

const mismatch = (what: 'etag' | 'sha256', expected: string, found: string): ChecksumMismatch => ({
  _tag: 'ChecksumMismatch',
  what,
  expected,
  found,
  part: null,
})

type Verified = TE.TaskEither<TransferFailure, DownloadVerification>

const equalOr = (what: 'etag' | 'sha256', expected: string, found: string): Verified =>
  expected === found ? TE.right(what) : TE.left(mismatch(what, expected, found))

/** Another pass over the file, for all the other part sizes that could have given so many parts. */
const anyPartSize = <Err>(
  { ports, signal, name }: RunningDownload<Err>,
  draft: Draft,
  sizeBytes: number,
  etag: Extract<Etag, { _tag: 'Md5OfParts' }>,
): TE.TaskEither<TransferFailure, boolean> => {
  const [, ...others] = inferPartBytes(sizeBytes, etag.partCount)
  if (others.length === 0) return TE.right(false)
  return TE.tryCatch(
    async () => {
      const hashers = others.map((partBytes) => partHasher(ports.hashing, partBytes, etag.partCount))
      for await (const bytes of draft.read()) {
        signal.throwIfAborted()
        for (const hasher of hashers) await hasher.update(bytes)
      }
      const digests = await Promise.all(hashers.map((hasher) => hasher.digestHex()))
      return digests.includes(etag.text)
    },
    (thrown) => (signal.aborted ? aborted('', '', 0, signal.reason) : readFailed(name, thrown)),
  )
}

// operations

/** Reads the sums off; the stretch can't grow after this. */
export const received = <Err>(
  { name }: RunningDownload<Err>,
  { offset, headers, sha256, etag }: Stretch,
): TE.TaskEither<TransferFailure, Received> =>
  TE.tryCatch(
    async () => ({
      sizeBytes: offset,
      sha256: await sha256.digestHex(),
      etag: etagOf(headers),
      computedEtag: etag === null ? null : await etag.digestHex(),
    }),
    (thrown) => readFailed(name, thrown),
  )

/**
 * The strongest proof there is: the caller's SHA-256, else the ETag. A multipart ETag that no likely part size gives
 * proves nothing either way, and leaves the length, which was compared before.
 */
export const verifyDownload = <Err>(run: RunningDownload<Err>, draft: Draft, got: Received): Verified => {
  if (run.expectedSha256 !== null) return equalOr('sha256', run.expectedSha256.toLowerCase(), got.sha256)
  const { etag, computedEtag } = got
  if (etag._tag === 'Opaque' || computedEtag === null) return TE.right('length')
  if (etag._tag === 'Md5') return equalOr('etag', etag.md5, computedEtag)
  if (etag.text === computedEtag) return TE.right('etag')
  return F.pipe(
    anyPartSize(run, draft, got.sizeBytes, etag),
    TE.map((isFound) => (isFound ? 'etag' : 'length')),
  )
}
