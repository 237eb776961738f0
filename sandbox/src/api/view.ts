/** Views: what a route does for each method, and who is let in before the method is even looked at. */
import type { Context } from './context.js'
import {
  forbidden,
  methodNotAllowed,
  type ApiException,
  type ApiResponse,
  jsonResponse,
  missingCredentials,
  unauthorized,
} from './http/responses.js'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Handler = (context: Context) => Promise<ApiResponse>

export interface View {
  /** `everyone`; `readers`: everyone reads, the rest needs an account; `users`: nothing without an account. */
  readonly permissionClass: 'AllowAny' | 'IsAuthenticatedOrReadOnly' | 'IsAuthenticated'
  readonly methods: Readonly<Partial<Record<Method, Handler>>>
  /**
   * Whether the token may come as `?token=`, as for links that are opened in a browser. Such a view answers 401 to a
   * caller who has no valid token. Every other view answers 403.
   */
  readonly hasTokenInQuery?: boolean
  /** Whether writes are refused before anything else is looked at: the real server wants a token that no client has. */
  readonly isCsrfProtected?: boolean
  /** Turns names in the path into uuids, before anything else is looked at; nothing when something is not there. */
  readonly resolveParams?: (context: Context) => Promise<Readonly<Record<string, string>> | undefined>
}

const order: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
export const isSafeMethod = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/** The methods of a view, as the Allow header lists them. */
export const allowedMethods = (view: View): string =>
  [
    ...order.filter((method) => view.methods[method] !== undefined),
    ...(view.methods.GET ? ['HEAD'] : []),
    'OPTIONS',
  ].join(', ')

const describeView = (context: Context): ApiResponse =>
  jsonResponse({
    name: context.url,
    description: '',
    renders: ['application/json'],
    parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
  })

/** Refuses a caller who has no valid token. */
export const authenticationFailed = (view: View, message: string): ApiException =>
  view.hasTokenInQuery === true ? unauthorized(message) : forbidden(message)

/** Lets the caller in or not, then runs the method. */
export const runView = async (view: View, context: Context): Promise<ApiResponse> => {
  const isProtected =
    view.permissionClass === 'IsAuthenticated' ||
    (view.permissionClass === 'IsAuthenticatedOrReadOnly' && !isSafeMethod(context.method))
  if (isProtected && context.user === undefined) throw authenticationFailed(view, missingCredentials)
  if (context.method === 'OPTIONS') return describeView(context)
  const handler = view.methods[(context.method === 'HEAD' ? 'GET' : context.method) as Method]
  if (handler === undefined) throw methodNotAllowed(context.method)
  return handler(context)
}

/** A view of one method that reads everything it needs by itself. */
export const methodView = (
  method: Method,
  handler: Handler,
  options: Partial<Pick<View, 'permissionClass' | 'hasTokenInQuery'>> = {},
): View => ({ permissionClass: 'IsAuthenticatedOrReadOnly', ...options, methods: { [method]: handler } })
