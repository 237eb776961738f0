/** Which string fields PUT and PATCH may clear, and which values `stored_data` accepts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

type Values = Readonly<Record<string, unknown>>

let sandbox: Sandbox
let token: string
/** By list: the resource's path and the fields that a PUT requires. */
let resources: Readonly<Record<string, { readonly path: string; readonly required: Values }>>

const request = (method: string, path: string, json?: unknown) => call(sandbox.endpoint, method, path, { token, json })

beforeAll(async () => {
  sandbox = await startSandbox()
  token = await signUp(sandbox.endpoint, 'alice')
  const made: Record<string, { path: string; required: Values }> = {}
  const make = async (list: string, required: Values): Promise<Entity> => {
    const entity = await create(sandbox.endpoint, token, `/${list}`, required)
    made[list] = { path: `/${list.replace(/\/$/, '')}/${entity.uuid}`, required }
    return entity
  }
  const organization = (await make('organizations', { name: 'Lab' })).uuid
  const library = (await make('sample_groups', { name: 'Lib', organization, is_library: true })).uuid
  const sample = (await make('samples', { name: 'S', library })).uuid
  const result = (await make('sample_ars', { sample, module_name: 'm', replicate: 'r' })).uuid
  await make('sample_ar_fields', { analysis_result: result, name: 'f', stored_data: {} })
  const groupResult = (await make('sample_group_ars', { sample_group: library, module_name: 'm', replicate: 'r' })).uuid
  await make('sample_group_ar_fields', { analysis_result: groupResult, name: 'f', stored_data: {} })
  const pipeline = (await make('pipelines', { name: 'P' })).uuid
  await make('pipeline_modules', { name: 'M', version: '1', pipeline })
  await make('projects', { name: 'J', organization, sample_groups: [], sub_projects: [] })
  await make('contrib/tags/', { name: 'T' })
  const me = (await request('GET', '/users/me')).body as Entity
  resources = { ...made, users: { path: `/users/${me.uuid}`, required: {} } }
})
afterAll(() => sandbox.close())

const send = (list: string, method: string, change: Values) => {
  const { path, required } = resources[list] as { readonly path: string; readonly required: Values }
  return request(method, path, method === 'PUT' ? { ...required, ...change } : change)
}

const clearable = [
  ['samples', 'description'],
  ['sample_ars', 'description'],
  ['sample_ar_fields', 'description'],
  ['sample_group_ars', 'description'],
  ['sample_group_ar_fields', 'description'],
  ['pipelines', 'description'],
  ['pipelines', 'long_description'],
  ['pipeline_modules', 'long_description'],
  ['sample_groups', 'long_description'],
  ['sample_groups', 'theme'],
  ['contrib/tags/', 'payload'],
  ['users', 'biography'],
] as const

describe.each(['PUT', 'PATCH'])('%s', (method) => {
  it.each(clearable)('the string field %s/%s may be cleared', async (list, field) => {
    expect((await send(list, method, { [field]: 'words' })).body).toMatchObject({ [field]: 'words' })
    for (const blank of ['', '  ']) {
      const response = await send(list, method, { [field]: blank })
      expect(response).toMatchObject({ status: 200, body: { [field]: '' } })
    }
  })

  it.each([
    ['sample_groups', 'description'],
    ['sample_groups', 'name'],
    ['projects', 'description'],
    ['pipeline_modules', 'description'],
    ['samples', 'name'],
    ['sample_ars', 'module_name'],
    ['sample_ars', 'replicate'],
    ['sample_ar_fields', 'name'],
  ])('the string field %s/%s may not be cleared', async (list, field) => {
    const rejected = { status: 400, body: { [field]: ['This field may not be blank.'] } }
    expect(await send(list, method, { [field]: '' })).toMatchObject(rejected)
  })

  it.each(['sample_ar_fields', 'sample_group_ar_fields'])(
    'stored_data of %s may be any JSON value but null',
    async (list) => {
      const rejected = { status: 400, body: { stored_data: ['This field may not be null.'] } }
      expect(await send(list, method, { stored_data: null })).toMatchObject(rejected)
      for (const stored_data of [{}, [], '', 0, false])
        expect(await send(list, method, { stored_data })).toMatchObject({ status: 200, body: { stored_data } })
    },
  )
})
