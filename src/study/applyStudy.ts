/** Applies a plan to a server. @since 0.1.0 */
import { either as E, function as F, type io as IO, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { invalidArgument } from '../errors/RequestError.js'
import { transferRefused } from '../errors/TransferError.js'
import type * as m from '../generated/models.js'
import type { TransferEnv } from '../ops/files/TransferEnv.js'
import { type ManyOptions, type SharedTransfer, transferMany } from '../ops/files/transferMany.js'
import { makePointerMemory } from '../ops/files/pointerMemory.js'
import { traverseLimited } from '../ops/lists/traverseLimited.js'
import { withoutStoring } from '../ops/caching/withoutStoring.js'
import { ensureOrganization } from '../ops/organizations.js'
import {
  groupById,
  groupResultById,
  organizationById,
  type ResultRef,
  sampleById,
  sampleResultById,
} from '../ops/references/refs.js'
import type { Progress } from '../ops/Pangea.js'
import { isJsonObject } from '../ops/results/fieldContent.js'
import { newResult } from '../ops/results/resultDrafts.js'
import { createResult, ensureResult } from '../ops/results/writeResults.js'
import { ensureSampleGroup, updateSampleGroup } from '../ops/sampleGroups/sampleGroups.js'
import { notify } from '../ports/notify.js'
import { deletesPhase } from './applyDeletes.js'
import { applyFile, applyValue } from './applyFields.js'
import { applyMetadata, applyNewMetadata, createSamplesOf } from './applySamples.js'
import { tagsPhase } from './applyTags.js'
import { type ChecksumCache, noChecksumCache, type OpenFile } from './readLocalFiles.js'
import { mayExist } from './mayExist.js'
import {
  type IdOf,
  type Ids,
  parentKey,
  parentOf,
  type Phase,
  phase,
  type Progressed,
  recorded,
  type Step,
} from './phases.js'
import { type FailedItem, planOutdated, type StudyError, type StudyOutcome } from './StudyOutcome.js'
import { conflictsOf, isUpload, type PlanItem, placeKey, type StudyPlan } from './StudyPlan.js'

// model

export interface ApplyOptions extends ManyOptions {
  readonly open: OpenFile
  readonly checksums?: ChecksumCache
  /** Reports how many changes of the plan are done: records and files. */
  readonly onChange?: (progress: Progress) => IO.IO<void>
}

/** Concurrent requests for records, unless the environment allows more. */
const recordConcurrency = 8

/** Concurrent files, if all are small: they wait for responses rather than for bytes. */
const smallFileConcurrency = 16
const smallFileBytes = 8 * 1024 * 1024

// helpers

const selected = (
  { items }: StudyPlan,
  kind: PlanItem['kind'],
  ...actions: ReadonlyArray<PlanItem['action']>
): ReadonlyArray<PlanItem> => items.filter((item) => item.kind === kind && actions.includes(item.action))

// organizations and libraries

const applyOrganization = ({ organization }: PlanItem): Step<string> =>
  F.pipe(
    ensureOrganization(organization),
    RTE.map(({ uuid }) => uuid),
  )

const bucketOf = ({ after }: PlanItem): m.S3BucketId | null =>
  after !== undefined && isJsonObject(after) && typeof after['bucket'] === 'string'
    ? (after['bucket'] as m.S3BucketId)
    : null

const isPublic = ({ after }: PlanItem): boolean =>
  after === undefined || !isJsonObject(after) || after['is_public'] !== false

/**
 * Another process may have created the library first: with the same study, it has the same bucket.
 */
const createLibrary = (item: PlanItem, ids: Ids): Step<string> => {
  const bucket = bucketOf(item)
  return F.pipe(
    RTE.fromEither(parentOf(ids, parentKey.library(item))),
    RTE.flatMap((organization): Step<m.SampleGroup> =>
      ensureSampleGroup(organizationById(organization as m.OrganizationId), {
        ...{ name: item.library ?? '', is_library: true, is_public: isPublic(item) },
        ...(bucket === null ? {} : { bucket }),
      }),
    ),
    RTE.filterOrElseW(
      ({ is_library, bucket: current }) => is_library && (bucket === null || current === bucket),
      () => planOutdated('was created by another process, with other settings: run it again.'),
    ),
    RTE.map(({ uuid }) => uuid),
  )
}

const applyLibrary = (item: PlanItem, ids: Ids): Step<string | void> =>
  item.action === 'create'
    ? createLibrary(item, ids)
    : F.pipe(updateSampleGroup(groupById(item.uuid as m.SampleGroupId), { bucket: bucketOf(item) }), RTE.asUnit)

// samples

const createSamplesPhase =
  (items: ReadonlyArray<PlanItem>): Phase =>
  (before) => {
    const libraries = [...new Set(items.map(parentKey.sample))]
    return F.pipe(
      libraries,
      traverseLimited((key): Step<ReadonlyArray<readonly [PlanItem, m.Sample]>> => {
        const own = items.filter((item) => parentKey.sample(item) === key)
        return F.pipe(
          RTE.fromEither(parentOf(before.ids, key)),
          RTE.flatMap((library) => createSamplesOf(library, own)),
          RTE.map((samples) => own.flatMap((item, index) => (samples[index] ? [[item, samples[index]] as const] : []))),
        )
      }),
      // Without its samples, nothing else of a library can be applied.
      RTE.flatMap((created) => {
        const samples = new Map(created.flat())
        const known: Progressed = {
          ...before,
          ids: new Map([...before.ids, ...[...samples].map(([item, { uuid }]): IdOf => [placeKey(item), uuid])]),
        }
        return phase([...samples.keys()], (item) => {
          const sample = samples.get(item)
          return sample === undefined ? RTE.right(undefined) : applyNewMetadata(item, sample)
        })(known)
      }),
    )
  }

// results and fields

const applyResult = (item: PlanItem, ids: Ids): Step<string> =>
  F.pipe(
    RTE.fromEither(parentOf(ids, parentKey.result(item))),
    RTE.flatMap((id): Step<{ readonly uuid: string }> => {
      const fields = { module_name: item.module ?? '', replicate: item.replicate ?? '' }
      const owner = item.sample === null ? groupById(id as m.SampleGroupId) : sampleById(id as m.SampleId)
      return F.pipe(
        createResult(newResult(owner, fields)),
        RTE.orElse((error): Step<{ readonly uuid: string }> =>
          mayExist(error) ? ensureResult(owner, fields) : RTE.left(error),
        ),
      )
    }),
    RTE.map(({ uuid }) => uuid),
  )

const resultRef = (item: PlanItem, ids: Ids): Step<ResultRef> =>
  F.pipe(
    RTE.fromEither(parentOf(ids, parentKey.field(item))),
    RTE.map((id) =>
      item.sample === null ? groupResultById(id as m.GroupResultId) : sampleResultById(id as m.SampleResultId),
    ),
  )

/** Counts a file as failed in the progress; its failure is recorded with its item. */
const notSent = transferRefused('The file was not sent.')

/** Sends files within shared limits; the first failure that concerns all of them stops the rest. */
const filesPhase =
  (items: ReadonlyArray<PlanItem>, { open, checksums = noChecksumCache, ...options }: ApplyOptions): Phase =>
  (before) =>
  (env) =>
  async () => {
    const isSmall = items.every(({ sizeBytes }) => (sizeBytes ?? 0) <= smallFileBytes)
    const access = { open, checksums, pointers: makePointerMemory() }
    let stopped: StudyError | null = null
    const failed: Array<FailedItem> = []
    const move = (item: PlanItem, shared: SharedTransfer): Step<void> =>
      F.pipe(
        resultRef(item, before.ids),
        RTE.flatMap((result) => applyFile(item, result, access)(shared)),
      )
    await transferMany(
      items,
      items.map(({ sizeBytes }) => sizeBytes),
      isSmall ? { concurrency: smallFileConcurrency, ...options } : options,
      (item, shared) => (given) => async () => {
        if (stopped !== null) return E.left(notSent)
        const outcome = await recorded(before, item, move(item, shared))(given)()
        if (E.isLeft(outcome)) stopped ??= outcome.left
        else if (E.isLeft(outcome.right)) failed.push(outcome.right.left)
        return E.isLeft(outcome) || E.isLeft(outcome.right) ? E.left(notSent) : E.right(undefined)
      },
    )(env)()
    return stopped !== null ? E.left(stopped) : E.right({ ...before, failed: [...before.failed, ...failed] })
  }

// operation

const phasesOf = (plan: StudyPlan, options: ApplyOptions): ReadonlyArray<Phase> => [
  phase(selected(plan, 'organization', 'create'), applyOrganization),
  phase(selected(plan, 'library', 'create', 'update'), applyLibrary),
  createSamplesPhase(selected(plan, 'sample', 'create')),
  phase(selected(plan, 'metadata', 'update'), applyMetadata),
  tagsPhase(selected(plan, 'tag', 'create')),
  phase(selected(plan, 'result', 'create'), applyResult),
  phase(selected(plan, 'field', 'create', 'update'), (item, ids) =>
    F.pipe(
      resultRef(item, ids),
      RTE.flatMap((result) => applyValue(item, result)),
    ),
  ),
  filesPhase(plan.items.filter(isUpload), options),
  deletesPhase(plan.items.filter(({ action }) => action === 'delete')),
]

const outcomeOf = (plan: StudyPlan, { failed }: Progressed): StudyOutcome => {
  const unfinished = new Set(failed.map(({ item }) => item))
  return { applied: plan.items.filter((item) => item.action !== 'unchanged' && !unfinished.has(item)), failed }
}

/**
 * Applies a plan in parallel. Safe to interrupt at any moment, and to run again with a new plan:
 * everything is created under a name that the study determines, and a file counts as stored only
 * once its checksum is recorded. Safe, too, when two processes apply the same study.
 *
 * Before it replaces a value, it reads it again: a value that another process changed since the
 * plan stays as it is, and the item fails. An item that fails by itself doesn't stop the others.
 * Deletes come last, and only when nothing failed.
 *
 * Errors: `InvalidArgument` for a plan with conflicts; those that would repeat for every item, such
 * as `Unauthenticated`, `NetworkError` or `Aborted`, stop the run, and so does a failure to create
 * an organization, a library or its samples.
 */
export const applyStudy =
  (plan: StudyPlan, options: ApplyOptions): RTE.ReaderTaskEither<TransferEnv, StudyError, StudyOutcome> =>
  (env) => {
    const conflicts = conflictsOf(plan)
    if (conflicts.length > 0) return TE.left(invalidArgument('plan', `has conflicts (${conflicts.length})`))
    const total = plan.items.filter(({ action }) => action !== 'unchanged').length
    let done = 0
    const onDone = (): void => {
      done += 1
      notify(() => options.onChange?.({ done, total }))
    }
    const start: Step<Progressed> = RTE.right({ ids: plan.ids, failed: [], onDone })
    return F.pipe(
      phasesOf(plan, options).reduce((before, next) => F.pipe(before, RTE.flatMap(next)), start),
      RTE.map((progressed) => outcomeOf(plan, progressed)),
      withoutStoring,
    )({ ...env, concurrency: Math.max(env.concurrency, recordConcurrency) })
  }
