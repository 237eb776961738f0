/** Writes S3 responses: XML documents, errors and common headers. */
import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { XMLBuilder } from 'fast-xml-parser'
import { isS3Error, s3Error } from './s3Error.js'

const builder = new XMLBuilder({ ignoreAttributes: false, processEntities: true })
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** The children of an element. An array repeats the element, and `undefined` omits it. */
export type XmlContent = Readonly<Record<string, unknown>>

export type Headers = Readonly<Record<string, string | number>>

/** Sets the headers of every response, including those that let browsers read ETags and ranges. */
export const setCommonHeaders = (response: ServerResponse): void => {
  response.setHeader('x-amz-request-id', randomBytes(8).toString('hex').toUpperCase())
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader(
    'Access-Control-Expose-Headers',
    'ETag, Content-Range, Content-Length, Accept-Ranges, Last-Modified, Location, x-amz-request-id',
  )
}

/** Responds to a CORS preflight request. */
export const sendPreflight = (response: ServerResponse, requestedHeaders: string | undefined): void =>
  sendEmpty(response, 200, {
    'Access-Control-Allow-Methods': 'GET, HEAD, PUT, POST, DELETE',
    'Access-Control-Allow-Headers': requestedHeaders ?? '*',
    'Access-Control-Max-Age': 3000,
    Vary: 'Origin, Access-Control-Request-Headers',
  })

export const sendEmpty = (response: ServerResponse, status: number, headers: Headers = {}): void => {
  response.writeHead(status, status === 204 || status === 304 ? headers : { 'Content-Length': 0, ...headers })
  response.end()
}

export const sendXml = (
  response: ServerResponse,
  root: string,
  content: XmlContent,
  { status = 200, headers = {} }: { readonly status?: number; readonly headers?: Headers } = {},
): void => send(response, status, builder.build({ [root]: { '@_xmlns': namespace, ...content } }), headers)

/** Sends an error. Any error that isn't S3's becomes `InternalError`, without its message. */
export const sendError = (response: ServerResponse, error: unknown, resource: string): void => {
  const { s3Code, status, message } = isS3Error(error) ? error : s3Error('InternalError')
  const requestId = response.getHeader('x-amz-request-id')
  const content = { Code: s3Code, Message: message, Resource: resource, RequestId: requestId, HostId: 'pangea-sandbox' }
  send(response, status, builder.build({ Error: content }), {})
}

const send = (response: ServerResponse, status: number, xml: string, headers: Headers): void => {
  const body = Buffer.from(declaration + xml, 'utf8')
  response.writeHead(status, { 'Content-Type': 'application/xml', 'Content-Length': body.length, ...headers })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
