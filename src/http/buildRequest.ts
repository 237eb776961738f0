/**
 * From an operation and its arguments to the request itself: pure, so that it can be logged, hashed
 * and tested.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import { type Decoder } from 'io-ts'
import { causeOf } from '../errors/Cause.js'
import { type ArgumentProblem } from '../errors/RequestError.js'
import { type Body, type Operation, type Parameter } from '../generated/operation.js'
import { encodeBody } from './encodeBody.js'
import { encodeHeader, encodePath, encodeQuery } from './encodeParameters.js'
import { type Http } from './Http.js'
import { issuesOf } from './decodeIssues.js'
import { type BodyProblem, type EncodedBody } from './encodeJsonBody.js'
import { type Encoded, type Pair } from './parameterValue.js'

// model

export interface BuiltRequest {
  readonly operationId: string
  readonly method: string
  /** Path and query, both encoded. */
  readonly target: string
  /**
   * What the operation says of its headers, `Cookie` and `Content-Type` included; absent when that
   * is nothing but JSON.
   */
  readonly headers?: Readonly<Record<string, string>>
  /** JSON, as a text, unless `headers` say otherwise; `null` when there is none. */
  readonly body: string | null
  /** A body that is no text, in place of `body`. */
  readonly bytes?: Uint8Array
}

/**
 * How parameters are written. A description of which no parameter names a style, and all of whose
 * bodies are JSON, needs few of the ways: see `plainRequest.ts`.
 */
export interface ParameterEncoders {
  readonly path: (parameter: Parameter, value: unknown) => Encoded<string>
  /** Names and values as they stand in a query or a cookie; none for an empty list. */
  readonly query: (parameter: Parameter, value: unknown) => Encoded<ReadonlyArray<Pair>>
  readonly header: (parameter: Parameter, value: unknown) => Encoded<string>
}

export type BodyEncoder = (body: Body, value: unknown) => E.Either<BodyProblem, EncodedBody>

/** {@link buildRequest}, or one that writes the arguments of some operations only. */
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
 * Whether a name can stand in a path: the server decodes `%2F` before it looks at the segments, and
 * URLs drop `.` and `..`.
 */
export const isPathSegment = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0') && name.isWellFormed()

/** An argument by its name; what every object inherits, such as `constructor`, is none. */
const valueOf = (args: Arguments, { name, in: place }: Parameter): unknown => {
  const values = args[place]
  return typeof values === 'object' && values !== null && Object.hasOwn(values, name) ? values[name] : undefined
}

/**
 * The arguments of a call, completed by the values that the environment has for parameters without
 * one.
 */
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
 * Where an argument is not what the operation takes, for who wrote it without a compiler. What is
 * there instead may be a secret.
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
  const words = error.message === undefined ? `must be of the type ${issue.expected}` : `must be ${issue.expected}`
  return { argument: `${argument}${issue.pointer}`, problem: words }
}

/** What the parameters come to. */
interface EncodedParameters {
  target: string
  readonly query: Array<Pair>
  readonly cookies: Array<Pair>
  readonly headers: Record<string, string>
}

/** Writes one parameter to where it belongs; says what is wrong with it, or `null`. */
const addParameter = (
  writers: ParameterEncoders,
  drawn: EncodedParameters,
  parameter: Parameter,
  value: unknown,
): string | null => {
  const { name, in: place } = parameter
  if (place === 'path') {
    const text = writers.path(parameter, value)
    if (E.isLeft(text)) return text.left
    // A replacer function, since `$&` in a replacement string has a meaning of its own.
    drawn.target = drawn.target.replace(`{${name}}`, () => text.right)
    return null
  }
  if (place === 'header') {
    const text = writers.header(parameter, value)
    if (E.isLeft(text)) return text.left
    drawn.headers[name] = text.right
    return null
  }
  const pairs = writers.query(parameter, value)
  if (E.isLeft(pairs)) return pairs.left
  if (pairs.right.length === 0 && parameter.isRequired) return 'is empty, so that nothing of it would be sent'
  drawn[place === 'query' ? 'query' : 'cookies'].push(...pairs.right)
  return null
}

const jsonBody: Body = { mediaType: 'application/json', as: 'json' }

/** In the media type that the caller names, or the first; `null` when there is none. */
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
  // The codec is that of the first.
  const unfit = chosen === bodies[0] ? codecProblem(codec, 'body', body) : null
  return unfit === null ? encoded : E.left(unfit)
}

/** A path, or an address, with a query, after the one that it may have. */
export const withQuery = (url: string, query: string): string =>
  query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`

const joinPairs = (pairs: ReadonlyArray<Pair>, separator: string): string =>
  pairs.map(([name, value]) => `${name}=${value}`).join(separator)

/** Builds requests whose arguments are written in these ways. */
export const makeRequestBuilder = (writeParameters: ParameterEncoders, writeBody: BodyEncoder): RequestBuilder => {
  const built = <Args, Ok, Errors extends number>(
    operation: Operation<Args, Ok, Errors>,
    args: Arguments,
    defaults: Http['defaultParameters'],
  ): E.Either<ArgumentProblem, BuiltRequest> => {
    const given = withDefaults(operation, args, defaults)
    const drawn: EncodedParameters = { target: operation.path, query: [], cookies: [], headers: {} }
    for (const parameter of operation.parameters) {
      const { name, isRequired } = parameter
      const value = valueOf(given, parameter)
      if (value === undefined) {
        if (isRequired) return E.left({ argument: name, problem: 'is missing' })
        continue
      }
      const problem = addParameter(writeParameters, drawn, parameter, value)
      if (problem !== null) return E.left({ argument: name, problem })
      const unfit = codecProblem(parameter.codec, name, value)
      if (unfit !== null) return E.left(unfit)
    }
    const written = bodyOf(writeBody, operation, given)
    if (E.isLeft(written)) return written
    const body = written.right
    // `fetch` refuses it with a failure that looks like one of the network.
    if (body !== null && (operation.method === 'GET' || operation.method === 'HEAD'))
      return E.left({ argument: 'body', problem: `can't be sent with ${operation.method}` })
    const headers = {
      ...drawn.headers,
      ...(drawn.cookies.length === 0 ? {} : { Cookie: joinPairs(drawn.cookies, '; ') }),
      ...(body === null || body.contentType === jsonBody.mediaType ? {} : { 'Content-Type': body.contentType }),
    }
    return E.right({
      operationId: operation.id,
      method: operation.method,
      target: withQuery(drawn.target, joinPairs(drawn.query, '&')),
      ...(Object.keys(headers).length === 0 ? {} : { headers }),
      body: typeof body?.content === 'string' ? body.content : null,
      ...(body?.content instanceof Uint8Array ? { bytes: body.content } : {}),
    })
  }
  return (operation, args, { defaultParameters } = { defaultParameters: {} }) => {
    try {
      return built(operation, (args as Arguments | null | undefined) ?? {}, defaultParameters)
    } catch (thrown) {
      // A value that is no plain data can throw when it is read.
      return E.left({ argument: 'arguments', problem: `can't be read: ${causeOf(thrown).message}` })
    }
  }
}

/**
 * Encodes the arguments of a call as the description says, and checks them by its codecs.
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
