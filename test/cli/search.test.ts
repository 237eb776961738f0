/** Runs `pangea search` as a process. */
import { nodeOperationsOf } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, pangea } = useCliFixture()

describe('pangea search', () => {
  it('pangea search finds records of all kinds by words of their names, or of one kind', async () => {
    await orThrow(nodeOperationsOf(fixture().pangea).ensureSamples(fixture().library, ['Subway 1', 'other']))
    const all = await pangea('search', 'subway', '--json')
    expect(JSON.parse(all.stdout)).toMatchObject([
      { kind: 'library', name: 'Subway', organization: 'Lab', library: null, uuid: fixture().library.uuid },
      { kind: 'sample', name: 'Subway 1', organization: 'Lab', library: 'Subway' },
    ])
    const samples = await pangea('search', 'subway', '--kind', 'sample', '--json')
    expect(JSON.parse(samples.stdout)).toMatchObject([{ name: 'Subway 1' }])
  })

  it('pangea search finds no parts of words, and needs all words of the query', async () => {
    const { library } = fixture()
    await orThrow(nodeOperationsOf(fixture().pangea).ensureSamples(library, ['Köln-Hbf winter', 'Köln summer']))
    const names = async (query: string): Promise<unknown> =>
      (JSON.parse((await pangea('search', query, '--json')).stdout) as { name: string }[]).map(({ name }) => name)
    expect(await names('köln')).toEqual(['Köln-Hbf winter', 'Köln summer'])
    expect(await names('winter hbf')).toEqual(['Köln-Hbf winter'])
    expect(await names('wint')).toEqual([])
    expect(await names('%')).toEqual([])
  })

  it('pangea search says that nothing was found, and rejects a blank query', async () => {
    expect(await pangea('search', 'no such name')).toEqual({
      code: 0,
      stdout: 'kind\tname\torganization\tlibrary\tuuid\n',
      stderr:
        "No name in the server's index has all words of no such name. " +
        'New names may be missing there; see pangea list.\n',
    })
    expect(await pangea('search', ' ')).toMatchObject({ code: 2, stdout: '' })
  })
})
