/**
 * Uploads a file into a field: the platform issues presigned URLs, the storage receives the bytes,
 * and both confirm them.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import { type TransferRefused, transferRefused } from '../../errors/TransferError.js'
import type * as m from '../../generated/models.js'
import { reload } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkField } from '../references/checkRefs.js'
import { fetchField, type FieldOf } from '../results/fields.js'
import { ensureField } from '../results/writeFields.js'
import { downloadUrl, contentKindOf } from '../results/fieldContent.js'
import type { Field, Result } from '../results/resultRoutes.js'
import type { Op, Pangea } from '../Pangea.js'
import type { FieldLike } from '../references/refs.js'
import { fetchResult } from '../results/results.js'
import { beginMultipartUpload, beginSmallUpload, completeUpload } from './uploadRoutes.js'
import { safeName } from './safeName.js'
import type { PointerMemory } from './pointerMemory.js'
import { recordChecksums } from './recordChecksums.js'
import { catchRejection, type TransferEnv, withTransferSignal } from './TransferEnv.js'
import { failIfAborted } from '../../transfer/failures.js'
import type { TransferLimits } from '../../transfer/adaptiveLimits.js'
import type { PlanOptions } from '../../transfer/uploadPlan.js'
import type { Source, StreamSource } from '../../transfer/Source.js'
import { planSource, upload } from '../../transfer/upload.js'
import {
  lastSegment,
  type Uploaded,
  type UploadApi,
  type UploadJob,
  type UploadOptions,
} from '../../transfer/UploadJob.js'

// model

export interface UploadFieldOptions extends PlanOptions, UploadOptions {}

/** The updated field, and how its file was verified. */
export interface UploadedField<A extends Field> extends Uploaded {
  readonly field: A
}

// pure helpers

const bucketOf = (result: Result | Field['analysis_result_obj']): string | null =>
  'sample_obj' in result ? result.sample_obj.library_obj.bucket : result.sample_group_obj.bucket

/** Without a bucket the server responds with 500. */
const noBucket = transferRefused(
  'The group stores no files: it needs a bucket (ensureS3Bucket, ensureS3ApiKey, then saveSampleGroup with the bucket).',
)

/** Rejects a field that can't take a file, for which the server would respond with 500. */
const checkTarget = (field: Field): E.Either<TransferRefused, Field> => {
  if (contentKindOf(field) === 'blob') {
    const reason = `The field ${field.name} contains JSON, so it can't store a file: delete it first, or choose another name.`
    return E.left(transferRefused(reason))
  }
  return bucketOf(field.analysis_result_obj) === null ? E.left(noBucket) : E.right(field)
}

/**
 * Starts the object's name with a part of the field's uuid. Otherwise fields of one sample with the
 * same file name would share one object, and the later upload would replace the earlier.
 */
const objectName = (field: Field, filename: string): string =>
  safeName(`${field.uuid.slice(0, 8)}.${lastSegment(filename)}`)

// operations

const apiOf = (
  pangea: Pangea,
  field: Field,
  filename: string,
  memory: PointerMemory | null,
  onRecorded: (field: Field) => void,
): UploadApi<PangeaError> => {
  let form: m.SmallUpload | null = null
  return {
    beginSmall: F.pipe(
      beginSmallUpload(field, filename)(pangea),
      TE.tapIO((given) => () => (form = given)),
    ),
    beginMultipart: (partCount) =>
      F.pipe(
        beginMultipartUpload(field, filename, partCount)(pangea),
        TE.map(({ urls, upload_id }) => ({ urls, uploadId: upload_id })),
      ),
    complete: (uploadId, parts) =>
      completeUpload(
        field,
        uploadId,
        parts.map(({ number, etag }) => ({ ETag: etag, PartNumber: number })),
      )(pangea),
    presignedGet: F.pipe(
      reload(fetchField(field))(pangea),
      TE.flatMapOption(downloadUrl, () => transferRefused(`The field ${field.name} has no URL to read its file from.`)),
    ),
    record: (uploaded, storedEtag) => {
      const known = form === null ? null : (memory?.recall(form) ?? null)
      return F.pipe(
        recordChecksums(field, uploaded, storedEtag, known, (stored) => {
          if (form !== null) memory?.learn(form, stored)
        })(pangea),
        TE.map(onRecorded),
      )
    },
  }
}

/**
 * Finds the field to upload into. Creates a named field that is missing, unless its group can't
 * store files.
 */
