/** Organizations and their members. */
import { sql } from '../../database/sql.js'
import { exists, insertRow } from '../../database/rowQueries.js'
import { isOrganizationMember, type Permissions } from '../permissions.js'
import { textFilter, uuidFilter } from '../filters.js'
import { forbidden, jsonResponse, uncaughtException } from '../http/responses.js'
import { paginate } from '../pagination.js'
import { serializeOrganizations } from '../serializers/organizations.js'
import { serializeUsers } from '../serializers/users.js'
import type { Resource } from '../resourceDefinition.js'
import { detailView, listCreateView } from '../genericViews.js'
import { textField } from '../validation/fields.js'
import { userForeignKey } from '../validation/relations.js'
import { validate } from '../validation/validate.js'
import type { View } from '../view.js'

/** As on the real server, a member of any organization may change every organization. */
const permissions: Permissions = {
  read: () => sql`true`,
  write: (context) => sql`exists (select 1 from memberships m where m.user_id = ${context.user?.['id'] ?? null})`,
}

const organizations: Resource = {
  table: 'organizations',
  fields: { name: textField({ unique: 'organization with this name already exists.' }) },
  serialize: serializeOrganizations,
  permissions,
  afterSave: async (queries, context, { row, before }) => {
    if (before !== undefined) return
    await insertRow(queries, 'memberships', { organization: row['uuid'], user_id: context.user?.['id'] })
  },
}

export const organizationList: View = listCreateView(organizations, {
  filters: { uuid: uuidFilter(), name: textFilter('name') },
})

export const organizationDetail: View = detailView(organizations)

export const organizationMembers: View = {
  permissionClass: 'IsAuthenticatedOrReadOnly',
  methods: {
    GET: (context) =>
      paginate(
        context,
        {
          from: sql`users t join memberships o on o.user_id = t.id`,
          where: sql`o.organization = ${context.params['uuid']}`,
          order: sql`t.date_joined, t.id`,
        },
        serializeUsers,
      ),
    POST: async (context) => {
      const uuid = context.params['uuid']
      const hasOrganization = await exists(context.database, sql`select 1 from organizations where uuid = ${uuid}`)
      if (!hasOrganization) throw uncaughtException('Organization matching query does not exist.')
      if (!(await isOrganizationMember(context, uuid)))
        throw forbidden('Insufficient permissions to add user to organization.')
      const { user } = await validate(
        context,
        { table: 'memberships', fields: { user: userForeignKey } },
        { isPartial: false },
      )
      await context.database.run(sql`insert into memberships (organization, user_id) values (${uuid}, ${user})
        on conflict do nothing`)
      return jsonResponse({ status: 'success' })
    },
  },
}
