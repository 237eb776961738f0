/** Runs `pangea create …` as processes. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  groupNamed,
  listS3ApiKeys,
  nodeOperationsOf,
  organizationNamed,
  resultNamed,
  sampleNamed,
} from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, start, pangea, script, run } = useCliFixture()

const nothing = { code: 0, stderr: '' }
const other = { token: '' }
const names = ['/ ? # %', 'é ü', '-dash']

/** Runs the command as a user who is a member of no organization. */
const asOther = (...args: ReadonlyArray<string>) => run(args, { PANGEA_TOKEN: other.token })

beforeAll(async () => {
  other.token = (await registerUser(fixture().anonymous, 'other@example.org')).security?.token ?? ''
})

const json = (text: string): unknown => JSON.parse(text)

describe('pangea create org, library and group', () => {
  it('pangea create org reports an existing organization, and refuses one that differs in case', async () => {
    const created = await pangea('create', 'org', 'Museum / é', '--json')
    expect([created.code, json(created.stdout)]).toMatchObject([0, { name: 'Museum / é', status: 'created' }])
    const again = await pangea('create', 'org', 'Museum / é', '--json')
    expect([again.code, json(again.stdout)]).toMatchObject([0, { status: 'existing' }])
    expect(await pangea('create', 'org', 'lab')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('exists already') as string,
    })
    expect(await asOther('create', 'org', 'Lab')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('you are not a member') as string,
    })
  })

  it('pangea create library and create group keep what exists, and tell the two apart', async () => {
    const library = ['create', 'library', 'Lab', 'Winter', '--metadata', '{"city": "Oslo"}', '--private', '--json']
    expect(json((await pangea(...library)).stdout)).toMatchObject({ is_library: true, is_public: false })
    expect(json((await pangea(...library)).stdout)).toMatchObject({ status: 'existing' })
    expect(await pangea('create', 'group', 'Lab', 'Winter')).toMatchObject({ code: 1, stdout: '' })
    const { fetchSampleGroup } = nodeOperationsOf(fixture().pangea)
    expect(await orThrow(fetchSampleGroup(groupNamed('Lab', 'Winter')))).toMatchObject({ metadata: { city: 'Oslo' } })
  })

  it('pangea create library fails with code 5 without the organization, and 4 for others', async () => {
    expect(await pangea('create', 'library', 'Nowhere', 'x')).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('no organization is named Nowhere') as string,
    })
    expect(await asOther('create', 'library', 'Lab', 'Theirs')).toMatchObject({ code: 4, stdout: '' })
  })

  it('pangea create rejects blank names and invalid JSON before any request', async () => {
    const unreachable = { PANGEA_ENDPOINT: 'http://127.0.0.1:1' }
    const invalid = [
      ['create', 'org', ' '],
      ['create', 'library', 'Lab', ''],
      ['create', 'library', 'Lab', 'x', '--metadata', '{"a": }'],
      ['create', 'sample', 'Lab', 'Subway', 'S', '--metadata', '[1]'],
      ['create', 'samples', 'Lab', 'Subway', 'S1', '\t'],
      ['create', 'field', 'Lab', 'Subway', 'S', '--module', 'm', '--field', 'f', '--data', 'text'],
    ]
    for (const { args, code, stdout, stderr } of await Promise.all(
      invalid.map(async (args) => ({ args, ...(await run(args, unreachable)) })),
    ))
      expect([args, code, stdout, stderr.trim().split('\n').length]).toEqual([args, 2, '', 1])
  })
})

