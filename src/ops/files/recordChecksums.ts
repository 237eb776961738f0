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
import type * as m from '../../generated/models.js'
import { reload } from '../caching/sendThroughCache.js'
import { fetchField } from '../results/fields.js'
import { updateField } from '../results/writeFields.js'
import { isJsonObject } from '../results/fieldContent.js'
import type { Field } from '../results/resultRoutes.js'
import type { Pangea } from '../Pangea.js'
import type { FieldLike } from '../references/refs.js'
import type { Uploaded } from '../../transfer/UploadJob.js'

/** The object is stored, but the field still states what it knew of the object before. */
const notAllowed = ({ name, uuid }: Field): string =>
  `The field ${name} (${uuid}) now stores the new file, but you may not record its checksum, so what the field states about it is out of date. Ask a member of the organization to upload the file again.`

/**
 * Adds them to the pointer on the server, and keeps its other members. Returns the field as the
 * server stores it now. Reads the field first, unless the pointer is known: then `onRead` isn't
 * called.
 */
export const recordChecksums =
  (
    field: Field,
    { sizeBytes, sha256 }: Uploaded,
    storedEtag: string,
    known: m.Json | null,
    onRead: (pointer: m.Json) => void,
  ) =>
  (pangea: Pangea): TE.TaskEither<PangeaError, Field> => {
    const checksums = { size_bytes: sizeBytes, etag: storedEtag, ...(sha256 === undefined ? {} : { sha256 }) }
    const write = ({ stored_data: pointer }: Field): TE.TaskEither<PangeaError, Field> =>
      isJsonObject(pointer) && pointer['__type__'] === 's3'
        ? F.pipe(
            updateField<FieldLike>(field, { stored_data: { ...pointer, ...checksums } })(pangea),
            // A caller who may upload to a public group may not be allowed to write its fields.
            TE.mapLeft((failure) => (failure._tag === 'Forbidden' ? transferRefused(notAllowed(field)) : failure)),
          )
        : TE.left(
            transferRefused(
              `The field ${field.name} no longer points to a file: it was changed during the upload. Upload it again.`,
            ),
          )
    return known === null
      ? F.pipe(
          reload(fetchField<FieldLike>(field))(pangea),
          TE.tapIO(
            ({ stored_data }) =>
              () =>
                onRead(stored_data),
          ),
          TE.flatMap(write),
        )
      : write({ ...field, stored_data: known })
  }
