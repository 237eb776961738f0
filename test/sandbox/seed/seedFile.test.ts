/** Seed files: what they insert, and how invalid ones are rejected. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSeed } from '../../../sandbox/src/seed/checkSeed.js'
import { call } from '../api/apiClient.js'

let folder: string
let seed: string
let running: Sandbox | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-seed-'))
  seed = join(folder, 'seed.json')
})
afterEach(async () => {
  await running?.close()
  running = undefined
  await rm(folder, { recursive: true, force: true })
})

const owner = 'owner@example.org'

/** A seed with one library. */
const withLibrary = (library: object, organization: object = {}): string =>
  JSON.stringify({
    users: [{ email: owner, password: 'Metagenome-42' }],
    organizations: [{ name: 'Org', owner, ...organization, groups: [{ name: 'Lib', is_library: true, ...library }] }],
  })

const withField = (field: object): object => ({
  samples: [{ name: 'S', results: [{ module_name: 'm', replicate: 'r', fields: [field] }] }],
})

const organizations = (...all: ReadonlyArray<object>): string =>
  JSON.stringify({ users: [{ email: 'ada@example.org' }], organizations: all })

const result = { module_name: 'm', replicate: 'r' }
const counts = { name: 'f', stored_data: 1 }

const field = 'seed.organizations[0].groups[0].samples[0].results[0].fields[0]'
const buckets = { buckets: [{ name: 'reads' }] }

describe('an invalid seed', () => {
  it.each([
    ['is not JSON', '{"users": [', 'is not JSON: '],
    ['has an unknown key', '{"people": []}', 'is invalid: seed.people is not a known key'],
    [
      'has a field with neither JSON nor a file',
      withLibrary(withField({ name: 'f' })),
      `is invalid: ${field} must have either`,
    ],
    [
      'has a field with both JSON and a file',
      withLibrary(withField({ name: 'f', stored_data: {}, file: 'x' })),
      `is invalid: ${field} must have either`,
    ],
    [
      'has a file in a group without a bucket',
      withLibrary(withField({ name: 'f', file: 'seed.json' })),
      `is invalid: ${field}.file requires a group with a bucket`,
    ],
    [
      'names a file that does not exist',
      withLibrary({ bucket: 'reads', ...withField({ name: 'f', file: 'none.fq' }) }, buckets),
      `/none.fq, which is not a readable file`,
    ],
    [
      'names a bucket that its organization does not have',
      withLibrary({ bucket: 'other' }, buckets),
      'is invalid: seed.organizations[0].groups[0].bucket is not one of the buckets of its organization',
    ],
    [
      'has an owner who is not a user',
      organizations({ name: 'Org', owner }),
      'organizations[0].owner refers to the unknown user owner@',
    ],
    [
      'has a worker who is not a user',
      JSON.stringify({ work_order_prototypes: [{ name: 'W', workers: [owner] }] }),
      'is invalid: seed.work_order_prototypes[0].workers[0] refers to the unknown user owner@example.org',
    ],
    [
      'refers to an unknown work order prototype',
      JSON.stringify({ group_work_order_prototypes: [{ name: 'W', work_orders: ['QC', 'None'] }] }),
      'is invalid: seed.group_work_order_prototypes[0].work_orders[1] refers to the unknown work order prototype None',
    ],
    [
      'has two users with one e-mail address',
      JSON.stringify({ users: [{ email: owner }, { email: 'Owner@example.org' }] }),
      'is invalid: seed.users[1].email duplicates seed.users[0].email',
    ],
    [
      'has two organizations with one name',
      organizations({ name: 'Org', owner }, { name: 'Org', owner }),
      'is invalid: seed.organizations[1].name duplicates seed.organizations[0].name',
    ],
    [
      'has two groups with one name, in two organizations',
      organizations({ name: 'A', owner, groups: [{ name: 'G' }] }, { name: 'B', owner, groups: [{ name: 'G' }] }),
      'is invalid: seed.organizations[1].groups[0].name duplicates seed.organizations[0].groups[0].name',
    ],
    [
      'has two samples with one name',
      withLibrary({ samples: [{ name: 'S' }, { name: 'S' }] }),
      'groups[0].samples[1].name duplicates',
    ],
    [
      'has two equal results',
      withLibrary({ samples: [{ name: 'S', results: [result, { ...result, replicate: '2' }, result] }] }),
      'samples[0].results[2] duplicates seed.organizations[0].groups[0].samples[0].results[0]',
    ],
    [
      'has two fields with one name',
      withLibrary({ samples: [{ name: 'S', results: [{ ...result, fields: [counts, counts] }] }] }),
      'results[0].fields[1].name duplicates',
    ],
    [
      'has a name with a character that cannot be stored',
      JSON.stringify({ users: [{ email: 'a\0@b' }] }),
      'is invalid: seed.users[0].email must not contain the character U+0000',
    ],
    [
      'has metadata with a character that cannot be stored',
      withLibrary({ metadata: { list: [{ city: '\ud800' }] } }),
      'is invalid: seed.organizations[0].groups[0].metadata.list[0].city must not contain the character U+D800',
    ],
    [
      'has a malformed e-mail address',
      '{"users": [{"email": "ada"}]}',
      'is invalid: seed.users[0].email must be an e-mail address, with an @',
    ],
    ['has a blank name', organizations({ name: '\u001c', owner }), 'organizations[0].name must be a string'],
    [
      'has two names that differ only in white space',
      withLibrary({ samples: [{ name: 'S' }, { name: 'S ' }] }),
      'groups[0].samples[1].name duplicates',
    ],
    ['is empty', '\ufeff \n', 'is not JSON: it is empty'],
    [
      'has an invalid bucket name',
      withLibrary({}, { buckets: [{ name: 'My Reads' }] }),
      'is invalid: seed.organizations[0].buckets[0].name must be an S3 bucket name: 3 to 63',
    ],
  ])('startSandbox rejects a seed that %s, names the location, and creates no folder', async (_, text, message) => {
    await writeFile(seed, text)
    await expect(startSandbox({ seed, data: join(folder, 'data') })).rejects.toThrow(message)
    await expect(startSandbox({ seed, data: join(folder, 'data') })).rejects.toThrow(`The seed file ${seed} is`)
    expect(await readdir(folder)).toEqual(['seed.json'])
  })
})

