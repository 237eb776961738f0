/** Runs a sync: lists, plans, transfers, and records the result in the manifest. */
import { function as F, readonlyArray as RA, task as T, taskEither as TE } from 'fp-ts'
import type { NodePangea, SampleGroupRef } from 'pangea-fp/node'
import { describeItem } from '../render/describeFailure.js'
import { failed, type Failure } from '../exitCodes.js'
import { checkTargetFolder, makeTargetFolder } from '../input/targetFolder.js'
import { formatSize } from '../render/formatSize.js'
import type { Context } from '../Actions.js'
import { deleteVanished, downloadFiles, type SyncResult, type VanishedResult, writeJsonFiles } from './applySync.js'
import { type GroupFields, listGroupFields } from './listGroupFields.js'
import { inspectFiles } from './localFiles.js'
import type { Manifest, ManifestChanges, ManifestEntry } from './manifest.js'
import { readManifest, updateManifest } from './manifestFiles.js'
import { findClashes, ownerOf, type PathTemplate } from './pathTemplate.js'
import {
  planStep,
  planVanished,
  type SyncedGroup,
  type SyncStep,
  vanishedEntries,
  type VanishedStep,
} from './planSync.js'
import { namesIn, type SelectedTargets, type Selection, selectTargets, unmatchedLines } from './selectTargets.js'
import { isInShard, type Shard } from './shard.js'
import { clashMessage, planRows, syncReport, type SyncOutput } from './syncReport.js'
import type { TransferStep } from '../Step.js'

// model

export interface SyncOptions {
  readonly group: SampleGroupRef
  /** The group's name or uuid, for messages. */
  readonly groupText: string
  readonly folder: string
  readonly template: PathTemplate
  readonly selection: Selection
  readonly shard: Shard | null
  readonly isReplacing: boolean
  readonly isDeleting: boolean
  readonly isDryRun: boolean
  readonly transfer: { readonly bytesPerSecond?: number; readonly concurrency?: number }
}

interface Plan {
  readonly steps: ReadonlyArray<SyncStep>
  readonly vanished: ReadonlyArray<VanishedStep>
}

interface Applied {
  readonly results: ReadonlyArray<SyncResult>
  readonly vanished: ReadonlyArray<VanishedResult>
}

const folderAdvice = 'Choose another folder.'

/** Reading less than this takes no time worth a notice. */
const announcedBytes = 1e9

/** How long an interrupted run waits for another one to write the manifest. */
const lastLockMs = 700

// helpers

const fromMessage = <A>(task: TE.TaskEither<string, A>): TE.TaskEither<Failure, A> =>
  F.pipe(
    task,
    TE.mapLeft((message) => failed(message)),
  )

const hasFilter = ({ sample, module, field, include, exclude }: Selection): boolean =>
  [sample, module, field, include, exclude].some((flag) => flag !== undefined)

/** Refuses a selection that can't be synced, before any file is requested. */
const checkTargets = (
  { groupText, selection }: SyncOptions,
  { selected }: SelectedTargets,
): TE.TaskEither<Failure, void> => {
  const clashes = findClashes(selected)
  if (clashes.length > 0) return TE.left(failed(clashMessage(clashes)))
  return selected.length === 0 && hasFilter(selection)
    ? TE.left(failed(`No file of ${groupText} matches these flags; without them, --dry-run lists all files.`))
    : TE.right(undefined)
}

const planFor = (
  { folder, shard, isReplacing, selection }: SyncOptions,
  { notify, signal }: Context,
  { uuid, fields }: GroupFields,
  { all, own }: SelectedTargets,
  manifest: Manifest,
): TE.TaskEither<Failure, Plan> => {
  const samples = namesIn(selection, 'sample')
  const synced: SyncedGroup = {
    uuid,
    fieldUuids: new Set<string>(fields.map((field) => field.uuid)),
    isListed: ({ sample, sample_uuid }) => samples === undefined || sample_uuid === uuid || samples.includes(sample),
  }
  const isOwn = isInShard(shard)
  const gone = vanishedEntries(manifest, synced, new Set(all.map(({ path }) => path))).filter(({ sample_uuid }) =>
    isOwn(sample_uuid),
  )
  const knownBytes = own.reduce((sum, { path }) => sum + (manifest.get(path)?.size_bytes ?? 0), 0)
  if (knownBytes >= announcedBytes) notify(`Verifying ${formatSize(knownBytes)} of an earlier run …`)
  return F.pipe(
    inspectFiles(folder, [...own.map(({ path }) => path), ...gone.map(({ path }) => path)], signal),
    TE.map((local) => ({
      steps: own.map((target, index) =>
        planStep(target, local[index] ?? { _tag: 'Missing' }, manifest, synced, isReplacing),
      ),
      vanished: gone.map((entry, index) => planVanished(entry, local[own.length + index] ?? { _tag: 'Missing' })),
    })),
  )
}

