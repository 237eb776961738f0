/** Validation of request bodies, filters and paths, with the messages of Django REST framework. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { call, type Call, create, type Entity, rawStatus, signUp } from './apiClient.js'

const absent = '00000000-0000-4000-8000-000000000000'
const required = ['This field is required.']
const isNull = ['This field may not be null.']
const isBlank = ['This field may not be blank.']

let sandbox: Sandbox
let token: string
let organization: Entity
let library: Entity
let sample: Entity
let result: Entity

const request = (method: string, path: string, options: Call = {}) =>
  call(sandbox.endpoint, method, path, { token, ...options })

beforeAll(async () => {
  sandbox = await startSandbox()
  token = await signUp(sandbox.endpoint, 'alice')
  const make = (path: string, json: unknown): Promise<Entity> => create(sandbox.endpoint, token, path, json)
  organization = await make('/organizations', { name: 'Lab' })
  library = await make('/sample_groups', { name: 'Library', organization: organization.uuid, is_library: true })
  sample = await make('/samples', { name: 'S1', library: library.uuid })
  result = await make('/sample_ars', { sample: sample.uuid, module_name: 'm', replicate: 'r' })
})

afterAll(() => sandbox.close())

describe('POST /sample_groups', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, unknown])[] = [
    ['has no name', { name: undefined }, { name: required }],
    ['has a null name', { name: null }, { name: isNull }],
    ['has a name of spaces', { name: '   ' }, { name: isBlank }],
    ['has a list as its name', { name: ['x'] }, { name: ['Not a valid string.'] }],
    ['has a boolean as its name', { name: true }, { name: ['Not a valid string.'] }],
    ['has a NUL in its name', { name: 'a\0b' }, { name: ['Null characters are not allowed.'] }],
    ['has the name of another group', { name: 'Library' }, { name: ['sample group with this name already exists.'] }],
    [
      'has a taken name with white space',
      { name: ' Library ' },
      { name: ['sample group with this name already exists.'] },
    ],
    ['has a blank description', { description: '' }, { description: isBlank }],
    ['has an invalid flag', { is_public: 'maybe' }, { is_public: ['Must be a valid boolean.'] }],
    ['has a null flag', { is_library: null }, { is_library: isNull }],
    ['has a list as a flag', { is_library: [] }, { is_library: ['Must be a valid boolean.'] }],
    ['has a null theme', { theme: null }, { theme: isNull }],
    ['has a blank organization', { organization: '' }, { organization: isNull }],
    [
      'has a boolean as its organization',
      { organization: true },
      { organization: ['Incorrect type. Expected pk value, received bool.'] },
    ],
    ['has a list as its organization', { organization: ['a'] }, { organization: ["“['a']” is not a valid UUID."] }],
    [
      'has a number as its organization',
      { organization: 5 },
      { organization: ['Invalid pk "5" - object does not exist.'] },
    ],
    [
      'has a bucket that does not exist',
      { bucket: absent },
      { bucket: [`Invalid pk "${absent}" - object does not exist.`] },
    ],
  ]

  it.each(cases)('POST /sample_groups rejects a group that %s', async (_name, invalid, errors) => {
    const json = { name: 'New group', organization: organization.uuid, ...invalid }
    expect(await request('POST', '/sample_groups', { json })).toMatchObject({ status: 400, body: errors })
  })

  it('one response lists all invalid fields of a group', async () => {
    const { body } = await request('POST', '/sample_groups', { json: { theme: null, is_public: 'x' } })
    expect(body).toStrictEqual({
      name: required,
      organization: required,
      is_public: ['Must be a valid boolean.'],
      theme: isNull,
    })
  })
})

describe('a body that is not an object', () => {
  it.each([
    [[], 'list'],
    ['x', 'str'],
    [1, 'int'],
    [1.5, 'float'],
    [true, 'bool'],
  ])('the body %j is rejected as a %s', async (json, type) => {
    const message = `Invalid data. Expected a dictionary, but got ${type}.`
    const expected = { status: 400, body: { non_field_errors: [message] } }
    expect(await request('POST', '/samples', { json })).toMatchObject(expected)
  })

  it('the body null is rejected as no data', async () => {
    const expected = { status: 400, body: { non_field_errors: ['No data provided'] } }
    expect(
      await request('POST', '/samples', { text: 'null', headers: { 'Content-Type': 'application/json' } }),
    ).toMatchObject(expected)
  })

  it('a form body is accepted, and an absent checkbox in it means false', async () => {
    const text = new URLSearchParams({ name: 'By form', organization: organization.uuid }).toString()
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const { status, body } = await request('POST', '/sample_groups', { text, headers })
    expect([status, (body as Entity)['is_public']]).toStrictEqual([201, false])
  })
})

describe('field values', () => {
  it.each(['t', 'True', 'on', '1', 1, true])('a boolean field accepts %j as true', async (value) => {
    const { body } = await request('PATCH', `/sample_ars/${result.uuid}`, { json: { is_hidden: value } })
    expect(body).toMatchObject({ is_hidden: true })
  })

  it.each([['text'], [[1, null]], [0], [{}]])('the metadata of a sample may be %j', async (metadata) => {
    expect((await request('PATCH', `/samples/${sample.uuid}`, { json: { metadata } })).body).toMatchObject({ metadata })
    expect((await request('GET', `/samples/${sample.uuid}`)).body).toMatchObject({ metadata })
  })

  it('a string field converts numbers to strings and trims white space', async () => {
    const { body } = await request('PATCH', `/sample_ars/${result.uuid}`, {
      json: { module_name: 7, description: ' d ' },
    })
    expect(body).toMatchObject({ module_name: '7', description: 'd' })
    await request('PATCH', `/sample_ars/${result.uuid}`, { json: { module_name: 'm' } })
  })

  it('read-only fields in a PATCH are ignored', async () => {
    const json = { uuid: absent, created_at: '2001-01-01T00:00:00Z', sample_obj: null }
    const { body } = await request('PATCH', `/sample_ars/${result.uuid}`, { json })
    expect(body).toMatchObject({ uuid: result.uuid, created_at: result['created_at'] })
  })

  it("a profile's URL and avatar are validated", async () => {
    const { body: me } = await request('GET', '/users/me')
    const path = `/users/${(me as Entity).uuid}`
    const url = `https://example.org/${'x'.repeat(200)}`
    expect((await request('PATCH', path, { json: { url: 'nope', avatar: 'x' } })).body).toStrictEqual({
      url: ['Enter a valid URL.'],
      avatar: ['The submitted data was not a file. Check the encoding type on the form.'],
    })
    const tooLong = { url: ['Ensure this field has no more than 200 characters.'] }
    expect((await request('PATCH', path, { json: { url } })).body).toStrictEqual(tooLong)
    expect((await request('PATCH', path, { json: { name: null, url: '' } })).status).toBe(200)
  })
})

describe('fields that must be unique together', () => {
  it('a rename to the name of another sample in the library is rejected', async () => {
    const other = await create(sandbox.endpoint, token, '/samples', { name: 'S2', library: library.uuid })
    const errors = { non_field_errors: ['The fields name, library must make a unique set.'] }
    expect(await request('PATCH', `/samples/${other.uuid}`, { json: { name: 'S1' } })).toMatchObject({
      status: 400,
      body: errors,
    })
    expect((await request('PATCH', `/samples/${other.uuid}`, { json: { name: 'S2' } })).status).toBe(200)
  })

  it('a PUT of a result without a replicate generates a new one', async () => {
    const made = await create(sandbox.endpoint, token, '/sample_ars', { sample: sample.uuid, module_name: 'n' })
    expect(made['replicate']).toMatch(/^[a-zA-Z0-9]{12}$/)
    const json = { sample: sample.uuid, module_name: 'n' }
    const { body } = await request('PUT', `/sample_ars/${made.uuid}`, { json })
    expect((body as Entity)['replicate']).not.toBe(made['replicate'])
  })
})

describe('the order of checks', () => {
  it('validation precedes the permission check on creation, and follows it on updates', async () => {
    const bob = await signUp(sandbox.endpoint, 'bob')
    expect((await request('POST', '/samples', { token: bob, json: { library: library.uuid } })).status).toBe(400)
    expect((await request('PUT', `/samples/${sample.uuid}`, { token: bob, json: {} })).status).toBe(403)
    expect(
      (
        await request('PUT', `/samples/${absent}`, {
          token: bob,
          text: '{',
          headers: { 'Content-Type': 'application/json' },
        })
      ).status,
    ).toBe(404)
  })

  it('the permission check precedes the method check', async () => {
    expect((await call(sandbox.endpoint, 'PATCH', '/organizations')).status).toBe(403)
    const { status, headers } = await request('DELETE', '/organizations')
    expect([status, headers.get('allow')]).toStrictEqual([405, 'GET, POST, HEAD, OPTIONS'])
  })

  it('a token with a space is rejected, and another authentication scheme is ignored', async () => {
    const withHeader = (Authorization: string) =>
      call(sandbox.endpoint, 'GET', '/users/me', { headers: { Authorization } })
    expect(await withHeader('Token a b')).toMatchObject({
      status: 403,
      body: { detail: 'Invalid token header. Token string should not contain spaces.' },
    })
    expect((await withHeader(`Bearer ${token}`)).status).toBe(500)
    expect((await withHeader(`token ${token}`)).status).toBe(200)
  })
})

describe('URLs', () => {
  it.each(['/samples/nope', '/samples/', '/nothing', `/samples/${absent.toUpperCase().replace('0', 'A')}`])(
    'GET %s gets a 404 page',
    async (path) => {
      const { status, headers } = await request('GET', path)
      expect([status, headers.get('content-type')]).toStrictEqual([404, 'text/html'])
    },
  )

  it.each([
    ['/sample_groups?uuid=nope', { uuid: ['Enter a valid UUID.'] }],
    ['/samples?library_id=nope', { library_id: ['“nope” is not a valid UUID.'] }],
    [
      `/sample_ars?sample_id=${absent}`,
      { sample_id: ['Select a valid choice. That choice is not one of the available choices.'] },
    ],
  ])('the invalid filter in %s gets a 400', async (path, errors) => {
    expect(await request('GET', path)).toMatchObject({ status: 400, body: errors })
  })

  it.each([
    `/sample_groups/${absent}/samples`,
    `/sample_groups/${absent}/manifest`,
    `/samples/${absent}/manifest`,
    `/sample_groups/${absent}/module_counts`,
    '/users/id/99999999999',
    '/users/id/nope',
    '/wiki/site',
  ])('GET %s gets a 500 page', async (path) => {
    const { status, headers, body } = await request('GET', path)
    expect([status, headers.get('content-type')]).toStrictEqual([500, 'text/html'])
    expect(body).toContain('<title>')
  })

  it('a GET without the trailing slash is redirected, and a write gets a 500', async () => {
    const { status, headers } = await request('GET', '/nested/Lab?x=1')
    expect([status, headers.get('location')]).toStrictEqual([301, '/api/nested/Lab/?x=1'])
    expect((await request('PATCH', '/nested/Lab', { json: {} })).status).toBe(500)
  })

  it('a CORS preflight request is allowed from any origin', async () => {
    const headers = { Origin: 'https://example.org', 'Access-Control-Request-Method': 'PATCH' }
    const response = await call(sandbox.endpoint, 'OPTIONS', '/organizations', { headers })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH')
  })
})

describe('names with special characters', () => {
  const names = [
    'a ?&=#b',
    '100% + more',
    'Crème brûlée',
    `"quoted" 'twice'`,
    '%2F',
    'dots.in.it',
    '50%25',
    'ü+é;x',
    '..x',
  ]

  it.each(names)('a group and a sample named %s are found by name', async (name) => {
    const made = await create(sandbox.endpoint, token, '/sample_groups', {
      name,
      organization: organization.uuid,
      is_library: true,
    })
    const inIt = await create(sandbox.endpoint, token, '/samples', { name, library: made.uuid })
    const path = `/nested/lab/sample_groups/${encodeURIComponent(name)}`
    expect((await request('GET', `${path}/`)).body).toMatchObject({ uuid: made.uuid, name })
    expect((await request('GET', `${path}/samples/${encodeURIComponent(name.toUpperCase())}/`)).body).toMatchObject({
      uuid: inIt.uuid,
    })
    expect((await request('GET', `/sample_groups?name=${encodeURIComponent(name)}`)).body).toMatchObject({ count: 1 })
  })

  it('a name that contains a slash is found only by UUID', async () => {
    const made = await create(sandbox.endpoint, token, '/organizations', { name: 'a/b' })
    expect((await request('GET', '/nested/a%2Fb/')).status).toBe(404)
    expect((await request('GET', `/nested/${made.uuid}/`)).status).toBe(200)
  })

  it('an invalid percent-escape in a path is taken literally', async () => {
    await create(sandbox.endpoint, token, '/organizations', { name: '100%zz' })
    expect(await rawStatus(sandbox.endpoint, '/api/nested/100%zz/')).toBe(200)
  })
})

describe('bulk creation and pagination', () => {
  it('bulk_samples stops at a duplicate name and keeps the samples before it', async () => {
    const group = await create(sandbox.endpoint, token, '/sample_groups', {
      name: 'Bulk',
      organization: organization.uuid,
      is_library: true,
    })
    const bulk = (names: readonly unknown[]) =>
      request('POST', '/bulk_samples', { json: { library: group.uuid, names } })
    expect((await bulk(['a', 'b', 'a', 'c'])).status).toBe(500)
    expect((await request('GET', `/sample_groups/${group.uuid}/sample_links`)).body).toMatchObject({ count: 2 })
  })

  it('bulk_samples creates thousands of samples in order, and the list paginates them', async () => {
    const group = await create(sandbox.endpoint, token, '/sample_groups', {
      name: 'Many',
      organization: organization.uuid,
      is_library: true,
    })
    const names = Array.from({ length: 2050 }, (_, index) => `n${index}`)
    const made = await request('POST', '/bulk_samples', { json: { library: group.uuid, names } })
    const { uuids } = made.body as { readonly uuids: readonly string[] }
    const { body } = await request('GET', `/samples?library_id=${group.uuid}&page=21`)
    const last = body as { readonly results: readonly Entity[]; readonly next: unknown; readonly previous: string }
    expect(last.results.map(({ uuid }) => uuid)).toStrictEqual(uuids.slice(2000))
    expect(last.next).toBeNull()
    expect(last.previous).toBe(`${sandbox.endpoint}/api/samples?library_id=${group.uuid}&page=20`)
    expect((await request('GET', `/samples?library_id=${group.uuid}&page=22`)).status).toBe(404)
  })

  it('the links of a page keep the other query parameters, sorted', async () => {
    const { body } = await request('GET', '/samples?name=&page=2&a=%C3%A9+x')
    expect((body as { readonly previous: string }).previous).toBe(`${sandbox.endpoint}/api/samples?a=%C3%A9+x&name=`)
  })
})
