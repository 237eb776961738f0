/**
 * Builds the request for an operation and its arguments. Pure, so requests can be logged, hashed
 * and tested without a network.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import type { Decoder } from 'io-ts'
import { causeOf } from '../errors/Cause.js'
import type { ArgumentProblem } from '../errors/RequestError.js'
import type { Body, Operation, Parameter } from '../generated/operation.js'
import { encodeBody } from './encodeBody.js'
import { encodeHeader, encodePath, encodeQuery } from './encodeParameters.js'
import type { Http } from './Http.js'
import { issuesOf } from './decodeIssues.js'
import type { BodyProblem, EncodedBody } from './encodeJsonBody.js'
import type { Encoded, Pair } from './parameterValue.js'

// model

export interface BuiltRequest {
  readonly operationId: string
  readonly method: string
  /** Path and query, both encoded. */
  readonly target: string
  /**
   * The operation's own headers, including `Cookie` and `Content-Type`; missing if the only one is
   * the JSON content type.
   */
  readonly headers?: Readonly<Record<string, string>>
  /** JSON text, unless `headers` say otherwise; `null` for none. */
  readonly body: string | null
  /** A binary body, in place of `body`. */
  readonly bytes?: Uint8Array
}

/**
 * Encodes parameters by location. `buildDefaultStyleRequest.ts` has a smaller set for descriptions
 * that use only default styles.
 */
export interface ParameterEncoders {
  readonly path: (parameter: Parameter, value: unknown) => Encoded<string>
  /** Encoded names and values of a query or cookie; none for an empty list. */
  readonly query: (parameter: Parameter, value: unknown) => Encoded<ReadonlyArray<Pair>>
  readonly header: (parameter: Parameter, value: unknown) => Encoded<string>
}

export type BodyEncoder = (body: Body, value: unknown) => E.Either<BodyProblem, EncodedBody>

/** The type of {@link buildRequest}, and of builders that support only some operations. */
export type RequestBuilder = <Args, Ok, Errors extends number>(
  operation: Operation<Args, Ok, Errors>,
  args: NoInfer<Args>,
  environment?: Pick<Http, 'defaultParameters'>,
) => E.Either<ArgumentProblem, BuiltRequest>

type Values = Readonly<Record<string, unknown>>

interface Arguments {
  readonly path?: Values
  readonly query?: Values
  readonly header?: Values
  readonly cookie?: Values
  readonly contentType?: string
  readonly body?: unknown
}

// pure

/**
 * Whether a name can be a path segment. The server decodes `%2F` before it splits the path, and
 * URLs drop `.` and `..`.
 */
export const isPathSegment = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0') && name.isWellFormed()

/** Returns an argument by its name, ignoring inherited properties such as `constructor`. */
const valueOf = (args: Arguments, { name, in: place }: Parameter): unknown => {
  const values = args[place]
  return typeof values === 'object' && values !== null && Object.hasOwn(values, name) ? values[name] : undefined
}

/** Adds the environment's default values for parameters without a value. */
const withDefaults = <Args, Ok, Errors extends number>(
  { parameters }: Pick<Operation<Args, Ok, Errors>, 'parameters'>,
  args: Arguments,
  defaults: Http['defaultParameters'],
): Arguments => {
  const missing = parameters.filter(
    (parameter) => Object.hasOwn(defaults, parameter.name) && valueOf(args, parameter) === undefined,
  )
  return missing.reduce<Arguments>(
    (all, { name, in: place }) => ({ ...all, [place]: { ...all[place], [name]: defaults[name] } }),
    args,
  )
}

/**
 * Checks an argument against its codec, for JavaScript callers. The message omits the value, which
 * may be a secret.
 */
const codecProblem = (
  codec: Decoder<unknown, unknown> | undefined,
  argument: string,
  value: unknown,
): ArgumentProblem | null => {
  const decoded = codec?.decode(value)
  if (decoded === undefined || E.isRight(decoded)) return null
  const [error] = decoded.left
  const [issue] = issuesOf(decoded.left)
  if (error === undefined || issue === undefined) return null
  const problem = error.message === undefined ? `must be of the type ${issue.expected}` : `must be ${issue.expected}`
  return { argument: `${argument}${issue.pointer}`, problem }
}

/** The encoded parameters so far. */
interface EncodedParameters {
  target: string
  readonly query: Array<Pair>
  readonly cookies: Array<Pair>
  readonly headers: Record<string, string>
}

/** Adds one encoded parameter; returns what is wrong with it, or `null`. */
const addParameter = (
  encoders: ParameterEncoders,
  parts: EncodedParameters,
  parameter: Parameter,
  value: unknown,
): string | null => {
  const { name, in: place } = parameter
  if (place === 'path') {
    const text = encoders.path(parameter, value)
    if (E.isLeft(text)) return text.left
    // A replacer function, because `$&` in a replacement string has a special meaning.
    parts.target = parts.target.replace(`{${name}}`, () => text.right)
    return null
  }
  if (place === 'header') {
    const text = encoders.header(parameter, value)
    if (E.isLeft(text)) return text.left
    parts.headers[name] = text.right
    return null
  }
  const pairs = encoders.query(parameter, value)
  if (E.isLeft(pairs)) return pairs.left
  if (pairs.right.length === 0 && parameter.isRequired) return 'is empty, but required'
  parts[place === 'query' ? 'query' : 'cookies'].push(...pairs.right)
  return null
}

