/** How a source is sent, found out before anything is made for it on the platform. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type TransferFailure } from '../failures.js'
import { defaults, type PlanOptions, planUpload, type UploadPlan } from '../plan.js'
import { type Source } from '../Source.js'
import { sized } from './statedSize.js'
import { type StreamSource } from './StreamSource.js'

/**
 * The plan for a source that can be read; a source that is not as long as it says becomes a stream.
 *
 * Errors: `FileError` when it is missing or can't be read, `TransferRefused` when S3 can't hold it.
 */
export const planSource = (
  source: Source,
  options: PlanOptions,
): TE.TaskEither<TransferFailure, UploadPlan | StreamSource> =>
  F.pipe(
    sized(source),
    TE.flatMap((found): TE.TaskEither<TransferFailure, UploadPlan | StreamSource> =>
      found._tag === 'Unsized'
        ? TE.right(found.stream)
        : TE.fromEither(planUpload(found.sizeBytes, { concurrency: defaults.concurrency, ...options })),
    ),
  )
