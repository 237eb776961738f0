/** Creates the samples and results that files of reads need, and uploads the files in parallel. */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  ensureResult,
  ensureSamples,
  fieldNamed,
  fileSource,
  partitionSamples,
  type Sample,
  type SampleField,
  type SampleGroup,
  type SampleResult,
  type TransferOp,
  type UploadedField,
  updateResult,
  type UploadItem,
  uploadMany,
} from 'pangea-fp/node'
import type { OnProgress } from '../terminal.js'
import type { TargetFile, TargetSet } from './compareStored.js'
import type { FailedFile, UploadOutcome } from './uploadReport.js'
import type { TransferStep } from '../Step.js'

interface Limits {
  readonly concurrency?: number
  readonly bytesPerSecond?: number
}

interface ReadyFile {
  readonly file: TargetFile
  readonly item: UploadItem
}

type Ready = readonly [TargetSet, SampleResult]

/** A private result is private before a file is uploaded to it, also if it existed before. */
const prepareResult =
  (isPrivate: boolean) =>
  ([set, sample]: readonly [TargetSet, Sample]): TransferOp<Ready> =>
    F.pipe(
      ensureResult(sample, {
        module_name: set.module,
        replicate: set.replicate,
        ...(isPrivate ? { is_private: true } : {}),
      }),
      RTE.flatMap((result) =>
        isPrivate && !result.is_private ? updateResult(result, { is_private: true }) : RTE.right(result),
      ),
      RTE.map((result): Ready => [set, result]),
    )

/** Creates the missing samples in a few requests, then the results in parallel. */
const prepareResults =
  (library: SampleGroup, sets: ReadonlyArray<TargetSet>, isPrivate: boolean): TransferStep<Prepared> =>
  (pangea) =>
    F.pipe(
      ensureSamples(
        library,
        sets.map(({ sample }) => sample),
      )(pangea),
      TE.flatMap((samples) =>
        partitionSamples(pangea.concurrency)(prepareResult(isPrivate))(
          sets.flatMap((set, i) => (samples[i] === undefined ? [] : [[set, samples[i]] as const])),
        )(pangea),
      ),
      TE.map(({ left, right }) => ({
        ready: right,
        failures: left.map(({ item: [set], error }) => ({ set, error })),
      })),
    )

interface Prepared {
  readonly ready: ReadonlyArray<Ready>
  readonly failures: ReadonlyArray<{ readonly set: TargetSet; readonly error: FailedFile['error'] }>
}

const readyFiles = (files: ReadonlyArray<TargetFile>, ready: ReadonlyArray<Ready>): ReadonlyArray<ReadyFile> => {
  const results = new Map(ready)
  return files.flatMap((file) => {
    const result = results.get(file.set)
    return result === undefined
      ? []
      : [{ file, item: { field: fieldNamed(result, file.field), source: fileSource(file.path) } }]
  })
}

export interface UploadSetsOptions extends Limits {
  /** Makes the results of the uploaded and the stored files private. */
  readonly isPrivate: boolean
  readonly onProgress: OnProgress
}

/** Uploads these files; a failure doesn't stop the others. */
export const uploadSets =
  (
    library: SampleGroup,
    files: ReadonlyArray<TargetFile>,
    stored: ReadonlyArray<TargetFile>,
    { isPrivate, ...options }: UploadSetsOptions,
  ): TransferStep<Omit<UploadOutcome, 'same'>> =>
  (pangea) => {
    const prepared = isPrivate ? [...files, ...stored] : files
    if (prepared.length === 0) return TE.right({ uploaded: [], failures: [] })
    return F.pipe(
      prepareResults(library, [...new Set(prepared.map(({ set }) => set))], isPrivate)(pangea),
      TE.bindTo('results'),
      TE.let('ready', ({ results }) => readyFiles(files, results.ready)),
      TE.bindW('outcomes', ({ ready }) =>
        uploadMany(
          ready.map(({ item }) => item),
          options,
        )(pangea),
      ),
      TE.map(({ results, ready, outcomes: { left, right } }) => {
        const failed = new Map(left.map(({ item, error }) => [item, error]))
        const uploadedFiles = ready.filter(({ item }) => !failed.has(item)).map(({ file }) => file)
        return {
          // Both are in the order of the items; a sample's field is uploaded to a sample's field.
          uploaded: uploadedFiles.flatMap((file, i) =>
            right[i] === undefined ? [] : [[file, right[i] as UploadedField<SampleField>] as const],
          ),
          failures: [
            ...prepared.flatMap((file) =>
              results.failures.filter(({ set }) => set === file.set).map(({ error }) => ({ file, error })),
            ),
            ...ready.flatMap(({ file, item }) => {
              const error = failed.get(item)
              return error === undefined ? [] : [{ file, error }]
            }),
          ],
        }
      }),
    )
  }
