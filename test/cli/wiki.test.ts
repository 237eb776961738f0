/** Runs `pangea wiki …` as processes. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeOperationsOf } from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, pangea, script, run } = useCliFixture()

const other = { token: '' }

beforeAll(async () => {
  other.token = (await registerUser(fixture().anonymous, 'other@example.org')).security?.token ?? ''
})

describe('pangea wiki show and wiki edit', () => {
  it('pangea wiki edit adds a page once, changes it, and show prints its text unchanged', async () => {
    const page = ['Lab', 'Subway', '--page', 'Protocol']
    await writeFile(join(folder(), 'page.md'), '# Swab\n\ném\n')
    expect(await pangea('wiki', 'edit', ...page, '--from', 'page.md')).toMatchObject({
      code: 0,
      stdout: 'Added the page Protocol of Lab/Subway.\n',
    })
    const shown = await script(
      'pangea wiki show Lab Subway --page Protocol | tee shown.md; pangea wiki edit Lab Subway --page Protocol --from shown.md',
    )
    expect(shown.stdout).toBe('# Swab\n\ném\nThe page Protocol of Lab/Subway has that text already.\n')
    const changed = await script('echo new | pangea wiki edit Lab Subway --page Protocol --from - --json')
    expect(JSON.parse(changed.stdout)).toMatchObject({ title: 'Protocol', status: 'updated' })
    const wiki = await orThrow(nodeOperationsOf(fixture().pangea).fetchWiki(fixture().library))
    expect(wiki.page_objs.map(({ title, text }) => [title, text])).toEqual([
      ['Home Page', expect.any(String)],
      ['Protocol', 'new\n'],
    ])
  })

  it('pangea wiki edit keeps a page when the new text is empty, or no editor can open', async () => {
    const edit = ['wiki', 'edit', 'Lab', '--page', 'Home Page']
    await writeFile(join(folder(), 'empty.md'), ' \n')
    expect(await pangea(...edit, '--from', 'empty.md')).toMatchObject({ code: 2, stdout: '' })
    expect(await pangea(...edit)).toMatchObject({ code: 2, stdout: '' })
    expect((await pangea('wiki', 'show', 'Lab')).stdout).toContain('Wiki for Organization Lab')
  })

  it('pangea wiki fails for unknown owners and pages, and for users without permission', async () => {
    await writeFile(join(folder(), 'page.md'), 'text')
    const page = ['--page', 'Other', '--from', 'page.md']
    const codes = await Promise.all([
      pangea('wiki', 'show', 'Nowhere'),
      pangea('wiki', 'show', 'Lab', '--page', 'none'),
      pangea('wiki', 'show'),
      pangea('wiki', 'show', 'Lab', '--pipeline', 'x'),
      run(['wiki', 'edit', 'Lab', ...page], { PANGEA_TOKEN: other.token }),
    ])
    expect(codes.map(({ code, stdout }) => [code, stdout])).toEqual([
      [5, ''],
      [5, ''],
      [2, ''],
      [2, ''],
      [4, ''],
    ])
  })
})
