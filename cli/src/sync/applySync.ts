/** Carries out the plan of a sync: downloads, writes and deletes files. */
import { either as E, function as F, task as T, taskEither as TE } from 'fp-ts'
import {
  type DownloadItem,
  downloadMany,
  type DownloadManyOptions,
  fetchField,
  folderSink,
  type NodePangea,
  type PangeaError,
  reload,
  traverseLimited,
} from 'pangea-fp/node'
import { describeItem } from '../render/describeFailure.js'
import type { Failure } from '../exitCodes.js'
import { deleteFile } from './localFiles.js'
import { writeInto } from './manifestFiles.js'
import { replaceAdvice, type SyncStep, type SyncTarget, type VanishedStep } from './planSync.js'
import { checksumsOf } from './selectTargets.js'

// model

interface Done<Tag extends 'Created' | 'Updated' | 'Unchanged'> {
  readonly _tag: Tag
  readonly target: SyncTarget
  readonly sizeBytes: number
  readonly sha256: string
  /** Whether the server records another SHA-256: the file was replaced without a new record. */
  readonly isMisrecorded: boolean
}

interface NotDone<Tag extends 'Conflict' | 'Failed' | 'Unfinished'> {
  readonly _tag: Tag
  readonly target: SyncTarget
  readonly problem: string
}

/** A file that isn't replaced, and a sentence that says what to do. */
interface Conflict extends NotDone<'Conflict'> {
  readonly advice: string
}

export type SyncResult =
  | Done<'Created'>
  | Done<'Updated'>
  | Done<'Unchanged'>
  | Conflict
  | NotDone<'Failed'>
  | NotDone<'Unfinished'>
  | { readonly _tag: 'Interrupted'; readonly target: SyncTarget }

export type VanishedResult = VanishedStep & { readonly isDeleted: boolean }

/** A step that moves bytes. */
type FileStep = Exclude<SyncStep, { readonly action: 'keep' | 'conflict' }>

// helpers

/** Only a file that the plan compared may be replaced, not one that appears during the run. */
const itemFor = (folder: string, step: FileStep): DownloadItem => ({
  field: step.target.field,
  sink: folderSink(folder, step.target.path),
  replaceExisting: step.action === 'update' || (step.action === 'verify' && step.isReplaceable),
})

const failureOf = (target: SyncTarget, error: PangeaError): SyncResult => {
  if (error._tag === 'Aborted') return { _tag: 'Interrupted', target }
  return error._tag === 'TargetExists'
    ? { _tag: 'Conflict', target, problem: "it exists, and differs from the server's file", advice: replaceAdvice }
    : { _tag: 'Failed', target, problem: describeItem(error) }
}

const isMisrecorded = (target: SyncTarget, sha256: string): boolean =>
  target.sha256 !== null && target.sha256 !== sha256

const doneTag = (step: FileStep): 'Created' | 'Updated' => (step.action === 'create' ? 'Created' : 'Updated')

// operations

const downloadOnce =
  (folder: string, steps: ReadonlyArray<FileStep>, options: DownloadManyOptions) =>
  (pangea: NodePangea): T.Task<ReadonlyArray<SyncResult>> => {
    const items = steps.map((step) => itemFor(folder, step))
    return F.pipe(
      downloadMany(items, { ...options, skipUnchanged: true, hasFreshUrls: true })(pangea),
      TE.match(
        (): ReadonlyArray<SyncResult> => [],
        ({ left, right, unfinished }) => {
          const failures = new Map(left.map(({ item, error }) => [item, error]))
          const incomplete = new Map(unfinished.map(({ item, error }) => [item, error]))
          const done = new Map(right.map((one) => [one.item, one]))
          return steps.map((step, index): SyncResult => {
            const { target } = step
            const item = items[index] as DownloadItem
            const [failure, notUploaded, downloaded] = [failures.get(item), incomplete.get(item), done.get(item)]
            if (failure !== undefined) return failureOf(target, failure)
            if (notUploaded !== undefined) return { _tag: 'Unfinished', target, problem: describeItem(notUploaded) }
            if (downloaded === undefined) return { _tag: 'Interrupted', target }
            const { sizeBytes, sha256, isFetched } = downloaded
            return {
              _tag: isFetched ? doneTag(step) : 'Unchanged',
              ...{ target, sizeBytes, sha256, isMisrecorded: isMisrecorded(target, sha256) },
            }
          })
        },
      ),
    )
  }

