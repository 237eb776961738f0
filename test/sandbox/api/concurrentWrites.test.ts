/** Writes of the same name: a later one gets a 400, and a concurrent one may get a 500. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let token: string
let parents: Readonly<Record<'organization' | 'library' | 'sample' | 'result' | 'groupResult' | 'pipeline', string>>

const request = (method: string, path: string, json?: unknown) => call(sandbox.endpoint, method, path, { token, json })

beforeAll(async () => {
  sandbox = await startSandbox()
  token = await signUp(sandbox.endpoint, 'alice')
  const make = async (path: string, json: unknown): Promise<string> =>
    (await create(sandbox.endpoint, token, path, json)).uuid
  const organization = await make('/organizations', { name: 'Lab' })
  const library = await make('/sample_groups', { name: 'Lib', organization, is_library: true })
  const sample = await make('/samples', { name: 'S', library })
  const result = await make('/sample_ars', { sample, module_name: 'm' })
  const groupResult = await make('/sample_group_ars', { sample_group: library, module_name: 'm' })
  parents = { organization, library, sample, result, groupResult, pipeline: await make('/pipelines', { name: 'P' }) }
})
afterAll(() => sandbox.close())

/** By list: the body that creates a resource of this name. */
const bodies: Readonly<Record<string, (name: string) => unknown>> = {
  '/organizations': (name) => ({ name }),
  '/sample_groups': (name) => ({ name, organization: parents.organization, is_library: true }),
  '/samples': (name) => ({ name, library: parents.library }),
  '/sample_ars': (name) => ({ module_name: name, replicate: 'r', sample: parents.sample }),
  '/sample_group_ars': (name) => ({ module_name: name, replicate: 'r', sample_group: parents.library }),
  '/sample_ar_fields': (name) => ({ name, stored_data: {}, analysis_result: parents.result }),
  '/sample_group_ar_fields': (name) => ({ name, stored_data: {}, analysis_result: parents.groupResult }),
  '/pipelines': (name) => ({ name }),
  '/pipeline_modules': (name) => ({ name, version: '1', pipeline: parents.pipeline }),
  '/projects': (name) => ({ name, organization: parents.organization, sample_groups: [], sub_projects: [] }),
  '/contrib/tags/': (name) => ({ name }),
}

describe.each(Object.entries(bodies))('concurrent POST %s', (list, makeBody) => {
  it('only one of several concurrent POSTs creates the resource', async () => {
    const rounds = [...Array.from({ length: 8 }, () => 2), ...Array.from({ length: 4 }, () => 8)]
    const lost = new Set<number>()
    for (const [round, creators] of rounds.entries()) {
      const json = makeBody(`raced ${round}`)
      const responses = await Promise.all(Array.from({ length: creators }, () => request('POST', list, json)))
      const losers = responses.filter(({ status }) => status !== 201)
      expect(losers.length).toBe(creators - 1)
      for (const { status, headers, body } of losers) {
        lost.add(status)
        if (status === 500) expect([headers.get('content-type'), body]).toEqual(['text/html', expect.any(String)])
        else expect([status, JSON.stringify(body)]).toEqual([400, expect.stringMatching(/already exists|unique set/)])
      }
      expect((await request('POST', list, json)).status).toBe(400)
    }
    expect(lost).toContain(500)
  })
})

describe('concurrent writes', () => {
  it('only one of two concurrent PATCHes to the same name succeeds', async () => {
    const make = (name: string): Promise<Entity> =>
      create(sandbox.endpoint, token, '/samples', { name, library: parents.library })
    for (let round = 0; round < 10; round++) {
      const pair = [await make(`a${round}`), await make(`b${round}`)]
      const json = { name: `same ${round}` }
      const statuses = (await Promise.all(pair.map(({ uuid }) => request('PATCH', `/samples/${uuid}`, json)))).map(
        ({ status }) => status,
      )
      expect(statuses.filter((status) => status === 200).length).toBe(1)
      for (const status of statuses) expect([200, 400, 500]).toContain(status)
    }
  })

  it('concurrent registrations of one e-mail address get a 201 once and a 400 otherwise, never a 500', async () => {
    for (let round = 0; round < 5; round++) {
      const json = { email: `eve${round}@example.org`, password: 'Metagenome-42' }
      const register = () => call(sandbox.endpoint, 'POST', '/auth/users/', { json })
      const responses = await Promise.all(Array.from({ length: 4 }, register))
      expect(responses.map(({ status }) => status).toSorted()).toEqual([201, 400, 400, 400])
      const refusals = [['Unable to create account.'], { email: ['user with this email address already exists.'] }]
      for (const { status, body } of responses) if (status === 400) expect(refusals).toContainEqual(body)
    }
  })
})
