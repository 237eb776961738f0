/** Downloads the files of many fields. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { UploadUnfinished } from '../../errors/TransferError.js'
import type { Outcomes } from '../compose/traverseSamples.js'
import { isJsonObject } from '../results/fieldContent.js'
import type { FieldLike } from '../references/refs.js'
import type { Downloaded, DownloadOptions } from '../../transfer/DownloadJob.js'
import { downloadWithin } from './downloadField.js'
import type { Sink } from '../../transfer/Sink.js'
import { type ManyOptions, transferMany } from './transferMany.js'
import type { TransferEnv } from './TransferEnv.js'

// model

export interface DownloadItem {
  readonly field: FieldLike
  readonly sink: Sink
  /** For this file, instead of the option for all. */
  readonly replaceExisting?: boolean
}

/** A downloaded file and its item. */
export interface DownloadedItem extends Downloaded {
  readonly item: DownloadItem
}

/** A field whose upload was never finished: it has no file. */
export interface UnfinishedItem {
  readonly item: DownloadItem
  readonly error: UploadUnfinished
}

/** `left` has the failures, `right` the downloaded files; each in the order of the items. */
export interface DownloadOutcomes extends Outcomes<DownloadItem, PangeaError, DownloadedItem> {
  /** Not in `left`, because a retry doesn't help until a user uploads the file. */
  readonly unfinished: ReadonlyArray<UnfinishedItem>
}

export interface DownloadManyOptions
  extends
    ManyOptions,
    Pick<
      DownloadOptions,
      'rangeBytes' | 'retry' | 'maxAttempts' | 'skipUnchanged' | 'replaceExisting' | 'requireVerified'
    > {
  /**
   * Whether the fields are records that were just read from the server. Then their URLs and
   * checksums are used, and a field is read again only if its URL is rejected. `false` by default.
   */
  readonly hasFreshUrls?: boolean
}

// helpers

/** The size recorded at the upload, if the field has been read. */
const sizeOf = ({ field }: DownloadItem): number | null => {
  const data = 'stored_data' in field && isJsonObject(field.stored_data) ? field.stored_data : {}
  return typeof data['size_bytes'] === 'number' ? data['size_bytes'] : null
}

const outcomesOf = ({ left, right }: Outcomes<DownloadItem, PangeaError, DownloadedItem>): DownloadOutcomes => ({
  left: left.filter(({ error }) => error._tag !== 'UploadUnfinished'),
  right,
  unfinished: left.flatMap(({ item, error }) => (error._tag === 'UploadUnfinished' ? [{ item, error }] : [])),
})

// operations

/**
 * Downloads files concurrently, each as `downloadField` does; a failure doesn't stop the others.
 * `left` has the failures with their items, `right` the downloaded files, and `unfinished` the
 * fields whose upload was never finished; all in the order of the items. Run it again to resume
 * what was interrupted; with `skipUnchanged`, it doesn't fetch again what has arrived.
 *
 * Errors: none; failures are in `left`.
 *
 * @example
 * const download = downloadMany(downloadsInto('reads', [field]), { concurrency: 16 })
 */
export const downloadMany =
  (
    items: ReadonlyArray<DownloadItem>,
    options: DownloadManyOptions = {},
  ): RTE.ReaderTaskEither<TransferEnv, never, DownloadOutcomes> =>
  (env) => {
    // These options apply to all files together, not to each one.
    const { signal: _signal, concurrency: _concurrency, bytesPerSecond: _rate, onProgress: _, ...rest } = options
    const { hasFreshUrls, ...given } = rest
    return F.pipe(
      transferMany(items, items.map(sizeOf), options, (item, { limits, onProgress }) =>
        F.pipe(
          downloadWithin(limits, hasFreshUrls)(item.field, item.sink, {
            ...given,
            ...(item.replaceExisting === undefined ? {} : { replaceExisting: item.replaceExisting }),
            onProgress,
          }),
          RTE.map((downloaded): DownloadedItem => ({ ...downloaded, item })),
        ),
      ),
      RTE.map(outcomesOf),
    )(env)
  }
