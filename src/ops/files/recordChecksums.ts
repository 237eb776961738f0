/**
 * Records the checksums of an uploaded file in its field's `stored_data`, so that later downloads
 * can be verified.
 *
 * Records `sha256`, `size_bytes` and the `etag` of the object, so that they aren't applied to a
 * later object.
 * @internal
 */
import { function as F, taskEither as TE } from 'fp-ts'
import { transferRefused } from '../../errors/TransferError.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import { writeLog } from '../../ports/notify.js'
import { reload } from '../caching/sendThroughCache.js'
import { fetchField } from '../results/fields.js'
import { updateField } from '../results/writeFields.js'
import { isJsonObject } from '../results/fieldContent.js'
import type { Field } from '../results/resultRoutes.js'
import type { Pangea } from '../Pangea.js'
import type { FieldLike } from '../references/refs.js'
import type { Uploaded } from '../../transfer/UploadJob.js'

const notAllowed = 'You may upload to this field, but not record the checksum of its file.'

/** Adds them to the current pointer on the server, and keeps its other members. */
export const recordChecksums =
  (field: Field, { sizeBytes, sha256 }: Uploaded, storedEtag: string) =>
  (pangea: Pangea): TE.TaskEither<PangeaError, void> => {
    const checksums = { size_bytes: sizeBytes, etag: storedEtag, ...(sha256 === undefined ? {} : { sha256 }) }
    const write = ({ stored_data: pointer }: Field): TE.TaskEither<PangeaError, Field> =>
      isJsonObject(pointer) && pointer['__type__'] === 's3'
        ? updateField<FieldLike>(field, { stored_data: { ...pointer, ...checksums } })(pangea)
        : TE.left(
            transferRefused(
              `The field ${field.name} no longer points to a file: it was changed during the upload. Upload it again.`,
            ),
          )
    return F.pipe(
      reload(fetchField<FieldLike>(field))(pangea),
      TE.flatMap(write),
      TE.asUnit,
      // A caller who may upload to a public group may not be allowed to write its fields.
      TE.orElse((failure) =>
        failure._tag === 'Forbidden'
          ? TE.fromIO(() => writeLog(pangea.log, 'warn', notAllowed, { field: field.uuid }))
          : TE.left(failure),
      ),
    )
  }
