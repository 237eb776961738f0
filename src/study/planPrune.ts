/**
 * Plans the deletion of what a study doesn't describe. Pure. @internal
 *
 * A level of which the study says nothing is left alone, so that a table of metadata deletes no
 * result: samples are deleted only from a library of which the study names samples, results only
 * if it names results in the library, and fields only from a result of which it names fields.
 * Tags stay, because the server has no way to remove one from a sample.
 */
import type { StudyLibrary, StudyResult, StudySample } from './Study.js'
import type { PlanItem, PlanPlace } from './StudyPlan.js'
import type { LibraryState, ResultState, SampleState } from './StudyState.js'

interface Matched {
  /** The study's samples and results, with the records of the server that they describe. */
  readonly sampleOf: (sample: StudySample) => SampleState | undefined
  readonly resultOf: (result: StudyResult, results: ReadonlyArray<ResultState>) => ResultState | undefined
}

const deletion = (kind: PlanItem['kind'], place: PlanPlace, uuid: string, before: PlanItem['before']): PlanItem => ({
  ...place,
  ...{ action: 'delete', kind, uuid, tag: null, file: null, sizeBytes: null, at: null },
  ...(before === undefined ? {} : { before }),
})

const pruneResults = (
  place: PlanPlace,
  described: ReadonlyArray<StudyResult>,
  existing: ReadonlyArray<ResultState>,
  { resultOf }: Matched,
): ReadonlyArray<PlanItem> => {
  const kept = new Map(
    described.flatMap((result) => {
      const found = resultOf(result, existing)
      return found === undefined ? [] : [[found.uuid, result] as const]
    }),
  )
  return existing.flatMap((result): ReadonlyArray<PlanItem> => {
    const at = { ...place, module: result.module_name, replicate: result.replicate }
    const study = kept.get(result.uuid)
    if (study === undefined)
      return [deletion('result', at, result.uuid, { fields: result.fields.map(({ name }) => name) })]
    const names = new Set(study.fields.map(({ name }) => name))
    return names.size === 0
      ? []
      : result.fields
          .filter(({ name }) => !names.has(name))
          .map((field) => deletion('field', { ...at, field: field.name }, field.uuid, undefined))
  })
}

export const planPrune = (
  place: PlanPlace,
  library: StudyLibrary,
  state: LibraryState,
  matched: Matched,
): ReadonlyArray<PlanItem> => {
  const described = new Map(
    library.samples.flatMap((sample) => {
      const found = matched.sampleOf(sample)
      return found === undefined ? [] : [[found.uuid, sample] as const]
    }),
  )
  const hasSampleResults = library.samples.some(({ results }) => results.length > 0)
  const own = library.results.length === 0 ? [] : pruneResults(place, library.results, state.results, matched)
  // Samples of other libraries are only linked: they are nobody's to delete here.
  const owned = state.samples.filter(({ library: owner }) => owner === state.group?.uuid)
  const ofSamples = owned.flatMap((sample): ReadonlyArray<PlanItem> => {
    const study = described.get(sample.uuid)
    const at = { ...place, sample: sample.name }
    if (study === undefined)
      return library.samples.length === 0
        ? []
        : [deletion('sample', at, sample.uuid, { metadata: sample.metadata, results: sample.results.length })]
    return hasSampleResults ? pruneResults(at, study.results, sample.results, matched) : []
  })
  return [...own, ...ofSamples]
}
