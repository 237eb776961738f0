/** Views: the handlers of a route by method, and the access checks before them. */
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
  /** DRF's permission class of that name. */
  readonly permissionClass: 'AllowAny' | 'IsAuthenticatedOrReadOnly' | 'IsAuthenticated'
  readonly methods: Readonly<Partial<Record<Method, Handler>>>
  /**
   * Whether the view accepts `?token=`, for links that browsers open. Its response to an invalid or
   * missing token is 401; that of other views is 403.
   */
  readonly hasTokenInQuery?: boolean
  /**
   * Whether writes are rejected before any other check: the real server requires a CSRF token,
   * which no client has.
   */
  readonly isCsrfProtected?: boolean
  /**
   * Resolves names in the path to UUIDs before any other check; `undefined` if something doesn't
   * exist.
   */
  readonly resolveParams?: (context: Context) => Promise<Readonly<Record<string, string>> | undefined>
}

const order: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
export const isSafeMethod = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/** Returns the value of the Allow header. */
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

/** Returns the exception for a caller without a valid token. */
export const authenticationFailed = (view: View, message: string): ApiException =>
  view.hasTokenInQuery === true ? unauthorized(message) : forbidden(message)

/** Checks the caller's access, then runs the handler of the method. */
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

/** A view of one method, whose handler reads everything it needs. */
export const methodView = (
  method: Method,
  handler: Handler,
  options: Partial<Pick<View, 'permissionClass' | 'hasTokenInQuery'>> = {},
): View => ({ permissionClass: 'IsAuthenticatedOrReadOnly', ...options, methods: { [method]: handler } })
