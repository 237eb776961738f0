/** The API's responses, and the exceptions that end a view with a response. */
import { writeJson } from '../../python/writeJson.js'

export type Json = unknown

export interface ApiResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

const htmlPage = (status: number, title: string): ApiResponse => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<!DOCTYPE html>\n<html lang="en">\n<head><title>${escapeHtml(title)}</title></head>\n<body><h1>${escapeHtml(title)}</h1></body>\n</html>\n`,
})

/** The real server writes null as an empty body. */
export const jsonResponse = (body: Json, status = 200): ApiResponse =>
  body === null
    ? { status, headers: {}, body: '' }
    : { status, headers: { 'Content-Type': 'application/json' }, body: writeJson(body) }

export const noContent: ApiResponse = { status: 204, headers: {}, body: '' }

/** Django's HTML page for an unknown route. The API's JSON 404 is `notFound`. */
export const htmlNotFound = (path: string): ApiResponse => htmlPage(404, `Page not found at ${path}`)

/** Django's HTML page for a write without a CSRF token. */
export const htmlCsrfFailed: ApiResponse = htmlPage(403, '403 Forbidden')

export const htmlServerError = (message: string): ApiResponse => htmlPage(500, message)

/** Ends a view with an error response, like DRF's `APIException`. */
export class ApiException extends Error {
  readonly response: ApiResponse
  constructor(response: ApiResponse) {
    super(`responds with ${response.status}`)
    this.response = response
  }
}

const exception = (status: number, message: string): ApiException =>
  new ApiException(jsonResponse({ detail: message }, status))

export const notFound = (message = 'Not found.'): ApiException => exception(404, message)
export const forbidden = (message = 'You do not have permission to perform this action.'): ApiException =>
  exception(403, message)
/** 401, with the scheme that the caller should use. */
export const unauthorized = (message: string): ApiException => {
  const response = jsonResponse({ detail: message }, 401)
  return new ApiException({ ...response, headers: { ...response.headers, 'WWW-Authenticate': 'Token' } })
}
export const missingCredentials = 'Authentication credentials were not provided.'
export const notAuthenticated = (): ApiException => forbidden(missingCredentials)
export const methodNotAllowed = (method: string): ApiException => exception(405, `Method "${method}" not allowed.`)
export const parseError = (message: string): ApiException => exception(400, message)
export const unsupportedMediaType = (type: string): ApiException =>
  exception(415, `Unsupported media type "${type}" in request.`)
export const notAcceptable = (): ApiException => exception(406, 'Could not satisfy the request Accept header.')
export const validationError = (errors: Json): ApiException => new ApiException(jsonResponse(errors, 400))

/** Stands for an uncaught exception on the real server: an HTML page with status 500. */
export const uncaughtException = (message: string): ApiException => new ApiException(htmlServerError(message))
