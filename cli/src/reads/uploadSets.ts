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
  type UploadedField,
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

/** Creates the missing samples in a few requests, then the results in parallel. */
const prepareResults =
  (library: SampleGroup, sets: ReadonlyArray<TargetSet>): TransferStep<Prepared> =>
  (pangea) =>
    F.pipe(
      ensureSamples(
        library,
        sets.map(({ sample }) => sample),
      )(pangea),
      TE.flatMap((samples) =>
        partitionSamples(pangea.concurrency)(([set, sample]: readonly [TargetSet, Sample]) =>
          F.pipe(
            ensureResult(sample, { module_name: set.module, replicate: set.replicate }),
            RTE.map((result): Ready => [set, result]),
          ),
        )(sets.flatMap((set, i) => (samples[i] === undefined ? [] : [[set, samples[i]] as const])))(pangea),
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

/** Uploads these files; a failure doesn't stop the others. */
export const uploadSets =
  (
    library: SampleGroup,
    files: ReadonlyArray<TargetFile>,
    options: Limits & { readonly onProgress: OnProgress },
  ): TransferStep<Omit<UploadOutcome, 'same'>> =>
  (pangea) => {
    if (files.length === 0) return TE.right({ uploaded: [], failures: [] })
    return F.pipe(
      prepareResults(library, [...new Set(files.map(({ set }) => set))])(pangea),
      TE.bindTo('prepared'),
      TE.let('ready', ({ prepared }) => readyFiles(files, prepared.ready)),
      TE.bindW('outcomes', ({ ready }) =>
        uploadMany(
          ready.map(({ item }) => item),
          options,
        )(pangea),
      ),
      TE.map(({ prepared, ready, outcomes: { left, right } }) => {
        const failed = new Map(left.map(({ item, error }) => [item, error]))
        const uploadedFiles = ready.filter(({ item }) => !failed.has(item)).map(({ file }) => file)
        return {
          // Both are in the order of the items; a sample's field is uploaded to a sample's field.
          uploaded: uploadedFiles.flatMap((file, i) =>
            right[i] === undefined ? [] : [[file, right[i] as UploadedField<SampleField>] as const],
          ),
          failures: [
            ...files.flatMap((file) =>
              prepared.failures.filter(({ set }) => set === file.set).map(({ error }) => ({ file, error })),
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
