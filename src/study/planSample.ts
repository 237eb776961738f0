/** Plans the changes of a sample: its metadata, tags, results and fields. Pure. @internal */
import type * as m from '../generated/models.js'
import { isSameJson } from '../http/isSameJson.js'
import { isJsonObject } from '../ops/results/fieldContent.js'
import type { LocalFile } from './LocalFile.js'
import { joinPlanned, noChanges, planConflict, type Planned, planItem } from './Planned.js'
import { planField } from './planField.js'
import { defaultReplicate, type StudyResult, type StudySample } from './Study.js'
import { type PlanItem, type PlanPlace, placeKey } from './StudyPlan.js'
import { findNamed, type LibraryState, type ResultState, type SampleState, type TagState } from './StudyState.js'

type Files = ReadonlyMap<string, LocalFile>

// metadata and tags

type Metadata = Readonly<Record<string, m.Json>>

const valuesOf = ({ metadata }: StudySample): Metadata =>
  Object.fromEntries(Object.entries(metadata).map(([key, { value }]) => [key, value]))

const pick = (values: Metadata, keys: ReadonlyArray<string>): Metadata =>
  Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(values, key) ? [[key, values[key] as m.Json]] : [])))

/** Compares only the keys that the study names: the others stay as they are. */
const planMetadata = (place: PlanPlace, sample: StudySample, existing: SampleState): Planned => {
  const wanted = valuesOf(sample)
  const keys = Object.keys(wanted)
  if (keys.length === 0) return noChanges
  const stored = existing.metadata ?? {}
  if (!isJsonObject(stored))
    return planConflict(
      place,
      sample.at,
      'metadata',
      'The metadata of the sample is no object, so keys can not be added.',
    )
  const changed = keys.filter((key) => !Object.hasOwn(stored, key) || !isSameJson(stored[key], wanted[key]))
  const change: Pick<PlanItem, 'action'> & Partial<PlanItem> =
    changed.length === 0
      ? { action: 'unchanged' }
      : { action: 'update', before: pick(stored, changed), after: pick(wanted, changed) }
  return { items: [planItem(place, sample.at, { kind: 'metadata', uuid: existing.uuid, ...change })], ids: [] }
}

const planTags = (
  place: PlanPlace,
  sample: StudySample,
  existing: SampleState | undefined,
  tags: ReadonlyArray<TagState>,
): Planned => ({
  items: sample.tags.map(({ value, at }) => {
    const tag = tags.find(({ name }) => name === value)
    const isTagged = existing !== undefined && tag?.samples.has(existing.uuid) === true
    return planItem(place, at, {
      action: isTagged ? 'unchanged' : 'create',
      kind: 'tag',
      tag: value,
      uuid: tag?.uuid ?? null,
    })
  }),
  ids: [],
})

// results

/** The results that a study may mean: without a replicate, all of the module. */
export const resultsLike = (
  { module, replicate }: StudyResult,
  results: ReadonlyArray<ResultState>,
): ReadonlyArray<ResultState> =>
  results.filter((one) => one.module_name === module && (replicate === null || one.replicate === replicate))

export const planResult = (
  place: PlanPlace,
  result: StudyResult,
  results: ReadonlyArray<ResultState>,
  files: Files,
): Planned => {
  const found = resultsLike(result, results)
  const [existing] = found
  const replicate = result.replicate ?? existing?.replicate ?? defaultReplicate
  const at = { ...place, module: result.module, replicate }
  if (found.length > 1)
    return planConflict(
      { ...at, replicate: null },
      result.at,
      'result',
      `There are ${found.length} results of this module, with the replicates ${found.map((one) => one.replicate).join(', ')}: name one in the column replicate.`,
    )
  const fields = result.fields.map((field) => {
    const stored = existing?.fields.find(({ name }) => name === field.name)
    const change = planField(field.content, stored, files)
    return planItem({ ...at, field: field.name }, field.at, { uuid: stored?.uuid ?? null, ...change })
  })
  return {
    items: [
      planItem(at, result.at, {
        action: existing === undefined ? 'create' : 'unchanged',
        kind: 'result',
        uuid: existing?.uuid ?? null,
      }),
      ...fields,
    ],
    ids: existing === undefined ? [] : [[placeKey(at), existing.uuid]],
  }
}

// samples

const planNewSample = (place: PlanPlace, sample: StudySample): Planned => {
  const metadata = valuesOf(sample)
  return {
    items: [
      planItem(place, sample.at, {
        action: 'create',
        kind: 'sample',
        ...(Object.keys(metadata).length === 0 ? {} : { after: metadata }),
      }),
    ],
    ids: [],
  }
}

export const planSample =
  (library: PlanPlace, state: LibraryState, tags: ReadonlyArray<TagState>, files: Files) =>
  (sample: StudySample): Planned => {
    const place = { ...library, sample: sample.name }
    const existing = findNamed(state.samples, sample.name)
    if (existing !== undefined && existing.library !== state.group?.uuid)
      return planConflict(
        place,
        sample.at,
        'sample',
        `The sample ${existing.name} belongs to another library (${existing.library}) and is only linked here: move it, or choose another name.`,
      )
    const own: Planned =
      existing === undefined
        ? planNewSample(place, sample)
        : joinPlanned([
            {
              items: [planItem(place, sample.at, { action: 'unchanged', kind: 'sample', uuid: existing.uuid })],
              ids: [[placeKey(place), existing.uuid]],
            },
            planMetadata(place, sample, existing),
          ])
    return joinPlanned([
      own,
      planTags(place, sample, existing, tags),
      ...sample.results.map((result) => planResult(place, result, existing?.results ?? [], files)),
    ])
  }
