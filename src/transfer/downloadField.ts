/** The file of a field, onto a disk: verified before it gets its name. @since 0.1.0 */
import { function as F, taskEither as TE } from 'fp-ts'
import { type Forbidden, type NotFound } from '../errors/RequestError.js'
import { type TransferError, type TransferRefused } from '../errors/TransferError.js'
import { reload } from '../ops/call.js'
import { downloadUrl, fetchField, holdingOf, isJsonObject } from '../ops/fields.js'
import { type Field } from '../ops/kinds.js'
import { type FieldLike } from '../ops/refs.js'
import { type Located } from './addresses.js'
import { download } from './download.js'
import { type Downloaded, type DownloadOptions } from './DownloadJob.js'
import { type Sink } from './Sink.js'
import { type TransferOp } from './uploadField.js'

const refused = (reason: string): TransferRefused => ({ _tag: 'TransferRefused', reason })

/** Where the files that a field may point to can be. */
const isReadable = (url: string): boolean => /^(?:https?|ftps?):\/\//i.test(url)

/** What was recorded of the file when it was uploaded. */
const recordedOf = ({ stored_data: data }: Field): Omit<Located, 'url'> => {
  const { sha256, etag } = isJsonObject(data) ? data : {}
  return {
    sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) ? sha256 : null,
    etag: typeof etag === 'string' ? etag : null,
  }
}

/** Where the file is now, or why there is none to be had. */
const addressOf = (field: Field): TE.TaskEither<TransferRefused, Located> => {
  const holding = holdingOf(field)
  if (holding === 'nothing') return TE.left(refused(`The field ${field.name} is empty: nothing was uploaded to it.`))
  if (holding === 'blob') return TE.left(refused(`The field ${field.name} holds JSON, in stored_data, and no file.`))
  if (holding === 'unknown')
    return TE.left(refused(`This version does not know where the field ${field.name} has its file.`))
  return F.pipe(
    downloadUrl(field),
    TE.fromOption(() => refused(`You may not read the file of the field ${field.name}.`)),
    TE.filterOrElse(isReadable, () =>
      refused(`The address of the file of the field ${field.name} is neither http, https nor ftp.`),
    ),
    TE.map((url) => ({ url, ...recordedOf(field) })),
  )
}

/**
 * Downloads the file of a field: into a temporary file beside the target, compared with what the storage says of it, then renamed; so
 * a file of the final name is whole. A connection that is lost goes on where it stopped, on a new address where the old one expired.
 *
 * Errors: `TransferRefused` when the field holds no file; `ChecksumMismatch`, `FileError`, `StorageRefused`, …
 * Source: `GET …_ar_fields/{uuid}`, and the `presigned_url` that it gives.
 *
 * @example
 * const download = downloadField(fieldNamed(result, 'read_1'), fileSink('reads_1.fastq.gz'))
 */
export const downloadField =
  (
    field: FieldLike,
    sink: Sink,
    options: DownloadOptions = {},
  ): TransferOp<Downloaded, Forbidden | NotFound | TransferError> =>
  (env) => {
    const signal = options.signal ?? env.signal
    const url = F.pipe(reload(fetchField(field))(env), TE.flatMap(addressOf))
    return download(env)({
      url,
      sink,
      options: { ...options, ...(signal === null ? {} : { signal }) },
    })
  }
