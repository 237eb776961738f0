/** Uploads a whole file in one request: the form that an S3 POST policy asks for. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type ProvenUpload, proveUpload, recordUpload } from './completeUpload.js'
import { readFailed, type TransferFailure } from './failures.js'
import { type FormFields } from './formBody.js'
import { retrying } from './retry.js'
import { passingOfSending, sendRange } from './sendRange.js'
import { type ObservedSource, type Source } from './Source.js'
import { type Uploaded, type UploadRun } from './UploadJob.js'

// model

type Checksums = Pick<Uploaded, 'etag' | 'sha256'>

// helpers

/**
 * One request, and one more after each failure that may pass. The bytes are hashed as they go out:
 * they are few.
 */
const postFile = (
  run: UploadRun<unknown>,
  source: Source,
  sizeBytes: number,
  { url, fields }: { readonly url: string; readonly fields: FormFields },
): TE.TaskEither<TransferFailure, Checksums> => {
  const { ports, signal, filename, isSha256Wanted } = run
  const { hashing, storage } = ports
  return retrying(ports)({ limits: run.retryLimits, signal, passing: passingOfSending }, (attempts) => {
    const start = () => ({ md5: hashing.start('md5'), sha256: isSha256Wanted ? hashing.start('sha256') : null })
    let hashers = start()
    const onStart = () => {
      hashers = start()
      const { md5, sha256 } = hashers
      return async (chunk: Uint8Array): Promise<void> => {
        attempts.moved()
        await md5.update(chunk)
        await sha256?.update(chunk)
      }
    }
    const digests = async (): Promise<Checksums> => ({
      etag: await hashers.md5.digestHex(),
      ...(hashers.sha256 === null ? {} : { sha256: await hashers.sha256.digestHex() }),
    })
    const sending = { name: run.name, part: null, attempt: attempts.count() }
    return sendRange(
      run,
      { source, start: 0, end: sizeBytes, sending, signal, onStart },
      (bytes) => storage.postForm({ ...bytes, url, fields, filename, signal }),
      () => TE.tryCatch(digests, (thrown) => readFailed(run.name, thrown)),
    )
  })
}

// operations

/**
 * Sends, then proves what is stored. Sending the same file twice leaves the same object, so it may
 * be repeated.
 */
export const uploadSmall = <Err>(
  run: UploadRun<Err>,
  { source, unchanged }: ObservedSource,
  sizeBytes: number,
): TE.TaskEither<Err | TransferFailure, Uploaded> =>
  F.pipe(
    run.api.beginSmall,
    TE.flatMap((form) => postFile(run, source, sizeBytes, form)),
    TE.tap(() => unchanged),
    TE.flatMap((checksums): TE.TaskEither<Err | TransferFailure, ProvenUpload> =>
      proveUpload(run, { sizeBytes, parts: 1, isEtagSure: true, ...checksums }),
    ),
    TE.flatMap(recordUpload(run)),
  )
