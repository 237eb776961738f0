/** Uploads many files into their fields. @since 0.1.0 */
import { function as F, type readerTaskEither as RTE, task as T, taskEither as TE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Outcomes } from '../compose/traverseSamples.js'
import type { Field } from '../results/resultRoutes.js'
import type { FieldLike } from '../references/refs.js'
import { isStream, type Source, type StreamSource } from '../../transfer/Source.js'
import { makePointerMemory, type PointerMemory } from './pointerMemory.js'
import { type ManyOptions, type SharedTransfer, transferMany } from './transferMany.js'
import type { TransferEnv } from './TransferEnv.js'
import { type UploadedField, type UploadFieldOptions, uploadIntoFresh, uploadWithin } from './uploadField.js'

// model

export interface UploadItem {
  readonly field: FieldLike
  /** Whether `field` is the record of a field that was just created: it isn't read again. */
  readonly isNew?: boolean
  readonly source: Source | StreamSource
  /** The name of the object; the source's name by default. */
  readonly filename?: string
}

export interface UploadManyOptions
  extends ManyOptions, Pick<UploadFieldOptions, 'partBytes' | 'thresholdBytes' | 'retry' | 'maxAttempts' | 'sha256'> {}

// helpers

/** Ignores a file that can't be read: its upload reports the failure. */
const sizeOf = ({ source }: UploadItem): T.Task<number | null> =>
  isStream(source)
    ? T.of(null)
    : F.pipe(
        source.stat,
        TE.match(
          () => 0,
          ({ sizeBytes }) => sizeBytes,
        ),
      )

const uploadItem = (
  { field, isNew, source, filename }: UploadItem,
  pointers: PointerMemory,
  { limits, onProgress }: SharedTransfer,
  kept: UploadFieldOptions,
): RTE.ReaderTaskEither<TransferEnv, PangeaError, UploadedField<Field>> => {
  const options = { ...kept, onProgress, ...(filename === undefined ? {} : { filename }) }
  return isNew === true && 'stored_data' in field
    ? uploadIntoFresh(limits, field, pointers, source, options)
    : uploadWithin(limits)(field, source, options)
}

// operations

/**
 * Uploads files in parallel, each as `uploadField` does; a failure doesn't stop the others. `left`
 * has the failures with their items, `right` the uploaded fields, both in the order of the items.
 * Run it again to resume what was interrupted; that sends finished files again, so pass only the
 * rest: a field whose upload finished has a `sha256` in its `stored_data`.
 *
 * Errors: none; failures are in `left`.
 *
 * @example
 * const upload = uploadMany(
 *   ['read_1', 'read_2'].map((name, i) => ({ field: fieldNamed(result, name), source: fileSource(`reads_${i + 1}.fastq.gz`) })),
 *   { concurrency: 4 },
 * )
 */
export const uploadMany =
  (
    items: ReadonlyArray<UploadItem>,
    options: UploadManyOptions = {},
  ): RTE.ReaderTaskEither<TransferEnv, never, Outcomes<UploadItem, PangeaError, UploadedField<Field>>> =>
  (env) => {
    const { partBytes, thresholdBytes, retry, maxAttempts, sha256 } = options
    const kept = { partBytes, thresholdBytes, retry, maxAttempts, sha256 }
    const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
    const pointers = makePointerMemory()
    return F.pipe(
      TE.fromTask(T.traverseArray(sizeOf)(items)),
      TE.flatMap((sizes) =>
        transferMany(items, sizes, options, (item, shared) => uploadItem(item, pointers, shared, given))(env),
      ),
    )
  }
