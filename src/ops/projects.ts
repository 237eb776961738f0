/** Projects: collections of sample groups and other projects. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../errors/PangeaError.js'
import type { Conflict, Forbidden, Invalid, NotFound } from '../errors/RequestError.js'
import { namedReads, type NamedResource } from './namedResources/namedReads.js'
import { namedWrites } from './namedResources/namedWrites.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { notFoundIfMissing } from './references/detectNotFound.js'
import { omitBlankDescription } from './writes/omitBlankDescription.js'
import { read, write } from './caching/sendThroughCache.js'
import { whenValid } from './references/whenValid.js'
import { checkIdOrName } from './references/checkRefs.js'
import type { Checked } from './references/checkIdentifiers.js'
import { organizationId } from './organizations.js'
import { listAll } from './lists/listAll.js'
import { type Stream, streamAfter, streamAll } from './lists/streamAll.js'
import type { Op } from './Pangea.js'
import { groupById, type OrganizationLike, refOf, type SampleGroupLike } from './references/refs.js'
import { fetchSampleGroup, sampleGroupId } from './sampleGroups/sampleGroups.js'
import type { SaveOptions } from './writes/saveIfUnchanged.js'
import { emptyIfReadable, whenListEmpty } from './lists/confirmEmptyList.js'
import { checkDraft } from './writes/checkDraft.js'

// model

/** A reference to a project; its name is unique across the site. */
export type ProjectRef =
  { readonly _tag: 'ProjectById'; readonly id: m.ProjectId } | { readonly _tag: 'ProjectNamed'; readonly name: string }

export type ProjectLike = ProjectRef | m.Project

/** A new project; its organization is a separate argument. */
export type ProjectDraft = Omit<m.ProjectWrite, 'organization' | 'sample_groups' | 'sub_projects'> &
  Partial<Pick<m.ProjectWrite, 'sample_groups' | 'sub_projects'>>

export const projectById = (id: m.ProjectId): ProjectRef => ({ _tag: 'ProjectById', id })
export const projectNamed = (name: string): ProjectRef => ({ _tag: 'ProjectNamed', name })

// pure helpers

const checkProject = (like: ProjectLike): Checked<ProjectRef> =>
  checkIdOrName('Project', 'project', refOf(like, projectById))

// operations

const resource: NamedResource<ProjectLike, m.ProjectId, m.Project> = {
  kind: 'project',
  check: checkProject,
  list: operations.listProjects,
  fetchById: (uuid) => read(operations.fetchProject, { path: { uuid } }),
  fetchByName: (_name, find) => find,
}

const reads = namedReads(resource)

/**
 * Sends a request with a project's uuid; the routes respond 500 for a project that doesn't exist.
 */
const withProjectId = <A, Err extends PangeaError>(
  like: ProjectLike,
  send: (uuid: m.ProjectId) => Op<A, Err>,
): Op<A, Err | Forbidden | NotFound> =>
  F.pipe(
    reads.id(like),
    RTE.flatMap((uuid) => F.pipe(send(uuid), notFoundIfMissing(resource.fetchById(uuid)))),
  )

const writes = namedWrites(resource, {
  required: ['name', 'organization'],
  writable: ['organization', 'name', 'description', 'sample_groups', 'sub_projects'],
  create: (body: m.ProjectWrite) => write(operations.createProject, { body }),
  replace: (uuid, body) =>
    omitBlankDescription(body, resource.fetchById(uuid), (sent) =>
      write(operations.replaceProject, { path: { uuid }, body: sent }),
    ),
  update: (uuid, body: m.ProjectPatch) =>
    F.pipe(write(operations.updateProject, { path: { uuid }, body }), notFoundIfMissing(resource.fetchById(uuid))),
  remove: (uuid) => write(operations.deleteProject, { path: { uuid } }),
})

/**
 * Fetches one project.
 *
 * Errors: `NotFound`; `Forbidden` when it has a private group and you aren't a member.
 * Source: `GET /projects/{uuid}`.
 */
