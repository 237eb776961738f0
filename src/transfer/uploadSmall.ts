/** A whole file in one request: the form that an S3 POST policy asks for. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type TransferFailure } from './failures.js'
import { type SmallUpload } from './plan.js'
import { prove } from './proof.js'
import { isPassing, retrying } from './retry.js'
import { digestOf, sendBytes } from './sendBytes.js'
import { type RunningUpload, type Uploaded } from './UploadJob.js'

const isWorthRepeating = (failure: TransferFailure): boolean =>
  (failure._tag === 'StorageRefused' || failure._tag === 'StorageUnreachable') && isPassing(failure)

/** Sends, then proves what is stored. Sending the same file twice leaves the same object, so it may be repeated. */
export const uploadSmall = <Err>(
  run: RunningUpload<Err>,
  { sizeBytes }: SmallUpload,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  const { ports, api, signal, maxAttempts, filename, source } = run
  const post = (url: string, fields: Readonly<Record<string, string>>) => (attempt: number) => {
    const md5 = ports.hashing.start('md5')
    const sha256 = run.isSha256Wanted ? ports.hashing.start('sha256') : null
    const hashers = sha256 === null ? [md5] : [md5, sha256]
    const sending = { name: source.name, part: null, attempt }
    return F.pipe(
      sendBytes(run, { offset: 0, length: sizeBytes, sending, hashers }, (bytes) =>
        ports.storage.postForm({ ...bytes, url, fields, filename, signal }),
      ),
      TE.flatMap(() => digestOf(run, md5)),
      TE.flatMap((etag) =>
        sha256 === null
          ? TE.right({ etag })
          : F.pipe(
              digestOf(run, sha256),
              TE.map((whole) => ({ etag, sha256: whole })),
            ),
      ),
    )
  }
  return F.pipe(
    api.beginSmall,
    TE.flatMap(
      ({ url, fields }): TE.TaskEither<Err | TransferFailure, { readonly etag: string; readonly sha256?: string }> =>
        retrying(ports)({ maxAttempts, signal, isPassing: isWorthRepeating }, post(url, fields)),
    ),
    TE.tap((): TE.TaskEither<Err | TransferFailure, void> => run.unchanged),
    TE.flatMap((sums) =>
      F.pipe(
        prove(run, { sizeBytes, etag: sums.etag, isEtagSure: true }),
        TE.map((verification) => ({ sizeBytes, parts: 1, verification, ...sums })),
      ),
    ),
  )
}