describe('pangea create sample and create samples', () => {
  it('pangea create sample keeps the metadata of an existing sample', async () => {
    const first = await pangea(
      'create',
      'sample',
      'Lab',
      'Subway',
      'M1',
      '--metadata',
      '{"run": 9007199254740993}',
      '--json',
    )
    expect(first.stdout).toContain('9007199254740993')
    const again = await pangea('create', 'sample', 'Lab', 'Subway', 'M1', '--metadata', '{}', '--json')
    expect([again.stdout, again.stdout]).toEqual([
      expect.stringContaining('existing') as string,
      expect.stringContaining('9007199254740993') as string,
    ])
    expect(json((await pangea('create', 'sample', 'Lab', 'Subway', 'm1', '--json')).stdout)).toMatchObject({
      name: 'm1',
      status: 'created',
    })
  })

  it('pangea create samples reports existing samples and duplicates, and creates each name once', async () => {
    await writeFile(join(folder(), 'list.txt'), `\uFEFF${names.join('\r\n')}\r\n\r\n${names[0] ?? ''}\n`)
    const first = await pangea('create', 'samples', 'Lab', 'Subway', '--from', 'list.txt', '--json')
    expect(first.code).toBe(0)
    expect(first.stderr).toBe(
      '/ ? # % is given 2 times: list.txt line 1, list.txt line 5.\nCreated 3 samples in Lab/Subway.\n',
    )
    expect(json(first.stdout)).toMatchObject(names.map((name) => ({ name, status: 'created' })))
    const again = await pangea('create', 'samples', 'Lab', 'Subway', 'new', '--from', 'list.txt', '--json')
    expect(json(again.stdout)).toMatchObject([
      { name: 'new', status: 'created' },
      ...names.map((name) => ({ name, status: 'existing' })),
    ])
    expect(again.stderr).toContain('Created 1 sample in Lab/Subway; 3 samples existed already.')
  })

  it('pangea create samples reads a column of a table, and rejects a table without --column', async () => {
    await writeFile(join(folder(), 'runs.csv'), 'lane,sample name\n1,"a, b"\n2,"c\nd"\n')
    const args = ['create', 'samples', 'Lab', 'Subway', '--from', 'runs.csv']
    const created = await pangea(...args, '--column', 'sample name', '--json', '--quiet')
    expect(created).toMatchObject(nothing)
    expect(json(created.stdout)).toMatchObject([{ name: 'a, b' }, { name: 'c\nd' }])
    expect(await pangea(...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('choose the column of names with --column') as string,
    })
    expect(await pangea(...args, '--column', 'name')).toMatchObject({
      code: 2,
      stderr: 'runs.csv has no column name. It has: lane, sample name.\n',
    })
    await writeFile(join(folder(), 'runs.csv'), 'lane,name\n1,ok1\n2,\n3\n')
    expect(await pangea(...args, '--column', '2')).toMatchObject({
      code: 2,
      stderr: 'The name at runs.csv line 3 is blank.\nThe name at runs.csv line 4 is blank.\nNothing was sent.\n',
    })
  })

  it('pangea create samples creates thousands that a pipe names', async () => {
    const made = await script('seq -f T%g 1 2500 | pangea create samples Lab Subway - --format ndjson | wc -l')
    expect([made.stdout.trim(), made.stderr]).toEqual(['2500', 'Created 2500 samples in Lab/Subway.\n'])
  })

  it('pangea create samples fails in a group, for others, and for a missing file', async () => {
    await pangea('create', 'group', 'Lab', 'Links')
    expect(await pangea('create', 'samples', 'Lab', 'Links', 'x')).toMatchObject({ code: 1, stdout: '' })
    expect(await asOther('create', 'samples', 'Lab', 'Subway', 'x')).toMatchObject({ code: 4, stdout: '' })
    expect(await pangea('create', 'samples', 'Lab', 'Subway', '--from', 'none.txt')).toEqual({
      code: 1,
      stdout: '',
      stderr: "Can't read none.txt: there is no such file.\n",
    })
  })
})

