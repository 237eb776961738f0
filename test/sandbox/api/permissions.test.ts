/** Who may read and write private and public data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let alice: string
let bob: string
let worker: string
let organization: Entity
let secret: Readonly<Record<'library' | 'sample' | 'result' | 'field' | 'groupResult' | 'groupField', Entity>>
let open: Entity

const status = async (method: string, path: string, token?: string, json?: unknown): Promise<number> =>
  (await call(sandbox.endpoint, method, path, { ...(token === undefined ? {} : { token }), json })).status

const listed = async (path: string, token?: string): Promise<unknown> => {
  const { body } = await call(sandbox.endpoint, 'GET', path, token === undefined ? {} : { token })
  return (body as { readonly count: number }).count
}

const listedOrStatus = async (path: string): Promise<unknown> => {
  const { status: code, body } = await call(sandbox.endpoint, 'GET', path)
  return code === 200 ? (body as { readonly count: number }).count : code
}

beforeAll(async () => {
  sandbox = await startSandbox()
  const { email, password } = sandbox.seed.worker
  alice = await signUp(sandbox.endpoint, 'alice')
  bob = await signUp(sandbox.endpoint, 'bob')
  const { body } = await call(sandbox.endpoint, 'POST', '/auth/token/login', { json: { email, password } })
  worker = (body as { readonly auth_token: string }).auth_token
  const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, alice, path, json)
  organization = await make('/organizations', { name: 'Lab' })
  const ours = { organization: organization.uuid }
  const library = await make('/sample_groups', { name: 'Secret', ...ours, is_library: true, is_public: false })
  const sample = await make('/samples', { name: 'S', library: library.uuid })
  const result = await make('/sample_ars', { sample: sample.uuid, module_name: 'm', replicate: 'r' })
  const field = await make('/sample_ar_fields', { analysis_result: result.uuid, name: 'f', stored_data: { a: 1 } })
  const groupResult = await make('/sample_group_ars', { sample_group: library.uuid, module_name: 'g', replicate: 'r' })
  const groupField = await make('/sample_group_ar_fields', {
    analysis_result: groupResult.uuid,
    name: 'f',
    stored_data: {},
  })
  secret = { library, sample, result, field, groupResult, groupField }
  open = await make('/sample_groups', { name: 'Open', ...ours, is_library: true })
})

afterAll(() => sandbox.close())

describe('private data', () => {
  const paths = (): readonly string[] => [
    `/sample_groups/${secret.library.uuid}`,
    `/samples/${secret.sample.uuid}`,
    `/sample_ars/${secret.result.uuid}`,
    `/sample_ar_fields/${secret.field.uuid}`,
    `/sample_group_ars/${secret.groupResult.uuid}`,
    `/sample_group_ar_fields/${secret.groupField.uuid}`,
    `/sample_groups/${secret.library.uuid}/manifest`,
    `/sample_groups/${secret.library.uuid}/metadata`,
    `/sample_groups/${secret.library.uuid}/module_counts`,
    `/sample_groups/${secret.library.uuid}/sample_links`,
    `/sample_groups/${secret.library.uuid}/wiki`,
    `/samples/${secret.sample.uuid}/manifest`,
    `/samples/${secret.sample.uuid}/metadata`,
    `/samples/${secret.sample.uuid}/work_orders`,
    `/sample_groups/${secret.library.uuid}/metadata?kind=csv`,
    `/sample_groups/${secret.library.uuid}/sample_links?metadata=true`,
    `/sample_groups/${secret.library.uuid}/downloads/m?kind=tar`,
    `/sample_groups/${secret.library.uuid}/validate_metadata_schema`,
    `/sample_groups/${secret.library.uuid}/work_orders`,
    '/nested/Lab/sample_groups/Secret/',
    '/nested/Lab/sample_groups/Secret/samples/S/',
    '/nested/Lab/sample_groups/Secret/samples/S/analysis_results/m',
    '/nested/Lab/sample_groups/Secret/samples/S/analysis_results/m/fields/f',
    '/nested/Lab/sample_groups/Secret/analysis_results/g/fields/f',
  ]

  it('only members may read private data', async () => {
    for (const path of paths()) {
      const seen = [await status('GET', path), await status('GET', path, bob), await status('GET', path, alice)]
      expect([path, ...seen.map((code) => (code === 201 ? 200 : code))]).toStrictEqual([path, 403, 403, 200])
    }
  })

  it('only members see private data in lists and searches', async () => {
    for (const [table, key] of Object.entries({
      sample_groups: 'library',
      samples: 'sample',
      sample_ars: 'result',
      sample_ar_fields: 'field',
      sample_group_ars: 'groupResult',
      sample_group_ar_fields: 'groupField',
    } as const)) {
      const path = `/${table}?uuid=${secret[key].uuid}`
      expect([table, await listed(path), await listed(path, bob), await listed(path, alice)]).toStrictEqual([
        table,
        0,
        0,
        1,
      ])
    }
    const path = `/sample_groups/${secret.library.uuid}/samples`
    expect([await listed(path), await listed(path, bob), await listed(path, alice)]).toStrictEqual([0, 0, 1])
    const { body } = await call(sandbox.endpoint, 'GET', '/search?query=Secret')
    expect(body).toMatchObject({ sample_groups: [] })
  })

  it('only members may write a group, private or public', async () => {
    for (const uuid of [secret.library.uuid, open.uuid]) {
      const path = `/sample_groups/${uuid}`
      expect(await status('PATCH', path, undefined, { theme: 'x' })).toBe(403)
      expect(await status('PATCH', path, bob, { theme: 'x' })).toBe(403)
      expect(await status('DELETE', path, bob)).toBe(403)
      expect(await status('PATCH', path, alice, { theme: 'x' })).toBe(200)
    }
  })

  it('no tag, search or count discloses private data to others', async () => {
    const tag = await create(sandbox.endpoint, alice, '/contrib/tags/', { name: 'hidden' })
    const onTag = `/contrib/tags/${tag.uuid}`
    expect(await status('POST', `${onTag}/samples`, bob, { sample_uuid: secret.sample.uuid })).toBe(403)
    expect(await status('POST', `${onTag}/sample_groups`, bob, { sample_group_uuid: secret.library.uuid })).toBe(403)
    expect(await status('POST', `${onTag}/samples`, alice, { sample_uuid: secret.sample.uuid })).toBe(200)
    expect(await status('POST', `${onTag}/sample_groups`, alice, { sample_group_uuid: secret.library.uuid })).toBe(200)
    const seen = async (path: string, token?: string): Promise<string> =>
      JSON.stringify((await call(sandbox.endpoint, 'GET', path, token === undefined ? {} : { token })).body)
    for (const path of [
      `${onTag}/samples`,
      `${onTag}/sample_groups`,
      `${onTag}/random_samples?n=9`,
      `/contrib/tags/?sample=${secret.sample.uuid}`,
      '/search?query=S',
      '/search?query=Secret',
      `/samples?library_id=${secret.library.uuid}`,
      '/sample_groups?name=Secret',
      `/sample_ars?sample_id=${secret.sample.uuid}`,
      `/sample_ar_fields?analysis_result_id=${secret.result.uuid}`,
      `/sample_group_ars?sample_group_id=${secret.library.uuid}`,
    ])
      for (const token of [undefined, bob, worker])
        for (const { uuid } of [secret.sample, secret.library, secret.result, secret.field])
          expect(await seen(path, token), path).not.toContain(path.includes(uuid) ? `"uuid":"${uuid}"` : uuid)
    for (const counts of ['sample_module_counts', 'sample_group_module_counts'])
      expect(await seen(`${onTag}/${counts}`, bob)).toMatch(/^\{"n_\w+":0\}$/)
  })

  it('only members may change, extend or delete private data, on every route', async () => {
    const { library, sample, result, field, groupResult, groupField } = secret
    const { workOrderPrototype } = sandbox.seed
    const writes: ReadonlyArray<readonly [string, string, unknown?]> = [
      ...[library, sample, result, field, groupResult, groupField].flatMap(({ uuid }, i) => {
        const table = ['sample_groups', 'samples', 'sample_ars', 'sample_ar_fields', 'sample_group_ars'][i]
        const path = `/${table ?? 'sample_group_ar_fields'}/${uuid}`
        return [['PATCH', path, {}] as const, ['PUT', path, {}] as const, ['DELETE', path] as const]
      }),
      ['POST', '/samples', { library: library.uuid, name: 'N' }],
      ['POST', '/bulk_samples', { library: library.uuid, names: ['N'] }],
      ['POST', '/sample_ars', { sample: sample.uuid, module_name: 'n' }],
      ['POST', '/sample_ar_fields', { analysis_result: result.uuid, name: 'n', stored_data: {} }],
      ['POST', '/sample_group_ars', { sample_group: library.uuid, module_name: 'n' }],
      ['POST', '/sample_group_ar_fields', { analysis_result: groupResult.uuid, name: 'n', stored_data: {} }],
      ['POST', `/sample_ar_fields/${field.uuid}/upload_s3`, { filename: 'x' }],
      ['POST', `/sample_group_ar_fields/${groupField.uuid}/upload_s3`, { filename: 'x' }],
      ['POST', `/sample_ar_fields/${field.uuid}/complete_upload_s3`, { upload_id: 'x', parts: [] }],
      ['POST', `/sample_groups/${library.uuid}/samples`, { sample_uuid: sample.uuid }],
      ['POST', `/sample_groups/${library.uuid}/generate_metadata_schema`, {}],
      ['POST', `/sample_groups/${library.uuid}/wiki`, { title: 't', text: 't' }],
      ['POST', `/samples/${sample.uuid}/work_orders/${workOrderPrototype}`, {}],
      ['PATCH', '/nested/Lab/sample_groups/Secret/', {}],
      ['PATCH', '/nested/Lab/sample_groups/Secret/samples/S/', {}],
      ['PATCH', '/nested/Lab/sample_groups/Secret/samples/S/analysis_results/m', {}],
      ['PATCH', '/nested/Lab/sample_groups/Secret/samples/S/analysis_results/m/fields/f', {}],
      ['DELETE', '/nested/Lab/sample_groups/Secret/analysis_results/g/fields/f'],
    ]
    for (const [method, path, json] of writes)
      for (const token of [undefined, bob, worker])
        expect([method, path, await status(method, path, token, json)]).toEqual([method, path, 403])
    // The real server fails here instead of responding with a 403.
    const links = `/sample_groups/${library.uuid}/samples`
    const json = { sample_uuid: sample.uuid }
    expect(await status('DELETE', links, undefined, json)).toBe(403)
    for (const token of [bob, worker]) expect(await status('DELETE', links, token, json)).toBe(500)
    expect(await listed(links, alice)).toBe(1)
    expect(await status('GET', `/sample_ar_fields/${field.uuid}`, alice)).toBe(200)
  })

  it('a new member may read private data', async () => {
    const carol = await signUp(sandbox.endpoint, 'carol')
    const { body } = await call(sandbox.endpoint, 'GET', '/users/me', { token: carol })
    const path = `/organizations/${organization.uuid}/users`
    expect(await status('POST', path, bob, { user: (body as Entity)['id'] })).toBe(403)
    expect(await status('POST', path, alice, { user: (body as Entity)['id'] })).toBe(200)
    expect(await status('GET', `/samples/${secret.sample.uuid}`, carol)).toBe(200)
  })

  it('only the routes that browsers open by a link accept the token in the query', async () => {
    const path = `/sample_groups/${secret.library.uuid}/manifest`
    expect(await status('GET', `${path}?token=${alice}`)).toBe(200)
    expect(await status('GET', `${path}?token=nope`)).toBe(401)
    for (const part of ['sample_links', 'validate_metadata_schema', 'work_orders', 'wiki', 'samples'])
      expect(await listedOrStatus(`/sample_groups/${secret.library.uuid}/${part}?token=${alice}`)).toBe(
        part === 'samples' ? 0 : 403,
      )
    expect(await status('GET', `/samples/${secret.sample.uuid}?token=${alice}`)).toBe(403)
  })
})

describe('error responses for missing permissions', () => {
  it('a wiki has its own 403 messages for reading and for writing', async () => {
    const detailOf = async (method: string, uuid: string): Promise<unknown> =>
      (
        await call(sandbox.endpoint, method, `/sample_groups/${uuid}/wiki`, {
          token: bob,
          json: method === 'GET' ? undefined : {},
        })
      ).body
    expect(await detailOf('GET', secret.library.uuid)).toEqual({ detail: 'Insufficient permissions to view wiki.' })
    expect(await detailOf('POST', secret.library.uuid)).toEqual({ detail: 'Insufficient permissions to view wiki.' })
    expect(await detailOf('POST', open.uuid)).toEqual({ detail: 'Insufficient permissions to edit wiki.' })
  })

  it('adding a group to a project gets a 500 without a token and a 403 for non-members', async () => {
    const project = await create(sandbox.endpoint, alice, '/projects', {
      ...{ name: 'P', organization: organization.uuid, sample_groups: [], sub_projects: [] },
    })
    const path = `/projects/${project.uuid}/sample_groups`
    const json = { sample_group_uuid: open.uuid }
    expect(await status('POST', path, undefined, json)).toBe(500)
    expect(await status('POST', path, bob, json)).toBe(403)
    expect(await status('POST', path, alice, json)).toBe(200)
  })
})

describe('a private result of a public sample', () => {
  it('a private result of a public sample is hidden with its fields, but counted', async () => {
    const sample = await create(sandbox.endpoint, alice, '/samples', { name: 'P', library: open.uuid })
    const json = { sample: sample.uuid, module_name: 'hush', is_private: true }
    const result = await create(sandbox.endpoint, alice, '/sample_ars', json)
    const stored = { analysis_result: result.uuid, name: 'f', stored_data: {} }
    const field = await create(sandbox.endpoint, alice, '/sample_ar_fields', stored)
    expect(await status('GET', `/sample_ar_fields/${field.uuid}`, bob)).toBe(403)
    expect(await listed(`/sample_ar_fields?analysis_result_id=${result.uuid}`)).toBe(0)
    const { body } = await call(sandbox.endpoint, 'GET', `/sample_groups/${open.uuid}/module_counts`)
    expect(body).toMatchObject({ n_samples: 1, hush: 1 })
  })
})

describe('a group that is not a library', () => {
  it("a group that is not a library lists its samples only to members of all their libraries' organizations", async () => {
    const plain = await create(sandbox.endpoint, alice, '/sample_groups', {
      name: 'Plain',
      organization: organization.uuid,
    })
    const path = `/sample_groups/${plain.uuid}/samples`
    expect(await status('POST', path, alice, { sample_uuids: [], sample_uuid: secret.sample.uuid })).toBe(200)
    expect(await status('POST', path, bob, { sample_uuid: secret.sample.uuid })).toBe(403)
    expect(await status('POST', path, alice, { sample_uuid: 'nope' })).toBe(500)
    expect([await listed(path), await listed(path, bob), await listed(path, alice)]).toStrictEqual([0, 0, 1])
  })
})

describe('a worker', () => {
  it('a worker may read and write a private sample through its work order, and no other sample', async () => {
    const { workOrderPrototype } = sandbox.seed
    const order = await create(
      sandbox.endpoint,
      alice,
      `/samples/${secret.sample.uuid}/work_orders/${workOrderPrototype}`,
      {},
    )
    const by = `?work_order_uuid=${order.uuid}`
    expect(await status('GET', `/sample_ar_fields/${secret.field.uuid}${by}`, worker)).toBe(200)
    expect(await status('PATCH', `/sample_ar_fields/${secret.field.uuid}${by}`, worker, { stored_data: 1 })).toBe(200)
    expect(await status('GET', `/sample_ar_fields/${secret.field.uuid}${by}`, bob)).toBe(403)
    expect(await listed(`/sample_ars${by}&sample_id=${secret.sample.uuid}`, worker)).toBe(1)
    const other = await create(sandbox.endpoint, alice, '/samples', { name: 'Other', library: secret.library.uuid })
    expect(await status('GET', `/samples/${other.uuid}${by}`, worker)).toBe(403)
    const queue = `/work_order_prototypes/${workOrderPrototype}/work_orders`
    expect([await listed(queue, worker), await listed(queue, alice)]).toStrictEqual([1, 0])
    expect(await listed(`${queue}?not_status=pending`, worker)).toBe(0)
  })
})
