/** A measured client: concurrent ranges or parts with undici, without verification. */
import { open } from 'node:fs/promises'
import { Agent, request } from 'undici'
import {
  completeMultipartUpload,
  createMultipartUpload,
  presignGet,
  presignUploadPart,
} from '../../sandbox/src/signing/presignedUrls.js'
import { rangesOf } from './testObjects.js'
import { mapConcurrently, runTask } from './Task.js'

const signing = () => ({ nowMs: Date.now(), expiresInSeconds: 3600 })

await runTask({
  up: async ({ account, key, path, sizeBytes, concurrency: count }) => {
    const dispatcher = new Agent({ connections: count })
    const uploadId = await createMultipartUpload(account, key)
    const file = await open(path)
    const parts = await mapConcurrently(count, rangesOf(sizeBytes), async ({ number, offset, length }) => {
      const body = Buffer.allocUnsafe(length)
      await file.read(body, 0, length, offset)
      const url = presignUploadPart(account, key, { uploadId, partNumber: number }, signing())
      const response = await request(url, { method: 'PUT', body, dispatcher })
      await response.body.dump()
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} for part ${number}`)
      return { ETag: String(response.headers['etag']), PartNumber: number }
    })
    await file.close()
    await completeMultipartUpload(account, key, uploadId, [...parts])
  },
  down: async ({ account, key, path, sizeBytes, concurrency: count }) => {
    const dispatcher = new Agent({ connections: count })
    const file = await open(path, 'w')
    await mapConcurrently(count, rangesOf(sizeBytes), async ({ offset, length }) => {
      const headers = { range: `bytes=${offset}-${offset + length - 1}` }
      const response = await request(presignGet(account, key, signing()), { headers, dispatcher })
      if (response.statusCode !== 206) throw new Error(`${response.statusCode} for a range`)
      let at = offset
      for await (const chunk of response.body as AsyncIterable<Buffer>) {
        await file.write(chunk, 0, chunk.length, at)
        at += chunk.length
      }
    })
    await file.close()
  },
})
