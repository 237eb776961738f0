/** Organizations: the labs and consortia that own groups and libraries. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { Conflict, Forbidden, Invalid, NotFound } from '../errors/RequestError.js'
import { namedReads, type NamedResource } from './namedResources/namedReads.js'
import { namedWrites } from './namedResources/namedWrites.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { notFoundIfMissing } from './references/detectNotFound.js'
import { read, write } from './caching/sendThroughCache.js'
import { checkOrganization } from './references/checkRefs.js'
import { listAll } from './lists/listAll.js'
import { type Stream, streamAll } from './lists/streamAll.js'
import type { Op } from './Pangea.js'
import { matchOrLookUp, equalsIgnoringCase, orCaseInsensitiveMatch } from './references/checkReturnedRecord.js'
import { nestedOrganizationPath } from './references/nestedPath.js'
import { organizationById, type OrganizationLike, organizationNamed } from './references/refs.js'
import type { SaveOptions } from './writes/saveIfUnchanged.js'
import { explainNotFound } from './references/explainNotFound.js'

const resource: NamedResource<OrganizationLike, m.OrganizationId, m.Organization> = {
  kind: 'organization',
  check: checkOrganization,
  list: operations.listOrganizations,
  fetchById: (uuid) =>
    F.pipe(
      read(operations.fetchOrganization, { path: { uuid } }),
      explainNotFound(`organization has the uuid ${uuid}`),
    ),
  fetchByName: (name, find) => {
    const path = nestedOrganizationPath(organizationNamed(name))
    if (path === null) return find
    return F.pipe(
      read(operations.fetchOrganizationByName, { path }),
      explainNotFound(`organization is named ${name}`),
      matchOrLookUp(
        (found) => found.name === name,
        (found) => orCaseInsensitiveMatch(find, found, (one) => equalsIgnoringCase(name, one.name)),
      ),
    )
  },
}

const reads = namedReads(resource)

const writes = namedWrites(resource, {
  required: ['name'],
  writable: ['name'],
  create: (body: m.OrganizationWrite) => write(operations.createOrganization, { body }),
  replace: (uuid, body) => write(operations.replaceOrganization, { path: { uuid }, body }),
  update: (uuid, body: m.OrganizationPatch) => write(operations.updateOrganization, { path: { uuid }, body }),
  remove: (uuid) => write(operations.deleteOrganization, { path: { uuid } }),
})

/**
 * Fetches one organization.
 *
 * Errors: `NotFound`.
 * Source: `GET /organizations/{uuid}` or `GET /nested/{org}/`.
 */
export const fetchOrganization = (like: OrganizationLike): Op<m.Organization, Forbidden | NotFound> => reads.fetch(like)

/** Returns the uuid of an organization; sends no request when the reference has it. */
export const organizationId = (like: OrganizationLike): Op<m.OrganizationId, Forbidden | NotFound> => reads.id(like)

/**
 * Lists all organizations, oldest first.
 *
 * Source: `GET /organizations`.
 */
export const listOrganizations: Op<ReadonlyArray<m.Organization>, Forbidden | NotFound> = listAll(
  operations.listOrganizations,
  {},
)

/** Streams all organizations, a page at a time. */
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
  writes.create(draft)

/**
 * Returns the organization with this name; creates it if there is none. Safe when two processes
 * race.
 */
export const ensureOrganization = (name: string): Op<m.Organization, Conflict | Forbidden | Invalid> =>
  writes.ensure({ name })

/**
 * Saves this record and returns it as the server stores it.
 *
 * Source: `PUT /organizations/{uuid}`.
 */
export const saveOrganization = (
  organization: m.Organization,
  options: SaveOptions<m.Organization> = {},
): Op<m.Organization, Conflict | Forbidden | Invalid | NotFound> => writes.save(organization, options)

/**
 * Changes only these properties of an organization and returns it.
 *
 * Source: `PATCH /organizations/{uuid}`.
 */
export const updateOrganization = (
  like: OrganizationLike,
  change: m.OrganizationPatch,
): Op<m.Organization, Conflict | Forbidden | Invalid | NotFound> => writes.update(like, change)

/**
 * Deletes an organization and everything that it owns.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /organizations/{uuid}`.
 */
export const deleteOrganization = (like: OrganizationLike): Op<void, Forbidden | NotFound> => writes.remove(like)

/**
 * Lists the users who can write to an organization.
 *
 * Source: `GET /organizations/{uuid}/users`.
 */
export const listOrganizationMembers = (like: OrganizationLike): Op<ReadonlyArray<m.User>, Forbidden | NotFound> =>
  F.pipe(
    organizationId(like),
    RTE.flatMap((uuid) => listAll(operations.listOrganizationMembers, { path: { uuid } })),
  )

/**
 * Lets a user (by account number, see {@link m.User}) write to an organization.
 *
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