describe('pangea create result and create field', () => {
  it('pangea create result never duplicates, with or without a replicate', async () => {
    await pangea('create', 'sample', 'Lab', 'Subway', 'R1')
    const args = ['create', 'result', 'Lab', 'Subway', 'R1', '--module', 'qc::fastp', '--json']
    const first = json((await pangea(...args, '--replicate', 'run 1')).stdout) as { readonly uuid: string }
    expect(first).toMatchObject({ replicate: 'run 1', status: 'created' })
    expect(json((await pangea(...args)).stdout)).toMatchObject({ uuid: first.uuid, status: 'existing' })
    expect(json((await pangea(...args, '--replicate', 'run 2')).stdout)).toMatchObject({ status: 'created' })
    const { fetchResult } = nodeOperationsOf(fixture().pangea)
    const ofGroup = await pangea('create', 'result', 'Lab', 'Subway', '--module', 'cap::umap', '--json')
    expect(json(ofGroup.stdout)).toMatchObject({
      uuid: (await orThrow(fetchResult(resultNamed(groupNamed('Lab', 'Subway'), { module_name: 'cap::umap' })))).uuid,
    })
  })

  it('pangea create field stores JSON once, and replaces other JSON only with --replace', async () => {
    await pangea('create', 'sample', 'Lab', 'Subway', 'F1')
    await pangea('create', 'result', 'Lab', 'Subway', 'F1', '--module', 'qc', '--replicate', 'a')
    const args = ['create', 'field', 'Lab', 'Subway', 'F1', '--module', 'qc', '--field', 'counts', '--json']
    await writeFile(join(folder(), 'counts.json'), '{"b": 1,\n "a": [9007199254740993]}')
    expect(json((await pangea(...args, '--json-file', 'counts.json')).stdout)).toMatchObject({ status: 'created' })
    const same = await script(`pangea ${args.join(' ')} --data '{"a":[9007199254740993],"b":1}'`)
    expect(json(same.stdout)).toMatchObject({ status: 'existing' })
    expect(await pangea(...args, '--data', '2')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing was changed. Replace them with --replace.') as string,
    })
    const replaced = await script(`echo 2 | pangea ${args.join(' ')} --json-file - --replace`)
    expect(json(replaced.stdout)).toMatchObject({ status: 'updated' })
    expect(await pangea('create', 'field', 'Lab', 'Subway', 'F1', '--field', 'x')).toMatchObject({ code: 2 })
  })

  it('pangea create field chooses no replicate by itself, and says what there is instead', async () => {
    await pangea('create', 'sample', 'Lab', 'Subway', 'F2')
    for (const replicate of ['a', 'b'])
      await pangea('create', 'result', 'Lab', 'Subway', 'F2', '--module', 'qc', '--replicate', replicate)
    const args = ['create', 'field', 'Lab', 'Subway', 'F2', '--field', 'f', '--module']
    expect(await pangea(...args, 'qc')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Replicates: a, b.') as string,
    })
    expect(await pangea(...args, 'QC')).toMatchObject({
      code: 5,
      stderr: 'There is no result of the module QC in the sample Lab/Subway/F2. It has: qc.\n',
    })
  })

  it('pangea create field keeps a field that points to a file', async () => {
    await writeFile(join(folder(), 'reads.fastq'), 'ACGT')
    const field = ['Lab', 'Subway', 'F3', '--module', 'raw', '--field', 'reads']
    await pangea('upload', 'file', 'Lab', 'Subway', 'F3', 'reads.fastq', ...field.slice(3))
    expect(await pangea('create', 'field', ...field, '--data', '1', '--replace')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('points to a file: nothing was changed') as string,
    })
  })
})

