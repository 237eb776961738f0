/** A file into a field: the platform says where to, the storage takes the bytes, and both are asked whether they arrived. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { type PangeaError } from '../../errors/PangeaError.js'
import { type TransferRefused } from '../../errors/TransferError.js'
import { reload } from '../call.js'
import { checked } from '../checked.js'
import { checkField } from '../checkRefs.js'
import { downloadUrl, ensureField, fetchField, type FieldOf, holdingOf } from '../fields.js'
import { type Field, type Result } from '../kinds.js'
import { type Op, type Pangea } from '../Pangea.js'
import { type FieldLike } from '../refs.js'
import { fetchResult } from '../results.js'
import { beginMultipartUpload, beginSmallUpload, completeUpload } from '../uploads.js'
import { unlessAborted } from '../../transfer/failures.js'
import { safeName } from './safeName.js'
import { guarded } from './guarded.js'
import { planSource } from '../../transfer/upload/planSource.js'
import { type PlanOptions, type UploadPlan } from '../../transfer/plan.js'
import { type TransferLimits } from '../../transfer/limits.js'
import { retryingCall, retryLimits } from '../../transfer/retry.js'
import { type Source } from '../../transfer/Source.js'
import { type StreamSource } from '../../transfer/upload/StreamSource.js'
import { type TransferOp } from './Transferring.js'
import { withTransferSignal } from './withTransferSignal.js'
import { upload, uploadStreamed } from '../../transfer/upload/upload.js'
import { recordChecksums } from './recordChecksums.js'
import { type Uploaded, type UploadApi, type UploadOptions } from '../../transfer/upload/UploadJob.js'

// model

export interface UploadFieldOptions extends PlanOptions, UploadOptions {}

/** The field as it is now, and how its file was proved. */
export interface UploadedField<A extends Field> extends Uploaded {
  readonly field: A
}

// pure helpers

const refused = (reason: string): TransferRefused => ({ _tag: 'TransferRefused', reason })

const bucketOf = (result: Result | Field['analysis_result_obj']): string | null =>
  'sample_obj' in result ? result.sample_obj.library_obj.bucket : result.sample_group_obj.bucket

/** The server would answer 500. */
const noBucket = refused(
  'The group stores no files: it needs a bucket (ensureS3Bucket, ensureS3ApiKey, then saveSampleGroup with the bucket).',
)

/** Why a field can't take a file; `null` when it can. What the server would say is a 500 in each case. */
const problemOf = (field: Field): TransferRefused | null => {
  if (holdingOf(field) === 'blob') {
    return refused(
      `The field ${field.name} holds JSON, and can't hold a file beside it: delete it first, or choose another name.`,
    )
  }
  return bucketOf(field.analysis_result_obj) === null ? noBucket : null
}

const lastSegment = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/**
 * The name of the object. Fields of one sample that are given the same file name would share one object, and the later upload would
 * replace the earlier; so each begins with a piece of its field's uuid.
 */
const objectName = (field: Field, filename: string): string =>
  safeName(`${field.uuid.slice(0, 8)}.${lastSegment(filename)}`)

// operations

const apiOf = (pangea: Pangea, field: Field, filename: string): UploadApi<PangeaError> => ({
  beginSmall: beginSmallUpload(field, filename)(pangea),
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
    TE.flatMapOption(downloadUrl, () => refused(`The field ${field.name} has no address to read its file from.`)),
  ),
  record: (uploaded, storedEtag) => recordChecksums(field, uploaded, storedEtag)(pangea),
})

/** No field is made for a file that its group can't store. */
const target = <L extends FieldLike>(like: L): Op<FieldOf<L>> =>
  checked(checkField(like), (ref) => {
    if (ref._tag !== 'SampleFieldNamed' && ref._tag !== 'GroupFieldNamed') return reload(fetchField(like))
    return F.pipe(
      reload(fetchResult(ref.result)) as Op<Result>,
      RTE.filterOrElseW(
        (result) => bucketOf(result) !== null,
        () => noBucket,
      ),
      RTE.flatMap((result) => ensureField(result, ref.name) as Op<FieldOf<L>>),
    )
  })

const isStream = (source: Source | StreamSource): source is StreamSource => '_tag' in source

