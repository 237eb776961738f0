/** Adds samples to groups that aren't libraries, and removes them. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { notFoundIfMissing } from '../references/detectNotFound.js'
import { write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkSampleGroup, checkSamples } from '../references/checkRefs.js'
import { withSampleGroupId } from './withSampleGroupId.js'
import type { Op } from '../Pangea.js'
import { sampleById, type SampleGroupLike, type SampleLike, sampleRef, type SampleRef } from '../references/refs.js'
import { fetchSample, sampleId } from '../samples/samples.js'
import { traverseLimited } from '../lists/traverseLimited.js'

// model

/** A sample to add to a group or remove from it, once `saveSampleGroup` saves the group. */
export interface PendingMember {
  readonly change: 'add' | 'remove'
  readonly sample: SampleRef
}

/** A group that may have unsaved changes of its samples. */
export type ChangedSampleGroup = m.SampleGroup & {
  /** In order: the last change to a sample counts. */
  readonly pending_members?: ReadonlyArray<PendingMember>
}

// pure helpers

const withPendingChange =
  (change: PendingMember['change']) =>
  (sample: SampleLike) =>
  (group: ChangedSampleGroup): ChangedSampleGroup => ({
    ...group,
    pending_members: [...(group.pending_members ?? []), { change, sample: sampleRef(sample) }],
  })

/**
 * Returns a copy of the group with a sample to add. `saveSampleGroup` sends the change.
 *
 * @example
 * const save = pipe(group, addSample(sample), (changed) => saveSampleGroup(changed))
 */
export const addSample: (sample: SampleLike) => (group: ChangedSampleGroup) => ChangedSampleGroup =
  withPendingChange('add')

/** Returns a copy of the group with a sample to remove. `saveSampleGroup` sends the change. */
export const removeSample: (sample: SampleLike) => (group: ChangedSampleGroup) => ChangedSampleGroup =
  withPendingChange('remove')

// operations

const changeMembers =
  (route: typeof operations.addSampleGroupSamples) =>
  (group: SampleGroupLike, samples: ReadonlyArray<SampleLike>): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
    whenValid(
      F.pipe(
        checkSampleGroup(group),
        E.flatMap((owner) =>
          F.pipe(
            checkSamples(samples),
            E.map((refs) => ({ owner, refs })),
          ),
        ),
      ),
      ({ owner, refs }) =>
        F.pipe(
          refs,
          traverseLimited((sample) => sampleId(sample)),
          RTE.flatMap((sample_uuids) =>
            F.pipe(
              withSampleGroupId(owner, (uuid) => write(route, { path: { uuid }, body: { sample_uuids } })),
              // The routes also respond 500 for a sample that doesn't exist.
              notFoundIfMissing(traverseLimited((id: m.SampleId) => fetchSample(sampleById(id)))(sample_uuids)),
            ),
          ),
          RTE.asUnit,
        ),
    )

/**
 * Adds samples to a group that isn't a library; they stay in their library too.
 *
 * Source: `POST /sample_groups/{uuid}/samples`.
 */
export const addSamplesToGroup = changeMembers(operations.addSampleGroupSamples)

/**
 * Removes samples from a group; they stay in their library.
 *
 * Source: `DELETE /sample_groups/{uuid}/samples`.
 */
export const removeSamplesFromGroup = changeMembers(operations.removeSampleGroupSamples)
