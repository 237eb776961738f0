/** Downloads the file of a field, and verifies it before it appears at its target. @since 0.1.0 */
import { type either as E, function as F, taskEither as TE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Forbidden, NotFound } from '../../errors/RequestError.js'
import { type TransferError, type TransferRefused, transferRefused } from '../../errors/TransferError.js'
import { reload } from '../caching/sendThroughCache.js'
import { fetchField } from '../results/fields.js'
import { downloadUrl, contentKindOf, isJsonObject } from '../results/fieldContent.js'
import type { Field } from '../results/resultRoutes.js'
import type { FieldLike } from '../references/refs.js'
import type { ObjectLocation } from '../../transfer/renewableObjectUrl.js'
import { download } from '../../transfer/download.js'
import type { Downloaded, DownloadOptions } from '../../transfer/DownloadJob.js'
import { toAsyncIterable } from '../../transfer/toAsyncIterable.js'
import type { TransferLimits } from '../../transfer/adaptiveLimits.js'
import type { Sink } from '../../transfer/Sink.js'
import { explainMissingObject } from './explainMissingObject.js'
import { catchRejection, withTransferSignal, type TransferOp, type TransferEnv } from './TransferEnv.js'

/** Whether this client can download from the URL. */
const isSupportedUrl = (url: string): boolean => /^(?:https?|ftps?):\/\//i.test(url)

/** The checksums that were recorded when the file was uploaded. */
const recordedChecksums = ({ stored_data: data }: Field): Omit<ObjectLocation, 'url'> => {
  const { sha256, etag } = isJsonObject(data) ? data : {}
  return {
    sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) ? sha256 : null,
    etag: typeof etag === 'string' && etag !== '' ? etag : null,
  }
}

/** The current URL of the field's file, or the reason why it has none. */
const urlOf = (field: Field): TE.TaskEither<TransferRefused, ObjectLocation> => {
  const content = contentKindOf(field)
  if (content === 'nothing')
    return TE.left(transferRefused(`The field ${field.name} is empty: nothing was uploaded to it.`))
  if (content === 'blob')
    return TE.left(transferRefused(`The field ${field.name} contains JSON in stored_data, not a file.`))
  if (content === 'unknown')
    return TE.left(transferRefused(`This version can't locate the file of the field ${field.name}.`))
  return F.pipe(
    downloadUrl(field),
    TE.fromOption(() => transferRefused(`You may not read the file of the field ${field.name}.`)),
    TE.filterOrElse(isSupportedUrl, () =>
      transferRefused(`The URL of the file of the field ${field.name} is neither http, https nor ftp.`),
    ),
    TE.map((url) => ({ url, ...recordedChecksums(field) })),
  )
}

/**
 * Reads the URL of a field's file and its recorded checksums from the platform, bypassing the
 * cache.
 * @internal
 */
export const locate =
  (field: FieldLike): TransferOp<ObjectLocation, Forbidden | NotFound | TransferError> =>
  (env) =>
    F.pipe(reload(fetchField(field))(env), TE.flatMap(urlOf))

/**
 * Uses the URL of a record that was just read, and reads the field again only if that URL has
 * expired or is rejected.
 */
const locateFirstIn =
  (field: FieldLike): TransferOp<ObjectLocation, Forbidden | NotFound | TransferError> =>
  (env) => {
    const again = locate(field)(env)
    if (!('stored_data' in field)) return again
    let next: typeof again = urlOf(field)
    return () => {
      const now = next
      next = again
      return now()
    }
  }

/**
 * As {@link downloadField}, within limits that may be shared with other transfers. With
 * `hasFreshUrl`, the field is a record that was just read. @internal
 */
export const downloadWithin =
  (limits: TransferLimits | undefined, hasFreshUrl = false) =>
  (
    field: FieldLike,
    sink: Sink,
    options: DownloadOptions = {},
  ): TransferOp<Downloaded, Forbidden | NotFound | TransferError> =>
  (outer) => {
    const env = withTransferSignal(outer, options.signal)
    const { signal } = env
    const downloaded = F.pipe(
      download(env)({
        url: (hasFreshUrl ? locateFirstIn : locate)(field)(env),
        sink,
        options: { ...options, ...(signal === null ? {} : { signal }) },
        ...(limits === undefined ? {} : { limits }),
      }),
      explainMissingObject(field)(env),
    )
    return catchRejection(sink.name, downloaded)
  }

/**
 * Downloads the file of a field (in S3, or at an https or ftp URL) into a file or a stream. A file
 * is written beside its target, verified, then renamed, so that a file with the final name is
 * complete. A stream gets the bytes as they arrive, and they are verified at the end.
 *
 * The first request fetches the first 8 MiB; the other ranges of a larger file are fetched in
 * parallel. Resumes an interrupted download, after Ctrl-C or a killed process, if the object is
 * still the same. A range whose connection is lost resumes where it broke off, with a new URL if
 * the old one has expired. `verification` states what the bytes were compared with: the SHA-256
 * recorded at the upload, else the storage's ETag, else only the length.
 *
 * Errors: `TransferRefused` when the field has no file; `UploadUnfinished` when its upload was
 * never finished; `DiskFull`; `ChecksumMismatch`, `FileError`, `StorageRefused`, …
 * Source: `GET …_ar_fields/{uuid}`, and the `presigned_url` or `url` that it returns.
 *
 * @example
 * const download = downloadField(fieldNamed(result, 'read_1'), fileSink('reads_1.fastq.gz'))
 */
export const downloadField = downloadWithin(undefined)

/**
 * Streams the stored bytes of a field's file in chunks, no faster than they are consumed. Each
 * iteration downloads the file again; ending it early stops the download. The bytes are verified at
 * the end: if they are wrong, the last element is a failure, so don't rely on any of them before.
 *
 * Errors: as {@link downloadField}, as the last element.
 *
 * @example
 * const bytes = streamFile(fieldNamed(result, 'read_1'))(pangea)
 */
export const streamFile =
  (field: FieldLike, options: DownloadOptions = {}) =>
  (env: TransferEnv): AsyncIterable<E.Either<PangeaError, Uint8Array>> =>
    toAsyncIterable('the stream', (sink, stop) => {
      const signal = options.signal === undefined ? stop : AbortSignal.any([options.signal, stop])
      return downloadField(field, sink, { ...options, signal })(env)
    })
