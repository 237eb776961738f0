/** JSON columns: which values they accept, and that numbers keep every digit. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, create, type Entity, signUp } from './apiClient.js'

let sandbox: Sandbox
let token: string
let folder: string
/** The path and the name of each JSON column. */
let columns: ReadonlyArray<readonly [path: string, column: string]>

/** In the order in which `jsonb` stores its keys. */
const numbers = '{"big":18446744073709551616,"tiny":5e-324,"whole":1.0,"run_id":9007199254740993}'

/** Returns the body as text, because parsing it would lose digits. */
const send = async (method: string, path: string, text?: string): Promise<readonly [number, string]> => {
  const response = await fetch(`${sandbox.endpoint}/api${path}`, {
    method,
    headers: { Authorization: `Token ${token}`, 'Content-Type': 'application/json' },
    ...(text === undefined ? {} : { body: text }),
  })
  return [response.status, await response.text()]
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-json-'))
  const seed = join(folder, 'seed.json')
  await writeFile(
    seed,
    `{"users":[{"email":"alice@example.org","password":"Metagenome-42"}],
      "organizations":[{"name":"Seeded","owner":"alice@example.org",
        "groups":[{"name":"Seeded","is_library":true,"samples":[{"name":"S","metadata":${numbers}}]}]}]}`,
  )
  sandbox = await startSandbox({ seed })
  token = await signUp(sandbox.endpoint, 'alice')
  const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, token, path, json)
  const organization = (await make('/organizations', { name: 'Lab' })).uuid
  const library = (await make('/sample_groups', { name: 'Lib', organization, is_library: true })).uuid
  const sample = (await make('/samples', { name: 'S', library })).uuid
  const result = (await make('/sample_ars', { sample, module_name: 'm' })).uuid
  const field = await make('/sample_ar_fields', { analysis_result: result, name: 'f', stored_data: {} })
  const pipeline = (await make('/pipelines', { name: 'P' })).uuid
  const module = await make('/pipeline_modules', { name: 'M', version: '1', pipeline })
  columns = [
    [`/samples/${sample}`, 'metadata'],
    [`/sample_groups/${library}`, 'metadata'],
    [`/sample_groups/${library}`, 'sample_metadata_schema'],
    [`/sample_ars/${result}`, 'metadata'],
    [`/sample_ar_fields/${field.uuid}`, 'stored_data'],
    [`/pipeline_modules/${module.uuid}`, 'metadata'],
  ]
})
afterAll(async () => {
  await sandbox.close()
  await rm(folder, { recursive: true })
})

describe('a JSON column', () => {
  it('a JSON column keeps every digit of an integer, and the type of a float', async () => {
    for (const [path, column] of columns) {
      const [status] = await send('PATCH', path, `{"${column}":${numbers}}`)
      expect([path, status]).toEqual([path, 200])
      expect((await send('GET', path))[1]).toContain(`"${column}":${numbers}`)
    }
  })

  it('a JSON column returns a large integral float as an integer, as jsonb does', async () => {
    const [[path = '']] = columns as readonly [readonly [string, string]]
    await send('PATCH', path, '{"metadata":{"x":1e22,"y":1e-400}}')
    expect((await send('GET', path))[1]).toContain('"metadata":{"x":10000000000000000000000,"y":0.0}')
  })

  it('numbers in a seed keep every digit, also in every report', async () => {
    const [, found] = await send('GET', '/nested/Seeded/sample_groups/Seeded/samples/S/')
    expect(found).toContain(numbers)
    const { library } = JSON.parse(found) as Entity & { readonly library: string }
    expect((await send('GET', `/sample_groups/${library}/manifest`))[1]).toContain(numbers)
    expect((await send('GET', `/sample_groups/${library}/sample_links?metadata=true`))[1]).toContain(numbers)
    expect((await send('GET', `/sample_groups/${library}/metadata`))[1]).toContain('"run_id": 9007199254740993')
    expect((await send('GET', `/sample_groups/${library}/metadata?kind=csv`))[1]).toContain('18446744073709551616')
  })

  it('a number too large for a double gets a 400, and in the metadata of a sample a 500', async () => {
    for (const [path, column] of columns) {
      const [status, text] = await send('PATCH', path, `{"${column}":[{"x":-1e400}]}`)
      if (path.startsWith('/samples/')) expect(status).toBe(500)
      else expect([status, text]).toEqual([400, `{"${column}":["Value must be valid JSON."]}`])
    }
  })

  it('null gets a 400, and leaves the metadata of a sample unchanged', async () => {
    for (const [path, column] of columns) {
      const [, before] = await send('PATCH', path, `{"${column}":{"a":1}}`)
      const [status, text] = await send('PATCH', path, `{"${column}":null}`)
      if (path.startsWith('/samples/')) {
        expect(status).toBe(200)
        expect(JSON.parse(text)).toMatchObject({ metadata: (JSON.parse(before) as Entity)['metadata'] })
      } else expect([status, text]).toEqual([400, `{"${column}":["This field may not be null."]}`])
    }
  })

  it('a JSON column accepts any other JSON value', async () => {
    for (const [path, column] of columns)
      for (const value of ['[]', '[1,null]', '"text"', '""', '0', 'false', '{}']) {
        expect((await send('PATCH', path, `{"${column}":${value}}`))[0]).toBe(200)
        expect((await send('GET', path))[1]).toContain(`"${column}":${value}`)
      }
  })

  it("JSON nested deeper than Python's recursion limit gets a 500", async () => {
    const nested = (depth: number): string => `{"metadata":${'['.repeat(depth)}${']'.repeat(depth)}}`
    const [[path = '']] = columns as readonly [readonly [string, string]]
    const statuses = async (): Promise<unknown> =>
      Promise.all([900, 1000, 5000, 200_000].map(async (depth) => (await send('PATCH', path, nested(depth)))[0]))
    expect(await statuses()).toEqual([200, 500, 500, 500])
  })
})

describe('a malformed JSON body', () => {
  it("a malformed JSON body gets a 400 with the message of Python's parser", async () => {
    const { status, body } = await call(sandbox.endpoint, 'POST', '/organizations', {
      token,
      text: '{"name":',
      headers: { 'Content-Type': 'application/json' },
    })
    const detail = 'JSON parse error - Expecting value: line 1 column 9 (char 8)'
    expect([status, body]).toEqual([400, { detail }])
  })
})
