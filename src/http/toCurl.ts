/** A request as a command for a shell. @since 0.1.0 */
import { either as E } from 'fp-ts'
import { type Operation } from '../generated/operation.js'
import { type BuiltRequest, buildRequest, forWorkOrder, type Unsendable } from './buildRequest.js'
import { type Http } from './Http.js'

/** In single quotes a POSIX shell takes everything as it is, but for a single quote. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/**
 * The `curl` command that sends what the operation would, for a POSIX shell: to look at, to hand to somebody, or to try. It holds no
 * token: it reads `$PANGEA_TOKEN` where one would be sent. A body that is no text is read from a file, `body`.
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
  http: Pick<Http, 'endpoint' | 'token' | 'workOrder'>,
  operation: Operation<Args, Ok, Status>,
  args: NoInfer<Args>,
): E.Either<Unsendable, string> =>
  E.map(({ method, target, headers, body, bytes }: BuiltRequest): string => {
    const hasToken = http.token !== null && operation.security.length > 0
    const sent = {
      Accept: 'application/json',
      ...(body === null ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    }
    return [
      // Brackets and braces in an address are no patterns.
      `curl --globoff --request ${method} ${quoted(`${http.endpoint}${target}`)}`,
      ...Object.entries(sent).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
      ...(hasToken ? ['--header "Authorization: Token $PANGEA_TOKEN"'] : []),
      ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
      ...(bytes === undefined ? [] : ['--data-binary @body']),
    ].join(' ')
  })(buildRequest(operation, forWorkOrder(operation, args, http.workOrder)))
