/** Writes a request as a `curl` command. @since 0.1.0 */
import { either as E, function as F } from 'fp-ts'
import type { ArgumentProblem } from '../errors/RequestError.js'
import type { Operation } from '../generated/operation.js'
import { type BuiltRequest, buildRequest } from './buildRequest.js'
import { authorizationFor } from './sendWithRetries.js'
import { headersOf } from './headers.js'
import type { Http } from './Http.js'
import { type Authorization, noAuthorization, type Security } from './Security.js'

/**
 * Quotes a string for a POSIX shell: in single quotes, everything but a single quote is literal.
 */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** Writes a header. One without a value ends in a semicolon; with a colon, curl would drop it. */
const header = ([name, value]: readonly [string, string]): string =>
  `--header ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`

/** The credential arguments. They refer to shell variables, so the command contains no secrets. */
const securityArguments = (security: Security, cookies: string): ReadonlyArray<string> => {
  if ('bearer' in security) return ['--header "Authorization: Bearer $BEARER_TOKEN"']
  if ('token' in security) return ['--header "Authorization: Token $PANGEA_TOKEN"']
  if ('basic' in security) return [`--user ${quoted(security.basic.username)}:"$PASSWORD"`]
  const { in: place, name } = security.apiKey
  if (place === 'header') return [`--header ${quoted(`${name}: `)}"$API_KEY"`]
  return place === 'cookie'
    ? [`--header ${quoted(`Cookie: ${cookies}${name}=`)}"$API_KEY"`]
    : [`--url-query ${quoted(`${encodeURIComponent(name)}=`)}"$API_KEY"`]
}

const commandOf = (
  { endpoint, security }: Pick<Http, 'endpoint' | 'security'>,
  built: BuiltRequest,
  authorization: Authorization,
): string => {
  const { method, target, body, bytes } = built
  const headers = Object.entries(headersOf(built))
  const names = Object.keys(authorization.headers).map((name) => name.toLowerCase())
  // The credential replaces a header of the same name, and is appended to the cookies.
  const replaced = new Set(authorization.cookie === '' ? names : [...names, 'cookie'])
  const cookies = headers.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => `${value}; `)
  return [
    // `--globoff`: brackets and braces in a URL are literal. `--head`: a response to HEAD has no
    // body to wait for.
    `curl --globoff ${method === 'HEAD' ? '--head' : `--request ${method}`} ${quoted(`${endpoint}${target}`)}`,
    ...headers.filter(([name]) => !replaced.has(name.toLowerCase())).map(header),
    ...(security === null || authorization === noAuthorization ? [] : securityArguments(security, cookies.join(''))),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
    ...(bytes === undefined ? [] : ['--data-binary @body']),
  ].join(' ')
}

/**
 * Returns the `curl` command that sends the same request as the operation, for a POSIX shell. It
 * contains no credentials: it reads a token from `$PANGEA_TOKEN` or `$BEARER_TOKEN`, a key from
 * `$API_KEY`, a password from `$PASSWORD`. It reads a binary body from a file named `body`.
 *
 * Errors: the argument or setting that can't be sent, and why.
 *
 * @example
 * const command = toCurl(pangea, operations.listSamples, { query: { name: "S1 'night'" } })
 * if (command._tag === 'Right') console.log(command.right)
 *
 * @since 0.1.0
 */
export const toCurl = <Args, Ok, Status extends number>(
  http: Pick<Http, 'endpoint' | 'security' | 'defaultParameters'>,
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): E.Either<ArgumentProblem, string> =>
  F.pipe(
    buildRequest(operation, args, http),
    E.flatMap((built) =>
      F.pipe(
        authorizationFor(http, operation),
        E.map((authorization) => commandOf(http, built, authorization)),
      ),
    ),
  )
