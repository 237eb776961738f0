/** Sample groups and libraries. A library is a group that owns its samples. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../../errors/RequestError.js'
import { idOfReference, isById } from '../references/idOfReference.js'
import type * as m from '../../generated/models.js'
import * as operations from '../../generated/operations.js'
import { findInList } from '../references/detectNotFound.js'
import { read, write } from '../caching/sendThroughCache.js'
import { whenValid } from '../references/whenValid.js'
import { checkSampleGroup } from '../references/checkRefs.js'
import { getOrCreate } from '../writes/getOrCreate.js'
import {
  matchOrLookUp,
  matchesGroupRef,
  equalsIgnoringCase,
  orCaseInsensitiveMatch,
} from '../references/checkReturnedRecord.js'
import { idempotentDelete } from '../writes/idempotentDelete.js'
import { nestedSampleGroupPath } from '../references/nestedPath.js'
import { fetchOrganization, organizationId } from '../organizations.js'
import { listAll } from '../lists/listAll.js'
import { type Stream, streamAfter, streamAll } from '../lists/streamAll.js'
import type { Op } from '../Pangea.js'
import type { OrganizationLike, SampleGroupLike, SampleGroupRef } from '../references/refs.js'
import { explainNotFound } from '../references/explainNotFound.js'
import { checkDraft } from '../writes/checkDraft.js'

/** A new group; its organization is a separate argument. */
export type SampleGroupDraft = Omit<m.SampleGroupWrite, 'organization'>

const findSampleGroup = (organization: m.OrganizationId, name: string): Op<m.SampleGroup, Forbidden | NotFound> =>
  findInList(
    operations.listSampleGroups,
    listAll(operations.listSampleGroups, { query: { organization_id: organization, name } }),
    (group) => group.name === name && group.organization === organization,
    `sample group of the organization is named ${name}`,
  )

const fetchRef = (ref: SampleGroupRef): Op<m.SampleGroup, Forbidden | NotFound> => {
  if (isById(ref)) return read(operations.fetchSampleGroup, { path: { uuid: ref.id } })
  const lookUp = (found?: m.SampleGroup): Op<m.SampleGroup, Forbidden | NotFound> =>
    F.pipe(
      organizationId(ref.organization),
      RTE.flatMap((id) =>
        orCaseInsensitiveMatch(
          findSampleGroup(id, ref.name),
          found,
          ({ organization, name }) => organization === id && equalsIgnoringCase(ref.name, name),
        ),
      ),
    )
  const path = nestedSampleGroupPath(ref)
  if (path === null) return lookUp()
  return F.pipe(
    read(operations.fetchSampleGroupByName, { path }),
    explainNotFound(`sample group of the organization is named ${ref.name}`, fetchOrganization(ref.organization)),
    matchOrLookUp((found) => matchesGroupRef(ref, found), lookUp),
  )
}

/**
 * Fetches one group or library.
 *
 * Errors: `NotFound`; `Forbidden` when it is private and you aren't a member.
 * Source: `GET /sample_groups/{uuid}` or `GET /nested/{org}/sample_groups/{group}/`.
 */
export const fetchSampleGroup = (like: SampleGroupLike): Op<m.SampleGroup, Forbidden | NotFound> =>
  whenValid(checkSampleGroup(like), fetchRef)

/** Returns the uuid of a group; sends no request when the reference has it. */
export const sampleGroupId = (like: SampleGroupLike): Op<m.SampleGroupId, Forbidden | NotFound> =>
  idOfReference(checkSampleGroup(like), fetchRef)

/**
 * Lists the groups and libraries of an organization that you can see, oldest first.
 *
 * Source: `GET /sample_groups`.
 */
export const listSampleGroups = (
  organization: OrganizationLike,
): Op<ReadonlyArray<m.SampleGroup>, Forbidden | NotFound> =>
  F.pipe(
    organizationId(organization),
    RTE.flatMap((id) => listAll(operations.listSampleGroups, { query: { organization_id: id } })),
  )

/** Streams the groups and libraries of an organization, a page at a time. */
export const streamSampleGroups = (organization: OrganizationLike): Stream<m.SampleGroup, Forbidden | NotFound> =>
  streamAfter(organizationId(organization), (id) =>
    streamAll(operations.listSampleGroups, { query: { organization_id: id } }),
  )

/**
 * Creates a group, or a library with `is_library`.
 *
 * Errors: `Conflict` when the name is taken (names are unique across the site); `Forbidden` when
 * you aren't a member of the organization.
 * Source: `POST /sample_groups`.
 */
export const createSampleGroup = (draft: m.SampleGroupWrite): Op<m.SampleGroup, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name', 'organization']), (body) => write(operations.createSampleGroup, { body }))

/**
 * Returns the organization's group with this name; creates it from the draft if there is none. Safe
 * when two processes race. An existing group stays unchanged: the rest of the draft isn't saved.
 *
 * Errors: `Conflict` when another organization has a group with that name.
 */
export const ensureSampleGroup = (
  organization: OrganizationLike,
  draft: SampleGroupDraft,
): Op<m.SampleGroup, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(draft, ['name']), (named) =>
    F.pipe(
      organizationId(organization),
      RTE.flatMap((id) =>
        getOrCreate(findSampleGroup(id, named.name), createSampleGroup({ ...named, organization: id })),
      ),
    ),
  )

/**
 * Returns the organization's library with this name; creates it, public, if there is none. For a
 * private library, or one with more properties, use `ensureSampleGroup(organization, { name,
 * is_library: true, is_public: false })`.
 */
export const ensureLibrary = (
  organization: OrganizationLike,
  name: string,
): Op<m.SampleGroup, Conflict | Forbidden | Invalid | NotFound> =>
  ensureSampleGroup(organization, { name, is_library: true })

/**
 * Changes only these properties of a group and returns it.
 *
 * Source: `PATCH /sample_groups/{uuid}`.
 */
export const updateSampleGroup = (
  like: SampleGroupLike,
  change: m.SampleGroupPatch,
): Op<m.SampleGroup, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(change), (body) =>
    F.pipe(
      sampleGroupId(like),
      RTE.flatMap((uuid) => write(operations.updateSampleGroup, { path: { uuid }, body })),
    ),
  )

/**
 * Deletes a group; deleting a library deletes its samples.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /sample_groups/{uuid}`.
 */
export const deleteSampleGroup = (like: SampleGroupLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkSampleGroup(like), (ref) =>
    idempotentDelete(ref, sampleGroupId(ref), (uuid) => write(operations.deleteSampleGroup, { path: { uuid } })),
  )
