/** Organizations: the labs and consortia that own groups and libraries. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { findInList, notFoundIfMissing } from './references/notFound.js'
import { read, write } from './caching/cachedRequests.js'
import { whenValid } from './references/whenValid.js'
import { checkOrganization } from './references/checkRefs.js'
import { getOrCreate } from './writes/getOrCreate.js'
import { listAll } from './lists/listAll.js'
import { type Stream, streamAll } from './lists/streamAll.js'
import { type Op } from './Pangea.js'
import {
  matchOrLookUp,
  equalsIgnoringCase,
  matchesOrganizationRef,
  orCaseInsensitiveMatch,
} from './references/matchReference.js'
import { idempotentDelete } from './writes/idempotentDelete.js'
import { nestedOrganizationPath } from './references/nestedPath.js'
import { organizationById, type OrganizationLike, type OrganizationRef } from './references/refs.js'
import { saveIfUnchanged, type SaveOptions } from './writes/saveIfUnchanged.js'
import { explainNotFound } from './references/explainNotFound.js'
import { checkDraft, checkRecord } from './writes/checkDraft.js'

const writable = ['name'] as const

const findOrganization = (name: string): Op<m.Organization, Forbidden | NotFound> =>
  findInList(
    operations.listOrganizations,
    listAll(operations.listOrganizations, { query: { name } }),
    (organization) => organization.name === name,
    `organization is named ${name}`,
  )

const fetchRef = (ref: OrganizationRef): Op<m.Organization, Forbidden | NotFound> => {
  if (ref._tag === 'OrganizationById') {
    return F.pipe(
      read(operations.fetchOrganization, { path: { uuid: ref.id } }),
      explainNotFound(`organization has the uuid ${ref.id}`),
    )
  }
  const find = findOrganization(ref.name)
  const path = nestedOrganizationPath(ref)
  if (path === null) return find
  return F.pipe(
    read(operations.fetchOrganizationByName, { path }),
    explainNotFound(`organization is named ${ref.name}`),
    matchOrLookUp(
      (found) => matchesOrganizationRef(ref, found),
      (found) => orCaseInsensitiveMatch(find, found, ({ name }) => equalsIgnoringCase(ref.name, name)),
    ),
  )
}

/**
 * Fetches one organization.
 *
 * Errors: `NotFound`.
 * Source: `GET /organizations/{uuid}` or `GET /nested/{org}/`.
 */
export const fetchOrganization = (like: OrganizationLike): Op<m.Organization, Forbidden | NotFound> =>
  whenValid(checkOrganization(like), fetchRef)

/** The uuid of an organization; without a request where it is known. */
export const organizationId = (like: OrganizationLike): Op<m.OrganizationId, Forbidden | NotFound> =>
  whenValid(checkOrganization(like), (ref) =>
    ref._tag === 'OrganizationById'
      ? RTE.right(ref.id)
      : F.pipe(
          fetchRef(ref),
          RTE.map(({ uuid }) => uuid),
        ),
  )

/** All organizations, oldest first. Source: `GET /organizations`. */
export const listOrganizations: Op<ReadonlyArray<m.Organization>, Forbidden | NotFound> = listAll(
  operations.listOrganizations,
  {},
)

/** All organizations, a page at a time. */
export const streamOrganizations: Stream<m.Organization, Forbidden | NotFound> = streamAll(
  operations.listOrganizations,
  {},
)

/**
 * Creates an organization; the caller becomes its first member.
 *
 * Errors: `Conflict` when the name is taken.
 * Source: `POST /organizations`.
 */
export const createOrganization = (draft: m.OrganizationWrite): Op<m.Organization, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name']), (body) => write(operations.createOrganization, { body }))

/** The organization of that name, created if there is none. Safe when two processes race. */
export const ensureOrganization = (name: string): Op<m.Organization, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft({ name }, ['name']), (draft) =>
    getOrCreate(findOrganization(draft.name), createOrganization(draft)),
  )

/**
 * Makes the server hold this record; gives it as the server has it then.
 * Source: `PUT /organizations/{uuid}`.
 */
export const saveOrganization = (
  organization: m.Organization,
  options: SaveOptions<m.Organization> = {},
): Op<m.Organization, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkRecord<m.OrganizationWrite, m.OrganizationId>(writable, organization), ({ uuid, body }) =>
    saveIfUnchanged(
      writable,
      fetchOrganization(organizationById(uuid)),
      options,
      write(operations.replaceOrganization, { path: { uuid }, body }),
    ),
  )

/**
 * Changes these fields of an organization and no others; gives it as the server has it then.
 * Source: `PATCH /organizations/{uuid}`.
 */
export const updateOrganization = (
  like: OrganizationLike,
  change: m.OrganizationPatch,
): Op<m.Organization, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(change), (body) =>
    F.pipe(
      organizationId(like),
      RTE.flatMap((uuid) => write(operations.updateOrganization, { path: { uuid }, body })),
    ),
  )

/**
 * Deletes an organization and all that it owns.
 * Errors: `NotFound`.
 * Source: `DELETE /organizations/{uuid}`.
 */
export const deleteOrganization = (like: OrganizationLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkOrganization(like), (ref) =>
    idempotentDelete(ref, organizationId(ref), (uuid) => write(operations.deleteOrganization, { path: { uuid } })),
  )

/** The users who may write to an organization. Source: `GET /organizations/{uuid}/users`. */
export const listOrganizationMembers = (like: OrganizationLike): Op<ReadonlyArray<m.User>, Forbidden | NotFound> =>
  F.pipe(
    organizationId(like),
    RTE.flatMap((uuid) => listAll(operations.listOrganizationMembers, { path: { uuid } })),
  )

/**
 * Lets a user (by its number, see {@link m.User}) write to an organization.
 * Source: `POST /organizations/{uuid}/users`.
 */
export const addOrganizationMember = (
  like: OrganizationLike,
  userId: number,
): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  F.pipe(
    organizationId(like),
    RTE.flatMap((uuid) =>
      F.pipe(
        write(operations.addOrganizationMember, { path: { uuid }, body: { user: userId } }),
        notFoundIfMissing(fetchOrganization(organizationById(uuid))),
      ),
    ),
    RTE.asUnit,
  )
