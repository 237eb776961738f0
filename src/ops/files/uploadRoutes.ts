/**
 * Calls the platform's routes for uploads: they issue presigned URLs and complete multipart
 * uploads.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { CommonError, Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import { type TransferRefused, transferRefused } from '../../errors/TransferError.js'
import type * as m from '../../generated/models.js'
import { notFoundIfMissing } from '../references/detectNotFound.js'
import { write } from '../caching/sendThroughCache.js'
import { fetchField, routesForField } from '../results/fields.js'
import type { Field } from '../results/resultRoutes.js'
import type { Op, Pangea } from '../Pangea.js'

const noFilesForWorkers =
  'The server ignores work orders when a file is uploaded: a worker may store JSON in a field of a private sample, but no file.'

/**
 * Adds to a `Forbidden` error that the server ignores the environment's work order, if it has one.
 */
const explainForbidden = <E extends PangeaError>(
  error: CommonError | E,
  { defaultParameters }: Pangea,
): CommonError | E =>
  error._tag === 'Forbidden' && defaultParameters.work_order_uuid !== undefined
    ? { ...error, detail: `${error.detail} ${noFilesForWorkers}`.trim() }
    : error

/** Turns the 500 that these routes return for a missing field into `NotFound`. */
const forField =
  (field: Field) =>
  <A, E extends PangeaError>(op: Op<A, E>): Op<A, E | NotFound> =>
    F.pipe(
      op,
      notFoundIfMissing(fetchField(field)),
      RTE.orElse((error) => RTE.asksReaderTaskEither((pangea: Pangea) => RTE.left(explainForbidden(error, pangea)))),
    )

const noUploadUrl =
  'Pangea returned no upload URL: the group needs a bucket, and its organization the key to that bucket (ensureS3Bucket, ensureS3ApiKey, saveSampleGroup).'

/**
 * Requests a presigned URL and form for a file in one request. From now on the field points to the
 * file, before any byte has arrived.
 *
 * Errors: `TransferRefused` when the platform returns no presigned URL.
 * Source: `POST /sample_ar_fields/{uuid}/upload_s3`.
 */
export const beginSmallUpload = (
  field: Field,
  filename: string,
): Op<m.SmallUpload, Conflict | Forbidden | Invalid | NotFound | TransferRefused> =>
  F.pipe(
    write(routesForField(field).upload, { path: { uuid: field.uuid }, body: { filename } }),
    forField(field),
    RTE.flatMap((given) =>
      given !== null && 'fields' in given ? RTE.right(given) : RTE.left(transferRefused(noUploadUrl)),
    ),
  )

/** Requests a presigned URL for each part of a file; see {@link beginSmallUpload}. */
export const beginMultipartUpload = (
  field: Field,
  filename: string,
  n_parts: number,
): Op<m.MultipartUpload, Conflict | Forbidden | Invalid | NotFound | TransferRefused> =>
  F.pipe(
    write(routesForField(field).upload, {
      path: { uuid: field.uuid },
      body: { filename, stance: 'upload-multipart', n_parts },
    }),
    forField(field),
    RTE.flatMap((given) =>
      given !== null && 'urls' in given ? RTE.right(given) : RTE.left(transferRefused(noUploadUrl)),
    ),
  )

const partsRejected = 'The storage did not accept the parts of the file: upload it again.'

/**
 * Joins the parts into one object. Errors: `TransferRefused` when the storage doesn't accept them.
 * Source: `POST /sample_ar_fields/{uuid}/complete_upload_s3`.
 */
export const completeUpload = (
  field: Field,
  upload_id: string,
  parts: m.UploadCompletion['parts'],
): Op<void, Conflict | Forbidden | Invalid | NotFound | TransferRefused> =>
  F.pipe(
    write(routesForField(field).completeUpload, { path: { uuid: field.uuid }, body: { upload_id, parts } }),
    forField(field),
    RTE.flatMap((done) => (done === null ? RTE.left(transferRefused(partsRejected)) : RTE.right(undefined))),
  )
