/** What the S3 store keeps after interrupted requests, restarts and kills. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { presignPost } from '../../../sandbox/src/signing/presignedUrls.js'
import { presignUrl } from '../../../sandbox/src/signing/presignUrl.js'
import { elements, md5, outcome, startStore, type TestStore } from './testStore.js'

let store: TestStore
beforeEach(async () => {
  store = await startStore()
})
afterEach(() => store.remove())

const reopen = async (): Promise<void> => {
  await store.stop()
  store = await startStore(store.directory)
}

const filesIn = (folder: string): Promise<ReadonlyArray<string>> => readdir(join(store.directory, folder))

const presigned = (key: string, query = ''): string =>
  presignUrl(store.account, { method: 'PUT', key, query }, { nowMs: store.clock.nowMs, expiresInSeconds: 60 })

/**
 * Sends the start of a request of 100,000 bytes, and disconnects once the store is receiving it.
 */
const cutShort = async (url: string, method = 'PUT', start = 'a'.repeat(5000), header = 'x-none: 1'): Promise<void> => {
  const { host, hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(`${method} ${url.slice(`http://${host}`.length)} HTTP/1.1\r\nHost: ${host}\r\n${header}\r\n`)
  socket.write(`Content-Length: 100000\r\n\r\n${start}`)
  await vi.waitFor(async () => expect(await filesIn('incoming')).toHaveLength(1), { interval: 5 })
  socket.destroy()
  await vi.waitFor(async () => expect(await filesIn('incoming')).toHaveLength(0), { interval: 5 })
}

test('an interrupted upload stores nothing and leaves the existing object unchanged', async () => {
  await store.put('k', 'before')
  await cutShort(presigned('k'))
  await cutShort(presigned('new'))
  expect((await store.get('k')).body.toString()).toBe('before')
  expect(outcome(await store.get('new'))).toEqual([404, 'NoSuchKey'])
})

test('an interrupted form upload stores nothing', async () => {
  const { url, fields } = presignPost(store.account, 'k', { nowMs: store.clock.nowMs, expiresInSeconds: 60 })
  const head = Object.entries(fields).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n${'a'.repeat(5000)}`
  await cutShort(url, 'POST', head.join('') + file, 'Content-Type: multipart/form-data; boundary=b')
  expect(outcome(await store.get('k'))).toEqual([404, 'NoSuchKey'])
})

test('an interrupted part upload is not listed', async () => {
  const uploadId = elements(await store.call({ method: 'POST', key: 'm', query: 'uploads=' }), 'UploadId')[0] ?? ''
  await cutShort(presigned('m', `uploadId=${uploadId}&partNumber=1`))
  const listed = await store.call({ method: 'GET', key: 'm', query: `uploadId=${uploadId}` })
  expect([listed.status, elements(listed, 'PartNumber')]).toEqual([200, []])
})

test('objects, their headers and uploads with their parts survive a restart', async () => {
  const key = 'a/../b? #%é'
  await store.put(key, 'kept', { 'content-type': 'text/plain' })
  await store.put('deleted', 'x')
  await store.call({ method: 'DELETE', key: 'deleted' })
  const uploadId = elements(await store.call({ method: 'POST', key: 'm', query: 'uploads=' }), 'UploadId')[0] ?? ''
  await store.call({ method: 'PUT', key: 'm', query: `uploadId=${uploadId}&partNumber=3` }, { body: 'part' })
  await reopen()
  const { body, headers } = await store.get(key)
  expect([body.toString(), headers['content-type'], headers.etag]).toEqual(['kept', 'text/plain', `"${md5('kept')}"`])
  expect((await store.get('deleted')).status).toBe(404)
  const document = `<CompleteMultipartUpload><Part><PartNumber>3</PartNumber><ETag>${md5('part')}</ETag></Part></CompleteMultipartUpload>`
  const completed = await store.call({ method: 'POST', key: 'm', query: `uploadId=${uploadId}` }, { body: document })
  expect(completed.status).toBe(200)
  await reopen()
  expect((await store.get('m')).body.toString()).toBe('part')
  const again = await store.call({ method: 'POST', key: 'm', query: `uploadId=${uploadId}` }, { body: document })
  expect(again.status).toBe(200)
})

test('the bytes of replaced, deleted and aborted objects are removed', async () => {
  await store.put('k', 'one')
  await store.put('k', 'two')
  expect(await filesIn('bodies')).toHaveLength(1)
  await store.call({ method: 'DELETE', key: 'k' })
  const uploadId = elements(await store.call({ method: 'POST', key: 'm', query: 'uploads=' }), 'UploadId')[0] ?? ''
  await store.call({ method: 'PUT', key: 'm', query: `uploadId=${uploadId}&partNumber=1` }, { body: 'part' })
  await store.call({ method: 'DELETE', key: 'm', query: `uploadId=${uploadId}` })
  expect([await filesIn('bodies'), await filesIn('incoming')]).toEqual([[], []])
})

test('a GET returns the complete object even if it is replaced during the download', async () => {
  const old = Buffer.alloc(16 * 1024 * 1024, 'old ')
  await store.put('k', old)
  const url = presignUrl(store.account, { method: 'GET', key: 'k' }, { nowMs: store.clock.nowMs, expiresInSeconds: 60 })
  const { hostname, port } = new URL(url)
  const request = httpRequest({ hostname, port, path: url.replace(/^http:\/\/[^/]+/, '') }).end()
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream]
  await store.put('k', 'new')
  expect((await store.get('k')).body.toString()).toBe('new')
  const chunks: Array<Buffer> = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).equals(old)).toBe(true)
  await vi.waitFor(async () => expect(await filesIn('bodies')).toHaveLength(1), { interval: 5 })
})

test('a kill during a PUT leaves the existing object unchanged and no temporary file', async () => {
  const { directory, account } = store
  await store.put('k', 'before')
  await store.stop()
  const program = fileURLToPath(new URL('./storeProcess.ts', import.meta.url))
  const argv = ['--import', 'tsx', program, directory, account.accessKeyId, account.secretAccessKey]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const killed = { ...account, endpoint: `http://127.0.0.1:${port.toString().trim()}` }
  const url = presignUrl(killed, { method: 'PUT', key: 'k' }, { nowMs: Date.now(), expiresInSeconds: 60 })
  const request = httpRequest(url, { method: 'PUT', headers: { 'content-length': 10_000_000 } })
  request.on('error', () => undefined)
  request.write(Buffer.alloc(1_000_000, 'x'))
  await vi.waitFor(
    async () => {
      const [file = ''] = await filesIn('incoming')
      expect((await stat(join(directory, 'incoming', file))).size).toBe(1_000_000)
    },
    { interval: 5, timeout: 10_000 },
  )
  child.kill('SIGKILL')
  await once(child, 'exit')
  request.destroy()
  expect(await filesIn('incoming')).toHaveLength(1)
  store = await startStore(directory)
  expect(await filesIn('incoming')).toHaveLength(0)
  expect((await store.get('k')).body.toString()).toBe('before')
})