describe('pangea create bucket', () => {
  const args = ['create', 'bucket', 'Lab', 'second', '--endpoint-url', 'https://s3.example.org', '--json']

  it('pangea create bucket attaches the bucket and its key to the library', async () => {
    await pangea('create', 'library', 'Lab', 'Autumn')
    const piped = await script(
      `echo secret | pangea ${args.join(' ')} --access-key AKIA1 --secret-stdin --library Autumn`,
    )
    expect([piped.code, json(piped.stdout)]).toMatchObject([
      0,
      { status: 'created', key: 'created', libraries: ['Lab/Autumn'] },
    ])
    const { fetchSampleGroup, listS3Buckets } = nodeOperationsOf(fixture().pangea)
    const bucket = (await orThrow(listS3Buckets(organizationNamed('Lab')))).find(({ name }) => name === 'second')
    expect((await orThrow(fetchSampleGroup(groupNamed('Lab', 'Autumn')))).bucket).toBe(bucket?.uuid)
    const again = await start([...args, '--access-key', 'AKIA1', '--library', 'Autumn'], { PANGEA_S3_SECRET: 'secret' })
      .ended
    expect(json(again.stdout)).toMatchObject({ status: 'existing', key: 'existing' })
    const keys = await orThrow(listS3ApiKeys(fixture().pangea))
    expect(keys.filter((key) => key.bucket === bucket?.uuid)).toMatchObject([{ public_key: 'AKIA1' }])
  })

  it('pangea create bucket replaces a key or the bucket of a library only with --replace', async () => {
    const secret = { PANGEA_S3_SECRET: 'secret', PANGEA_S3_KEY: 'AKIA2' }
    expect(await run(args, secret)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has the access key AKIA1: nothing was changed') as string,
    })
    expect(json((await run([...args, '--replace'], secret)).stdout)).toMatchObject({ key: 'replaced' })
    expect(await run([...args, '--library', 'Subway'], secret)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Lab/Subway has another bucket') as string,
    })
  })

  it('pangea create bucket asks for a missing key, secret or URL before any request', async () => {
    const bucket = ['create', 'bucket', 'Lab', 'third', '--endpoint-url']
    const offline = { PANGEA_ENDPOINT: 'http://127.0.0.1:1', PANGEA_S3_SECRET: '', PANGEA_S3_KEY: '' }
    for (const [words, message] of [
      [['https://s3.example.org', '--access-key', 'A'], 'PANGEA_S3_SECRET'],
      [['https://s3.example.org'], '--access-key'],
      [['s3.example.org', '--access-key', 'A'], '--endpoint-url must be the URL'],
    ] as const)
      expect(await run([...bucket, ...words], offline)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(message) as string,
      })
  })
})

describe('references of pangea create', () => {
  it('pangea create accepts uuids anywhere, and reports one of the wrong kind with code 5', async () => {
    const { organization, library, pangea: environment } = fixture()
    const { fetchSample } = nodeOperationsOf(environment)
    expect(await pangea('create', 'samples', organization.uuid, library.uuid, 'U1', '--quiet')).toMatchObject(nothing)
    const sample = await orThrow(fetchSample(sampleNamed('Lab', 'Subway', 'U1')))
    const made = await pangea('create', 'result', sample.uuid, '--module', 'm', '--json')
    const { uuid } = json(made.stdout) as { readonly uuid: string }
    expect(await pangea('create', 'field', uuid, '--field', 'f', '--data', '{}')).toMatchObject(nothing)
    expect(await pangea('create', 'samples', 'Lab', sample.uuid, 'x')).toMatchObject({ code: 5, stdout: '' })
    expect(await pangea('create', 'result', organization.uuid, '--module', 'm')).toMatchObject({
      code: 5,
      stderr: `No sample, group or library has the uuid ${organization.uuid}. Check it, or log in to see private ones.\n`,
    })
    expect(await pangea('create', 'field', sample.uuid, '--field', 'f')).toMatchObject({ code: 5, stdout: '' })
  })
})

describe('the guide for users of the Python client', () => {
  it('the shell session of docs/guide/from-python.md stores and lists two samples', async () => {
    const guide = await readFile(new URL('../../docs/guide/from-python.md', import.meta.url), 'utf8')
    const [, session = ''] = /```sh\n([^]*?)```/.exec(guide) ?? []
    const { code, stdout, stderr } = await script(
      session.replace('pangea login\n', 'set -e\n').replace(/Lab Subway/g, 'Lab Guide'),
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(
      stdout
        .trim()
        .split('\n')
        .slice(-2)
        .map((line) => line.split('\t')[0]),
    ).toEqual(['S1', 'S2'])
  })
})
