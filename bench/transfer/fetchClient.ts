/**
 * A measured client: a plain `fetch` loop that transfers parts or files sequentially, without
 * verification.
 */
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  completeMultipartUpload,
  createMultipartUpload,
  presignGet,
  presignPost,
  presignUploadPart,
} from '../../sandbox/src/signing/presignedUrls.js'
import { rangesOf, smallFiles, smallKey } from './testObjects.js'
import { runTask } from './Task.js'

const signing = () => ({ nowMs: Date.now(), expiresInSeconds: 3600 })
/** Throws on an error response, which would look like a very fast transfer. */
const accepted = (response: Response): Response => {
  if (!response.ok) throw new Error(`${response.status} from ${new URL(response.url).pathname}`)
  return response
}

await runTask({
  up: async ({ account, key, path, sizeBytes }) => {
    const uploadId = await createMultipartUpload(account, key)
    const file = await open(path)
    const parts = []
    for (const { number, offset, length } of rangesOf(sizeBytes)) {
      const body = Buffer.allocUnsafe(length)
      await file.read(body, 0, length, offset)
      const url = presignUploadPart(account, key, { uploadId, partNumber: number }, signing())
      const response = accepted(await fetch(url, { method: 'PUT', body }))
      parts.push({ ETag: response.headers.get('etag') ?? '', PartNumber: number })
    }
    await file.close()
    await completeMultipartUpload(account, key, uploadId, parts)
  },
  down: async ({ account, key, path, sizeBytes }) => {
    const file = await open(path, 'w')
    for (const { offset, length } of rangesOf(sizeBytes)) {
      const headers = { Range: `bytes=${offset}-${offset + length - 1}` }
      const response = accepted(await fetch(presignGet(account, key, signing()), { headers }))
      await file.write(new Uint8Array(await response.arrayBuffer()), 0, length, offset)
    }
    await file.close()
  },
  smallUp: async ({ account, path }) => {
    for (let index = 0; index < smallFiles; index += 1) {
      const form = new FormData()
      const { url, fields } = presignPost(account, smallKey(index), signing())
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('file', new Blob([await readFile(path)]))
      await accepted(await fetch(url, { method: 'POST', body: form })).arrayBuffer()
    }
  },
  smallDown: async ({ account, path }) => {
    await mkdir(path, { recursive: true })
    for (let index = 0; index < smallFiles; index += 1) {
      const response = accepted(await fetch(presignGet(account, smallKey(index), signing())))
      await writeFile(join(path, String(index)), new Uint8Array(await response.arrayBuffer()))
    }
  },
})