/** As {@link uploadField}, in a limits that others may share. */
export const uploadWithin =
  (limits: TransferLimits | undefined) =>
  <L extends FieldLike>(
    field: L,
    source: Source | StreamSource,
    options: UploadFieldOptions = {},
  ): TransferOp<UploadedField<FieldOf<L>>> =>
  (outer) => {
    const env = withTransferSignal(outer, options.signal)
    const { signal } = env
    const shared = limits === undefined ? {} : { limits }
    const asked = { sha256: true, ...options, ...(signal === null ? {} : { signal }) }
    const apiTo = (found: FieldOf<L>): UploadApi<PangeaError> =>
      apiOf(env, found, objectName(found, options.filename ?? source.name))
    const moveStream =
      (stream: StreamSource) =>
      (found: FieldOf<L>): TE.TaskEither<PangeaError, Uploaded> =>
        uploadStreamed(env)<PangeaError>({ stream, plan: options, api: apiTo(found), options: asked, ...shared })
    const moveFile =
      (file: Source, plan: UploadPlan) =>
      (found: FieldOf<L>): TE.TaskEither<PangeaError, Uploaded> => {
        const transfer = { key: `${env.endpoint} ${found.uuid}`, title: `A file for the field ${found.name}` }
        return upload(env)<PangeaError>({ source: file, plan, api: apiTo(found), options: asked, transfer, ...shared })
      }
    const doing = { method: 'UPLOAD', name: options.filename ?? source.name } as const
    const notStopped = TE.fromIOEither(() => (signal === null ? E.right(undefined) : unlessAborted(signal, doing)))
    /** Fails for a file that can't be read, before a field is made for it. */
    const prepared: TE.TaskEither<PangeaError, ReturnType<typeof moveFile>> = isStream(source)
      ? TE.right(moveStream(source))
      : F.pipe(
          planSource(source, options),
          TE.map((plan) => (plan._tag === 'StreamSource' ? moveStream(plan) : moveFile(source, plan))),
        )
    const accept = (found: FieldOf<L>): TE.TaskEither<PangeaError, FieldOf<L>> => {
      const problem = problemOf(found)
      return problem === null ? TE.right(found) : TE.left(problem)
    }
    // The file is stored: an outage must not make a failure of it.
    const patiently = retryingCall(env, retryLimits(options), signal ?? new AbortController().signal)
    const now = (found: FieldOf<L>): TE.TaskEither<PangeaError, FieldOf<L>> =>
      patiently(reload(fetchField(found as FieldLike) as Op<FieldOf<L>>)(env))
    const uploaded = F.pipe(
      notStopped,
      TE.flatMap(() => prepared),
      TE.bindTo('move'),
      TE.bind('found', () => F.pipe(target(field)(env), TE.flatMap(accept))),
      TE.bind('uploaded', ({ move, found }) => move(found)),
      TE.bind('stored', ({ found }) => now(found)),
      TE.map(({ uploaded, stored }) => ({ ...uploaded, field: stored })),
    )
    return guarded(source.name, uploaded)
  }

/**
 * Uploads a file or a stream into a field; a field that is named and not there yet is created. In one piece up to 8 MiB, in parts side by
 * side above; each part and then the whole are compared with what the storage says it holds. Its SHA-256 and size are written down in the
 * field's `stored_data`, beside the pointer.
 *
 * An upload in parts that was interrupted, by a signal or with the process, goes on where it stopped when it is run again for the same
 * field and file: parts that arrived are read again, for the checksum, and not sent again. When it has changed meanwhile, or the
 * addresses (good for a day) have expired, it starts anew, and the log says so. A stream always starts anew.
 *
 * Errors: `TransferRefused` when the field holds JSON or its group has no bucket; `TransferBusy` while another process uploads to this
 * field; those of the transfer (`StorageRefused`, `ChecksumMismatch`, `SourceChanged`, …) and of the calls to the platform.
 * Source: `POST …/upload_s3`, `POST …/complete_upload_s3`, `PATCH` of the field, and the storage's presigned addresses.
 *
 * @example
 * const upload = uploadField(fieldNamed(result, 'read_1'), fileSource('reads_1.fastq.gz'))
 */
export const uploadField = uploadWithin(undefined)
