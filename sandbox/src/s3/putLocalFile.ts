/** Stores a local file as an object, without a request. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type ObjectLocation, withTemporaryFile } from './operationContext.js'
import type { Catalog } from './catalog.js'
import { objectHeaders } from './objectHeaders.js'
import { singlePartObject } from './objectOperations.js'
import { maxPutBytes, receiveFile } from './receiveBody.js'
import { isS3Error } from './s3Error.js'

export interface StoredFile {
  readonly size: number
  readonly md5: string
  readonly sha256: string
}

export const putLocalFile = (
  catalog: Catalog,
  at: ObjectLocation,
  path: string,
  modifiedMs: number,
): Promise<StoredFile> =>
  withTemporaryFile(catalog, async (incoming) => {
    const sha256 = createHash('sha256')
    const bytes = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        sha256.update(chunk)
        yield chunk
      }
    }
    const received = await receiveFile(bytes(), incoming, maxPutBytes).catch((error: unknown) => {
      throw isS3Error(error) ? new Error(`${path} is larger than 5 GiB, S3's limit for one upload`) : error
    })
    const object = singlePartObject(at.key, received, { headers: objectHeaders({}), modifiedMs })
    await catalog.putObject(at.bucket, object, incoming, () => undefined)
    return { size: received.size, md5: received.md5, sha256: sha256.digest('hex') }
  })
