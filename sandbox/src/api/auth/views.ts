/** Views for registration, login, logout and the current user. */
import { isUniqueViolation } from '../../database/postgres.js'
import { sql } from '../../database/sql.js'
import type { Context } from '../context.js'
import { validationError, jsonResponse, noContent, notAuthenticated } from '../http/responses.js'
import { paginate } from '../pagination.js'
import { baseField, type Field, readPattern, textField } from '../validation/fields.js'
import { type Fields, validate } from '../validation/validate.js'
import { methodView, type Handler, type View } from '../view.js'
import { createAccount } from './accounts.js'
import { verifyPassword, passwordErrors } from './passwords.js'
import { deleteToken, ensureToken } from './tokens.js'

const emailPattern =
  /^[-!#$%&'*+/=?^_`{}|~0-9a-z]+(?:\.[-!#$%&'*+/=?^_`{}|~0-9a-z]+)*@(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}|localhost)$/i
const maxEmailLength = 254

const email: Field = {
  ...baseField({ unique: 'user with this email address already exists.' }),
  read: (_context, value) => {
    const isMatch = (address: string): boolean => emailPattern.test(address)
    return readPattern(value, { maxLength: maxEmailLength, isMatch, message: 'Enter a valid email address.' })
  },
}

const registration: Fields = { email, password: textField() }
const credentials: Fields = { password: textField({ required: false }), email: textField({ required: false }) }

const readRegistration = async (context: Context): Promise<{ readonly email: string; readonly password: string }> => {
  const valid = await validate(context, { table: 'users', fields: registration }, { isPartial: false })
  return { email: String(valid['email']), password: String(valid['password']) }
}

/** Lists only the caller's account. On the real server, administrators see all accounts. */
const listOwnAccount: Handler = async (context) => {
  if (context.user === undefined) throw notAuthenticated()
  const where = sql`t.id = ${context.user['id']}`
  return paginate(context, { from: sql`users t`, where, order: sql`t.id` }, async (_context, rows) =>
    rows.map(({ email, id }) => ({ email, id })),
  )
}

const registerAccount: Handler = async (context) => {
  const account = await readRegistration(context)
  const errors = passwordErrors(account.password, account.email)
  if (errors.length > 0) throw validationError({ password: errors })
  try {
    const { email, id } = await createAccount(context.database, context.nextTimestamp(), account)
    return jsonResponse({ email, id }, 201)
  } catch (error) {
    if (isUniqueViolation(error)) throw validationError(['Unable to create account.'])
    throw error
  }
}

export const register: View = { permissionClass: 'AllowAny', methods: { GET: listOwnAccount, POST: registerAccount } }

export const login: View = methodView(
  'POST',
  async (context) => {
    const { email, password } = await validate(context, { table: 'users', fields: credentials }, { isPartial: false })
    const user =
      email === undefined ? undefined : await context.database.firstRow(sql`select * from users where email = ${email}`)
    const isAuthenticated =
      user?.['is_active'] === true &&
      (await verifyPassword(typeof password === 'string' ? password : '', String(user['password'])))
    if (user === undefined || !isAuthenticated)
      throw validationError({ non_field_errors: ['Unable to log in with provided credentials.'] })
    return jsonResponse({ auth_token: await ensureToken(context.database, user) })
  },
  { permissionClass: 'AllowAny' },
)

export const logout: View = methodView(
  'POST',
  async (context) => {
    if (context.user !== undefined) await deleteToken(context.database, context.user)
    return noContent
  },
  { permissionClass: 'IsAuthenticated' },
)

export const whoAmI: View = methodView(
  'GET',
  async (context) => jsonResponse({ id: context.user?.['id'], email: context.user?.['email'] }),
  { permissionClass: 'IsAuthenticated' },
)
