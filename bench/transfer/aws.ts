/** Amazon's own library for uploads in parts: the process that is measured. Argument: a `Task` as JSON. */
import { createReadStream } from 'node:fs'
import { S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { partBytes, partsSideBySide } from './objects.js'
import { type Task } from './Task.js'

const { account, key, path } = JSON.parse(process.argv[2] ?? '{}') as Task
const client = new S3Client({
  endpoint: account.endpoint,
  region: 'us-east-1',
  forcePathStyle: true,
  credentials: { accessKeyId: account.accessKeyId, secretAccessKey: account.secretAccessKey },
})
const began = performance.now()
await new Upload({
  client,
  params: { Bucket: account.bucket, Key: key, Body: createReadStream(path, { highWaterMark: 1024 * 1024 }) },
  partSize: partBytes,
  queueSize: partsSideBySide,
}).done()
const seconds = (performance.now() - began) / 1000
process.stdout.write(`${JSON.stringify({ seconds, peakMiB: process.resourceUsage().maxRSS / 1024 })}\n`)
process.exit(0)
