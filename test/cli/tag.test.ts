/** Runs `pangea tag …` as processes. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeOperationsOf } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, pangea } = useCliFixture()

const json = async (...args: ReadonlyArray<string>): Promise<unknown> =>
  JSON.parse((await pangea('tag', ...args, '--json')).stdout)

describe('pangea tag', () => {
  it('pangea tag add tags samples or a group once, and none when a name is missing', async () => {
    await orThrow(nodeOperationsOf(fixture().pangea).ensureSamples(fixture().library, ['S1', 'S2', 'S3']))
    await writeFile(join(folder(), 'names.txt'), 'S1\nS3\n')
    expect(await json('create', 'winter', 'snow', '--payload', 'x')).toMatchObject([
      { name: 'winter', payload: 'x', status: 'created' },
      { name: 'snow', status: 'created' },
    ])
    expect(await json('create', 'winter')).toMatchObject([{ status: 'existing' }])
    expect(await pangea('tag', 'add', 'winter', 'Lab', 'Subway', 'S1', 'none')).toMatchObject({ code: 5, stdout: '' })
    expect(await json('samples', 'winter')).toEqual([])
    expect(await json('add', 'winter', 'Lab', 'Subway', 'S1')).toMatchObject([{ name: 'S1', status: 'added' }])
    expect(await json('add', 'winter', 'Lab', 'Subway', '--from', 'names.txt')).toMatchObject([
      { name: 'S1', status: 'existing' },
      { name: 'S3', status: 'added' },
    ])
    expect(await json('samples', 'winter')).toMatchObject([{ name: 'S1' }, { name: 'S3' }])
    expect(await json('list', 'Lab', 'Subway', 'S1')).toMatchObject([{ name: 'winter' }])
  })

  it('pangea tag add tags the group itself, or with --samples all its samples', async () => {
    expect(await json('add', 'snow', fixture().library.uuid)).toMatchObject([{ kind: 'library', status: 'added' }])
    expect(await json('groups', 'snow')).toMatchObject([{ name: 'Subway', organization: 'Lab' }])
    expect(await json('samples', 'snow')).toEqual([])
    expect(await json('add', 'snow', 'Lab', 'Subway', '--samples')).toHaveLength(3)
    expect(await json('samples', 'snow', '--random', '2')).toHaveLength(2)
  })

  it('pangea tag fails with code 5 for unknown names, and 2 for wrong words', async () => {
    const results = await Promise.all(
      [
        ['add', 'none', 'Lab', 'Subway', 'S1'],
        ['samples', 'none'],
        ['add', 'winter', 'Lab'],
        ['add', 'winter', 'Lab', 'Subway', 'S1', '--samples'],
        ['create', ''],
      ].map((words) => pangea('tag', ...words)),
    )
    expect(results.map(({ code, stdout }) => [code, stdout])).toEqual([
      [5, ''],
      [5, ''],
      [2, ''],
      [2, ''],
      [2, ''],
    ])
  })
})
