/** Runs the commands for members of organizations and samples of groups as processes. */
import { groupNamed, nodeOperationsOf } from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, pangea, script, run } = useCliFixture()

const other = { token: '' }
const asOther = (...args: ReadonlyArray<string>) => run(args, { PANGEA_TOKEN: other.token })

beforeAll(async () => {
  other.token = (await registerUser(fixture().anonymous, 'other@example.org')).security?.token ?? ''
})

const namesIn = async (group: string): Promise<ReadonlyArray<string>> => {
  const samples = await orThrow(nodeOperationsOf(fixture().pangea).listSamples(groupNamed('Lab', group)))
  return samples.map(({ name }) => name)
}

describe('pangea add member', () => {
  it('pangea add member adds by e-mail address once, and no one when a user is unknown', async () => {
    expect(await pangea('add', 'member', 'Lab', 'other@example.org', 'none@example.org')).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('none@example.org. No one was added.') as string,
    })
    expect(await asOther('add', 'member', 'Lab', 'other@example.org')).toMatchObject({ code: 4 })
    const added = await pangea('add', 'member', 'Lab', 'OTHER@example.org', '--json')
    expect(JSON.parse(added.stdout)).toMatchObject([{ email: 'other@example.org', status: 'added' }])
    const again = await pangea('add', 'member', 'Lab', 'other@example.org', '--json')
    expect(JSON.parse(again.stdout)).toMatchObject([{ status: 'existing' }])
    const { stdout } = await pangea('list', 'members', 'Lab', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ email: 'owner@example.org' }, { email: 'other@example.org' }])
  })
})

describe('pangea add samples, remove samples and move samples', () => {
  it('pangea add samples adds each sample once, and nothing when a name is missing', async () => {
    const { ensureSamples, ensureSampleGroup } = nodeOperationsOf(fixture().pangea)
    await orThrow(ensureSamples(fixture().library, ['A', 'B', 'C']))
    await orThrow(ensureSampleGroup(fixture().organization, { name: 'Links' }))
    const add = ['add', 'samples', 'Lab', 'Links', '--library', 'Subway']
    expect(await pangea(...add, 'A', 'none')).toMatchObject({
      code: 5,
      stderr: 'Lab/Subway has no sample named none. Nothing was changed.\n',
    })
    expect(await namesIn('Links')).toEqual([])
    expect((await pangea(...add, 'A', '--json')).stdout).toContain('"added"')
    const all = await pangea(...add, '--all', '--json')
    expect(JSON.parse(all.stdout)).toMatchObject([
      { name: 'A', status: 'existing' },
      { name: 'B', status: 'added' },
      { name: 'C', status: 'added' },
    ])
    expect(await namesIn('Links')).toEqual(['A', 'B', 'C'])
    expect(await pangea('add', 'samples', 'Lab', 'Links', 'A')).toMatchObject({ code: 2 })
    expect(await pangea('add', 'samples', 'Lab', 'Subway', 'A', '--library', 'Subway')).toMatchObject({ code: 2 })
  })

  it('pangea remove samples keeps the samples in their library, and removes none when a name is missing', async () => {
    expect(await pangea('remove', 'samples', 'Lab', 'Links', 'A', 'none')).toMatchObject({ code: 5 })
    expect(await namesIn('Links')).toEqual(['A', 'B', 'C'])
    expect(await script("printf 'A\\nB\\n' | pangea remove samples Lab Links -")).toMatchObject({
      code: 0,
      stderr: 'Removed 2 samples from Lab/Links.\n',
    })
    expect([await namesIn('Links'), await namesIn('Subway')]).toEqual([['C'], ['A', 'B', 'C']])
    expect(await pangea('remove', 'samples', 'Lab', 'Subway', 'A')).toMatchObject({ code: 2 })
  })

  it('pangea move samples moves once, and nothing when the target has the name', async () => {
    const { ensureLibrary, ensureSamples } = nodeOperationsOf(fixture().pangea)
    await orThrow(ensureSamples(await orThrow(ensureLibrary(fixture().organization, 'Archive')), ['B']))
    const move = ['move', 'samples', 'Lab', 'Subway', '--to', 'Archive']
    expect(await pangea(...move, 'A', 'B')).toMatchObject({
      code: 1,
      stderr: 'Lab/Archive has other samples named B. Nothing was moved.\n',
    })
    expect(JSON.parse((await pangea(...move, 'A', '--json')).stdout)).toMatchObject([
      { name: 'A', library: 'Archive', status: 'moved' },
    ])
    expect(JSON.parse((await pangea(...move, 'A', 'C', '--json')).stdout)).toMatchObject([
      { name: 'C', status: 'moved' },
      { name: 'A', status: 'existing' },
    ])
    expect([await namesIn('Subway'), await namesIn('Archive')]).toEqual([['B'], ['A', 'C', 'B']])
    expect(await pangea(...move, 'none')).toMatchObject({ code: 5 })
    expect(await pangea('move', 'samples', 'Lab', 'Subway', 'B', '--to', 'Subway')).toMatchObject({ code: 2 })
  })
})
