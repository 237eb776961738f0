/** What an API view answers, and the answers that a view breaks off with. */
import { writeJson } from '../../python/writeJson.js'

export type Json = unknown

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

const htmlPage = (status: number, title: string): Reply => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<!DOCTYPE html>\n<html lang="en">\n<head><title>${escapeHtml(title)}</title></head>\n<body><h1>${escapeHtml(title)}</h1></body>\n</html>\n`,
})

/** The real server writes null as nothing at all. */
export const jsonReply = (body: Json, status = 200): Reply =>
  body === null
    ? { status, headers: {}, body: '' }
    : { status, headers: { 'Content-Type': 'application/json' }, body: writeJson(body) }

export const noContent: Reply = { status: 204, headers: {}, body: '' }

/** Django's page for a route that does not exist; the API's own 404 is `notFound`. */
export const pageNotFound = (path: string): Reply => htmlPage(404, `Page not found at ${path}`)

/** Django's page for a write that might come from another site. */
export const csrfFailed: Reply = htmlPage(403, '403 Forbidden')

export const serverError = (message: string): Reply => htmlPage(500, message)

/** Breaks a view off with an answer. */
export class Refusal extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super(`refused with ${reply.status}`)
    this.reply = reply
  }
}

const detail = (status: number, message: string): Refusal => new Refusal(jsonReply({ detail: message }, status))

export const notFound = (message = 'Not found.'): Refusal => detail(404, message)
export const forbidden = (message = 'You do not have permission to perform this action.'): Refusal =>
  detail(403, message)
/** 401, with the scheme that the caller should use. */
export const unauthorized = (message: string): Refusal => {
  const reply = jsonReply({ detail: message }, 401)
  return new Refusal({ ...reply, headers: { ...reply.headers, 'WWW-Authenticate': 'Token' } })
}
export const noCredentials = 'Authentication credentials were not provided.'
export const notAuthenticated = (): Refusal => forbidden(noCredentials)
export const methodNotAllowed = (method: string): Refusal => detail(405, `Method "${method}" not allowed.`)
export const malformed = (message: string): Refusal => detail(400, message)
export const unsupportedMediaType = (type: string): Refusal =>
  detail(415, `Unsupported media type "${type}" in request.`)
export const notAcceptable = (): Refusal => detail(406, 'Could not satisfy the request Accept header.')
export const invalid = (errors: Json): Refusal => new Refusal(jsonReply(errors, 400))

/** What is an uncaught exception in the real server: an HTML page with status 500. */
export const uncaught = (message: string): Refusal => new Refusal(serverError(message))
