/** Credentials: the OpenAPI security schemes that need no dialogue with the server. @since 0.1.0 */
import { either as E } from 'fp-ts'
import type { ArgumentProblem } from '../errors/RequestError.js'
import type { Operation } from '../generated/operation.js'

// model

/** `Authorization: Bearer …` (RFC 6750): OAuth 2 and JSON Web Tokens. */
export interface BearerSecurity {
  readonly bearer: string
}

/** `Authorization: Token …`, the scheme of Django REST framework. */
export interface TokenSecurity {
  readonly token: string
}

/** `Authorization: Basic …` (RFC 7617). */
export interface BasicSecurity {
  readonly basic: { readonly username: string; readonly password: string }
}

/** A key in a header, query parameter or cookie of this name. */
export interface ApiKeySecurity {
  readonly apiKey: { readonly in: 'header' | 'query' | 'cookie'; readonly name: string; readonly value: string }
}

/** A credential. Sent only with operations whose description requires security. */
export type Security = BearerSecurity | TokenSecurity | BasicSecurity | ApiKeySecurity

/** What a credential adds to a request. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>
  /** An encoded query parameter; `''` for none. */
  readonly query: string
  /** A cookie in the syntax of its header; `''` for none. */
  readonly cookie: string
}

// constructors

/** Trims white space around a pasted token; returns `null` for a blank one. */
export const normalizeToken = (token: string | null | undefined): string | null => {
  const text = (token ?? '').trim()
  return text === '' ? null : text
}

// pure

export const noAuthorization: Authorization = { headers: {}, query: '', cookie: '' }

/**
 * Describes what is wrong with a token, as the rest of a sentence that starts with its name. Never
 * repeats the token.
 */
export const tokenProblem = (token: string): string | null =>
  /^[\x21-\x7e]+$/.test(token) ? null : 'contains a space or another invalid character'

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

const rejected = (argument: string, problem: string): E.Either<ArgumentProblem, never> => E.left({ argument, problem })

const withHeader = (name: string, value: string): E.Either<ArgumentProblem, Authorization> =>
  E.right({ ...noAuthorization, headers: { [name]: value } })

const withToken = (argument: 'bearer' | 'token', given: unknown): E.Either<ArgumentProblem, Authorization> => {
  if (typeof given !== 'string') return rejected(argument, 'must be a string')
  const token = given.trim()
  if (token === '') return rejected(argument, 'is empty; without `security`, requests are sent anonymously')
  const problem = tokenProblem(token)
  const scheme = argument === 'bearer' ? 'Bearer' : 'Token'
  return problem === null ? withHeader('Authorization', `${scheme} ${token}`) : rejected(argument, problem)
}

const nonEmpty = /^[^]+$/
const fieldName = /^[\w!#$%&'*+.^`|~-]+$/

/** The name and value syntax of each location (RFC 9110, 5.5; RFC 6265, 4.1.1). */
const apiKeySyntax = {
  header: [fieldName, /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/],
  query: [nonEmpty, nonEmpty],
  cookie: [fieldName, /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/],
} as const

const withApiKey = ({ in: place, name, value }: ApiKeySecurity['apiKey']): E.Either<ArgumentProblem, Authorization> => {
  const [nameForm, valueForm] = apiKeySyntax[place]
  if (!nameForm.test(name)) return rejected('apiKey/name', `is not the name of a ${place}`)
  if (!valueForm.test(value)) return rejected('apiKey/value', `can't be the value of a ${place}`)
  if (place === 'header') return withHeader(name, value)
  return E.right(
    place === 'cookie'
      ? { ...noAuthorization, cookie: `${name}=${value}` }
      : {
          ...noAuthorization,
          query: `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
        },
  )
}

const withBasic = ({ username, password }: BasicSecurity['basic']): E.Either<ArgumentProblem, Authorization> =>
  username.includes(':')
    ? rejected('basic/username', 'must not contain a colon')
    : withHeader('Authorization', `Basic ${base64(`${username}:${password}`)}`)

/** For JavaScript callers: an unset variable is `undefined`. */
const hasStrings = (given: object, names: ReadonlyArray<string>): boolean =>
  names.every((name) => typeof (given as Readonly<Record<string, unknown>>)[name] === 'string')

/** Whether the description requires security for this operation. */
export const isSecured = ({ security }: Pick<Operation<never, unknown, never>, 'security'>): boolean =>
  security.length > 0

/**
 * Builds what a credential adds to each request that needs it.
 *
 * Errors: which part of it can't be sent, and why, without the secret.
 */
export const authorizationOf = (security: Security | null): E.Either<ArgumentProblem, Authorization> => {
  if (security === null) return E.right(noAuthorization)
  const given: Partial<BearerSecurity & TokenSecurity & BasicSecurity & ApiKeySecurity> = Object(security) as object
  const { bearer, token, basic, apiKey } = given
  if ('bearer' in given) return withToken('bearer', bearer)
  if ('token' in given) return withToken('token', token)
  if (basic && hasStrings(basic, ['username', 'password'])) return withBasic(basic)
  if (apiKey && hasStrings(apiKey, ['name', 'value']) && Object.hasOwn(apiKeySyntax, apiKey.in))
    return withApiKey(apiKey)
  return rejected(
    'security',
    'must be { bearer }, { basic: { username, password } }, { apiKey: { in, name, value } } or { token }',
  )
}

/** Returns the secret strings of an authorization, which no message may quote. */
export const secretsIn = ({ headers, query, cookie }: Authorization): ReadonlyArray<string> => {
  const sent = [...Object.values(headers), query, cookie]
  // A scheme, or the name of a key, is not secret.
  return [...sent, ...sent.map((text) => text.replace(/^[^ =]+[ =]/, ''))].filter((text) => text !== '')
}