const entryOf =
  (group: string) =>
  (result: SyncResult): ReadonlyArray<ManifestEntry> => {
    if (!('sha256' in result)) return []
    const { target, sizeBytes, sha256, isMisrecorded } = result
    const { field, path } = target
    const owner = ownerOf(field)
    return [
      {
        path,
        size_bytes: sizeBytes,
        sha256,
        uuid: field.uuid,
        sample: owner.name,
        sample_uuid: owner.uuid,
        module: field.analysis_result_obj.module_name,
        replicate: field.analysis_result_obj.replicate,
        field: field.name,
        group_uuid: group,
        recorded_sha256: isMisrecorded ? (target.sha256 ?? '') : '',
      },
    ]
  }

const changesOf = (
  group: string,
  results: ReadonlyArray<SyncResult>,
  vanished: ReadonlyArray<VanishedResult>,
): ManifestChanges => ({
  entries: results.flatMap(entryOf(group)),
  removedPaths: vanished
    .filter(({ isDeleted, action }) => isDeleted || action === 'forget')
    .map(({ entry }) => entry.path),
})

/** Results of steps that need no work. */
const settled = (step: SyncStep): ReadonlyArray<SyncResult> => {
  if (step.action === 'keep')
    return [
      {
        _tag: 'Unchanged',
        ...{ target: step.target, sizeBytes: step.sizeBytes, sha256: step.sha256, isMisrecorded: false },
      },
    ]
  return step.action === 'conflict'
    ? [{ _tag: 'Conflict', target: step.target, problem: step.problem, advice: step.advice }]
    : []
}

const messageOf = (failure: Failure): string =>
  failure._tag === 'CommandFailure' ? failure.message : describeItem(failure)

/** Runs the steps. Failures of single files don't stop it. */
const applied =
  (options: SyncOptions, context: Context, { steps, vanished }: Plan) =>
  (pangea: NodePangea): T.Task<Applied> => {
    const open = steps.flatMap((step) => (step.action === 'keep' || step.action === 'conflict' ? [] : [step]))
    const { left: files, right: blobs } = RA.partition(({ target }: (typeof open)[number]) => target.json !== null)(
      open,
    )
    return F.pipe(
      T.Do,
      T.bind('blobs', () => writeJsonFiles(options.folder, blobs, context.signal)(pangea)),
      T.bind('files', () =>
        files.length === 0
          ? T.of<ReadonlyArray<SyncResult>>([])
          : context.withProgress((onProgress) =>
              downloadFiles(options.folder, files, { ...options.transfer, onProgress })(pangea),
            ),
      ),
      T.bind('vanished', () =>
        T.traverseSeqArray(deleteVanished(options.folder, options.isDeleting && !context.signal.aborted))(vanished),
      ),
      T.map((done) => ({
        results: [...steps.flatMap(settled), ...done.blobs, ...done.files],
        vanished: done.vanished,
      })),
    )
  }

// operation

export const runSync =
  (options: SyncOptions, context: Context): TransferStep<SyncOutput> =>
  (pangea) => {
    const { folder, isDryRun, isDeleting, selection, shard, template } = options
    return F.pipe(
      fromMessage(checkTargetFolder(folder, folderAdvice)),
      TE.flatMap(() => listGroupFields(options.group, namesIn(selection, 'sample'))(pangea)),
      TE.bindTo('group'),
      TE.let('targets', ({ group }) => selectTargets(group.fields, template, selection, shard)),
      TE.tap(({ targets }) => checkTargets(options, targets)),
      TE.let('unmatched', ({ targets }) => unmatchedLines(selection, targets.all)),
      TE.bind('manifest', () => readManifest(folder)),
      TE.bind('plan', ({ group, targets, manifest }) => planFor(options, context, group, targets, manifest)),
      TE.flatMap(({ group, targets, plan, unmatched }): TE.TaskEither<Failure, SyncOutput> => {
        if (isDryRun) return TE.right(planRows(plan.steps, plan.vanished, isDeleting, unmatched))
        return F.pipe(
          fromMessage(makeTargetFolder(folder, folderAdvice)),
          TE.flatMap(() => TE.fromTask<Applied, Failure>(applied(options, context, plan)(pangea))),
          TE.flatMap(({ results, vanished }) =>
            F.pipe(
              updateManifest(
                folder,
                changesOf(group.uuid, results, vanished),
                context.signal.aborted ? AbortSignal.timeout(lastLockMs) : context.signal,
              ),
              TE.match(
                (failure): ReadonlyArray<string> => [messageOf(failure)],
                () => [],
              ),
              T.map((problems) =>
                syncReport({
                  folder,
                  results,
                  vanished,
                  unknown: targets.unknown.map(({ uuid }) => uuid),
                  problems: [...unmatched, ...problems],
                }),
              ),
              TE.fromTask,
            ),
          ),
        )
      }),
    )
  }
