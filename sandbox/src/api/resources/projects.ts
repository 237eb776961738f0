/** Projects: named collections of sample groups and other projects. */
import { groupBy } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import { isPermitted, memberCondition, isOrganizationMember, type Permissions } from '../permissions.js'
import { readDictionary } from '../context.js'
import { foreignKeyFilter, textFilter, uuidFilter } from '../filters.js'
import { forbidden, jsonResponse, uncaughtException } from '../http/responses.js'
import { rowOrServerError } from '../rowOrServerError.js'
import { emptyPage, paginate } from '../pagination.js'
import { serializeOrganizations } from '../serializers/organizations.js'
import { serializeParents } from '../serializers/parents.js'
import { serializeSampleGroups } from '../serializers/sampleGroups.js'
import { pick } from '../serializers/pick.js'
import type { Serialize, Resource } from '../resourceDefinition.js'
import { detailView, listCreateView } from '../genericViews.js'
import { textField } from '../validation/fields.js'
import { foreignKey, manyToMany } from '../validation/relations.js'
import type { View } from '../view.js'

const serializeProjects: Serialize = async (context, rows) => {
  const { database } = context
  const uuids = rows.map((row) => row['uuid'])
  const owners = await serializeParents(
    context,
    'organizations',
    rows.map((row) => row['organization']),
    serializeOrganizations,
  )
  const groups = groupBy(
    await database.rows(sql`select * from project_sample_groups where project = any(${uuids}::uuid[])`),
    'project',
  )
  const subProjects = groupBy(
    await database.rows(sql`select * from project_sub_projects where project = any(${uuids}::uuid[])`),
    'project',
  )
  return rows.map((row) => ({
    ...pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'organization', 'description']),
    organization_obj: owners.get(row['organization']),
    sample_groups: (groups.get(row['uuid']) ?? []).map((link) => link['sample_group']),
    sub_projects: (subProjects.get(row['uuid']) ?? []).map((link) => link['sub_project']),
  }))
}

/** A project is public if all groups in it and in its sub-projects, recursively, are public. */
const isPublicCondition = sql`not exists (
  with recursive inside (project) as (
    select t.uuid union select p.sub_project from project_sub_projects p join inside i on i.project = p.project)
  select 1 from inside i join project_sample_groups l on l.project = i.project
    join sample_groups g on g.uuid = l.sample_group where not g.is_public)`

const permissions: Permissions = {
  read: (context) => sql`${isPublicCondition} or ${memberCondition(context, sql`t.organization`)}`,
  write: (context) => memberCondition(context, sql`t.organization`),
}

const groupLink = { table: 'project_sample_groups', from: 'project', to: 'sample_group' }
const projectLink = { table: 'project_sub_projects', from: 'project', to: 'sub_project' }

const projects: Resource = {
  table: 'projects',
  fields: {
    name: textField({ unique: 'project with this name already exists.' }),
    organization: foreignKey('organizations'),
    description: textField({ required: false }),
    sample_groups: manyToMany('sample_groups', groupLink, { required: false }),
    sub_projects: manyToMany('projects', projectLink, { required: false }),
  },
  serialize: serializeProjects,
  permissions,
}

export const projectList: View = listCreateView(projects, {
  filters: {
    uuid: uuidFilter(),
    organization_id: foreignKeyFilter('organization', 'organizations'),
    name: textFilter('name'),
  },
  createPermission: {
    isAllowed: (context, { organization }) => isOrganizationMember(context, organization),
    message: 'Organization membership is required to create a project.',
  },
})

export const projectDetail: View = detailView(projects)

export const projectGroups: View = {
  permissionClass: 'AllowAny',
  methods: {
    GET: async (context) => {
      const project = await rowOrServerError(context, 'projects', context.params['uuid'])
      if (!(await isPermitted(context, 'projects', project['uuid'], permissions.read))) return emptyPage(context)
      const from = sql`sample_groups t join project_sample_groups l on l.sample_group = t.uuid`
      return paginate(context, { from, where: sql`l.project = ${project['uuid']}` }, serializeSampleGroups)
    },
    POST: async (context) => {
      const project = await rowOrServerError(context, 'projects', context.params['uuid'])
      const group = await rowOrServerError(
        context,
        'sample_groups',
        (await readDictionary(context))['sample_group_uuid'],
      )
      if (context.user === undefined) throw uncaughtException("AttributeError: 'AnonymousUser' object has no attribute")
      const isMember =
        (await isOrganizationMember(context, group['organization'])) &&
        (await isOrganizationMember(context, project['organization']))
      if (!isMember) throw forbidden('Insufficient permissions to add sample group to project.')
      await context.database.run(sql`insert into project_sample_groups (project, sample_group)
        values (${project['uuid']}, ${group['uuid']}) on conflict do nothing`)
      return jsonResponse({ status: 'success' })
    },
  },
}
