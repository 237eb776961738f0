/** The context of an S3 operation: the store, the request and how its signature covers the body. */
import type { ServerResponse } from 'node:http'
import { rm } from 'node:fs/promises'
import type { Credentials, SignedPayload } from './verifySignature.js'
import type { Catalog } from './catalog.js'
import type { S3Request } from './s3Request.js'

export interface StoreContext {
  readonly catalog: Catalog
  readonly credentials: Credentials
  readonly now: () => number
}

export interface OperationContext extends StoreContext {
  readonly request: S3Request
  readonly response: ServerResponse
  readonly signed: SignedPayload
}

export interface ObjectLocation {
  readonly bucket: string
  readonly key: string
}

/**
 * Provides a path for received bytes. Afterwards, removes the file unless it was moved into place.
 */
export const withTemporaryFile = async <A>(catalog: Catalog, use: (file: string) => Promise<A>): Promise<A> => {
  const file = catalog.layout.newTemporaryFile()
  try {
    return await use(file)
  } finally {
    await rm(file, { force: true })
  }
}
