/**
 * Which samples a group that is no library holds, beside the library that owns each.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { notFoundIfMissing } from '../references/notFound.js'
import { write } from '../caching/cachedRequests.js'
import { whenValid } from '../references/whenValid.js'
import { checkSampleGroup, checkSamples } from '../references/checkRefs.js'
import { withSampleGroupId } from './withSampleGroupId.js'
import { type Op } from '../Pangea.js'
import { sampleById, type SampleGroupLike, type SampleLike, sampleRef, type SampleRef } from '../references/refs.js'
import { fetchSample, sampleId } from '../samples/samples.js'
import { traverseLimited } from '../lists/traverseLimited.js'

// model

/** A sample that is to be in a group, or in it no more: data, until `saveSampleGroup` sends it. */
export interface PendingMember {
  readonly change: 'add' | 'remove'
  readonly sample: SampleRef
}

/** A group, perhaps with changes of its samples that are not sent yet. */
export type ChangedSampleGroup = m.SampleGroup & {
  /** In their order: of changes to one sample, the last counts. */
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
 * The group with a sample more: a new record. Nothing is sent before `saveSampleGroup`.
 *
 * @example
 * const save = pipe(group, addSample(sample), (changed) => saveSampleGroup(changed))
 */
export const addSample: (sample: SampleLike) => (group: ChangedSampleGroup) => ChangedSampleGroup =
  withPendingChange('add')

/** The group with a sample less: a new record. Nothing is sent before `saveSampleGroup`. */
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
              // The routes answer 500 for a sample that does not exist, too.
              notFoundIfMissing(traverseLimited((id: m.SampleId) => fetchSample(sampleById(id)))(sample_uuids)),
            ),
          ),
          RTE.asUnit,
        ),
    )

/**
 * Adds samples to a group that is no library; they stay in their library too.
 * Source: `POST /sample_groups/{uuid}/samples`.
 */
export const addSamplesToGroup = changeMembers(operations.addSampleGroupSamples)

/**
 * Takes samples out of a group; they stay in their library.
 * Source: `DELETE /sample_groups/{uuid}/samples`.
 */
export const removeSamplesFromGroup = changeMembers(operations.removeSampleGroupSamples)