it('a seed stores its files, is inserted once per folder, and is inserted again after a change', async () => {
  const data = join(folder, 'data')
  const start = async (text: string): Promise<Sandbox> => {
    await running?.close()
    await writeFile(seed, text)
    return (running = await startSandbox({ seed, data, contents: 'example' }))
  }
  await writeFile(join(folder, 'reads.fq'), '@r\nACGT\n+\nIIII\n')
  const text = withLibrary({ bucket: 'reads', ...withField({ name: 'f', file: 'reads.fq' }) }, buckets)
  const first = await start(text)
  expect([first.user?.email, first.library]).toEqual([owner, { organization: 'Org', group: 'Lib' }])
  expect((await call(first.endpoint, 'GET', '/nested/Lab/')).status).toBe(404)
  const path = '/nested/Org/sample_groups/Lib/samples/S/analysis_results/m/fields/f'
  const token = first.user?.token ?? ''
  const { uuid, stored_data: stored } = (await call(first.endpoint, 'GET', path, { token })).body as {
    readonly uuid: string
    readonly stored_data: { readonly presigned_url: string }
  }
  const file = Buffer.from(await (await fetch(stored.presigned_url)).arrayBuffer())
  expect(stored).toMatchObject({
    __type__: 's3',
    uri: `s3://reads/pangea/v1/Lib/samples/S/${uuid.slice(0, 8)}.reads.fq`,
    endpoint_url: first.s3.endpoint,
    size_bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  })

  expect((await call(first.endpoint, 'DELETE', `/sample_ar_fields/${uuid}`, { token })).status).toBe(204)
  const second = await start(text)
  expect((await call(second.endpoint, 'GET', path, { token })).status).toBe(404)

  const changed = withLibrary({ bucket: 'reads', ...withField({ name: 'f', stored_data: { reads: 1 } }) }, buckets)
  const third = await start(changed)
  expect((await call(third.endpoint, 'GET', path, { token })).body).toMatchObject({ stored_data: { reads: 1 } })
}, 60_000)

it('a seed may refer to users of an earlier seed, but not to unknown ones', async () => {
  const data = join(folder, 'data')
  const start = async (content: object): Promise<Sandbox> => {
    await running?.close()
    running = undefined
    await writeFile(seed, JSON.stringify(content))
    return (running = await startSandbox({ seed, data }))
  }
  await start({ users: [{ email: owner }] })
  const { endpoint } = await start({ organizations: [{ name: 'Org', owner }] })
  expect((await call(endpoint, 'GET', '/nested/Org/')).status).toBe(200)
  await expect(start({ organizations: [{ name: 'Other', owner: 'no@example.org' }] })).rejects.toThrow(
    `The seed file ${seed} is invalid: seed.organizations[0].owner refers to the unknown user no@example.org`,
  )
})

it('a seed path that is a folder is rejected', async () => {
  await expect(startSandbox({ seed: folder })).rejects.toThrow(`The seed file ${folder} can't be read: it is a folder`)
})

it("a seed's names are trimmed as the server trims them, and its metadata is not", async () => {
  await writeFile(
    seed,
    withLibrary(
      { name: ' Lib ', metadata: { kept: ' as it is ' }, samples: [{ name: '\u0085S\t' }] },
      { owner: ` ${owner}` },
    ),
  )
  running = await startSandbox({ seed })
  const { status } = await call(running.endpoint, 'GET', '/nested/Org/sample_groups/Lib/samples/S/')
  const { body } = await call(running.endpoint, 'GET', '/nested/Org/sample_groups/Lib/')
  expect({ status, body }).toMatchObject({ status: 200, body: { name: 'Lib', metadata: { kept: ' as it is ' } } })
})

it('a seed may start with a byte order mark', async () => {
  await writeFile(seed, '\ufeff{"users": [{"email": "ada@example.org"}]}')
  running = await startSandbox({ seed })
  expect(running.user?.email).toBe('ada@example.org')
})

it('the seed in docs/sandbox.md is valid', async () => {
  const page = await readFile(new URL('../../../docs/sandbox.md', import.meta.url), 'utf8')
  const [, block = ''] = /^```json\n(.*?)^```$/ms.exec(page) ?? []
  expect(checkSeed(JSON.parse(block)).map(({ file }) => file)).toEqual(['S1_1.fastq.gz'])
})
