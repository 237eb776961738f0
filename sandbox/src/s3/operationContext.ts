/** What every operation is given: the store, and one request with what its signature says of the body. */
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

/** Gives a name to receive bytes under; what is still there afterwards was not kept and is removed. */
export const withTemporaryFile = async <A>(catalog: Catalog, use: (file: string) => Promise<A>): Promise<A> => {
  const file = catalog.layout.newTemporaryFile()
  try {
    return await use(file)
  } finally {
    await rm(file, { force: true })
  }
}
