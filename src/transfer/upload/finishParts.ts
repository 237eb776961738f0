/** Makes one object of the parts that were sent, and says what was proved of it. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { complete } from './complete.js'
import { multipartEtag } from '../etag.js'
import { type TransferFailure } from '../failures.js'
import { type RunningUpload, type Uploaded } from './UploadJob.js'
import { type SentPart } from './uploadRecord.js'

export interface Finishing {
  readonly uploadId: string
  /** All of them, in order. */
  readonly parts: ReadonlyArray<SentPart>
  readonly sizeBytes: number
  readonly sha256: string | null
  /** An earlier run may have completed it, and been killed before it could say so. */
  readonly isPerhapsComplete: boolean
}

export interface Proved {
  readonly uploaded: Uploaded
  readonly storedEtag: string
}

export const finishParts = <Err extends { readonly _tag: string }>(
  run: RunningUpload<Err>,
  { uploadId, parts, sizeBytes, sha256, isPerhapsComplete }: Finishing,
): TE.TaskEither<Err | TransferFailure, Proved> => {
  const etag = multipartEtag(parts.map(({ md5 }) => md5))
  return F.pipe(
    complete(run, {
      uploadId,
      parts: parts.map((part) => ({ number: part.number, etag: part.etag })),
      expected: { sizeBytes, etag, isEtagSure: parts.every(({ isProven }) => isProven) },
      isPerhapsComplete,
    }),
    TE.map(({ verification, storedEtag }) => ({
      uploaded: { sizeBytes, etag, parts: parts.length, verification, ...(sha256 === null ? {} : { sha256 }) },
      storedEtag,
    })),
  )
}
