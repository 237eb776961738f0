/** Error messages for uploads that the server rejects. */
import { either as E } from 'fp-ts'
import { asWorker, describe as textOf, makePangea, noRetry, type SampleField, type WorkOrderId } from 'pangea-fp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginMultipartUpload, beginSmallUpload, completeUpload } from '../../../src/ops/files/uploadRoutes.js'
import { json, startTestServer, type TestServer, text as textResponse } from '../../http/testServer.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const id = '3f1f6b5a-0000-4000-8000-000000000001'
const field = { uuid: id, analysis_result_obj: { sample: id } } as unknown as SampleField
const detail = 'Insufficient permissions to get upload url.'

it.each([
  ['a small upload', beginSmallUpload(field, 'r.txt')],
  ['an upload in parts', beginMultipartUpload(field, 'r.txt', 2)],
  ['the completion of an upload', completeUpload(field, 'id', [])],
])("a rejection of %s through a work order explains that work orders don't apply to files", async (_, begin) => {
  server.respondWith(json(403, { detail }))
  const pangea = makePangea({ endpoint: server.url, token: 'f'.repeat(40), retry: noRetry })
  const plain = await begin(pangea)()
  expect(plain).toMatchObject(E.left({ _tag: 'Forbidden', detail }))
  const rejected = await begin(asWorker(id as WorkOrderId)(pangea))()
  expect(rejected).toMatchObject(E.left({ _tag: 'Forbidden', status: 403 }))
  const text = E.isLeft(rejected) ? textOf(rejected.left) : ''
  expect(text).toContain(detail)
  expect(text).toContain('work order')
  expect(text).toContain('JSON')
  expect(text).not.toContain('\n')
})

it.each([
  ['null', json(200, null)],
  ['nothing', textResponse(200, 'application/json', '')],
])(
  "an upload that the server can't sign explains what the group needs, also when the response is %s",
  async (_, answer) => {
    server.respondWith(answer)
    const pangea = makePangea({ endpoint: server.url, token: 'f'.repeat(40), retry: noRetry })
    for (const begin of [beginSmallUpload(field, 'r.txt'), beginMultipartUpload(field, 'r.txt', 2)]) {
      const result = await begin(pangea)()
      expect(result).toMatchObject(E.left({ _tag: 'TransferRefused' }))
      expect(E.isLeft(result) ? textOf(result.left) : '').toContain('needs a bucket')
    }
  },
)

it('other upload failures stay unchanged', async () => {
  server.respondWith(json(400, { filename: ['This field is required.'] }))
  const pangea = makePangea({ endpoint: server.url, token: 'f'.repeat(40), retry: noRetry })
  const begin = beginSmallUpload(field, 'r.txt')
  const plain = await begin(pangea)()
  expect(plain).toMatchObject(E.left({ status: 400 }))
  expect(await begin(asWorker(id as WorkOrderId)(pangea))()).toEqual(plain)
})
