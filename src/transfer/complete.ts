/** Ends an upload in parts, also when the answer to the completion is lost. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type RequestError } from '../errors/RequestError.js'
import { type TransferFailure } from './failures.js'
import { type Expected, prove } from './proof.js'
import { pause } from './retry.js'
import { type CompletedPart, type RunningUpload, type UploadVerification } from './UploadJob.js'

// model

export interface Completion {
  readonly uploadId: string
  readonly parts: ReadonlyArray<CompletedPart>
  readonly expected: Expected
}

// helpers

/** After these the completion was not done, and will not be. Anything else may hide a success. */
const final: ReadonlyArray<RequestError['_tag']> = ['Aborted', 'InvalidArgument', 'Invalid', 'Conflict', 'Forbidden']

const isUnclear = (failure: { readonly _tag: string }): boolean => !final.some((tag) => tag === failure._tag)

// operations

/**
 * Completes, then proves the object. A lost or odd answer is settled by that proof first, then by completing again:
 * storages answer a second completion with 404, 500 or a success. A size alone settles nothing, for the object may be an older one.
 */
export const complete = <Err extends { readonly _tag: string }>(
  run: RunningUpload<Err>,
  { uploadId, parts, expected }: Completion,
): TE.TaskEither<Err | TransferFailure, UploadVerification> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  const settle = (failure: Err, attempt: number): Step<UploadVerification> =>
    F.pipe(
      prove(run, expected),
      TE.matchE(
        (unproven): Step<UploadVerification> =>
          unproven._tag === 'Aborted' ? TE.left(unproven) : again(failure, attempt),
        (verification) => (verification === 'etag' ? TE.right(verification) : again(failure, attempt)),
      ),
    )
  const again = (failure: Err, attempt: number): Step<UploadVerification> =>
    attempt >= run.maxAttempts
      ? TE.left(failure)
      : F.pipe(
          TE.fromTask(pause(run.ports, attempt, run.signal)),
          TE.flatMap(() => tryIt(attempt + 1)),
        )
  const tryIt = (attempt: number): Step<UploadVerification> =>
    F.pipe(
      run.api.complete(uploadId, parts),
      TE.matchE(
        (failure) => (isUnclear(failure) ? settle(failure, attempt) : TE.left(failure)),
        () => prove(run, expected),
      ),
    )
  return tryIt(1)
}
