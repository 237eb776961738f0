/** Which samples a group that is no library holds, beside the library that owns each. @since 0.1.0 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, invalidArgument, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { orNotFound } from './absent.js'
import { write } from './call.js'
import { checked } from './checked.js'
import { checkSample, checkSampleGroup } from './checkRefs.js'
import { type Checked } from './identifiers.js'
import { onSampleGroup } from './onSampleGroup.js'
import { type Op } from './Pangea.js'
import { sampleById, type SampleGroupLike, type SampleLike, type SampleRef } from './refs.js'
import { fetchSample, sampleId } from './samples.js'
import { traverseLimited } from './traverseLimited.js'

// model

/** What is to change of the samples of a group: data, until `saveSampleGroup` sends it. */
export interface PendingMembers {
  readonly added: ReadonlyArray<m.SampleId>
  readonly removed: ReadonlyArray<m.SampleId>
}

/** A group, perhaps with changes of its samples that are not sent yet. */
export type ChangedSampleGroup = m.SampleGroup & { readonly pending_members?: PendingMembers }

// pure helpers

const none: PendingMembers = { added: [], removed: [] }

const without = (ids: ReadonlyArray<m.SampleId>, id: m.SampleId): ReadonlyArray<m.SampleId> =>
  ids.filter((other) => other !== id)

const checkSamples = (samples: ReadonlyArray<SampleLike>): Checked<ReadonlyArray<SampleRef>> =>
  Array.isArray(samples) ? E.traverseArray(checkSample)(samples) : E.left(invalidArgument('samples', 'must be a list'))

/**
 * The group with a sample more: a new record. Nothing is sent before `saveSampleGroup`.
 *
 * @example
 * const save = pipe(group, addSample(sample), (changed) => saveSampleGroup(changed))
 */
export const addSample =
  ({ uuid }: m.Sample) =>
  (group: ChangedSampleGroup): ChangedSampleGroup => {
    const { added, removed } = group.pending_members ?? none
    return { ...group, pending_members: { added: [...without(added, uuid), uuid], removed: without(removed, uuid) } }
  }

/** The group with a sample less: a new record. Nothing is sent before `saveSampleGroup`. */
export const removeSample =
  ({ uuid }: m.Sample) =>
  (group: ChangedSampleGroup): ChangedSampleGroup => {
    const { added, removed } = group.pending_members ?? none
    return { ...group, pending_members: { added: without(added, uuid), removed: [...without(removed, uuid), uuid] } }
  }

// operations

const change =
  (route: typeof operations.addSampleGroupSamples) =>
  (group: SampleGroupLike, samples: ReadonlyArray<SampleLike>): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
    checked(
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
              onSampleGroup(owner, (uuid) => write(route, { path: { uuid }, body: { sample_uuids } })),
              // The routes answer 500 for a sample that does not exist, too.
              orNotFound(traverseLimited((id: m.SampleId) => fetchSample(sampleById(id)))(sample_uuids)),
            ),
          ),
          RTE.asUnit,
        ),
    )

/** Adds samples to a group that is no library; they stay in their library too. Source: `POST /sample_groups/{uuid}/samples`. */
export const addSamplesToGroup = change(operations.addSampleGroupSamples)

/** Takes samples out of a group; they stay in their library. Source: `DELETE /sample_groups/{uuid}/samples`. */
export const removeSamplesFromGroup = change(operations.removeSampleGroupSamples)
