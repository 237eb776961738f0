/** People's profiles: everyone reads them, each writes their own. */
import { sql } from '../../database/sql.js'
import { jsonReply, uncaught } from '../http/responses.js'
import { page } from '../pagination.js'
import { users as representUsers } from '../serializers/users.js'
import { representOne, type Resource } from '../resource.js'
import { detail } from '../genericViews.js'
import { boolean, text, uploadedFile, url } from '../validation/fields.js'
import { action, type View } from '../view.js'

const optional = { required: false, nullable: true, allowBlank: true } as const

const users: Resource = {
  table: 'users',
  fields: {
    is_staff: boolean(),
    is_active: boolean(),
    avatar: uploadedFile(),
    name: text(optional),
    biography: text(optional),
    url: url({ ...optional, maxLength: 200 }),
    twitter_username: text(optional),
    github_username: text(optional),
    company: text(optional),
    location: text(optional),
  },
  represent: representUsers,
  rules: { read: () => sql`true`, write: (context) => sql`t.id = ${context.user?.['id'] ?? null}` },
}

export const userList: View = action('GET', (context) =>
  page(context, { from: sql`users t`, where: sql`true`, order: sql`t.id` }, representUsers),
)

export const userDetail: View = detail(users)

export const userByNumber: View = action('GET', async (context) => {
  const id = Number(context.params['id'])
  const row =
    Number.isInteger(id) && Math.abs(id) < 2 ** 31
      ? await context.database.first(sql`select * from users where id = ${id}`)
      : undefined
  if (row === undefined) throw uncaught('PangeaUser matching query does not exist.')
  return jsonReply(await representOne(context, representUsers, row))
})

export const currentUser: View = action('GET', async (context) => {
  if (context.user === undefined) throw uncaught('AnonymousUser has no profile')
  return jsonReply(await representOne(context, representUsers, context.user))
})
