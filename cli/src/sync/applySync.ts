/** Carries out the plan of a sync: downloads, writes and deletes files. */
import { lstat } from 'node:fs/promises'
import { either as E, function as F, task as T, taskEither as TE } from 'fp-ts'
import {
  describe,
  type DownloadItem,
  downloadMany,
  type DownloadManyOptions,
  type FileSink,
  folderSink,
  type NodePangea,
  type PangeaError,
  traverseLimited,
} from 'pangea-fp/node'
import type { Failure } from '../exitCodes.js'
import { deleteFile } from './localFiles.js'
import { writeInto } from './manifestFiles.js'
import type { SyncStep, SyncTarget, VanishedStep } from './planSync.js'

// model

interface Done<Tag extends 'Created' | 'Updated' | 'Unchanged'> {
  readonly _tag: Tag
  readonly target: SyncTarget
  readonly sizeBytes: number
  readonly sha256: string
}

interface NotDone<Tag extends 'Conflict' | 'Failed' | 'Unfinished'> {
  readonly _tag: Tag
  readonly target: SyncTarget
  readonly problem: string
}

export type SyncResult =
  | Done<'Created'>
  | Done<'Updated'>
  | Done<'Unchanged'>
  | NotDone<'Conflict'>
  | NotDone<'Failed'>
  | NotDone<'Unfinished'>
  | { readonly _tag: 'Interrupted'; readonly target: SyncTarget }

export type VanishedResult = VanishedStep & { readonly isDeleted: boolean }

/** A step that moves bytes. */
type FileStep = Exclude<SyncStep, { readonly action: 'keep' | 'conflict' }>

type FileError = Extract<PangeaError, { readonly _tag: 'FileError' }>

// helpers

const appearedCode = 'ESYNCEXISTS'

const refusal = (path: string): FileError => ({
  _tag: 'FileError',
  operation: 'open',
  path,
  cause: { name: 'Error', message: 'it exists', code: appearedCode },
})

const isRefusal = (error: PangeaError): boolean => error._tag === 'FileError' && error.cause.code === appearedCode

/** A target that is checked, but never replaced. */
const readOnlySink = (sink: FileSink): FileSink => ({
  ...sink,
  open: TE.left(refusal(sink.name)),
  openPartial: () => TE.left(refusal(sink.name)),
})

/** A target that is not replaced if a file appears there during the run. */
const newFileSink = (sink: FileSink): FileSink => {
  const unlessExists = <Err, A>(open: TE.TaskEither<Err, A>): TE.TaskEither<Err | FileError, A> =>
    F.pipe(
      TE.fromTask<boolean, Err | FileError>(() =>
        lstat(sink.name).then(
          () => true,
          () => false,
        ),
      ),
      TE.flatMap((isTaken): TE.TaskEither<Err | FileError, A> => (isTaken ? TE.left(refusal(sink.name)) : open)),
    )
  return { ...sink, open: unlessExists(sink.open), openPartial: (object) => unlessExists(sink.openPartial(object)) }
}

const sinkFor = (folder: string, step: FileStep): FileSink => {
  const sink = folderSink(folder, step.target.path)
  if (step.action === 'create') return newFileSink(sink)
  return step.action === 'verify' && !step.isReplaceable ? readOnlySink(sink) : sink
}

const failureOf = (target: SyncTarget, error: PangeaError): SyncResult => {
  if (error._tag === 'Aborted') return { _tag: 'Interrupted', target }
  return isRefusal(error)
    ? { _tag: 'Conflict', target, problem: "it exists, and differs from the server's file" }
    : { _tag: 'Failed', target, problem: describe(error) }
}

const doneTag = (step: FileStep): 'Created' | 'Updated' => (step.action === 'create' ? 'Created' : 'Updated')

// operations

const downloadOnce =
  (folder: string, steps: ReadonlyArray<FileStep>, options: DownloadManyOptions) =>
  (pangea: NodePangea): T.Task<ReadonlyArray<SyncResult>> => {
    const items = steps.map((step): DownloadItem => ({ field: step.target.field, sink: sinkFor(folder, step) }))
    return F.pipe(
      downloadMany(items, { ...options, skipUnchanged: true })(pangea),
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
            if (notUploaded !== undefined) return { _tag: 'Unfinished', target, problem: describe(notUploaded) }
            if (downloaded === undefined) return { _tag: 'Interrupted', target }
            const { sizeBytes, sha256, isFetched } = downloaded
            return { _tag: isFetched ? doneTag(step) : 'Unchanged', target, sizeBytes, sha256 }
          })
        },
      ),
    )
  }

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
        problem: failure._tag === 'CommandFailure' ? failure.message : describe(failure),
      }),
      (): SyncResult => ({
        _tag: doneTag(step),
        target,
        sizeBytes: target.sizeBytes ?? 0,
        sha256: target.sha256 ?? '',
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
