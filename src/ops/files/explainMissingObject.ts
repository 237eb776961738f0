/** Distinguishes a field whose upload was never finished from a failed download. @internal */
import { function as F, taskEither as TE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { UploadUnfinished } from '../../errors/TransferError.js'
import { reload } from '../caching/sendThroughCache.js'
import { fetchField } from '../results/fields.js'
import { contentKindOf, isJsonObject } from '../results/fieldContent.js'
import type { Field } from '../results/resultRoutes.js'
import type { Pangea } from '../Pangea.js'
import type { FieldLike } from '../references/refs.js'

// pure helpers

/**
 * A storage other than S3 may respond with 404 and no code. Other codes, such as `NoSuchBucket`,
 * mean something else.
 */
const isMissingObject = (failure: PangeaError): boolean =>
  failure._tag === 'StorageRefused' &&
  failure.method === 'GET' &&
  failure.status === 404 &&
  (failure.code === 'NoSuchKey' || failure.code === '')

const titleOf = ({ name, analysis_result_obj: result }: Field): string => {
  const owner = 'sample_obj' in result ? result.sample_obj : result.sample_group_obj
  return `${name} of ${result.module_name} of ${owner.name}`
}

/**
 * The server sets a field's pointer before any byte arrives, but only a finished upload records the
 * checksum or size.
 */
const unfinishedUploadOf = (field: Field): UploadUnfinished | null => {
  const data = isJsonObject(field.stored_data) ? field.stored_data : {}
  if (contentKindOf(field) !== 's3' || 'sha256' in data || 'size_bytes' in data) return null
  const uri = typeof data['uri'] === 'string' ? data['uri'] : ''
  return { _tag: 'UploadUnfinished', field: field.uuid, title: titleOf(field), uri }
}

// operations

/**
 * Reads the field again when its object is missing. If no finished upload is recorded, the failure
 * becomes `UploadUnfinished`. Otherwise the object did exist, and the failure stays as it is.
 */
export const explainMissingObject =
  (like: FieldLike) =>
  (pangea: Pangea) =>
  <Err extends PangeaError, A>(download: TE.TaskEither<Err, A>): TE.TaskEither<Err | UploadUnfinished, A> =>
    F.pipe(
      download,
      TE.orElse((failure: Err) => {
        const unexplained = TE.left<Err | UploadUnfinished, A>(failure)
        if (!isMissingObject(failure)) return unexplained
        return F.pipe(
          reload(fetchField(like))(pangea),
          TE.matchE(
            () => unexplained,
            (field) => TE.left(unfinishedUploadOf(field) ?? failure),
          ),
        )
      }),
    )
