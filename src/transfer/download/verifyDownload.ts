/** Whether what is in a draft is what the storage, or the caller, says it must be. */
import { function as F, taskEither as TE } from 'fp-ts'
import { type ChecksumMismatch } from '../../errors/TransferError.js'
import { downloading, type RunningDownload } from './DownloadJob.js'
import { type Etag, etagOf, inferPartBytes } from '../etag.js'
import { readFailed, stopped, type TransferFailure } from '../failures.js'
import { partHasher } from './partHasher.js'
import { type Draft } from '../Sink.js'
import { type Stretch } from './Stretch.js'

// model

/** What was received, with its sums read off. */
export interface Received {
  readonly sizeBytes: number
  readonly sha256: string
  readonly etag: Etag
  readonly computedEtag: string | null
}

/**
 * `Unproven`: nothing is there to compare with. `Doubtful`: a multipart ETag that no likely part size gives, since the size is an unusual one or since a byte is wrong.
 */
export type Verdict =
  | { readonly _tag: 'Proven'; readonly by: 'sha256' | 'etag' }
  | { readonly _tag: 'Unproven' }
  | { readonly _tag: 'Wrong'; readonly failure: ChecksumMismatch }
  | { readonly _tag: 'Doubtful' }

export type Md5OfParts = Extract<Etag, { _tag: 'Md5OfParts' }>

// helpers

const mismatch = (what: 'etag' | 'sha256', expected: string, found: string): ChecksumMismatch => ({
  _tag: 'ChecksumMismatch',
  what,
  expected,
  found,
  part: null,
})

const equal = (what: 'etag' | 'sha256', expected: string, found: string): Verdict =>
  expected === found ? { _tag: 'Proven', by: what } : { _tag: 'Wrong', failure: mismatch(what, expected, found) }

// operations

/** Another pass over a draft, for all of these part sizes; it is read on this thread, so let it be a small one. */
export const isMadeOf = <Err>(
  run: RunningDownload<Err>,
  draft: Draft,
  etag: Md5OfParts,
  partSizes: ReadonlyArray<number>,
): TE.TaskEither<TransferFailure, boolean> =>
  TE.tryCatch(
    async () => {
      const { ports, signal } = run
      const hashers = partSizes.map((partBytes) => partHasher(ports.hashing, partBytes, etag.partCount))
      for await (const bytes of draft.read()) {
        signal.throwIfAborted()
        for (const hasher of hashers) await hasher.update(bytes)
      }
      const digests = await Promise.all(hashers.map((hasher) => hasher.digestHex()))
      return digests.includes(etag.text)
    },
    (thrown) => (run.signal.aborted ? stopped(run.signal, downloading(run)) : readFailed(run.name, thrown)),
  )

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
 * The strongest proof there is: the SHA-256 that is expected, else the ETag.
 * `isMade` says whether the file gives a multipart ETag with any of some other part sizes.
 */
export const verdictOf = (
  expectedSha256: string | null,
  { etag, computedEtag, sha256, sizeBytes }: Received,
  isMade: (etag: Md5OfParts, partSizes: ReadonlyArray<number>) => TE.TaskEither<TransferFailure, boolean>,
): TE.TaskEither<TransferFailure, Verdict> => {
  if (expectedSha256 !== null) return TE.right(equal('sha256', expectedSha256, sha256))
  if (etag._tag === 'Opaque') return TE.right({ _tag: 'Unproven' })
  if (etag._tag === 'Md5' && computedEtag !== null) return TE.right(equal('etag', etag.md5, computedEtag))
  if (etag._tag === 'Md5') return TE.right({ _tag: 'Unproven' })
  if (etag.text === computedEtag) return TE.right({ _tag: 'Proven', by: 'etag' })
  const [, ...others] = inferPartBytes(sizeBytes, etag.partCount)
  return F.pipe(
    others.length === 0 ? TE.right(false) : isMade(etag, others),
    TE.map((isFound): Verdict => (isFound ? { _tag: 'Proven', by: 'etag' } : { _tag: 'Doubtful' })),
  )
}
