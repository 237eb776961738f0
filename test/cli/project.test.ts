/** Runs `pangea project …` as processes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { registerUser } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, pangea, run } = useCliFixture()

const other = { token: '' }

beforeAll(async () => {
  other.token = (await registerUser(fixture().anonymous, 'other@example.org')).security?.token ?? ''
})

describe('pangea project', () => {
  it('pangea project create and add never duplicate, and project list counts the groups', async () => {
    const create = ['project', 'create', 'Lab', 'Sub / way', '--description', 'all', '--json']
    expect(JSON.parse((await pangea(...create)).stdout)).toMatchObject({ status: 'created' })
    expect(JSON.parse((await pangea(...create)).stdout)).toMatchObject({ status: 'existing' })
    const add = ['project', 'add', 'Sub / way', fixture().library.uuid, '--json']
    expect(JSON.parse((await pangea(...add)).stdout)).toMatchObject({ name: 'Subway', status: 'added' })
    expect(JSON.parse((await pangea(...add)).stdout)).toMatchObject({ status: 'existing' })
    expect(JSON.parse((await pangea('project', 'list', 'Lab', '--json')).stdout)).toMatchObject([
      { name: 'Sub / way', n_groups: 1, sample_groups: [fixture().library.uuid], description: 'all' },
    ])
  })

  it('pangea project fails for unknown names, without permission, and for the name of another organization', async () => {
    await pangea('create', 'org', 'Museum')
    const results = await Promise.all([
      pangea('project', 'list', 'Nowhere'),
      pangea('project', 'add', 'none', 'Lab', 'Subway'),
      pangea('project', 'add', 'Sub / way', 'Lab'),
      pangea('project', 'create', 'Museum', 'Sub / way'),
      run(['project', 'create', 'Lab', 'Theirs'], { PANGEA_TOKEN: other.token }),
    ])
    expect(results.map(({ code, stdout }) => [code, stdout])).toEqual([
      [5, ''],
      [5, ''],
      [2, ''],
      [1, ''],
      [4, ''],
    ])
  })
})
