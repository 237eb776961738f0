/** User profiles: everyone may read them, and users may change their own. */
import { sql } from '../../database/sql.js'
import { jsonResponse, uncaughtException } from '../http/responses.js'
import { paginate } from '../pagination.js'
import { serializeUsers } from '../serializers/users.js'
import { serializeOne, type Resource } from '../resourceDefinition.js'
import { detailView } from '../genericViews.js'
import { booleanField, textField, fileField, urlField } from '../validation/fields.js'
import { methodView, type View } from '../view.js'

const optional = { required: false, nullable: true, allowBlank: true } as const

const users: Resource = {
  table: 'users',
  fields: {
    is_staff: booleanField(),
    is_active: booleanField(),
    avatar: fileField(),
    name: textField(optional),
    biography: textField(optional),
    url: urlField({ ...optional, maxLength: 200 }),
    twitter_username: textField(optional),
    github_username: textField(optional),
    company: textField(optional),
    location: textField(optional),
  },
  serialize: serializeUsers,
  permissions: { read: () => sql`true`, write: (context) => sql`t.id = ${context.user?.['id'] ?? null}` },
}

export const userList: View = methodView('GET', (context) =>
  paginate(context, { from: sql`users t`, where: sql`true`, order: sql`t.id` }, serializeUsers),
)

export const userDetail: View = detailView(users)

export const userByNumber: View = methodView('GET', async (context) => {
  const id = Number(context.params['id'])
  const row =
    Number.isInteger(id) && Math.abs(id) < 2 ** 31
      ? await context.database.firstRow(sql`select * from users where id = ${id}`)
      : undefined
  if (row === undefined) throw uncaughtException('PangeaUser matching query does not exist.')
  return jsonResponse(await serializeOne(context, serializeUsers, row))
})

export const currentUser: View = methodView('GET', async (context) => {
  if (context.user === undefined) throw uncaughtException('AnonymousUser has no profile')
  return jsonResponse(await serializeOne(context, serializeUsers, context.user))
})