export const fetchProject = (like: ProjectLike): Op<m.Project, Forbidden | NotFound> => reads.fetch(like)

/**
 * Lists the projects of an organization that you can see, oldest first.
 *
 * Source: `GET /projects`.
 */
export const listProjects = (organization: OrganizationLike): Op<ReadonlyArray<m.Project>, Forbidden | NotFound> =>
  F.pipe(
    organizationId(organization),
    RTE.flatMap((id) => listAll(operations.listProjects, { query: { organization_id: id } })),
  )

/** Streams the projects of an organization, a page at a time. */
export const streamProjects = (organization: OrganizationLike): Stream<m.Project, Forbidden | NotFound> =>
  streamAfter(organizationId(organization), (id) =>
    streamAll(operations.listProjects, { query: { organization_id: id } }),
  )

/**
 * Creates a project.
 *
 * Errors: `Conflict` when the name is taken; `Forbidden` when you aren't a member.
 * Source: `POST /projects`.
 */
export const createProject = (draft: m.ProjectWrite): Op<m.Project, Conflict | Forbidden | Invalid> =>
  writes.create(draft)

/**
 * Returns the project with this name; creates it for the organization from the draft if there is
 * none. Safe when two processes race.
 */
export const ensureProject = (
  organization: OrganizationLike,
  draft: ProjectDraft,
): Op<m.Project, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(draft, ['name']), (named) =>
    F.pipe(
      organizationId(organization),
      RTE.flatMap((id) => writes.ensure({ sample_groups: [], sub_projects: [], ...named, organization: id })),
    ),
  )

/**
 * Saves this record and returns it as the server stores it.
 *
 * Errors: `Invalid` when the description is blank and the server's is not.
 * Source: `PUT /projects/{uuid}`.
 */
export const saveProject = (
  project: m.Project,
  options: SaveOptions<m.Project> = {},
): Op<m.Project, Conflict | Forbidden | Invalid | NotFound> => writes.save(project, options)

/**
 * Changes only these properties of a project and returns it.
 *
 * Source: `PATCH /projects/{uuid}`.
 */
export const updateProject = (
  like: ProjectLike,
  change: m.ProjectPatch,
): Op<m.Project, Conflict | Forbidden | Invalid | NotFound> => writes.update(like, change)

/**
 * Deletes a project; its groups stay.
 *
 * Errors: `NotFound`.
 * Source: `DELETE /projects/{uuid}`.
 */
export const deleteProject = (like: ProjectLike): Op<void, Forbidden | NotFound> => writes.remove(like)

/**
 * Lists the sample groups of a project. When the list is empty, one more request checks that you
 * can read the project.
 *
 * Errors: `Forbidden` when it has a private group and you aren't a member of the project's
 * organization; `NotFound`.
 * Source: `GET /projects/{uuid}/sample_groups`.
 */
export const listProjectGroups = (project: ProjectLike): Op<ReadonlyArray<m.SampleGroup>, Forbidden | NotFound> =>
  withProjectId(project, (uuid) =>
    F.pipe(
      listAll(operations.listProjectGroups, { path: { uuid } }),
      whenListEmpty(emptyIfReadable(fetchProject(projectById(uuid)))),
    ),
  )

/**
 * Adds a group to a project; you must be a member of both organizations.
 *
 * Source: `POST /projects/{uuid}/sample_groups`.
 */
export const addGroupToProject = (
  project: ProjectLike,
  group: SampleGroupLike,
): Op<void, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkProject(project), (ref) =>
    F.pipe(
      sampleGroupId(group),
      RTE.flatMap((sample_group_uuid) =>
        F.pipe(
          withProjectId(ref, (uuid) =>
            write(operations.addProjectGroup, { path: { uuid }, body: { sample_group_uuid } }),
          ),
          notFoundIfMissing(fetchSampleGroup(groupById(sample_group_uuid))),
        ),
      ),
      RTE.asUnit,
    ),
  )
