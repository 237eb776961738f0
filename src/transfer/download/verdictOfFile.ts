/** Whether a file is the object that a storage has, by what other threads have computed of it. */
import { function as F, taskEither as TE } from 'fp-ts'
import { type RunningDownload } from './DownloadJob.js'
import { md5sOf, type Sums } from './fileSums.js'
import { type Etag, inferPartBytes, multipartEtag } from '../etag.js'
import { type TransferFailure } from '../failures.js'
import { type Source } from '../Source.js'
import { type Md5OfParts, type Verdict, verdictOf } from './verifyDownload.js'

// pure helpers

/** Pangea's Python client sends an empty last part when the size is a multiple of the part size. */
const md5OfNothing = 'd41d8cd98f00b204e9800998ecf8427e'

const etagMadeOf = (md5s: ReadonlyArray<string>, { partCount }: Md5OfParts): string =>
  multipartEtag(md5s.length === partCount - 1 ? [...md5s, md5OfNothing] : md5s)

const computedEtag = (etag: Etag, md5s: ReadonlyArray<string>): string | null => {
  if (md5s.length === 0) return null
  return etag._tag === 'Md5OfParts' ? etagMadeOf(md5s, etag) : (md5s[0] ?? null)
}

// operations

export const likeliestPartBytes = (etag: Etag, sizeBytes: number): number | null =>
  etag._tag === 'Md5OfParts' ? (inferPartBytes(sizeBytes, etag.partCount)[0] ?? null) : null

/** Of how many bytes each the MD5s are to be taken: only where they are what the file is compared with. */
export const md5PartBytes = (etag: Etag, sizeBytes: number, isShaKnown: boolean): number | null => {
  if (isShaKnown) return null
  return etag._tag === 'Md5' ? sizeBytes : likeliestPartBytes(etag, sizeBytes)
}

/** `sums` with the MD5s of parts of `md5PartBytes`. Where those don't fit, the file is read again for other sizes. */
export const verdictOfFile = <Err>(
  { ports, signal }: RunningDownload<Err>,
  source: Source,
  { sizeBytes, etag }: { readonly sizeBytes: number; readonly etag: Etag },
  { sha256, md5s }: Sums,
  expectedSha256: string | null,
): TE.TaskEither<TransferFailure, Verdict> => {
  const isMadeOf = (wanted: Md5OfParts, partSizes: ReadonlyArray<number>): TE.TaskEither<TransferFailure, boolean> => {
    const [partBytes, ...others] = partSizes
    if (partBytes === undefined) return TE.right(false)
    return F.pipe(
      md5sOf(ports.hashing, source, { sizeBytes, partBytes, signal }),
      TE.flatMap((found) => (etagMadeOf(found, wanted) === wanted.text ? TE.right(true) : isMadeOf(wanted, others))),
    )
  }
  const got = { sizeBytes, sha256, etag, computedEtag: computedEtag(etag, md5s) }
  return verdictOf(expectedSha256, got, isMadeOf)
}
