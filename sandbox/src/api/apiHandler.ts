/**
 * Handles API requests: finds the view, authenticates the caller, runs the view and writes its
 * response.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import findMyWay from 'find-my-way'
import { authenticateToken } from './auth/tokens.js'
import type { Context, Services } from './context.js'
import { parseBody, readBytes } from './http/requestBody.js'
import { canonicalPath, decodePath } from './http/decodePath.js'
import {
  htmlCsrfFailed,
  notAcceptable,
  htmlNotFound,
  ApiException,
  type ApiResponse,
  htmlServerError,
} from './http/responses.js'
import { routes } from './routes.js'
import { allowedMethods, isSafeMethod, runView, authenticationFailed, type View } from './view.js'

interface RouteMatch {
  readonly view: View
  readonly params: Readonly<Record<string, string>>
}

type FindRoute = (path: string) => RouteMatch | undefined

const makeFindRoute = (): FindRoute => {
  const router = findMyWay({ maxParamLength: 100_000 })
  const views = new Map<unknown, View>()
  for (const [path, view] of Object.entries(routes)) {
    const handler = (): undefined => undefined
    views.set(handler, view)
    router.on('GET', `/api${path}`, handler)
  }
  return (path) => {
    const match = router.find('GET', path)
    const view = match === null ? undefined : views.get(match.handler)
    const params = (match?.params ?? {}) as Readonly<Record<string, string>>
    return view === undefined || Object.values(params).includes('') ? undefined : { view, params }
  }
}

const cors = { 'Access-Control-Allow-Origin': '*', Vary: 'Accept, Origin' }

const preflight: ApiResponse = {
  status: 200,
  headers: {
    'Access-Control-Allow-Headers':
      'accept, accept-encoding, authorization, content-type, dnt, origin, user-agent, x-csrftoken, x-requested-with',
    'Access-Control-Allow-Methods': 'DELETE, GET, OPTIONS, PATCH, POST, PUT',
    'Access-Control-Max-Age': '86400',
    'Content-Type': 'text/html; charset=utf-8',
  },
  body: '',
}

/**
 * Django redirects reads to the URL with the slash. A redirected write would lose its body, so it
 * is an error.
 */
const appendSlash = (method: string, path: string, query: string): ApiResponse =>
  ['POST', 'PUT', 'PATCH'].includes(method)
    ? htmlServerError('RuntimeError: the URL has no trailing slash, and a redirect would lose the data')
    : { status: 301, headers: { Location: `${path}/${query}` }, body: '' }

const isAcceptable = (header: string | undefined): boolean =>
  header === undefined ||
  header
    .split(',')
    .map((range) => range.split(';')[0]?.trim().toLowerCase())
    .some((type) => ['', '*/*', 'application/*', 'application/json', 'text/*', 'text/html'].includes(type ?? ''))

const tokenHeader = (view: View, query: URLSearchParams, header: string | undefined): string | undefined => {
  const token = view.hasTokenInQuery === true ? query.get('token') : null
  return token === null ? header : `Token ${token}`
}

/** Runs the work once, however often its result is requested. */
const memoize = <A>(work: () => Promise<A>): (() => Promise<A>) => {
  let result: Promise<A> | undefined
  return () => (result ??= work())
}

const respond = async (services: Services, find: FindRoute, request: IncomingMessage): Promise<ApiResponse> => {
  const method = request.method ?? 'GET'
  const target = request.url ?? '/'
  const queryStart = target.indexOf('?')
  const path = queryStart === -1 ? target : target.slice(0, queryStart)
  const search = queryStart === -1 ? '' : target.slice(queryStart)
  if (method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) return preflight
  const found = find(canonicalPath(path))
  if (found === undefined) {
    const isDirectory = !path.endsWith('/') && find(`${canonicalPath(path)}/`) !== undefined
    return isDirectory ? appendSlash(method, path, search) : htmlNotFound(decodePath(path))
  }
  const { view } = found
  if (view.isCsrfProtected === true && !isSafeMethod(method)) return htmlCsrfFailed
  const query = new URLSearchParams(search)
  const anonymous: Context = {
    ...services,
    method,
    url: `http://${request.headers.host ?? 'localhost'}${path}`,
    query,
    params: found.params,
    body: memoize(() => parseBody(request, () => readBytes(request))),
  }
  const params = view.resolveParams === undefined ? found.params : await view.resolveParams(anonymous)
  if (params === undefined) return htmlNotFound(decodePath(path))
  const authenticate = async (): Promise<Context> => {
    if (!isAcceptable(request.headers.accept)) throw notAcceptable()
    const header = tokenHeader(view, query, request.headers.authorization)
    const caller = await authenticateToken(services.database, header, (message) => authenticationFailed(view, message))
    return { ...anonymous, params, ...(caller === undefined ? {} : { user: caller }) }
  }
  const result = await authenticate()
    .then((context) => runView(view, context))
    .catch(toResponse)
  return { ...result, headers: { Allow: allowedMethods(view), ...result.headers } }
}

const toResponse = (error: unknown): ApiResponse =>
  error instanceof ApiException
    ? error.response
    : htmlServerError(error instanceof Error ? error.message : 'Server Error')

const send = (request: IncomingMessage, response: ServerResponse, result: ApiResponse): void => {
  const body = Buffer.from(result.body)
  const length = result.status === 204 ? {} : { 'Content-Length': String(body.length) }
  response.writeHead(result.status, { ...cors, ...result.headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export type ApiHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export const makeApiHandler = (services: Services): ApiHandler => {
  const find = makeFindRoute()
  return async (request, response) => {
    const result = await respond(services, find, request).catch(toResponse)
    if (!request.readableEnded) request.resume()
    send(request, response, result)
  }
}
