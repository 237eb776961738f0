/** Deletes what a study doesn't describe. @internal */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type * as m from '../generated/models.js'
import {
  groupFieldById,
  groupResultById,
  sampleById,
  sampleFieldById,
  sampleResultById,
} from '../ops/references/refs.js'
import { deleteField } from '../ops/results/writeFields.js'
import { deleteResult } from '../ops/results/writeResults.js'
import { deleteSample } from '../ops/samples/samples.js'
import { type Phase, phase, type Step } from './phases.js'
import { planOutdated } from './StudyOutcome.js'
import type { PlanItem } from './StudyPlan.js'

const deleteOne = (item: PlanItem): Step<void> => {
  const { kind, sample, uuid } = item
  switch (kind) {
    case 'sample':
      return deleteSample(sampleById(uuid as m.SampleId))
    case 'result':
      return deleteResult(
        sample === null ? groupResultById(uuid as m.GroupResultId) : sampleResultById(uuid as m.SampleResultId),
      )
    default:
      return deleteField(
        sample === null ? groupFieldById(uuid as m.GroupFieldId) : sampleFieldById(uuid as m.SampleFieldId),
      )
  }
}

const applyDelete = (item: PlanItem): Step<void> =>
  F.pipe(
    deleteOne(item),
    RTE.orElse((error): Step<void> => (error._tag === 'NotFound' ? RTE.right(undefined) : RTE.left(error))),
  )

/** Deletes only when everything else is stored. */
export const deletesPhase =
  (items: ReadonlyArray<PlanItem>): Phase =>
  (before) =>
    before.failed.length > 0
      ? RTE.right({
          ...before,
          failed: [
            ...before.failed,
            ...items.map((item) => ({ item, error: planOutdated('was not deleted, because other changes failed.') })),
          ],
        })
      : phase(items, applyDelete)(before)
