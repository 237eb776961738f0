/** Which private responses the cache keeps when a user logs out or drops the token. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ensureSample,
  ensureSampleGroup,
  fetchSample,
  fileSystemCache,
  forget,
  logout,
  type NodePangea,
  sampleNamed,
  withToken,
  withoutToken,
} from 'pangea-fp/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { orThrow, registerUser, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let directory = ''
let other: NodePangea
beforeAll(async () => {
  fixture = await startSandboxFixture()
  other = await registerUser(fixture.anonymous, 'other@example.org')
  const library = await orThrow(
    ensureSampleGroup(fixture.organization, { name: 'Closed', is_public: false, is_library: true })(fixture.pangea),
  )
  await orThrow(ensureSample(library, { name: 'S1', metadata: { note: 'private answer' } })(fixture.pangea))
})
afterAll(() => fixture.sandbox.close())
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pangea-forget-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const isReadable = async (text: string): Promise<boolean> => {
  const found = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).some((content) => content.includes(text))
}

const closed = fetchSample(sampleNamed('Lab', 'Closed', 'S1'))

it('forget deletes the cached responses of the token and keeps those of other users', async () => {
  const cache = fileSystemCache({ directory })
  const mine: NodePangea = { ...fixture.pangea, cache }
  const theirs = withToken(other.security?.token ?? '')({ ...mine })
  await orThrow(closed(mine))
  expect(await isReadable('private answer')).toBe(true)
  await orThrow(forget(theirs))
  expect(await isReadable('private answer')).toBe(true)
  await orThrow(forget(mine))
  expect(await isReadable('private answer')).toBe(false)
  expect((await closed(withoutToken(mine))())._tag).toBe('Left')
})

it('logout deletes the cached responses of the token', async () => {
  const mine: NodePangea = { ...fixture.pangea, cache: fileSystemCache({ directory }) }
  await orThrow(closed(mine))
  expect(await isReadable('private answer')).toBe(true)
  await orThrow(logout(mine))
  expect(await isReadable('private answer')).toBe(false)
})
