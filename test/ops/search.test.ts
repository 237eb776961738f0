/** Searches against a server whose index still has records that were deleted. */
import { either as E } from 'fp-ts'
import { makePangea, noRetry, operationsOf, type Sample } from 'pangea-fp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordedIn } from '../contract/recorded.js'
import { json, startTestServer, type TestServer } from '../http/testServer.js'

const sample = recordedIn('04-samples').find((step) => step.name === 'read')?.body as Sample

/** As the real server responds after the deletion of a sample, a group and an organization. */
const found = {
  samples: [{ name: '', library: null, description: '' }, sample],
  sample_groups: [{ name: '', organization: null, is_library: false, metadata: null }],
  organizations: [{ name: '' }],
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  server.respondWith((request, response) => {
    const body = request.url?.includes('/omnisearch/')
      ? { results: { search_term: 'S1', taxa: [{ name: 'a' }], ...found } }
      : { query: 'S1', ...found }
    json(200, body)(request, response)
  })
})
afterAll(() => server.close())

describe('searches', () => {
  it('a search leaves out deleted records that are still in the index', async () => {
    const { search, searchEverything } = operationsOf(makePangea({ endpoint: server.url, retry: noRetry }))
    const stored = { samples: [sample], sample_groups: [], organizations: [] }
    expect(await search('S1')()).toEqual(E.right({ query: 'S1', ...stored }))
    expect(await searchEverything('S1')()).toEqual(E.right({ search_term: 'S1', taxa: [{ name: 'a' }], ...stored }))
  })
})
