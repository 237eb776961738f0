/** A whole file in one request: the form that an S3 POST policy asks for. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { readFailed, type TransferFailure } from '../failures.js'
import { type FormFields } from '../formBody.js'
import { type SmallUpload } from '../plan.js'
import { type Passing } from '../../task/retry.js'
import { prove } from './proof.js'
import { type Attempts, passingOf, retrying } from '../retry.js'
import { sendBytes } from './sendBytes.js'
import { type RunningUpload, type Uploaded } from './UploadJob.js'

// model

interface Sums {
  readonly etag: string
  readonly sha256?: string
}

// helpers

const passing = (failure: TransferFailure): Passing | null =>
  failure._tag === 'StorageRefused' || failure._tag === 'StorageUnreachable' ? passingOf(failure) : null

/** One attempt. The bytes pass through this thread anyway, and are too few to call another. */
const post =
  <Err>(run: RunningUpload<Err>, sizeBytes: number, url: string, fields: FormFields) =>
  (attempts: Attempts): TE.TaskEither<TransferFailure, Sums> => {
    const { ports, signal, filename, source } = run
    const begin = () => ({
      md5: ports.hashing.start('md5'),
      sha256: run.isSha256Wanted ? ports.hashing.start('sha256') : null,
    })
    let hashers = begin()
    const onStart = (): void => {
      hashers = begin()
    }
    const onRead = async (_offset: number, bytes: Uint8Array): Promise<void> => {
      attempts.moved()
      await hashers.md5.update(bytes)
      await hashers.sha256?.update(bytes)
    }
    const sending = { name: source.name, part: null, attempt: attempts.count() }
    return F.pipe(
      sendBytes(run, { offset: 0, length: sizeBytes, sending, signal, onStart, onRead }, (bytes) =>
        run.limiter.run(signal, ports.storage.postForm({ ...bytes, url, fields, filename, signal })),
      ),
      TE.flatMap(() =>
        TE.tryCatch(
          async (): Promise<Sums> => {
            const { md5, sha256 } = hashers
            return {
              etag: await md5.digestHex(),
              ...(sha256 === null ? {} : { sha256: await sha256.digestHex() }),
            }
          },
          (thrown) => readFailed(source.name, thrown),
        ),
      ),
    )
  }

// operations

/** Sends, then proves what is stored. Sending the same file twice leaves the same object, so it may be repeated. */
export const uploadSmall = <Err>(
  run: RunningUpload<Err>,
  { sizeBytes }: SmallUpload,
): TE.TaskEither<Err | TransferFailure, Uploaded> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  const { ports, api, signal, retryLimits } = run
  return F.pipe(
    api.beginSmall,
    TE.flatMap(({ url, fields }): Step<Sums> =>
      retrying(ports)({ limits: retryLimits, signal, passing }, post(run, sizeBytes, url, fields)),
    ),
    TE.tap((): Step<void> => run.unchanged),
    TE.flatMap((sums) =>
      F.pipe(
        prove(run, { sizeBytes, etag: sums.etag, isEtagSure: true }),
        TE.flatMap(({ verification, storedEtag }): Step<Uploaded> => {
          const uploaded = { sizeBytes, parts: 1, verification, ...sums }
          return F.pipe(
            api.record(uploaded, storedEtag),
            TE.map(() => uploaded),
          )
        }),
      ),
    ),
  )
}
