/**
 * Downloads fields into a folder: their files, and their JSON as `.json`. A file that exists and
 * differs is kept unless the user asks to replace it.
 */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { function as F, option as O, type readerTaskEither as RTE, type task as T, taskEither as TE } from 'fp-ts'
import {
  contentKindOf,
  type DownloadItem,
  downloadMany,
  type Failed,
  type Field,
  type FileSink,
  folderSink,
  type NodePangea,
  type Op,
  type PangeaError,
  partitionSamples,
  targetNames,
} from 'pangea-fp/node'
import type { BaseCommand } from '../CommandModule.js'
import type { OnProgress } from '../terminal.js'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'
import type { FieldOutcomes } from '../render/downloadReport.js'
import { writeBlob, type WrittenBlob } from './writeBlob.js'

// model

export interface ExistingFlags {
  readonly replace?: boolean | undefined
  readonly skip?: boolean | undefined
}

export interface DownloadFieldsOptions extends ExistingFlags {
  readonly concurrency?: number
  readonly bytesPerSecond?: number
  readonly requireVerified?: boolean
  readonly onProgress: OnProgress
}

/** A field and the path of its file or JSON, relative to the folder. */
export interface Target {
  readonly field: Field
  readonly name: string
}

// pure

export const withExistingOptions = (command: BaseCommand) =>
  command
    .option('--replace', 'replace existing files that differ')
    .option('--skip', 'leave existing files alone, without comparing them')

export const checkExistingFlags = ({ replace, skip }: ExistingFlags): TE.TaskEither<CommandFailure, void> =>
  replace === true && skip === true
    ? TE.left(wrongUsage('--replace and --skip exclude each other: pass one of them.'))
    : TE.right(undefined)

/** The targets of all fields with a file, and of those with JSON if `hasBlobs`. */
export const targetsOf = (fields: ReadonlyArray<Field>, hasBlobs: boolean): ReadonlyArray<Target> =>
  targetNames(fields, { hasBlobs }).flatMap((name, index) => {
    const field = fields[index]
    return O.isNone(name) || field === undefined ? [] : [{ field, name: name.value }]
  })

// operation

interface Item extends DownloadItem {
  readonly field: Field
  readonly sink: FileSink
}

interface Sorted {
  readonly wanted: ReadonlyArray<Target>
  readonly skipped: ReadonlyArray<Target>
  readonly inTheWay: ReadonlyArray<Target>
}

type Existing = 'missing' | 'file' | 'other'

const existingAt = async (path: string): Promise<Existing> => {
  const found = await lstat(path).catch(() => null)
  return found === null ? 'missing' : found.isFile() ? 'file' : 'other'
}

const itemOf =
  (folder: string) =>
  ({ field, name }: Target): Item => ({ field, sink: folderSink(folder, name) })

const existsError = (item: Item): Failed<DownloadItem, PangeaError> => ({
  item,
  error: { _tag: 'TargetExists', path: item.sink.name },
})

const isBlob = ({ field }: Target): boolean => contentKindOf(field) === 'blob'

/** Looks at the targets, and leaves out those that must not be written. */
const sortTargets =
  (folder: string, targets: ReadonlyArray<Target>, { replace, skip }: ExistingFlags): T.Task<Sorted> =>
  async () => {
    const existing = await Promise.all(targets.map(({ name }) => existingAt(join(folder, name))))
    const isSkipped = (index: number): boolean => skip === true && existing[index] !== 'missing'
    // The library doesn't compare a link with a file, but its rename would replace the link.
    const isInTheWay = (index: number): boolean => !isSkipped(index) && existing[index] === 'other' && replace !== true
    return {
      wanted: targets.filter((_, index) => !isSkipped(index) && !isInTheWay(index)),
      skipped: targets.filter((_, index) => isSkipped(index)),
      inTheWay: targets.filter((_, index) => isInTheWay(index)),
    }
  }

/** A failure doesn't stop the others. */
export const downloadFields =
  (
    folder: string,
    targets: ReadonlyArray<Target>,
    { replace, skip, ...options }: DownloadFieldsOptions,
  ): RTE.ReaderTaskEither<NodePangea, never, FieldOutcomes> =>
  (pangea) =>
    F.pipe(
      TE.fromTask<Sorted, never>(sortTargets(folder, targets, { replace, skip })),
      TE.bindTo('sorted'),
      TE.bind('files', ({ sorted }) =>
        downloadMany(sorted.wanted.filter((target) => !isBlob(target)).map(itemOf(folder)), {
          ...options,
          skipUnchanged: true,
          replaceExisting: replace === true,
        })(pangea),
      ),
      TE.bindW('blobs', ({ sorted }) =>
        partitionSamples(pangea.concurrency)(
          ({ field, sink }: Item): Op<WrittenBlob, PangeaError> =>
            () =>
              writeBlob(field, sink, replace === true),
        )(sorted.wanted.filter(isBlob).map(itemOf(folder)))(pangea),
      ),
      TE.map(({ sorted, files, blobs }) => ({
        ...files,
        left: [...files.left, ...sorted.inTheWay.map(itemOf(folder)).map(existsError), ...blobs.left],
        blobs: blobs.right,
        skipped: sorted.skipped.map(({ name }) => join(folder, name)),
      })),
      // `partitionSamples` collects failures and never fails itself.
      TE.orElse(() => TE.right<never, FieldOutcomes>({ left: [], right: [], unfinished: [], blobs: [], skipped: [] })),
    )
