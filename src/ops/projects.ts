/** Projects: sample groups, and other projects, gathered under one name. @since 0.1.0 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type PangeaError } from '../errors/PangeaError.js'
import { type Conflict, type Forbidden, type Invalid, type NotFound } from '../errors/RequestError.js'
import type * as m from '../generated/models.js'
import * as operations from '../generated/operations.js'
import { findInList, notFoundIfMissing } from './references/notFound.js'
import { omitBlankDescription } from './writes/omitBlankDescription.js'
import { read, write } from './caching/cachedRequests.js'
import { whenValid } from './references/whenValid.js'
import { checkIdOrName } from './references/checkRefs.js'
import { getOrCreate } from './writes/getOrCreate.js'
import { idempotentDelete } from './writes/idempotentDelete.js'
import { type Checked } from './references/checkIdentifiers.js'
import { organizationId } from './organizations.js'
import { listAll } from './lists/listAll.js'
import { type Stream, streamAfter, streamAll } from './lists/streamAll.js'
import { type Op } from './Pangea.js'
import { groupById, type OrganizationLike, refOf, type SampleGroupLike } from './references/refs.js'
import { fetchSampleGroup, sampleGroupId } from './sampleGroups/sampleGroups.js'
import { saveIfUnchanged, type SaveOptions } from './writes/saveIfUnchanged.js'
import { emptyIfReadable, whenListEmpty } from './lists/confirmEmptyList.js'
import { checkDraft, checkRecord } from './writes/checkDraft.js'

// model

/** A project's name is unique across the site. */
export type ProjectRef =
  { readonly _tag: 'ProjectById'; readonly id: m.ProjectId } | { readonly _tag: 'ProjectNamed'; readonly name: string }

export type ProjectLike = ProjectRef | m.Project

/** What a new project says of itself; its organization is given beside it. */
export type ProjectDraft = Omit<m.ProjectWrite, 'organization' | 'sample_groups' | 'sub_projects'> &
  Partial<Pick<m.ProjectWrite, 'sample_groups' | 'sub_projects'>>

export const projectById = (id: m.ProjectId): ProjectRef => ({ _tag: 'ProjectById', id })
export const projectNamed = (name: string): ProjectRef => ({ _tag: 'ProjectNamed', name })

// pure helpers

const writable = ['organization', 'name', 'description', 'sample_groups', 'sub_projects'] as const

const checkProject = (like: ProjectLike): Checked<ProjectRef> =>
  checkIdOrName('Project', 'project', refOf(like, projectById))

// operations

const findProject = (name: string): Op<m.Project, Forbidden | NotFound> =>
  findInList(
    operations.listProjects,
    listAll(operations.listProjects, { query: { name } }),
    (project) => project.name === name,
    `project is named ${name}`,
  )

const fetchRef = (ref: ProjectRef): Op<m.Project, Forbidden | NotFound> =>
  ref._tag === 'ProjectById' ? read(operations.fetchProject, { path: { uuid: ref.id } }) : findProject(ref.name)

/**
 * Fetches one project.
 * Errors: `NotFound`; `Forbidden` when a group in it is private and you are not a member.
 * Source: `GET /projects/{uuid}`.
 */
export const fetchProject = (like: ProjectLike): Op<m.Project, Forbidden | NotFound> =>
  whenValid(checkProject(like), fetchRef)

const projectId = (ref: ProjectRef): Op<m.ProjectId, Forbidden | NotFound> =>
  ref._tag === 'ProjectById'
    ? RTE.right(ref.id)
    : F.pipe(
        fetchRef(ref),
        RTE.map(({ uuid }) => uuid),
      )

const withProjectId = <A, Err extends PangeaError>(
  like: ProjectLike,
  ask: (uuid: m.ProjectId) => Op<A, Err>,
): Op<A, Err | Forbidden | NotFound> =>
  whenValid(checkProject(like), (ref) =>
    F.pipe(
      projectId(ref),
      RTE.flatMap((uuid) => F.pipe(ask(uuid), notFoundIfMissing(fetchRef(projectById(uuid))))),
    ),
  )

/** The projects of an organization that you may see, oldest first. Source: `GET /projects`. */
export const listProjects = (organization: OrganizationLike): Op<ReadonlyArray<m.Project>, Forbidden | NotFound> =>
  F.pipe(
    organizationId(organization),
    RTE.flatMap((id) => listAll(operations.listProjects, { query: { organization_id: id } })),
  )

/** As {@link listProjects}, a page at a time. */
export const streamProjects = (organization: OrganizationLike): Stream<m.Project, Forbidden | NotFound> =>
  streamAfter(organizationId(organization), (id) =>
    streamAll(operations.listProjects, { query: { organization_id: id } }),
  )

/**
 * Creates a project. Errors: `Conflict` when the name is taken; `Forbidden` when you are no member.
 * Source: `POST /projects`.
 */
export const createProject = (draft: m.ProjectWrite): Op<m.Project, Conflict | Forbidden | Invalid> =>
  whenValid(checkDraft(draft, ['name', 'organization']), (body) => write(operations.createProject, { body }))

/**
 * The project of that name, created for the organization from the draft if there is none. Safe when
 * two processes race.
 */
export const ensureProject = (
  organization: OrganizationLike,
  draft: ProjectDraft,
): Op<m.Project, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(draft, ['name']), (named) =>
    F.pipe(
      organizationId(organization),
      RTE.flatMap((id) =>
        getOrCreate(
          findProject(named.name),
          createProject({ sample_groups: [], sub_projects: [], ...named, organization: id }),
        ),
      ),
    ),
  )

/**
 * Makes the server hold this record; gives it as the server has it then.
 *
 * Errors: `Invalid` when the description is blank and the server's is not.
 * Source: `PUT /projects/{uuid}`.
 */
export const saveProject = (
  project: m.Project,
  options: SaveOptions<m.Project> = {},
): Op<m.Project, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkRecord<m.ProjectWrite, m.ProjectId>(writable, project), ({ uuid, body: all }) => {
    const server = fetchRef(projectById(uuid))
    return saveIfUnchanged(
      writable,
      server,
      options,
      omitBlankDescription(all, server, (body) => write(operations.replaceProject, { path: { uuid }, body })),
    )
  })

/**
 * Changes these fields of a project and no others; gives it as the server has it then.
 * Source: `PATCH /projects/{uuid}`.
 */
export const updateProject = (
  like: ProjectLike,
  change: m.ProjectPatch,
): Op<m.Project, Conflict | Forbidden | Invalid | NotFound> =>
  whenValid(checkDraft(change), (body) =>
    withProjectId(like, (uuid) => write(operations.updateProject, { path: { uuid }, body })),
  )

/** Deletes a project; its groups stay. Errors: `NotFound`. Source: `DELETE /projects/{uuid}`. */
export const deleteProject = (like: ProjectLike): Op<void, Forbidden | NotFound> =>
  whenValid(checkProject(like), (ref) =>
    idempotentDelete(ref, projectId(ref), (uuid) => write(operations.deleteProject, { path: { uuid } })),
  )

/**
 * The sample groups of a project. Where the list is empty, one more request tells whether you may
 * read the project.
 *
 * Errors: `Forbidden` when a group of it is private and you are no member of the project's
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
 * Adds a group to a project, for members of the organizations of both.
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
