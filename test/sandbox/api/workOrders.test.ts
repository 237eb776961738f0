/** Work orders on samples and groups, and the queues of their prototypes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let folder: string
let alice: string
let bob: string
let worker: string
let library: Entity
let group: Entity
let samples: ReadonlyArray<Entity>
let groupPrototypes: ReadonlyArray<Entity>

const absent = '00000000-0000-4000-8000-000000000000'

const request = (method: string, path: string, token?: string, json?: unknown) =>
  call(sandbox.endpoint, method, path, { ...(token === undefined ? {} : { token }), json })
const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, alice, path, json)
const uuids = async (path: string, token?: string): Promise<ReadonlyArray<string>> =>
  ((await request('GET', path, token)).body as { readonly results: ReadonlyArray<Entity> }).results.map(
    ({ uuid }) => uuid,
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-work-'))
  const seed = join(folder, 'seed.json')
  await writeFile(
    seed,
    JSON.stringify({
      work_order_prototypes: [{ name: 'Closed', jobs: [{ name: 'job' }] }],
      group_work_order_prototypes: [
        { name: 'Both', work_orders: ['QC', 'Closed'] },
        { name: 'Ours', work_orders: ['QC'] },
      ],
    }),
  )
  sandbox = await startSandbox({ seed })
  alice = await signUp(sandbox.endpoint, 'alice')
  bob = await signUp(sandbox.endpoint, 'bob')
  const json = { email: sandbox.seed.worker.email, password: sandbox.seed.worker.password }
  worker = String(((await call(sandbox.endpoint, 'POST', '/auth/token/login', { json })).body as Entity)['auth_token'])
  const organization = (await make('/organizations', { name: 'Lab' })).uuid
  library = await make('/sample_groups', { name: 'Lib', organization, is_library: true, is_public: false })
  group = await make('/sample_groups', { name: 'Empty', organization, is_public: false })
  samples = [
    await make('/samples', { name: 'A', library: library.uuid }),
    await make('/samples', { name: 'B', library: library.uuid }),
  ]
  const listed = (await request('GET', '/group_work_order_prototypes')).body as {
    readonly results: ReadonlyArray<Entity>
  }
  groupPrototypes = listed.results
})
afterAll(async () => {
  await sandbox.close()
  await rm(folder, { recursive: true })
})

const order = (sample: Entity): Promise<Entity> =>
  make(`/samples/${sample.uuid}/work_orders/${sandbox.seed.workOrderPrototype}`, {})

describe('work orders on private samples and groups', () => {
  it('work orders on private data are listed to members, and get a 403 with its own message for others', async () => {
    const [sample] = samples
    const cases = [
      [`/samples/${sample?.uuid}/work_orders`, 'Insufficient permissions to view work order for sample.'],
      [`/sample_groups/${group.uuid}/work_orders`, 'Insufficient permissions to view work order for sample group.'],
    ] as const
    for (const [path, detail] of cases) {
      for (const token of [undefined, bob, worker])
        expect(await request('GET', path, token)).toMatchObject({ status: 403, body: { detail } })
      expect((await request('GET', path, alice)).status).toBe(200)
    }
  })

  it('members may add results whatever work order they name, and workers only through their own', async () => {
    const [sample, other] = samples as readonly [Entity, Entity]
    const { uuid } = await order(sample)
    const post = async (token: string, to: Entity, given: string, module_name: string): Promise<number> =>
      (await request('POST', `/sample_ars?work_order_uuid=${given}`, token, { sample: to.uuid, module_name })).status
    for (const given of [uuid, absent, 'nope']) expect(await post(alice, sample, given, `by ${given}`)).toBe(201)
    expect(await post(worker, sample, uuid, 'w')).toBe(201)
    expect([await post(worker, other, uuid, 'w'), await post(worker, sample, absent, 'v')]).toEqual([403, 403])
    expect(await post(bob, sample, uuid, 'b')).toBe(403)
    // A malformed UUID gets a 500, but only if the permission check evaluates it.
    expect(await post(worker, sample, 'nope', 'n')).toBe(500)
    expect((await request('GET', `/samples/${sample.uuid}?work_order_uuid=nope`, alice)).status).toBe(500)
    const open = await make('/sample_groups', { name: 'Open', organization: library['organization'], is_library: true })
    const shown = await make('/samples', { name: 'O', library: open.uuid })
    expect((await request('GET', `/samples/${shown.uuid}?work_order_uuid=nope`)).status).toBe(200)
  })

  it("a work order in the query lists a sample's work orders to its worker only", async () => {
    const [, sample] = samples as readonly [Entity, Entity]
    const { uuid } = await order(sample)
    const path = `/samples/${sample.uuid}/work_orders?work_order_uuid=${uuid}`
    expect(await uuids(path, worker)).toEqual([uuid])
    // If the query names a work order, it replaces membership.
    expect((await request('GET', path, alice)).status).toBe(403)
    expect((await request('GET', path, bob)).status).toBe(403)
  })
})

describe('files of a private sample', () => {
  it('a worker may store JSON in a field, but may not upload a file to it', async () => {
    const [sample] = samples as readonly [Entity]
    const by = `?work_order_uuid=${(await order(sample)).uuid}`
    const asWorker = (path: string, json: unknown) => create(sandbox.endpoint, worker, `${path}${by}`, json)
    const result = await asWorker('/sample_ars', { sample: sample.uuid, module_name: 'fastqc' })
    const field = await asWorker('/sample_ar_fields', { analysis_result: result.uuid, name: 'f', stored_data: {} })
    const path = `/sample_ar_fields/${field.uuid}`
    const refused = { status: 403, body: { detail: 'Insufficient permissions to get upload url.' } }
    for (const stance of ['upload', 'upload-multipart'])
      expect(await request('POST', `${path}/upload_s3${by}`, worker, { filename: 'a', stance })).toMatchObject(refused)
    const completion = { upload_id: 'x', parts: [] }
    expect(await request('POST', `${path}/complete_upload_s3${by}`, worker, completion)).toMatchObject(refused)
    expect(await request('PATCH', `${path}${by}`, worker, { stored_data: { ok: true } })).toMatchObject({ status: 200 })
    expect((await request('GET', path, worker)).status).toBe(403)
  })
})

describe('the queue of a prototype', () => {
  it("a prototype's queue is in order of creation and limited by max_num", async () => {
    const [first] = samples as readonly [Entity]
    for (let i = 0; i < 3; i++) await order(first)
    const path = `/work_order_prototypes/${sandbox.seed.workOrderPrototype}/work_orders`
    const all = await uuids(path, worker)
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect(await uuids(`${path}?max_num=2`, worker)).toEqual(all.slice(0, 2))
    expect(await uuids(`${path}?max_num=0`, worker)).toEqual(all)
    expect(await uuids(`${path}?max_num=-3`, worker)).toEqual(all)
    expect((await uuids(`${path}?random=true`, worker)).toSorted()).toEqual(all.toSorted())
    expect((await request('GET', `${path}?max_num=few`, worker)).status).toBe(500)
    expect(await uuids(path, bob)).toEqual([])
    expect((await request('GET', `/work_order_prototypes/${absent}/work_orders`, worker)).status).toBe(500)
  })
})

describe('group work orders', () => {
  it('a work order on an empty group is pending and has no jobs', async () => {
    const [, ours] = groupPrototypes as readonly [Entity, Entity]
    const { uuid } = await make(`/sample_groups/${group.uuid}/work_orders/${ours.uuid}`, {})
    expect((await request('GET', `/group_work_orders/${uuid}`, alice)).body).toMatchObject({
      status: 'pending',
      progress_summary: { n_jobs: 0 },
      work_order_links: [],
      work_orders: [],
    })
  })

  it("a group prototype's queue is listed only to users privileged on all its parts", async () => {
    const [both, ours] = groupPrototypes as readonly [Entity, Entity]
    const onBoth = await make(`/sample_groups/${library.uuid}/work_orders/${both.uuid}`, {})
    const onOurs = await make(`/sample_groups/${library.uuid}/work_orders/${ours.uuid}`, {})
    const queue = ({ uuid }: Entity): string => `/group_work_order_prototypes/${uuid}/work_orders`
    expect(await uuids(queue(ours), worker)).toContain(onOurs.uuid)
    expect(await uuids(queue(ours), worker)).not.toContain(onBoth.uuid)
    expect(await uuids(queue(both), worker)).toEqual([])
    for (const token of [undefined, alice, bob]) expect(await uuids(queue(ours), token)).toEqual([])
    expect((await request('GET', queue({ uuid: absent }), worker)).status).toBe(500)
  })
})
