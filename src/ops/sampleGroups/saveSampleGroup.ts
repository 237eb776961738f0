/** Saves a group together with the unsaved changes of its samples. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { omitBlankDescription } from '../writes/omitBlankDescription.js'
import { write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { addSamplesToGroup, type ChangedSampleGroup, removeSamplesFromGroup } from './membership.js'
import type { Op } from '../Pangea.js'
import { groupById, sampleById } from '../references/refs.js'
import { resolvePendingMembers } from './resolvePendingMembers.js'
import { fetchSampleGroup } from './sampleGroups.js'
import { saveIfUnchanged, type SaveOptions } from '../writes/saveIfUnchanged.js'
import { checkRecord } from '../writes/checkDraft.js'

const writable = [
  'organization',
  'name',
  'description',
  'long_description',
  'metadata',
  'is_library',
  'is_public',
  'theme',
  'bucket',
  'storage_provider_name',
  'sample_metadata_schema',
] as const

/**
 * Saves this record and its changed samples (`addSample`, `removeSample`), and returns the group as
 * the server stores it. Samples given by name are looked up before the save, and the changes are
 * sent after it. If sending them fails, the record itself is saved; saving again does the rest.
 *
 * Errors: `Invalid` when the description is blank and the server's is not: a description can't be
 * cleared.
 * Source: `PUT /sample_groups/{uuid}`; `POST` and `DELETE /sample_groups/{uuid}/samples`.
 */
export const saveSampleGroup = (
  group: ChangedSampleGroup,
  options: SaveOptions<m.SampleGroup> = {},
): Op<m.SampleGroup, Conflict | Forbidden | Invalid | NotFound> => {
  const nothing: Op<void, Conflict | Forbidden | Invalid | NotFound> = RTE.right(undefined)
  return whenValid(checkRecord<m.SampleGroupWrite, m.SampleGroupId>(writable, group), ({ uuid, body: all }) => {
    const ref = groupById(uuid)
    return F.pipe(
      resolvePendingMembers(group.pending_members ?? []),
      RTE.flatMap(({ added, removed }) =>
        F.pipe(
          saveIfUnchanged(
            writable,
            fetchSampleGroup(ref),
            options,
            omitBlankDescription(all, fetchSampleGroup(ref), (body) =>
              write(operations.replaceSampleGroup, { path: { uuid }, body }),
            ),
          ),
          RTE.tap(() => (added.length === 0 ? nothing : addSamplesToGroup(ref, added.map(sampleById)))),
          RTE.tap(() => (removed.length === 0 ? nothing : removeSamplesFromGroup(ref, removed.map(sampleById)))),
        ),
      ),
    )
  })
}
