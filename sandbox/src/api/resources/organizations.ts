/** Organizations and their members. */
import { sql } from '../../database/sql.js'
import { exists, insertRow } from '../../database/rows.js'
import { isMemberOf, type Rules } from '../permissions.js'
import { byText, byUuid } from '../filters.js'
import { forbidden, jsonReply, uncaught } from '../http/responses.js'
import { page } from '../pagination.js'
import { organizations as representOrganizations } from '../serializers/samples.js'
import { users as representUsers } from '../serializers/users.js'
import type { Resource } from '../resource.js'
import { detail, listAndCreate } from '../genericViews.js'
import { text } from '../validation/fields.js'
import { userNumber } from '../validation/relations.js'
import { validate } from '../validation/validate.js'
import type { View } from '../view.js'

/** The real server lets whoever belongs to any organization at all change every organization, and so does this one. */
const rules: Rules = {
  read: () => sql`true`,
  write: (context) => sql`exists (select 1 from memberships m where m.user_id = ${context.user?.['id'] ?? null})`,
}

const organizations: Resource = {
  table: 'organizations',
  fields: { name: text({ unique: 'organization with this name already exists.' }) },
  represent: representOrganizations,
  rules,
  also: async (queries, context, { row, before }) => {
    if (before !== undefined) return
    await insertRow(queries, 'memberships', { organization: row['uuid'], user_id: context.user?.['id'] })
  },
}

export const organizationList: View = listAndCreate(organizations, {
  filters: { uuid: byUuid(), name: byText('name') },
})

export const organizationDetail: View = detail(organizations)

export const organizationMembers: View = {
  audience: 'readers',
  methods: {
    GET: (context) =>
      page(
        context,
        {
          from: sql`users t join memberships o on o.user_id = t.id`,
          where: sql`o.organization = ${context.params['uuid']}`,
          order: sql`t.date_joined, t.id`,
        },
        representUsers,
      ),
    POST: async (context) => {
      const uuid = context.params['uuid']
      const isThere = await exists(context.database, sql`select 1 from organizations where uuid = ${uuid}`)
      if (!isThere) throw uncaught('Organization matching query does not exist.')
      if (!(await isMemberOf(context, uuid))) throw forbidden('Insufficient permissions to add user to organization.')
      const { user } = await validate(
        context,
        { table: 'memberships', fields: { user: userNumber } },
        { partial: false },
      )
      await context.database.run(sql`insert into memberships (organization, user_id) values (${uuid}, ${user})
        on conflict do nothing`)
      return jsonReply({ status: 'success' })
    },
  },
}
