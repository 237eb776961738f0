/** What the typed client adds to plain requests: token, work order, and checks of filters. */
import { either as E, function as F } from 'fp-ts'
import { asWorker, makePangea, type Pangea, type SampleId, typedClient, type WorkOrderId } from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, startTestServer, type TestServer } from '../http/testServer.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const uuid = '00000000-0000-4000-8000-000000000000' as SampleId
const params = { path: { uuid } }
const pangea = (): Pangea => makePangea({ endpoint: server.url, token: 'f00d' })

describe('typedClient', () => {
  it("typedClient sends the environment's token and work order", async () => {
    server.respondWith(json(404, { detail: 'Not found.' }))
    const order = '20000000-0000-4000-8000-000000000000' as WorkOrderId
    const client = typedClient(F.pipe(pangea(), asWorker(order)))
    expect(await client.GET('/api/samples/{uuid}', { params })()).toMatchObject(E.left({ _tag: 'NotFound' }))
    expect(server.requests).toEqual([
      { method: 'GET', url: `/api/samples/${uuid}?work_order_uuid=${order}`, token: 'Token f00d' },
    ])
  })

  it('typedClient rejects a blank filter, which would match everything', async () => {
    server.respondWith(json(200, {}))
    const outcome = await typedClient(pangea()).GET('/api/samples', { params: { query: { name: ' ' } } })()
    expect(outcome).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'name' }))
    expect(server.requests).toEqual([])
  })
})
