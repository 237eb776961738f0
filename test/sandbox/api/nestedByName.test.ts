/** The `/nested` routes, and samples that are linked to groups other than their library. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let alice: string
let bob: string
let library: Entity
let other: Entity
let plain: Entity
let sample: Entity
let secret: Entity

const request = (method: string, path: string, token?: string, json?: unknown) =>
  call(sandbox.endpoint, method, path, { ...(token === undefined ? {} : { token }), json })
const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, alice, path, json)
const uuidAt = async (path: string, token?: string): Promise<unknown> => {
  const { status, body } = await request('GET', path, token)
  return status === 200 ? (body as Entity).uuid : status
}

beforeAll(async () => {
  sandbox = await startSandbox()
  alice = await signUp(sandbox.endpoint, 'alice')
  bob = await signUp(sandbox.endpoint, 'bob')
  const organization = (await make('/organizations', { name: 'Lab' })).uuid
  library = await make('/sample_groups', { name: 'Lib', organization, is_library: true })
  other = await make('/sample_groups', { name: 'Other', organization, is_library: true, is_public: false })
  plain = await make('/sample_groups', { name: 'Plain', organization })
  sample = await make('/samples', { name: 'S 1', library: library.uuid })
  secret = await make('/samples', { name: 'Secret', library: other.uuid })
  const result = await make('/sample_ars', { sample: sample.uuid, module_name: 'mod', replicate: 'r' })
  await make('/sample_ar_fields', { analysis_result: result.uuid, name: 'f', stored_data: { a: 1 } })
  const sample_uuids = [sample.uuid, secret.uuid]
  await request('POST', `/sample_groups/${plain.uuid}/samples`, alice, { sample_uuids })
})
afterAll(() => sandbox.close())

describe('a sample that is linked to a group', () => {
  it("a linked sample, its results and its fields are found through the group's name", async () => {
    const path = '/nested/lab/sample_groups/plain/samples'
    expect(await uuidAt(`${path}/s%201/`)).toBe(sample.uuid)
    expect(await uuidAt(`${path}/${sample.uuid}/`)).toBe(sample.uuid)
    expect((await request('GET', `${path}/S%201/analysis_results/MOD`)).body).toMatchObject({ sample: sample.uuid })
    expect((await request('GET', `${path}/S%201/analysis_results/mod/fields/F`)).body).toMatchObject({
      stored_data: { a: 1 },
    })
  })

  it('a linked sample is as private as its library, whatever the group', async () => {
    const path = '/nested/Lab/sample_groups/Plain/samples/Secret/'
    expect([await uuidAt(path), await uuidAt(path, bob), await uuidAt(path, alice)]).toEqual([403, 403, secret.uuid])
    expect(await uuidAt('/nested/Lab/sample_groups/Other/samples/S%201/', alice)).toBe(404)
  })

  it('a sample is not found through a group that it was removed from, nor through its former library', async () => {
    const moved = await make('/samples', { name: 'Moved', library: library.uuid })
    const path = (group: string): string => `/nested/Lab/sample_groups/${group}/samples/Moved/`
    const links = { sample_uuid: moved.uuid }
    await request('POST', `/sample_groups/${plain.uuid}/samples`, alice, links)
    await request('PATCH', `/samples/${moved.uuid}`, alice, { library: other.uuid })
    const seen = async (): Promise<ReadonlyArray<unknown>> =>
      Promise.all(['Lib', 'Other', 'Plain'].map((group) => uuidAt(path(group), alice)))
    expect(await seen()).toEqual([404, moved.uuid, moved.uuid])
    await request('DELETE', `/sample_groups/${plain.uuid}/samples`, alice, links)
    expect(await seen()).toEqual([404, moved.uuid, 404])
  })

  it('everyone who may read a group sees linked private samples in its metadata, counts and manifest', async () => {
    const at = async (part: string): Promise<unknown> =>
      (await request('GET', `/sample_groups/${plain.uuid}/${part}`)).body
    expect(await at('metadata')).toEqual({ 'S 1': {}, Secret: {} })
    expect(await at('module_counts')).toEqual({ n_samples: 2, mod: 1 })
    const { samples } = (await at('manifest')) as { readonly samples: ReadonlyArray<Entity> }
    expect(samples.map(({ uuid }) => uuid)).toEqual([sample.uuid, secret.uuid])
  })

  it('sample_links includes a linked sample only for callers who may read its library', async () => {
    const links = async (token?: string): Promise<unknown> =>
      (await request('GET', `/sample_groups/${plain.uuid}/sample_links`, token)).body
    const shown = { count: 1, links: [{ uuid: sample.uuid, name: 'S 1' }] }
    expect([await links(), await links(bob)]).toEqual([shown, shown])
    const [link] = shown.links
    expect(await links(alice)).toEqual({ count: 2, links: [link, { uuid: secret.uuid, name: 'Secret' }] })
  })

  it('adding a sample to a group twice links it once, and removing an unlinked sample does nothing', async () => {
    const path = `/sample_groups/${plain.uuid}/samples`
    const json = { sample_uuids: [sample.uuid, sample.uuid], sample_uuid: sample.uuid }
    expect((await request('POST', path, alice, json)).body).toEqual({ status: 'success' })
    expect((await request('GET', `/sample_groups/${plain.uuid}/sample_links`, alice)).body).toMatchObject({ count: 2 })
    const alone = await make('/samples', { name: 'Alone', library: library.uuid })
    expect((await request('DELETE', path, alice, { sample_uuid: alone.uuid })).body).toEqual({ status: 'success' })
  })

  it('filtering samples by a group that is not a library gets a 400', async () => {
    expect(await request('GET', `/samples?library_id=${plain.uuid}`, alice)).toMatchObject({
      status: 400,
      body: { library_id: ['Select a valid choice. That choice is not one of the available choices.'] },
    })
  })
})

describe('nested lists', () => {
  it('a nested list is not filtered by its parent, which must exist', async () => {
    const group = '/nested/Lab/sample_groups/Lib'
    const lists: ReadonlyArray<readonly [string, string]> = [
      ['/nested/Lab/sample_groups/', '/sample_groups'],
      [`${group}/samples/`, '/samples'],
      [`${group}/analysis_results`, '/sample_group_ars'],
      [`${group}/samples/S%201/analysis_results`, '/sample_ars'],
      [`${group}/samples/S%201/analysis_results/mod/fields`, '/sample_ar_fields'],
    ]
    for (const [nested, flat] of lists) {
      expect((await request('GET', nested, alice)).body).toEqual((await request('GET', flat, alice)).body)
      expect((await request('GET', nested.replace('/Lab/', '/Nobody/'), alice)).status).toBe(404)
    }
  })
})

describe('nested writes', () => {
  it('every write below /nested gets a 403 page, with any token and any path', async () => {
    const paths = ['Lab/', 'Nobody/', 'Lab/sample_groups/', 'Lab/sample_groups/Lib/samples/', 'Lab/sample_groups/Lib/']
    for (const path of [...paths, 'Lab/sample_groups/Lib/samples/S%201/analysis_results/mod'])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        for (const token of [undefined, alice, 'nope']) {
          const { status, headers } = await request(method, `/nested/${path}`, token, {})
          expect([method, path, status, headers.get('content-type')]).toEqual([method, path, 403, 'text/html'])
        }
    expect(await uuidAt('/nested/Lab/sample_groups/Lib/samples/S%201/')).toBe(sample.uuid)
  })
})

describe('a result by its module name', () => {
  const path = '/nested/Lab/sample_groups/Lib/samples/S%201/analysis_results'

  it('the replicate parameter narrows a lookup by module name, unless it is empty or the path has a UUID', async () => {
    const replicated = { sample: sample.uuid, module_name: 'twice' }
    const [a, b] = [
      await make('/sample_ars', { ...replicated, replicate: 'a' }),
      await make('/sample_ars', { ...replicated, replicate: 'b' }),
    ]
    expect(await uuidAt(`${path}/twice?replicate=a`)).toBe(a.uuid)
    expect(await uuidAt(`${path}/twice?replicate=`)).toBe(b.uuid)
    expect(await uuidAt(`${path}/twice?replicate=c`)).toBe(404)
    expect(await uuidAt(`${path}/twice?replicate=%20`)).toBe(404)
    expect(await uuidAt(`${path}/${a.uuid}?replicate=c`)).toBe(a.uuid)
  })
})

describe('names that differ only in case', () => {
  it('names that differ only in case get a 500 for organizations, and otherwise the row updated last', async () => {
    await make('/organizations', { name: 'Twin' })
    const twin = await make('/organizations', { name: 'TWIN' })
    expect((await request('GET', '/nested/twin/')).status).toBe(500)
    expect(await uuidAt(`/nested/${twin.uuid}/`)).toBe(twin.uuid)
    const [big, small] = [
      await make('/samples', { name: 'TWO', library: library.uuid }),
      await make('/samples', { name: 'two', library: library.uuid }),
    ]
    const path = '/nested/Lab/sample_groups/Lib/samples/Two/'
    expect(await uuidAt(path)).toBe(small.uuid)
    await request('PATCH', `/samples/${big.uuid}`, alice, { description: 'touched' })
    expect(await uuidAt(path)).toBe(big.uuid)
  })
})
