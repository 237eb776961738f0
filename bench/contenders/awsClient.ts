/** A measured client: Amazon's SDK, with concurrent parts or ranges. */
import { createReadStream, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Agent } from 'node:https'
import type { Readable } from 'node:stream'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { S3Account } from '../../sandbox/src/signing/s3Account.js'
import { MiB, partBytes, rangesOf } from '../transfer/testObjects.js'
import { mapConcurrently, runTask } from '../transfer/Task.js'

const clientFor = ({ endpoint, accessKeyId, secretAccessKey }: S3Account, maxSockets: number): S3Client => {
  const authority = process.env['NODE_EXTRA_CA_CERTS']
  const trusted = authority === undefined ? {} : { ca: readFileSync(authority) }
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: { httpsAgent: new Agent({ keepAlive: true, maxSockets, ...trusted }) },
  })
}

await runTask({
  up: async ({ account, key, path, concurrency: count }) => {
    const body = createReadStream(path, { highWaterMark: MiB })
    const params = { Bucket: account.bucket, Key: key, Body: body }
    await new Upload({ client: clientFor(account, count), params, partSize: partBytes, queueSize: count }).done()
  },
  down: async ({ account, key, path, sizeBytes, concurrency: count }) => {
    const client = clientFor(account, count)
    const file = await open(path, 'w')
    await mapConcurrently(count, rangesOf(sizeBytes), async ({ offset, length }) => {
      const range = `bytes=${offset}-${offset + length - 1}`
      const response = await client.send(new GetObjectCommand({ Bucket: account.bucket, Key: key, Range: range }))
      let at = offset
      for await (const chunk of response.Body as Readable as AsyncIterable<Buffer>) {
        await file.write(chunk, 0, chunk.length, at)
        at += chunk.length
      }
    })
    await file.close()
  },
})
