/** Uploads and downloads of files, archives of modules, and S3 buckets and keys. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let token: string
let library: Entity
let result: Entity
let count = 0

const request = (method: string, path: string, json?: unknown) => call(sandbox.endpoint, method, path, { token, json })
const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, token, path, json)

const newField = (stored_data: unknown = {}): Promise<Entity> =>
  make('/sample_group_ar_fields', { analysis_result: result.uuid, name: `f${++count}`, stored_data })

interface Form {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

const upload = async (field: Entity, filename: string, content: string): Promise<number> => {
  const { url, fields } = (await request('POST', `/sample_group_ar_fields/${field.uuid}/upload_s3`, { filename }))
    .body as Form
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', new Blob([content]), filename)
  return (await fetch(url, { method: 'POST', body: form })).status
}

const stored = async (field: Entity): Promise<Readonly<Record<string, string>>> =>
  ((await request('GET', `/sample_group_ar_fields/${field.uuid}`)).body as Entity)['stored_data'] as Record<
    string,
    string
  >

beforeAll(async () => {
  sandbox = await startSandbox()
  const { endpoint, bucket: name, accessKeyId, secretAccessKey } = sandbox.s3
  token = await signUp(sandbox.endpoint, 'alice')
  const organization = await make('/organizations', { name: 'Lab' })
  const bucket = await make('/s3_buckets', { name, endpoint_url: endpoint, organization: organization.uuid })
  await make('/s3_api_keys', { bucket: bucket.uuid, public_key: accessKeyId, private_key: secretAccessKey })
  const storage = { is_library: true, bucket: bucket.uuid }
  library = await make('/sample_groups', { name: 'Lib é+% x', organization: organization.uuid, ...storage })
  result = await make('/sample_group_ars', { sample_group: library.uuid, module_name: 'm' })
})

afterAll(() => sandbox.close())

describe('upload_s3 and complete_upload_s3', () => {
  it('a file is uploaded with a presigned form and downloaded with a presigned URL', async () => {
    const field = await newField()
    expect(await upload(field, 'reads ü+1.txt', 'ACGT')).toBe(204)
    const { uri, presigned_url: url = '' } = await stored(field)
    expect(uri).toBe(`s3://${sandbox.s3.bucket}/pangea/v1/${String(library['name'])}/results/reads ü+1.txt`)
    expect(await (await fetch(url)).text()).toBe('ACGT')
  })

  it('upload_s3 keeps the key of a field when it is requested again with another file name', async () => {
    const field = await newField()
    await upload(field, 'one.txt', '1')
    expect(await upload(field, 'two.txt', '2')).toBe(204)
    expect((await stored(field))['uri']).toMatch(/one\.txt$/)
  })

  it('two responses within a minute have the same presigned URL for a file', async () => {
    const field = await newField()
    await upload(field, 'same.txt', 'x')
    const manifest = (await request('GET', `/sample_groups/${library.uuid}/manifest`)).body
    expect(JSON.stringify(manifest)).toContain(JSON.stringify((await stored(field))['presigned_url']))
  })

  it('upload_s3 is rejected for a blob, without a file name, for an unknown stance and without a token', async () => {
    const path = (field: Entity): string => `/sample_group_ar_fields/${field.uuid}/upload_s3`
    const empty = await newField()
    expect((await request('POST', path(await newField({ a: 1 })), { filename: 'x' })).status).toBe(500)
    expect((await request('POST', path(empty), {})).status).toBe(500)
    expect((await request('POST', path(empty), { filename: 'x', stance: 'sideways' })).status).toBe(500)
    expect((await call(sandbox.endpoint, 'POST', path(empty), { json: { filename: 'x' } })).status).toBe(403)
  })

  it('complete_upload_s3 has an empty body when the storage rejects the completion', async () => {
    const field = await newField()
    await upload(field, 'done.txt', 'x')
    for (const parts of [[{ ETag: '"0"', PartNumber: 1 }], [{}], []]) {
      const path = `/sample_group_ar_fields/${field.uuid}/complete_upload_s3`
      const { status, body, headers } = await request('POST', path, { upload_id: 'no', parts })
      expect([status, body, headers.get('content-type')]).toEqual([200, undefined, null])
    }
  })

  it("a module's archive contains the fields of the samples", async () => {
    const sample = await make('/samples', { name: 'S.1', library: library.uuid })
    const samples = await make('/sample_ars', { sample: sample.uuid, module_name: 'mod::a' })
    await make('/sample_ar_fields', { analysis_result: samples.uuid, name: 'table', stored_data: { rows: 2 } })
    const url = `${sandbox.endpoint}/api/sample_groups/${library.uuid}/downloads/mod::a?kind=tar`
    const archive = Buffer.from(await (await fetch(url)).arrayBuffer())
    const { gunzipSync } = await import('node:zlib')
    expect(gunzipSync(archive).toString('latin1')).toMatch(/^S-1\.mod__a\.table\.json\0[^]*\{"rows": 2\}/)
  })
})

describe('the archive of a module', () => {
  it("a module's archive is a 500 if a sample has two results of the module", async () => {
    const sample = await make('/samples', { name: 'Twice', library: library.uuid })
    for (const replicate of ['a', 'b'])
      await make('/sample_ars', { sample: sample.uuid, module_name: 'two', replicate })
    const path = `/sample_groups/${library.uuid}/downloads`
    expect((await request('GET', `${path}/two`)).status).toBe(500)
    expect((await request('GET', `${path}/none`)).status).toBe(200)
    for (const kind of ['list', '']) expect((await request('GET', `${path}/none?kind=${kind}`)).status).toBe(500)
    const today = new Date().toISOString().slice(0, 10)
    const disposition = (await request('GET', `${path}/none`)).headers.get('content-disposition')
    expect(disposition).toMatch(new RegExp(`__none__${today}\\.tar\\.gz"$`))
  })
})

describe('/s3_buckets/{uuid} and /s3_api_keys/{uuid}', () => {
  it('/s3_buckets/{uuid} serves keys, as on the real server, and hides the private key', async () => {
    const { body } = await request('GET', '/s3_api_keys')
    const [key] = (body as { readonly results: readonly Entity[] }).results
    expect(key).not.toHaveProperty('private_key')
    expect((await request('GET', `/s3_buckets/${key?.uuid}`)).body).toMatchObject({
      public_key: sandbox.s3.accessKeyId,
    })
    expect((await request('GET', `/s3_api_keys/${key?.uuid}`)).status).toBe(404)
    const again = { bucket: key?.['bucket'], public_key: 'a', private_key: 'b' }
    expect((await request('POST', '/s3_api_keys', again)).body).toStrictEqual({
      bucket: ['s3 api key with this bucket already exists.'],
    })
  })
})
