/** Registering, logging in and out, and who one is. */
import { isUniqueViolation } from '../../database/database.js'
import { sql } from '../../database/sql.js'
import { type Context } from '../context.js'
import { invalid, jsonReply, noContent, notAuthenticated } from '../http/responses.js'
import { page } from '../pagination.js'
import { base, type Field, readPatterned, text } from '../validation/fields.js'
import { type Fields, validate } from '../validation/validate.js'
import { action, type Handler, type View } from '../view.js'
import { makeAccount } from './accounts.js'
import { isPassword, weaknesses } from './passwords.js'
import { dropToken, tokenOf } from './tokens.js'

const emailPattern =
  /^[-!#$%&'*+/=?^_`{}|~0-9a-z]+(?:\.[-!#$%&'*+/=?^_`{}|~0-9a-z]+)*@(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}|localhost)$/i
const longestEmail = 254

const email: Field = {
  ...base({ unique: 'user with this email address already exists.' }),
  read: (_context, value) => {
    const isOne = (address: string): boolean => emailPattern.test(address)
    return readPatterned(value, { maxLength: longestEmail, isOne, otherwise: 'Enter a valid email address.' })
  },
}

const registration: Fields = { email, password: text() }
const credentials: Fields = { password: text({ required: false }), email: text({ required: false }) }

const readRegistration = async (context: Context): Promise<{ readonly email: string; readonly password: string }> => {
  const valid = await validate(context, { table: 'users', fields: registration }, { partial: false })
  return { email: String(valid['email']), password: String(valid['password']) }
}

/** The account of the caller alone: only administrators see those of others. */
const ownAccount: Handler = async (context) => {
  if (context.user === undefined) throw notAuthenticated()
  const where = sql`t.id = ${context.user['id']}`
  return page(context, { from: sql`users t`, where, order: sql`t.id` }, async (_context, rows) =>
    rows.map(({ email, id }) => ({ email, id })),
  )
}

const createAccount: Handler = async (context) => {
  const account = await readRegistration(context)
  const wrong = weaknesses(account.password, account.email)
  if (wrong.length > 0) throw invalid({ password: wrong })
  try {
    const { email, id } = await makeAccount(context.database, context.stamp(), account)
    return jsonReply({ email, id }, 201)
  } catch (error) {
    if (isUniqueViolation(error)) throw invalid(['Unable to create account.'])
    throw error
  }
}

export const register: View = { audience: 'everyone', methods: { GET: ownAccount, POST: createAccount } }

export const login: View = action(
  'POST',
  async (context) => {
    const { email, password } = await validate(context, { table: 'users', fields: credentials }, { partial: false })
    const user =
      email === undefined ? undefined : await context.database.first(sql`select * from users where email = ${email}`)
    const isIt =
      user?.['is_active'] === true &&
      (await isPassword(typeof password === 'string' ? password : '', String(user['password'])))
    if (user === undefined || !isIt)
      throw invalid({ non_field_errors: ['Unable to log in with provided credentials.'] })
    return jsonReply({ auth_token: await tokenOf(context.database, user) })
  },
  { audience: 'everyone' },
)

export const logout: View = action(
  'POST',
  async (context) => {
    if (context.user !== undefined) await dropToken(context.database, context.user)
    return noContent
  },
  { audience: 'users' },
)

export const whoAmI: View = action(
  'GET',
  async (context) => jsonReply({ id: context.user?.['id'], email: context.user?.['email'] }),
  { audience: 'users' },
)
