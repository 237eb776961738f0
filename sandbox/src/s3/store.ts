/**
 * The sandbox's S3 store: a request handler over a folder, with path-style URLs and one account.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ObjectLocation, StoreContext } from './operationContext.js'
import { openCatalog } from './catalog.js'
import { putLocalFile, type StoredFile } from './putLocalFile.js'
import { sendError, sendPreflight, setCommonHeaders } from './responses.js'
import { routeRequest } from './routeRequest.js'
import { isS3Error, s3Error } from './s3Error.js'
import { toS3Request } from './s3Request.js'

export interface StoreOptions {
  /** Created if missing. Only one process at a time may open it. */
  readonly directory: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Milliseconds since 1970; the system clock by default. */
  readonly now?: () => number
}

export interface Store {
  /**
   * For `http.createServer`. Disable the server's `requestTimeout`, because a large upload may take
   * hours.
   */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** Does nothing if the bucket exists. */
  readonly createBucket: (name: string) => Promise<void>
  /** Stores a copy of a local file. */
  readonly putLocalFile: (at: ObjectLocation, path: string) => Promise<StoredFile>
}

/** Opens the store on a folder, with everything that was stored there before. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { directory, accessKeyId, secretAccessKey, now = Date.now } = options
  const catalog = await openCatalog(directory)
  const context: StoreContext = { catalog, credentials: { accessKeyId, secretAccessKey }, now }
  return {
    handle: (request, response) => void respond(context, request, response),
    createBucket: (name) => catalog.createBucket(name, now()),
    putLocalFile: (at, path) => putLocalFile(catalog, at, path, now()),
  }
}

const respond = async (context: StoreContext, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  setCommonHeaders(response)
  try {
    if (message.method === 'OPTIONS') sendPreflight(response, message.headers['access-control-request-headers'])
    else await routeRequest({ ...context, request: toS3Request(message), response })
  } catch (error) {
    const isCut = !message.complete && message.destroyed && !isS3Error(error)
    if (response.headersSent) response.destroy()
    else sendError(response, isCut ? s3Error('IncompleteBody') : error, (message.url ?? '/').split('?')[0] ?? '/')
  } finally {
    // Drains the rest of the request, so that the client reads the response.
    message.resume()
  }
}
