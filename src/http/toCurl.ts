/** A request as a command for a shell. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type Unsendable } from '../errors/RequestError.js'
import { type Operation } from '../generated/operation.js'
import { type BuiltRequest, buildRequest } from './buildRequest.js'
import { type Http } from './Http.js'
import { isSecured, type Security } from './Security.js'

/** In single quotes a POSIX shell takes everything literally, except a single quote. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The arguments that let a request in, from variables of the shell: the command holds no secrets. */
const securityArguments = (security: Security): ReadonlyArray<string> => {
  if ('bearer' in security) return ['--header "Authorization: Bearer $BEARER_TOKEN"']
  if ('token' in security) return ['--header "Authorization: Token $PANGEA_TOKEN"']
  if ('basic' in security) return [`--user ${quoted(security.basic.username)}:"$PASSWORD"`]
  const { in: place, name } = security.apiKey
  if (place === 'header') return [`--header ${quoted(`${name}: `)}"$API_KEY"`]
  return place === 'cookie'
    ? [`--cookie ${quoted(`${name}=`)}"$API_KEY"`]
    : [`--url-query ${quoted(`${name}=`)}"$API_KEY"`]
}

/**
 * The `curl` command that sends what the operation would, for a POSIX shell. It holds no secrets: it
 * reads a token from `$PANGEA_TOKEN` or `$BEARER_TOKEN`, a key from `$API_KEY`, a password from
 * `$PASSWORD`. A body that is no text is read from a file, `body`.
 *
 * Errors: the argument that can't be sent, and why.
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
): E.Either<Unsendable, string> =>
  E.map(({ method, target, headers, body, bytes }: BuiltRequest): string => {
    const sent = {
      Accept: 'application/json',
      ...(body === null ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    }
    return [
      // Brackets and braces in an address are no patterns.
      `curl --globoff --request ${method} ${quoted(`${http.endpoint}${target}`)}`,
      ...Object.entries(sent).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
      ...(http.security !== null && isSecured(operation) ? securityArguments(http.security) : []),
      ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
      ...(bytes === undefined ? [] : ['--data-binary @body']),
    ].join(' ')
  })(buildRequest(operation, args, http))
