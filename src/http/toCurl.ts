/** A request as a command for a shell. @since 0.1.0 */
import { either as E, function as F } from 'fp-ts'
import { type ArgumentProblem } from '../errors/RequestError.js'
import { type Operation } from '../generated/operation.js'
import { type BuiltRequest, buildRequest } from './buildRequest.js'
import { authorizationFor } from './sendWithRetries.js'
import { headersOf } from './headers.js'
import { type Http } from './Http.js'
import { type Authorization, noAuthorization, type Security } from './Security.js'

/** In single quotes a POSIX shell takes everything literally, except a single quote. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** A header without a value ends in a semicolon: with a colon, curl would not send it. */
const header = ([name, value]: readonly [string, string]): string =>
  `--header ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`

/**
 * The arguments that let a request in, from variables of the shell: the command holds no secrets.
 */
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
  // What lets the request in replaces a header of its name, and joins the cookies.
  const replaced = new Set(authorization.cookie === '' ? names : [...names, 'cookie'])
  const cookies = headers.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => `${value}; `)
  return [
    // Brackets and braces in an address are no patterns, and an answer to HEAD has no body to wait
    // for.
    `curl --globoff ${method === 'HEAD' ? '--head' : `--request ${method}`} ${quoted(`${endpoint}${target}`)}`,
    ...headers.filter(([name]) => !replaced.has(name.toLowerCase())).map(header),
    ...(security === null || authorization === noAuthorization ? [] : securityArguments(security, cookies.join(''))),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
    ...(bytes === undefined ? [] : ['--data-binary @body']),
  ].join(' ')
}

/**
 * The `curl` command that sends what the operation would, for a POSIX shell. It holds no credential
 * of the environment: it reads a token from `$PANGEA_TOKEN` or `$BEARER_TOKEN`, a key from
 * `$API_KEY`, a password from `$PASSWORD`. A body that is no text is read from a file, `body`.
 *
 * Errors: the argument or the setting that can't be sent, and why.
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
