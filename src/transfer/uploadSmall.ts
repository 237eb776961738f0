/** Uploads a small file in one request: the form that an S3 POST policy requires. */
import { function as F, taskEither as TE } from 'fp-ts'
import type { TransferFailure } from './failures.js'
import type { FormFields } from './multipartForm.js'
import { retryCall, retryRequest } from './retryRequests.js'
import { sendRange } from './sendRange.js'
import type { Source } from './Source.js'
import type { Uploaded, UploadRun } from './UploadJob.js'
import { recordUpload, type VerifiedUpload, verifyUpload } from './completeUpload.js'
import { bareEtag, etagOf } from './etag.js'
import type { ResponseHeaders } from './ObjectStore.js'

interface Sent extends Pick<Uploaded, 'etag' | 'sha256'> {
  /** Of the response. */
  readonly headers: ResponseHeaders
}

/** Sends the file, and hashes the bytes on the main thread, since there are few. */
const postFile = (
  run: UploadRun<unknown>,
  source: Source,
  sizeBytes: number,
  { url, fields }: { readonly url: string; readonly fields: FormFields },
): TE.TaskEither<TransferFailure, Sent> => {
  const { ports, signal, filename, isSha256Wanted } = run
  const { hashing, storage } = ports
  const start = () => ({ md5: hashing.start('md5'), sha256: isSha256Wanted ? hashing.start('sha256') : null })
  return retryRequest(run, (attempts) => {
    let { md5, sha256 } = start()
    const onStart = () => {
      ;({ md5, sha256 } = start())
      return (chunk: Uint8Array): void => {
        md5.update(chunk)
        sha256?.update(chunk)
      }
    }
    const digests = () => ({
      etag: md5.digestHex(),
      ...(sha256 === null ? {} : { sha256: sha256.digestHex() }),
    })
    return sendRange(
      run,
      { source, part: null, start: 0, end: sizeBytes, signal, attempts, onStart },
      (bytes) => storage.postForm({ ...bytes, url, fields, filename, signal }),
      ({ headers }) => TE.fromIO(() => ({ ...digests(), headers })),
    )
  })
}

/**
 * Returns the verified upload if the response states the MD5 of the stored object; `null` if it
 * states none, or another one.
 */
const verifiedByResponse = (sizeBytes: number, { headers, ...checksums }: Sent): VerifiedUpload | null => {
  const stored = etagOf(headers)
  return stored._tag === 'Md5' && stored.md5 === checksums.etag
    ? {
        uploaded: { sizeBytes, parts: 1, verification: 'etag', ...checksums },
        storedEtag: bareEtag(headers['etag'] ?? ''),
      }
    : null
}

/**
 * Sends the file. The ETag of the response verifies the stored object; without one, it is requested
 * from the storage. Sending the same file twice stores the same object, so a retry is safe.
 */
export const uploadSmall = <Err extends { readonly _tag: string }>(
  run: UploadRun<Err>,
  source: Source,
  sizeBytes: number,
): TE.TaskEither<Err | TransferFailure, Uploaded> =>
  F.pipe(
    retryCall(run, run.api.beginSmall),
    TE.flatMap((form) => postFile(run, source, sizeBytes, form)),
    TE.tap(() => run.unchanged),
    TE.flatMap((sent): TE.TaskEither<Err | TransferFailure, VerifiedUpload> => {
      const { headers: _, ...checksums } = sent
      const verified = verifiedByResponse(sizeBytes, sent)
      return verified === null
        ? verifyUpload(run, { sizeBytes, parts: 1, areEtagsMd5: true, ...checksums })
        : TE.right(verified)
    }),
    TE.flatMap(recordUpload(run)),
  )
