/** Projects: sample groups, and other projects, gathered under one name. */
import { groupedBy } from '../../database/rows.js'
import { sql } from '../../database/sql.js'
import { allows, isMember, isMemberOf, type Rules } from '../permissions.js'
import { dictionary } from '../context.js'
import { byPointer, byText, byUuid } from '../filters.js'
import { forbidden, jsonReply, uncaught } from '../http/responses.js'
import { rowNeeded } from '../requireRow.js'
import { emptyPage, page } from '../pagination.js'
import { organizations, parents, sampleGroups } from '../serializers/samples.js'
import { pick } from '../serializers/pick.js'
import type { Represent, Resource } from '../resource.js'
import { detail, listAndCreate } from '../genericViews.js'
import { text } from '../validation/fields.js'
import { pointer, pointers } from '../validation/relations.js'
import type { View } from '../view.js'

const represent: Represent = async (context, rows) => {
  const { database } = context
  const uuids = rows.map((row) => row['uuid'])
  const owners = await parents(
    context,
    'organizations',
    rows.map((row) => row['organization']),
    organizations,
  )
  const groups = groupedBy(
    await database.rows(sql`select * from project_sample_groups where project = any(${uuids}::uuid[])`),
    'project',
  )
  const parts = groupedBy(
    await database.rows(sql`select * from project_sub_projects where project = any(${uuids}::uuid[])`),
    'project',
  )
  return rows.map((row) => ({
    ...pick(row, ['uuid', 'name', 'created_at', 'updated_at', 'organization', 'description']),
    organization_obj: owners.get(row['organization']),
    sample_groups: (groups.get(row['uuid']) ?? []).map((link) => link['sample_group']),
    sub_projects: (parts.get(row['uuid']) ?? []).map((link) => link['sub_project']),
  }))
}

/** A project is public when every group in it is, and in its sub-projects, all the way down. */
const isPublic = sql`not exists (
  with recursive inside (project) as (
    select t.uuid union select p.sub_project from project_sub_projects p join inside i on i.project = p.project)
  select 1 from inside i join project_sample_groups l on l.project = i.project
    join sample_groups g on g.uuid = l.sample_group where not g.is_public)`

const rules: Rules = {
  read: (context) => sql`${isPublic} or ${isMember(context, sql`t.organization`)}`,
  write: (context) => isMember(context, sql`t.organization`),
}

const groupLink = { table: 'project_sample_groups', from: 'project', to: 'sample_group' }
const projectLink = { table: 'project_sub_projects', from: 'project', to: 'sub_project' }

const projects: Resource = {
  table: 'projects',
  fields: {
    name: text({ unique: 'project with this name already exists.' }),
    organization: pointer('organizations'),
    description: text({ required: false }),
    sample_groups: pointers('sample_groups', groupLink, { required: false }),
    sub_projects: pointers('projects', projectLink, { required: false }),
  },
  represent,
  rules,
}

export const projectList: View = listAndCreate(projects, {
  filters: { uuid: byUuid(), organization_id: byPointer('organization', 'organizations'), name: byText('name') },
  creation: {
    isAllowed: (context, { organization }) => isMemberOf(context, organization),
    otherwise: 'Organization membership is required to create a project.',
  },
})

export const projectDetail: View = detail(projects)

export const projectGroups: View = {
  audience: 'everyone',
  methods: {
    GET: async (context) => {
      const project = await rowNeeded(context, 'projects', context.params['uuid'])
      if (!(await allows(context, 'projects', project['uuid'], rules.read))) return emptyPage(context)
      const from = sql`sample_groups t join project_sample_groups l on l.sample_group = t.uuid`
      return page(context, { from, where: sql`l.project = ${project['uuid']}` }, sampleGroups)
    },
    POST: async (context) => {
      const project = await rowNeeded(context, 'projects', context.params['uuid'])
      const group = await rowNeeded(context, 'sample_groups', (await dictionary(context))['sample_group_uuid'])
      if (context.user === undefined) throw uncaught("AttributeError: 'AnonymousUser' object has no attribute")
      const isOurs =
        (await isMemberOf(context, group['organization'])) && (await isMemberOf(context, project['organization']))
      if (!isOurs) throw forbidden('Insufficient permissions to add sample group to project.')
      await context.database.run(sql`insert into project_sample_groups (project, sample_group)
        values (${project['uuid']}, ${group['uuid']}) on conflict do nothing`)
      return jsonReply({ status: 'success' })
    },
  },
}
