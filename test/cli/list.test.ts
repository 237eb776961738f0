/** Runs `pangea list …` as processes. */
import { bytesSource, fieldNamed, nodeOperationsOf } from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, pangea, run } = useCliFixture()

const list = async (...args: ReadonlyArray<string>): Promise<unknown> => {
  const { stdout } = await pangea('list', ...args, '--json')
  return JSON.parse(stdout)
}

const other = { token: '' }

beforeAll(async () => {
  other.token = (await registerUser(fixture().anonymous, 'other@example.org')).security?.token ?? ''
})

/** Stores two samples with a file, JSON and a result of the library. */
const storeStudy = async (): Promise<void> => {
  const { ensureSamples, ensureResult, ensureField, saveBlob, uploadField } = nodeOperationsOf(fixture().pangea)
  const { library } = fixture()
  const [first, second] = await orThrow(ensureSamples(library, ['S1', 'S2']))
  if (first === undefined || second === undefined) throw new Error('no samples')
  const raw = await orThrow(ensureResult(first, { module_name: 'raw::reads', replicate: 'a' }))
  await orThrow(uploadField(fieldNamed(raw, 'read_1'), bytesSource('reads.fastq', Buffer.from('ACGT'))))
  const counts = await orThrow(ensureResult(second, { module_name: 'qc', replicate: 'b' }))
  await orThrow(saveBlob(counts, 'counts', [1]))
  const umap = await orThrow(ensureResult(library, { module_name: 'cap::umap', replicate: 'c' }))
  await orThrow(ensureField(umap, 'empty'))
}

describe('pangea list', () => {
  it('pangea list orgs and list groups filter, count, and name the bucket only for members', async () => {
    await pangea('create', 'org', 'Museum')
    await pangea('create', 'group', 'Lab', 'Links', '--private')
    expect(await list('orgs')).toMatchObject([{ name: 'Lab' }, { name: 'Museum' }])
    const theirs = await run(['list', 'orgs', '--mine', '--json'], { PANGEA_TOKEN: other.token })
    expect(theirs.stdout).toBe('[]\n')
    expect(await list('groups', 'Lab', '--libraries', '--counts')).toMatchObject([
      { name: 'Subway', is_library: true, bucket_uuid: fixture().library.bucket, n_samples: 0 },
    ])
    expect(await list('groups', fixture().organization.uuid)).toMatchObject([
      { name: 'Subway', bucket: fixture().sandbox.s3.bucket },
      { name: 'Links', is_library: false, is_public: false, bucket: null, bucket_uuid: null },
    ])
    const seen = await run(['list', 'groups', 'Lab', '--json'], { PANGEA_TOKEN: undefined })
    expect(JSON.parse(seen.stdout)).toMatchObject([{ name: 'Subway', bucket: null }])
  })

  it('pangea list results and list fields list a group with its samples, a sample, or a uuid', async () => {
    await storeStudy()
    expect(await list('samples', 'Lab', 'Subway')).toMatchObject([
      { name: 'S1', library: 'Subway', organization: 'Lab' },
      { name: 'S2', library: 'Subway', organization: 'Lab' },
    ])
    expect(await list('results', 'Lab', 'Subway')).toMatchObject([
      { sample: null, module: 'cap::umap', replicate: 'c' },
      { sample: 'S1', module: 'raw::reads', replicate: 'a' },
      { sample: 'S2', module: 'qc', replicate: 'b' },
    ])
    expect(await list('results', fixture().library.uuid, '--group-only')).toMatchObject([{ module: 'cap::umap' }])
    expect(await list('results', 'Lab', 'Subway', '--module', 'qc')).toMatchObject([{ sample: 'S2' }])
    expect(await list('fields', 'Lab', 'Subway')).toMatchObject([
      { sample: null, name: 'empty', kind: 'nothing', size_bytes: null },
      {
        sample: 'S1',
        name: 'read_1',
        kind: 's3',
        size_bytes: 4,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      { sample: 'S2', name: 'counts', kind: 'blob', size_bytes: null, uri: null },
    ])
    expect(await list('fields', 'Lab', 'Subway', 'S1', '--field', 'read_1')).toMatchObject([{ sample: 'S1' }])
  })

  it('pangea list prints TSV with a header when piped, and nothing but the header for an empty list', async () => {
    await pangea('create', 'library', 'Lab', 'Void')
    expect(await pangea('list', 'samples', 'Lab', 'Void')).toEqual({
      code: 0,
      stdout: 'name\tuuid\torganization\tlibrary\tupdated_at\tmetadata\n',
      stderr: '',
    })
  })

  it('pangea list fails with code 5 for unknown names and uuids, 4 without permission, and 2 for wrong words', async () => {
    await pangea('create', 'library', 'Lab', 'Secret', '--private')
    const { organization } = fixture()
    const wrong = [
      [['groups', 'Nowhere'], 5],
      [['samples', 'Lab', 'Nowhere'], 5],
      [['samples', organization.uuid], 5],
      [['results', 'Lab', 'Subway', 'none'], 5],
      [['fields', organization.uuid], 5],
      [['pipelines', 'none'], 5],
      [['work-orders', '--prototype', 'none'], 5],
      [['members', 'Nowhere'], 5],
      [['results', 'Lab'], 2],
      [['samples', 'Lab', 'Subway', 'S1', 'S2'], 2],
      [['groups', ' '], 2],
      [['work-orders', 'Lab', 'Subway', '--prototype', 'QC'], 2],
    ] as const
    const results = await Promise.all(wrong.map(([words]) => pangea('list', ...words)))
    expect(
      results.map(({ code, stdout, stderr }, i) => [wrong[i]?.[0], code, stdout, stderr.trim().split('\n').length]),
    ).toEqual(wrong.map(([words, code]) => [words, code, '', 1]))
    const theirs = await run(['list', 'results', 'Lab', 'Secret'], { PANGEA_TOKEN: other.token })
    expect(theirs).toMatchObject({ code: 4, stdout: '' })
  })

  it('pangea list pipelines, list work-orders and list tags print their columns', async () => {
    const headers = await Promise.all(
      ['pipelines', 'work-orders', 'tags'].map(async (what) => (await pangea('list', what)).stdout.split('\n')[0]),
    )
    expect(headers).toEqual([
      'name\tuuid\tupdated_at\tdescription',
      'name\tuuid\tstatus\tpriority\tn_jobs\tprogress\tsample_uuid\tsample_group_uuid\tupdated_at',
      'name\tuuid\tpayload\tupdated_at',
    ])
  })
})
