/** Runs `pangea upload metadata` as a process, against a sandbox. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { groupNamed, listSamples, nodeOperationsOf } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, pangea, script, run } = useCliFixture()

const newLibrary = async (name: string, samples: Readonly<Record<string, object>>): Promise<void> => {
  const { ensureLibrary, ensureSample } = nodeOperationsOf(fixture().pangea)
  const library = await orThrow(ensureLibrary(fixture().organization, name))
  for (const [sample, metadata] of Object.entries(samples))
    await orThrow(ensureSample(library, { name: sample, metadata: metadata as never, description: 'kept' }))
}

const metadataIn = async (library: string): Promise<object> =>
  Object.fromEntries(
    (await orThrow(listSamples(groupNamed('Lab', library))(fixture().pangea))).map(({ name, metadata }) => [
      name,
      metadata,
    ]),
  )

const table = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder(), name), content)
const upload = (library: string, file: string, ...flags: ReadonlyArray<string>) =>
  pangea('upload', 'metadata', 'Lab', library, file, ...flags)

describe('pangea upload metadata', () => {
  it('pangea upload metadata fills, creates, updates and overwrites only as told', async () => {
    await newLibrary('Modes', { 'é #1': {}, full: { old: 1, city: 'Oslo' }, other: { x: 1 } })
    await table('m.csv', 'sample,city,depth,id\né #1,Lisbon,1.5,007\nfull,Bergen,,\n')
    expect(await upload('Modes', 'm.csv')).toEqual({
      code: 1,
      stdout: '2 samples: 1 filled, 1 kept, 0 failed. Metadata: 2 values before, 5 after.\n',
      stderr: expect.stringMatching(
        /^2 samples: .*\nfull has other metadata, which was kept\..*--update.*--overwrite\.\n$/,
      ) as string,
    })
    const filled = { city: 'Lisbon', depth: 1.5, id: '007' }
    expect(await metadataIn('Modes')).toEqual({ 'é #1': filled, full: { old: 1, city: 'Oslo' }, other: { x: 1 } })

    const updated = await upload('Modes', 'm.csv', '--update', '--json', '-q')
    expect([updated.code, updated.stderr]).toEqual([0, ''])
    expect(JSON.parse(updated.stdout)).toEqual({
      ...{ created: [], filled: [], updated: ['full'], overwritten: [], unchanged: ['é #1'], kept: [], failed: [] },
      ...{ values_before: 5, values_after: 5 },
    })
    expect(await metadataIn('Modes')).toMatchObject({ full: { old: 1, city: 'Bergen' } })
    expect((await upload('Modes', 'm.csv', '--update')).stdout).toMatch(/^2 samples: 2 unchanged, 0 failed/)

    const over = await upload('Modes', 'm.csv', '--overwrite')
    expect(over).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 value that the table does not have will be removed') as string,
    })
    await table('n.json', '{"new":{"n":12345678901234567890,"list":[1]},"full":{"city":"Bergen"}}')
    expect(await upload('Modes', 'n.json', '--create')).toMatchObject({
      code: 0,
      stdout: '2 samples: 1 created, 1 unchanged, 0 failed. Metadata: 1 value before, 3 after.\n',
    })
    expect(await metadataIn('Modes')).toEqual({
      ...{ 'é #1': filled, full: { city: 'Bergen' }, other: { x: 1 } },
      new: { n: { $exactNumber: '12345678901234567890' }, list: [1] },
    })
    const samples = await orThrow(listSamples(groupNamed('Lab', 'Modes'))(fixture().pangea))
    expect(samples.map(({ description }) => description)).toEqual(['kept', 'kept', 'kept', ''])
  })

  it('pangea upload metadata copies what download metadata prints, through a pipe', async () => {
    await newLibrary('From', { a: { n: 1, s: '1', deep: { x: [true, null] } }, b: {} })
    await newLibrary('To', {})
    const copied = await script(
      'pangea download metadata Lab From --json | pangea upload metadata Lab To - --create --quiet',
    )
    expect(copied).toMatchObject({ code: 0, stderr: '' })
    expect(await metadataIn('To')).toEqual(await metadataIn('From'))
  })

  it('pangea upload metadata refuses a bad table whole, before any request', async () => {
    await table('bad.tsv', 'sample\ta\ta\nS1\t1\t2\nS1\t1\n\t\t\n')
    const refused = await run(['upload', 'metadata', 'Lab', 'Subway', 'bad.tsv'], {
      PANGEA_ENDPOINT: 'http://127.0.0.1:9',
    })
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr.trim().split('\n')).toEqual([
      'bad.tsv: line 1, column 3 (a): the name is also that of column 2.',
      'bad.tsv: line 3: 2 cells, but the header has 3.',
      'bad.tsv: line 3: the sample S1 is also on line 2.',
      'bad.tsv: line 4: there is no sample name.',
    ])
  })

  it('pangea upload metadata names all unknown samples, and writes nothing', async () => {
    await newLibrary('Unknown', { known: {} })
    await table('m.csv', 'sample,a\nknown,1\nS8,1\nS9,1\n')
    expect(await upload('Unknown', 'm.csv')).toEqual({
      code: 5,
      stdout: '',
      stderr: [3, 4]
        .map(
          (line) =>
            `m.csv: line ${line}: the library has no sample S${line + 5}. Correct the name, or pass --create.\n`,
        )
        .join(''),
    })
    expect(await metadataIn('Unknown')).toEqual({ known: {} })
  })

  it('pangea upload metadata reads other encodings, and --all-strings keeps text', async () => {
    await newLibrary('Encoded', { S1: {} })
    await table('m.csv', Buffer.from('sample,city,n\nS1,Zürich,5\n', 'latin1'))
    expect(await upload('Encoded', 'm.csv')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--encoding') as string,
    })
    expect(await upload('Encoded', 'm.csv', '--encoding', 'latin-1', '--all-strings')).toMatchObject({ code: 0 })
    expect(await metadataIn('Encoded')).toEqual({ S1: { city: 'Zürich', n: '5' } })
  })

  it.each([
    ['a missing table', ['none.csv'], 1, /Can't read none\.csv/],
    ['two modes', ['m.csv', '--update', '--overwrite'], 2, /exclude each other/],
    ['an unknown encoding', ['m.csv', '--encoding', 'klingon'], 2, /--encoding klingon is unknown/],
    [
      'an unknown column',
      ['m.csv', '--index-col', 'id'],
      1,
      /line 1: there is no column id for --index-col: sample, a/,
    ],
  ] as const)('pangea upload metadata rejects %s', async (_, args, code, message) => {
    await table('m.csv', 'sample,a\nS1,1\n')
    const ended = await pangea('upload', 'metadata', 'Lab', 'Subway', ...args)
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) as string })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})
