/** Creates the samples and results that files of reads need, and uploads the files in parallel. */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import {
  createField,
  createResult,
  ensureResult,
  ensureSamples,
  fieldNamed,
  fileSource,
  newResult,
  partitionSamples,
  type ResultFields,
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

interface Ready {
  readonly set: TargetSet
  readonly result: SampleResult
  /** The fields that were just created. */
  readonly fields: ReadonlyArray<SampleField>
}

type Target = readonly [TargetSet, Sample]

const fieldsOf = ({ module, replicate }: TargetSet, isPrivate: boolean): ResultFields => ({
  module_name: module,
  replicate,
  ...(isPrivate ? { is_private: true } : {}),
})

/** A private result is private before a file is uploaded to it, also if it existed before. */
const ensureReady = ([set, sample]: Target, isPrivate: boolean): TransferOp<Ready> =>
  F.pipe(
    ensureResult(sample, fieldsOf(set, isPrivate)),
    RTE.flatMap((result) =>
      isPrivate && !result.is_private ? updateResult(result, { is_private: true }) : RTE.right(result),
    ),
    RTE.map((result): Ready => ({ set, result, fields: [] })),
  )

/** Takes a request for each record, where `ensureReady` and the upload look for them first. */
const createReady = ([set, sample]: Target, isPrivate: boolean): TransferOp<Ready> =>
  F.pipe(
    createResult(newResult(sample, fieldsOf(set, isPrivate))),
    RTE.flatMap((result) =>
      F.pipe(
        set.files,
        RTE.traverseSeqArray(({ field }) => createField(result, { name: field, stored_data: {} })),
        RTE.map((fields): Ready => ({ set, result, fields })),
      ),
    ),
  )

/** Another process may create the same records at the same time. */
const prepareResult =
  (isPrivate: boolean) =>
  (target: Target): TransferOp<Ready> =>
    target[0].isStored
      ? ensureReady(target, isPrivate)
      : F.pipe(
          createReady(target, isPrivate),
          RTE.orElse(() => ensureReady(target, isPrivate)),
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
  const prepared = new Map(ready.map((one) => [one.set, one]))
  return files.flatMap((file): ReadonlyArray<ReadyFile> => {
    const found = prepared.get(file.set)
    if (found === undefined) return []
    const source = fileSource(file.path)
    const created = found.fields.find(({ name }) => name === file.field)
    return [
      {
        file,
        item:
          created === undefined
            ? { field: fieldNamed(found.result, file.field), source }
            : { field: created, isNew: true, source },
      },
    ]
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
