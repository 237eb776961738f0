/** Unusual requests to the `/contrib` routes. The library's tests cover the usual ones. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let token: string
let library: Entity

const request = (path: string) => call(sandbox.endpoint, 'GET', `/contrib/${path}`)
const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, token, path, json)
const noQuery = { status: 400, body: ['Must provide URL-encoded `query` query parameter.'] }

/** Creates a sample in which these taxa were found. */
const sampleWith = async (name: string, abundances: unknown, metadata: unknown = {}): Promise<Entity> => {
  const sample = await make('/samples', { name, library: library.uuid, metadata })
  const module_name = 'pangea::metasub::krakenhll_taxa_abundances'
  const result = await make('/sample_ars', { sample: sample.uuid, module_name })
  const field = { analysis_result: result.uuid, name: 'relative_abundance', stored_data: abundances }
  await make('/sample_ar_fields', field)
  return sample
}

beforeAll(async () => {
  sandbox = await startSandbox()
  token = await signUp(sandbox.endpoint, 'alice')
  const organization = (await make('/organizations', { name: 'Lab' })).uuid
  library = await make('/sample_groups', { name: 'Lib', organization, is_library: true, is_public: false })
})
afterAll(() => sandbox.close())

describe('/contrib/treeoflife', () => {
  it('treeoflife splits the query at commas, ignores case and does not trim names', async () => {
    const { body } = await request('treeoflife/ancestors?query=bacteria,ROOT')
    expect(body).toEqual({ bacteria: ['Bacteria', 'root'], ROOT: ['root'] })
    const wrong = ['Provided parameter  Bacteria does not match any taxa.']
    expect(await request('treeoflife/ancestors?query=%20Bacteria')).toMatchObject({ status: 400, body: wrong })
    for (const route of ['ancestors', 'annotate', 'get_descendants'])
      expect([
        (await request(`treeoflife/${route}`)).status,
        (await request(`treeoflife/${route}?query=`)).status,
      ]).toEqual([500, 400])
    expect(await request('treeoflife/correct_names')).toMatchObject(noQuery)
  })

  it('treeoflife/correct_names returns its parameters beside the matches', async () => {
    const names = [{ name: 'Escherichia', taxon_id: '561' }]
    expect((await request('treeoflife/correct_names?query=esch&rank=genus&canon=False')).body).toEqual({
      ...{ canon: false, rank: 'genus', esch: { query: 'esch', names } },
    })
    expect((await request('treeoflife/correct_names?query=canon')).body).toEqual({
      ...{ canon: { query: 'canon', names: [] }, rank: null },
    })
  })

  it('treeoflife/get_descendants limits the tree to the requested depth, or returns all of it', async () => {
    const depthOf = async (depth: string): Promise<number> => {
      const { body } = await request(`treeoflife/get_descendants?query=root&depth=${depth}`)
      expect(body).toMatchObject({ depth: Number(depth) })
      return JSON.stringify(body).split('"children"').length - 1
    }
    expect([await depthOf('0'), await depthOf('2'), await depthOf('9'), await depthOf('-1')]).toEqual([1, 3, 5, 5])
    expect((await request('treeoflife/get_descendants?query=root&depth=x')).status).toBe(500)
  })
})

describe('taxa searches', () => {
  it('taxasearch/search includes private samples, and treats % and _ as wildcards', async () => {
    const sample = await sampleWith('Private', { 'a strange bug': 0.25, other: 1 })
    const finding = { relative_abundance: 0.25, sample_uuid: sample.uuid, sample_name: 'Private' }
    const expected = { results: { 'a strange bug': [{ ...finding, sample_library_uuid: library.uuid }] } }
    for (const query of ['strange', 'STRANGE', 'a_strange', 'a%25bug'])
      expect((await request(`taxasearch/search?query=${query}`)).body).toEqual(expected)
    expect((await request('taxasearch/search?query=nothing')).body).toEqual({ results: {} })
    expect(await request('taxasearch/search')).toMatchObject(noQuery)
  })

  it('the metasub searches fail without the MetaSUB library, and for a taxon found elsewhere or without a city', async () => {
    const cities = async (query: string): Promise<number> =>
      (await request(`metasub/search_cities?query=${query}`)).status
    for (const route of ['search_samples', 'search_cities', 'search_materials']) {
      expect((await request(`metasub/${route}?query=x`)).status).toBe(500)
      expect(await request(`metasub/${route}`)).toMatchObject(noQuery)
    }
    const organization = library['organization']
    library = await make('/sample_groups', { name: 'MetaSUB', organization, is_library: true })
    await sampleWith('Placed', { alpha: 1, beta: 1 }, { city: 'porto' })
    await sampleWith('Unplaced', { gamma: 1, beta: 1 })
    expect([await cities('alpha'), await cities('beta'), await cities('gamma')]).toEqual([200, 500, 500])
    expect([await cities('strange'), await cities('unknown')]).toEqual([500, 200])
    const zeros = (await request('metasub/search_samples?query=alpha&all_samples=1')).body as {
      readonly results: Readonly<Record<string, ReadonlyArray<{ readonly relative_abundance: number }>>>
    }
    expect(zeros.results['alpha']?.map((finding) => finding.relative_abundance)).toEqual([1, 0])
  })
})

describe('/contrib/omnisearch', () => {
  it('omnisearch fails for DNA, for an empty query and for key=value', async () => {
    for (const query of ['', '?query=', '?query=ACGT', '?query=a=b'])
      expect((await request(`omnisearch/search${query}`)).status).toBe(500)
    expect((await request('omnisearch/search?query=zzz')).body).toEqual({
      results: { search_term: 'zzz', samples: [], sample_groups: [], organizations: [], taxa: [] },
    })
  })
})