const jsonBody: Body = { mediaType: 'application/json', as: 'json' }

/**
 * Encodes the body in the media type that the caller names, or in the first; `null` if there is no
 * body.
 */
const bodyOf = (
  write: BodyEncoder,
  {
    hasBody,
    isBodyOptional = false,
    bodies = [jsonBody],
    body: codec,
  }: Pick<Operation<never, unknown, never>, 'hasBody' | 'isBodyOptional' | 'bodies' | 'body'>,
  { body, contentType }: Arguments,
): E.Either<ArgumentProblem, EncodedBody | null> => {
  if (!hasBody || (isBodyOptional && body === undefined)) return E.right(null)
  const chosen = bodies.find(({ mediaType }) => contentType === undefined || mediaType === contentType)
  if (chosen === undefined) {
    const known = bodies.map(({ mediaType }) => mediaType).join(', ')
    return E.left({ argument: 'contentType', problem: `is ${contentType}; it can be ${known}` })
  }
  const encoded = write(chosen, body)
  if (E.isLeft(encoded)) {
    const { pointer, problem } = encoded.left
    return E.left({ argument: `body${pointer}`, problem })
  }
  // The codec belongs to the first media type.
  const mismatch = chosen === bodies[0] ? codecProblem(codec, 'body', body) : null
  return mismatch === null ? encoded : E.left(mismatch)
}

/** Appends a query to a path or URL that may already have one. */
export const withQuery = (url: string, query: string): string =>
  query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`

const joinPairs = (pairs: ReadonlyArray<Pair>, separator: string): string =>
  pairs.map(([name, value]) => `${name}=${value}`).join(separator)

/** Makes a request builder with these encoders. */
export const makeRequestBuilder = (encoders: ParameterEncoders, encodeBodyAs: BodyEncoder): RequestBuilder => {
  const built = <Args, Ok, Errors extends number>(
    operation: Operation<Args, Ok, Errors>,
    args: Arguments,
    defaults: Http['defaultParameters'],
  ): E.Either<ArgumentProblem, BuiltRequest> => {
    const given = withDefaults(operation, args, defaults)
    const parts: EncodedParameters = { target: operation.path, query: [], cookies: [], headers: {} }
    for (const parameter of operation.parameters) {
      const { name, isRequired } = parameter
      const value = valueOf(given, parameter)
      if (value === undefined) {
        if (isRequired) return E.left({ argument: name, problem: 'is missing' })
        continue
      }
      const problem = addParameter(encoders, parts, parameter, value)
      if (problem !== null) return E.left({ argument: name, problem })
      const mismatch = codecProblem(parameter.codec, name, value)
      if (mismatch !== null) return E.left(mismatch)
    }
    const written = bodyOf(encodeBodyAs, operation, given)
    if (E.isLeft(written)) return written
    const body = written.right
    // `fetch` rejects it with an error that looks like a network failure.
    if (body !== null && (operation.method === 'GET' || operation.method === 'HEAD'))
      return E.left({ argument: 'body', problem: `can't be sent with ${operation.method}` })
    const headers = {
      ...parts.headers,
      ...(parts.cookies.length === 0 ? {} : { Cookie: joinPairs(parts.cookies, '; ') }),
      ...(body === null || body.contentType === jsonBody.mediaType ? {} : { 'Content-Type': body.contentType }),
    }
    return E.right({
      operationId: operation.id,
      method: operation.method,
      target: withQuery(parts.target, joinPairs(parts.query, '&')),
      ...(Object.keys(headers).length === 0 ? {} : { headers }),
      body: typeof body?.content === 'string' ? body.content : null,
      ...(body?.content instanceof Uint8Array ? { bytes: body.content } : {}),
    })
  }
  return (operation, args, { defaultParameters } = { defaultParameters: {} }) => {
    try {
      return built(operation, (args as Arguments | null | undefined) ?? {}, defaultParameters)
    } catch (thrown) {
      // Reading a value that isn't plain data can throw.
      return E.left({ argument: 'arguments', problem: `can't be read: ${causeOf(thrown).message}` })
    }
  }
}

/**
 * Encodes the arguments of a call as the API description defines, and validates them with its
 * codecs.
 *
 * Errors: the first argument that can't be sent.
 *
 * @example
 * const built = buildRequest(operations.listSamples, { query: { name: 'S1' } })
 * // E.right({ operationId: 'listSamples', method: 'GET', target: '/api/samples?name=S1', body: null })
 */
export const buildRequest: RequestBuilder = makeRequestBuilder(
  { path: encodePath, query: encodeQuery, header: encodeHeader },
  encodeBody,
)
