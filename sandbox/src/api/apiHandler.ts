/** The API as a request handler: finds the view, says who asks, runs it, and writes what it answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import findMyWay from 'find-my-way'
import { authenticate } from './auth/tokens.js'
import type { Context, Services } from './context.js'
import { parseBody, readBytes } from './http/requestBody.js'
import { canonicalPath, decodedPath } from './http/path.js'
import { csrfFailed, notAcceptable, pageNotFound, Refusal, type Reply, serverError } from './http/responses.js'
import { routes } from './routes.js'
import { allowed, isSafe, runView, unauthenticated, type View } from './view.js'

interface Found {
  readonly view: View
  readonly params: Readonly<Record<string, string>>
}

type Find = (path: string) => Found | undefined

const makeFind = (): Find => {
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

const preflight: Reply = {
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

/** Django sends reads on to the address with the slash; a write would lose its body on the way and is an error. */
const withSlash = (method: string, path: string, query: string): Reply =>
  ['POST', 'PUT', 'PATCH'].includes(method)
    ? serverError('RuntimeError: the URL has no trailing slash, and a redirect would lose the data')
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

/** Reads the body once, however often it is asked for. */
const once = <A>(work: () => Promise<A>): (() => Promise<A>) => {
  let result: Promise<A> | undefined
  return () => (result ??= work())
}

const answer = async (services: Services, find: Find, request: IncomingMessage): Promise<Reply> => {
  const method = request.method ?? 'GET'
  const target = request.url ?? '/'
  const cut = target.indexOf('?')
  const path = cut === -1 ? target : target.slice(0, cut)
  const search = cut === -1 ? '' : target.slice(cut)
  if (method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) return preflight
  const found = find(canonicalPath(path))
  if (found === undefined) {
    const isDirectory = !path.endsWith('/') && find(`${canonicalPath(path)}/`) !== undefined
    return isDirectory ? withSlash(method, path, search) : pageNotFound(decodedPath(path))
  }
  const { view } = found
  if (view.isReadOnly === true && !isSafe(method)) return csrfFailed
  const query = new URLSearchParams(search)
  const draft: Context = {
    ...services,
    method,
    url: `http://${request.headers.host ?? 'localhost'}${path}`,
    query,
    params: found.params,
    body: once(() => parseBody(request, () => readBytes(request))),
  }
  const params = view.locate === undefined ? found.params : await view.locate(draft)
  if (params === undefined) return pageNotFound(decodedPath(path))
  const user = async (): Promise<Context> => {
    if (!isAcceptable(request.headers.accept)) throw notAcceptable()
    const header = tokenHeader(view, query, request.headers.authorization)
    const asker = await authenticate(services.database, header, (message) => unauthenticated(view, message))
    return { ...draft, params, ...(asker === undefined ? {} : { user: asker }) }
  }
  const reply = await user()
    .then((context) => runView(view, context))
    .catch(asReply)
  return { ...reply, headers: { Allow: allowed(view), ...reply.headers } }
}

const asReply = (error: unknown): Reply =>
  error instanceof Refusal ? error.reply : serverError(error instanceof Error ? error.message : 'Server Error')

const send = (request: IncomingMessage, response: ServerResponse, reply: Reply): void => {
  const body = Buffer.from(reply.body)
  const length = reply.status === 204 ? {} : { 'Content-Length': String(body.length) }
  response.writeHead(reply.status, { ...cors, ...reply.headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export const makeApi = (services: Services): Handle => {
  const find = makeFind()
  return async (request, response) => {
    const reply = await answer(services, find, request).catch(asReply)
    if (!request.readableEnded) request.resume()
    send(request, response, reply)
  }
}