const resolveTarget = (like: FieldLike): Op<Field> =>
  whenValid(checkField(like), (ref) => {
    if (ref._tag !== 'SampleFieldNamed' && ref._tag !== 'GroupFieldNamed') return reload(fetchField(like))
    return F.pipe(
      reload(fetchResult(ref.result)),
      RTE.filterOrElseW(
        (result) => bucketOf(result) !== null,
        () => noBucket,
      ),
      RTE.flatMap((result) => ensureField(result, ref.name)),
    )
  })

/** Sends a file into the target that `resolve` finds, once the file is known to be readable. */
const uploadTo =
  (
    limits: TransferLimits | undefined,
    resolve: Op<Field>,
    memory: PointerMemory | null,
    source: Source | StreamSource,
    options: UploadFieldOptions,
  ): RTE.ReaderTaskEither<TransferEnv, PangeaError, UploadedField<Field>> =>
  (outer) => {
    const env = withTransferSignal(outer, options.signal)
    const signal = env.signal ?? new AbortController().signal
    const filename = options.filename ?? source.name
    const send = (planned: Pick<UploadJob<never>, 'source' | 'plan'>, target: Field) => {
      let recorded = target
      const api = apiOf(env, target, objectName(target, filename), memory, (field) => (recorded = field))
      return F.pipe(
        upload(env)<PangeaError>({
          ...planned,
          api,
          options: { sha256: true, ...options, signal },
          transfer: { key: `${env.endpoint} ${target.uuid}`, title: `A file for the field ${target.name}` },
          ...(limits === undefined ? {} : { limits }),
        }),
        // The response to the last write shows the field: it isn't read again.
        TE.map((uploaded) => ({ ...uploaded, field: recorded })),
      )
    }
    const uploaded = F.pipe(
      TE.fromIOEither(() => failIfAborted(signal, { method: 'UPLOAD', name: filename })),
      // Fails before a field is created for a file that can't be read.
      TE.flatMap(() => planSource(source, options)),
      TE.bindTo('planned'),
      TE.bindW('target', () => F.pipe(resolve(env), TE.flatMapEither(checkTarget))),
      TE.flatMap(({ planned, target }) => send(planned, target)),
    )
    return catchRejection(source.name, uploaded)
  }

/** As {@link uploadField}, within limits that may be shared with other transfers. @internal */
export const uploadWithin =
  (limits: TransferLimits | undefined) =>
  <L extends FieldLike>(
    like: L,
    source: Source | StreamSource,
    options: UploadFieldOptions = {},
  ): RTE.ReaderTaskEither<TransferEnv, PangeaError, UploadedField<FieldOf<L>>> =>
    // The field is of the kind that the reference's type states.
    uploadTo(limits, resolveTarget(like), null, source, options) as RTE.ReaderTaskEither<
      TransferEnv,
      PangeaError,
      UploadedField<FieldOf<L>>
    >

/**
 * As {@link uploadWithin}, into a field that was just read: doesn't read it again. A `memory` is
 * only for a field that was just created. @internal
 */
export const uploadIntoFresh = (
  limits: TransferLimits | undefined,
  field: Field,
  memory: PointerMemory | null,
  source: Source | StreamSource,
  options: UploadFieldOptions = {},
): RTE.ReaderTaskEither<TransferEnv, PangeaError, UploadedField<Field>> =>
  uploadTo(limits, RTE.right(field), memory, source, options)

/**
 * Uploads a file or a stream into a field, and creates a named field that doesn't exist yet. Up to
 * 8 MiB go in one request, more in parallel parts; each part, and then the complete object, is
 * compared with the checksum that the storage reports. Records the SHA-256 and size in the field's
 * `stored_data`, beside the pointer.
 *
 * Resumes a multipart upload that was interrupted, by a signal or because the process ended, when
 * it runs again for the same field and file: stored parts are read again, for the checksum, but not
 * sent again. Restarts, and logs that, if the file has changed or the URLs (valid for a day) have
 * expired. A stream always restarts.
 *
 * Errors: `TransferRefused` when the field contains JSON, its group has no bucket, or the file is
 * stored but the caller may not record its checksum; `TransferBusy` while another process uploads
 * to this field; those of the transfer (`StorageRefused`, `ChecksumMismatch`, `SourceChanged`, …)
 * and of the calls to the platform.
 * Source: `POST …/upload_s3`, `POST …/complete_upload_s3`, `PATCH` of the field, and the storage's
 * presigned URLs.
 *
 * @example
 * const upload = uploadField(fieldNamed(result, 'read_1'), fileSource('reads_1.fastq.gz'))
 */
export const uploadField = uploadWithin(undefined)
