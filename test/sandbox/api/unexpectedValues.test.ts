/** Values that no client should send. The expected responses are recorded from the real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let token: string
let organization: Entity
let library: Entity
let plain: Entity
let sample: Entity
let tag: Entity

const request = (method: string, path: string, json?: unknown) => call(sandbox.endpoint, method, path, { token, json })

beforeAll(async () => {
  sandbox = await startSandbox()
  token = await signUp(sandbox.endpoint, 'alice')
  const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, token, path, json)
  organization = await make('/organizations', { name: 'Lab' })
  library = await make('/sample_groups', { name: 'Lib', organization: organization.uuid, is_library: true })
  plain = await make('/sample_groups', { name: 'Plain', organization: organization.uuid })
  sample = await make('/samples', { name: 'S', library: library.uuid })
  tag = await make('/contrib/tags/', { name: 'T' })
})
afterAll(() => sandbox.close())

const statusOf = async (method: string, path: string, json: unknown): Promise<number> =>
  (await request(method, path, json)).status

describe('/sample_groups/{uuid}/samples', () => {
  it.each(['POST', 'DELETE'])('%s iterates over sample_uuids as Python does', async (method) => {
    const path = `/sample_groups/${plain.uuid}/samples`
    for (const sample_uuids of ['', [], {}]) expect(await statusOf(method, path, { sample_uuids })).toBe(200)
    for (const sample_uuids of [null, 5, true, 'nope', ['nope'], { a: 1 }])
      expect(await statusOf(method, path, { sample_uuids })).toBe(500)
    for (const sample_uuid of ['', null, 0, false, [], {}])
      expect(await statusOf(method, path, { sample_uuid })).toBe(200)
    for (const sample_uuid of ['nope', 5, true, ['x']]) expect(await statusOf(method, path, { sample_uuid })).toBe(500)
    expect(await statusOf(method, path, { sample_uuids: [sample.uuid] })).toBe(200)
  })
})

describe('/bulk_samples', () => {
  const bulk = (library: string, names: unknown) => request('POST', '/bulk_samples', { library, names })

  it('bulk_samples gets a 500 for a group that is not a library, unless names is empty', async () => {
    expect((await bulk(plain.uuid, ['x'])).status).toBe(500)
    expect(await bulk(plain.uuid, [])).toMatchObject({ status: 201, body: { uuids: [] } })
  })

  it("bulk_samples accepts every iterable, and converts names as Python's str() does", async () => {
    expect((await bulk(library.uuid, 'ab')).body).toMatchObject({ uuids: [expect.any(String), expect.any(String)] })
    expect((await bulk(library.uuid, [5, true, ' spaced '])).status).toBe(201)
    for (const names of [null, 5, [null], ['\ud800']]) expect((await bulk(library.uuid, names)).status).toBe(500)
    const { body } = await request('GET', `/sample_groups/${library.uuid}/sample_links`)
    const { links } = body as { readonly links: ReadonlyArray<{ readonly name: string }> }
    expect(links.map(({ name }) => name)).toEqual(['S', 'a', 'b', '5', 'True', ' spaced '])
  })
})

describe('filters', () => {
  it('a filter with an empty or blank value matches everything', async () => {
    for (const query of ['name=', 'name=%20', 'uuid=', 'uuid=%20', 'library_id=', `name=x&name=`])
      expect((await request('GET', `/samples?${query}`)).body).toMatchObject(
        (await request('GET', '/samples')).body as object,
      )
    for (const query of ['organization_id=', 'is_public=', 'is_public=x', 'uuid=%20'])
      expect((await request('GET', `/sample_groups?${query}`)).body).toMatchObject({ count: 2 })
  })
})

describe('/projects', () => {
  it('a project may omit its links, and an object in their place counts as the list of its keys', async () => {
    const bare = { organization: organization.uuid, name: 'Bare' }
    const response = await request('POST', '/projects', bare)
    expect(response).toMatchObject({ status: 201, body: { sample_groups: [], sub_projects: [] } })
    expect(await request('POST', '/projects', { ...bare, name: 'Odd', sample_groups: { a: 1 } })).toMatchObject({
      status: 400,
      body: { sample_groups: ['“a” is not a valid UUID.'] },
    })
  })
})

describe('the private key of a bucket', () => {
  it('a private key may be blank, and gets a 500 if it is not a string', async () => {
    const storage = { name: 'b', endpoint_url: 'http://127.0.0.1:9', organization: organization.uuid }
    const bucket = await create(sandbox.endpoint, token, '/s3_buckets', storage)
    const key = await create(sandbox.endpoint, token, '/s3_api_keys', {
      ...{ bucket: bucket.uuid, public_key: 'a', private_key: ' b ' },
    })
    expect(await statusOf('PATCH', `/s3_buckets/${key.uuid}`, { private_key: '' })).toBe(200)
    expect(await statusOf('PATCH', `/s3_buckets/${key.uuid}`, { private_key: 5 })).toBe(500)
  })
})

describe('tags and wikis', () => {
  it('a null string in a tag or a wiki gets a 500', async () => {
    const relation = { tag_uuid: tag.uuid, payload: null }
    expect(await statusOf('POST', `/contrib/tags/${tag.uuid}/tags`, relation)).toBe(500)
    await request('GET', `/sample_groups/${library.uuid}/wiki`)
    const path = `/sample_groups/${library.uuid}/wiki`
    expect(await statusOf('POST', path, { title: null, text: 'x' })).toBe(500)
    expect(await statusOf('POST', path, { title: 'x', text: null })).toBe(500)
  })
})

describe('/contrib/tags/{uuid}/random_samples', () => {
  it('random_samples treats n as the end of a Python slice', async () => {
    await request('POST', `/contrib/tags/${tag.uuid}/samples`, { sample_uuid: sample.uuid })
    const drawn = async (n: string): Promise<unknown> => {
      const { status, body } = await request('GET', `/contrib/tags/${tag.uuid}/random_samples?n=${n}`)
      return status === 200 ? (body as { readonly results: ReadonlyArray<unknown> }).results.length : status
    }
    expect([await drawn('1'), await drawn('9'), await drawn('0'), await drawn('-1')]).toEqual([1, 1, 0, 0])
    expect([await drawn(''), await drawn('x'), await drawn('1.0')]).toEqual([500, 500, 500])
  })
})

describe('/auth/users/', () => {
  it("/auth/users lists only the caller's account", async () => {
    await signUp(sandbox.endpoint, 'bob')
    const { body } = await request('GET', '/auth/users/')
    expect(body).toMatchObject({ count: 1, results: [{ email: 'alice@example.org' }] })
    expect((await call(sandbox.endpoint, 'GET', '/auth/users/')).status).toBe(403)
  })

  it('registration rejects a malformed e-mail address of any type', async () => {
    for (const email of [true, [], {}, 'nope', 5])
      expect(await request('POST', '/auth/users/', { email, password: 'Metagenome-42' })).toMatchObject({
        status: 400,
        body: { email: ['Enter a valid email address.'] },
      })
  })
})

it('names are trimmed of what Python considers white space', async () => {
  const named = async (name: string): Promise<unknown> =>
    ((await request('POST', '/samples', { name, library: library.uuid })).body as Entity)['name']
  // Not at the start, because the embedded database drops a byte order mark there.
  expect(await named('BOM\ufeff')).toBe('BOM\ufeff')
  expect(await named('\x1c\x85 next line\u2003')).toBe('next line')
})
