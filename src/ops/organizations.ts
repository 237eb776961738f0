/** Organizations: the labs and consortia that own groups and libraries. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { only, orNotFound } from './references/notFound.js'
import { read, write } from './caching/readWrite.js'
import { checked } from './references/checked.js'
import { checkOrganization } from './references/checkRefs.js'
import { ensured } from './writes/getOrCreate.js'
import { listAll, type Stream, streamAll } from './lists/pages.js'
import { type Op } from './Pangea.js'
import { exactly, isNameAs, isOrganizationAs, orSame } from './references/matchReference.js'
import { gone } from './writes/idempotentDelete.js'
import { nestedOrganization } from './references/nestedPath.js'
import { organizationById, type OrganizationLike, type OrganizationRef } from './references/refs.js'
import { saved, type SaveOptions } from './writes/saveIfUnchanged.js'
import { whichIsMissing } from './references/whichIsMissing.js'
import { checkDraft, checkRecord } from './writes/checkDraft.js'

const writable = ['name'] as const

const findOrganization = (name: string): Op<m.Organization, Forbidden | NotFound> =>
  only(
    operations.listOrganizations,
    listAll(operations.listOrganizations, { query: { name } }),
    (organization) => organization.name === name,
    `organization is named ${name}`,
  )

const fetchRef = (ref: OrganizationRef): Op<m.Organization, Forbidden | NotFound> => {
  if (ref._tag === 'OrganizationById') {
    return F.pipe(
      read(operations.fetchOrganization, { path: { uuid: ref.id } }),
      whichIsMissing(`organization has the uuid ${ref.id}`),
    )
  }
  const find = findOrganization(ref.name)
  const path = nestedOrganization(ref)
  if (path === null) return find
  return F.pipe(
    read(operations.fetchOrganizationByName, { path }),
    whichIsMissing(`organization is named ${ref.name}`),
    exactly(
      (found) => isOrganizationAs(ref, found),
      (found) => orSame(find, found, ({ name }) => isNameAs(ref.name, name)),
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
  checked(checkOrganization(like), fetchRef)

/** The uuid of an organization; without a request where it is known. */
export const organizationId = (like: OrganizationLike): Op<m.OrganizationId, Forbidden | NotFound> =>
  checked(checkOrganization(like), (ref) =>
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
  checked(checkDraft(draft, ['name']), (body) => write(operations.createOrganization, { body }))

/** The organization of that name, created if there is none. Safe when two processes race. */
export const ensureOrganization = (name: string): Op<m.Organization, Conflict | Forbidden | Invalid> =>
  checked(checkDraft({ name }, ['name']), (draft) => ensured(findOrganization(draft.name), createOrganization(draft)))

/**
 * Makes the server hold this record; gives it as the server has it then.
 * Source: `PUT /organizations/{uuid}`.
 */
export const saveOrganization = (
  organization: m.Organization,
  options: SaveOptions<m.Organization> = {},
): Op<m.Organization, Conflict | Forbidden | Invalid | NotFound> =>
  checked(checkRecord<m.OrganizationWrite, m.OrganizationId>(writable, organization), ({ uuid, body }) =>
    saved(
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
  checked(checkDraft(change), (body) =>
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
  checked(checkOrganization(like), (ref) =>
    gone(ref, organizationId(ref), (uuid) => write(operations.deleteOrganization, { path: { uuid } })),
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
        orNotFound(fetchOrganization(organizationById(uuid))),
      ),
    ),
    RTE.asUnit,
  )