/** Reads the record again: it may be of an upload that ended after the list was read. */
const recheck =
  (pangea: NodePangea) =>
  (result: SyncResult): T.Task<SyncResult> =>
    !('isMisrecorded' in result) || !result.isMisrecorded
      ? T.of(result)
      : F.pipe(
          reload(fetchField(result.target.field))(pangea),
          TE.match(
            () => result,
            ({ stored_data }) =>
              checksumsOf(stored_data).sha256 === result.sha256 ? { ...result, isMisrecorded: false } : result,
          ),
        )

/**
 * Downloads files as `downloadMany` does. A file that another process created during the run is
 * verified, not replaced. In the order of the steps.
 */
export const downloadFiles =
  (folder: string, steps: ReadonlyArray<FileStep>, options: DownloadManyOptions) =>
  (pangea: NodePangea): T.Task<ReadonlyArray<SyncResult>> =>
    F.pipe(
      downloadOnce(folder, steps, options)(pangea),
      T.flatMap((results) => {
        const appeared = steps.flatMap(({ action, target }, index): ReadonlyArray<FileStep> =>
          action === 'create' && results[index]?._tag === 'Conflict'
            ? [{ action: 'verify', target, isReplaceable: false }]
            : [],
        )
        if (appeared.length === 0) return T.of(results)
        const { onProgress: _, ...unwatched } = options
        return F.pipe(
          downloadOnce(folder, appeared, unwatched)(pangea),
          T.map((verified) => {
            const byTarget = new Map(verified.map((result) => [result.target, result]))
            return results.map((result) => byTarget.get(result.target) ?? result)
          }),
        )
      }),
      T.flatMap(T.traverseSeqArray(recheck(pangea))),
    )

const writeJsonFile = (folder: string, step: FileStep, signal: AbortSignal): T.Task<SyncResult> => {
  const { target } = step
  if (signal.aborted) return T.of({ _tag: 'Interrupted', target })
  return F.pipe(
    writeInto(folder, target.path, target.json ?? ''),
    TE.match(
      (failure: Failure): SyncResult => ({
        _tag: 'Failed',
        target,
        problem: failure._tag === 'CommandFailure' ? failure.message : describeItem(failure),
      }),
      (): SyncResult => ({
        _tag: doneTag(step),
        target,
        sizeBytes: target.sizeBytes ?? 0,
        sha256: target.sha256 ?? '',
        isMisrecorded: false,
      }),
    ),
  )
}

/** Writes the JSON of fields to files. In the order of the steps. */
export const writeJsonFiles =
  (folder: string, steps: ReadonlyArray<FileStep>, signal: AbortSignal) =>
  (pangea: NodePangea): T.Task<ReadonlyArray<SyncResult>> =>
    F.pipe(
      traverseLimited<FileStep, NodePangea, never, SyncResult>(
        (step) => () => TE.fromTask(writeJsonFile(folder, step, signal)),
      )(steps)(pangea),
      T.map(E.getOrElse((): ReadonlyArray<SyncResult> => [])),
    )

/** Deletes files that vanished from the server and were not changed here. */
export const deleteVanished =
  (folder: string, isDeleting: boolean) =>
  (step: VanishedStep): T.Task<VanishedResult> => {
    if (step.action !== 'delete' || !isDeleting) return T.of({ ...step, isDeleted: false })
    return F.pipe(
      deleteFile(folder, step.entry.path),
      TE.match(
        (problem): VanishedResult => ({ action: 'retain', entry: step.entry, problem, isDeleted: false }),
        (): VanishedResult => ({ ...step, isDeleted: true }),
      ),
    )
  }
