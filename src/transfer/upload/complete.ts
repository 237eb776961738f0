/** Ends an upload in parts, also when the answer to the completion is lost. @since 0.1.0 */
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type RequestError } from '../../errors/RequestError.js'
import { type TransferFailure } from '../failures.js'
import { type Expected, type Proof, prove } from './proof.js'
import { type Attempts, attemptsAt, passingAccident, passingOfCall } from '../retry.js'
import { type CompletedPart, type RunningUpload } from './UploadJob.js'

// model

export interface Completion {
  readonly uploadId: string
  readonly parts: ReadonlyArray<CompletedPart>
  readonly expected: Expected
  /** An earlier run may have completed it: look first. */
  readonly isPerhapsComplete: boolean
}

// helpers

/** After these the completion was not done, and will not be. Anything else may hide a success. */
const final: ReadonlyArray<RequestError['_tag']> = [
  'Aborted',
  'InvalidArgument',
  'Invalid',
  'Conflict',
  'Forbidden',
  'Unauthenticated',
]

const isUnclear = (failure: { readonly _tag: string }): boolean => !final.some((tag) => tag === failure._tag)

// operations

/**
 * Completes, then proves the object. A lost or odd answer is settled by that proof first, then by completing again:
 * storages answer a second completion with 404, 500 or a success. A size alone settles nothing, for the object may be an older one.
 */
export const complete = <Err extends { readonly _tag: string }>(
  run: RunningUpload<Err>,
  { uploadId, parts, expected, isPerhapsComplete }: Completion,
): TE.TaskEither<Err | TransferFailure, Proof> => {
  type Step<A> = TE.TaskEither<Err | TransferFailure, A>
  const settle = (failure: Err, attempts: Attempts): Step<Proof> =>
    F.pipe(
      prove(run, expected),
      TE.matchE(
        (unproven): Step<Proof> => (unproven._tag === 'Aborted' ? TE.left(unproven) : again(failure, attempts)),
        (proof) => (proof.verification === 'etag' ? TE.right(proof) : again(failure, attempts)),
      ),
    )
  const again =
    (failure: Err, attempts: Attempts): Step<Proof> =>
    async () => {
      const passing = passingOfCall(failure) ?? passingAccident(attempts.count())
      return passing !== null && (await attempts.again(passing)) ? tryIt(attempts)() : E.left(failure)
    }
  const tryIt = (attempts: Attempts): Step<Proof> =>
    F.pipe(
      run.api.complete(uploadId, parts),
      TE.matchE(
        (failure) => (isUnclear(failure) ? settle(failure, attempts) : TE.left(failure)),
        () => prove(run, expected),
      ),
    )
  const begin: Step<Proof> = () => tryIt(attemptsAt(run.ports, run.retryLimits, run.signal))()
  if (!isPerhapsComplete) return begin
  return F.pipe(
    prove(run, expected),
    TE.matchE(
      (unproven): Step<Proof> => (unproven._tag === 'Aborted' ? TE.left(unproven) : begin),
      (proof) => (proof.verification === 'etag' ? TE.right(proof) : begin),
    ),
  )
}
