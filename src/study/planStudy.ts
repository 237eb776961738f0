/** Compares a study with a server, and plans the changes. Pure. @since 0.1.0 */
import type { LocalFile } from './LocalFile.js'
import { joinPlanned, noChanges, planConflict, type Planned, planItem } from './Planned.js'
import { planPrune } from './planPrune.js'
import { planResult, planSample, resultsLike } from './planSample.js'
import { compareNames, type Study, type StudyLibrary } from './Study.js'
import {
  isUpload,
  organizationPlace,
  type PlanItem,
  type PlanPlace,
  placeKey,
  type StudyPlan,
  type StudyPlanOptions,
} from './StudyPlan.js'
import { findNamed, type LibraryState, type StudyState } from './StudyState.js'

type Files = ReadonlyMap<string, LocalFile>

const looksLikeUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

// libraries

const planBucket = (
  { group, buckets }: LibraryState,
  wanted: StudyLibrary['bucket'],
): Pick<PlanItem, 'before' | 'after' | 'problem'> | null => {
  if (wanted === null) return null
  const bucket = findNamed(buckets, wanted.value)
  if (bucket === undefined)
    return { problem: `The organization has no bucket ${wanted.value}: add it with pangea create bucket.` }
  const current = group?.bucket ?? null
  if (current === bucket.uuid) return null
  return current === null
    ? { before: null, after: bucket.uuid }
    : {
        problem: `The library has another bucket (${current}), and its files are there: it can not get ${wanted.value}.`,
      }
}

const problemOfGroup = ({ organization, group, name, organizationName }: LibraryState): string | null => {
  if (organization === null && looksLikeUuid(organizationName))
    return `No organization has the uuid ${organizationName}.`
  if (group === null) return looksLikeUuid(name) ? `No library has the uuid ${name}.` : null
  if (group.organization !== organization?.uuid)
    return `A group named ${group.name} belongs to another organization, and group names are unique: choose another name.`
  return group.is_library ? null : `${group.name} is a group, not a library: samples can only be created in a library.`
}

const planLibraryItself = (
  place: PlanPlace,
  library: StudyLibrary,
  state: LibraryState,
  { isPrivate = false }: StudyPlanOptions,
): Planned => {
  const problem = problemOfGroup(state)
  if (problem !== null) return planConflict(place, library.at, 'library', problem)
  const bucket = planBucket(state, library.bucket)
  if (bucket?.problem !== undefined)
    return planConflict(place, library.bucket?.at ?? library.at, 'library', bucket.problem)
  if (state.group === null) {
    const after = { is_public: !isPrivate, ...(bucket?.after === undefined ? {} : { bucket: bucket.after }) }
    return { items: [planItem(place, library.at, { action: 'create', kind: 'library', after })], ids: [] }
  }
  const change: Pick<PlanItem, 'action'> & Partial<PlanItem> =
    bucket === null
      ? { action: 'unchanged' }
      : { action: 'update', before: { bucket: bucket.before ?? null }, after: { bucket: bucket.after ?? null } }
  return {
    items: [planItem(place, library.at, { kind: 'library', uuid: state.group.uuid, ...change })],
    ids: [[placeKey(place), state.group.uuid]],
  }
}

/** A library without a bucket can't take files. */
const planMissingBucket = (
  place: PlanPlace,
  library: StudyLibrary,
  { group }: LibraryState,
  { items }: Planned,
): Planned => {
  const uploads = items.filter(isUpload).length
  return uploads === 0 || library.bucket !== null || (group?.bucket ?? null) !== null
    ? noChanges
    : planConflict(
        place,
        library.at,
        'library',
        `The library has no bucket for its files (${uploads} to upload): name a bucket of the organization in the column bucket, or add one with pangea create bucket.`,
      )
}

const emptyLibrary = ({ organization, name }: StudyLibrary): LibraryState => ({
  ...{ organizationName: organization, name, organization: null, group: null },
  ...{ buckets: [], samples: [], results: [] },
})

const planLibrary =
  (state: StudyState, files: Files, options: StudyPlanOptions) =>
  (library: StudyLibrary): Planned => {
    const place = { ...organizationPlace(library.organization), library: library.name }
    const existing =
      state.libraries.find(
        ({ name, organizationName }) => name === library.name && organizationName === library.organization,
      ) ?? emptyLibrary(library)
    const itself = planLibraryItself(place, library, existing, options)
    // What is below a library that can't be used would only repeat its problem.
    if (itself.items.some(({ action }) => action === 'conflict')) return itself
    const below = joinPlanned([
      ...library.results.map((result) => planResult(place, result, existing.results, files)),
      ...library.samples.map(planSample(place, existing, state.tags, files)),
    ])
    const pruned = options.isPruning
      ? planPrune(place, library, existing, {
          sampleOf: ({ name }) => findNamed(existing.samples, name),
          resultOf: (result, results) => resultsLike(result, results)[0],
        })
      : []
    return joinPlanned([itself, planMissingBucket(place, library, existing, below), below, { items: pruned, ids: [] }])
  }

const planOrganizations = ({ libraries }: Study, state: StudyState): Planned =>
  joinPlanned(
    [...new Map(libraries.toReversed().map((library) => [library.organization, library.at])).entries()]
      .sort(([a], [b]) => compareNames(a, b))
      .map(([name, at]): Planned => {
        const place = organizationPlace(name)
        const uuid = state.libraries.find((one) => one.organizationName === name)?.organization?.uuid ?? null
        return {
          items: [planItem(place, at, { action: uuid === null ? 'create' : 'unchanged', kind: 'organization', uuid })],
          ids: uuid === null ? [] : [[placeKey(place), uuid]],
        }
      }),
  )

// operation

/**
 * Plans what makes a server equal to a study: pure, so the same state gives the same plan. The plan
 * of a state to which the study was applied has only `unchanged` items.
 *
 * `files` has the local files of the study, see `statStudyFiles` and `hashStudyFiles`.
 */
export const planStudy = (
  study: Study,
  state: StudyState,
  files: ReadonlyMap<string, LocalFile>,
  options: StudyPlanOptions = {},
): StudyPlan => {
  const { items, ids } = joinPlanned([
    planOrganizations(study, state),
    ...study.libraries.map(planLibrary(state, files, options)),
  ])
  return { items, ids: new Map(ids) }
}
